package almanac

import "regards"

// All of these give the zero Date back for the zero Date, which is no day,
// and find their answer without walking from day to day.

// On is the day itself when it is a working day, else the first one after it
// (METHOD 3 #10).
func (c *Calendar) On(d regards.Date) regards.Date { return c.Add(d, 0) }

// OnOrBefore is the day itself when it is a working day, else the last one
// before it.
func (c *Calendar) OnOrBefore(d regards.Date) regards.Date {
	if d.IsZero() {
		return d
	}
	return regards.DateNumbered(c.works.nth(c.works.rank(d.Number()+1) - 1))
}

// Add is the n-th working day after d, and the n-th before it when n is
// negative; d itself is not counted, whether it is a working day or not. When
// n is zero it is [Calendar.On]: d or the first working day after it. Two
// working days after a Saturday is a Tuesday.
func (c *Calendar) Add(d regards.Date, n int) regards.Date {
	switch {
	case d.IsZero():
		return d
	case n > 0:
		return regards.DateNumbered(c.works.nth(c.works.rank(d.Number()+1) + n - 1))
	}
	return regards.DateNumbered(c.works.nth(c.works.rank(d.Number()) + n))
}

// Between is how many working days lie after from, up to and including to:
// none when they are the same day, and the negative of the way back when to
// is before from. Between(d, Add(d, n)) is n for every n above zero. It is
// zero when either day is not known.
func (c *Calendar) Between(from, to regards.Date) int {
	if from.IsZero() || to.IsZero() {
		return 0
	}
	return c.works.rank(to.Number()+1) - c.works.rank(from.Number()+1)
}
