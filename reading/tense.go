package reading

import (
	"slices"
	"strings"

	"regards/english"
)

// perfect puts a present verb that goes back to a date, or has gone on for a
// span, into the perfect: "I have the green card since January" is "I have
// had", "she is working here for 19 years" is "she has been working".
func perfect(p phrase) phrase {
	k := backTo(p)
	if k < 0 {
		return p
	}
	v := analyse(p).verb
	if k == 0 {
		v = slices.IndexFunc(p, tok.finite) // "for the last four years I am handling"
	}
	if v < 0 && p[0].tagged("VBP", "VB") {
		v = 0
	}
	if v < 0 || k > 0 && v > k {
		return p
	}
	if q := perfectHelper(p, v, k); q != nil {
		return q
	}
	if !p[v].tagged("VBP", "VBZ", "VB") || p.at(v+1).is("n't", "not", "been") || p[v].is("'ve", "can") || k > 0 && !p[k-1].comma() && p[v:max(k, v)].index(0, ",") > 0 {
		return p
	}
	have := "have"
	if p[v].tag == "VBZ" {
		have = "has"
	}
	be := p[v].is("am", "is", "are", "'m", "'re", "'s")
	if be && p.at(v+1).tag == "VBG" {
		return p.splice(v, v+1, word(have, "VBP"), word("been", "VBN"))
	}
	lasting := v == 1 && p[0].is("i") && p[v].is(lastingVerbs...) && p.at(k+2).is("years")
	if p.at(v+1).tagged("VBN", "VBD") || p[v].is("'s", "'m", "'re", "am") || !p[k].is("since") && !p[v].is("have", "has") && !lasting {
		return p
	}
	lemma, ok := lemmaOf(p[v].w)
	if !ok {
		return p
	}
	part := english.Participle(lemma)
	if lemma == "be" {
		part = "been"
	}
	return p.splice(v, v+1, tok{w: have, tag: "VBP", glue: p[v].glue, sure: 9}, word(part, "VBN"))
}

// perfectHelper is perfect for a verb that has a helper, or that was put into
// the past already: "you don't sell it for 30 years" is "haven't sold", "nobody
// can find it for two weeks" is "has been able to find", "I carried a card
// since June" is "have carried". Nil when it is none of these.
func perfectHelper(p phrase, v, k int) phrase {
	if k < v || p[v:k].index(0, ",", ";", "and", "but", "who", "that", "which", "when", "because") > 0 {
		return nil
	}
	have := "have"
	if p[v].is("does") || p.at(v-1).is("he", "she", "it", "nobody", "everybody", "everyone", "somebody") || p.at(v-1).tag == "NN" && !p.at(v-1).is(many...) {
		have = "has"
	}
	switch {
	case p[v].is("do", "does") && p.at(v+1).is("n't", "not") && p.at(v+2).tag == "VB" && (p[k].is("since") || k+3 == len(p)):
		lemma, ok := lemmaOf(p[v+2].w)
		if !ok {
			return nil
		}
		return slices.Concat(p[:v], phrase{word(have, "VBP"), p[v+1], word(english.Participle(lemma), "VBN")}, p[v+3:])
	case p[v].is("can") && p.at(v+1).tag == "VB" && !p.at(v+1).is("be") && k+3 == len(p) && p.at(v-1).is("nobody", "i", "we", "you", "they"):
		return slices.Concat(p[:v], phrase{word(have, "VBP"), word("been", "VBN"), word("able", "JJ"), word("to", "TO")}, p[v+1:])
	case p[k].is("since") && (p.at(k+1).tag == "CD" || isMonth(p.at(k+1))) && k+2 == len(p) && p[v].tag == "VBD" && (v == 0 || p[v-1].is("i", "we", "you", "they")) && !p[v].is("was", "were", "had", "did", "began", "started", "came", "moved", "got"):
		lemma, ok := lemmaOf(p[v].w)
		if !ok || !canBe(p[v].w, english.PastForm) {
			return nil
		}
		return p.splice(v, v+1, word("have", "VBP"), word(english.Participle(lemma), "VBN"))
	}
	return nil
}

