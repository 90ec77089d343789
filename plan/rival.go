package plan

import (
	"time"

	"regards"
)

// An offer from elsewhere, and real news: METHOD 3 #22, #23.

// rival plans what another offer brings: tell the preferred employer at once,
// ask the other for time, and decide by their day.
func (p *planner) rival() {
	e := p.came(regards.CompetingOffer, p.firstEnd())
	if e == nil {
		return
	}
	if !e.By.IsZero() && p.passed(p.on(e.By.AddDays(1), 0, p.home)) {
		return // their day is past; whatever was answered was answered
	}
	q := p.asked()
	r := ruled("22")
	if e.By.IsZero() {
		r = ruled("22 open")
	}
	s := p.atOnceAfter(r, e.at, q.loc)
	if !p.reached(q.name, e.at) {
		via := r.via
		if q.Interviewer != nil && q.Phone == "" && q.MayCall != regards.Yes {
			via = regards.ViaEmail
		}
		p.add(r, via, s, history(e), words{who: q.name, day: e.By})
	}
	more := ruled("22 more")
	if other := orElse(e.With, "them"); !e.By.IsZero() && p.find(e.at.Add(1), func(o *event) bool { return o.With == e.With && e.With != "" }) == nil {
		p.add(more, more.via, p.atOnceAfter(more, e.at, p.home), history(e), words{who: other, day: e.By})
	}
	p.rivalDay()
}

// rivalDay plans the day on which the other offer must be answered.
func (p *planner) rivalDay() {
	e := p.came(regards.CompetingOffer, p.firstEnd())
	if e == nil || e.By.IsZero() || p.passed(p.on(e.By.AddDays(1), 0, p.home)) {
		return
	}
	r := ruled("22 answer")
	d := p.cal.OnOrBefore(e.By)
	if d.Before(regards.DateOf(e.at)) {
		d = e.By
	}
	p.add(r, "", p.hours(r, d, p.home), history(e), words{day: e.By})
}

// firstEnd is the end of the first round.
func (p *planner) firstEnd() time.Time {
	for k := range p.rounds {
		if start := p.rounds[k].start; !start.IsZero() {
			return start
		}
	}
	return time.Time{}
}

// atOnceAfter is the same day while they are at work, else the next working
// morning.
func (p *planner) atOnceAfter(r *rule, t time.Time, loc *time.Location) span {
	from := p.atWork(t.In(loc))
	d := regards.DateOf(from)
	to := p.closing(d, loc)
	if p.cal.Between(regards.DateOf(t.In(loc)), d) != 0 || !p.cal.Works(regards.DateOf(t.In(loc))) {
		to = p.on(d, r.until, loc)
	}
	if to.Sub(from) < time.Hour {
		to = p.on(p.cal.Add(d, 1), r.until, loc)
	}
	return span{from, to}
}

// news plans a letter with real news, unless a nudge that is near can carry it.
func (p *planner) news() {
	e := p.came(regards.News, p.end)
	if e == nil || p.end.IsZero() || p.fate.next != nil {
		return
	}
	q := p.manager()
	if p.throughAgency() {
		q = p.asked()
	}
	if p.wrote(q.name, e.at.Add(1)) {
		return
	}
	r := ruled("23")
	d := p.cal.On(regards.DateOf(e.at))
	last := p.end
	if o := p.lastTo(q.name); o != nil {
		last = o.at
	}
	d = latest(d, p.cal.Add(regards.DateOf(last), r.band.min))
	for i := range p.steps {
		s := &p.steps[i]
		if s.With != q.name || !writes(s) {
			continue
		}
		due := regards.DateOf(s.Due.In(q.loc))
		if far := p.cal.Between(due, d); far < apartFromChase && far > -apartFromChase {
			if s.Kind == regards.Step(regards.Nudge) {
				return // the nudge carries it
			}
			d = p.cal.Add(due, apartFromChase)
		}
	}
	for i := range p.steps {
		if s := &p.steps[i]; s.With == q.name && s.Kind == regards.Step(regards.Nudge) {
			if far := p.cal.Between(p.cal.Add(d, r.band.max-r.band.min), regards.DateOf(s.Due.In(q.loc))); far < apartFromChase && far > -apartFromChase {
				return
			}
		}
	}
	s := span{p.opening(d, q.loc), p.closing(p.cal.Add(d, r.band.max-r.band.min), q.loc)}
	if p.passed(p.closing(p.cal.Add(d, 10), q.loc)) {
		return // no news any more
	}
	p.add(r, r.via, s, history(e), words{who: q.name, day: d})
}
