package regards

import (
	"fmt"
	"time"
)

// Date is a day of the calendar, without a time and without a zone. The zero
// Date means that no day is known.
type Date struct {
	Year  int
	Month time.Month
	Day   int
}

// DateOf is the day on which t falls, in t's own zone.
func DateOf(t time.Time) Date {
	y, m, d := t.Date()
	return Date{y, m, d}
}

// ParseDate reads "2026-11-19". A day that the calendar does not have is an
// error, not the day after.
func ParseDate(s string) (Date, error) {
	t, err := time.Parse("2006-01-02", s)
	if err != nil {
		return Date{}, fmt.Errorf("%q is not a date like 2026-11-19", s)
	}
	return DateOf(t), nil
}

// IsZero reports whether no day is known.
func (d Date) IsZero() bool { return d == Date{} }

// String is the day as "2026-11-19", empty when none is known.
func (d Date) String() string {
	if d.IsZero() {
		return ""
	}
	return fmt.Sprintf("%04d-%02d-%02d", d.Year, d.Month, d.Day)
}

// Weekday is the day of the week.
func (d Date) Weekday() time.Weekday {
	w := (d.Number() + int(time.Thursday)) % 7 // 1970-01-01 was a Thursday
	if w < 0 {
		w += 7
	}
	return time.Weekday(w)
}

// In is midnight at the beginning of the day in loc.
func (d Date) In(loc *time.Location) time.Time {
	return time.Date(d.Year, d.Month, d.Day, 0, 0, 0, 0, loc)
}

// AddDays is the day n days later; earlier when n is negative.
func (d Date) AddDays(n int) Date { return DateNumbered(d.Number() + n) }

// DaysSince is how many days d is after other; negative when before.
func (d Date) DaysSince(other Date) int { return d.Number() - other.Number() }

// Number counts the days since 1970-01-01, negative before it. A day that the
// calendar does not have ("February 30") counts as the one that it runs over into.
func (d Date) Number() int {
	y, m := d.Year, int(d.Month)
	if y < 1 || m < 1 || m > 12 {
		return int(d.In(time.UTC).Unix() / (24 * 60 * 60))
	}
	if m < 3 { // a year that begins in March has its leap day at the end
		y, m = y-1, m+12
	}
	return 365*y + y/4 - y/100 + y/400 + (153*m-457)/5 + d.Day - 719469
}

// DateNumbered is the day with that number: the inverse of [Date.Number].
func DateNumbered(n int) Date { return DateOf(time.Unix(int64(n)*24*60*60, 0).UTC()) }

// Before reports whether d is an earlier day than other.
func (d Date) Before(other Date) bool {
	if d.Year != other.Year {
		return d.Year < other.Year
	}
	if d.Month != other.Month {
		return d.Month < other.Month
	}
	return d.Day < other.Day
}

// After reports whether d is a later day than other.
func (d Date) After(other Date) bool { return other.Before(d) }

// Moment is a time of day on a date as a person writes it: on the clock of
// the place it speaks of, or with an offset. The zero Moment is not known.
type Moment struct {
	Date                 Date
	Hour, Minute, Second int
	Offset               string // "Z", "+02:00"; empty on the clock of the place
}

// momentLayouts are the shapes in which a moment may be written, with how
// many seconds and offset they show.
var momentLayouts = []struct {
	layout string
	zoned  bool
}{
	{"2006-01-02T15:04", false}, {"2006-01-02T15:04:05", false},
	{"2006-01-02 15:04", false}, {"2006-01-02 15:04:05", false},
	{"2006-01-02T15:04Z07:00", true}, {"2006-01-02T15:04:05Z07:00", true},
}

// ParseMoment reads "2026-11-19T14:00", with seconds or not, with an offset
// or not.
func ParseMoment(s string) (Moment, error) {
	for _, l := range momentLayouts {
		t, err := time.Parse(l.layout, s)
		if err != nil {
			continue
		}
		m := Moment{Date: DateOf(t), Hour: t.Hour(), Minute: t.Minute(), Second: t.Second()}
		if l.zoned {
			m.Offset = t.Format("Z07:00")
		}
		return m, nil
	}
	return Moment{}, fmt.Errorf("%q is not a time like 2026-11-19T14:00", s)
}

// MomentOf is t as a moment with its offset.
func MomentOf(t time.Time) Moment {
	return Moment{DateOf(t), t.Hour(), t.Minute(), t.Second(), t.Format("Z07:00")}
}

// IsZero reports whether the moment is not known.
func (m Moment) IsZero() bool { return m.Date.IsZero() }

// String is the moment as it is written in a case file: "2026-11-19T14:00".
func (m Moment) String() string {
	if m.IsZero() {
		return ""
	}
	s := fmt.Sprintf("%sT%02d:%02d", m.Date, m.Hour, m.Minute)
	if m.Second != 0 {
		s += fmt.Sprintf(":%02d", m.Second)
	}
	return s + m.Offset
}

// In is the moment as a time in loc; an offset of its own wins over loc, and
// the result is then shown in loc. A time that daylight saving skips is moved
// forward, as Go does.
func (m Moment) In(loc *time.Location) time.Time {
	if m.Offset != "" {
		if z, err := time.Parse("Z07:00", m.Offset); err == nil {
			return time.Date(m.Date.Year, m.Date.Month, m.Date.Day, m.Hour, m.Minute, m.Second, 0, z.Location()).In(loc)
		}
	}
	return time.Date(m.Date.Year, m.Date.Month, m.Date.Day, m.Hour, m.Minute, m.Second, 0, loc)
}