// lastingVerbs are deeds of years: "I lead 35 people for four years".
var lastingVerbs = []string{"lead", "work", "live", "teach", "manage", "know", "drive", "play", "coach", "own", "use", "run", "sing", "speak", "hold", "learn", "study", "practice"}

// backTo is where "since 2021", "for 19 years" or "for the last four years"
// begins, or -1.
func backTo(p phrase) int {
	for k := range p {
		switch {
		case p[k].is("since") && k > 0 && (p.at(k+1).tag == "CD" || isMonth(p.at(k+1)) || p.at(k+1).is("then")):
			return k
		case p[k].is("for") && p.at(k+1).is("the") && p.at(k+2).is("last", "past") && p.at(k+3).tag == "CD":
			return k
		case p[k].is("for") && k > 0 && p.at(k+1).tag == "CD" && p.at(k+2).is("years", "months") && (k+3 == len(p) || p[k+3].tagged(".", ",", "CC")):
			return k
		}
	}
	return -1
}

// definitePast puts a perfect that is said of a day gone by into the past ("I
// have cut it last year" is "I cut it last year"), and the present behind
// "last year".
func definitePast(p phrase) phrase {
	if p.at(0).is("last") && p.at(1).is(timeNouns...) {
		v := 3
		if p.at(2).comma() {
			v = 4
		}
		if p.at(v-1).tag == "PRP" && p.at(v).tagged("VBP", "VBZ") && !p[v].is("'s", "'re", "'ve", "'m") {
			return inPastAt(p, v)
		}
	}
	if k := p.index(2, "when"); k > 0 && (p.at(k+1).tag == "PRP" && p.at(k+2).tag == "VBD" || p.at(k+1).is("my", "the", "our") && p.at(k+2).noun() && p.at(k+3).tag == "VBD") && p[0].tag == "PRP" && p[1].tagged("VBP", "VBZ") && !p[1].is("'s", "'re", "'m", "'ve", "remember", "know", "have") {
		return inPastAt(p, 1) // "you learn this job when you were 17"
	}
	when := gone(p)
	if when < 0 {
		return p
	}
	for i := 0; i+1 < when; i++ {
		if p[i].is("have", "has", "'ve") && p[i+1].tagged("VBN", "VBD") && (i == 0 || p[i-1].tagged("PRP", "NNS", "NNP")) && when-i < 14 {
			lemma, ok := lemmaOf(p[i+1].w)
			if !ok || lemma == "be" || slices.ContainsFunc(p[i:when], func(t tok) bool { return t.is("since", ",", ";", "who", "that", "which") }) {
				return p
			}
			return p.splice(i, i+2, word(pastOf(lemma), "VBD"))
		}
	}
	return p
}

// gone is where a day or a span that is over is named ("last year", "in 2021"
// at the end, "three weeks ago"), or -1.
func gone(p phrase) int {
	for i := range p {
		if p[i].is("last") && p.at(i+1).is(timeNouns...) && !p.at(i-1).is("the", "since", "than", "of") || p[i].is("ago", "yesterday") && !p.at(i-1).is("since") {
			return i
		}
	}
	return -1
}

// inPastAt puts the present verb at i into the past.
func inPastAt(p phrase, i int) phrase {
	lemma, ok := lemmaOf(p[i].w)
	if !ok {
		return p
	}
	p = p.clone()
	switch {
	case lemma == "be" && p.at(i-1).is("i", "he", "she", "it"):
		p[i].w = "was"
	case lemma == "be":
		p[i].w = "were"
	default:
		p[i].w = pastOf(lemma)
	}
	p[i].tag = "VBD"
	return p
}

