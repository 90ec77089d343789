package plan_test

import (
	"cmp"
	"strings"
	"unicode/utf8"

	"regards"
)

// lines are the steps as a person reads them, one line for each, in columns:
//
//	2026-11-20 Fri 08:00-10:00  thank-you  Marta Lindqvist  e-mail  #8  You met in the afternoon: ...
//
// A step that may take several days has both, one that hangs on a day that
// nobody told says "as soon as you can".
func lines(steps []regards.FollowUp) []string {
	cells := make([][5]string, len(steps))
	var wide [5]int
	for i, s := range steps {
		cells[i] = [5]string{when(s), string(s.Kind), cmp.Or(s.With, "-"), cmp.Or(string(s.Via), "-"), "#" + s.Rule}
		for k, c := range cells[i] {
			wide[k] = max(wide[k], utf8.RuneCountInString(c))
		}
	}
	out := make([]string, len(steps))
	for i, row := range cells {
		var b strings.Builder
		for k, c := range row {
			b.WriteString(c)
			b.WriteString(strings.Repeat(" ", wide[k]-utf8.RuneCountInString(c)+2))
		}
		b.WriteString(steps[i].Reason)
		out[i] = b.String()
	}
	return out
}

// when is a step's time as it stands in a list: "2026-11-20 Fri 08:00-10:00",
// or from one day to another.
func when(s regards.FollowUp) string {
	if s.Due.IsZero() {
		return "as soon as you can"
	}
	const day, hour = "2006-01-02 Mon 15:04", "15:04"
	if regards.DateOf(s.NotBefore) == regards.DateOf(s.Due) {
		if s.NotBefore.Equal(s.Due) {
			return s.Due.Format(day)
		}
		return s.NotBefore.Format(day) + "-" + s.Due.Format(hour)
	}
	return s.NotBefore.Format(day) + " to " + s.Due.Format(day)
}
