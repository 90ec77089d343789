package plan_test

import (
	"testing"
	"time"

	"regards"
	"regards/plan"
)

// TestReadiness: who was asked, briefed and called is ready; who was called too
// often is worn.
func TestReadiness(t *testing.T) {
	day := regards.Date{Year: 2026, Month: 11, Day: 19}
	at := func(n, hour int) regards.Moment { return regards.Moment{Date: day.AddDays(n), Hour: hour} }
	c := &regards.Case{Candidate: regards.Candidate{Name: "Steve Carver", Country: "US", TimeZone: "America/New_York"},
		Interview:  regards.Interview{Start: at(0, 14), End: at(0, 15)},
		References: []regards.Reference{{Name: "Joan Becker"}, {Name: "Lou Ferrante", Called: []regards.Date{day.AddDays(-1), day.AddDays(-2), day.AddDays(-3), day.AddDays(-4)}}},
		History:    []regards.Event{{At: at(1, 9), What: regards.ReferenceAsked, With: "Joan Becker"}, {At: at(1, 12), What: regards.ReferenceBriefed, With: "Joan Becker"}}}
	now := time.Date(2026, 11, 20, 20, 0, 0, 0, time.UTC)
	if r := plan.Readiness(c, &c.References[0], now); r.Consent != regards.Yes || !r.Asked || !r.Briefed || r.Worn {
		t.Errorf("Joan: %+v", r)
	}
	if r := plan.Readiness(c, &c.References[1], now); r.Consent != "" || r.Briefed || r.TwoWeeks != 4 || !r.Worn {
		t.Errorf("Lou: %+v", r)
	}
}