// agreement gives "everybody help" and "nobody wait" the ending that they
// lack; in what was done before, where another verb stands in the past, theirs
// goes there too.
func (n *note) agreement(p phrase) phrase {
	past := n.stem == Proof && slices.ContainsFunc(p, func(t tok) bool { return t.tag == "VBD" })
	for i := 1; i < len(p); i++ {
		who := p[i-1]
		only := p[i-1].is("one") && p.at(i-2).is("only", "not") && p.at(i-3).tagged("CC", ",")
		switch {
		case (who.is("everybody", "everyone", "nobody") || only || who.is("one") && p.at(i-2).is("no")) && canBe(p[i].w, english.BaseForm) && (!canBe(p[i].w, english.PastForm) || only && past) && !auxiliary(p[i]) && !leadBefore(p, i-1) && !p[i].is("else", "out", "back", "down", "own", "can", "will", "may", "might", "must", "shall", "could", "would", "should", "near", "present", "absent", "aware"):
			p = p.clone()
			if past {
				p[i].w, p[i].tag = pastOf(strings.ToLower(p[i].w)), "VBD"
			} else {
				p[i].w, p[i].tag = english.Third(strings.ToLower(p[i].w)), "VBZ"
			}
		case p[i].is("was", "is") && who.tagged("NN", "NNP") && pluralHead(p[:i]):
			p = p.clone()
			p[i].w = map[string]string{"is": "are", "was": "were"}[strings.ToLower(p[i].w)]
		case oneDoes(p, i):
			p = p.clone()
			p[i].w, p[i].tag = english.Third(strings.ToLower(p[i].w)), "VBZ"
		case p[i].tag == "VBZ" && !p[i].is("'s") && who.tag == "NN" && joinedSubject(p[:i]):
			p = p.clone()
			if lemma, ok := lemmaOf(p[i].w); ok && lemma == "be" {
				p[i].w = "are"
			} else if ok {
				p[i].w, p[i].tag = lemma, "VBP"
			}
		case who.tag == "NNS" && english.IsPlural(who.w) && p[i].is("is", "was", "has") && p[i].tag == "VBZ" && p.at(i-2).tagged("DT", "PRP$") && p.at(i-3).is("and") && analyse(p[:i-3]).verb > 0:
			p = p.clone()
			p[i].w = map[string]string{"has": "have", "is": "are", "was": "were"}[strings.ToLower(p[i].w)]
		case p[i].is("not") && p[i-1].is("and") && canBe(p.at(i+1).w, english.BaseForm) && p.at(i+1).tagged("VB", "VBP") && whoDoes(p[:i-1]):
			p = p.splice(i, i, word("does", "VBZ"))
		}
	}
	return p
}

// whoDoes reports whether p is somebody with a relative clause in the third
// person ("a tiler who makes the job once").
func whoDoes(p phrase) bool {
	for i := 1; i+1 < len(p); i++ {
		if p[i].tagged("WP", "WDT") && p[i+1].tag == "VBZ" && p[i-1].tagged("NN", "PRP") {
			return !slices.ContainsFunc(p[i+2:], func(t tok) bool { return t.tagged("VBZ", "VBP", "MD", "TO") })
		}
	}
	return false
}

// pluralHead reports whether p is several things with a phrase behind them
// that names one ("the guests in the Cairo Mall").
func pluralHead(p phrase) bool {
	k := 0
	if p[0].is("the", "my", "our", "your", "their", "all") {
		k = 1
	}
	if p.at(k).tag != "NNS" || !english.IsPlural(p[k].w) || !p.at(k+1).is("in", "at", "from", "on", "of") {
		return false
	}
	return !slices.ContainsFunc(p[k+2:], func(t tok) bool { return !t.noun() && !t.tagged("DT", "PRP$", "JJ") })
}

