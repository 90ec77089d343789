package reading

import (
	"slices"
	"strconv"
	"strings"

	"regards"
	"regards/english"
)

// readNow makes sentences of how the need stands now.
func (n *note) readNow(rest []phrase) {
	out := []string{n.views["need.now"]}
	for _, p := range rest {
		if p[0].is("\"", "``") || p[len(p)-1].is("words") && len(p) < 4 {
			continue // "decks go to die", her words
		}
		s, ok := n.situation(p)
		if !ok {
			n.doubt("what stands behind the need is not surely read")
			break
		}
		out = append(out, s)
	}
	n.views["need.now"] = sentences(out)
	if n.views["need.now"] == "" {
		delete(n.views, "need.now")
	}
}

// situation makes one sentence of a part that says how things are.
func (n *note) situation(p phrase) (string, bool) {
	s := p.String()
	lower := strings.ToLower(s)
	if strings.HasPrefix(lower, "is ") || strings.HasPrefix(lower, "now is ") || strings.HasPrefix(lower, "now it is ") {
		s = "now it " + strings.TrimPrefix(strings.TrimPrefix(lower, "now it "), "now ")
	}
	q := parse("", s, ".")
	if len(q) > 2 && q[0].is("last", "first", "other") && q[1].tag == "CD" && canBe(q[2].w, english.PastForm) {
		q = wordFirst(q.splice(0, 0, word("the", "DT"))) // "last 2 quit in a month"
		q[3].tag = "VBD"
	}
	if len(q) > 0 && q[0].is("if", "when", "because", "unless", "until", "while", "since") && q.index(0, ",") < 0 {
		return "", false // half a sentence
	}
	if len(q) > 1 && q[0].tag == "VBZ" && q[1].tagged("VBP", "VB", "VBD", "MD") && canBeNoun(q[0].w) {
		q = q.clone()
		q[0].tag = "NNS" // "plows tear them out"
		if q[1].tag == "VB" {
			q[1].tag = "VBP"
		}
	}
	if len(q) > 0 && q[0].tag == "VBZ" && !q[0].is("is", "'s") {
		switch {
		case n.stem == Need:
			q = readerDoes(q)
		case q[0].is("takes", "costs", "works", "saves", "means", "needs", "runs"):
			q = append(phrase{word("it", "PRP")}, q...)
		default:
			return "", false
		}
	}
	q = n.figureOf(q)
	if len(q) > 1 && q[0].tag == "CD" && q[1].is("a", "per", "each", "every", "%") && analyse(q[:min(4, len(q))]).verb < 0 {
		q = append(phrase{word("it", "PRP"), word("is", "VBZ")}, q...) // "14 a week"
	}
	t := n.turnMore(q)
	if t.why != "" {
		return "", false
	}
	r, _ := n.repair(t.phrase)
	if k := r.index(0, "none"); k == 2 && r[0].is("there") && r[1].is("is", "'s") && n.plural() {
		r[1] = word("are", "VBP")
	}
	r, c := analyseClause(n.thereWere(r))
	if c.verb < 0 {
		r = stands(r)
		c = analyse(r)
	}
	if n.stem == Help && r[0].is("i") && len(r) > 2 && r[1].tagged("VBP", "VB") && !auxiliary(r[1]) && !slices.Contains(lastingState, strings.ToLower(r[1].w)) {
		r = r.splice(1, 1, word("would", "MD")) // "I weigh the bin"
		c = analyse(r)
	}
	if c.verb < 0 || c.subject < 0 && !r[0].is("it") || c.extra >= 0 || runsOn(r) > 0 {
		return "", false
	}
	return wordFirst(n.theSubject(r)).String(), true
}

// figureOf supplies what was left out of a figure that says how things stand: "at
// 88 and Toyota wants 94", "right now 5.8"; and reads "22% clicked" as a clause.
func (n *note) figureOf(q phrase) phrase {
	if len(q) < 2 {
		return q
	}
	k := 0
	for k < 2 && q.at(k).is("right", "now", "today", "currently") {
		k++
	}
	switch {
	case q[0].tag == "CD" && q[1].is("%", "percent") && q.at(2).tagged("VBN", "VBD") && canBe(q[2].w, english.PastForm) && q.at(3).tagged("IN", "DT", "PRP$"):
		q = q.clone()
		q[2].tag = "VBD"
	case n.stem == Need && q[0].is("at") && q[1].tag == "CD" && (q.at(2).w == "" || q.at(2).is("and", "now", "%", "percent", "right")):
		q = append(phrase{word("it", "PRP"), word("is", "VBZ")}, q...)
	case n.stem == Need && k > 0 && q.at(k).tag == "CD" && (q.at(k+1).w == "" || q.at(k+1).is("and", "%", "percent")):
		q = q.splice(k, k, word("it", "PRP"), word("is", "VBZ"))
	}
	return q
}

// readerDoes supplies the reader to "gets 3 a month wants 30", and the "and".
func readerDoes(p phrase) phrase {
	for i := 1; i < len(p); i++ {
		if p[i].tag == "VBZ" && !p[i-1].tagged("CC", "PRP", "WP", "WDT") && p[i-1].noun() && !p[i].is("'s", "is") {
			p = p.splice(i, i, word("and", "CC"))
			break
		}
	}
	q := append(phrase{word("you", "PRP")}, p...)
	agreeWithYou(q, 1)
	return q
}

