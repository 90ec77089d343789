package plan

import (
	"time"

	"regards"
)

// Silence, and how it is broken: METHOD 3 #6, #16 to #21, #25, #27, #28, #38.

// The most dates that are asked after (METHOD 3 #21).
const mostAnchors = 3

// apart is how many working days lie between a letter and a nudge to the same
// person, and between two that nobody asked for (METHOD 3 #19, #23).
const (
	apartFromAny   = 2
	apartFromChase = 5
)

// chain is the talk about one date: the day on which it hangs, and how often
// it has been asked after.
type chain struct {
	by       regards.Date // their day; zero when none was named
	since    time.Time    // when the talk about it began
	anchors  int          // the dates so far, this one counted
	nudges   int          // letters and voicemails that asked after it
	again    bool         // it began with a letter of the candidate's after their answer
	last     *event       // the last nudge or voicemail; nil when none
	answered *event       // their word after the date or a nudge; nil when none
	away     regards.Date // until when an automatic answer says that they are away
}

// follow walks the history of the latest round.
func (p *planner) follow(asked string) chain {
	ch := chain{by: p.c.Decision.By, since: p.end, anchors: 1}
	if !p.met.IsZero() && ch.by.Before(p.met) {
		ch.by = regards.Date{}
	}
	if ch.by.IsZero() && p.c.Decision.Urgency == regards.Today && !p.met.IsZero() {
		ch.by = p.cal.Add(p.met, 1)
	}
	told := p.agent() == ""
	for i := range p.events {
		e := &p.events[i]
		if e.at.Before(p.end) || e.side != theirs || e.lost {
			continue
		}
		if e.What == regards.Call && !told && e.to(p.agent()) {
			told = true // how it went, told to the agency (24)
			continue
		}
		p.take(&ch, e, asked)
	}
	return ch
}

// take reads one event of the chain.
func (p *planner) take(ch *chain, e *event, asked string) {
	switch e.What {
	case regards.NewDate:
		if e.By.IsZero() {
			ch.hear(e)
			return
		}
		*ch = chain{by: e.By, since: e.at, anchors: ch.anchors + 1, away: ch.away}
	case regards.Reply, regards.Call:
		ch.hear(e)
	case regards.AutoReply:
		if e.By.After(ch.away) {
			ch.away = e.By
		}
	case regards.Voicemail:
		ch.nudges++
		ch.last = e
	case regards.LetterSent, regards.HandedOver, regards.MaterialSent:
		p.hearSelf(ch, e, asked)
	}
}

// hear takes their word: it answers when it comes after their day or a nudge,
// or when no day was named.
func (ch *chain) hear(e *event) {
	if ch.by.IsZero() || ch.nudges > 0 || regards.DateOf(e.at).After(ch.by) {
		ch.answered = e
	}
}

// hearSelf takes a letter of the candidate's: an answer to their word, a nudge,
// or neither.
func (p *planner) hearSelf(ch *chain, e *event, asked string) {
	if ch.answered != nil {
		if e.What == regards.LetterSent && (e.kind == "" || e.kind == regards.Nudge) && (e.to(ch.answered.with) || e.with == asked) {
			*ch = chain{since: e.at, anchors: ch.anchors + 1, again: true, away: ch.away}
		}
		return
	}
	nudge := e.kind == regards.Nudge
	if e.kind == "" && e.What == regards.LetterSent && p.chased(e, asked) {
		day := regards.DateOf(e.at.In(p.named(orElse(e.with, asked)).loc)) // as its reader has it
		switch {
		case !ch.by.IsZero():
			nudge = day.After(ch.by)
		case ch.again:
			nudge = e.at.After(ch.since)
		case p.writesOn() && !day.Before(p.c.FollowUp.On):
			nudge = true
		default:
			nudge = !p.first(e) || !day.Before(p.cal.Add(p.met, ruled("18").band.min))
		}
	}
	if nudge {
		ch.nudges++
		ch.last = e
	}
}

// chased reports whether the event is with somebody whom one may ask how it
// stands; a late letter to anybody else is thanks.
func (p *planner) chased(e *event, asked string) bool {
	if e.to(asked) {
		return true
	}
	if with := p.c.FollowUp.With; with != "" {
		if name, _ := p.known(with); name == e.with {
			return true
		}
	}
	return e.with == p.manager().name
}

// first reports whether the letter is the first one to its reader since the
// interview.
func (p *planner) first(e *event) bool {
	return p.find(p.end, func(o *event) bool { return o.letter() && !o.lost && o.with == e.with }).i == e.i
}

// silence plans the next word about the decision, or the end.
func (p *planner) silence() {
	if p.fate.next != nil {
		p.invited(p.fate.next)
		return
	}
	if p.end.IsZero() {
		return
	}
	asked := p.asked()
	ch := p.follow(asked.name)
	if p.decidesUnknown(&ch, asked) {
		return
	}
	if !ch.by.IsZero() && ch.nudges == 0 {
		if free := p.on(ch.by.AddDays(1), 0, p.zone); !p.passed(free) {
			p.hold(ruled("16"), free, words{day: ch.by})
		}
	}
	if p.resting(&ch) {
		return
	}
	p.nudge(&ch, asked)
	if len(p.people) > 1 {
		p.hold(ruled("25"), time.Time{}, words{who: p.thread(&ch, asked).name})
	}
}

