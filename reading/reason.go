package reading

import (
	"strings"

	"regards/english"
	"regards/english/pattern"
)

// perks are reasons that are about pay and ease rather than about the work; a
// letter does not give them (METHOD 2.4 T8).
var perks = pattern.MustCompile(`(?i)\b(?:pay|paid (?:in|by|per|every|well|weekly|monthly)|salary|wages?|bonus(?:es)?|benefits|pension|401\(?k\)?|holidays?|vacation|pto|days off|parking|commute|close to home|near (?:to )?(?:my )?(?:home|house)|near (?:to )?my\b[^,]{0,20}(?:school|place|flat|apartment|gym)|take[- ]home (?:van|truck|car)|laundry free|free laundry|perks?|company (?:car|truck|van|phone|laptop)|truck allowance|overtime|discounts?|free (?:lunch|food|meals?|parking|coffee)|loo|toilet|bathroom|good money|the money|short hours|no weekends|(?:mon|tues|wednes|thurs|fri|satur|sun)days? off|(?:four|4) tens|\d on,? \d off|four on,? four off|(?:weeks?|days?|wks?|months?) on\b.{0,16}(?:weeks?|days?|wks?|months?) off)\b`)

// noThing is what the place is free of: "no carnations", "no shouting".
var noThing = pattern.MustCompile(`^[Nn]o (?:[a-z]+ )?([a-z]+)(?: (?:at|in|on|by|from|after|before|with|for|about|of) (?:the |a |my |your |their )?[a-z]+(?: [a-z]+)?)?$`)

// readReason reads "What I like most about this job is ___".
func (n *note) readReason() {
	if perks.MatchString(n.text) {
		n.refuse("pay and comforts are better left out of a letter")
		return
	}
	if s := thereIs(n.text); s != n.text {
		n.text, n.form = s, nominal
	}
	p := n.parseReason(n.text)
	if len(p) > 1 && canBe(p[0].w, english.ThirdForm) && p[1].tagged("IN", "PRP", "DT", "RB", "PRP$") && !p[1].is("of") && parse("It", n.text, ".")[0].tag == "VBZ" {
		n.refuse("it is not clear what \"" + p[0].w + "\" is said of")
		return
	}
	cs := clauses(p)
	if len(cs) == 0 {
		return
	}
	if len(cs) > 1 {
		n.doubt("only its first sentence was used")
		n.grave = n.bareNouns() || len(cs[0]) < 5
	}
	t := turnToReader(cs[0], n.who, true)
	n.heed(t.why)
	if own := parts(t.phrase)[0]; own[0].is("own") && analyse(t.phrase).verb < 0 {
		n.views["reason.np"] = havingOwn(t.phrase).String() // "own van own patch"
		n.form = nominal
		return
	}
	p, ins := n.repair(t.phrase)
	n.inserted(ins)
	if q := stripLike(p); len(q) > 0 {
		p = q
	}
	if p[0].is("still") {
		n.refuse("it is not clear who still does it")
		return
	}
	n.placeReason(p)
}

// placeReason puts a reason into the views of its form.
func (n *note) placeReason(p phrase) {
	switch n.formOf(p) {
	case finite:
		n.readReasonClause(p)
	case nominal, gerund:
		if p[0].is("nobody", "everybody", "everyone", "you", "they", "we") && len(p) > 1 && (canBe(p[1].w, english.ThirdForm) || canBe(p[1].w, english.BaseForm) || p[1].is("tech")) {
			n.form = finite
			n.views["reason.cl"] = p.String() // "nobody brews alone"
			return
		}
		if n.form == nominal && p[0].tagged("JJ", "NN") && !p[0].is("such", "same", "little", "much") {
			end := nounRunEnd(p, 0)
			if q := determined(p); end >= 0 && (p.at(end+1).tagged("IN", "PRP") || len(p) <= 2) && len(q) > len(p) {
				q[0].w = "the"
				p = q
			} else {
				p = q
			}
		}
		if n.form == nominal && p[0].tagged("NNS", "JJ") && barePlural(p) && p.index(0, ",") < 0 {
			n.views["reason.cl"] = "there are " + p.String()
			break
		}
		n.views["reason.np"] = p.String()
	case question:
		if p[0].is("how") {
			n.views["reason.np"] = p.String()
			return
		}
		n.refuse("it does not go on from \"What I like is\"")
	case adverbial:
		if len(p) < 4 && p[0].is("by", "per", "of", "from", "to", "for") {
			n.refuse("it does not go on from \"What I like is\"")
			return
		}
		if p[0].is("that") {
			if q, c := analyseClause(p[1:]); c.verb > 0 {
				n.readReasonClause(q)
				return
			}
			n.refuse("it does not go on from \"What I like is\"")
			return
		}
		n.views["reason.np"] = "being " + p.String()
	case bare:
		if g, ok := gerundOf(p); ok && !p[0].is("own", "less", "lower", "open", "near") {
			n.views["reason.np"] = g.String()
			return
		}
		n.refuse("it does not go on from \"What I like is\"")
	case past, partic:
		q := parse("I like", n.text, ".")
		if !analysed(q) {
			n.views["reason.np"] = q.String()
			n.doubt("it was read as a thing")
			return
		}
		n.refuse("it does not go on from \"What I like is\"")
	default:
		n.refuse("it does not go on from \"What I like is\"")
	}
}

