package reading

import (
	"slices"
	"strconv"
	"strings"

	"regards/english"
)

// record makes a clause of a deed that was typed as what there is to show for
// it: "70% fewer incidents" is a result, "4 winters on the tugs" a time, "9 kids
// to 41" a change. Nil when it is none of these.
func record(p phrase) phrase {
	if len(p) < 2 || analyse(p).verb >= 0 && !(p[0].is("no", "zero") && p[1].tagged("VBN", "VBD") && analyse(p).verb == 1 && p.at(2).noun()) || len(parts(p)) > 1 {
		return nil
	}
	is := func(tags ...tok) phrase { return append(tags, p...) }
	switch k := figureEnd(p); {
	case k > 0 && p.at(k).is("years", "months", "seasons", "winters", "summers", "terms", "weeks") && p.at(k+1).is("as", "in", "on", "at", "with", "under"):
		return is(word("I", "PRP"), word("spent", "VBD"))
	case k > 0 && toFigure(p, 0) > 0 && p.at(k+1).w != "" && !p.at(k).is("to") && (p.at(k).tag == "NNS" || p.at(k).is("to", "%")):
		return is(word("we", "PRP"), word("went", "VBD"), word("from", "IN"))
	case p[0].is("no", "zero", "0") && (p.at(1).noun() || p.at(1).tagged("JJ", "VBN", "VBD")),
		k > 0 && (p.at(k).is("fewer", "less", "more", "lower", "higher", "faster") || p.at(k).is("%", "percent") && p.at(k+1).is("fewer", "less", "more", "lower", "higher", "faster", "increase", "drop", "reduction", "growth")):
		if p[0].is("0", "zero") {
			p = p.clone()
			p[0].w = "no"
		}
		return is(word("the", "DT"), word("result", "NN"), word("was", "VBD"))
	}
	return nil
}

// figuresFirst reads a deed that begins with what was counted.
func (n *note) figuresFirst(p phrase) (string, bool) {
	if q := n.changesInRow(p); q != nil {
		n.form = nominal
		return q.String(), true
	}
	if len(p) > 4 && p[0].tag == "CD" && p[1].is("of") && p[2].tagged("PRP$", "DT", "CD") && p[3].tagged("CD", "NNS") {
		for k := 4; k < len(p) && k < 7; k++ {
			if p[k].tagged("VBD", "VBN") && canBe(p[k].w, english.PastForm) && !p[k-1].comma() {
				n.form = finite
				return inLetters(p).String(), true // "6 of my 7 topped out"
			}
		}
	}
	if q := withCountFirst(p); q != nil {
		n.form = past
		return q.String(), true
	}
	return "", false
}

// inLetters spells the small counts with which a clause begins.
func inLetters(p phrase) phrase {
	p = p.clone()
	for i := range p[:4] {
		if k, err := strconv.Atoi(p[i].w); err == nil && k > 0 && k < 10 {
			p[i].w = english.Number(k)
		}
	}
	return p
}

// ofThings reads a deed whose first word is a thing, though it may be a verb
// ("waste 9% to 3.5"), or nothing ("zero lost time").
func (n *note) ofThings(p phrase) (string, bool) {
	if len(p) > 3 && isNounToo(p[0].w) && p[1].tag == "CD" && toFigure(p, 1) > 0 {
		p = p.clone() // "waste 9% to 3.5"
		p[0].tag = "NN"
		p = figures(p)
		if i := p.index(0, "from"); i > 0 {
			return n.theSubject(wentFrom(p, i)).String(), true
		}
	}
	if p[0].is("zero", "no") && p.at(1).w != "" && !p.at(1).tagged("DT", "PRP$") {
		if q := record(p); q != nil {
			n.form = nominal
			return q.String(), true
		}
	}
	return "", false
}

// changesInRow makes clauses of several changes of figures, with the time that
// they took: "revenue 310k -> 720k, 3 yrs, funders 9 -> 31"; nil when p holds
// anything else.
func (n *note) changesInRow(p phrase) phrase {
	ps := parts(p)
	if len(ps) < 2 || p.index(0, "from") < 1 {
		return nil
	}
	if ps[0] = parse("", ps[0].String(), "."); ps[0][0].tag == "VBZ" && ps[0][1].noun() {
		ps[0][0].tag = "NNS" // "grants revenue"
	}
	if !changes(ps[0]) {
		return nil
	}
	var out []phrase
	for _, q := range ps {
		if q[0].is("and") && len(q) > 1 {
			q = q[1:]
		}
		switch k := len(out) - 1; {
		case changes(q):
			i := q.index(0, "from")
			out = append(out, n.theSubject(wentFrom(q, i)))
		case k >= 0 && len(q) == 2 && q[0].tag == "CD" && measure(q[1]):
			out[k] = append(append(out[k], word("in", "IN")), q...)
		default:
			return nil
		}
	}
	if k := len(out) - 1; k > 0 {
		out[k] = append(phrase{word("and", "CC")}, out[k]...)
	}
	return join(out, ",")
}

