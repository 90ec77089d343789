package intake

import (
	"strconv"
	"strings"
	"time"

	"regards"
)

// forms are the ways of writing a day that mean one day only.
var forms = []string{"2006-01-02", "2006/01/02", "2006.01.02", "2 Jan 2006", "02 Jan 2006", "2-Jan-2006", "Jan 2, 2006", "January 2, 2006", "2 January 2006",
	time.RFC3339, "2006-01-02 15:04:05 MST", "2006-01-02 15:04:05", "Mon Jan 02 2006"}

// dayOf reads a day; false for what could mean two of them, or none: 03/04/2026
// is a day in March and one in April.
func dayOf(s string) (regards.Date, bool) {
	s = strings.TrimSpace(s)
	for _, f := range forms {
		if d, err := time.Parse(f, s); err == nil {
			return regards.DateOf(d), true
		}
	}
	date, _, _ := strings.Cut(s, " ")
	date, _, _ = strings.Cut(date, ",")
	parts := strings.FieldsFunc(date, func(r rune) bool { return r == '/' || r == '.' || r == '-' })
	if len(parts) != 3 {
		return regards.Date{}, false
	}
	a, errA := strconv.Atoi(parts[0])
	b, errB := strconv.Atoi(parts[1])
	y, errY := strconv.Atoi(parts[2])
	if errA != nil || errB != nil || errY != nil || len(parts[2]) != 4 {
		return regards.Date{}, false
	}
	switch {
	case a > 12 && b <= 12:
		a, b = b, a // the day came first
	case a != b && a <= 12 && b <= 12 && !strings.Contains(date, "."):
		return regards.Date{}, false
	case strings.Contains(date, "."):
		a, b = b, a // where days are parted by full stops, the day comes first
	}
	d := time.Date(y, time.Month(a), b, 0, 0, 0, 0, time.UTC)
	if d.Day() != b || int(d.Month()) != a {
		return regards.Date{}, false
	}
	return regards.DateOf(d), true
}
