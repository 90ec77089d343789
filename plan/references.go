package plan

import (
	"strconv"
	"time"

	"regards"
)

// People who may be called about the candidate: METHOD 3 #32 to #35; 5.

// The load of one person (METHOD 5, rotation): a warning, never a block.
const (
	loadDays, mostInLoad       = 14, 1
	quarterDays, mostInQuarter = 90, 3
)

// slowYes is after how many working days without an answer a request counts
// as refused.
const slowYes = 5

func refPath(i int) string { return place("references", i) }

// viaTo is how a person likes to be reached; other when they did not say.
func viaTo(q *regards.Reference, other regards.Via) regards.Via {
	switch q.Reach {
	case regards.ReachPhone:
		return regards.ViaPhone
	case regards.ReachEmail:
		return regards.ViaEmail
	}
	if other == regards.ViaPhone && q.Phone == "" && q.Email != "" {
		return regards.ViaEmail
	}
	return other
}

// consent is whether the person may be named, as it stands now; asked is
// whether that was ever asked in this case.
func (p *planner) consent(q *regards.Reference) (answer regards.YesNo, asked bool) {
	answer = q.Consent
	var when time.Time
	for i := range p.events {
		e := &p.events[i]
		if e.side != references || e.with != q.Name {
			continue
		}
		switch e.What {
		case regards.ReferenceAsked, regards.LetterSent:
			if answer == "" {
				when, asked = e.at, true
			}
		case regards.ReferenceAgreed, regards.ReferenceBriefed, regards.ReferenceCalled:
			answer = regards.Yes
		case regards.ReferenceRefused:
			answer = regards.No
		}
	}
	if answer == "" && asked && p.passed(p.opening(p.cal.Add(regards.DateOf(when), slowYes+1), p.home)) {
		answer = regards.No
	}
	return answer, asked
}

// useful reports whether the person is to be asked and readied: a reference,
// or a mutual contact who knows somebody at the table.
func (p *planner) useful(q *regards.Reference) bool {
	switch q.Kind {
	case regards.Referrer:
		return false
	case regards.MutualContact:
		return p.knows(q) != ""
	}
	return true
}

// knows is whom at the table the person knows; empty when nobody.
func (p *planner) knows(q *regards.Reference) string {
	for _, name := range q.Knows {
		for i := range p.people {
			if p.people[i].name == name {
				return name
			}
		}
		if who := p.c.Interviewer(name); who != nil {
			return who.Name
		}
	}
	return ""
}

// warnReferences plans consent and a warning before an interview on that day.
func (p *planner) warnReferences(day regards.Date) {
	for i := range p.c.References {
		q := &p.c.References[i]
		if !p.useful(q) {
			continue
		}
		switch answer, asked := p.consent(q); {
		case answer == regards.No || answer == "" && asked:
		case answer == "":
			r := ruled("32")
			p.add(r, viaTo(q, r.via), p.beforeDay(day, 6, 2), refPath(i), words{who: q.Name})
		case q.Kind != regards.MutualContact:
			r := ruled("33")
			if !p.touchedReference(q.Name, p.on(day.AddDays(-30), 0, p.home)) {
				p.add(r, viaTo(q, r.via), p.beforeDay(day, r.band.min, r.band.max), refPath(i), words{who: q.Name, day: day})
			}
		}
	}
}

// beforeDay is from one to another number of working days before a day.
func (p *planner) beforeDay(day regards.Date, from, to int) span {
	return span{p.opening(p.cal.Add(day, -from), p.home), p.closing(p.cal.Add(day, -to), p.home)}
}

// touchedReference reports whether anything went to the person since t.
func (p *planner) touchedReference(who string, t time.Time) bool {
	return p.find(t, func(e *event) bool { return e.with == who && e.side == references }) != nil
}

