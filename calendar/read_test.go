package calendar_test

import (
	"bytes"
	"errors"
	"io"
	"slices"
	"strings"
	"time"

	ical "github.com/emersion/go-ical"
	"github.com/teambition/rrule-go"

	"regards/calendar"
)

// bytesOf is the calendar of a feed, twice the same.
func bytesOf(t failer, f calendar.Feed) []byte {
	t.Helper()
	var one, two bytes.Buffer
	if err := errors.Join(calendar.Write(&one, f), calendar.Write(&two, f)); err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(one.Bytes(), two.Bytes()) {
		t.Fatal("the same feed gives two different calendars")
	}
	return one.Bytes()
}

// unfolded is what the lines of a calendar say, after they have been held to
// the standard's form (RFC 5545 3.1).
func unfolded(t failer, raw []byte) string {
	t.Helper()
	if !bytes.HasSuffix(raw, []byte("\r\n")) {
		t.Error("the last line does not end")
	}
	for line := range bytes.SplitSeq(raw, []byte("\r\n")) {
		if len(line) > 75 || bytes.ContainsAny(line, "\r\n") || !bytes.Equal(bytes.ToValidUTF8(line, nil), line) {
			t.Errorf("a line of %d octets: %q", len(line), line)
		}
	}
	return string(bytes.ReplaceAll(raw, []byte("\r\n "), nil))
}

// read is the calendar as a parser sees it that shares no code with ours.
func read(t failer, raw []byte) *ical.Calendar {
	t.Helper()
	d := ical.NewDecoder(strings.NewReader(unfolded(t, raw)))
	c, err := d.Decode()
	if err != nil {
		t.Fatalf("%v\n%s", err, raw)
	}
	if _, err := d.Decode(); err != io.EOF {
		t.Fatalf("more than one calendar: %v", err)
	}
	return c
}

// text is the value of a text property; empty when it is not there.
func text(t failer, c *ical.Component, name string) string {
	t.Helper()
	p := c.Props.Get(name)
	if p == nil {
		return ""
	}
	s, err := p.Text()
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// clock evaluates what a calendar says about its zones, without any database.
type clock map[string][]onset

type onset struct {
	at     time.Time // in UTC
	offset time.Duration
}

// clocks reads the zones of a calendar, up to the year 2100.
func clocks(t failer, c *ical.Calendar) clock {
	t.Helper()
	out := clock{}
	for _, z := range c.Children {
		if z.Name != "VTIMEZONE" {
			continue
		}
		name := text(t, z, "TZID")
		for _, o := range z.Children {
			from, to := east(t, o, "TZOFFSETFROM"), east(t, o, "TZOFFSETTO")
			start, err := time.Parse("20060102T150405", o.Props.Get("DTSTART").Value)
			if err != nil {
				t.Fatal(err)
			}
			at := []time.Time{start}
			if rule := o.Props.Get("RRULE"); rule != nil {
				option, err := rrule.StrToROption(rule.Value)
				if err != nil {
					t.Fatal(err)
				}
				option.Dtstart = start
				r, err := rrule.NewRRule(*option)
				if err != nil {
					t.Fatal(err)
				}
				at = r.Between(start, start.AddDate(130, 0, 0), true)
			}
			for _, a := range at {
				out[name] = append(out[name], onset{a.Add(-from), to})
			}
		}
		slices.SortFunc(out[name], func(a, b onset) int { return a.at.Compare(b.at) })
	}
	return out
}

func east(t failer, c *ical.Component, name string) time.Duration {
	t.Helper()
	at, err := time.Parse("-0700", c.Props.Get(name).Value)
	if err != nil {
		t.Fatal(err)
	}
	_, seconds := at.Zone()
	return time.Duration(seconds) * time.Second
}

// offset is how far the zone's clock is ahead of UTC at a moment.
func (c clock) offset(name string, at time.Time) time.Duration {
	i, _ := slices.BinarySearchFunc(c[name], at, func(o onset, at time.Time) int {
		if o.at.After(at) {
			return 1
		}
		return -1
	})
	if i == 0 {
		return 0
	}
	return c[name][i-1].offset
}

// moment is the moment that a property names, by the calendar's own zones.
func (c clock) moment(t failer, p *ical.Prop) time.Time {
	t.Helper()
	if p == nil {
		t.Fatal("no time")
	}
	if strings.HasSuffix(p.Value, "Z") {
		at, err := time.Parse("20060102T150405Z", p.Value)
		if err != nil {
			t.Fatal(err)
		}
		return at
	}
	wall, err := time.Parse("20060102T150405", p.Value)
	if err != nil {
		t.Fatal(err)
	}
	zone := p.Params.Get("TZID")
	if zone == "" {
		return wall
	}
	if len(c[zone]) == 0 {
		t.Fatalf("the calendar says nothing about %s", zone)
	}
	// The earlier of the moments at which the clock shows this (RFC 5545 3.3.5).
	var found time.Time
	for _, shift := range []time.Duration{-26 * time.Hour, 26 * time.Hour} {
		offset := c.offset(zone, wall.Add(shift))
		at := wall.Add(-offset)
		if c.offset(zone, at) == offset && (found.IsZero() || at.Before(found)) {
			found = at
		}
	}
	if found.IsZero() {
		t.Fatalf("the clock of %s never shows %s", zone, p.Value)
	}
	return found
}

// failer is a test, a benchmark or a property.
type failer interface {
	Helper()
	Fatal(...any)
	Fatalf(string, ...any)
	Error(...any)
	Errorf(string, ...any)
}
