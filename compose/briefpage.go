package compose

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"regards"
	"regards/reading"
)

// gather finds for each thing that this person saw what it proves: a deed, a
// need that it answers, a doubt that it settles. Those that weigh most with
// who decides come first.
func (b *briefing) gather() {
	for i, seen := range b.ref.Seen {
		np := b.f.sight(b.at, i)
		if np == "" {
			continue
		}
		s := sighting{known: known{}}
		s.put("sight", np, fmt.Sprintf("references[%d].seen[%d]", b.at, i))
		b.proves(&s, sawMe(seen))
		if told := cmp.Or(s.known["deed"].text, s.known["answer"].text); told != "" && covers(told, np) && !absent.MatchString(np) {
			s.put("sight", "", "")
		}
		if _, ok := s.known["answer"]; ok && b.doubt == nil {
			b.doubt = &s
			continue
		}
		b.sights = append(b.sights, s)
	}
	slices.SortStableFunc(b.sights, func(x, y sighting) int { return cmp.Compare(y.worth, x.worth) })
}

// covers reports whether a deed tells all of what was seen, so that the one
// beside the other says it twice: "the week of the snow: I ran the mornings
// through the week of the snow".
func covers(deed, sight string) bool {
	telling := gistOf(sight).less(nil)
	return len(telling) > 0 && telling.common(gistOf(deed)) == len(telling)
}

// proves fills what one sight stands for. A deed is used once.
func (b *briefing) proves(s *sighting, seen string) {
	for _, t := range themes(b.c) {
		p := b.c.Interview.Interviewers[t.who]
		if t.doubt && b.told(seen) > gistOf(sawMe(seen)).common(gistOf(t.deed)) {
			continue // "the nine elections" are those without a recount, whatever else speaks of elections
		}
		deed := witnessed([]string{seen}, t.deed) && (t.doubt || !elsewhere(b.ref.Relation, p.Needs[t.at].At, t.deed))
		if !deed && concerns([]string{seen}, t.subject) < 0 || isClerk(p.Part) {
			continue
		}
		worth := 10*say(&p) + 1
		switch {
		case t.doubt && deed:
			b.settles(s, t)
		case t.doubt:
			continue
		case s.known["need"].text == "":
			n := p.Needs[t.at]
			s.put("need", b.f.need3(t.path, n, "need"), t.path+".need")
			s.put("who", b.roster.names[t.who].Full, fmt.Sprintf("interviewers[%d].name", t.who))
			s.put("help", b.f.view(reading.Help, t.path+".help", n.Help, "", "help"), t.path+".help")
			if deed {
				s.put("deed", b.f.view(reading.Proof, t.path+".did", n.Did, n.At, "proof"), t.path+".did")
			}
		}
		if deed {
			worth += 3
		}
		s.worth = max(s.worth, worth)
	}
	if s.known["deed"].text != "" || s.known["answer"].text != "" {
		return
	}
	for i, e := range b.c.Candidate.Evidence {
		if witnessed([]string{seen}, e.Did) && !elsewhere(b.ref.Relation, e.At, e.Did) {
			path := fmt.Sprintf("candidate.evidence[%d].did", i)
			s.put("deed", b.f.view(reading.Proof, path, e.Did, e.At, "proof"), path)
			s.worth += 2
			return
		}
	}
	if should := b.c.Interview.ShouldHaveSaid; witnessed([]string{seen}, should) {
		s.put("deed", b.f.view(reading.Should, "interview.should_have_said", should, "", "should"), "interview.should_have_said")
		s.unsaid = true
		s.worth += 6 // nobody there has heard it
	}
}

// told is how many words of what was seen the candidate's own evidence shares
// that this person witnessed.
func (b *briefing) told(seen string) (most int) {
	for _, e := range b.c.Candidate.Evidence {
		if witnessed([]string{seen}, e.Did) && !elsewhere(b.ref.Relation, e.At, e.Did) {
			most = max(most, gistOf(sawMe(seen)).common(gistOf(e.Did)))
		}
	}
	return most
}

// settles fills the doubt that a sight answers.
func (b *briefing) settles(s *sighting, t theme) {
	if s.known["answer"].text != "" {
		return
	}
	o := b.c.Interview.Interviewers[t.who].Objections[t.at]
	s.put("answer", b.f.view(reading.Answer, t.path+".answer", o.Answer, "", "ans"), t.path+".answer")
	s.put("obj", b.f.view(reading.Doubted, t.path+".about", o.About, "", "obj"), t.path+".about")
	s.put("asker", b.roster.names[t.who].Full, fmt.Sprintf("interviewers[%d].name", t.who))
	s.aloud = o.Aloud == regards.Yes
}

// needs fills what the employer needs, of who decides first. Where that one's
// own need was not surely read, a peer's ("Sundays off sometimes") does not
// stand in for it.
func (b *briefing) needs() {
	unread := false
	for _, t := range themes(b.c) {
		p := b.c.Interview.Interviewers[t.who]
		if t.doubt || isClerk(p.Part) || len(b.wants) == 4 || unread && p.Part == regards.Peer {
			continue
		}
		k := known{}
		k.put("need", b.f.need3(t.path, p.Needs[t.at], "need"), t.path+".need")
		unread = unread || len(b.wants) == 0 && k["need"].text == ""
		k.put("need.vp", b.f.need3(t.path, p.Needs[t.at], "need.vp"), t.path+".need")
		k.put("who", b.roster.names[t.who].Full, fmt.Sprintf("interviewers[%d].name", t.who))
		b.wants = append(b.wants, k)
	}
}

