package plan

import (
	"slices"
	"time"

	"regards"
)

// Thanks after an interview: METHOD 3 #2 to #14, and #24 where they travel
// through an agency.

// lateThanks is after how many working days a letter is no thank-you any more.
const lateThanks = 10

// minutesApart is how far the letters of one panel are apart (METHOD 3 #11).
func minutesApart() time.Duration { r := ruled("11"); return r.length(r.band.usual) }

// thanks plans the letters after the latest round that is over.
func (p *planner) thanks() {
	if p.c.Settings.Send == regards.SendNo {
		return
	}
	k := p.lastRound()
	if k < 0 {
		p.thanksSoon()
		return
	}
	r := &p.rounds[k]
	if until := p.thanksUntil(r); p.passed(until) {
		return
	}
	if p.throughAgency() {
		p.thanksThroughAgency(r)
		return
	}
	var d due
	for i, q := range p.readers(r) {
		if q.loc != d.loc { // most sit where the reader before sits
			d = p.thanksDue(r, q.loc)
		}
		p.thank(r, q, d, i)
	}
}

// due is when thanks are due on the clocks of a zone, and by which rule.
type due struct {
	loc  *time.Location
	rule *rule
	span
}

func (p *planner) thanksDue(r *round, loc *time.Location) due {
	rule, s := p.thanksSpan(r, loc)
	return due{loc, rule, s}
}

// thanksSoon is for an interview of which nobody knows when it was.
func (p *planner) thanksSoon() {
	if !p.end.IsZero() || p.fate.next != nil {
		return
	}
	r := ruled("2 soon")
	for _, q := range p.readers(&p.rounds[len(p.rounds)-1]) {
		if !p.wrote(q.name, time.Time{}) {
			p.add(r, r.via, span{}, q.path(), words{who: q.name})
		}
	}
}

// lastRound is the latest round that is over; -1 when none is.
func (p *planner) lastRound() int {
	for k := len(p.rounds) - 1; k >= 0; k-- {
		if end := p.rounds[k].end; !end.IsZero() && p.passed(end) {
			return k
		}
	}
	return -1
}

// thanksUntil is when a letter would come too late to be a thank-you: once
// their day is past or the first nudge is near, that says it.
func (p *planner) thanksUntil(r *round) time.Time {
	met := regards.DateOf(r.end)
	until := p.opening(p.cal.Add(met, lateThanks), p.zone)
	if r.path != "" {
		return earlier(until, later(p.start, r.end))
	}
	if by := p.decisionBy(); !by.IsZero() {
		return earlier(until, later(p.opening(p.cal.Add(by, 1), p.zone), p.closing(p.cal.Add(met, 1), p.zone)))
	}
	return earlier(until, p.opening(p.cal.Add(met, 5), p.zone))
}

// reader is who gets a letter after a round.
type reader struct {
	person
	chair bool   // writes for all
	pass  string // who is asked to pass the letter on; empty when there is an address
}

// readers are who of a round gets a letter of their own (METHOD 3 #11, #12; 8
// panel, send at all).
func (p *planner) readers(r *round) []reader {
	people := p.people
	if r.path != "" {
		people = p.peopleOf(r)
	}
	panel := r.i.Interviewers
	chair := slices.IndexFunc(people, func(q person) bool { return q.Interviewer == regards.Chair(panel) })
	if p.c.OneForAll(panel) {
		return []reader{{person: people[chair], chair: true}}
	}
	reachable := false
	for _, q := range people {
		reachable = reachable || q.Email != ""
	}
	quiet := p.c.Settings.Send == regards.SendQuiet || p.c.Settings.Send == "" && p.country.quiet
	out := make([]reader, 0, len(people))
	for i, q := range people {
		if quiet && i != chair && q.Decides != regards.Yes && q.Part != regards.Recruiter && q.Part != regards.HR {
			continue
		}
		x := reader{person: q}
		if reachable && q.Email == "" && !p.posts(q) {
			x.pass = people[chair].name
		}
		out = append(out, x)
	}
	return out
}

// posts reports whether a letter on paper can reach the reader.
func (p *planner) posts(q person) bool {
	return q.Interviewer != nil && (len(q.Address) > 0 || len(p.c.Employer.Address) > 0)
}

// thanked reports whether the reader has been thanked after the round, by that
// way; by any when via is empty. A letter that does not say what it is counts
// as thanks unless their day was past.
func (p *planner) thanked(r *round, who string, via regards.Via) bool {
	by := p.decisionBy()
	return p.find(r.end, func(e *event) bool {
		if !e.letter() || e.lost || e.with != who && e.with != "" {
			return false
		}
		if via != "" && travelled(e) != via {
			return false
		}
		switch e.kind {
		case regards.ThankYou, regards.AgencyThanks:
			return true
		case "":
			return r.path != "" || by.IsZero() || !regards.DateOf(e.at).After(by) || p.decidesAtOnce(r)
		}
		return false
	}) != nil
}

