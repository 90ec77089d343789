package compose

import (
	"fmt"

	"regards"
)

// calendar says days in the words of one letter: seen from the letter's day,
// in the order that the employer's country writes.
type calendar struct {
	day   regards.Date // the letter's
	met   regards.Date // the interview's; zero when not known
	land  string       // country code
	paper bool         // no "today" and "yesterday": nobody knows when post is read (METHOD 2.4 T12)
}

// monthFirst reports whether the country writes "October 23" rather than
// "23 October".
func monthFirst(land string) bool {
	return land == "US" || land == "CA" || land == "PH" || land == "PR"
}

// plain is the day without its weekday: "October 23", "23 October", and the
// year when it is not the obvious one.
func (c calendar) plain(d regards.Date) string {
	year := ""
	if far := d.DaysSince(c.day); d.Year != c.day.Year && (far > 92 || far < -92) {
		year = fmt.Sprint(d.Year)
	}
	if monthFirst(c.land) {
		if year != "" {
			year = ", " + year
		}
		return fmt.Sprintf("%s %d%s", d.Month, d.Day, year)
	}
	if year != "" {
		year = " " + year
	}
	return fmt.Sprintf("%d %s%s", d.Day, d.Month, year)
}

// long is the day with its weekday: "Friday, October 23", "Friday 23 October".
func (c calendar) long(d regards.Date) string {
	if monthFirst(c.land) {
		return d.Weekday().String() + ", " + c.plain(d)
	}
	return d.Weekday().String() + " " + c.plain(d)
}

// noun is the day as a noun: "today", "tomorrow", "Thursday" within the week,
// "Friday, October 23" beyond.
func (c calendar) noun(d regards.Date) string {
	far := d.DaysSince(c.day)
	switch {
	case c.paper:
		return c.long(d)
	case far == 0:
		return "today"
	case far == 1:
		return "tomorrow"
	case far == -1:
		return "yesterday"
	case far > -7 && far < 7:
		return d.Weekday().String()
	}
	return c.long(d)
}

// on is the day as an adverbial: "today", "on Thursday".
func (c calendar) on(d regards.Date) string { return c.with("on ", d) }

// by is the day as a limit: "today", "by Thursday".
func (c calendar) by(d regards.Date) string {
	if !c.paper && d == c.day {
		return "today"
	}
	return "by " + c.noun(d)
}

func (c calendar) with(word string, d regards.Date) string {
	if far := d.DaysSince(c.day); !c.paper && far >= -1 && far <= 1 {
		return c.noun(d)
	}
	return word + c.noun(d)
}

// past is a day behind the letter as a noun: never "yesterday", for a limit
// is named by its weekday.
func (c calendar) past(d regards.Date) string {
	if far := d.DaysSince(c.day); !c.paper && far > -7 && far < 0 {
		return d.Weekday().String()
	}
	return c.long(d)
}

// metOn is the interview's day as an adverbial, seen back from the letter:
// "today", "yesterday", "on Tuesday", "on October 13".
func (c calendar) metOn() string {
	if c.met.IsZero() {
		return ""
	}
	if c.paper || c.day.DaysSince(c.met) > 6 {
		return "on " + c.plain(c.met)
	}
	return c.on(c.met)
}

// metNoun is the same day as a noun.
func (c calendar) metNoun() string {
	if c.met.IsZero() {
		return ""
	}
	if c.paper || c.day.DaysSince(c.met) > 6 {
		return c.plain(c.met)
	}
	return c.noun(c.met)
}

// letterhead is the date of a typed letter: "November 20, 2026".
func (c calendar) letterhead() string {
	if monthFirst(c.land) {
		return fmt.Sprintf("%s %d, %d", c.day.Month, c.day.Day, c.day.Year)
	}
	return fmt.Sprintf("%d %s %d", c.day.Day, c.day.Month, c.day.Year)
}
