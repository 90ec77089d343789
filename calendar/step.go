package calendar

import (
	"fmt"
	"strings"
	"time"

	"regards"
)

// step is the event of a follow-up. Its alarm rings when it begins; for a visit on the evening before, because
// something must be printed.
func (f Feed) step(s regards.FollowUp) event {
	e := event{title: f.title(s), description: f.describe(s), category: "Follow-up"}
	e.start, e.end = hours(s)
	e.alarms = []time.Duration{0}
	if s.Kind == regards.StepVisit {
		e.alarms[0] = f.eveningBefore(e.start, 0)
	}
	return e
}

// length is how long a step takes where its times do not say it.
func length(k regards.Step) time.Duration {
	switch k {
	case regards.StepVisit, regards.StepBrief:
		return 30 * time.Minute
	}
	return 15 * time.Minute
}

// hours are when a step's event begins and ends. A step of one moment begins
// there. One with a window ends at Due and begins with the window, or, when
// that was days before, at the window's hour on the day of Due, so that it
// stands on one day only and rings when there is still time to do it. One over
// a night is short and begins with the window, for the last good moment is then
// early in the morning.
func hours(s regards.FollowUp) (start, end time.Time) {
	long := length(s.Kind)
	if s.NotBefore.IsZero() || !s.NotBefore.Before(s.Due) {
		return s.Due, s.Due.Add(long)
	}
	start = s.NotBefore.In(s.Due.Location())
	if y, m, d := s.Due.Date(); regards.DateOf(start) != regards.DateOf(s.Due) {
		if s.Due.Sub(start) < 24*time.Hour {
			return start, start.Add(long)
		}
		start = time.Date(y, m, d, start.Hour(), start.Minute(), 0, 0, s.Due.Location())
		if s.Due.Sub(start) < long {
			start = s.Due.Add(-long)
		}
		if start.Before(s.NotBefore) {
			start = s.NotBefore.In(s.Due.Location())
		}
	}
	return start, s.Due
}

// eveningBefore is how long before t six o'clock of the evening before is, on
// the clock of t; other when that is past already.
func (f Feed) eveningBefore(t time.Time, other time.Duration) time.Duration {
	y, m, d := t.Date()
	evening := time.Date(y, m, d-1, 18, 0, 0, 0, t.Location())
	if evening.Before(f.Now) {
		return other
	}
	return t.Sub(evening)
}

// describe says why, how, until when, and what makes the step moot.
func (f Feed) describe(s regards.FollowUp) string {
	if f.Titles == Discreet {
		return ""
	}
	var b strings.Builder
	add := func(format string, args ...any) { fmt.Fprintf(&b, format+"\n", args...) }
	if s.Reason != "" {
		add("%s", s.Reason)
	}
	if s.Via != "" {
		add("How: %s.", s.Via)
	}
	const day = "Monday 2 January 2006, 15:04"
	start, end := hours(s)
	if s.NotBefore.Before(start) && !s.NotBefore.IsZero() {
		add("Not before %s.", s.NotBefore.In(s.Due.Location()).Format(day))
	}
	if end.Before(s.Due) {
		add("The last good moment is %s.", s.Due.Format(day))
	}
	if s.StopsWhen != "" {
		add("No longer needed when %s.", strings.TrimSuffix(s.StopsWhen, "."))
	}
	if s.Rule != "" {
		add("Rule %s.", s.Rule)
	}
	return strings.TrimSpace(b.String())
}
