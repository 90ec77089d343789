package almanac

import (
	"math"
	"time"

	"regards"
)

// farthest is more than any clock was ever off universal time (Manila, until
// 1844: nearly 16 hours).
const farthest = 16*time.Hour + time.Minute

// At is the moment at which a clock on the wall in loc shows that time of
// that day; clock counts from midnight on the face of the clock, not in
// elapsed hours. A time that the change to summer time skips becomes the
// first moment that exists, the one of the change itself; one that comes
// twice in autumn is the first of the two. So 02:30 is 03:00 on the last
// Sunday of March in Berlin, and midnight is 01:00 on the day on which Beirut
// changes. time.Date promises neither.
//
// A clock beyond the day goes on into the next (25h is 01:00 there), a
// negative one back. A nil loc is UTC.
func At(d regards.Date, clock time.Duration, loc *time.Location) time.Time {
	if loc == nil {
		loc = time.UTC
	}
	face := d.In(time.UTC).Add(clock) // what the clock shows, as if it were UTC
	for t := face.Add(-farthest).In(loc); ; {
		start, end := t.ZoneBounds()
		_, offset := t.Zone()
		shift := time.Duration(offset) * time.Second
		if !start.IsZero() && face.Before(start.Add(shift)) {
			return start // skipped: the face was past it before it came here
		}
		if at := face.Add(-shift); end.IsZero() || at.Before(end) {
			return at.In(loc)
		}
		t = end
	}
}

// A Wall is At for who asks for many moments of few places: it remembers the
// stretches of time between two changes of the clock in which it was asked,
// and answers within them by a sum. Such a stretch never changes, so that what
// is remembered cannot grow old. The zero Wall is ready; one goroutine may use it.
type Wall struct {
	known [3]stretch // most have a place or two, before and after one change
	last  int        // the one that was written last
}

// stretch is the time in which a place keeps its clock by one offset.
type stretch struct {
	loc      *time.Location
	from, to int64 // what the clock shows, in seconds as if it were UTC
	offset   int64 // seconds east of UTC
}

// At is [At].
func (w *Wall) At(d regards.Date, clock time.Duration, loc *time.Location) time.Time {
	face := int64(d.Number())*day + int64(clock/time.Second)
	if clock%time.Second == 0 {
		for i := range w.known {
			if s := &w.known[i]; s.loc == loc && s.from <= face && face < s.to {
				return time.Unix(face-s.offset, 0).In(loc)
			}
		}
	}
	at := At(d, clock, loc)
	if loc != nil {
		w.last = (w.last + 1) % len(w.known)
		w.known[w.last] = stretchAt(at)
	}
	return at
}

// stretchAt is the stretch around t. Next to the change with which it begins a
// clock may show what it showed before that change: those hours are left to At.
func stretchAt(t time.Time) stretch {
	_, offset := t.Zone()
	s := stretch{t.Location(), math.MinInt64, math.MaxInt64, int64(offset)}
	start, end := t.ZoneBounds()
	if !start.IsZero() {
		s.from = start.Add(2*farthest).Unix() + s.offset
	}
	if !end.IsZero() {
		s.to = end.Unix() + s.offset
	}
	return s
}
