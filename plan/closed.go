package plan

import (
	"time"

	"regards"
)

// An offer, and the ends: METHOD 3 #26, #29 to #31, #35 to #37.

// lateEnd is after how many working days a letter about an end comes too late.
const lateEnd = 15

// offered plans the answer to an offer.
func (p *planner) offered() {
	e := p.fate.event
	q := p.signer(e)
	p.rivalDay()
	from := p.awake(e.at.In(p.home))
	by := p.c.Offer.AnswerBy
	if by.IsZero() {
		by = e.By
	}
	if !by.IsZero() {
		r := ruled("36 decide")
		d := p.cal.OnOrBefore(by)
		if d.Before(regards.DateOf(e.at)) {
			d = by
		}
		s := p.hours(r, d, p.home)
		p.add(r, "", span{earlier(from, s.from), s.to}, history(e), words{who: q.name, day: by})
		return
	}
	ask := ruled("36 when")
	if !p.reached(q.name, e.at.Add(1)) {
		p.add(ask, ask.via, p.within(e.at, ask.band.min, ask.band.max, q.loc), history(e), words{who: q.name, day: regards.DateOf(e.at)})
	}
	r := ruled("36 open")
	s := p.day(r, regards.DateOf(e.at), r.band.usual, p.home)
	p.add(r, "", span{from, s.to}, history(e), words{who: q.name, day: regards.DateOf(e.at)})
}

// signer is who brought an outcome; whom one asks when the record does not say.
func (p *planner) signer(e *event) person {
	if e.with != "" && e.side == theirs {
		return p.named(e.with)
	}
	if q, ok := p.coordinator(); ok {
		return q
	}
	return p.manager()
}

// closed plans what an end asks for.
func (p *planner) closed() {
	e := p.fate.event
	q := p.signer(e)
	switch e.What {
	case regards.Rejection:
		p.rejected(e, q)
	case regards.Acceptance:
		p.written("36", e, q)
		p.elsewhere(e)
	case regards.Declined:
		p.written("37 decline", e, q)
	default:
		p.written("37", e, q)
	}
	p.outcomeTold(e)
}

// written plans the letter that confirms what was said, unless it was said in
// writing.
func (p *planner) written(key string, e *event, q person) {
	r := ruled(key)
	if begins(e.Via, "e-mail") || begins(e.Via, "email") || begins(e.Via, "post") || begins(e.Via, "letter") || p.wrote(q.name, e.at) || p.over(e) {
		return
	}
	p.add(r, r.via, p.within(e.at, r.band.min, r.band.max, q.loc), history(e), words{who: q.name, day: regards.DateOf(e.at)})
}

// over reports whether an end is so long ago that a letter comes too late.
func (p *planner) over(e *event) bool {
	return p.passed(p.closing(p.cal.Add(regards.DateOf(e.at), lateEnd), p.zone))
}

// elsewhere plans the word to others who still wait.
func (p *planner) elsewhere(e *event) {
	r := ruled("36 elsewhere")
	if p.over(e) || p.find(e.at, func(o *event) bool { return begins(o.Note, "withdr") || begins(o.Note, "elsewhere") }) != nil {
		return
	}
	w, from := words{}, history(e)
	if other := p.came(regards.CompetingOffer, p.firstEnd()); other != nil && other.With != "" {
		w.what, from = ", from "+other.With+" first", history(other)
	}
	p.add(r, r.via, p.within(e.at, r.band.min, r.band.max, p.home), from, w)
}

// rejected plans the gracious answer, one question, and the finalist's
// check-ins.
func (p *planner) rejected(e *event, q person) {
	r := ruled("29")
	s := p.within(e.at, r.band.min, r.band.max, q.loc)
	if !p.over(e) {
		if !p.wrote(q.name, e.at) {
			p.add(r, r.via, s, history(e), words{who: q.name, day: regards.DateOf(e.at)})
			if ask := ruled("31"); p.c.Settings.Feedback == regards.Yes {
				p.add(ask, ask.via, s, history(e), words{who: q.name, day: regards.DateOf(e.at)})
			}
		}
		if m := p.manager(); m.Interviewer != nil && m.name != q.name && !p.throughAgency() && !p.wrote(m.name, e.at) {
			p.add(r, r.via, p.within(e.at, r.band.min, r.band.max, m.loc), history(e), words{who: m.name, day: regards.DateOf(e.at)})
		}
	}
	if p.c.Interview.Round == regards.Final {
		p.checkIn(e)
	}
}

// The bounds of a finalist's check-ins (METHOD 3 #30).
const (
	mostCheckIns  = 3
	mostUnheard   = 2
	checkInMonths = 12
	checkInSoon   = 30 // days after a rejection from which a letter counts as a check-in
)

// checkIn plans the next letter of one who was among the last.
func (p *planner) checkIn(e *event) {
	r, q := ruled("30"), p.manager()
	sent, unheard, last := 0, 0, e.at
	for i := range p.events {
		o := &p.events[i]
		switch {
		case o.at.Before(e.at.AddDate(0, 0, checkInSoon)):
		case o.letter() && !o.lost && o.side == theirs:
			sent, unheard, last = sent+1, unheard+1, o.at
		case heardFrom(o):
			unheard = 0
		}
	}
	days := r.band.min
	if sent > 0 {
		days = r.band.usual
	}
	d := p.cal.On(regards.DateOf(last).AddDays(days))
	end := e.at.AddDate(0, checkInMonths, 0)
	if sent >= mostCheckIns || unheard >= mostUnheard || !p.opening(d, q.loc).Before(end) || p.passed(end) {
		return
	}
	p.add(r, r.via, span{p.opening(d, q.loc), p.closing(p.cal.Add(d, 4), q.loc)}, history(e), words{who: q.name, day: regards.DateOf(e.at)})
}

// outcomeTold plans that whoever stood ready, and whoever opened the door,
// hears how it ended.
func (p *planner) outcomeTold(e *event) {
	if p.over(e) {
		return
	}
	for i := range p.c.References {
		q := &p.c.References[i]
		if p.find(e.at, func(o *event) bool {
			return o.with == q.Name && (o.letter() || o.What == regards.Call || o.What == regards.ReferenceThanked)
		}) != nil {
			continue
		}
		if q.Kind == regards.Referrer {
			r := ruled("26 outcome")
			p.add(r, viaTo(q, r.via), p.within(e.at, r.band.min, r.band.max, p.home), refPath(i), words{who: q.Name})
			continue
		}
		if p.find(time.Time{}, func(o *event) bool {
			return o.with == q.Name && (o.What == regards.ReferenceBriefed || o.What == regards.ReferenceCalled || o.What == regards.ReferenceAgreed)
		}) != nil {
			r := ruled("35 outcome")
			p.add(r, viaTo(q, r.via), p.within(e.at, r.band.min, r.band.max, p.home), refPath(i), words{who: q.Name})
		}
	}
}
