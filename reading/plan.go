package reading

import (
	"slices"
	"strings"

	"regards/english"
)

// readHelpThing reads a plan that was typed as a thing to propose.
func (n *note) readHelpThing(p phrase) {
	if p.at(1).tagged("PRP") && !p.at(1).is("i", "you", "we") || p[0].tag == "CD" && measure(p.at(1)) && (p.at(2).is("ahead", "before", "early", "earlier", "out") || p.at(2).is("in") && !p.at(3).tagged("PRP$", "DT")) {
		n.refuse("it does not go on from \"I would propose\"")
		return
	}
	if k := p.index(2, "and"); k > 0 && canBe(p.at(k+1).w, english.BaseForm) && (p.at(k+2).noun() || p.at(k+2).tagged("JJ", "DT", "PRP$", "PRP")) && p.at(k+3).w != "" && (strings.HasPrefix(neutral(p[k+1:].trim()), "VB") || p.at(k+2).tagged("JJ", "DT", "PRP$") && isNounToo(p[k+1].w) && countable(p[k+1:k+2])) && !p[0].tagged("VB", "VBG") {
		n.refuse("it begins with a thing and goes on with a deed") // "contract tests at ingestion and block bad batches"
		return
	}
	for i := 1; i < len(p); i++ {
		if p[i].is("it", "them") && (p[i-1].tag == "NN" || i > 1 && p[i-2].is("and") && p[i-1].tagged("VB", "VBP") && p[0].noun() && isNounToo(p[i-1].w)) && p[:i].index(0, "who", "that", "which", "of", "for") < 0 {
			n.refuse("\"" + p[i-1].w + "\" may be a verb or a thing") // "tarp and gutter it now"
			return
		}
	}
	for i := 1; i+1 < len(p); i++ {
		if p[i].is("every", "each") && (p[i-1].tag == "NN" || p[i-1].tagged("VB", "VBP") && isNounToo(p[i-1].w) && p[:i].index(0, "and", ",", "to") < 0) && p[i+1].tag == "NN" && !isTime(p[i+1]) && !isSpell(p[i+1]) && !isDay(p[i+1]) && !p[i+1].is("morning", "evening", "afternoon", "shift", "noon", "lunch", "hour", "minute", "payday", "round", "visit") {
			n.refuse("\"" + p[i-1].w + "\" may be a verb or a thing") // "test and photo every panel"
			return
		}
	}
	if last := p[len(p)-1]; last.is("tonight", "tomorrow", "today", "later") && len(p) < 5 {
		n.refuse("it says what you send or do at once; say what you would do")
		return
	}
	if k := p.index(1, "and"); k > 0 && p.at(k+1).is("half") && p.at(k+2).tagged("VBN", "VBD", "JJ") {
		n.refuse("it begins with a thing and goes on with something else")
		return
	}
	if q := eachInPlace(p); q != nil {
		n.views["help.np"], n.views["help"] = q.String(), "propose "+q.String()
		return
	}
	for _, q := range parts(p)[1:] {
		if isDeed(q) {
			break // "weekly returns, stop stocking brands nobody fills"
		}
		if q[0].is("what", "who", "which", "where") && len(q) < 4 && q.at(1).tagged("VB", "VBP", "NN") {
			n.refuse("it begins with a thing and goes on with a question")
			return
		}
		if q[0].is("and", "then") {
			q = q[1:]
		}
		if len(q) > 1 && q[0].is("i", "we") {
			n.refuse("it begins with a thing and goes on with a sentence")
			return
		}
		if len(q) > 1 && q[0].tagged("NN", "VB", "VBP") && canBe(q[0].w, english.BaseForm) && q[1].tagged("IN", "RP") && countable(q[:1]) && !slices.Contains(wanted, strings.ToLower(q[0].w)) {
			n.refuse("it begins with a thing and goes on with a deed") // "a card on every bag, call at the first wobble"
			return
		}
		if len(q) > 1 && q[0].tagged("VB", "VBP") && canBe(q[0].w, english.BaseForm) && (!isNounToo(q[0].w) || q[1].tagged("PRP", "DT", "PRP$") || q[1].is("em")) || len(q) > 1 && canBe(q[0].w, english.BaseForm) && (q[1].tag == "PRP" || q[1].is("em")) {
			n.refuse("it begins with a thing and goes on with a deed")
			return
		}
	}
	if p[0].is("my") {
		n.views["help"] = "bring " + p.String() // "my contacts at the council": nobody proposes them
		return
	}
	p = determinedEach(p)
	if p = thingThenDeed(p); p == nil {
		n.refuse("it begins with a thing and goes on with a deed")
		return
	}
	n.views["help.np"] = p.String()
	n.views["help"] = "propose " + p.String()
}

