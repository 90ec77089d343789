package main

import (
	"fmt"
	"time"

	"regards"
)

// evening is when letters are taken to be written on the day of an interview
// that, by this computer's clock, is still to come.
const evening = 19 * time.Hour

// readNow reads the --now flag: RFC 3339, a local time in the interview's
// zone, or a day, meaning its noon. Empty is the clock, read once.
func readNow(s string, c *regards.Case) (time.Time, error) {
	day := c.Interview.Start.Date
	if s == "" {
		now := time.Now().In(c.Zone())
		if !day.IsZero() && regards.DateOf(now).Before(day) {
			return day.In(c.Zone()).Add(evening), nil // stillToCome says so
		}
		return now, nil
	}
	m, err := regards.ParseMoment(s)
	if err != nil {
		d, derr := regards.ParseDate(s)
		if derr != nil {
			return time.Time{}, fmt.Errorf("--now: %q is not a time; write it like 2026-11-20T08:00, 2026-11-20T08:00:00-05:00 or 2026-11-20. Nothing was written", s)
		}
		m = regards.Moment{Date: d, Hour: 12}
	}
	now := m.In(c.Zone())
	if !day.IsZero() && regards.DateOf(now.In(c.Zone())).Before(day) {
		return time.Time{}, fmt.Errorf("--now: %s is before the interview (%s). Nothing was written", s, day)
	}
	return now, nil
}

// readAnyNow is readNow for what may be done before an interview too.
func readAnyNow(s string, c *regards.Case) (time.Time, error) {
	if s == "" {
		return time.Now().In(c.Zone()), nil
	}
	before := *c
	before.Interview.Start = regards.Moment{}
	return readNow(s, &before)
}

// stillToCome is a note for a case whose interview, by this computer's clock,
// has not taken place; empty when it has, or when --now was given.
func stillToCome(flag string, now time.Time) string {
	if flag != "" || !now.After(time.Now()) {
		return ""
	}
	return "By this computer's clock the interview is still to come; the letters are written as on its evening. --now sets another time."
}

// asOf is the case as it stood at now: what its history says of later has not
// happened yet.
func asOf(c *regards.Case, now time.Time) *regards.Case {
	then := *c
	then.History = nil
	for _, e := range c.History {
		if e.At.IsZero() || !e.At.In(c.Zone()).After(now) {
			then.History = append(then.History, e)
		}
	}
	return &then
}