// barePlural reports whether p is several things of no certain number, with
// which "What draws me is" does not agree ("real business owners in the room").
func barePlural(p phrase) bool {
	k := 0
	for k < len(p) && p[k].tagged("JJ", "NN") {
		k++
	}
	return p.at(k).tag == "NNS" && english.IsPlural(p[k].w) && p.index(0, "and") < 0
}

// havingOwn says "having my own van and my own patch" of "own van own patch".
func havingOwn(p phrase) phrase {
	out := phrase{word("having", "VBG")}
	for i, t := range p {
		switch {
		case t.is("own"):
			if i > 0 && !p[i-1].is("and", ",") {
				out = append(out, word("and", "CC"))
			}
			out = append(out, word("my", "PRP$"), t)
		case t.comma() && p.at(i+1).is("own"):
			out = append(out, word("and", "CC"))
		default:
			out = append(out, t)
		}
	}
	return out
}

// thereIs makes a clause of what the place is free of: "there are no carnations".
func thereIs(s string) string {
	none := noThing.FindStringSubmatch(s)
	switch {
	case none == nil, strings.HasPrefix(strings.ToLower(s), "no one "):
		return s
	case english.IsPlural(strings.ToLower(none[1])):
		return "there are " + strings.ToLower(s[:1]) + s[1:]
	}
	return "there is " + strings.ToLower(s[:1]) + s[1:]
}

// stripLike drops "I like" from the front.
func stripLike(p phrase) phrase {
	if p[0].is("i") && p.at(1).is("like", "love", "enjoy") {
		return p[2:].trim()
	}
	return p
}

func analysed(p phrase) bool { return analyse(p).verb >= 0 }

func (n *note) parseReason(s string) phrase {
	first := strings.ToLower(firstWord(s))
	switch first {
	case "i", "we", "they", "you", "he", "she", "it", "there", "everybody", "everyone", "nobody":
		return parse("I like that", s, ".")
	case "how":
		return parse("I like", s, ".")
	case "that":
		p := parse("I like", s, ".")
		if q, c := analyseClause(p[min(1, len(p)):]); c.verb > 0 {
			return append(p[:1].clone(), q...)
		}
		return p
	}
	if canBe(first, english.BaseForm) {
		if p := parse("I like to", s, "."); len(p) > 1 && p[0].tagged("VB", "VBP") && p[1].tagged("NNS", "DT", "PRP$", "PRP", "JJ") && verbFits(p) && neutral(p) != "NN" && neutral(p) != "JJ" {
			return p
		}
	}
	if p := parse("", s, "."); len(p) > 2 && first != "that" {
		if q, c := analyseClause(p); c.verb > 0 && c.subject >= 0 && c.subject < c.verb && !p[0].tagged("VBG", "VB") && analyse(p).verb > 0 {
			return q
		}
	}
	if p := parse("I like", s, "."); analyse(p).verb < 0 && len(p) > 0 && p[0].tagged("DT", "CD", "JJ", "PRP$") {
		return p
	}
	p := parse("I like that", s, ".")
	if c := analyse(p); c.verb > 0 && c.subject >= 0 && c.subject < c.verb {
		return p
	}
	return parse("I like", s, ".")
}

// readReasonClause takes one clause, or two on a comma, which "and" then joins.
func (n *note) readReasonClause(p phrase) {
	if p[0].is("that") && len(p) > 1 {
		p = p[1:].clone()
		p[0].glue = false
	}
	if k := p.index(1, "and"); k > 0 && k < 5 && p[k-1].tag == "NNS" && p.at(k+1).tagged("DT", "PRP$") && analyse(p[:k]).verb < 0 && p[:k].index(0, "the") < 0 && analyse(p[k+1:]).verb > 0 {
		p = p[k+1:].trim() // "small classes and the lads want to be there"
	}
	ps := parts(p)
	if len(ps) > 1 && analyse(ps[0]).verb < 0 {
		n.views["reason.np"] = ps[0].String()
		n.form = nominal
		n.doubt("only its first part was used")
		return
	}
	for i := 1; i < len(ps); i++ {
		if standsAlone(ps[i]) && !ps[i][0].is("and", "or", "but") {
			if i != len(ps)-1 {
				n.refuse("it seems to hold several sentences")
				return
			}
			p = append(append(join(ps[:i], ","), word("and", "CC")), ps[i]...)
		}
	}
	if c := analyse(p); c.extra >= 0 {
		n.refuse("it seems to hold two sentences")
		return
	}
	if p[0].is("that") {
		p = p[1:]
	}
	if p[0].is("i") && p.at(1).is("like", "love", "enjoy") {
		n.views["reason.s"] = p.String()
		n.refuse("say what it is that you like")
		return
	}
	if runsOn(p) > 0 {
		n.refuse("it seems to hold two sentences")
		return
	}
	n.views["reason.cl"] = n.theSubject(p).String()
}
