package compose

import (
	"fmt"
	"strings"

	"regards"
	"regards/english"
	"regards/english/pattern"
	"regards/reading"
)

// reader reads one answer for one letter; package reading has the real one.
type reader interface {
	Read(stem reading.Stem, path, answer, at string) reading.Reading
	Mended(typed string) string
}

// opened gives the reader for the letter to each interviewer.
type opened func(to int) reader

// open opens a case for reading.
func open(c *regards.Case) opened {
	book := reading.Open(c)
	return func(to int) reader { return book.For(to) }
}

// filler fills the slots of one letter from the record, and keeps the doubts.
type filler struct {
	*situation
	q      *person
	r      reader
	v      *values
	doubts []regards.Doubt
}

// read reads an answer and puts its views into their slots. Slots of a second
// need or objection, and of a strength, have other names than the views.
func (f *filler) read(stem reading.Stem, path, answer, at string, slotName func(view string) string) reading.Reading {
	if answer == "" {
		return reading.Reading{}
	}
	rd := f.r.Read(stem, path, answer, at)
	if rd.Doubt != nil {
		f.doubts = append(f.doubts, *rd.Doubt)
	}
	if text, ok := f.namesReader(rd); ok {
		f.doubts = append(f.doubts, regards.Doubt{Path: path, Answer: answer, Sentence: text,
			ReadAs: "it speaks of " + f.q.name.first() + " by name, in a letter to " + f.q.name.first()})
		return reading.Reading{}
	}
	for view, text := range rd.Views {
		if slotName != nil {
			view = slotName(view)
		}
		s, ok := slots().number[view]
		if !ok || text == "" {
			continue
		}
		if !f.q.short && view != "told.q" && strings.ContainsRune(text, '\'') {
			text = english.Expand(text) // COMPOSER 5 #9; neutral letters in full forms as well
		}
		f.v.put(s, strings.TrimSuffix(text, "."), path)
	}
	return rd
}

// halfTurned reports whether the text holds a name of which the reading turned
// only half into "you": "Ms. you".
func halfTurned(text string) bool {
	before, _, ok := strings.Cut(text, " you")
	if !ok {
		return false
	}
	last := before[strings.LastIndexByte(before, ' ')+1:]
	return nameWord("title", strings.ToLower(strings.TrimSuffix(last, ".")))
}

// namesReader finds a view that speaks of the reader in the third person: the
// reader of a letter is "you" in it (COMPOSER 13 #4).
func (f *filler) namesReader(rd reading.Reading) (string, bool) {
	n, first := f.q.name, "" // the first of such views, by name
	for view, text := range rd.Views {
		if (first == "" || view < first) && (halfTurned(text) || n.Surname != "" && (strings.Contains(text, n.Full) || n.Title != "" && strings.Contains(text, n.formal(f.land)))) {
			first = view
		}
	}
	return rd.Views[first], first != ""
}

// fill fills the slots of the letter to q.
func fill(s *situation, q *person, r reader) *filler {
	f := &filler{situation: s, q: q, r: r, v: &values{}}
	f.frame()
	f.talk()
	for k := range q.needs {
		f.need(k)
	}
	f.objections()
	f.strength()
	f.wish()
	if len(q.proms) > 0 {
		f.promise(f.v, q.proms[0])
	}
	f.next()
	if q.chairs {
		f.others()
	}
	f.flags()
	return f
}

// talk fills what they spoke of.
func (f *filler) talk() {
	if f.q.topic {
		f.read(reading.Topic, f.q.path+".topic", f.q.p.Topic, "", nil)
	}
	if f.q.told {
		f.read(reading.Told, f.q.path+".told", f.q.p.Told, "", nil)
	}
}

// second gives the slot of a second need for a view.
func second(view string) string {
	if rest, ok := strings.CutPrefix(view, "need."); ok {
		return "n2." + rest
	}
	if view == "need" {
		return "n2"
	}
	return "n2." + view
}

// asStrength gives the slot of a strength for a view of a proof.
func asStrength(view string) string {
	return "strength" + strings.TrimPrefix(view, "proof")
}

