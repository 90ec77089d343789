package plan

import (
	"regards"
)

// Before the interview, right after it, and when a next one is announced:
// METHOD 3 #1, #24, #26, #32, #33; 4.

// ahead plans what comes before the interview.
func (p *planner) ahead() {
	r := ruled("card")
	day := regards.DateOf(p.start)
	eve := day.AddDays(-r.band.min)
	s := span{p.on(eve, r.from, p.home), p.start.In(p.home)}
	p.add(r, "", span{s.from, later(s.from, s.to.Add(-3600e9))}, "interview.start", words{date: day})
	p.warnReferences(day)
}

// debrief plans the notes on an interview that is over.
func (p *planner) debrief() {
	switch {
	case p.end.IsZero() && p.fate.next == nil:
		p.add(ruled("when"), "", span{}, "interview.start", words{})
	case !p.end.IsZero() && !p.c.Interview.Debriefed():
		r := ruled("1")
		s := span{p.end, p.end.Add(r.length(r.band.max))}
		p.add(r, "", span{s.from.In(p.home), s.to.In(p.home)}, "interview", words{})
	}
}

// invited plans what an invitation to a next round brings; nothing is asked
// about the decision any more.
func (p *planner) invited(e *event) {
	if e.By.IsZero() {
		r := ruled("when")
		who := orElse(e.with, p.asked().name)
		p.add(r, regards.ViaEmail, p.within(e.at, r.band.min, r.band.max, p.named(who).loc), history(e), words{who: who})
		return
	}
	over := p.on(e.By, 12*3600e9, p.home)
	if p.passed(over) {
		r := ruled("1 next")
		p.add(r, "", span{over, p.on(e.By, 21*3600e9, p.home)}, history(e), words{date: e.By})
		return
	}
	r := ruled("card")
	eve := e.By.AddDays(-r.band.min)
	p.add(r, "", span{p.on(eve, r.from, p.home), p.on(e.By, 8*3600e9, p.home)}, history(e), words{date: e.By})
	p.warnReferences(e.By)
}

// introduced plans the word to the agency and to whoever opened the door.
func (p *planner) introduced() {
	if p.end.IsZero() {
		return
	}
	if who := p.agent(); who != "" && !p.reached(who, p.end) {
		r := ruled("24")
		s := span{p.atWork(p.end), p.end.Add(r.length(r.band.max))}
		s.to = earlier(s.to, p.closing(regards.DateOf(s.from), p.zone))
		if !s.to.After(s.from) {
			s.to = s.from.Add(2 * 3600e9)
		}
		if !p.passed(p.opening(p.cal.Add(p.met, 5), p.zone)) {
			p.add(r, r.via, s, "agency", words{who: who})
		}
	}
	first := p.end
	for k := range p.rounds {
		if end := p.rounds[k].end; !end.IsZero() {
			first = end
			break
		}
	}
	for i := range p.c.References {
		if q := &p.c.References[i]; q.Kind == regards.Referrer && !p.reached(q.Name, first) {
			r := ruled("26")
			p.add(r, viaTo(q, r.via), p.within(first, r.band.min, r.band.max, p.home), refPath(i), words{who: q.Name})
		}
	}
}
