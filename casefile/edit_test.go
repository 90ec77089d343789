package casefile

import (
	"errors"
	"reflect"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"regards"
)

// paths are all places of a case that hold one answer.
func paths(v reflect.Value, t tree, at string, out *[]string) {
	switch t := t.(type) {
	case mapping:
		for _, p := range t.pairs {
			paths(v, p.value, join(at, p.key), out)
		}
	case sequence:
		for i, item := range t.items {
			paths(v, item, at+"["+number(i).text+"]", out)
		}
	case scalar:
		*out = append(*out, at)
	}
}

// TestSetGet: whatever a case holds can be read at its path, and a case that
// is made anew answer by answer is the same.
func TestSetGet(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := drawCase(t)
		var all []string
		paths(reflect.Value{}, treeOf(c), "", &all)
		fresh := &regards.Case{}
		for _, p := range all {
			answer, err := Get(c, p)
			if err != nil {
				t.Fatal(err)
			}
			if err := Set(fresh, p, answer); err != nil && !errors.Is(err, ErrPath) {
				t.Fatalf("%s = %q: %v", p, answer, err)
			}
			if again, err := Get(fresh, p); err == nil && again != answer {
				t.Fatalf("%s = %q, and reads %q", p, answer, again)
			}
		}
	})
}

// TestSetGrowsAndRemoves: a list grows by one, shrinks, and an empty answer empties.
func TestSetGrowsAndRemoves(t *testing.T) {
	c := &regards.Case{}
	for _, x := range [][2]string{
		{"interviewers[0].name", "Marta Lindqvist"}, {"interviewers[0].needs[0].need", "keep the night shift"}, {"interviewers[0].decides", "yes"},
		{"interviewers[1].name", "Bo"}, {"interviewers[0].private", "tired"}, {"interview.like[0]", "the view"}, {"decision.by", "2026-12-01"},
		{"settings.nudges", "1"}, {"interviewers[1].name", "Bo Ek"},
	} {
		if err := Set(c, x[0], x[1]); err != nil {
			t.Fatal(err)
		}
	}
	if got, _ := Get(c, "interviewers[0].private"); got != "tired" || c.Interview.Interviewers[1].Name != "Bo Ek" || c.Decision.By.Day != 1 {
		t.Errorf("%+v", c)
	}
	if err := Remove(c, "interviewers[0]"); err != nil || len(c.Interview.Interviewers) != 1 {
		t.Errorf("%v, %d interviewers", err, len(c.Interview.Interviewers))
	}
	if err := Set(c, "interviewers[1].topic", ""); err != nil || len(c.Interview.Interviewers) != 1 {
		t.Errorf("%v: an empty answer made an interviewer", err)
	}
	for _, bad := range []string{"", "nothing", "interviewers[2].name", "interviewers[-1].name", "interviewers[0]", "interviewers", "interviewers[0].needs[0].x", "interviewers[x].name", "candidate.name.first"} {
		if err := Set(c, bad, "x"); !errors.Is(err, ErrPath) {
			t.Errorf("%q: %v", bad, err)
		}
	}
	before := c.Decision.By
	var faults *Errors
	if err := Set(c, "decision.by", "2026-02-30"); !errors.As(err, &faults) || c.Decision.By != before || !strings.Contains(err.Error(), "2026-02-30") {
		t.Errorf("%v, and the date is %v", err, c.Decision.By)
	}
}

// TestKeepRestore: a kept case comes back to the letter, unfinished or not.
func TestKeepRestore(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := drawCase(t)
		if rapid.Bool().Draw(t, "unfinished") {
			c.Candidate.Email, c.Employer.Name = "steve@", ""
			c.Interview.Interviewers = append(c.Interview.Interviewers, regards.Interviewer{Name: "Bo\nEk", Topic: strings.Repeat("long ", 2000)})
		}
		kept, err := Keep(c)
		if err != nil {
			t.Fatal(err)
		}
		back, err := Restore(kept)
		if err != nil {
			t.Fatal(err)
		}
		again, err := Keep(back)
		if err != nil || string(again) != string(kept) {
			t.Fatalf("%v:\n%s", err, cmp.Diff(string(kept), string(again)))
		}
	})
	for _, bad := range []string{"", "[]", "{\"nothing\": 1}", "{"} {
		if _, err := Restore([]byte(bad)); err == nil {
			t.Errorf("%q was restored", bad)
		}
	}
}