// travelled is how a letter went, as far as the history says: post or e-mail.
func travelled(e *event) regards.Via {
	switch {
	case e.What == regards.HandedOver || begins(e.Via, "by hand"):
		return regards.ViaHand
	case begins(e.Via, "post") || begins(e.Via, "paper") || begins(e.Via, "card") || begins(e.Via, "letter"):
		return regards.ViaPost
	}
	return regards.ViaEmail
}

// cameBack is the last letter to the person since t that came back; nil when
// none did.
func (p *planner) cameBack(who string, t time.Time) *event {
	var back *event
	for i := range p.events {
		if e := &p.events[i]; e.What == regards.Bounce && e.to(who) && !e.at.Before(t) {
			back = e
		}
	}
	return back
}

// thank plans one reader's letter, which goes after i others.
func (p *planner) thank(r *round, q reader, d due, i int) {
	email, post := p.ways(r, q)
	if email && !p.thanked(r, q.name, "") {
		rule, s, w := d.rule, d.span, words{who: q.name}
		via := rule.via
		switch back := p.cameBack(q.name, r.end); {
		case back != nil:
			rule, s = ruled("2 again"), p.within(back.at, 0, 1, q.loc)
			via, w.what = p.otherWay(q.person)
		case rule.ID == "3" || rule.ID == "4":
		case q.chair:
			rule = ruled("12")
		case q.pass != "":
			rule, w.other = ruled("12 pass"), q.pass
		case i > 0 && (rule.ID == "8" || rule.ID == "9" || rule.ID == "2"):
			rule = ruled("11")
		case rule.ID != "14" && rule.ID != "7" && p.metBefore(r, q.name):
			rule = ruled("13")
		}
		if d := time.Duration(i) * minutesApart(); via != regards.ViaHand && s.to.Sub(s.from) > 0 {
			s = span{earlier(s.from.Add(d), s.to), s.to}
		}
		p.add(rule, via, s, q.path(), w)
	}
	if post && !p.thanked(r, q.name, regards.ViaPost) && !p.thanked(r, q.name, regards.ViaHand) {
		p.postThanks(r, q, email)
	}
}

// ways are by which ways a reader is thanked (METHOD 3 #5; 8 channels).
func (p *planner) ways(r *round, q reader) (email, post bool) {
	switch p.c.Settings.Thanks {
	case regards.ThanksByEmail:
		return true, false
	case regards.ThanksByPaper:
		return false, true
	case regards.ThanksByBoth:
		return true, true
	}
	if p.decidesAtOnce(r) {
		return true, false
	}
	if q.Email == "" && q.pass == "" && p.posts(q.person) && p.anyEmail(r) {
		return false, true
	}
	by := p.decisionBy()
	far := by.IsZero() && p.c.Decision.Urgency == regards.Weeks || !by.IsZero() && p.cal.Between(regards.DateOf(r.end), by) > 5
	return true, p.c.Employer.Paper == regards.Yes && far && r.i.Round != regards.Screen
}

func (p *planner) anyEmail(r *round) bool {
	for i := range r.i.Interviewers {
		if r.i.Interviewers[i].Email != "" {
			return true
		}
	}
	return false
}

// postThanks plans the letter on paper, beside the e-mail or instead of it.
func (p *planner) postThanks(r *round, q reader, beside bool) {
	rule := ruled("5 only")
	w := words{who: q.name}
	s := p.within(r.end, 0, 1, p.home)
	if beside {
		rule, w.day = ruled("5"), p.decisionBy()
		if w.day.IsZero() {
			rule = ruled("5 only")
		}
	}
	p.add(rule, regards.ViaPost, s, q.path(), w)
}

// otherWay is by which way a letter that came back goes out again.
func (p *planner) otherWay(q person) (regards.Via, string) {
	switch {
	case p.posts(q):
		return regards.ViaPost, "by post"
	case q.Interviewer != nil && q.Phone != "":
		return regards.ViaPhone, "after a call for the right address"
	}
	return regards.ViaEmail, "to an address that you have checked"
}

// metBefore reports whether the person was in a round before.
func (p *planner) metBefore(r *round, who string) bool {
	for k := range p.rounds {
		if &p.rounds[k] == r {
			return false
		}
		for i := range p.rounds[k].i.Interviewers {
			if p.rounds[k].i.Interviewers[i].Name == who {
				return true
			}
		}
	}
	return false
}

// thanksThroughAgency plans the one letter that an agency passes on.
func (p *planner) thanksThroughAgency(r *round) {
	who := p.agent()
	if p.thanked(r, who, "") {
		return
	}
	_, s := p.thanksSpan(r, p.zone)
	rule := ruled("24 thanks")
	p.add(rule, rule.via, s, "agency", words{who: who})
}
