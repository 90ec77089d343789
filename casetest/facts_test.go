package casetest

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"regards"
)

func TestTrueNames(t *testing.T) {
	c := &regards.Case{
		Candidate: regards.Candidate{Name: "Ana Ruiz"},
		Employer:  regards.Employer{Name: "Kite & Co."},
		Interview: regards.Interview{
			Start: regards.Moment{Date: regards.Date{Year: 2026, Month: 3, Day: 4}},
			Interviewers: []regards.Interviewer{{Name: "Jo van Dam", Private: regards.NewPrivate("paid Boris 99"),
				Topic: "the Osaka line, 2.1 -> 1,240 in two years"}},
		},
	}
	want := Facts{
		Names:   []string{"Ana", "Co", "Dam", "Jo", "Kite", "Osaka", "Ruiz", "van"},
		Numbers: []string{"1,240", "2.1", "two"},
		Dates:   []regards.Date{{Year: 2026, Month: 3, Day: 4}},
	}
	if d := cmp.Diff(want, TrueNames(c)); d != "" {
		t.Error(d)
	}
}

// Every answer that the banks gave is listed; the private ones are not.
func TestAnswersLeaveOutPrivate(t *testing.T) {
	for seed := range uint64(50) {
		c, tokens := Tokens(seed)
		for _, a := range Answers(c) {
			if slices.Contains(tokens, a.Text) || a.Text == "" || a.Path == "" {
				t.Errorf("seed %d: %v", seed, a)
			}
		}
	}
}