// endsInThing reports whether a plan of deeds ends in a thing that no verb
// governs ("make a menu from the oldest, soup always day after fish").
func endsInThing(p phrase) bool {
	ps := parts(p)
	last := ps[len(ps)-1]
	for _, q := range ps[1:max(1, len(ps)-1)] {
		if len(q) > 3 && (q[0].is("the", "same") || q[0].tagged("NN", "NNS", "JJ")) && !canBe(q[0].w, english.BaseForm) {
			return true // "log every temp, same lot 6 gens max then dump it, taste blind"
		}
	}
	if len(ps) > 1 && last[0].is("both", "all", "each", "everyone", "everybody") && len(last) < 4 {
		return true // "count twice with the guard, both sign"
	}
	if len(ps) > 2 && canBe(ps[1][0].w, english.BaseForm) && ps[1][0].verb() && !last[0].is("and", "then", "with") && last[0].noun() && formOf(last) == nominal {
		return true
	}
	return len(ps) > 1 && p.index(0, "and", "with") < 0 && len(last) > 2 && last[0].tagged("NN", "NNS") && analyse(last).verb < 0 &&
		last[0].w == strings.ToLower(last[0].w) && (!canBe(last[0].w, english.BaseForm) || last[1].tagged("RB"))
}

// isDeed reports whether p is surely something to do: its first word can be
// nothing but a verb there.
func isDeed(p phrase) bool {
	if len(p) < 2 || p[0].is("out", "up", "down", "off") || !canBe(strings.ToLower(p[0].w), english.BaseForm) || p[0].w != strings.ToLower(p[0].w) {
		return false
	}
	next := p[1]
	if next.is("a", "an", "per", "each", "every") && (isSpell(p.at(2)) || isTime(p.at(2))) {
		return false // "a color a week"
	}
	if isNounToo(p[0].w) && !p[0].is("start", "show", "stop", "do", "make", "give", "let", "put", "keep", "pay", "call", "ask", "tell") {
		return next.tagged("DT", "PRP", "PRP$") || next.is("em", "what", "whoever", "every", "each")
	}
	return next.tagged("DT", "PRP", "PRP$", "IN", "RP", "WP", "NN", "NNS", "JJ", "CD", "VBG", "RB", "NNP")
}

// thingThenDeed joins the deed that was typed behind a thing ("weekly returns,
// stop stocking brands nobody fills"); nil where a deed stands elsewhere.
func thingThenDeed(p phrase) phrase {
	ps := parts(p)
	for i, q := range ps[1:] {
		if !isDeed(q) {
			continue
		}
		if q[0].is("ask", "tell") && q.index(1, "you", "your") > 0 || i+2 < len(ps) && !(i+3 == len(ps) && ps[i+2][0].is("not")) {
			return nil
		}
		ps[i+1] = append(phrase{word("and", "CC")}, q...)
		return join(ps, ",")
	}
	return p
}

// determinedEach gives each thing of a list its article: "a buddy and a call on
// day 3", "a price list and one page".
func determinedEach(p phrase) phrase {
	if p.index(0, ":") >= 0 {
		return determined(p)
	}
	var out phrase
	start, inside := 0, false // inside a phrase that a preposition opened
	flush := func(end int) {
		item := p[start:end]
		switch {
		case len(item) == 0 || inside || isDeed(item) && len(out) > 0:
		case len(out) > 0 && item[0].tagged("VB", "VBP") && isNounToo(item[0].w) && item.at(1).tag == "IN" && p[0].tagged("NN", "NNS", "CD", "DT", "JJ") && countNow(item[0].w):
			item = item.clone() // "two signatures and a count at every swap"
			item[0].tag, item[0].glue = "NN", false
			item = item.splice(0, 0, word(english.Article(item[0].w), "DT"))
		case len(out) == 0 && compoundBehind(item, p, end):
		case len(out) == 0 || item[0].tagged("NN", "JJ") && !item[0].is("half", "next", "same", "last", "first"):
			item = oneThing(item)
		}
		out = append(out, item...)
	}
	for i := range p {
		if p[i].is("and") && i+1 < len(p) {
			flush(i)
			inside = p[start:i].index(0, ",", "with", "of", "for", "to", "in", "on", "at", "from", "by", "between", "before", "after", "that", "who", "which") >= 0
			out = append(out, p[i])
			start = i + 1
		}
	}
	flush(len(p))
	return out
}

// compoundBehind reports whether a bare noun is one of two before the same
// thing ("contrast and type size rules").
func compoundBehind(item, p phrase, end int) bool {
	if len(item) != 1 || !p.at(end).is("and") {
		return false
	}
	rest := p[end+1:]
	k := runEnd(rest)
	return k > 0 && rest[0].tag == "NN" && slices.ContainsFunc(rest[:k+1], func(t tok) bool { return t.tag == "NNS" })
}

