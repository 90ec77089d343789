package casefile

import (
	"testing"

	"regards"
	"regards/casetest"
)

func TestPlacesAreSaidInWords(t *testing.T) {
	c := &regards.Case{
		Interview:  regards.Interview{Interviewers: []regards.Interviewer{{Name: "Marta Lindqvist"}}},
		Earlier:    []regards.Interview{{Interviewers: []regards.Interviewer{{Name: "Hannah Kälin"}}}},
		References: []regards.Reference{{Name: "Joan Becker"}},
	}
	for path, want := range map[string]Place{
		"interviewers[0].needs[0].did":            {"Marta Lindqvist", "first need, what I did"},
		"interviewers[0].objections[1].answer":    {"Marta Lindqvist", "second doubt about me, my answer"},
		"interviewers[0].topic":                   {"Marta Lindqvist", "what we talked about"},
		"earlier[0].interviewers[0].told":         {"Hannah Kälin", "first earlier round, what they told me"},
		"references[0].seen[1]":                   {"Joan Becker", "what they saw, second"},
		"interview.like[1]":                       {"", "what I like most, second"},
		"interview.should_have_said":              {"", "what I should have told them"},
		"candidate.evidence[0].did":               {"", "about you, first deed, what I did"},
		"decision.what":                           {"", "what happens next, what"},
		"interviewers[7].topic":                   {"", "eighth interviewers, what we talked about"},
		"position.something_new[30].and[nonsense": {"", "the position, something new, number 31, and[nonsense"},
	} {
		if got := PlaceOf(c, path); got != want {
			t.Errorf("%s: %+v, want %+v", path, got, want)
		}
	}
}

// TestEveryAnswerHasAPlaceInWords: a new key of the case file needs a row in
// spoken.tsv.
func TestEveryAnswerHasAPlaceInWords(t *testing.T) {
	for seed := range uint64(50) {
		for _, a := range casetest.Answers(casetest.Random(seed)) {
			key, _, _ := itemOf(a.Path[lastDot(a.Path):])
			if _, ok := placeWords()[key]; !ok {
				t.Errorf("%s: spoken.tsv has no words for %q", a.Path, key)
			}
		}
	}
}

func lastDot(s string) int {
	for i := len(s) - 1; i >= 0; i-- {
		if s[i] == '.' {
			return i + 1
		}
	}
	return 0
}
