package plan

import (
	"slices"
	"strings"
	"time"

	"regards"
)

// Heard is what the letters say, which the plan cannot know: it knows dates
// and no words. The zero Heard knows of no letters.
type Heard struct {
	Coverage []regards.Coverage // one for each interviewer
	Alike    [][2]string        // readers of one panel whose letters are alike
}

// of is the coverage of one interviewer.
func (h Heard) of(name string) (c regards.Coverage, ok bool) {
	for _, c := range h.Coverage {
		if c.With == name {
			return c, true
		}
	}
	return c, false
}

// Standing is where the case stands, seen from now: how far it has come, what
// could lose it, the heaviest first, and how long it has been silent. After an
// outcome nothing can be lost any more, and there are no risks.
func Standing(c *regards.Case, now time.Time, heard Heard) regards.Standing {
	p := planner{c: c, now: now}
	p.look()
	p.plan()
	s := survey{p: &p, heard: heard}
	switch p.stage {
	case regards.Open:
		s.open()
	case regards.Offered:
		s.offered()
	case regards.Ahead:
		s.references()
	}
	slices.SortStableFunc(s.found, func(a, b found) int { return a.weight - b.weight })
	out := regards.Standing{Stage: p.stage, Coverage: heard.Coverage, Silence: p.silent(now)}
	for _, f := range s.found {
		out.Risks = append(out.Risks, f.Risk)
	}
	return out
}

// survey looks for risks in a case that is planned.
type survey struct {
	p     *planner
	heard Heard
	found []found
}

// silent is the silence clock.
func (p *planner) silent(now time.Time) regards.Silence {
	if p.end.IsZero() || !p.passed(p.end) {
		return regards.Silence{}
	}
	s := regards.Silence{Since: p.end, Expected: p.by}
	for i := range p.events {
		if e := &p.events[i]; heardFrom(e) && e.at.After(s.Since) && !e.at.After(now) {
			s.Since = e.at
		}
	}
	today := regards.DateOf(now.In(p.zone))
	s.Days = max(p.cal.Between(regards.DateOf(s.Since), today), 0)
	if deciding := p.stage == regards.Open || p.stage == regards.Dormant; deciding && !p.by.IsZero() && today.After(p.by) && !regards.DateOf(s.Since).After(p.by) {
		s.Late = max(p.cal.Between(p.by, today), 0)
	}
	return s
}

// open looks at a case in which they are deciding.
func (s *survey) open() {
	p := s.p
	if p.end.IsZero() {
		return
	}
	s.interest()
	s.doubts()
	s.overdue()
	s.rival()
	s.references()
	for _, pair := range s.heard.Alike {
		s.warn("alike", words{who: pair[0], other: pair[1]}, pair[0], "")
	}
	if !p.c.Interview.Debriefed() {
		s.warn("no debrief", words{day: p.met}, "", "interview")
	}
	asked := p.asked()
	if p.by.IsZero() && p.fate.next == nil {
		s.warn("no date", words{who: asked.name}, asked.name, "decision.by")
	}
	d, known := p.decider()
	switch {
	case !known && p.c.Decision.Who == "":
		s.warn("no decider", words{who: asked.name}, asked.name, "decision.who")
	case known && d.Interviewer != nil && p.c.Interview.Debriefed() && len(d.Needs) == 0:
		s.warn("thin", words{who: d.name}, d.name, d.path()+".needs")
	}
}

// interest is whether who decides has heard that the candidate wants it, in
// the room or in a letter that went.
func (s *survey) interest() {
	p := s.p
	d, ok := p.decider()
	if !ok {
		d = p.manager()
	}
	if d.Interviewer == nil || p.c.Interview.Closing.WantedIt == regards.Yes {
		return
	}
	c, written := s.heard.of(d.name)
	switch {
	case written && c.Interest == regards.InRoom:
	case written && c.Interest != regards.InLetter:
		s.warn("unsaid", words{who: d.name}, d.name, "closing.wanted_it")
	case p.wrote(d.name, p.end) || p.throughAgency() && p.wrote(p.agent(), p.end):
	case written:
		s.warn("unsent", words{who: d.name}, d.name, d.path())
	default:
		s.warn("unsaid", words{who: d.name}, d.name, "closing.wanted_it")
	}
}