// withCountFirst says "with 70-odd units, I went through every door" of a count
// that was typed before a deed; nil when none was.
func withCountFirst(p phrase) phrase {
	ps := parts(p)
	if len(ps) < 2 || ps[0][0].tag != "CD" || len(ps[0]) < 2 || ps[0][len(ps[0])-1].tag != "NNS" || measure(ps[0][len(ps[0])-1]) || analyse(ps[0]).verb >= 0 {
		return nil
	}
	deed := parse("I", join(ps[1:], ",").String(), ".")
	if len(deed) == 0 || deed[0].tag != "VBD" || !canBe(deed[0].w, english.PastForm) {
		return nil
	}
	q := append(phrase{word("with", "IN")}, ps[0]...)
	q = append(q, tok{w: ",", tag: ",", glue: true, sure: 9}, word("I", "PRP"))
	return append(q, deed...)
}

// withCount says "with 24 people" of a count that was typed behind a deed.
func withCount(p phrase) phrase {
	ps := parts(p)
	if len(ps) < 2 || !ps[0][0].tagged("VBD", "PRP", "VB", "VBP", "VBN") {
		return p
	}
	last := ps[len(ps)-1]
	if end := len(last) - 1; end > 0 && last[end].is("available", "attached") && last[0].noun() && analyse(last).verb < 0 {
		ps[len(ps)-1] = append(phrase{word("with", "IN")}, determined(last)...) // "used it daily, list of 40 gripes available"
		return join(ps, ",")
	}
	if k := figureEnd(last); k > 0 && len(last) == k+1 && (last[k].tag == "NNS" && english.IsPlural(last[k].w) || last[k].is("staff")) && !measure(last[k]) && !endsInList(ps[len(ps)-2]) && ps[len(ps)-2][0].tag != "CD" {
		if last[k].is("winters", "summers", "seasons", "terms", "nights", "shifts", "semesters") {
			return append(append(join(ps[:len(ps)-1], ","), word("for", "IN")), last...)
		}
		ps[len(ps)-1] = append(phrase{word("with", "IN")}, last...)
	}
	return join(ps, ",")
}

// endsInList reports whether p ends in a list, so that a count behind it may be one
// more of its things ("hiring and call for seven months" does not).
func endsInList(p phrase) bool {
	k := p.index(0, "and")
	return k >= 0 && p.index(k, "when", "while", "for", "in", "at", "during") < 0
}

// nounRunTail is the token behind the nouns that open p, when an adjective of
// state stands there; else 0.
func nounRunTail(p phrase) int {
	k := 0
	for k < len(p) && p[k].noun() {
		k++
	}
	if k > 0 && p.at(k).is("clean", "full", "down", "up", "open", "happy", "safe", "empty", "ready", "intact", "unchanged", "steady", "flat", "dry", "quiet", "spotless", "closed", "paid", "free") {
		return k
	}
	return 0
}

// theBare gives the singular thing of k tokens that opens p its "the".
func (n *note) theBare(p phrase, k int) phrase {
	if p[k-1].tag == "NN" && countable(p[k-1:k]) {
		return p.splice(0, 0, word("the", "DT"))
	}
	return p
}

// figureEnd is the token behind the figure that opens p, 0 when none does.
func figureEnd(p phrase) int {
	k := 0
	for k < len(p) && (p[k].tag == "CD" || p[k].is("$", "£", "€", "about", "over", "nearly", "almost", "some")) {
		k++
	}
	if k == 0 || !slices.ContainsFunc(p[:k], func(t tok) bool { return t.tag == "CD" }) {
		return 0
	}
	return k
}

// rate makes "average turnaround went from 3.5 days to six hours" of a thing
// with two figures, or nil.
func rate(p phrase) phrase {
	k := 0
	for k < len(p) && k < 4 && (p[k].tagged("NN", "NNS", "JJ", "VB", "VBP", "VBZ") && p[k].w == strings.ToLower(p[k].w)) {
		k++
	}
	if k < 2 || p.at(k).tag != "CD" || toFigure(p, k) < 0 || !p[k-1].tagged("NN", "NNS") || canBe(p[0].w, english.PastForm) || p[0].tagged("VB", "VBP", "VBZ") && !p[0].is("average", "total", "close") {
		return nil
	}
	q := p.splice(k, k, word("went", "VBD"), word("from", "IN"))
	if q[0].verb() {
		q[0].tag = "JJ"
	}
	return q
}

