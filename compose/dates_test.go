package compose

import (
	"testing"

	"regards"
)

func date(s string) regards.Date {
	d, err := regards.ParseDate(s)
	if err != nil {
		panic(err)
	}
	return d
}

func TestDatesSaid(t *testing.T) {
	for _, c := range []struct {
		day, land string
		paper     bool
		say       func(calendar) string
		want      string
	}{
		{"2026-10-14", "US", false, func(c calendar) string { return c.by(date("2026-10-15")) }, "by tomorrow"},
		{"2026-10-13", "US", false, func(c calendar) string { return c.by(date("2026-10-15")) }, "by Thursday"},
		{"2026-10-15", "US", false, func(c calendar) string { return c.by(date("2026-10-15")) }, "today"},
		{"2026-10-14", "US", false, func(c calendar) string { return c.by(date("2026-10-23")) }, "by Friday, October 23"},
		{"2026-10-14", "US", true, func(c calendar) string { return c.by(date("2026-10-15")) }, "by Thursday, October 15"},
		{"2026-10-14", "GB", false, func(c calendar) string { return c.on(date("2026-10-27")) }, "on Tuesday 27 October"},
		{"2026-10-14", "CA", false, func(c calendar) string { return c.on(date("2026-10-27")) }, "on Tuesday, October 27"},
		{"2026-10-14", "AU", false, func(c calendar) string { return c.on(date("2026-10-15")) }, "tomorrow"},
		{"2026-11-12", "CH", false, func(c calendar) string { return c.noun(date("2027-03-01")) }, "Monday 1 March 2027"},
		{"2026-11-12", "US", false, func(c calendar) string { return c.noun(date("2027-03-01")) }, "Monday, March 1, 2027"},
		{"2026-12-04", "US", false, func(c calendar) string { return c.noun(date("2027-01-19")) }, "Tuesday, January 19"},
		{"2026-10-13", "US", false, calendar.metOn, "today"},
		{"2026-10-14", "US", false, calendar.metOn, "yesterday"},
		{"2026-10-15", "US", false, calendar.metOn, "on Tuesday"},
		{"2026-10-19", "US", false, calendar.metOn, "on Tuesday"},
		{"2026-10-20", "US", false, calendar.metOn, "on October 13"},
		{"2026-10-14", "US", true, calendar.metOn, "on October 13"},
		{"2026-10-14", "IE", true, calendar.metNoun, "13 October"},
		{"2026-10-14", "US", true, calendar.letterhead, "October 14, 2026"},
		{"2026-10-14", "GB", true, calendar.letterhead, "14 October 2026"},
	} {
		got := c.say(calendar{day: date(c.day), met: date("2026-10-13"), land: c.land, paper: c.paper})
		if got != c.want {
			t.Errorf("on %s in %s (paper %v): %q, want %q", c.day, c.land, c.paper, got, c.want)
		}
	}
}

// TestFollowUpKnowsTheEmployersDays holds that the day on which the candidate
// will ask is two of the employer's working days after the decision (METHOD 3 #10).
func TestFollowUpKnowsTheEmployersDays(t *testing.T) {
	for _, c := range []struct {
		place    regards.Country
		by, want string
	}{
		{"US", "2026-10-30", "2026-11-03"}, {"US", "2026-10-28", "2026-10-30"}, {"US", "2026-10-31", "2026-11-03"}, {"", "2026-10-30", "2026-11-03"},
		{"US", "2026-11-25", "2026-11-30"}, // Thanksgiving
		{"GB", "2026-11-25", "2026-11-27"},
		{"GB", "2026-12-24", "2026-12-30"},    // Christmas, and a day in lieu
		{"CA-QC", "2027-06-23", "2027-06-28"}, // Saint-Jean-Baptiste
		{"CA-ON", "2027-06-23", "2027-06-25"},
		{"IL", "2026-11-18", "2026-11-22"}, // Friday and Saturday are the weekend
	} {
		s := situation{c: &regards.Case{}, day: date("2026-10-20"), decideBy: date(c.by)}
		s.c.Employer.Country, s.c.FollowUp.How = c.place, regards.ByCall
		if got := s.follow(); got != date(c.want) {
			t.Errorf("%s: asked after %s on %s, want %s", c.place, c.by, got, c.want)
		}
	}
}
