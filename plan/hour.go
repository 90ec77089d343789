package plan

import (
	"time"

	"regards"
)

// At what hour thanks are sent: METHOD 3 #2, #3, #4, #7 to #10, #14. The head
// of the package says which of them gives way.

// decisionBy is the day by which they decide, as it stands now; zero when none
// is known. Who decides "today" decides on the next working day at the latest.
func (p *planner) decisionBy() regards.Date { return p.by }

func (p *planner) readDecision() regards.Date {
	by := p.c.Decision.By
	if !p.met.IsZero() && by.Before(p.met) {
		by = regards.Date{} // of an earlier round
	}
	if by.IsZero() && p.c.Decision.Urgency == regards.Today && !p.met.IsZero() {
		by = p.cal.Add(p.met, 1)
	}
	for i := range p.events {
		if e := &p.events[i]; e.What == regards.NewDate && !e.By.IsZero() && e.at.After(p.start) {
			by = e.By
		}
	}
	return by
}

// decidesAtOnce reports whether they decide on the day of the interview or the
// next working day, as it was said in the interview.
func (p *planner) decidesAtOnce(r *round) bool {
	if r.path != "" {
		return false
	}
	if p.c.Decision.Urgency == regards.Today {
		return true
	}
	by := p.c.Decision.By
	return !by.IsZero() && !p.met.IsZero() && !by.Before(p.met) && !by.After(p.cal.Add(p.met, 1))
}

// thanksSpan is when the reader's letter is due, and by which rule; never in
// the reader's night, wherever they sit.
func (p *planner) thanksSpan(r *round, loc *time.Location) (*rule, span) {
	rule, s := p.thanksHours(r, loc)
	s.from = p.awake(s.from)
	if s.to.Before(s.from.Add(time.Hour / 2)) {
		s.to = earlier(s.from.Add(time.Hour), p.on(regards.DateOf(s.from), nightBegins-time.Minute, loc))
	}
	return rule, s
}

func (p *planner) thanksHours(r *round, loc *time.Location) (*rule, span) {
	end := r.end.In(loc)
	met := regards.DateOf(end)
	if p.decidesAtOnce(r) {
		return p.atOnce(r, end)
	}
	if !p.cal.Works(met) {
		return p.nextDay("10", met, loc)
	}
	switch {
	case r.i.Round == regards.Final:
		return p.final(end)
	case r.i.Round == regards.Screen && r.i.Mode != regards.InPerson:
		return p.sameDay(end)
	case p.country.thanks == "later":
		rule := ruled("2 later")
		s := p.day(rule, met, rule.band.min, loc)
		return rule, span{s.from, p.day(rule, met, rule.band.max, loc).to}
	case p.country.thanks == "next":
		return p.nextDay("2 next", met, loc)
	}
	if p.country.thanks == "same" {
		rule := ruled("2 same")
		s := span{end.Add(rule.length(rule.band.min)), earlier(end.Add(rule.length(rule.band.max)), p.closing(met, loc))}
		if s.to.Sub(s.from) >= time.Hour/2 {
			return rule, s
		}
		return p.nextDay("8 next", met, loc)
	}
	return p.byTimeOfDay(r, end)
}

// nextDay is the working day after d, in the rule's hours.
func (p *planner) nextDay(key string, d regards.Date, loc *time.Location) (*rule, span) {
	r := ruled(key)
	return r, p.day(r, d, 1, loc)
}

// atOnce is for a decision within a day: two hours, by hand where that is
// agreed and they are still there.
func (p *planner) atOnce(r *round, end time.Time) (*rule, span) {
	loc, met := end.Location(), regards.DateOf(end)
	if p.c.Settings.ByHand == regards.Yes && r.i.Mode == regards.InPerson && p.cal.Works(met) {
		rule := ruled("3 hand")
		if p.c.Employer.Paper == regards.Yes {
			rule = ruled("4")
		}
		s := span{end.Add(rule.length(rule.band.min)), end.Add(rule.length(rule.band.max))}
		s.to = earlier(s.to, p.closing(met, loc))
		if s.to.Sub(s.from) >= time.Hour/2 {
			return rule, s
		}
	}
	rule := ruled("3")
	s := span{end.Add(rule.length(rule.band.min)), end.Add(rule.length(rule.band.max))}
	night := p.on(met, nightBegins-time.Minute, loc)
	s.to = earlier(s.to, night)
	if s.to.Sub(s.from) < 0 {
		late, d := ruled("3 late"), met.AddDays(1)
		return late, span{p.on(d, late.from, loc), p.on(d, late.until, loc)}
	}
	if late := ruled("3 late"); s.from.Before(p.on(met, late.from, loc)) {
		return late, span{p.on(met, late.from, loc), p.on(met, late.until, loc)}
	}
	return rule, s
}

// final is two to twelve hours; when the twelfth falls into the evening, by
// the time at which the reader sits down the next day, or the same evening if
// the next day is one of rest.
func (p *planner) final(end time.Time) (*rule, span) {
	rule, loc, met := ruled("14"), end.Location(), regards.DateOf(end)
	s := span{end.Add(rule.length(rule.band.min)), end.Add(rule.length(rule.band.max))}
	evening := p.on(met, rule.until, loc)
	if s.from.After(evening) {
		return rule, p.day(ruled("9 late"), met, 1, loc)
	}
	s.from = later(s.from, p.on(met, rule.from, loc))
	switch tomorrow := met.AddDays(1); {
	case !s.to.After(evening):
	case p.cal.Works(tomorrow) && end.After(p.on(met, 12*time.Hour, loc)):
		s.to = p.opening(tomorrow, loc)
	default:
		s.to = evening
	}
	return rule, s
}

// sameDay is the day of a first talk by phone or video, in the evening too.
func (p *planner) sameDay(end time.Time) (*rule, span) {
	rule, loc, met := ruled("7"), end.Location(), regards.DateOf(end)
	s := span{end.Add(rule.length(rule.band.min)), end.Add(rule.length(rule.band.max))}
	s.to = earlier(s.to, p.closing(met, loc))
	if s.to.Sub(s.from) < time.Hour/2 {
		s.to = p.on(met, rule.until, loc)
	}
	if s.to.Sub(s.from) < time.Hour/2 {
		_, s = p.nextDay("9 late", met, loc)
		return ruled("7"), s
	}
	s.from = later(s.from, p.on(met, rule.from, loc))
	return rule, s
}

// byTimeOfDay is the same afternoon for a morning, the next morning for an
// afternoon, and the same afternoon before a weekend.
func (p *planner) byTimeOfDay(r *round, end time.Time) (*rule, span) {
	loc, met := end.Location(), regards.DateOf(end)
	closing := p.closing(met, loc)
	start := r.start.In(loc)
	if start.Before(p.on(met, 12*time.Hour, loc)) {
		rule := ruled("8")
		s := span{end.Add(rule.length(rule.band.min)), earlier(end.Add(rule.length(rule.band.max)), closing)}
		if s.to.Sub(s.from) >= time.Hour/2 {
			return rule, s
		}
	}
	tomorrow := met.AddDays(1)
	if p.cal.Works(tomorrow) {
		return p.nextDay("8 next", met, loc)
	}
	if !p.cal.Weekend(tomorrow) {
		return p.nextDay("10", met, loc)
	}
	rule := ruled("9")
	s := span{end.Add(rule.length(rule.band.min)), earlier(end.Add(rule.length(rule.band.max)), closing)}
	if s.to.Sub(s.from) >= time.Hour/2 {
		return rule, s
	}
	return p.nextDay("9 late", met, loc)
}
