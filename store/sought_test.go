package store_test

import (
	"strings"
	"testing"
	"time"

	"regards"
	"regards/store"
)

// soughtCases are three cases by their ids.
func soughtCases() map[string]*regards.Case {
	with := func(employer, short, title, place, met, backs string) *regards.Case {
		c := &regards.Case{Candidate: regards.Candidate{Name: "Me"}, Employer: regards.Employer{Name: employer, Short: short, Address: []string{"1 Quay Street", place}}, Position: regards.Position{Title: title}}
		c.Interview.Interviewers = []regards.Interviewer{{Name: met}}
		c.References = []regards.Reference{{Name: backs}}
		return c
	}
	return map[string]*regards.Case{
		"a": with("Brightwater Logistics", "Brightwater", "Operations Supervisor", "Columbus, OH", "Marta Lindqvist", "Joan Becker"),
		"b": with("Société Générale", "", "Analyst, 100% remote", "Paris", "Zoë O'Neil", "Ed_Lee"),
		"c": with("Oak Hall", "", "Offer clerk", "Columbus, OH", "Marta Kay", "Joan Becker"),
	}
}

// soughtIn asks and gives the ids that are found.
func soughtIn(t *testing.T, f *store.Folder, what store.Sought) string {
	t.Helper()
	rows, err := f.Sought(ctx, what, store.Place{}, 9)
	if err != nil {
		t.Fatal(err)
	}
	var ids []string
	for _, r := range rows {
		ids = append(ids, r.ID)
	}
	return strings.Join(ids, " ")
}

// TestSought: cases are found by who hires, for what, where, whom the candidate
// met and how far it has come, every word of it, as they stand now.
func TestSought(t *testing.T) {
	both(t, func(t *testing.T, o store.Options) {
		f := openAt(t, o).For("me")
		stages := map[string]regards.Stage{"a": regards.Open, "b": regards.Ahead, "c": regards.Open}
		for i, id := range []string{"a", "b", "c"} {
			change(t, f, func(tx *store.Tx) error {
				return tx.AddCase(ctx, id, soughtCases()[id], columnsOf(stages[id]), noon.Add(time.Duration(i)*time.Minute), "laptop")
			})
		}
		for words, want := range map[string]string{
			"": "c b a", "brightwater": "a", "WATER": "a", "societe generale": "b", "Général": "b", "zoe": "b", "o'neil analyst": "b", "100%": "b", "100_": "", "d_l": "b", "%": "b",
			"columbus": "c a", "becker columbus": "c a", "becker lindqvist": "a", "deciding": "c a", "waiting marta": "c a", "upcoming": "b", "offer": "c", "eciding": "", "lind columbus paris": "", "me": "",
		} {
			if got := soughtIn(t, f, store.Sought{Words: words}); got != want {
				t.Errorf("%q finds %q, want %q", words, got, want)
			}
		}
		if got := soughtIn(t, f, store.Sought{Words: "marta", Stages: []regards.Stage{regards.Ahead, regards.Offered}}); got != "" {
			t.Errorf("at another stage: %q", got)
		}
		change(t, f, func(tx *store.Tx) error { return tx.PutColumns(ctx, "a", columnsOf(regards.Offered)) })
		if got := soughtIn(t, f, store.Sought{Words: "offer"}); got != "c a" {
			t.Errorf("when time has changed the stage, and among the others in their order: %q", got)
		}
		if got := soughtIn(t, f, store.Sought{Stages: []regards.Stage{regards.Ahead, regards.Offered}}); got != "b a" {
			t.Errorf("by stages: %q", got)
		}
		moved := soughtCases()["a"]
		moved.Employer.Name, moved.Employer.Short = "Darkwater", ""
		change(t, f, func(tx *store.Tx) error {
			return tx.PutCase(ctx, "a", 1, moved, columnsOf(regards.Open), noon.Add(time.Hour), "laptop")
		})
		if got, old := soughtIn(t, f, store.Sought{Words: "columbus"}), soughtIn(t, f, store.Sought{Words: "bright"}); got != "a c" || old != "" {
			t.Errorf("after a change %q, by its old name %q", got, old)
		}
		change(t, f, func(tx *store.Tx) error { return tx.DeleteCase(ctx, "a", noon) })
		if got := soughtIn(t, f, store.Sought{Words: "columbus"}); got != "c" {
			t.Errorf("with one in the bin: %q", got)
		}
	})
}
