package compose

import (
	"cmp"
	"errors"
	"fmt"
	"strings"
	"time"

	"regards"
	"regards/almanac"
	"regards/reading"
)

// Script is what to have before one's eyes during a call: who, the number and
// the hour, how to begin, the one question, one thing to leave, what to do with
// each answer, how to end, and a message for the machine that can be spoken in
// half a minute with the number said twice (METHOD 3 #27, #28).
//
// For a follow-up call with names an interviewer; when it is empty, the one
// whom the candidate said that they would call, else the recruiter of the
// house, else who decides. For a reference call it names a reference and may
// not be empty. It fails when nobody of that name is on the record.
func Script(c *regards.Case, call regards.CallKind, with string, now time.Time) (regards.Script, []regards.Doubt, error) {
	if strings.TrimSpace(c.Candidate.Name) == "" {
		return regards.Script{}, nil, errors.New("the candidate's name is missing: nobody would know who is calling")
	}
	s := situationOf(c, Options{Now: now})
	switch call {
	case regards.FollowUpCall:
		p := s.asked()
		if with != "" {
			p = c.Met(with)
		}
		if p == nil {
			return regards.Script{}, nil, noSuch("interviewer", with)
		}
		return s.followUpCall(p)
	case regards.ReferenceCall:
		r := c.Reference(with)
		if r == nil {
			return regards.Script{}, nil, noSuch("reference", with)
		}
		return s.referenceCall(r, now)
	}
	return regards.Script{}, nil, fmt.Errorf("there is no call of the kind %q", call)
}

func noSuch(what, name string) error {
	if name == "" {
		return fmt.Errorf("no %s is named, so there is nobody to call", what)
	}
	return fmt.Errorf("no %s on this record is called %q", what, name)
}

// callTo is a script on the way.
type callTo struct {
	*situation
	f   *filler
	q   *person
	p   *sheet
	out regards.Script
	cal calendar
}

func (s *situation) callTo(q *person, r reader, call regards.CallKind) *callTo {
	b := &callTo{situation: s, q: q, cal: s.calendar(""), out: regards.Script{Call: call, With: q.p.Name, Phone: strings.TrimSpace(q.p.Phone)}}
	q.short = false
	b.f = &filler{situation: s, q: q, r: r, v: &values{}}
	b.f.frame()
	spell := func(t string) string { return t }
	if spellsBritish(s.c.Place()) {
		spell = british
	}
	b.p = &sheet{all: known{}, spell: spell}
	b.common()
	return b
}

// common fills what both kinds of call know.
func (b *callTo) common() {
	c, put := b.c, b.p.all.put
	put("candidate", c.Candidate.Name, "candidate.name")
	put("phone", strings.TrimSpace(c.Candidate.Phone), "candidate.phone")
	put("emp", c.Employer.Said(), "employer.short")
	put("role", c.Position.Said(), "position.title")
	put("number", b.out.Phone, b.q.path+".phone")
	put("post", "position", "")
	put("talked", "talked", "")
	if b.q.tone == regards.Warm {
		put("post", "job", "")
	}
	if !b.met.IsZero() && !strings.HasPrefix(b.q.path, "earlier[") { // whom they met before, they met on another day
		put("met", "on "+b.cal.long(b.met), "interview.start")
	}
	if !b.decideBy.IsZero() {
		put("decide.date", b.cal.long(b.decideBy), "decision.by")
	}
	name, hello := b.q.name.first(), "Hello " // whatever the hour
	if b.q.tone == regards.Formal {
		name, hello = b.q.name.formal(b.land), "Hello, "
	}
	put("name", name, b.q.path+".name")
	put("greet", hello+name, b.q.path+".name")
}

// finish gives the script as it stands.
func (b *callTo) finish() (regards.Script, []regards.Doubt, error) {
	b.out.Sections = b.p.done()
	return b.out, once(b.f.doubts), nil
}

// followUpCall is the call to ask how things stand, of somebody of this round
// or of one before.
func (s *situation) followUpCall(p *regards.Interviewer) (regards.Script, []regards.Doubt, error) {
	q, book := s.whoMet(p, Options{Channel: regards.Email}), reading.Open(s.c)
	r := book.ForNobody()
	if q.at >= 0 {
		r = book.For(q.at)
	}
	b := s.callTo(q, r, regards.FollowUpCall)
	put := b.p.all.put
	put("who", q.name.Full, q.path+".name")
	put("title", p.Title, q.path+".title")
	b.meant()
	b.before(p)
	if s.settled {
		return b.finish()
	}
	b.p.section("call/open")
	how := "plain"
	if b.p.all["follow"].text != "" && b.p.all["met"].text != "" {
		how = "said"
	}
	b.p.say(how, nil)
	b.p.say("moment", nil)
	b.p.section("call/question")
	by := s.c.DecisionBy()
	if !by.IsZero() && by.Before(s.day) {
		put("past.by", b.cal.by(by), "decision.by")
	}
	if !b.p.say("past", nil) && !b.p.say("date", nil) {
		b.p.say("undated", nil)
	}
	b.leave()
	b.p.section("call/answers")
	for _, name := range []string{"open", "date", "lost", "offer", "other"} {
		b.p.say(name, nil)
	}
	b.p.section("call/end")
	b.p.say("end", nil)
	b.p.say("voicemail", nil)
	b.p.in = "call/voicemail"
	if b.p.all["phone"].text == "" {
		how = "nophone"
	}
	b.out.Voicemail, _ = b.p.line(how, nil)
	return b.finish()
}

