package desk_test

import (
	"testing"

	"regards"
	"regards/desk"
)

// TestAnAnswerIsReadRight: what the candidate said was read right is not asked
// about until it is changed, and an act on the answers is taken back whole, unless
// something was typed since.
func TestAnAnswerIsReadRight(t *testing.T) {
	d, _ := stopped(t)
	const at = "interviewers[0].needs[0].did"
	c := &regards.Case{Candidate: regards.Candidate{Name: "Dana Whitfield"}, Employer: regards.Employer{Name: "Oak Hall"}}
	c.Interview.Interviewers = []regards.Interviewer{{Name: "Amara Okafor", Needs: []regards.Need{{Need: "hand over cleanly"}}}}
	id, err := d.AddCase(t.Context(), c, "laptop")
	if err != nil {
		t.Fatal(err)
	}
	answer := func() string {
		t.Helper()
		k, err := d.File().Case(t.Context(), id)
		if err != nil {
			t.Fatal(err)
		}
		return k.Case.Interview.Interviewers[0].Needs[0].Did
	}
	change := func(was, now string) string {
		t.Helper()
		_, event, err := d.ChangeAnswers(t.Context(), id, "laptop", []desk.Answer{{Path: at, Was: was, Now: now}})
		if err != nil {
			t.Fatal(err)
		}
		return event
	}
	doubted := func() bool {
		t.Helper()
		all, err := d.Readings(t.Context(), id, []string{at, "interviewers[0].name", "interviewers[9].topic"})
		if err != nil || len(all) != 1 {
			t.Fatal(all, err)
		}
		return all[0].Doubt != nil
	}
	first := change("", "a ten-minute handover")
	if !doubted() {
		t.Fatal("it is read surely; the test asks about the wrong answer")
	}
	if _, err := d.ReadRight(t.Context(), id, at, "something else", "laptop"); err == nil {
		t.Error("another answer than the one that stands was said to be right")
	}
	right, err := d.ReadRight(t.Context(), id, at, "a ten-minute handover", "laptop")
	if err != nil || doubted() {
		t.Errorf("it is asked about again, %v", err)
	}
	if err := d.Undo(t.Context(), right, "laptop"); err != nil || !doubted() {
		t.Errorf("the yes was not taken back, %v", err)
	}
	second := change("a ten-minute handover", "a twenty-minute handover")
	if err := d.Undo(t.Context(), first, "laptop"); err == nil {
		t.Error("what was typed since would be lost")
	}
	if err := d.Undo(t.Context(), second, "laptop"); err != nil || answer() != "a ten-minute handover" {
		t.Errorf("%q, %v", answer(), err)
	}
}