// need fills the k-th need of the letter. Those who get no plans get the need
// alone.
func (f *filler) need(k int) {
	i := f.q.needs[k]
	n := f.q.p.Needs[i]
	path := fmt.Sprintf("%s.needs[%d]", f.q.path, i)
	var slotName func(string) string
	if k == 1 {
		slotName = second
	}
	f.read(reading.Need, path+".need", n.Need, "", slotName)
	f.stands(k)
	if f.q.clerk {
		return
	}
	f.read(reading.Help, path+".help", n.Help, "", slotName)
	f.read(reading.So, path+".so", n.So, "", slotName)
	if !f.q.unproven[k] {
		f.read(reading.Proof, path+".did", n.Did, n.At, slotName)
	}
	f.settle(k, n, path)
	f.orStrength(k)
}

// stands takes a need that was typed as how things are for something that was
// told: it opens the argument, and the plan follows it.
func (f *filler) stands(k int) {
	need, now := mustSlot([]string{"need", "n2"}[k]), mustSlot([]string{"need.now", "n2.now"}[k])
	if f.v.knows(need.key()) || !f.v.have.has(now) {
		return
	}
	if text := f.v.text[now]; k == 0 && !strings.Contains(text, ". ") {
		f.v.put(mustSlot("told.np"), "", "")
		f.v.put(mustSlot("told"), text, f.v.from[now])
		f.q.stands = true
	}
	f.v.put(now, "", "")
}

// orStrength turns the proof of a first need that could not be read into a
// strength, so that a good deed is not lost with a doubtful need.
func (f *filler) orStrength(k int) {
	if k > 0 || f.v.have.has(mustSlot("need")) || f.v.knows(keyOf("help")) {
		return
	}
	for _, view := range proofViews {
		from, to := mustSlot("proof"+view), mustSlot("strength"+view)
		f.v.put(to, f.v.text[from], f.v.from[from])
		f.v.put(from, "", "")
	}
}

// proofViews are the views of a deed, behind its name.
var proofViews = []string{"", ".bare", ".vp", ".at", ".place", ".more"}

// objections fills the doubts with their answers.
func (f *filler) objections() {
	for k, i := range f.q.objs {
		o := f.q.p.Objections[i]
		path := fmt.Sprintf("%s.objections[%d]", f.q.path, i)
		var slotName func(string) string
		if k == 1 {
			slotName = func(view string) string { return view + "2" }
		}
		if o.Aloud == regards.Yes {
			f.read(reading.Doubted, path+".about", o.About, "", slotName)
		} else if dangles.MatchString(o.Answer) {
			f.dangling(path+".answer", o.Answer)
			continue
		}
		f.read(reading.Answer, path+".answer", o.Answer, "", slotName)
	}
	if a := mustSlot("ans"); !f.v.have.has(a) && f.v.have.has(mustSlot("ans2")) {
		f.promote()
	}
}

// dangles finds an answer whose first words point at the doubt, which the
// letter will not name.
var dangles = pattern.MustCompile(`(?i)^(\S+ ){0,5}(it|those|them|these)\b`)

// dangling voices the doubt that such an answer raises, and leaves it out.
func (f *filler) dangling(path, answer string) {
	f.doubts = append(f.doubts, regards.Doubt{Path: path, Answer: answer,
		ReadAs: "an answer that needs its question beside it; it was not asked aloud, so the letter does not name it",
	})
}

// promote makes the second objection the first, when the first could not be read.
func (f *filler) promote() {
	for _, p := range [][2]string{{"ans2", "ans"}, {"obj2", "obj"}} {
		from, to := mustSlot(p[0]), mustSlot(p[1])
		f.v.put(to, f.v.text[from], f.v.from[from])
		f.v.put(from, "", "")
	}
	f.q.objs = f.q.objs[1:]
}

// strength fills a deed that answers no need.
func (f *filler) strength() {
	switch q := f.q; {
	case q.own:
		n := q.p.Needs[q.strength]
		if leans(n) {
			f.leaning(n, fmt.Sprintf("%s.needs[%d].did", q.path, q.strength))
			return
		}
		f.read(reading.Proof, fmt.Sprintf("%s.needs[%d].did", q.path, q.strength), n.Did, n.At, asStrength)
	case q.strength >= 0:
		e := f.c.Candidate.Evidence[q.strength]
		f.read(reading.Proof, fmt.Sprintf("candidate.evidence[%d].did", q.strength), e.Did, e.At, asStrength)
	}
}

