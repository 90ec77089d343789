package calendar

import (
	"strconv"
	"strings"
	"time"
)

// rule is an observance of a zone as somebody sent it (RFC 5545 3.6.5): the
// wall clock at which it first begins, and how it comes again each year.
type rule struct {
	start time.Time // on the wall clock, as if that were UTC's; zero when not said
	to    int
	known bool // to was said
	month time.Month
	day   time.Weekday
	week  int // 1 the first .. -1 the last; 0 when it does not come again
	until time.Time
}

// take reads one of its lines. What it does not understand is left out; the
// observance is then one that begins once.
func (r *rule) take(l line) {
	switch value := strings.TrimSpace(l.value); l.name {
	case "DTSTART":
		if t, err := time.Parse(localLayout, strings.TrimSuffix(value, "Z")); err == nil {
			r.start = t
		}
	case "TZOFFSETTO":
		for _, layout := range []string{"-0700", "-070000"} {
			if t, err := time.Parse(layout, value); err == nil {
				_, r.to = t.Zone()
				r.known = true
			}
		}
	case "RRULE":
		r.recur(value)
	}
}

// recur reads the only recurrence that clocks follow: on a weekday of a week of
// a month.
func (r *rule) recur(value string) {
	parts := map[string]string{}
	for part := range strings.SplitSeq(strings.ToUpper(value), ";") {
		name, v, _ := strings.Cut(part, "=")
		parts[name] = v
	}
	month, err := strconv.Atoi(parts["BYMONTH"])
	by := parts["BYDAY"]
	if err != nil || month < 1 || month > 12 || parts["FREQ"] != "YEARLY" || len(by) < 3 {
		return
	}
	week, err := strconv.Atoi(by[:len(by)-2])
	day := strings.Index("SUMOTUWETHFRSA", by[len(by)-2:])
	if err != nil || week == 0 || week < -1 || week > 4 || day < 0 || day%2 != 0 {
		return
	}
	r.month, r.day, r.week = time.Month(month), time.Weekday(day/2), week
	if t, err := time.Parse("20060102", parts["UNTIL"][:min(8, len(parts["UNTIL"]))]); err == nil {
		r.until = t.AddDate(0, 0, 1)
	}
}

// last is the last time at or before t that the observance begins; ok is false
// when it has not begun.
func (r rule) last(t time.Time) (at time.Time, ok bool) {
	if !r.known || r.start.IsZero() || r.start.After(t) {
		return time.Time{}, false
	}
	if r.week == 0 {
		return r.start, true
	}
	year := t.Year()
	if !r.until.IsZero() && r.until.Before(t) {
		year = r.until.Year()
	}
	for ; year >= r.start.Year(); year-- {
		at = time.Date(year, r.month, weekday(year, r.month, r.week, r.day), r.start.Hour(), r.start.Minute(), r.start.Second(), 0, time.UTC)
		if !at.After(t) && (r.until.IsZero() || at.Before(r.until)) {
			return at, true
		}
	}
	return r.start, true
}

// offsetAt is the offset of a wall clock by its rules, in seconds east of UTC;
// that of the earliest rule before any has begun. ok is false without rules.
func offsetAt(rules []rule, t time.Time) (offset int, ok bool) {
	var latest time.Time
	for _, r := range rules {
		if at, begun := r.last(t); begun && !at.Before(latest) {
			latest, offset, ok = at, r.to, true
		}
	}
	if ok {
		return offset, true
	}
	for _, r := range rules {
		if r.known {
			return r.to, true
		}
	}
	return 0, false
}
