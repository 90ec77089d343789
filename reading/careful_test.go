package reading_test

import (
	"strings"
	"testing"

	"regards"
	"regards/reading"
)

// odd types as somebody does whom every other answer gives away.
func odd() *regards.Case {
	c := &regards.Case{Candidate: regards.Candidate{Name: "Dana Whitfield"}, Employer: regards.Employer{Name: "Nordmark Wind Services", Short: "Nordmark", Country: "GB"}}
	c.Interview.Like = []string{"team is small and everybody climbs also the boss"}
	c.Interview.ShouldHaveSaid = "i was trainer also for rescue, 30 person in year"
	c.Interview.Interviewers = []regards.Interviewer{{
		Name: "Fiona Geddes", Topic: "blade repair campaign last summer when crane didnt came", Told: "downtime cost 900 pound per turbine per day in winter",
		Needs:      []regards.Need{{Need: "reduce repeated faults on pitch system, same turbine is visited 3-4 times", Help: "make root cause sheet for every pitch fault and not only change the battery", Did: "repeat visits were reduced for 45 percent in one season", So: "boats are not going out for nothing"}},
		Objections: []regards.Objection{{About: "notice period 3 months", Answer: "my boss agreed already for 6 weeks"}},
		Promises:   []regards.Promise{{What: "example of root cause sheet without client names"}},
	}}
	return c
}

const mayNot = "it may not sound right like this"

// TestOddSentencesAreDoubted holds that a sentence which nobody would say is
// asked about, and that its wording, once taken, is never asked about again.
func TestOddSentencesAreDoubted(t *testing.T) {
	c := odd()
	asked := 0
	for _, typed := range []string{c.Interview.Like[0], "the boss is climbing also each week and nobody is shouting", "they give to all the same boots"} {
		c.Interview.Like[0] = typed
		got := reading.Open(c).For(0).Read(reading.Reason, "interview.like[0]", typed, "")
		if got.Doubt == nil || got.Doubt.ReadAs != mayNot {
			continue
		}
		asked++
		said := got.Doubt.Suggestion
		if said == "" {
			t.Errorf("%q is doubted, and nothing can be done about it", typed)
			continue
		}
		c.Interview.Like[0] = said
		if again := reading.Open(c).For(0).Read(reading.Reason, "interview.like[0]", said, ""); again.Doubt != nil || len(again.Views) == 0 {
			t.Errorf("the wording %q was taken and is doubted: %+v", said, again.Doubt)
		}
	}
	if asked == 0 {
		t.Error("none of it sounds odd")
	}
}

// TestPlainSentencesAreNotDoubted holds that the same person's plain answers
// stand.
func TestPlainSentencesAreNotDoubted(t *testing.T) {
	r := reading.Open(odd()).For(0)
	for stem, plain := range map[reading.Stem]string{reading.Need: "a lead who can train the young technicians", reading.Topic: "seasickness and ginger biscuits", reading.Promise: "send the photos of the jig"} {
		if got := r.Read(stem, "x", plain, ""); got.Doubt != nil {
			t.Errorf("%s %q: doubted, %s", stem, plain, got.Doubt.ReadAs)
		}
	}
}

// TestFewAnswersTellNothing holds that nobody's way of typing is judged by an
// answer or two.
func TestFewAnswersTellNothing(t *testing.T) {
	c := odd()
	c.Interview.Interviewers[0] = regards.Interviewer{Name: "Fiona Geddes", Topic: c.Interview.Interviewers[0].Topic}
	c.Interview.Like, c.Interview.ShouldHaveSaid = nil, ""
	got := reading.Open(c).For(0).Read(reading.Answer, "x", "my boss agreed already for 6 weeks", "")
	if got.Doubt != nil && strings.Contains(got.Doubt.ReadAs, mayNot) {
		t.Error("judged by one answer")
	}
}
