package main

import (
	"bytes"
	"fmt"
	"regexp"
	"strings"
	"testing"
	"time"

	"regards"
	"regards/casefile"
	"regards/desk"
	"regards/store"
)

// TestDoneReachesEveryStep: a step is marked by the letters that are shown for
// it, however many others are due before it, and also where two positions have
// a step of the very same key.
func TestDoneReachesEveryStep(t *testing.T) {
	home := t.TempDir()
	t.Setenv("REGARDS_HOME", home)
	s, err := store.Open(t.Context(), store.Options{Path: recordIn(home)})
	if err != nil {
		t.Fatal(err)
	}
	const many = 10_500
	me := s.For("me")
	d := desk.New(s, "me", time.Now)
	var ids []string
	for n := range 2 { // two interviews on one day: the same steps
		c := &regards.Case{Employer: regards.Employer{Name: fmt.Sprint("Last & Daughters ", n), Country: "US"}}
		if err := casefile.Set(c, "interview.start", "2040-01-10T10:00"); err != nil {
			t.Fatal(err)
		}
		id, err := d.AddCase(t.Context(), c, "laptop")
		if err != nil {
			t.Fatal(err)
		}
		ids = append(ids, id)
	}
	if err := me.Change(t.Context(), func(tx *store.Tx) error {
		if err := tx.AddCase(t.Context(), "full", &regards.Case{Employer: regards.Employer{Name: "Full"}}, store.Columns{Stage: regards.Open}, time.Now(), "laptop"); err != nil {
			return err
		}
		var steps []store.Step
		for n := range many {
			steps = append(steps, store.Step{Key: fmt.Sprintf("%08x", n), Kind: "call", Due: int64(n), Zone: "UTC"})
		}
		return tx.PutSteps(t.Context(), "full", steps)
	}); err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	names := regexp.MustCompile(`\[([0-9a-f]{4}[^\]]*)\]`)
	for _, id := range ids {
		shown := printed(t, "show", id)
		name := names.FindStringSubmatch(shown)
		if name == nil {
			t.Fatalf("no step is shown:\n%s", shown)
		}
		if out := printed(t, "done", name[1]); !strings.HasPrefix(out, "Done: ") {
			t.Errorf("%s: %s", name[1], out)
		}
		if again := printed(t, "show", id); strings.Contains(again, "["+name[1]+"]") {
			t.Errorf("%s is still to be done:\n%s", name[1], again)
		}
	}
	var out bytes.Buffer
	if code := run(t.Context(), []string{"done", "0"}, nil, &out, &out); code != exitWrong || !strings.Contains(out.String(), "100 steps or more begin") {
		t.Errorf("%d, %s", code, &out)
	}
}

// printed is what a command that does its work prints.
func printed(t *testing.T, args ...string) string {
	t.Helper()
	var out bytes.Buffer
	if code := run(t.Context(), args, nil, &out, &out); code != exitDone {
		t.Fatalf("regards %s: exit code %d\n%s", strings.Join(args, " "), code, &out)
	}
	return out.String()
}
