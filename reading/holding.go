package reading

import (
	"slices"
	"strings"

	"regards/english"
	"regards/english/pattern"
)

// papersHeld end what one holds; who names it alone means "I have it".
var papersHeld = []string{"certificate", "certification", "license", "licence", "ticket", "card", "diploma", "degree", "permit", "clearance", "qualification", "certificates", "certifications", "licenses", "licences"}

// holding makes a clause of what somebody holds or is, typed alone ("train the
// trainer certificate", "mental health first aider, used it six times").
func (n *note) holding(p phrase) phrase {
	if n.stem != Should && n.stem != Answer {
		return p
	}
	ps := parts(p)
	if len(ps[0]) < 2 || ps[0][0].tagged("DT", "PRP$", "PRP", "IN", "WRB", "TO", "RB", "CC") {
		return p
	}
	if !slices.ContainsFunc(ps[0], func(t tok) bool { return t.is(papersHeld...) || isCalling(t) || doer(t.w) }) {
		return p
	}
	q := parse("", ps[0].String(), ".")
	end := bareName(q)
	if end < 0 {
		return p
	}
	verb, art := "", phrase{word(english.Article(q[0].w), "DT")}
	switch rest := q[end+1:]; {
	case !(len(rest) == 0 || rest[0].tagged("IN", "CC") && analyse(rest).verb < 0):
		return p
	case q[end].is(papersHeld...):
		verb = "have"
		if q[end].tag == "NNS" || q[0].tag == "CD" {
			art = nil
		}
	case q[end].tag == "NN" && (isCalling(q[end]) || q[0].is("certified", "licensed", "registered", "qualified", "sworn", "chartered", "trained") && doer(q[end].w)) && n.stem == Should:
		verb = "am"
	default:
		return p
	}
	n.form = nominal
	ps[0] = slices.Concat(phrase{word(verb, "VBP")}, art, lowered(q))
	if len(ps) > 1 && ps[1][0].tagged("VBD", "VBN") && verb == "am" {
		if lemma, ok := lemmaOf(ps[1][0].w); ok {
			ps[1] = append(phrase{word("and", "CC"), word("have", "VBP"), word(english.Participle(lemma), "VBN")}, ps[1][1:]...)
			return append(append(ps[0], ps[1]...), behindComma(ps[2:])...)
		}
	}
	return join(ps, ",")
}

// behindComma are the parts that stand behind others, with their comma.
func behindComma(ps []phrase) phrase {
	if len(ps) == 0 {
		return nil
	}
	return append(phrase{tok{w: ",", tag: ",", glue: true, sure: 9}}, join(ps, ",")...)
}

// bareName is the last noun of the run of words that opens q and holds no
// verb, or -1.
func bareName(q phrase) int {
	k := 0
	for k < len(q) && (nounRunPart(q[k]) || q[k].noun() || q[k].tag == "CD" || q[k].is("first") || q[k].tagged("VB", "VBP") && isNounToo(q[k].w) && k > 0) {
		k++
	}
	if k == 0 || !q[k-1].noun() || q[0].tag == "CD" && k == 1 || q[0].tagged("VBD", "VBP", "VB") || q[0].tagged("VBN", "VBG") && !isCalling(q[k-1]) && !doer(q[k-1].w) {
		return -1
	}
	return k - 1
}

// isCalling reports whether the noun is what somebody can be.
func isCalling(t tok) bool {
	w := strings.ToLower(t.w)
	if t.is("lead", "one", "member", "kid", "boy", "girl", "child", "chief", "customer", "client", "guest", "patient", "owner", "someone", "somebody", "person", "number", "paper", "order", "letter", "water", "power", "weather", "computer", "tower", "trailer", "transfer", "summer", "winter", "dinner", "corner", "counter", "cover") {
		return false
	}
	return t.is(people...) || t.is(trades...) || t.is("aider", "marshal", "trainer", "mediator", "assessor", "examiner", "electrician", "arborist", "forklift-driver", "lifeguard", "responder", "instructor", "plumber", "notary", "medic") || strings.HasSuffix(w, "ologist")
}

