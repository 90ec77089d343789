package reading

import (
	"slices"
	"strings"

	"regards/english"
)

// readDecision reads "What happens next: [who] will ___" in any verb form.
// Nothing is refused aloud when it cannot be had: the date alone then stands
// in the letter, and the doubt says so.
func (n *note) readDecision() {
	p := n.parseDecision(n.text)
	cs := clauses(p)
	if len(cs) == 0 {
		return
	}
	if ps := parts(cs[0]); len(ps) > 1 && standsAlone(ps[1]) && !ps[1][0].is("and", "then") {
		cs[0] = ps[0]
	}
	if cs[0][0].is("is", "are") && strings.HasSuffix(cs[0].at(1).w, "ing") {
		cs[0] = cs[0][1:].clone() // "is meeting when they have seen two others"
		cs[0][0].tag, cs[0][0].glue = "VBG", false
	}
	if n.othersDo(cs[0]) {
		n.refuse("it does not go on from \"they will\"")
		return
	}
	t := turnToReader(cs[0], n.who, false)
	if t.why != "" && !strings.Contains(t.why, "they") && !strings.Contains(t.why, "their") {
		n.whoElse(cs[0], &t)
	}
	p, _ = n.repair(t.phrase)
	if p[0].is("second", "third", "final", "last", "next", "another", "first") && p.at(1).noun() {
		n.refuse("it does not go on from \"they will\"")
		return
	}
	if isNounToo(p[0].w) && p.at(1).tagged("IN", ",", "") && !slices.Contains(withPreposition, strings.ToLower(p[0].w)) && !p[0].is("meet", "ring", "sync", "talk", "deal") || english.Wh(strings.ToLower(p[0].w)) || p[0].is("whoever") {
		n.refuse("it does not go on from \"they will\"")
		return
	}
	switch n.formOf(p) {
	case bare:
		if p[0].is("to") {
			p = p[1:]
		}
		if p[0].is("be") && p.at(1).tag == "VBG" {
			p = ungerund(p[1:].clone())
		}
		n.unlikelyVerb(p)
		n.views["decide.vp"] = p.String()
	case third:
		if p[0].is("is", "are") && p.at(1).tag == "VBG" {
			n.views["decide.vp"] = ungerund(p[1:].clone()).String()
			break
		}
		n.views["decide.vp"] = unthird(p).String()
	case gerund:
		n.views["decide.vp"] = unthird(ungerund(p)).String()
	case nominal:
		if p[0].is("final", "decision", "a", "the", "phone", "call") {
			n.refuse("say what they will do: \"call me\", \"decide\"")
			return
		}
		n.refuse("it does not go on from \"they will\"")
	case finite:
		n.decisionClause(p)
	default:
		n.refuse("it does not go on from \"they will\"")
	}
	n.maybe()
	n.thenDecide()
}

// thenDecide mends "call references then deciding": the second step takes the
// form of the first, and its "and".
func (n *note) thenDecide() {
	head, tail, found := strings.Cut(n.views["decide.vp"], " then ")
	if w := words(tail); found && len(w) > 1 && upperFirst(w[0]) == w[0] && (canBe(w[1], english.ThirdForm) || w[1] == "will") {
		n.views["decide.vp"] = strings.TrimRight(head, " ,")
		n.doubt("\"then " + tail + "\" is somebody else's step")
		return
	}
	if !found || strings.HasSuffix(head, "and") || strings.HasSuffix(head, ",") || strings.Contains(tail, " then ") {
		return
	}
	first := firstWord(tail)
	if lemma, ok := lemmaOf(first); ok && strings.HasSuffix(first, "ing") {
		tail = lemma + tail[len(first):]
	}
	if canBe(firstWord(tail), english.BaseForm) {
		n.views["decide.vp"] = head + " and then " + tail
	} else if p := parse("They will "+head+" and then", tail, "."); len(p) > 0 && p[0].tagged("JJ", "NN", "NNS") && analyse(p).verb < 0 {
		n.doubt("the step behind \"then\" lacks its verb")
	}
}

// othersDo reports whether p names who does it, where its first word can be a
// verb as well ("fleet office signs").
func (n *note) othersDo(p phrase) bool {
	q := parse("", parts(p)[0].String(), ".")
	if len(q) < 3 || !q[0].tagged("NN", "NNP") || !q[1].tagged("NN", "NNP") || !isNounToo(q[0].w) {
		return false
	}
	k := 2
	for k < len(q) && q[k].tagged("NN", "NNP") {
		k++
	}
	return q.at(k).tag == "VBZ" || q.at(k).tag == "NNS" && canBe(q[k].w, english.ThirdForm) && (k+1 == len(q) || q[k+1].tagged("IN", "DT", "PRP", "RB"))
}

// whoElse lets a pronoun stand that means the one who decides, not the reader.
func (n *note) whoElse(p phrase, t *turned) {
	t.phrase, t.why = p, ""
}

func (n *note) parseDecision(s string) phrase {
	first := strings.ToLower(firstWord(s))
	if canBe(first, english.BaseForm) && !canBe(first, english.ThirdForm) {
		return parse("They will", s, ".")
	}
	if canBe(first, english.ThirdForm) && !strings.HasSuffix(first, "ing") {
		p := parse("She", s, ".")
		if len(p) > 0 && p[0].tag == "VBZ" && !(canBeNoun(first) && (p.at(1).is("go", "come", "get", "are", "will", "have") || p.at(1).tagged("MD"))) {
			return p
		}
	}
	return parse("", s, ".")
}