// decidesUnknown plans the questions of rule 6; it reports whether nothing else
// is to be asked before they are answered.
func (p *planner) decidesUnknown(ch *chain, asked person) bool {
	if ch.answered != nil {
		p.writeBack(ch.answered, asked)
		return true
	}
	round := &p.rounds[len(p.rounds)-1]
	if ch.again || ch.anchors > 1 || p.decidesAtOnce(round) {
		return false
	}
	when := ch.by.IsZero() && p.c.FollowUp.On.IsZero()
	_, known := p.decider()
	who := !known && p.c.Decision.Who == ""
	key, from, what := "6", "decision.by", "when they decide"
	switch {
	case when && who:
		key, what = "6 both", "when they decide, and who"
	case who:
		key, from, what = "6 who", "decision.who", "who decides"
	case !when:
		return false
	}
	if p.reached(asked.name, p.end) || p.passed(p.opening(p.cal.Add(p.met, ruled("18").band.min), p.zone)) {
		return false
	}
	r := ruled(key)
	s := p.within(p.end, r.band.min, r.band.min, asked.loc)
	switch {
	case p.c.Settings.Send != regards.SendNo && (p.atTable(asked.name) || p.throughAgency()):
		_, s = p.thanksSpan(round, asked.loc)
	default:
		r = ruled("6 apart")
	}
	p.add(r, r.via, s, from, words{who: asked.name, what: what})
	return false
}

// atTable reports whether the person was in the latest round.
func (p *planner) atTable(who string) bool {
	for i := range p.people {
		if p.people[i].name == who {
			return true
		}
	}
	return false
}

// writeBack plans the answer to their word; without one the case comes to rest
// as it would without a nudge.
func (p *planner) writeBack(e *event, asked person) {
	r := ruled("6 reply")
	if e.What == regards.Call {
		r = ruled("6 spoke")
	}
	w := words{who: orElse(e.with, asked.name), day: regards.DateOf(e.at)}
	s := p.within(e.at, r.band.min, r.band.max, p.named(w.who).loc)
	if until := p.closing(p.cal.Add(regards.DateOf(s.to), ruled("38").band.usual), s.to.Location()); p.passed(until) {
		p.rest(r, span{until, until}, w.day)
		return
	}
	p.add(r, r.via, s, history(e), w)
}

// mostNudges is how often one date is asked after.
func (p *planner) mostNudges() int {
	most := 2
	if p.country.nudges >= 0 {
		most = p.country.nudges
	}
	return p.c.Settings.Nudges.Or(most)
}

// resting plans the end, when nothing more is to be asked.
func (p *planner) resting(ch *chain) bool {
	day := ch.by
	from := p.met
	if !day.IsZero() {
		from = day
	}
	key := ""
	switch most := p.mostNudges(); {
	case ch.anchors > mostAnchors:
		key = "20 moved"
		if day.IsZero() {
			from = regards.DateOf(ch.since)
			day = from
		}
	case p.c.FollowUp.How == regards.ByNone || most == 0:
		key = "20 none"
	case ch.nudges > 0 && ch.nudges >= most:
		key = "20"
		from = regards.DateOf(ch.last.at)
		day = from
	default:
		return false
	}
	r := ruled(key)
	s := p.day(r, from, r.band.usual, p.zone)
	p.rest(r, s, day)
	return true
}

// rest puts the case to rest once s has begun.
func (p *planner) rest(r *rule, s span, day regards.Date) {
	if p.passed(s.from) {
		p.stage = regards.Dormant
		if p.find(s.from, func(e *event) bool { return begins(e.Note, "rest") || begins(e.Note, "closed") }) == nil {
			p.add(ruled("38"), "", s, "", words{day: p.lastWord()})
		}
		return
	}
	p.add(r, "", s, "", words{day: day})
}

// lastWord is the day on which the employer was heard last.
func (p *planner) lastWord() regards.Date {
	day := p.met
	for i := range p.events {
		if e := &p.events[i]; heardFrom(e) && !e.at.Before(p.end) {
			day = regards.DateOf(e.at)
		}
	}
	return day
}

// heardFrom reports whether the event is a word of the employer's.
func heardFrom(e *event) bool {
	switch e.What {
	case regards.Reply, regards.NewDate, regards.Invitation, regards.Offer, regards.Rejection:
		return e.side == theirs
	case regards.Call:
		return e.side == theirs
	}
	return false
}

// thread is to whom the next word goes: whoever had the last, else whom the
// candidate said that they would call, else whom one asks.
func (p *planner) thread(ch *chain, asked person) person {
	if ch.last != nil && ch.last.with != "" {
		return p.named(ch.last.with)
	}
	if with := p.c.FollowUp.With; with != "" && ch.anchors == 1 && ch.last == nil {
		name, _ := p.known(with)
		return p.named(name)
	}
	return asked
}