// meant fills on which day the candidate said that they would call this person.
func (b *callTo) meant() {
	f := b.c.FollowUp
	if f.How != regards.ByCall || b.c.Met(f.With) != b.q.p {
		return
	}
	on := f.On
	if !b.followOn.IsZero() {
		on = b.followOn
	}
	if on.IsZero() {
		return
	}
	b.p.all.put("follow", b.cal.on(on), "follow_up.on")
	b.p.all.put("today", "today", "")
	if on.Before(b.day) {
		b.p.all.put("today", b.cal.on(on), "follow_up.on")
	}
}

// before is who, the number, the day and the hour, and whether to call at all.
func (b *callTo) before(p *regards.Interviewer) {
	b.p.section("call/before")
	b.p.say("whom", nil)
	if a := b.c.Through(); a != "" {
		b.p.say("agency", known{"agency": noted{a, "agency.contact"}})
	}
	if b.settled {
		b.p.say("over", nil)
		return
	}
	b.pace(p)
	if zone := p.TimeZone; zone != "" && zone != b.c.Candidate.TimeZone {
		b.p.all.put("zone", strings.ReplaceAll(zone[strings.LastIndexByte(zone, '/')+1:], "_", " "), b.q.path+".time_zone")
	}
	hour := "hour"
	if p.Manner.Pace == regards.Brisk {
		hour = "brisk"
	}
	b.p.say(hour, nil)
	switch {
	case p.Manner.Pace == regards.Patient && p.Manner.Warmth == regards.Reserved: // METHOD 3.1
		b.p.say("written", nil)
	case p.MayCall != regards.Yes && (b.land == "GB" || b.land == "AU" || b.land == "NZ"): // METHOD 2.7
		b.p.say("uninvited", nil)
	}
	b.p.say("have", nil)
}

// pace says the day, that it is too early (METHOD 3 #16), or that they were
// called too lately or too often (#28).
func (b *callTo) pace(p *regards.Interviewer) {
	var calls []regards.Date
	for _, e := range b.c.History {
		if (e.What == regards.Call || e.What == regards.Voicemail) && b.with(e, p.Name) && !e.At.Date.Before(b.met) {
			calls = append(calls, e.At.Date)
		}
	}
	k := known{}
	if n := len(calls); n > 0 {
		last := calls[n-1]
		k.put("last", b.cal.long(last), "history")
		k.put("count", fmt.Sprint(n), "history")
		if again := almanac.For(b.c.Place()).Add(last, 5); again.After(b.day) {
			k.put("again", b.cal.long(again), "history")
		}
		if n >= 2 && b.p.say("enough", k) || k["again"].text != "" && b.p.say("rest", k) {
			return
		}
	}
	if !b.decideBy.IsZero() && p.MayCall != regards.Yes {
		k.put("after", b.cal.long(cmp.Or(b.followOn, almanac.For(b.c.Place()).Add(b.decideBy, 2))), "decision.by")
		b.p.say("early", k)
		return
	}
	b.p.say("day", nil)
}

// leave is the one thing to say beside the question: what was promised and
// has gone out, else their need and the plan, else the day of a start.
func (b *callTo) leave() {
	b.p.section("call/leave")
	b.p.sections[len(b.p.sections)-1].Title = strings.ReplaceAll(sheetTexts()["call/leave"].title, "{who}", b.p.all["name"].text)
	k, p := known{}, b.q.p
	if b.q.at >= 0 && b.kept(b.q.at) && len(p.Promises) > 0 {
		path := b.q.path + ".promises[0].what"
		k.put("prom", b.f.view(reading.Promise, path, p.Promises[0].What, "", "prom.np"), path)
	}
	if b.q.at >= 0 && len(p.Needs) > 0 && !b.q.clerk {
		path := b.q.path + ".needs[0]"
		k.put("need", b.f.view(reading.Need, path+".need", p.Needs[0].Need, "", "need"), path+".need")
		k.put("help", b.f.view(reading.Help, path+".help", p.Needs[0].Help, "", "help"), path+".help")
	}
	if b.c.CanStart.After(b.day) {
		k.put("start", b.cal.long(b.c.CanStart), "can_start")
	}
	for _, name := range []string{"sent", "plan", "need", "start", "wish"} {
		if b.p.say(name, k) {
			break
		}
	}
	b.p.say("once", nil)
}
