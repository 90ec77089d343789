package reading

import (
	"fmt"
	"slices"
	"strings"

	"regards/english"
)

// within writes ", 14 months" behind a change as "in 14 months".
func within(p phrase) phrase {
	k := len(p) - 3
	if k > 0 && p[k].comma() && p[k+1].tag == "CD" && p[k+2].is("months", "years", "weeks", "quarters", "days") && p.index(0, "from") >= 0 {
		return p.splice(k, k+1, word("in", "IN"))
	}
	return p
}

// deed makes a clause with its subject of what was done; false, with the
// doubt noted, when that cannot be done surely.
func (n *note) deed(p phrase) (string, bool) {
	who := n.who
	who.strict = true
	t := turnSingular(p, who)
	n.heed(t.why)
	p, ins := n.repair(t.phrase)
	n.inserted(ins)
	if len(p) > 1 && p[0].is("zero") && (analyse(p[1:]).verb < 0 || p[1].is("lost") && p.at(2).noun()) && len(parts(p)) == 1 && !p.at(1).is("day", "tolerance") {
		had := "I had "
		if p.index(1, "since") > 0 {
			had = "I have had "
		}
		n.form = nominal
		return had + lowered(p).String(), true // "zero leaks since 2015"
	}
	if s, ok := n.figuresFirst(p); ok {
		return s, true
	}
	p = within(n.joinDeeds(withCount(p)))
	if len(p) == 0 {
		return "", false
	}
	if q, ok := fronted(p); ok {
		n.form = past
		if len(q) == len(p) {
			n.form = finite
		}
		return q.String(), true
	}
	if p[0].is("responsible") || p[0].is("in") && p.at(1).is("charge") {
		return "I was " + p.String(), true
	}
	if p[0].is("having") && p.at(1).tagged("VBN", "VBD") {
		if lemma, ok := lemmaOf(p[1].w); ok {
			p = p[1:].clone()
			p[0].w, p[0].tag = pastOf(lemma), "VBD"
			n.form = gerund
		}
	}
	if s, ok := n.ofThings(p); ok {
		return s, true
	}
	if q := rate(p); q != nil {
		n.form = nominal
		return n.splices(n.theSubject(q)).String(), true
	}
	if q := role(p); q != nil {
		n.form = nominal
		return n.withI(q)
	}
	if q := byShare(lowered(p)); q != nil && len(parts(q)) == 1 {
		n.form = nominal
		return n.theSubject(q).String(), true // "attendance up 2% in two terms"
	}
	if neutralChange(p) {
		n.form = nominal
		i := p.index(0, "from")
		return n.theSubject(wentFrom(p, i)).String(), true
	}
	if n.bareNouns() && leftBare(p) {
		n.doubt("small words are missing")
		n.grave = true
	}
	switch f := n.formOf(p); f {
	case past, modal:
		return n.deedPast(p)
	case partic:
		if canBe(p[0].w, english.PastForm) {
			return "I " + p.String(), true
		}
		return "I have " + p.String(), true
	case bare:
		return n.deedBare(p)
	case gerund:
		return "I " + inPast(ungerund(p)).String(), true
	case finite:
		return n.deedClause(p)
	}
	return n.deedThing(p)
}

// deedThing reads a deed that was typed as a thing: a change of figures, or
// what was had.
func (n *note) deedThing(p phrase) (string, bool) {
	if changes(p) {
		i := p.index(0, "from")
		return n.theSubject(wentFrom(p, i)).String(), true
	}
	if q := itDid(p); q != nil {
		return n.splices(n.theSubject(q)).String(), true
	}
	n.say = n.guessDeed(p)
	if s, ok := n.elided(p); ok {
		if had := p[0].tag == "CD" && p.at(1).tag == "NNS" && !measure(p[1]) && len(parts(p)) == 1 && p.at(2).tagged("VBG", "VBN", "IN"); !had && !p[0].is("from") {
			n.doubt("it was read as something that you had or did")
		}
		return s, true
	}
	if q := record(p); q != nil {
		return q.String(), true
	}
	n.refuse("it does not go on from \"I\"")
	return "", false
}

