package compose

import (
	"fmt"
	"slices"
	"time"

	"regards"
	"regards/reading"
)

// referenceCall is the call that asks somebody to be a reference, or tells one
// who has agreed that a call may come. A mutual contact is asked for less, and
// a referrer is thanked.
func (s *situation) referenceCall(r *regards.Reference, now time.Time) (regards.Script, []regards.Doubt, error) {
	at := slices.IndexFunc(s.c.References, func(o regards.Reference) bool { return o.Name == r.Name })
	q := s.reader(-1, ofReference(r), fmt.Sprintf("references[%d]", at), Options{Channel: regards.Email})
	b := s.callTo(q, reading.Open(s.c).ForNobody(), regards.ReferenceCall)
	brief := newBriefing(s.c, r, now)
	own := b.p.all
	b.p.all = brief.all.with(own)
	b.f.doubts = brief.f.doubts
	agreed := s.consent(r)
	b.beforeAsking(r, agreed)
	switch {
	case agreed == regards.No:
		return b.finish()
	case !r.IsReference():
		if !b.contact(r, brief) {
			return b.finish()
		}
	default:
		b.ask(agreed, brief)
	}
	b.p.in = "ask/voicemail"
	name := "message"
	switch {
	case r.Kind == regards.Referrer:
		name = "thanks"
	case agreed == regards.Yes && r.IsReference():
		name = "agreed"
	case b.p.all["phone"].text == "":
		name = "nophone"
	}
	b.out.Voicemail, _ = b.p.line(name, nil)
	return b.finish()
}

// ask is the call itself, to somebody who may be named.
func (b *callTo) ask(agreed regards.YesNo, brief *briefing) {
	how := "ask"
	if agreed == regards.Yes {
		how = "agreed"
	}
	b.p.section("ask/open")
	b.p.say(how, nil)
	b.p.section("ask/tell")
	for _, k := range brief.wants {
		if b.p.say("job", k) {
			break
		}
	}
	b.f.witness("seen")
	k := known{}
	k.put("seen", b.f.v.text[mustSlot("seen")], b.q.path+".seen")
	if !b.p.say("seen", k) {
		b.p.say("seen.none", nil)
	}
	b.p.say("call", nil)
	b.p.say("page", nil)
	b.p.say("no", nil)
	if how == "ask" {
		b.p.section("ask/out")
		b.p.say("out", nil)
		b.p.say("slow", nil)
	}
	check := "ask/need"
	if how == "agreed" {
		check = "ask/check"
	}
	b.p.section(check)
	b.p.say("number", nil)
	if !b.p.say("may.told", nil) {
		b.p.say("may", nil)
	}
	b.p.section("ask/end")
	b.p.say("end", nil)
}

// contact is the call to somebody who is not to be named: one thing at most,
// and nothing is to be found out (METHOD 3 #26). It reports whether there is
// anything to call about.
func (b *callTo) contact(r *regards.Reference, brief *briefing) bool {
	b.p.section("ask/contact")
	k := brief.acquaintances()
	switch {
	case r.Kind == regards.Referrer:
		b.p.say("referrer", nil)
		went := "went"
		if b.c.Interview.Went == regards.WentWell {
			went = "went.well"
		}
		b.p.say(went, nil)
	case !b.p.say("mutual", k):
		b.p.say("mutual.none", nil)
		return false
	}
	if s := brief.foremost(); s == nil || !b.p.say("point", s.known) {
		b.p.say("point.none", nil)
	}
	b.p.say("fish", nil)
	b.p.section("ask/end")
	b.p.say("end", nil)
	return true
}

// beforeAsking is who, the number, and whether this person was asked lately.
func (b *callTo) beforeAsking(r *regards.Reference, agreed regards.YesNo) {
	b.p.section("ask/before")
	if !b.p.say("whom", nil) {
		b.p.say("whom.nonumber", nil)
	}
	switch {
	case agreed == regards.No:
		b.p.say("refused", nil)
		return
	case agreed == regards.Yes:
		b.p.say("agreed", nil)
	case r.Reach == regards.ReachEmail:
		b.p.say("email", nil)
	}
	if !r.LastAsked.IsZero() {
		k := known{}
		k.put("last", b.cal.plain(r.LastAsked), b.q.path+".last_asked")
		if b.day.DaysSince(r.LastAsked) < 14 { // METHOD 5, rotation
			k.put("soon", "soon", "")
		}
		b.p.say("last", k)
	}
	b.p.say("hour", nil)
}
