package plan_test

import (
	"testing"
	"time"

	"pgregory.net/rapid"

	"regards"
	"regards/plan"
)

// TestOddRecords plans what people really have: times that are missing, a
// history in any order and without names, nobody at the table, a day that the
// calendar has twice. Nothing may fail, flutter or fall silent.
func TestOddRecords(t *testing.T) {
	manyTimes(t)
	rapid.Check(t, func(t *rapid.T) {
		c := drawCase(t)
		met := c.Interview.Start.Date
		odd(t, c)
		c.History = rapid.SliceOfN(rapid.Custom(func(t *rapid.T) regards.Event { return drawEvent(t, met) }), 0, 12).Draw(t, "history")
		now := met.AddDays(rapid.IntRange(-20, 420).Draw(t, "now")).In(plan.Zone(c)).Add(time.Duration(rapid.IntRange(0, 1439).Draw(t, "minute of the day")) * time.Minute)
		p := plan.FollowUps(c, now)
		stands(t, c, p, now)
		for i, s := range p.Steps {
			if s.Due.Before(s.NotBefore) || s.Reason == "" || s.Rule == "" || s.NotBefore.IsZero() != s.Due.IsZero() {
				t.Fatalf("an odd step %d: %+v", i, s)
			}
		}
		if (p.Stage == regards.Open || p.Stage == regards.Ahead || p.Stage == regards.Offered) && len(p.Steps) == 0 {
			t.Fatalf("%s, and nothing follows, at %v: %+v", p.Stage, now, c)
		}
		still(t, c, p, now)
	})
}

// odd takes from a case what people forget.
func odd(t *rapid.T, c *regards.Case) {
	if rapid.Bool().Draw(t, "no start") {
		c.Interview.Start = regards.Moment{}
	}
	if rapid.Bool().Draw(t, "no end") {
		c.Interview.End = regards.Moment{}
	}
	if one(t, "nobody", 0, 0, 1) == 1 {
		c.Interview.Interviewers = nil
	}
	if rapid.Bool().Draw(t, "no zones") {
		c.Employer.TimeZone, c.Candidate.TimeZone = "", ""
	}
	if rapid.Bool().Draw(t, "earlier") {
		e := c.Interview
		e.Start.Date, e.End.Date = e.Start.Date.AddDays(-14), e.End.Date.AddDays(-14)
		if e.Start.Date.Year < 2000 {
			e.Start = regards.Moment{}
		}
		if e.End.Date.Year < 2000 {
			e.End = regards.Moment{}
		}
		c.Earlier = append(c.Earlier, e)
	}
	if rapid.Bool().Draw(t, "no country") {
		c.Employer.Country = one(t, "odd country", regards.Country(""), "XX", "us-oh")
	}
}

func drawEvent(t *rapid.T, met regards.Date) regards.Event {
	e := regards.Event{What: one(t, "what", regards.Happenings()...), With: one(t, "with", "", "Person 0", "person 1", "Reference 0", "Carol Birch", "Delta Foods", "Nobody Known"),
		Via: one(t, "via", "", "e-mail", "phone", "post"), Note: one(t, "note", "", "nudge", "thank-you", "rest", "whatever")}
	if rapid.Bool().Draw(t, "at a time") {
		e.At = regards.Moment{Date: met.AddDays(rapid.IntRange(-20, 90).Draw(t, "days on")), Hour: rapid.IntRange(0, 23).Draw(t, "hour"), Offset: one(t, "offset", "", "Z", "+02:00")}
	}
	if rapid.Bool().Draw(t, "brings a day") {
		e.By = met.AddDays(rapid.IntRange(-20, 120).Draw(t, "by"))
	}
	return e
}