// counted are past verbs that as often name what was counted: "lost bags from
// 60 to 12" is nobody's deed.
var counted = []string{"lost", "missed", "mishandled", "reopened", "rejected", "returned", "failed", "broken", "damaged"}

// deedPast reads a deed in the past tense.
func (n *note) deedPast(p phrase) (string, bool) {
	bareChange := p.index(1, "from") == 1 && !p[0].is(moved...) && !p[0].is("came", "moved", "switched", "changed", "worked", "ran", "grew", "graduated", "commuted")
	measured := changeEndFrom(p) > 0 || p.index(1, "under", "below", "over", "above") > 0 && p.index(1, "%") > 0
	switch {
	case p[0].is("was", "were") && p.at(1).is("full", "empty", "sold", "fixed", "clean", "open", "closed", "gone", "done", "finished", "signed", "booked", "quiet", "spotless") && !p.at(2).is("of", "time", "-"):
		n.refuse("it is not clear what \"" + p[0].w + "\" is said of")
		return "", false
	case p[0].is("was", "were") && (p.at(1).is("at", "down", "under", "around", "only", "below", "about") || p.at(1).tag == "CD"):
		if thing := n.needed(); thing != "" {
			be := "was"
			if english.IsPlural(lastWord(thing)) {
				be = "were"
			}
			n.form = nominal
			return thing + " " + be + " " + p[1:].String(), true
		}
		n.refuse("it is not clear what \"" + p[0].w + "\" is said of")
		return "", false
	case bareChange && p[0].is("cost", "spend", "spread") && changeEnd(p, 1) > 0:
		n.form = nominal
		q := p.splice(1, 1, word("went", "VBD"))
		q[0].tag = "NN"
		return n.theSubject(q).String(), true
	case bareChange, p[0].is(counted...) && measured:
		n.refuse("\"" + p[0].w + "\" may be what you did, or what was counted")
		return "", false
	case p.at(1).is("per", "of") && isNounToo(p[0].w):
		return n.verbOrThing(p)
	}
	return n.withI(p)
}

// deedBare reads a deed whose verb was typed in the base form, and puts it
// into the past where it is surely a verb.
func (n *note) deedBare(p phrase) (string, bool) {
	helper := p[0].is("have", "am", "do", "can", "still")
	if q := thingDid(p); q != nil {
		n.form = finite
		return n.splices(n.theSubject(q)).String(), true
	}
	first := neutral(p)
	switch {
	case !helper && isNounToo(p[0].w) && !p.at(1).tagged("CD", "DT", "PRP$", "PRP") && (n.bareNouns() || strings.HasPrefix(first, "NN")):
		return n.verbOrThing(p)
	case helper || p.at(1).is("n't", "not"):
		return "I " + p.String(), true
	case !strings.HasPrefix(first, "VB") && !p.at(1).tagged("CD", "DT", "PRP$", "PRP", "TO", "NNP", "RP"):
		return n.verbOrThing(p)
	case p[0].is("zero"):
		return "the result was " + p.String(), true // "zero days of freezer lost in six years"
	case p[0].is("out", "up", "off", "down", "over", "back", "near"):
		n.refuse("it does not go on from \"I\"")
		return "", false
	}
	return n.withI(inPast(p))
}

// verbOrThing refuses a deed whose first word may be either.
func (n *note) verbOrThing(p phrase) (string, bool) {
	n.say = n.guessDeed(p)
	n.refuse("\"" + p[0].w + "\" may be a verb or a thing")
	return "", false
}

// elided supplies the verb that was left out: "had" before a thing, "brought"
// with what the need is about before a bare change of figures.
func (n *note) elided(p phrase) (string, bool) {
	if analyse(p).verb >= 0 || n.bareNouns() || len(parts(p)) > 2 {
		return "", false
	}
	if p[0].is("from") && changeEnd(p, 0) > 0 {
		if thing := n.needed(); thing != "" {
			if last := words(thing); len(p) > 3 && p[len(p)-1].is(last[len(last)-1]) {
				p = p[:len(p)-1]
			}
			n.say = "brought " + thing + " " + p.String()
			return "I " + n.say, true
		}
		return "", false
	}
	if n.say != "" && (p[0].tagged("DT", "JJS", "PDT") || p[0].tag == "CD" && p.at(1).tag == "NNS") && p.index(0, "to") < 0 || p[0].is("no", "every", "all", "zero") {
		return "I " + n.say, n.say != ""
	}
	return "", false
}

