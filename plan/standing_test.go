package plan_test

import (
	"slices"
	"testing"
	"time"

	"regards"
	"regards/plan"
)

// TestStandingHearsTheLetters: what the letters say decides whether something
// is still unsaid, and the letter that has gone settles it.
func TestStandingHearsTheLetters(t *testing.T) {
	moment := func(s string) regards.Moment {
		m, err := regards.ParseMoment(s)
		if err != nil {
			t.Fatal(err)
		}
		return m
	}
	base := func() *regards.Case {
		return &regards.Case{
			Employer: regards.Employer{Name: "Northgate", Country: "US", TimeZone: "America/New_York"},
			Interview: regards.Interview{Start: moment("2026-06-09T09:00"), End: moment("2026-06-09T10:00"), Went: regards.WentOK,
				Interviewers: []regards.Interviewer{
					{Name: "Helen Moss", Decides: regards.Yes, Influence: "3", Needs: []regards.Need{{Need: "calm Mondays"}},
						Objections: []regards.Objection{{About: "my years away", Answer: "taught evenings", Serious: regards.Yes}}},
					{Name: "Tom Reyes", Part: regards.Peer, Influence: "1"}}},
			Decision: regards.Decision{Who: "Helen Moss", By: regards.Date{Year: 2026, Month: 6, Day: 18}},
		}
	}
	covered := func(interest, objections regards.Heard) plan.Heard {
		return plan.Heard{Coverage: []regards.Coverage{{With: "Helen Moss", Interest: interest, Objections: objections}}}
	}
	sent := func(c *regards.Case) {
		c.History = []regards.Event{{At: moment("2026-06-09T14:00"), What: regards.LetterSent, With: "Helen Moss"}}
	}
	wanted := func(c *regards.Case) { c.Interview.Closing.WantedIt = regards.Yes }
	nothing := func(*regards.Case) {}
	unsaid, unsent := "Helen Moss decides and has not heard that you want this job.", "Helen Moss decides, and the letter that says that you want the job has not gone yet."
	doubt := "Helen Moss is listened to and doubts your years away, and your answer is in no letter."
	alike := covered(regards.InLetter, regards.InLetter)
	alike.Alike = [][2]string{{"Helen Moss", "Tom Reyes"}}
	for _, x := range []struct {
		name   string
		change func(*regards.Case)
		heard  plan.Heard
		want   []string
	}{
		{"no letters, not said", nothing, plan.Heard{}, []string{unsaid}},
		{"said in the room", wanted, covered(regards.Missing, regards.InLetter), nil},
		{"no letter says it", sent, covered(regards.Missing, regards.InLetter), []string{unsaid}},
		{"the letter says it and waits", nothing, covered(regards.InLetter, regards.InLetter), []string{unsent}},
		{"the letter went", sent, covered(regards.InLetter, regards.InLetter), nil},
		{"the doubt is in no letter", sent, covered(regards.InLetter, regards.Missing), []string{doubt}},
		{"two letters are alike", sent, alike, []string{"The letters to Helen Moss and Tom Reyes are alike, and the two will compare them."}},
	} {
		c := base()
		x.change(c)
		var got []string
		for _, r := range plan.Standing(c, time.Date(2026, 6, 9, 18, 0, 0, 0, time.UTC), x.heard).Risks {
			got = append(got, r.Text)
		}
		if !slices.Equal(got, x.want) {
			t.Errorf("%s: %q, want %q", x.name, got, x.want)
		}
	}
}