// unthird turns "rings the referees, then decides" into "ring the referees,
// then decide".
func unthird(p phrase) phrase {
	p = p.clone()
	for i := range p {
		if i > 1 && p[i].tag == "NNS" && p[i-1].is("and", "then") && canBe(p[i].w, english.ThirdForm) && p.at(i+1).tagged("", ".", "IN", "DT", "PRP", "PRP$", ",") {
			p[i].tag = "VBZ"
		}
		if p[i].tag == "VBZ" && (i == 0 || p[i-1].is("and", "then", "or", ",", "not") || p[i-1].tag == "RB" && i == 1) {
			if lemma, ok := lemmaOf(p[i].w); ok {
				p[i].w, p[i].tag = lemma, "VB"
			}
		}
	}
	return p
}

// decisionClause reads "he calls me", "they'll pick once he is back".
func (n *note) decisionClause(p phrase) {
	if len(p) > 3 && p[1].is("say", "says", "said", "thinks", "think", "hopes", "told") {
		k := 2
		if p[k].is("me", "us", "that") {
			k++
		}
		if p.at(k).tag == "PRP" {
			p = p[k:] // "he says he calls after Easter"
		} else {
			n.refuse("say what they will do: \"call me\", \"decide\"")
			return // "they said end of the month"
		}
	}
	c := analyse(p)
	if c.verb < 1 || c.subject != c.verb-1 {
		n.refuse("it does not go on from \"they will\"")
		return
	}
	if p[c.subject].noun() && !p[c.subject].is(people...) && !p[c.subject].is(many...) && p[c.subject].tag != "NNP" {
		n.refuse("it does not go on from \"they will\"") // "letters go out"
		return
	}
	if p[c.subject].is("i", "we") || p[c.verb].is("did", "do", "does") || !p[c.subject].tagged("PRP") && c.subject > 2 {
		n.refuse("it does not go on from \"they will\"")
		return
	}
	rest := p[c.verb:].clone()
	if rest[0].tag == "MD" || rest[0].is("'ll", "will") {
		rest = rest[1:]
	} else if rest[0].is("is", "are", "'s", "'re") && rest.at(1).tag == "VBG" {
		rest = ungerund(rest[1:])
	} else if lemma, ok := lemmaOf(rest[0].w); ok {
		rest[0].w = lemma
	}
	if len(rest) == 0 || !rest[0].verb() || !canBe(rest[0].w, english.BaseForm) {
		n.refuse("it does not go on from \"they will\"")
		return
	}
	n.views["decide.vp"] = unthird(rest).String()
}

// maybe drops "maybe", "probably" and a date or day that the letter says by
// itself.
func (n *note) maybe() {
	v := n.views["decide.vp"]
	if v == "" {
		return
	}
	for _, w := range []string{"maybe", "probably", "hopefully", "perhaps", "i think", "I think", "I guess"} {
		v = strings.ReplaceAll(v, " "+w, "")
	}
	v = strings.ReplaceAll(strings.ReplaceAll(v, " then will ", " then "), " and will ", " and ")
	if countDays(v) > 1 {
		n.views["decide.vp"] = v
		return
	}
	for whole := v; ; {
		for _, left := range []string{" that", " the same", " the day"} { // of "that evening" and "the day after"
			if rest, found := strings.CutSuffix(v, left); found && v != whole {
				v = rest
			}
		}
		at := strings.LastIndexByte(v, ' ')
		if at < 0 || !slices.Contains(dayWords, strings.ToLower(strings.Trim(v[at+1:], ",."))) {
			break
		}
		v = strings.TrimRight(v[:at], " ,")
	}
	n.views["decide.vp"] = v
}

func countDays(v string) int {
	k := 0
	for _, w := range words(v) {
		w = strings.ToLower(strings.Trim(w, ",.;"))
		if strings.HasSuffix(w, "day") && w != "day" && w != "today" {
			k++
		}
	}
	return k
}

// dayWords are the words at the end of a decision that only say when; the
// letter says the date by itself.
var dayWords = []string{"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "tomorrow", "today", "tonight", "soon", "by", "on", "next",
	"until", "till", "before", "after", "from", "week", "later", "evening", "this", "noon", "the", "at", "latest", "end", "of", "in", "a", "few", "days"}

// lemmaOf is the base form of a verb.
func lemmaOf(w string) (string, bool) {
	lemma, _, ok := verbForms(w)
	return lemma, ok
}

// verbForms is english.VerbForms, which also knows "reteaching" by "teaching".
func verbForms(w string) (string, []english.VerbForm, bool) {
	w = strings.ToLower(w)
	lemma, forms, ok := english.VerbForms(w)
	if rest, re := strings.CutPrefix(w, "re"); !ok && re && len(rest) > 3 {
		if lemma, forms, ok = english.VerbForms(strings.TrimPrefix(rest, "-")); ok {
			lemma = w[:len(w)-len(rest)] + strings.Repeat("-", len(rest)-len(strings.TrimPrefix(rest, "-"))) + lemma
		}
	}
	return lemma, forms, ok
}

// pastOf is english.Past, which also knows "re-let" by "let".
func pastOf(lemma string) string {
	if rest, re := strings.CutPrefix(lemma, "re"); re && !english.Verb(lemma) && english.Verb(strings.TrimPrefix(rest, "-")) {
		bare := strings.TrimPrefix(rest, "-")
		return strings.TrimSuffix(lemma, bare) + english.Past(bare)
	}
	return english.Past(lemma)
}

func gerundWord(lemma string) string { return english.Gerund(lemma) }

func countNoun(w string) (yes, known bool) {
	if yes, known = english.Countable(w); !known && slices.Contains(alwaysDetermined, w) {
		return true, true
	}
	return yes, known
}
