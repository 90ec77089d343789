package calendar

import (
	"fmt"
	"strings"
	"time"
)

// write adds a VTIMEZONE for each zone (RFC 5545 3.6.5), so that a reader that
// does not know the name, or whose rules are older, still shows the right
// clock. Where clocks change by a rule of every year, the rule is written, from
// 1970 on as is customary; it holds in the years concerned, and nothing is asked
// of others. Where they do not, as in Morocco, whose clock follows the moon,
// each period of the years concerned is written.
func (z *zones) write(p *page) {
	for _, name := range z.order {
		s := z.spans[name]
		p.line("BEGIN:VTIMEZONE")
		p.line("TZID:", name)
		for _, o := range observances(s.loc, s.first, s.last.Add(margin)) {
			o.write(p)
		}
		p.line("END:VTIMEZONE")
	}
}

// observance is a period in which a clock does not change, or one that comes
// every year.
type observance struct {
	start    time.Time // its first moment
	from, to int       // seconds east of UTC, before it and in it
	name     string    // "EST"; "-03" where people have no name
	summer   bool
	rule     string    // when it comes again; empty when it does not
	since    time.Time // from when on the rule is known to hold
}

// proof is how many years beyond the last event a rule must hold to be one.
const proof = 8

// observances are the periods of loc from the one that holds first to the one
// that holds last.
func observances(loc *time.Location, first, last time.Time) []observance {
	all := periods(loc, first.AddDate(-1, 0, 0), last.AddDate(proof, 0, 0))
	if yearly, ok := byRule(all[1:]); ok && !yearly[0].since.After(first) {
		return yearly
	}
	for len(all) > 1 && all[len(all)-1].start.After(last) {
		all = all[:len(all)-1]
	}
	// A reader that compares a zone with UTC over years of which nothing is
	// said takes it for UTC (vobject does); a period with another clock, put
	// before, keeps it from that.
	for len(all) > 1 && !all[1].start.After(first) && (all[1].to != 0 || all[0].to == 0) {
		all = all[1:]
	}
	// What began before anything that we speak of begins in 1970; some readers
	// fail on years before.
	all[0].from = all[0].to
	all[0].start = time.Date(1970, 1, 1, 0, 0, 0, 0, time.FixedZone("", all[0].to))
	return all
}

// periods are the periods of loc from the one that holds first, whose start is
// left open, to the one that holds last, one by one; there is always one.
func periods(loc *time.Location, first, last time.Time) []observance {
	t := first.In(loc)
	name, offset := t.Zone()
	out := []observance{{from: offset, to: offset, name: name, summer: t.IsDST()}}
	for {
		_, end := t.ZoneBounds()
		if end.IsZero() || end.After(last) {
			return out
		}
		if !end.After(t) { // so it says on the last day of leap years
			end = t.Add(24 * time.Hour)
		}
		t = end.In(loc)
		before := t.Add(-time.Second)
		was, from := before.Zone()
		name, to := t.Zone()
		if was == name && from == to {
			continue // beyond its tables the zone is given year by year
		}
		if len(out) == 1 {
			out[0].summer = summer(t, before)
		}
		out = append(out, observance{start: t, from: from, to: to, name: name, summer: summer(before, t)})
	}
}

// summer reports whether the period of t is the one with the clock ahead, seen
// from a neighbouring period. Ireland and Morocco call winter their saving
// time, in law and in the tz database; calendars expect the other way about.
func summer(neighbour, t time.Time) bool {
	_, there := neighbour.Zone()
	_, here := t.Zone()
	return (t.IsDST() || neighbour.IsDST()) && here > there
}

// byRule finds the two periods of every year of which all are made; ok is false
// when there is no such rule.
func byRule(all []observance) (out []observance, ok bool) {
	if len(all) < 2*proof {
		return nil, false
	}
	for n := range 2 {
		var same []observance
		for i := n; i < len(all); i += 2 {
			same = append(same, all[i])
		}
		o, ok := recurring(same)
		if !ok {
			return nil, false
		}
		out = append(out, o)
	}
	return out, true
}

// recurring is the one observance that many are, each a year after the one
// before, on the same weekday of the same week of a month at the same hour.
func recurring(many []observance) (observance, bool) {
	one := many[0]
	when := one.clock()
	week, last := (when.Day()-1)/7+1, true
	sameWeek := true
	for i, o := range many {
		t := o.clock()
		if t.Year() != when.Year()+i || t.Month() != when.Month() || t.Weekday() != when.Weekday() ||
			t.Format("150405") != when.Format("150405") ||
			o.from != one.from || o.to != one.to || o.name != one.name || o.summer != one.summer {
			return observance{}, false
		}
		sameWeek = sameWeek && (t.Day()-1)/7+1 == week
		last = last && t.AddDate(0, 0, 7).Month() != t.Month()
	}
	if last {
		week = -1
	} else if !sameWeek {
		return observance{}, false
	}
	one.since = one.start
	one.rule = fmt.Sprintf("FREQ=YEARLY;BYMONTH=%d;BYDAY=%d%s", when.Month(), week, strings.ToUpper(when.Weekday().String()[:2]))
	day := weekday(1970, when.Month(), week, when.Weekday())
	one.start = time.Date(1970, when.Month(), day, when.Hour(), when.Minute(), when.Second(), 0, when.Location())
	return one, true
}

// weekday is the day of the month of its nth weekday; the last when n is -1.
func weekday(year int, month time.Month, n int, w time.Weekday) int {
	if n < 0 {
		t := time.Date(year, month+1, 0, 0, 0, 0, 0, time.UTC)
		return t.Day() - (int(t.Weekday())-int(w)+7)%7
	}
	t := time.Date(year, month, 1, 0, 0, 0, 0, time.UTC)
	return 1 + (int(w)-int(t.Weekday())+7)%7 + 7*(n-1)
}

// clock is the start on the clock as it was until then, which is how an
// observance says it (RFC 5545 3.6.5).
func (o observance) clock() time.Time { return o.start.In(time.FixedZone("", o.from)) }

func (o observance) write(p *page) {
	kind := "STANDARD"
	if o.summer {
		kind = "DAYLIGHT"
	}
	p.line("BEGIN:", kind)
	p.line("DTSTART:", o.clock().Format(localLayout))
	if o.rule != "" {
		p.line("RRULE:", o.rule)
	}
	p.line("TZOFFSETFROM:", offset(o.from))
	p.line("TZOFFSETTO:", offset(o.to))
	p.line("TZNAME:", o.name)
	p.line("END:", kind)
}

// offset is seconds east of UTC as a UTC-OFFSET (RFC 5545 3.3.14).
func offset(seconds int) string {
	sign := '+'
	if seconds < 0 {
		sign, seconds = '-', -seconds
	}
	s := fmt.Sprintf("%c%02d%02d", sign, seconds/3600, seconds/60%60)
	if seconds%60 != 0 {
		s += fmt.Sprintf("%02d", seconds%60)
	}
	return s
}
