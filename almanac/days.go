package almanac

import (
	"math/bits"
	"time"
)

// A calendar knows each day from 2000 to 2099 by itself; before and after it
// only weekends count, so that a slip of the pen ("2926") costs no time.
const (
	spanFirst = 10957 // 2000-01-01, see regards.Date.Number
	spanLast  = 47481 // 2099-12-31
)

const day = 24 * 60 * 60

// weekday is the day of the week of a day by its number.
func weekday(n int) time.Weekday {
	w := (n + int(time.Thursday)) % 7 // 1970-01-01 was a Thursday
	if w < 0 {
		w += 7
	}
	return time.Weekday(w)
}

// week is a set of weekdays, a bit for each.
type week uint8

func (w week) has(d time.Weekday) bool { return w&(1<<d) != 0 }

// rest is the weekend that holds from a day on.
type rest struct {
	since int
	days  week
}

// workdays are the working days of a calendar: one bit for each day of the
// span, with a running count for each word, so that neither the n-th day nor
// the number of days between two is found by walking.
type workdays struct {
	bits          []uint64
	ranks         []int32 // working days of the span before each word
	total         int     // working days of the span
	before, after week    // the weekends outside the span
}

// fill fills the set with every day that no weekend takes.
func (s *workdays) fill(rests []rest) {
	n := spanLast - spanFirst + 1
	s.bits = make([]uint64, (n+63)/64)
	s.before, s.after = rests[0].days, rests[len(rests)-1].days
	for len(rests) > 0 {
		from, to := max(rests[0].since, spanFirst), spanLast+1
		if len(rests) > 1 {
			to = min(to, rests[1].since)
		}
		for d, w := from, weekday(from); d < to; d, w = d+1, (w+1)%7 {
			if !rests[0].days.has(w) {
				s.bits[(d-spanFirst)/64] |= 1 << ((d - spanFirst) % 64)
			}
		}
		rests = rests[1:]
	}
}

// remove takes one day out, if the span has it. Call count afterwards.
func (s *workdays) remove(n int) {
	if n >= spanFirst && n <= spanLast {
		s.bits[(n-spanFirst)/64] &^= 1 << ((n - spanFirst) % 64)
	}
}

// count writes the running counts.
func (s *workdays) count() {
	s.ranks = make([]int32, len(s.bits))
	s.total = 0
	for i, w := range s.bits {
		s.ranks[i] = int32(s.total)
		s.total += bits.OnesCount64(w)
	}
}

func (s *workdays) has(n int) bool {
	switch {
	case n < spanFirst:
		return !s.before.has(weekday(n))
	case n > spanLast:
		return !s.after.has(weekday(n))
	}
	i := n - spanFirst
	return s.bits[i/64]&(1<<(i%64)) != 0
}

// rank is how many working days the span has before day n: negative before
// the span, counted on behind it.
func (s *workdays) rank(n int) int {
	switch {
	case n < spanFirst:
		return -between(s.before, n, spanFirst)
	case n > spanLast:
		return s.total + between(s.after, spanLast+1, n)
	}
	i := n - spanFirst
	return int(s.ranks[i/64]) + bits.OnesCount64(s.bits[i/64]&(1<<(i%64)-1))
}

// nth is the working day of rank k: the inverse of rank.
func (s *workdays) nth(k int) int {
	switch {
	case k < 0:
		return step(s.before, spanFirst, k)
	case k >= s.total:
		return step(s.after, spanLast, k-s.total+1)
	}
	i := k * len(s.ranks) / s.total // nearly: holidays are spread evenly
	for i > 0 && int(s.ranks[i]) > k {
		i--
	}
	for i+1 < len(s.ranks) && int(s.ranks[i+1]) <= k {
		i++
	}
	w := s.bits[i]
	for k -= int(s.ranks[i]); k > 0; k-- {
		w &= w - 1
	}
	return spanFirst + i*64 + bits.TrailingZeros64(w)
}

// between is how many days from from up to, not including, to are not in the
// weekend.
func between(weekend week, from, to int) int {
	weeks := (to - from) / 7
	n := weeks * (7 - bits.OnesCount8(uint8(weekend)))
	for d := from + 7*weeks; d < to; d++ {
		if !weekend.has(weekday(d)) {
			n++
		}
	}
	return n
}

// step is the k-th day after from that is not in the weekend; before it when
// k is negative. k is not zero.
func step(weekend week, from, k int) int {
	way := 1
	if k < 0 {
		way, k = -1, -k
	}
	perWeek := 7 - bits.OnesCount8(uint8(weekend))
	weeks := (k - 1) / perWeek
	d := from + way*7*weeks
	for k -= weeks * perWeek; k > 0; {
		d += way
		if !weekend.has(weekday(d)) {
			k--
		}
	}
	return d
}