// doubts are serious ones of the most heard voice.
func (s *survey) doubts() {
	most := 2 // below that, nobody is listened to much
	for _, q := range s.p.people {
		most = max(most, q.Influence.Level())
	}
	for _, q := range s.p.people {
		if q.Influence.Level() < most && q.Decides != regards.Yes {
			continue
		}
		c, written := s.heard.of(q.name)
		for i, o := range q.Objections {
			if o.Serious != regards.Yes || o.About == "" || o.OfPay() {
				continue
			}
			w := words{who: q.name, what: "your " + trimYour(o.About)}
			switch {
			case o.Answer == "":
				s.warn("doubt", w, q.name, q.path()+place(".objections", i)+".answer")
			case written && c.Objections == regards.Missing:
				s.warn("doubt unsaid", w, q.name, q.path()+place(".objections", i))
			}
		}
	}
}

// overdue are steps of the plan whose day is past.
func (s *survey) overdue() {
	p := s.p
	for i := range p.steps {
		f := &p.steps[i]
		if f.Due.IsZero() || !p.passed(f.Due.Add(time.Nanosecond)) {
			continue
		}
		w := words{who: f.With, day: regards.DateOf(f.Due)}
		switch kind, letter := f.Kind.Letter(); {
		case f.Rule == "15":
			w.what = p.promiseAt(f.From)
			s.warn("promise", w, f.With, f.From)
		case letter && (kind == regards.ThankYou || kind == regards.AgencyThanks):
			s.warn("thanks", w, f.With, f.From)
		case kind == regards.Nudge:
			w.what = "The line to " + f.With
			s.warn("late", w, f.With, f.From)
		case f.Kind == regards.StepCall:
			w.what = "The call to " + f.With
			s.warn("late", w, f.With, f.From)
		case f.Rule == "6" && strings.HasPrefix(f.From, "history"):
			w.what = "The question to " + f.With
			s.warn("late", w, f.With, f.From)
		}
	}
}

// promiseAt is what was promised, by its path.
func (p *planner) promiseAt(path string) string {
	for _, v := range p.promised() {
		if v.path() == path {
			return yours(v.What)
		}
	}
	return "do something"
}

// nearDays is how many working days before its day another offer is near.
const nearDays = 5

func (s *survey) rival() {
	for i := range s.p.steps {
		f := &s.p.steps[i]
		if f.Kind != regards.Step(regards.RivalOffer) {
			continue
		}
		e := s.p.came(regards.CompetingOffer, s.p.firstEnd())
		if !e.By.IsZero() && s.p.passed(s.p.opening(s.p.cal.Add(e.By, -nearDays), s.p.home)) {
			s.warn("rival", words{who: f.With, day: e.By}, f.With, f.From)
		}
	}
}

// references are those who may be called before the decision.
func (s *survey) references() {
	p := s.p
	late := p.late() && p.fate.stage != regards.Offered
	var first *regards.Reference
	listed, ready := 0, false
	for i := range p.c.References {
		q := &p.c.References[i]
		if q.Kind == regards.Referrer || q.Kind == regards.MutualContact {
			continue
		}
		answer, asked := p.consent(q)
		if answer == regards.No || answer == "" && asked {
			continue
		}
		listed++
		if first == nil {
			first = q
		}
		ready = ready || p.find(p.firstEnd(), func(e *event) bool {
			return (e.What == regards.ReferenceBriefed || e.What == regards.ReferenceCalled) && e.with == q.Name
		}) != nil
		if two, quarter := p.load(q, regards.DateOf(p.now.In(p.home))); two > mostInLoad || quarter > mostInQuarter {
			s.warn("worn out", words{who: q.Name, what: times14(two, quarter)}, q.Name, refPath(i))
		}
	}
	switch {
	case !late || p.stage == regards.Ahead && listed > 0:
	case listed == 0:
		s.warn("no reference", words{}, "", "references")
	case !ready && (p.by.IsZero() || p.passed(p.on(p.by.AddDays(1), 0, p.home))):
		s.warn("no reference ready soon", words{who: first.Name}, first.Name, "references")
	case !ready:
		s.warn("no reference ready", words{who: first.Name, day: p.by}, first.Name, "references")
	}
}

// offered looks at a case in which an offer waits.
func (s *survey) offered() {
	p := s.p
	s.overdue()
	by := p.c.Offer.AnswerBy
	if by.IsZero() {
		by = p.fate.event.By
	}
	if q := p.signer(p.fate.event); !by.IsZero() && p.passed(p.on(by.AddDays(1), 0, p.home)) {
		s.warn("answer overdue", words{who: q.name, day: by}, q.name, history(p.fate.event))
	}
}
