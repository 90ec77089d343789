package plan

import (
	"fmt"
	"strconv"
	"strings"

	"regards"
)

// A reason is a sentence of rules.txt with places in braces. Days are said
// with their weekday and never as "tomorrow", so that a reason reads the same
// on whatever day the plan is made.

// sentence is text and places in turn: text first, then a place, and so on.
type sentence []string

// words are what fills the places.
type words struct {
	who, other, what string
	day              regards.Date // the day on which the rule hangs
	date             regards.Date // the day of the step; its due day when zero
}

func parseSentence(s string) (sentence, error) {
	var out sentence
	for {
		text, rest, more := strings.Cut(s, "{")
		out = append(out, text)
		if !more {
			return out, nil
		}
		place, rest, closed := strings.Cut(rest, "}")
		switch place {
		case "who", "other", "what", "day", "date", "firm", "job":
		default:
			closed = false
		}
		if !closed {
			return nil, fmt.Errorf("no place is called {%s}", place)
		}
		out = append(out, place)
		s = rest
	}
}

// fill is the sentence with its places filled.
func (p *planner) fill(s sentence, w words) string {
	b := p.line[:0]
	for i, part := range s {
		if i%2 == 0 {
			b = append(b, part...)
			continue
		}
		switch part {
		case "who":
			b = append(b, orElse(w.who, "them")...)
		case "other":
			b = append(b, w.other...)
		case "what":
			b = append(b, w.what...)
		case "firm":
			b = append(b, p.c.Employer.Said()...)
		case "job":
			b = append(b, p.c.Position.Said()...)
		case "day":
			b = p.sayDay(b, w.day)
		case "date":
			b = p.sayDay(b, w.date)
		}
	}
	if len(b) > 0 && b[0] >= 'a' && b[0] <= 'z' {
		b[0] -= 'a' - 'A'
	}
	return string(b)
}

// sayDay appends "Tuesday, December 1" or "Tuesday 1 December", as the
// candidate's country writes it, with the year where it is not the interview's.
func (p *planner) sayDay(b []byte, d regards.Date) []byte {
	if d.IsZero() {
		return append(b, "then"...)
	}
	b = append(b, d.Weekday().String()...)
	far := p.met.Year != 0 && d.Year != p.met.Year && (d.Year != p.met.Year+1 || d.Month > 6)
	if p.monthFirst {
		b = append(append(append(b, ", "...), d.Month.String()...), ' ')
		b = strconv.AppendInt(b, int64(d.Day), 10)
		if far {
			b = append(b, ',')
		}
	} else {
		b = strconv.AppendInt(append(b, ' '), int64(d.Day), 10)
		b = append(append(b, ' '), d.Month.String()...)
	}
	if far {
		b = strconv.AppendInt(append(b, ' '), int64(d.Year), 10)
	}
	return b
}

// monthFirst reports whether the country writes "October 23" rather than "23
// October".
func monthFirst(k regards.Country) bool {
	switch k.Code() {
	case "US", "CA", "PH", "PR":
		return true
	}
	return false
}

func orElse(s, other string) string {
	if s != "" {
		return s
	}
	return other
}
