package calendar

import (
	"strings"
	"time"
)

// zones are the zones of one calendar: which are used, and from when to when.
type zones struct {
	floating bool // times in UTC are on the clock of whoever reads them
	order    []string
	spans    map[string]*span
}

type span struct {
	loc         *time.Location
	first, last time.Time
}

// margin is how far beyond the last event a zone's rules reach, so that an
// event which a person moves by hand still has its clock.
const margin = 366 * 24 * time.Hour

// stamp is t as the end of a line, from the parameters on: on the clock of its
// zone (";TZID=Europe/London:20261119T140000"), whose rules are then needed,
// or in UTC where its zone has no name that others know, and in the hour that
// a clock goes through for the second time, which the form cannot say (RFC
// 5545 3.3.5).
func (z *zones) stamp(t time.Time) string {
	name := t.Location().String()
	if z.floating && name == "UTC" {
		return ":" + t.Format(localLayout)
	}
	if !known(name) || repeated(t) {
		return ":" + utc(t)
	}
	s := z.spans[name]
	if s == nil {
		s = &span{t.Location(), t, t}
		if z.spans == nil {
			z.spans = map[string]*span{}
		}
		z.spans[name] = s
		z.order = append(z.order, name)
	}
	if t.Before(s.first) {
		s.first = t
	}
	if t.After(s.last) {
		s.last = t
	}
	return ";TZID=" + name + ":" + t.Format(localLayout)
}

const localLayout = "20060102T150405"

func utc(t time.Time) string { return t.UTC().Format(localLayout + "Z") }

// repeated reports whether t's clock has shown this hour before, because it was
// put back.
func repeated(t time.Time) bool {
	start, _ := t.ZoneBounds()
	if start.IsZero() {
		return false
	}
	_, was := start.Add(-time.Second).Zone()
	_, is := t.Zone()
	return t.Sub(start) < time.Duration(was-is)*time.Second
}

// known reports whether a location's name is one of the tz database. Zones
// made from an offset are called by nothing or by an abbreviation, and the
// machine's own is "Local"; a name of the database has a slash.
func known(name string) bool {
	return strings.Contains(name, "/") && !strings.HasPrefix(name, "/") && strings.Trim(name,
		"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_+-/") == ""
}
