package main

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"regards"
	"regards/desk"
	"regards/store"
)

// overdue begins a record in which one position has lain in the bin for longer
// than its days, and another for a day.
func overdue(t *testing.T) (home string) {
	t.Helper()
	home = t.TempDir()
	t.Setenv("REGARDS_HOME", home)
	s, err := store.Open(t.Context(), store.Options{Path: recordIn(home)})
	if err != nil {
		t.Fatal(err)
	}
	now := time.Now()
	at := now
	d := desk.New(s, "me", func() time.Time { return at })
	for name, ago := range map[string]int{"Windmill Papers": desk.BinDays + 1, "Oak Hall": 1} {
		at = now.AddDate(0, 0, -40)
		id, err := d.AddCase(t.Context(), &regards.Case{Employer: regards.Employer{Name: name}}, "laptop")
		if err != nil {
			t.Fatal(err)
		}
		at = now.AddDate(0, 0, -ago)
		if _, err := d.DeleteCase(t.Context(), id, "laptop"); err != nil {
			t.Fatal(err)
		}
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	return home
}

// inFiles are the files below a folder in which a text stands.
func inFiles(t *testing.T, dir, text string) (out []string) {
	t.Helper()
	err := filepath.WalkDir(dir, func(path string, e os.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		b, err := os.ReadFile(path)
		if bytes.Contains(b, []byte(text)) {
			out = append(out, path)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// TestAnyCommandErasesWhatIsDue: who never leaves the pages open is kept the
// same promise: what has lain in the bin for 30 days is gone with the next command,
// byte for byte, and what has not is there.
func TestAnyCommandErasesWhatIsDue(t *testing.T) {
	for _, args := range [][]string{{"list"}, {"today"}, {"backup", "-o"}} {
		home := overdue(t)
		if len(inFiles(t, home, "Windmill")) == 0 {
			t.Fatal("it is nowhere: the test would not see it go")
		}
		if args[0] == "backup" {
			args = append(args, filepath.Join(t.TempDir(), "backup.tar.gz"))
		}
		var out bytes.Buffer
		if code := run(t.Context(), args, nil, &out, &out); code != exitDone {
			t.Fatal(code, out.String())
		}
		if found := inFiles(t, home, "Windmill"); len(found) > 0 {
			t.Errorf("after `regards %s` it is still in %v", strings.Join(args, " "), found)
		}
		if len(inFiles(t, home, "Oak Hall")) == 0 {
			t.Errorf("`regards %s` erased what was deleted yesterday", strings.Join(args, " "))
		}
	}
}

// TestChores: a server erases what is due, and the backup that it makes after
// that does not hold it; a show does neither; and one chore that fails keeps no
// other from being done.
func TestChores(t *testing.T) {
	home := overdue(t)
	s, err := store.Open(t.Context(), store.Options{Path: recordIn(home)})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	porter := desk.NewPorter(s, time.Now)
	doChores(t.Context(), chores(s, porter, true))
	if rows, err := s.For("me").DeletedCases(t.Context()); err != nil || len(rows) != 2 {
		t.Errorf("a show erased something: %v, %v", rows, err)
	}
	all := chores(s, porter, false)
	all[0].do = func(context.Context) error { return errors.New("the first chore failed") }
	doChores(t.Context(), all)
	if found := inFiles(t, home, "Windmill"); len(found) > 0 {
		t.Errorf("it is still in %v", found)
	}
	if made, err := s.KeptBackups(); err != nil || len(made) != 1 {
		t.Error(made, err)
	}
}
