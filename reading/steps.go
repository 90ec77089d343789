package reading

import (
	"slices"

	"regards/english"
)

// chain joins a plan's steps: a step that begins with a verb, as the first
// does, gets its "and" if it is the last; "no catalog" its "with".
func chain(ps []phrase) phrase {
	if len(ps) < 2 {
		return join(ps, ",")
	}
	first := ps[0][0].tag
	if (first == "VB" || first == "VBG") && ps[0].index(1, "it", "them") > 0 && newThings(ps[1:]) {
		return append(append(ps[0].clone(), tok{w: ",", tag: ",", glue: true, sure: 9}, word("with", "IN")), strung(ps[1:])...)
	}
	if last := ps[len(ps)-1]; len(ps) > 2 && !slices.ContainsFunc(ps, func(q phrase) bool { return q.index(0, "and", "or", "then", "not", "no", "so") >= 0 }) && (last[0].noun() || last[0].tagged("DT", "PRP$", "JJ")) && analyse(last).verb < 0 && len(last) < 7 && !slices.ContainsFunc(ps, func(q phrase) bool { return len(q) < 3 && measure(q[len(q)-1]) }) {
		if last.at(1).tag == "POS" && last[0].tag == "NN" && countable(last[:1]) {
			last = last.splice(0, 0, word("the", "DT")) // "and the owner's name on it"
		}
		ps[len(ps)-1] = append(phrase{word("and", "CC")}, last...)
	}
	for i := 1; i < len(ps); i++ {
		q := ps[i]
		switch {
		case i == len(ps)-1 && i > 1 && q[0].is("one", "a", "an") && q.at(1).noun() && (first == "VB" || first == "VBP") && analyse(q).verb < 0 && ps[i-1][0].tagged("VB", "VBP", "NN"):
			ps[i] = append(phrase{word("with", "IN")}, q...) // "count out, count in, one slip in the box"
		case q[0].is("also") && q.at(1).verb():
			ps[i] = append(phrase{word("and", "CC")}, q...)
		case q[0].is("no", "zero") && len(q) < 5 && q.index(1, "no") < 0:
			ps[i] = append(phrase{word("with", "IN")}, q...)
		case i == len(ps)-1 && q[0].verb() && (first == "VB" || first == "VBP" || first == "VBG" && q[0].tag != "VBG") && canBe(q[0].w, english.BaseForm) && q.index(0, "and") < 0 && verbFits(parse("I would", q.String(), ".")):
			ps[i] = append(phrase{word("and", "CC")}, q...)
		}
	}
	return join(ps, ",")
}

// withOne mends a plan whose second part is a thing and not a step ("stage by
// door, not by wave and one runner just for the shorts").
func withOne(p phrase) phrase {
	k := p.index(0, "and")
	if k < 3 || !p[0].verb() || !p.at(k+1).tagged("CD", "DT", "PRP$") || !p[k-1].tagged("NN") || !p[k-2].tagged("IN") {
		return p
	}
	return p.splice(k, k+1, tok{w: ",", tag: ",", glue: true, sure: 9}, word("with", "IN"))
}

// alsoDo mends "bring in the nets and also drying them": the second verb takes
// the form of the first.
func alsoDo(p phrase) phrase {
	for i := 2; i < len(p); i++ {
		if p[i].tag != "VBG" || !p[i-1].is("and", "also", "then") || p.at(i+1).tagged(",", ".", "") {
			continue
		}
		if lemma, ok := lemmaOf(p[i].w); ok && (p[i-1].is("and") || p[i-2].is("and")) && !p.at(i-2).tagged("VBG") {
			p = p.clone()
			p[i].w, p[i].tag = lemma, "VB"
		}
	}
	return p
}

// tiedDeeds ties the second of two deeds to the first: "write one page per
// animal, pair each new hand with me" gets its "and".
func tiedDeeds(p phrase) phrase {
	at := -1
	for i := 2; i+1 < len(p); i++ {
		switch {
		case p[i].is("and", "or", "then", "but", ";", ":", "(", "if", "so", "not"):
			return p
		case p[i].comma() && p[i+1].tagged("VB", "VBP", "NN") && canBe(p[i+1].w, english.BaseForm) && p.at(i+2).tagged("DT", "PRP$", "PRP", "CD"):
			if at >= 0 {
				return p
			}
			at = i
		}
	}
	if at < 0 || p[at+1].is("live", "have", "be", "know", "am", "is", "like", "say", "come") {
		return p
	}
	return p.splice(at+1, at+1, word("and", "CC"))
}

// alwaysFirst puts an "always" from the end of a verb phrase before it.
func alwaysFirst(p phrase) phrase {
	if k := len(p) - 1; k > 1 && p[k].is("always") && !p[k-1].comma() && p[0].verb() {
		return append(phrase{word("always", "RB")}, p[:k]...)
	}
	if k := p.index(2, "always"); k > 0 && p.at(k+1).tagged("IN", "CC") && p[0].verb() && p[:k].index(0, "and", ",", "that", "who") < 0 {
		return append(phrase{word("always", "RB")}, p.splice(k, k+1)...) // "send it always on Thursday"
	}
	return p
}

// parallel reports whether the verb at i stands beside the phrase's first
// verb, joined by "and", "or" or "then".
func parallel(p phrase, i int) bool {
	j := i - 1
	for j > 0 && p[j].tagged("RB") && !p[j].is("then") {
		j--
	}
	return (p[j].is("and", "or", "then") || p[j].is("not") && p.at(j-1).comma()) && !(p.at(j-1).tag == "VBG" && j-1 > 0)
}

// newThings reports whether all of ps are things that go with a deed ("new
// cushion, new flags").
func newThings(ps []phrase) bool {
	return !slices.ContainsFunc(ps, func(q phrase) bool {
		return len(q) < 2 || len(q) > 4 || !q[0].is("new", "fresh", "clean", "extra", "spare", "proper") || !q[len(q)-1].noun() || analyse(q).verb >= 0
	})
}

// strung strings things together, each with its article.
func strung(ps []phrase) phrase {
	var out phrase
	for i, q := range ps {
		q = determined(q)
		switch {
		case i == 0:
		case i == len(ps)-1:
			q = append(phrase{word("and", "CC")}, q...)
		default:
			out = append(out, tok{w: ",", tag: ",", glue: true, sure: 9})
		}
		out = append(out, q...)
	}
	return out
}
