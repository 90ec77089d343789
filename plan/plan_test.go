package plan_test

import (
	"testing"

	"regards"
	"regards/plan"
)

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