// held are verbs by which a thing that was typed before them did something,
// and of which it was not the object.
var held = []string{"lowered", "increased", "decreased", "reduced", "held", "went", "fell", "rose", "dropped", "came", "grew", "stayed", "stood", "climbed", "improved", "doubled", "tripled", "halved"}

// itDid makes a clause of "margin held at 34%", or nil.
func itDid(p phrase) phrase {
	end := 0
	for end < len(p) && end < 4 && (p[end].noun() || p[end].tagged("JJ", "DT", "PRP$")) {
		end++
	}
	if end < 1 || !p[end-1].noun() || !p.at(end).is(held...) || p.at(end+1).tagged("DT", "PRP$", "NN", "NNS", "JJ") || p.at(end+1).is("by") {
		return nil
	}
	q := p.clone()
	q[end].tag = "VBD"
	if c := analyse(q); c.verb != end || c.extra >= 0 {
		return nil
	}
	return q
}

// thingDid takes the first word for a noun where only then the phrase is a
// clause ("bottle sales per cover doubled in a year"); nil when it is not so.
func thingDid(p phrase) phrase {
	if !isNounToo(p[0].w) || !p.at(1).tagged("NNS", "NN") {
		return nil
	}
	q := parse("", p.String(), ".")
	c := analyse(q)
	if !q[0].noun() || c.verb < 2 || q[c.verb].tag != "VBD" || c.subject < 0 || c.extra >= 0 || slices.ContainsFunc(q[:c.verb], func(t tok) bool { return t.comma() || t.tag == "CC" }) {
		return nil
	}
	if q.index(0, "i") >= 0 {
		return nil
	}
	return q
}

// role makes "was a vigil volunteer for six years" of a role and a span, or nil.
func role(p phrase) phrase {
	end := -1
	if p[0].tagged("NN", "JJ") {
		end = nounRunEnd(p, 0)
	}
	if end < 0 || !p[end].is(people...) || !p.at(end+1).is("for") || p.at(end+2).tag != "CD" {
		return nil
	}
	return append(phrase{word("was", "VBD"), word(english.Article(p[0].w), "DT")}, p...)
}

// neutralChange reports whether p is a thing with its figure before and after,
// where the first word of the thing can be a verb as well ("pressure injuries
// from 9 to 2").
func neutralChange(p phrase) bool {
	if canBeNoun(p[0].w) && p[0].tag == "VBZ" && p.at(1).is("from") {
		q := p.clone()
		q[0].tag = "NNS" // "remakes from 8% to 3%"
		return changes(q)
	}
	if len(p) < 3 || !isNounToo(p[0].w) || canBe(p[0].w, english.PastForm) || !p[1].noun() {
		return false
	}
	q := p.clone()
	q[0].tag = "NN"
	return changes(q)
}

// timeBehind reports whether what stands from i on only says in what time ("in
// two terms").
func timeBehind(p phrase, i int) bool {
	return p.at(i).is("in", "over", "within", "since") && i+1 < len(p) && len(p) <= i+4 && analyse(p[i:]).verb < 0 && !slices.ContainsFunc(p[i:], tok.comma)
}

// byShare makes a clause of "missed connections down 60%", or nil.
func byShare(p phrase) phrase {
	k := p.index(1, "down", "up")
	if k > 0 && k < 4 && p.at(k+1).is("by") && (len(p) <= k+5 || timeBehind(p, k+3)) && (p[k-1].noun() || isNounToo(p[k-1].w)) && !canBe(p[0].w, english.PastForm) && !p[0].tagged("PRP") && analyse(p[1:]).verb < 0 {
		return p.splice(k, k, word("went", "VBD")) // "vet bill down by a third"
	}
	if k < 1 || !p[k-1].noun() && !canBeNoun(p[k-1].w) || p.at(k+1).tag != "CD" || !(p.at(k+2).is("%", "percent") || p.at(k+2).w == "") || len(p) > k+3 && !timeBehind(p, k+3) || p[0].is("and") {
		return nil
	}
	if !p.at(k+2).is("%", "percent") {
		return p.splice(k, k, word("went", "VBD"))
	}
	return p.splice(k, k+1, word("went", "VBD"), p[k], word("by", "IN"))
}