// page lays the brief out; the higher the level, the shorter.
func (b *briefing) page(level int) regards.Brief {
	p := &sheet{all: b.all, spell: b.spelling()}
	heading := "heading"
	if !b.ref.IsReference() {
		heading = "heading.contact"
	}
	p.in = "brief/head"
	head, _ := p.line(heading, nil)
	out := regards.Brief{For: b.ref.Name, Heading: head.Text}
	p.section("brief/job")
	p.say("role", nil)
	if b.ref.IsReference() {
		b.full(p, level)
	} else {
		b.shorter(p)
	}
	p.say("sign", nil)
	out.Sections = p.done()
	return out
}

// spelling is how the page's own words are spelled.
func (b *briefing) spelling() func(string) string {
	if spellsBritish(b.c.Place()) {
		return british
	}
	return func(s string) string { return s }
}

// full is the page for a reference.
func (b *briefing) full(p *sheet, level int) {
	p.say("why", nil)
	p.section("brief/call")
	p.say("caller", nil)
	if !b.settled {
		p.say("when", nil)
	}
	points := b.points(level)
	b.sayNeeds(p, points, level)
	p.section("brief/saw")
	for _, s := range points {
		s.say(p)
	}
	if len(points) == 0 && b.doubt == nil {
		p.say("nothing", nil)
	}
	if b.doubt != nil {
		p.section("brief/doubt")
		name := "sensed"
		if b.doubt.aloud {
			name = "aloud"
		}
		p.say(name, b.doubt.known.with(known{"who": b.doubt.known["asker"]}))
	}
	b.sayQuestions(p, level)
	p.section("brief/tie")
	if !p.say("tie", nil) {
		p.say("relation", nil)
	}
	b.sayOthers(p, level)
	p.section("brief/may")
	if !p.say("told", nil) && b.land == "GB" {
		p.say("unknown", nil)
	}
	p.section("brief/thanks")
	p.say("thanks", nil)
}

// points are what this person could speak to, two or three.
func (b *briefing) points(level int) []sighting {
	most := 3
	if level > 0 || b.doubt != nil {
		most = 2
	}
	return b.sights[:min(len(b.sights), most)]
}

// say says one point in the fullest way that the record allows.
func (s *sighting) say(p *sheet) {
	k := s.known
	switch {
	case s.unsaid && p.say("deed.unsaid", k):
	case p.say("deed.need", k), p.say("deed", k), p.say("need", k):
	default:
		p.say("only", k)
	}
}

// sayNeeds says the needs that no point has said.
func (b *briefing) sayNeeds(p *sheet, points []sighting, level int) {
	p.section("brief/needs")
	said := 0
	for _, k := range b.wants {
		if said < 3-min(level, 2) && !slices.ContainsFunc(points, func(s sighting) bool { return s.known["need"] == k["need"] }) && p.say("need", k) {
			said++
		}
	}
}

// sayQuestions says what may be asked of this person.
func (b *briefing) sayQuestions(p *sheet, level int) {
	p.section("brief/ask")
	p.say("tie", nil)
	for _, k := range b.wants {
		if p.say("need", k) {
			break
		}
	}
	if b.doubt != nil {
		p.say("doubt", b.doubt.known)
	}
	for _, name := range []string{"work", "learn", "again"}[:3-min(level, 2)] {
		p.say(name, nil)
	}
}

// sayOthers says who else may be called, and about what, so that the stories
// differ and the facts agree.
func (b *briefing) sayOthers(p *sheet, level int) {
	p.section("brief/others")
	said := 0
	for i := range b.c.References {
		r := &b.c.References[i]
		if i == b.at || !r.IsReference() || !b.lent(r) || said >= 3-min(level, 1) {
			continue
		}
		k := known{}
		k.put("name", parseName(r.Name, "").Full, fmt.Sprintf("references[%d].name", i))
		f := b.outsider(r, i)
		var all []string
		for j := range r.Seen[:min(len(r.Seen), 2)] {
			if np := f.sight(i, j); np != "" && !addressed.MatchString(np) { // "when you were on leave" is said to another
				all = append(all, np)
			}
		}
		k.put("seen", listed(all), fmt.Sprintf("references[%d].seen", i))
		if p.say("other", k) {
			said++
		}
	}
	if said > 0 {
		p.say("agree", nil)
	}
}

// shorter is the page for a mutual contact: one point, and only if they know
// somebody who was there.
func (b *briefing) shorter(p *sheet) {
	p.section("brief/contact")
	if !p.say("knows", b.acquaintances()) && b.ref.Kind != regards.Referrer {
		p.say("none", nil)
		b.f.doubts = append(b.f.doubts, regards.Doubt{Path: fmt.Sprintf("references[%d].knows", b.at),
			Answer: strings.Join(b.ref.Knows, ", "),
			ReadAs: fmt.Sprintf("nobody whom you met; a mutual contact is given a point only if they know somebody there, so %s gets none", b.ref.Name)})
	} else if s := b.foremost(); s == nil {
		p.say("nothing", nil)
	} else if !p.say("deed", s.known) {
		p.say("only", s.known)
	}
	p.section("brief/thanks")
	p.say("contact", nil)
}

// acquaintances are those of the interviewers whom this person knows.
func (b *briefing) acquaintances() known {
	var all []string
	for i, in := range b.c.Interview.Interviewers {
		if b.knows(in.Name) {
			all = append(all, b.roster.names[i].Full)
		}
	}
	k := known{}
	delete(b.all, "known")
	k.put("known", listed(all), fmt.Sprintf("references[%d].knows", b.at))
	return k
}

// foremost is the one point for a mutual contact; nil when nothing was seen.
func (b *briefing) foremost() *sighting {
	if b.doubt != nil {
		s := *b.doubt
		s.known = s.known.with(known{"deed": s.known["answer"]})
		return &s
	}
	if len(b.sights) > 0 {
		return &b.sights[0]
	}
	return nil
}
