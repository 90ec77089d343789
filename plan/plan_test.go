package plan_test

import (
	"testing"
	"time"

	"regards"
	"regards/plan"
)

// TestWake: the next moment to look at a plan is when a step may begin, is due,
// or the plan itself changes; none when all of that is past.
func TestWake(t *testing.T) {
	day := func(d, h int) time.Time { return time.Date(2026, 6, d, h, 0, 0, 0, time.UTC) }
	p := plan.Plan{NextChange: day(20, 0), Steps: []regards.FollowUp{
		{NotBefore: day(9, 13), Due: day(9, 16)},
		{NotBefore: day(23, 9), Due: day(23, 17)},
	}}
	for _, x := range []struct{ at, want time.Time }{
		{day(9, 10), day(9, 13)},
		{day(9, 13), day(9, 16)},
		{day(9, 16), day(20, 0)},
		{day(20, 0), day(23, 9)},
	} {
		if got := p.Wake(x.at); !got.Equal(x.want) {
			t.Errorf("at %v: wakes at %v, want %v", x.at, got, x.want)
		}
	}
	if got := p.Wake(day(24, 0)); !got.IsZero() {
		t.Errorf("wakes at %v when everything is past", got)
	}
}

// TestZone: a record that names no zone means the one of the employer's country.
func TestZone(t *testing.T) {
	for _, x := range []struct {
		c    regards.Case
		want string
	}{
		{regards.Case{Interview: regards.Interview{TimeZone: "Europe/Paris"}, Employer: regards.Employer{TimeZone: "Asia/Tokyo"}}, "Europe/Paris"},
		{regards.Case{Employer: regards.Employer{TimeZone: "Asia/Tokyo"}}, "Asia/Tokyo"},
		{regards.Case{Candidate: regards.Candidate{TimeZone: "Asia/Kolkata"}, Employer: regards.Employer{TimeZone: "Nowhere/At-all"}}, "Asia/Kolkata"},
		{regards.Case{Employer: regards.Employer{Country: "JP"}}, "Asia/Tokyo"},
		{regards.Case{Employer: regards.Employer{Country: "US-CA"}}, "America/Los_Angeles"},
	} {
		if got := plan.Zone(&x.c).String(); got != x.want {
			t.Errorf("%+v: %s, want %s", x.c.Employer, got, x.want)
		}
	}
}