// needed names what the need is about, for a proof that gives only its
// figures: "the CLABSI number down" is about "our CLABSI number".
func (n *note) needed() string {
	need := n.needAt()
	if need == "" {
		return ""
	}
	p := parse("You need", n.Book.mend(need).Text, ".")
	start := 0
	if p.at(0).tagged("DT", "PRP$") {
		start = 1
	}
	end := start
	for end < len(p) && (nounRunPart(p[end]) || p[end].noun()) {
		end++
	}
	if end == start || !p[end-1].noun() || end < len(p) && !p[end].is("down", "up", "under", "over", "below", "above", "at", "by") {
		return ""
	}
	thing := p[start:end].String()
	if p[end-1].tag == "NN" && countable(p[start:end]) {
		return "our " + thing
	}
	return thing
}

// needAt is the need beside a proof, by the proof's path.
func (n *note) needAt() string {
	var person, need int
	if _, err := fmt.Sscanf(n.path, "interviewers[%d].needs[%d].did", &person, &need); err != nil {
		return ""
	}
	ps := n.c.Interview.Interviewers
	if person < 0 || person >= len(ps) || need < 0 || need >= len(ps[person].Needs) {
		return ""
	}
	return ps[person].Needs[need].Need
}

// deedClause takes a deed that brings its subject; "I" in front of a present
// verb is put into the past.
func (n *note) deedClause(p phrase) (string, bool) {
	c := analyse(p)
	if ps := parts(p); len(ps) > 1 && analyse(ps[0]).verb < 0 && !subordinate(ps[0]) && !ps[0][0].tagged("IN", "RB", "CC") {
		n.say = "had " + p.String()
		n.refuse("it begins with a thing and goes on with a sentence")
		return "", false
	}
	if c.extra >= 0 || runsOn(p) > 0 {
		n.say = ""
		n.refuse("it holds more than one sentence")
		return "", false
	}
	if c.verb >= 0 && p[c.verb].tagged("VBP", "VB") && p.at(c.subject).is("i", "we") && !auxiliary(p[c.verb]) && c.subject == c.verb-1 {
		q := p.clone()
		q[c.verb].w = pastOf(strings.ToLower(q[c.verb].w))
		if slices.Contains(lastingState, strings.ToLower(p[c.verb].w)) {
			n.doubt("the verb was put into the past")
			n.say = q.String()
		}
		p = q
	}
	return wordFirst(n.theSubject(p)).String(), true
}

// lastingState are verbs that may say what still is, so that their present is
// not surely a past that was typed short.
var lastingState = []string{"live", "have", "know", "speak", "own", "like", "love", "understand", "want", "need", "hold", "work", "run", "manage", "lead"}

// changeEndFrom is where a change "from 6 to 2" ends in p, or -1.
func changeEndFrom(p phrase) int {
	if k := p.index(0, "from"); k >= 0 {
		return changeEnd(p, k)
	}
	return -1
}

// inPast puts the verb phrase's first verb, and those beside it, into the past.
func inPast(p phrase) phrase {
	p = p.clone()
	if k := p.index(1, "since"); k > 0 && (p.at(k+1).tag == "CD" || isMonth(p.at(k+1))) && p[0].tagged("VB", "VBP") {
		p[0].w, p[0].tag = english.Participle(strings.ToLower(p[0].w)), "VBN"
		return p.splice(0, 0, word("have", "VBP"))
	}
	first := true
	for i := range p {
		if !p[i].tagged("VB", "VBP") || !first && !parallel(p, i) {
			continue
		}
		if first && i > 1 {
			break
		}
		if !canBe(p[i].w, english.PastForm) {
			p[i].w = pastOf(strings.ToLower(p[i].w))
		}
		p[i].tag = "VBD"
		first = false
	}
	return p
}

func isMonth(t tok) bool {
	return t.is("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december", "last")
}
