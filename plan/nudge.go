package plan

import (
	"regards"
)

// Which nudge is next, and when: METHOD 3 #17 to #19, #21, #27, #28; 3.1.

// nudge plans the next word about the decision.
func (p *planner) nudge(ch *chain, asked person) {
	q := p.thread(ch, asked)
	r, d, w := p.nextNudge(ch, q)
	w.who = q.name
	if e := ch.last; e != nil && e.What == regards.Voicemail {
		p.hold(ruled("28 held"), p.opening(p.cal.Add(regards.DateOf(e.at), apartFromChase), q.loc), words{who: q.name, day: regards.DateOf(e.at)})
	}
	from := p.nudgePath(r, ch)
	if r.ID != "27" { // a day that was promised is kept
		d = p.spaced(d, q, ch)
	}
	s := p.hours(r, d, q.loc)
	if until := p.closing(p.cal.Add(regards.DateOf(s.to), ruled("38").band.usual), q.loc); p.passed(until) {
		p.rest(r, span{until, until}, w.day)
		return
	}
	p.add(r, r.via, s, from, w)
}

// nextNudge is the rule and the day of the next word, before it keeps its
// distance from others.
func (p *planner) nextNudge(ch *chain, q person) (*rule, regards.Date, words) {
	if ch.nudges > 0 {
		r, day := ruled("19"), regards.DateOf(ch.last.at)
		if ch.last.What == regards.Voicemail {
			r = ruled("28")
		}
		return r, p.cal.Add(day, q.inBand(r.band)), words{day: day}
	}
	if r := p.intended(ch); r != nil {
		d := p.c.FollowUp.On
		if !ch.by.IsZero() && !d.After(ch.by) {
			d = p.cal.Add(ch.by, p.firstNudge(ruled("17"), q))
			r = ruled("27 later")
			if p.c.FollowUp.How == regards.ByEmail {
				r = ruled("27 mail later")
			}
		}
		return r, p.cal.On(d), words{day: p.cal.On(d)}
	}
	if ch.by.IsZero() {
		r := ruled("18")
		if ch.again {
			r = ruled("18 again")
		} else if p.c.Interview.Round == regards.Screen {
			r = ruled("18 screen")
		}
		day := regards.DateOf(ch.since)
		return r, p.cal.Add(day, p.unnamed(r, q)), words{day: day}
	}
	r := ruled("17")
	switch {
	case ch.anchors > 1:
		r = ruled("21")
	case q.analytical() && p.c.Settings.FirstNudge == "":
		r = ruled("17 cautious")
	}
	return r, p.cal.Add(ch.by, p.firstNudge(r, q)), words{day: ch.by}
}

// intended is rule 27, when the candidate said that they would call or write
// on a day and they have not named a later one since; nil else.
func (p *planner) intended(ch *chain) *rule {
	f := p.c.FollowUp
	if ch.again || ch.anchors > 1 && !f.On.After(ch.by) || !f.On.IsZero() && f.On.Before(p.met) {
		return nil
	}
	switch {
	case f.How == regards.ByCall && (!f.On.IsZero() || !ch.by.IsZero()):
		return ruled("27")
	case p.writesOn():
		return ruled("27 mail")
	}
	return nil
}

// writesOn reports whether the candidate said that they would write on a day.
// One that is upon the interview means the thank-you, and is done with that.
func (p *planner) writesOn() bool {
	f := p.c.FollowUp
	return f.How == regards.ByEmail && !f.On.IsZero() && p.cal.Between(p.met, f.On) > apartFromAny
}

// firstNudge is how many working days after their day they are asked: the
// candidate's choice, else the country's, else by the reader's manner.
func (p *planner) firstNudge(r *rule, q person) int {
	b := r.band
	if r.ID == "21" && q.analytical() {
		b = ruled("17 cautious").band
	}
	if p.country.dated != nil {
		b = *p.country.dated
	}
	return p.c.Settings.FirstNudge.Or(q.inBand(b))
}

// unnamed is the same where no day was named; sooner when they decide within days.
func (p *planner) unnamed(r *rule, q person) int {
	b := r.band
	if p.country.open != nil {
		b = *p.country.open
	}
	switch p.c.Decision.Urgency {
	case regards.Days:
		return b.min
	case regards.Weeks:
		return b.max
	}
	return q.inBand(b)
}

// spaced is d, or the first day after it that keeps its distance from what
// else goes and went to the reader, and from their absence.
func (p *planner) spaced(d regards.Date, q person, ch *chain) regards.Date {
	d = p.cal.On(d)
	if e := p.lastTo(q.name); e != nil {
		n := apartFromAny
		switch e.kind {
		case regards.Nudge, regards.Update, regards.RivalOffer:
			n = apartFromChase
		}
		d = latest(d, p.cal.Add(regards.DateOf(e.at), n))
	}
	if !ch.away.IsZero() {
		d = latest(d, p.cal.Add(ch.away, 1))
	}
	for moved := true; moved; {
		moved = false
		for i := range p.steps {
			s := &p.steps[i]
			if s.With != q.name || !writes(s) {
				continue
			}
			n := apartFromAny
			if s.Kind == regards.Step(regards.Update) || s.Kind == regards.Step(regards.RivalOffer) {
				n = apartFromChase
			}
			due := regards.DateOf(s.Due.In(q.loc))
			if far := p.cal.Between(due, d); far < n && far > -n {
				d, moved = p.cal.Add(due, n), true
			}
		}
	}
	return d
}

// lastTo is the last letter to the person; nil when there is none.
func (p *planner) lastTo(who string) *event {
	for i := len(p.events) - 1; i >= 0; i-- {
		if e := &p.events[i]; e.letter() && !e.lost && e.to(who) {
			return e
		}
	}
	return nil
}

// writes reports whether a step is something that its reader gets to read.
func writes(s *regards.FollowUp) bool {
	_, ok := s.Kind.Letter()
	return ok || s.Kind == regards.StepVisit
}

func latest(a, b regards.Date) regards.Date {
	if a.Before(b) {
		return b
	}
	return a
}

// nudgePath is the path in the record that a nudge rests on.
func (p *planner) nudgePath(r *rule, ch *chain) string {
	switch {
	case ch.last != nil:
		return history(ch.last)
	case r.ID == "27":
		return "follow_up.on"
	case ch.anchors > 1:
		for i := len(p.events) - 1; i >= 0; i-- {
			if p.events[i].What == regards.NewDate {
				return history(&p.events[i])
			}
		}
	case !ch.by.IsZero():
		return "decision.by"
	}
	return "interview.end"
}

// history is the path of an event.
func history(e *event) string { return place("history", e.i) }