// doer reports whether a word ends as those do who do something.
func doer(w string) bool {
	return strings.HasSuffix(w, "er") || strings.HasSuffix(w, "or") || strings.HasSuffix(w, "ist") || strings.HasSuffix(w, "ian")
}

// alsoOne says "and am a trained mediator" of a calling that was typed behind
// what one did.
func (n *note) alsoOne(ps []phrase) phrase {
	k := len(ps) - 1
	last := ps[k]
	if (n.stem == Should || n.stem == Answer) && len(last) == 1 && last[0].is("bilingual", "trilingual", "insured", "bonded", "vaccinated", "fluent", "certified", "licensed", "flexible", "mobile") {
		be := phrase{word("and", "CC")}
		if ps[0].index(0, "am") != 1 {
			be = append(be, word("am", "VBP"))
		}
		return append(append(join(ps[:k], ","), be...), last...)
	}
	if n.stem != Should && n.stem != Answer || last[0].tagged("DT", "PRP$", "IN", "CD") || last[0].is("and", "but", "no", "with") || len(last) > 4 {
		return nil
	}
	end := len(last) - 1
	if !last[end].noun() && !last[end].tagged("VB", "VBP") || english.IsPlural(last[end].w) || !isCalling(last[end]) || end == 0 {
		return nil
	}
	for _, t := range last[:end] {
		if !nounRunPart(t) && !t.tagged("VBD", "NN") {
			return nil
		}
	}
	if last[0].is("trained", "certified", "licensed", "registered", "qualified", "chartered", "accredited") || last[0].tagged("NN", "JJ", "NNP") && !canBe(last[0].w, english.PastForm) {
		return slices.Concat(join(ps[:k], ","), phrase{word("and", "CC"), word("am", "VBP"), word(english.Article(last[0].w), "DT")}, last)
	}
	return nil
}

// doneToOne are participles of what others do for one who is good.
var doneToOne = []string{"picked", "chosen", "selected", "promoted", "elected", "named", "appointed", "hired", "nominated", "shortlisted", "asked", "invited", "voted", "recruited"}

// ofThingsOnly are first words that are said of a paper, an arrangement or an
// ailment, and not of the candidate: "expired two weeks ago", "sorted since
// September", "paid up and transferable".
var ofThingsOnly = pattern.MustCompile(`(?i)^(?:(?:expired|lapsed|renewed|renews|expires|transferable|valid|in date|up to date|no longer needed)\b|(?:sorted|settled|arranged|handled|covered|resolved|booked|paid|fixed|cleared|agreed|done)(?:$|,|;|\.| (?:since|up|now|already|in|by|on|for|from|last|until|with|a week|two|three|and|January|February|March|April|May|June|July|August|September|October|November|December)\b))`)

// saidOfThing refuses an answer whose subject was left out and is not the
// candidate.
func (n *note) saidOfThing() bool {
	m := ofThingsOnly.FindStringIndex(n.text)
	if m == nil || n.stem != Answer {
		return false
	}
	if w := words(n.text); len(w) > 2 && strings.EqualFold(w[0], "covered") && (w[1] == "for" || w[1] == "in") || len(w) > 1 && strings.EqualFold(w[0], "booked") && w[1] != "since" {
		return false // "covered for the lead in June"
	}
	n.refuse("it is not clear what \"" + firstWord(n.text) + "\" is said of")
	return true
}

// saidOnce leaves off what the answer names once more before it speaks: "furlough,
// I ran the furlough", "baby. Full time since July".
func saidOnce(cs []phrase) []phrase {
	if len(cs) > 1 && len(cs[0]) == 1 && cs[0][0].w != "I" && (cs[0][0].noun() || isNounToo(cs[0][0].w)) {
		return cs[1:]
	}
	for i, p := range cs {
		if len(p) > 3 && p[1].comma() && (p[0].noun() || isNounToo(p[0].w)) && p[2].tag == "PRP" && p.index(3, p[0].w) > 0 {
			cs[i] = p[2:].trim()
		}
	}
	return cs
}
