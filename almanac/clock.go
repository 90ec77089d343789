package almanac

import (
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
