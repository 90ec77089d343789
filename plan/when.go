package plan

import (
	"fmt"
	"time"

	"regards"
	"regards/almanac"
)

// clock is a time of day, counted from midnight on the face of the clock.
type clock = time.Duration

const noClock clock = -1

// Nothing is asked of anybody between these hours of their own clock.
const (
	nightBegins = 22 * time.Hour
	nightEnds   = 7 * time.Hour
)

// span is from when until when a step is good, on the reader's clock.
type span struct{ from, to time.Time }

// parseClock reads "08:00".
func parseClock(s string) (clock, error) {
	t, err := time.Parse("15:04", s)
	if err != nil {
		return 0, fmt.Errorf("%q is not a time of day like 08:00", s)
	}
	return time.Duration(t.Hour())*time.Hour + time.Duration(t.Minute())*time.Minute, nil
}

// Zone is the zone in which the times of a case are meant: the interview's,
// else the employer's, else the candidate's, else the one in which most people
// of the employer's country live.
func Zone(c *regards.Case) *time.Location {
	for _, name := range [3]string{c.Interview.TimeZone, c.Employer.TimeZone, c.Candidate.TimeZone} {
		if loc := regards.Location(name); loc != nil {
			return loc
		}
	}
	loc, _ := almanac.Zone(c.Place())
	return loc
}

// times are the beginning and the end of an interview. An end that was not
// told is an hour after the beginning, and the other way round; zero when neither is known.
func times(i *regards.Interview, zone *time.Location) (start, end time.Time) {
	if loc := regards.Location(i.TimeZone); loc != nil {
		zone = loc
	}
	switch {
	case !i.End.IsZero():
		end = i.End.In(zone)
		start = end.Add(-time.Hour)
		if !i.Start.IsZero() {
			start = i.Start.In(zone)
		}
	case !i.Start.IsZero():
		start = i.Start.In(zone)
		end = start.Add(time.Hour)
	}
	return start, end
}

// on is the time of day on d.
func (p *planner) on(d regards.Date, c clock, loc *time.Location) time.Time {
	return p.wall.At(d, c, loc)
}

// opening and closing are the office hours of d.
func (p *planner) opening(d regards.Date, loc *time.Location) time.Time { return p.on(d, p.open, loc) }
func (p *planner) closing(d regards.Date, loc *time.Location) time.Time { return p.on(d, p.close, loc) }

// hours are the clock of a rule on d; the office hours where it has none.
func (p *planner) hours(r *rule, d regards.Date, loc *time.Location) span {
	if r.from == noClock {
		return span{p.opening(d, loc), p.closing(d, loc)}
	}
	return span{p.on(d, r.from, loc), p.on(d, r.until, loc)}
}

// atWork is t when the employer is at work then, else its next opening.
func (p *planner) atWork(t time.Time) time.Time {
	d, loc := regards.DateOf(t), t.Location()
	if p.cal.Works(d) {
		if open := p.opening(d, loc); t.Before(open) {
			return open
		}
		if t.Before(p.closing(d, loc)) {
			return t
		}
	}
	return p.opening(p.cal.Add(d, 1), loc)
}

// awake is t, or the morning after when it falls into the night.
func (p *planner) awake(t time.Time) time.Time {
	d := regards.DateOf(t)
	if morning := p.on(d, nightEnds, t.Location()); t.Before(morning) {
		return morning
	}
	if !t.Before(p.on(d, nightBegins, t.Location())) {
		return p.on(d.AddDays(1), nightEnds, t.Location())
	}
	return t
}

// within is lo to hi working days after t, the earliest at t itself when lo is
// none and they are at work, until they close.
func (p *planner) within(t time.Time, lo, hi int, loc *time.Location) span {
	t = t.In(loc)
	d := regards.DateOf(t)
	from := p.atWork(t)
	if lo > 0 {
		from = p.opening(p.cal.Add(d, lo), loc)
	}
	to := p.closing(p.cal.Add(d, max(hi, 1)), loc)
	if hi == 0 {
		to = p.closing(regards.DateOf(from), loc)
	}
	return span{from, to}
}

// day is the n-th working day after d, in the hours of the rule.
func (p *planner) day(r *rule, d regards.Date, n int, loc *time.Location) span {
	return p.hours(r, p.cal.Add(d, n), loc)
}

func later(a, b time.Time) time.Time {
	if a.Before(b) {
		return b
	}
	return a
}

func earlier(a, b time.Time) time.Time {
	if b.Before(a) {
		return b
	}
	return a
}
