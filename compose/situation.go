package compose

import (
	"fmt"
	"slices"

	"regards"
	"regards/almanac"
)

// situation is how things stand on the letter's day: what of the record's
// dates is still to come, who has a letter already.
type situation struct {
	c        *regards.Case
	roster   *roster
	land     string
	day, met regards.Date
	decideBy regards.Date // zero when not known or past
	followOn regards.Date // zero when nothing is to be chased
	settled  bool         // the outcome is known
	ahead    bool         // the interview is still to come
	written  []bool       // by interviewer: a letter went out since the interview
	notes    []string
	haunts   gist // see places
}

// situationOf is how things stand for what follows an interview: its day is
// never before the interview's.
func situationOf(c *regards.Case, o Options) *situation {
	day := dayOf(c, o)
	if day.Before(c.Interview.Start.Date) {
		day = c.Interview.Start.Date
	}
	return situationOn(c, day)
}

// dayOf is the day of the clock at the interview's place; without a clock the
// evening of the interview's day.
func dayOf(c *regards.Case, o Options) regards.Date {
	if o.Now.IsZero() {
		return c.Interview.Start.Date
	}
	return regards.DateOf(o.Now.In(c.Zone()))
}

// situationOn is how things stand on a day, which may be one before the
// interview: consent is asked then (METHOD 3 #32, #33).
func situationOn(c *regards.Case, day regards.Date) *situation {
	s := &situation{c: c, roster: rosterOf(c), land: c.Place().Code(), met: c.Interview.Start.Date, day: day}
	s.ahead = day.Before(s.met)
	if by := c.DecisionBy(); !by.IsZero() && !by.Before(s.day) {
		s.decideBy = by
	}
	s.followOn = s.follow()
	if s.over() {
		s.decideBy, s.followOn, s.settled = regards.Date{}, regards.Date{}, true
		s.notes = append(s.notes, "The history says that it has been decided. These letters give thanks for the interview, and chase nothing.")
	}
	s.look()
	return s
}

// follow is the day on which the candidate will ask, moved behind a decision
// date that was moved (METHOD 3 #21).
func (s *situation) follow() regards.Date {
	f := s.c.FollowUp
	if f.How == "" || f.How == regards.ByNone {
		return regards.Date{}
	}
	on := f.On
	moved := s.decideBy != s.c.Decision.By && !s.decideBy.IsZero()
	if !s.decideBy.IsZero() && (on.IsZero() || on.Before(s.day) || moved && !on.After(s.decideBy)) {
		on = almanac.For(s.c.Place()).Add(s.decideBy, 2)
	}
	if !on.After(s.day) {
		return regards.Date{}
	}
	return on
}

// hurried reports whether the decision is a matter of hours.
func (s *situation) hurried() bool {
	return s.c.Decision.Urgency == regards.Today && !s.settled && (s.decideBy.IsZero() || s.decideBy.DaysSince(s.day) <= 1)
}

// over reports whether the outcome is known already.
func (s *situation) over() bool {
	ends := []regards.Happening{regards.Offer, regards.Rejection, regards.Acceptance, regards.Declined, regards.Withdrawal}
	return slices.ContainsFunc(s.c.History, func(e regards.Event) bool {
		return slices.Contains(ends, e.What) && !e.At.Date.Before(s.met)
	})
}

// look goes through the history for letters that have gone out.
func (s *situation) look() {
	s.written = make([]bool, len(s.c.Interview.Interviewers))
	for _, e := range s.c.History {
		if e.What != regards.LetterSent && e.What != regards.HandedOver || e.At.Date.Before(s.met) {
			continue
		}
		if i := s.index(e.With); i >= 0 && !s.written[i] {
			s.written[i] = true
			s.notes = append(s.notes, fmt.Sprintf("%s has had your letter of %s, so none is written now.",
				s.c.Interview.Interviewers[i].Name, s.calendar("").plain(e.At.Date)))
		}
	}
}

// index is which interviewer is called so; -1 for nobody.
func (s *situation) index(name string) int {
	p := s.c.Interviewer(name)
	if p == nil {
		return -1
	}
	for i := range s.c.Interview.Interviewers {
		if &s.c.Interview.Interviewers[i] == p {
			return i
		}
	}
	return -1
}

func (s *situation) calendar(ch regards.Channel) calendar {
	return calendar{day: s.day, met: s.met, land: s.land, paper: ch == regards.Paper || ch == regards.Card}
}

// kept reports whether the record says that a promise to this person was kept.
func (s *situation) kept(to int) bool {
	return slices.ContainsFunc(s.c.History, func(e regards.Event) bool {
		return e.What == regards.MaterialSent && !e.At.Date.Before(s.met) && s.index(e.With) == to
	})
}

// before is the same person in the rounds before this one, latest first.
func (s *situation) before(name string) []*regards.Interviewer {
	var out []*regards.Interviewer
	for i := len(s.c.Earlier) - 1; i >= 0; i-- {
		for j := range s.c.Earlier[i].Interviewers {
			if p := &s.c.Earlier[i].Interviewers[j]; parseName(p.Name, "").Full == parseName(name, "").Full {
				out = append(out, p)
			}
		}
	}
	return out
}
