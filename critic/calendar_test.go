package critic

import (
	"testing"
	"time"

	"regards"
)

// TestFollowUpDates holds that a letter may name the second or third working
// day after the decision, by the employer's calendar or by weekends alone
// (METHOD 3 #10).
func TestFollowUpDates(t *testing.T) {
	c := &regards.Case{}
	c.Employer.Country = "US"
	c.Decision.By = regards.Date{Year: 2026, Month: time.November, Day: 25} // Thanksgiving is the day after
	c.FollowUp.How = regards.ByCall
	k := calendarOf(c, nil)
	for _, d := range []struct {
		on   regards.Date
		fine bool
	}{
		{regards.Date{Year: 2026, Month: time.November, Day: 30}, true},
		{regards.Date{Year: 2026, Month: time.December, Day: 1}, true},
		{regards.Date{Year: 2026, Month: time.November, Day: 27}, true},
		{regards.Date{Year: 2026, Month: time.November, Day: 26}, false},
		{regards.Date{Year: 2026, Month: time.November, Day: 28}, false},
		{regards.Date{Year: 2026, Month: time.December, Day: 2}, false},
	} {
		if got := k.find(0, func(x regards.Date) bool { return x == d.on }) != nil; got != d.fine {
			t.Errorf("%s: known %v, want %v", d.on, got, d.fine)
		}
	}
}