// oneDoes reports whether the verb at i lacks the ending that its subject asks
// for, one thing with its determiner at the head of a clause: "each dress have",
// "my boss still make".
func oneDoes(p phrase, i int) bool {
	if !p[i].tagged("VBP", "VB") && !(p[i].tag == "NN" && p.at(i+1).is("every", "each")) || p[i].is("be", "are", "am", "do", "were") || !canBe(p[i].w, english.BaseForm) || canBe(p[i].w, english.PastForm) ||
		p.at(i+1).is("that", "which", "who", "of", "and", ",") || p.at(i+1).finite() {
		return false
	}
	k := i - 1
	for k >= 0 && p[k].tagged("RB") && p[k].is("still", "always", "never", "often", "also", "usually", "only") {
		k--
	}
	if k < 0 || p[k].tag != "NN" || slices.Contains(many, strings.ToLower(p[k].w)) || english.IsPlural(p[k].w) {
		return false
	}
	if yes, known := english.Countable(p[k].w); !known || !yes {
		return false
	}
	for k--; k >= 0 && p[k].tagged("NN", "JJ"); k-- {
	}
	if k < 0 && p[0].is(people...) {
		return true // "boss still make crown by himself"
	}
	if k < 0 || !p[k].is("the", "a", "an", "my", "your", "his", "her", "our", "their", "each", "every", "this") {
		return false
	}
	head := p.at(k - 1)
	return (k == 0 || head.is("that", "because", "when", "if", "and", ",", ";", "so", "but", "where") && !slices.ContainsFunc(p[:k], func(t tok) bool { return t.is(causes...) || t.tagged("MD") })) && (k == 0 || !head.is("and") || slices.ContainsFunc(p[:k], tok.finite))
}

// joinedSubject reports whether p is nothing but two things joined by "and",
// each with its article ("the teamwork and the safety").
func joinedSubject(p phrase) bool {
	if p[0].is("that") {
		p = p[1:]
	}
	k := p.index(1, "and")
	plain := func(q phrase) bool {
		return len(q) > 1 && len(q) < 4 && q[0].is("the") && q[len(q)-1].tag == "NN" && !slices.ContainsFunc(q[1:], func(t tok) bool { return !t.noun() && t.tag != "JJ" })
	}
	return k > 0 && plain(p[:k]) && plain(p[k+1:])
}

// pastToo puts a later verb of a deed that lacks its ending into the past of
// the first: "planted 600 trees and dig the pond", "the waste go down".
func (n *note) pastToo(p phrase) phrase {
	if n.stem != Proof || len(p) < 4 || !(p[0].tag == "VBD" || p[0].is("i", "we") && p[1].tag == "VBD") || !canBe(p[0].w, english.PastForm) && !p[0].is("i", "we") {
		return p
	}
	for i := 3; i < len(p); i++ {
		switch {
		case p[i].tagged("MD", "TO") || p[i].is(causes...):
			return p
		case !p[i].tagged("VB", "VBP") || !canBe(p[i].w, english.BaseForm) || canBe(p[i].w, english.PastForm) || auxiliary(p[i]) || slices.Contains(lastingState, strings.ToLower(p[i].w)):
		case p[i-1].is("and") && p.at(i+1).tagged("DT", "PRP$", "CD", "PRP") && !p.at(i+1).is("all"),
			p[i-1].tag == "NN" && p.at(i-2).is("the", "my", "our") && p.at(i-3).is("and", ","),
			p[i-1].is("he", "she", "it"):
			p = inPastAt(p, i)
		}
	}
	return p
}

// inPastToo puts what "we" or "I" did behind a deed into the past as well.
func inPastToo(p phrase) phrase {
	if len(p) > 1 && p[0].is("we", "i") && p[1].tagged("VBP", "VB") && !auxiliary(p[1]) && canBe(p[1].w, english.BaseForm) && !canBe(p[1].w, english.PastForm) && !slices.Contains(lastingState, strings.ToLower(p[1].w)) {
		return inPastAt(p, 1)
	}
	return p
}