// turnMore turns a sentence behind the main thing: "them" means what was
// spoken of before, if that was several.
func (n *note) turnMore(p phrase) turned {
	who := n.who
	if who.pronoun == regards.They && n.plural() {
		who.pronoun = ""
	}
	t := turnToReader(p, who, n.company && (!n.plural() || n.decided(p)) && n.stem != Proof && n.stem != Answer)
	if n.stem == Proof || n.stem == Answer {
		t = turnSingular(p, who) // "half of them left early": those of the deed
	}
	if t.why != "" && n.plural() && strings.HasSuffix(t.why, " are") {
		t = turnSingular(p, who)
	}
	if t.why == "" && n.stem == Help && guessPronoun(p) != "" {
		t.doubt("whom the pronoun means")
	}
	if t.why == "" && n.stem != Need && guessPronoun(p) != "" && antecedent(parse("", n.text, "."), person{strict: true}) {
		t.doubt("whom the pronoun means")
	}
	return t
}

// decided reports whether "they" in p do what only people do, where no people
// but the employer were spoken of ("hoof trims, they've lost one").
func (n *note) decided(p phrase) bool {
	k := p.index(0, "they")
	if k < 0 || slices.ContainsFunc(parse("", n.text, "."), func(t tok) bool {
		return t.tag == "NNS" && (t.is("people", "staff", "kids", "men", "women", "families") || slices.Contains(people, english.Singular(strings.ToLower(t.w))) || strings.HasSuffix(t.w, "ers") || strings.HasSuffix(t.w, "ors"))
	}) {
		return false
	}
	for k++; k < len(p) && (p[k].tag == "RB" || auxiliary(p[k]) || p[k].is("n't")); k++ {
	}
	return p.at(k).is("lost", "lose", "want", "wanted", "need", "tried", "try", "hire", "hired", "know", "think", "pay", "paid", "use", "used", "buy", "bought", "spend", "spent", "ask", "asked", "say", "said", "fired", "hate", "like")
}

// stands supplies the verb in "4 of 12 gone since Christmas".
func stands(p phrase) phrase {
	if len(p) == 0 || p[0].tag != "CD" {
		return p
	}
	for i := 1; i < len(p) && i < 6; i++ {
		if p[i].tag == "VBN" || i+1 == len(p) && p[i-1].tagged("NNS", "CD") && (p[i].is("waiting", "missing", "leaving", "overdue", "outstanding", "open", "late") && !p[0].is("1", "one")) {
			be := "are"
			if p[i].is("gone", "left", "quit") {
				be = "have"
			}
			if isTime(p[i-1]) && p[i].is("late", "overdue", "open", "waiting") {
				q := append(phrase{word("it", "PRP"), word("is", "VBZ")}, p...) // "five months late"
				q[2].w = strings.ToLower(q[2].w)
				return q
			}
			if p[i-1].is("all", "both") {
				i--
			}
			return p.splice(i, i, word(be, "VBP"))
		}
	}
	return p
}

// thereWere supplies the verb of a count that was typed behind a deed: "Four
// complaints in six years, none upheld".
func (n *note) thereWere(p phrase) phrase {
	if n.stem != Proof && n.stem != Answer || len(p) < 3 || p[0].tag != "CD" && !p[0].is("no", "zero") || analyse(p).verb >= 0 {
		return p
	}
	k := 1
	for k < len(p) && p[k].tag == "JJ" {
		k++
	}
	if p.at(k).tag != "NNS" || !english.IsPlural(p[k].w) || !p.at(k+1).tagged("IN", ",", ".", "CC", "") && !p.at(k+1).is("since") || measure(p[k]) {
		return p
	}
	q := lowered(p)
	if q[0].is("zero") {
		q = q.clone()
		q[0].w = "no"
	}
	if q[len(q)-1].is("since") {
		return append(phrase{word("there", "EX"), word("have", "VBP"), word("been", "VBN")}, q...)
	}
	return append(phrase{word("there", "EX"), word("were", "VBD")}, q...)
}

// wordFirst writes a small figure at the beginning of a sentence in words.
func wordFirst(p phrase) phrase {
	if len(p) == 0 || p.at(1).glue && !p.at(1).comma() {
		return p
	}
	if k, err := strconv.Atoi(p[0].w); err == nil && k >= 0 && k <= 20 {
		p = p.clone()
		p[0].w = english.Number(k)
		if p.at(1).is("of") && len(p) > 2 {
			if k, err := strconv.Atoi(p[2].w); err == nil && k <= 10 {
				p[2].w = english.Number(k)
			}
		}
	}
	return p
}

// plural reports whether the answer speaks of several people or things, which
// "them" in a later sentence of it may mean.
func (n *note) plural() bool {
	return pluralBefore(parse("", n.text, ""), 1<<20)
}

// sentences strings sentences together: each but the first is capitalised,
// the last has no full stop.
func sentences(ss []string) string {
	out := ""
	for _, s := range ss {
		if s == "" {
			continue
		}
		if out != "" {
			out += ". " + upperFirst(s)
			continue
		}
		out = s
	}
	return out
}
