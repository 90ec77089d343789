package almanac

import (
	"time"

	"regards"
)

// The first and the last year of which moving holidays and days in lieu are
// listed. Two years before Last is over, the tables want to be written anew
// (CONTRIBUTING.md).
const (
	First = 2024
	Last  = 2040
)

// A Calendar tells the working days of one country or region. It never
// changes, and may be used by many at once. Make one with [For].
type Calendar struct {
	known       bool
	rests       []rest // weekends by the day from which they hold, at least one
	holidays    []holiday
	works       workdays
	open, close time.Duration
}

// holiday is one row of a table, as far as it concerns a calendar.
type holiday struct {
	name   string
	every  []monthDay
	since  int   // the year from which every holds; zero: always
	listed []int // numbers of days, in order
}

type monthDay struct {
	month time.Month
	day   int
}

// For is the calendar of a country, or of a region when the country carries
// one that keeps days of its own: "DE-BY", "CA-QC", "GB-SCT", "UK". Any other
// region is the country alone. A country alone has the days that hold in all
// of it; in the few where regions differ in nearly everything it has those of
// the region with the most people (GB: England, CA: Ontario, AU: New South
// Wales, CH: Zurich, MY: Kuala Lumpur).
//
// A country of which no holidays are listed, and the empty one, works on
// every day but its weekend, Saturday and Sunday unless another is known, and
// is not [Calendar.Known]. For makes each calendar once (a millisecond), is free
// of allocation from then on, and safe for concurrent use.
func For(c regards.Country) *Calendar {
	l := lands()[c.Code()]
	if l == nil {
		l = lands()[""]
	}
	t := l.table()
	if made, ok := t.regions[c.Region()]; ok {
		return made()
	}
	return t.alone()
}

// Known reports whether holidays are listed for the country. It does not say
// that a year is listed: see [First] and [Last].
func (c *Calendar) Known() bool { return c.known }

// Works reports whether offices are open on the day: it is neither in the
// weekend nor a holiday. From 2000 to 2099 holidays count, outside of it only
// weekends. Nobody works on the zero Date.
func (c *Calendar) Works(d regards.Date) bool {
	return !d.IsZero() && c.works.has(d.Number())
}

// Holiday is the name of the holiday on the day, in English where there is a
// customary English name, and whether there is one. A holiday that falls into
// a weekend is named too; a day in lieu is called "Boxing Day (substitute
// day)". Of two on one day it names the first of the table.
func (c *Calendar) Holiday(d regards.Date) (name string, ok bool) {
	n := d.Number()
	if d.IsZero() || n < spanFirst || n > spanLast {
		return "", false
	}
	d = regards.DateNumbered(n)
	for i := range c.holidays {
		if c.holidays[i].on(n, d) {
			return c.holidays[i].name, true
		}
	}
	return "", false
}

// Weekend reports whether the day is one on which offices rest every week:
// Saturday and Sunday in most countries, Friday and Saturday in Egypt,
// Saturday alone in Nepal.
func (c *Calendar) Weekend(d regards.Date) bool {
	n := d.Number()
	days := c.rests[0].days
	for _, r := range c.rests[1:] {
		if r.since <= n {
			days = r.days
		}
	}
	return days.has(weekday(n))
}

// Hours are the hours between which most offices can be reached, counted from
// midnight on the clock of the place: 9h and 17h. They are convention, not
// law, and the lunch that lies between them is not told; hours.tsv names
// the source. Give them to [At] to have a moment.
func (c *Calendar) Hours() (open, close time.Duration) { return c.open, c.close }