// wish fills the reason and the forgotten fact.
func (f *filler) wish() {
	if f.q.like >= 0 {
		f.read(reading.Reason, fmt.Sprintf("interview.like[%d]", f.q.like), f.c.Interview.Like[f.q.like], "", nil)
	}
	if f.q.should {
		f.read(reading.Should, "interview.should_have_said", f.c.Interview.ShouldHaveSaid, "", nil)
	}
	if f.q.ref >= 0 {
		f.v.put(mustSlot("ref"), parseName(f.c.References[f.q.ref].Name, "").Full, fmt.Sprintf("references[%d].name", f.q.ref))
	}
}

// promise fills one promise into v. A day that is past is not named.
func (f *filler) promise(v *values, i int) {
	p := f.q.p.Promises[i]
	path := fmt.Sprintf("%s.promises[%d]", f.q.path, i)
	was := f.v
	f.v = v
	f.read(reading.Promise, path+".what", p.What, "", nil)
	f.v = was
	unread := !v.have.has(mustSlot("prom")) && !v.have.has(mustSlot("prom.np"))
	if unread {
		if p.Attached == regards.Yes { // not surely read, and not to be forgotten
			v.put(mustSlot("prom.np"), "what we spoke of", path+".what")
		} else {
			v.put(mustSlot("prom"), "do what we spoke of", path+".what")
		}
	}
	by := p.By
	if by.Before(f.day) && !unread && !tells(v.text[mustSlot("prom")]) && !tells(v.text[mustSlot("prom.np")]) {
		by = f.day // overdue: it is kept at once, and the candidate is told
	}
	if !p.By.IsZero() && !by.Before(f.day) && p.Attached != regards.Yes {
		v.put(mustSlot("by"), f.calendar(f.q.channel).by(by), path+".by")
	}
	if p.Attached == regards.Yes {
		v.flag("attached", true)
	}
}

// tells reports whether a text ends in a clause to which a day behind it would
// seem to belong: "tell you what I saw", "the cabinet I built".
func tells(s string) bool {
	for _, w := range []string{" I ", " we ", " you ", " what ", " that ", " how ", " who "} {
		if strings.Contains(strings.Replace(s, "you ", "", 1), w) {
			return true
		}
	}
	return false
}

// flags raises the flags of views.md.
func (f *filler) flags() {
	in, q := f.c.Interview, f.q
	raise := func(name string, on bool) { f.v.flag(name, on) }
	raise("later", !f.met.IsZero() && f.day.After(f.met))
	if len(q.objs) > 0 {
		aloud := q.p.Objections[q.objs[0]].Aloud == regards.Yes
		raise("aloud", aloud)
		raise("sensed", !aloud)
	}
	raise("decides", q.p.Decides == regards.Yes)
	raise("unsaid", in.Closing.WantedIt == regards.No)
	raise("said", in.Closing.WantedIt == regards.Yes)
	raise("unasked", in.Closing.AskedNextStep == regards.No)
	raise("undated", f.c.DecisionBy().IsZero() || q.asks == "ask" && f.lapsed())
	raise("badly", in.Went == regards.WentBadly)
	raise("phone", in.Mode == regards.Phone)
	raise("first", in.Round == regards.First || in.Round == regards.Screen)
	raise("final", in.Round == regards.Final)
	raise("again", q.again)
	raise("group", len(in.Interviewers) > 1)
	need := f.v.text[mustSlot("need")]
	raise("someone", ofPeople(need))
	raise("timely", ofTime.MatchString(need) && f.v.have.has(mustSlot("start")))
}

// ofTime finds a need that the day of the start answers: "this filled before
// January", "someone who can begin soon".
var ofTime = pattern.MustCompile(`(?i)\b(start|starts|begin|begins|fill|filled|join|joins|early|soon|before|by (the )?(end|\w+day|january|february|march|april|may|june|july|august|september|october|november|december|summer|autumn|fall|winter|spring|christmas|easter))\b`)