// oneThing gives a bare thing its article, where it stands first in p.
func oneThing(p phrase) phrase {
	q := p.clone()
	q[0].glue = false
	if k := runEnd(q); q[k].tag == "NN" && q[0].tagged("NN", "JJ", "NNP") && q.at(k+1).w == "" && countable(q[k:]) && q[0].w == strings.ToLower(q[0].w) {
		return q.splice(0, 0, word(english.Article(q[0].w), "DT"))
	}
	if len(q) > 1 && q[0].tag == "NNS" && q[1].tag == "NN" && countable(q[1:2]) && !measure(q[0]) && !q.at(2).noun() && !q[0].is("kids", "children", "women", "men", "ladies") {
		return q.splice(0, 0, word("a", "DT")) // "a spares box per room"
	}
	return determined(q)
}

// ofOneself reports whether p, behind a plan, says what one is or has: "am awake
// anyway with a small child", "live in the middle of the city".
func ofOneself(p, plan phrase) bool {
	return len(p) > 1 && p[0].is("am", "live", "speak") && p[0].tagged("VB", "VBP") && !plan[0].is("am", "live", "have", "know", "speak", "own", "be") && plan[0].verb()
}

// inTheState reports whether p is nothing but things in a state, behind a
// deed ("titles and composers spelled correctly").
func inTheState(p phrase) bool {
	k := 0
	for k < len(p) && (p[k].noun() || p[k].tag == "JJ" || p[k].is("and") && k > 0) {
		k++
	}
	if k == 0 || k >= len(p) || !p[k-1].noun() || !p[k].tagged("VBN", "VBD") || !strings.HasSuffix(p[k].w, "ed") || !canBe(strings.ToLower(p[k].w), english.ParticipleForm) || troubles()[strings.ToLower(p[k].w)] {
		return false
	}
	next := p.at(k + 1)
	return next.w == "" || next.tagged("RB", "IN", "CC") && !slices.ContainsFunc(p[k+1:], tok.finite)
}

// twoVerbs reports whether a plan begins with two verbs that share an object
// ("test and photo every panel", "laminate and zip tie it").
func twoVerbs(s string) bool {
	f := words(strings.ToLower(s))
	if len(f) < 4 || f[1] != "and" && f[1] != "then" || !canBe(f[0], english.BaseForm) || !canBe(f[2], english.BaseForm) {
		return false
	}
	k := 3
	if len(f) > 4 && canBe(f[3], english.BaseForm) && (f[4] == "it" || f[4] == "them") {
		k = 4 // "zip tie it"
	}
	return slices.Contains([]string{"it", "them", "every", "each", "everything", "all"}, f[k])
}

// redoes reports whether w is a verb that no list has: one that is known, with
// "re" or "pre" before it ("precut", "re-glaze").
func redoes(w string) bool {
	for _, front := range []string{"pre-", "re-", "pre", "re"} {
		if rest, ok := strings.CutPrefix(w, front); ok && len(rest) > 2 && canBe(rest, english.BaseForm) && !canBe(w, english.BaseForm) {
			known, _ := english.Countable(w)
			return !known && !english.IsPlural(w) && !strings.HasSuffix(w, "ing") && !strings.HasSuffix(w, "ed")
		}
	}
	return false
}

// smallOrObject reports whether the second word of s stands behind a verb: an
// article, a pronoun or a preposition.
func smallOrObject(s string) bool {
	f := words(strings.ToLower(s))
	return len(f) > 1 && (english.Preposition(f[1]) || slices.Contains([]string{"the", "a", "an", "it", "them", "all", "every", "each", "my", "your", "everything"}, f[1]))
}

// eachInPlace reads a list of which each part is a thing and where it belongs
// ("photo at hookup, form in the cab, keys in a bag"); nil where p is none.
func eachInPlace(p phrase) phrase {
	ps := parts(p)
	if len(ps) < 2 {
		return nil
	}
	for i, q := range ps {
		if i == len(ps)-1 && q[0].is("and") {
			q = q[1:].trim()
		}
		k := runEnd(q)
		if !q[0].tagged("NN", "NNS", "JJ", "CD", "DT", "NNP") && !isNounToo(q[0].w) || !q[k].noun() && k > 0 || !q.at(k+1).is("at", "in", "on", "by", "for", "per", "under", "over", "behind", "beside") || doesSomething(q) || q.index(k+1, "and", "or", "not", "it", "them") > 0 {
			return nil
		}
		if q[0].tagged("VB", "VBP") {
			q = q.clone()
			q[0].tag = "NN"
		}
		ps[i] = oneThing(q)
	}
	if k := len(ps) - 1; len(ps) > 1 {
		ps[k] = append(phrase{word("and", "CC")}, ps[k]...)
	}
	if len(ps) == 2 {
		return append(ps[0], ps[1]...)
	}
	return join(ps, ",")
}

// doesSomething reports whether a verb carries p, other than a participle
// before its noun ("in a tagged bag").
func doesSomething(p phrase) bool {
	v := analyse(p).verb
	return v >= 0 && !(p.at(v-1).tagged("DT", "PRP$") && p.at(v+1).noun())
}

// countNow reports whether w, which may be a verb, is a thing that is counted.
func countNow(w string) bool {
	yes, known := english.Countable(strings.ToLower(w))
	return known && yes
}
