package reading

import (
	"fmt"
	"slices"
	"strings"

	"regards/english"
)

// readSo reads "so that you can ___": a verb phrase, a clause about the
// reader or about something else, or a thing that ends ("no more Sundays").
func (n *note) readSo() {
	p := n.parseSo(n.text)
	if cs := clauses(p); len(cs) > 0 {
		if len(cs) > 1 {
			n.doubt("only its first sentence was used")
		}
		p = cs[0]
	}
	t := turnToReader(p, n.who, false)
	if strings.HasSuffix(t.why, " are") && n.needsSeveral() {
		t = turnSingular(p, n.who) // "he isn't doing them again": the budgets that he needs
	}
	n.heed(t.why)
	p, _ = n.repair(t.phrase)
	if k := openOnTime(p); k > 0 {
		p[k].tag = "VBP"
	}
	switch f := n.formOf(p); {
	case p[0].is("whoever", "whichever", "whatever") && slices.ContainsFunc(p, tok.finite):
		n.views["so"] = p.String() // "whoever gets the call isn't guessing"
	case f == bare && p[0].is("not") && p.at(1).is("be"):
		n.views["so"] = "you are not " + p[2:].String()
	case f == bare && p[0].is("not"):
		n.views["so"] = "you do not have to " + p[1:].String()
	case f == third || f == bare && negated(p):
		n.readSoThird(p)
	case f == bare:
		n.views["so.vp"] = p.String()
		n.views["so"] = "you can " + p.String()
	case f == gerund && p[0].is("not"):
		n.views["so"] = "you are " + p.String()
	case f == gerund:
		vp := ungerund(p).String()
		n.views["so.vp"] = vp
		n.views["so"] = "you can " + vp
	case f == nominal && p[0].is("no"):
		n.views["so"] = thereAre(p)
	case f == nominal && notDoing(p) > 0:
		k := notDoing(p)
		be := "is"
		if p[k-1].tagged("NNS", "NNPS") {
			be = "are"
		}
		n.views["so"] = n.theSubject(p.splice(k, k, word(be, "VBZ"))).String()
	case f == finite:
		p = n.theSubject(p)
		n.views["so"] = p.String()
		if p[0].is("you") && p.at(1).is("can") {
			n.views["so.vp"] = p[2:].String()
		}
	default:
		n.refuse("it does not go on from \"so that you can\"")
	}
}

// openOnTime is the word in "the doors open on time" that is meant as a verb
// and may be an adjective; 0 where there is none.
func openOnTime(p phrase) int {
	for k := 1; k < len(p) && k < 4; k++ {
		if p[k].is("open", "close", "clear") && p[k-1].tag == "NNS" && !p[k].verb() && p.at(k+1).tagged("IN", "RB", "") && analyse(p).verb < 0 {
			return k
		}
	}
	return 0
}

// needsSeveral reports whether the need beside the gain names several things,
// which "them" in the gain can mean.
func (n *note) needsSeveral() bool {
	var person, need int
	if _, err := fmt.Sscanf(n.path, "interviewers[%d].needs[%d].so", &person, &need); err != nil {
		return false
	}
	ps := n.c.Interview.Interviewers
	if person >= len(ps) || need >= len(ps[person].Needs) {
		return false
	}
	return slices.ContainsFunc(parse("You need", n.Book.mend(ps[person].Needs[need].Need).Text, "."), func(t tok) bool { return t.tag == "NNS" })
}

// notDoing is where "not" stands in "bride not crying in the shop", or -1.
func notDoing(p phrase) int {
	k := p.index(1, "not")
	if k > 0 && p[k-1].noun() && p.at(k+1).tag == "VBG" {
		return k
	}
	return -1
}

func (n *note) parseSo(s string) phrase {
	s = strings.TrimPrefix(s, "that ")
	first := strings.ToLower(firstWord(s))
	if strings.HasSuffix(n.echo, "can") && canBe(first, english.BaseForm) {
		return parse("so that you can", s, ".").verbFirst() // "they can change price before the stores open"
	}
	if q := parse("so that", s, "."); len(q) > 1 && n.who.called(q, 0) || len(q) > 1 && slices.Contains(n.who.name, q[0].w) {
		if canBe(q[1].w, english.ThirdForm) {
			q[0].tag, q[1].tag = "NNP", "VBZ" // "Pavel sleeps"
		}
		return q
	}
	if q := parse("", s, "."); len(q) > 2 && q[0].tag == "NN" && canBe(first, english.BaseForm) && q[1].noun() {
		if c := analyse(q); c.verb > 1 && c.subject >= 1 {
			return q // "commission savings can go toward renovations"
		}
	}
	if q := parse("", s, "."); canBe(first, english.ThirdForm) && len(q) > 1 && (q[1].tag == "MD" || q[1].is("do", "are", "can", "will", "have") || canBeNoun(first) && (q[1].verb() || q[1].is("stay", "come", "get", "go", "keep"))) {
		q[0].tag = "NNS" // "leads don't end up", "guests come back"
		if !q[1].finite() {
			q[1].tag = "VBP"
		}
		return q
	}
	if q := parse("", s, "."); canBe(first, english.ThirdForm) && canBeNoun(first) && len(q) > 2 && q[1].noun() && (q[2].is("do", "are", "have", "can", "will") || q[2].tag == "VBP") {
		q[0].tag = "NNS" // "kids parties don't end in tears"
		return q
	}
	if mostlyThing(s) {
		if q := thingDoes(parse("so that", s, ".")); q != nil {
			return q // "phone rings by itself"
		}
	}
	switch {
	case canBe(first, english.BaseForm) && first != "first":
		p := parse("so that you can", s, ".")
		if verbFits(p) || p[0].tag == "VB" && p.at(1).tagged("IN", "RB") && !p.at(1).is("of") {
			return p
		}
	case canBe(first, english.ThirdForm) || strings.HasSuffix(first, "n't"):
		p := parse("so that she", s, ".")
		if len(p) > 0 && p[0].tagged("VBZ") {
			return p
		}
	}
	return parse("so that", s, ".")
}

func negated(p phrase) bool { return p.at(1).is("n't", "not") && p[0].is("do", "does") }

// readSoThird reads "gets her Tuesdays back" and "doesn't find out": the
// subject that was left out is the reader.
func (n *note) readSoThird(p phrase) {
	if p[0].is("pays", "saves", "costs", "takes", "lasts", "works", "fits", "runs", "helps", "means", "adds", "cuts") && guessPronoun(p) == "" {
		n.views["so"] = "it " + p.String() // the plan does
		return
	}
	q := append(phrase{tok{w: "you", tag: "PRP", sure: 9}}, p...)
	agreeWithYou(q, 1)
	n.views["so"] = q.String()
	if !negated(p) && !q[1].is("are", "were") {
		n.views["so.vp"] = q[1:].String()
	}
}

// thereAre says of "no more Sundays" that there are none.
func thereAre(p phrase) string {
	for _, t := range p {
		if t.tagged("NNS", "NNPS") {
			return "there are " + p.String()
		}
		if t.noun() && !english.IsPlural(t.w) {
			return "there is " + p.String()
		}
	}
	return "there are " + p.String()
}
