package main

import (
	"strings"
	"time"

	"regards"
	"regards/debrief"
)

// day is what a person means by "tomorrow", "Fri" or "yesterday 15:30" where a
// day or a time is asked for; anything else is left as typed. A weekday is
// the next one where a day is asked for, and the last one where the time of
// the interview is, which is over.
func (t *talk) day(b *debrief.Box, said string) string {
	today := regards.DateOf(t.desk.Now())
	words := strings.Fields(strings.ToLower(said))
	switch {
	case b.Control == "date" && len(words) == 1:
		if d, ok := spokenDay(words[0], today, 1); ok {
			return d.String()
		}
	case b.Control == "moment" && (len(words) == 1 || len(words) == 2):
		hour, err := time.Parse("15:04", words[len(words)-1])
		if err != nil {
			return said
		}
		if len(words) == 1 {
			words = []string{"today", ""}
		}
		if d, ok := spokenDay(words[0], today, -1); ok {
			return d.String() + "T" + hour.Format("15:04")
		}
	}
	return said
}

// spokenDay is the day that a word means, seen from today; towards is 1 where
// a weekday lies ahead and -1 where it is over.
func spokenDay(word string, today regards.Date, towards int) (regards.Date, bool) {
	switch word {
	case "today":
		return today, true
	case "tomorrow":
		return today.AddDays(1), true
	case "yesterday":
		return today.AddDays(-1), true
	}
	for n := range 7 {
		d := today.AddDays(towards * (n + 1))
		if name := strings.ToLower(d.Weekday().String()); len(word) >= 3 && strings.HasPrefix(name, word) {
			return d, true
		}
	}
	return regards.Date{}, false
}