// references plans what the people who may be called need after an interview.
func (p *planner) references() {
	p.referencesCalled()
	if p.end.IsZero() || p.fate.next != nil {
		return
	}
	late := p.late()
	for i := range p.c.References {
		q := &p.c.References[i]
		if !p.useful(q) {
			continue
		}
		answer, asked := p.consent(q)
		switch {
		case answer == regards.No || answer == "" && asked:
		case answer == "":
			if r := ruled("32"); q.Kind != regards.MutualContact || late {
				p.add(r, viaTo(q, r.via), p.readyBy(r), refPath(i), words{who: q.Name})
			}
		case late && p.find(p.end, func(e *event) bool { return e.What == regards.ReferenceBriefed && e.with == q.Name }) == nil:
			p.brief(q, i)
		}
	}
}

// late reports whether calls to references may come after this round: a second
// or a final one, or any that is decided within a day.
func (p *planner) late() bool {
	i := &p.c.Interview
	return i.Round == regards.Second || i.Round == regards.Final || i.Round != regards.Screen && p.decidesAtOnce(&p.rounds[len(p.rounds)-1])
}

// readyBy is within a working day of the interview, and sooner when they decide sooner.
func (p *planner) readyBy(r *rule) span {
	s := p.within(p.end, r.band.min, r.band.max, p.home)
	if by := p.decisionBy(); !by.IsZero() {
		first := p.closing(p.cal.OnOrBefore(by.AddDays(-1)), p.home)
		if first.After(s.from) {
			s.to = earlier(s.to, first)
		} else if p.decidesAtOnce(&p.rounds[len(p.rounds)-1]) {
			s.to = earlier(s.to, s.from.Add(2*time.Hour))
		}
	}
	return s
}

func (p *planner) brief(q *regards.Reference, i int) {
	r, w := ruled("34"), words{who: q.Name}
	if q.Kind == regards.MutualContact {
		r, w.other = ruled("34 mutual"), p.knows(q)
	} else if two, quarter := p.load(q, p.met); two >= mostInLoad || quarter >= mostInQuarter {
		r, w.what = ruled("34 load"), times14(two, quarter)
	}
	p.add(r, viaTo(q, r.via), p.readyBy(r), refPath(i), w)
}

// load is how often the person was called in the two weeks and the quarter
// before that day, in other searches too.
func (p *planner) load(q *regards.Reference, day regards.Date) (two, quarter int) {
	count := func(d regards.Date) {
		if ago := day.DaysSince(d); ago >= 0 && ago < quarterDays {
			quarter++
			if ago < loadDays {
				two++
			}
		}
	}
	for _, d := range q.Called {
		count(d)
	}
	for i := range p.events {
		if e := &p.events[i]; e.What == regards.ReferenceCalled && e.with == q.Name {
			count(regards.DateOf(e.at))
		}
	}
	return two, quarter
}

// times14 is how often somebody was called, in words.
func times14(two, quarter int) string {
	if quarter >= mostInQuarter {
		return strconv.Itoa(quarter) + " times in three months"
	}
	if two == 1 {
		return "once in two weeks"
	}
	return strconv.Itoa(two) + " times in two weeks"
}

// pending reports whether a letter to the person is in the plan already.
func (p *planner) pending(who string) bool {
	for i := range p.steps {
		if s := &p.steps[i]; s.With == who && writes(s) {
			return true
		}
	}
	return false
}

// referencesCalled plans thanks to those who were called.
func (p *planner) referencesCalled() {
	r := ruled("35")
	for i := range p.events {
		e := &p.events[i]
		if e.What != regards.ReferenceCalled || e.with == "" || p.pending(e.with) {
			continue // one letter says both
		}
		if p.find(e.at.Add(1), func(o *event) bool {
			return o.with == e.with && (o.What == regards.ReferenceThanked || o.letter() || o.What == regards.Call || o.What == regards.ReferenceCalled)
		}) == nil {
			via := r.via
			if q := p.c.Reference(e.with); q != nil {
				via = viaTo(q, r.via)
			}
			p.add(r, via, p.within(e.at, r.band.min, r.band.max, p.home), history(e), words{who: e.with, day: regards.DateOf(e.at)})
		}
	}
}
