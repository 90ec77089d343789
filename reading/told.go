package reading

import (
	"fmt"
	"slices"
	"strings"

	"regards/english"
	"regards/english/pattern"
)

// readTold reads "You told me that ___".
func (n *note) readTold() {
	if q, ok := quoted(n.text); ok {
		n.views["told.q"], n.form = q, finite
		return
	}
	p := parse("You told me that", n.text, ".")
	cs := clauses(p)
	if len(cs) == 0 {
		return
	}
	for k := 1; k < len(cs); k++ {
		cs[k] = lowered(cs[k])
	}
	p = joinWas(join(cs, ";"))
	if ps := parts(p); len(ps) == 2 && standsAlone(ps[0]) && standsAlone(ps[1]) && !ps[1][0].is("and", "but", "so", "because") && !subordinate(ps[0]) {
		p = append(append(ps[0].clone(), tok{w: ",", tag: ",", glue: true}, word("and", "CC")), n.theSubject(asClause(ps[1]))...)
	}
	t := turnToReader(p, n.who, true)
	n.heed(t.why)
	p, _ = n.repair(t.phrase)
	n.form = finite
	if p[0].tagged("VBD", "VBZ") && !p[0].is("is", "was", "'s") || p[0].is("was") && p.at(1).tagged("VBN", "RB", "IN") {
		p = append(phrase{word("you", "PRP")}, p...) // "worked nights for years": the reader did
		agreeWithYou(p, 1)
		n.form = third
	}
	p, c := analyseClause(beenDone(asItStands(p)))
	if c.verb < 0 && n.mentioned(p) {
		return
	}
	if c.verb < 0 || c.subject < 0 {
		n.refuse("it does not go on from \"You told me that\"")
		return
	}
	if ps := parts(p); c.extra >= 0 || len(ps) > 1 && ps[0][0].tag == "CD" && sideBySide(ps[0]) != nil && standsAlone(ps[1]) {
		n.refuse("it seems to hold two sentences")
		return
	}
	if k := p.index(2, "before", "when", "until", "then"); p[0].tag == "CD" && p.at(1).is("years", "months") && k > 2 && k < c.verb && !slices.ContainsFunc(p[2:k], tok.finite) {
		n.refuse("it is not clear who was there " + p[:2].String())
		return // "17 years NHS before he went private, misses the tea"
	}
	if k := p.index(1, "and"); runsOn(p) > 0 || k > 0 && k < c.verb && p[k+1].nominative() && analyse(p[:k]).verb < 0 {
		n.refuse("it seems to hold two sentences")
		return
	}
	n.views["told"] = n.theSubject(p).String()
}

// doneTo are participles that things are told of without their "is": things
// do none of this themselves.
var doneTo = []string{"owed", "parked", "closed", "booked", "stored", "ordered", "planned", "stuck", "locked", "blocked", "boarded", "cancelled", "canceled", "postponed",
	"delayed", "frozen", "funded", "budgeted", "mothballed", "earmarked", "scheduled", "reserved", "unpaid", "unsold", "empty", "idle"}

// beenDone supplies the "is" of a thing that is told of with a participle
// ("40 grand owed", "half the fleet parked since August").
func beenDone(p phrase) phrase {
	if analyse(p).verb >= 0 && !slices.ContainsFunc(p, func(t tok) bool { return t.tag == "VBD" && t.is(doneTo...) }) {
		return p
	}
	for k := 1; k < len(p) && k < 6; k++ {
		if !p[k-1].noun() || !p[k].is(doneTo...) || p.at(k+1).noun() || p.at(k+1).tagged("DT", "PRP$", "PRP", "JJ", "CD") || p.at(k+1).is("last") || p.index(k, "ago") > 0 {
			continue
		}
		if slices.ContainsFunc(p[:k], func(t tok) bool { return t.finite() || t.tagged("WP", "WDT", "WRB") || t.is("that") }) {
			return p
		}
		several := p[k-1].tagged("NNS", "NNPS") && !p[k-1].is("grand", "quid")
		be := []tok{word(map[bool]string{true: "are", false: "is"}[several], "VBZ")}
		if p.at(k+1).is("since", "for") {
			be = []tok{word(map[bool]string{true: "have", false: "has"}[several], "VBZ"), word("been", "VBN")}
		}
		q := p.clone()
		q[k].tag = "VBN"
		return q.splice(k, k, be...)
	}
	return p
}

// readShould reads "One thing I should have told them: I ___".
func (n *note) readShould() {
	cs := clauses(n.parseState(n.text))
	s, ok := n.states(cs)
	if !ok {
		return
	}
	n.views["should"] = s
}

// readAnswer reads "and the answer is: I ___", one or more sentences.
func (n *note) readAnswer() {
	if loc := oneWord.FindStringIndex(n.text); loc != nil && loc[1] < len(n.text) {
		if !n.named() {
			n.refuse("it answers a question that the letter does not hold")
			return
		}
		n.text = n.text[loc[1]:]
	}
	if n.saidOfThing() {
		return
	}
	cs := clauses(n.parseState(n.text))
	s, ok := n.states(cs)
	if !ok {
		return
	}
	if leans.MatchString(s) {
		n.refuse("it leans on the question; say it so that it stands alone")
		return
	}
	if first := strings.ToLower(firstWord(s)); first == "those" || first == "it" || first == "they" || first == "that" || first == "these" {
		n.doubt("it leans on the question; say what \"" + first + "\" is")
	}
	if n.hangs(s) {
		n.refuse("it leans on the question; say it so that it stands alone")
		return
	}
	if !n.named() && !ofMyself.MatchString(s) {
		n.refuse("it leans on the question; say it so that it stands alone")
		return
	}
	if alone.MatchString(s) && !n.named() {
		n.refuse("it leans on the question; say it so that it stands alone")
		return
	}
	n.views["ans"] = s
}

// ofMyself finds that the candidate is spoken of.
var ofMyself = pattern.MustCompile(`(?i)\b(?:i|i'm|i've|i'd|me|my|mine|we|our|us)\b`)

// oneWord is a reply in a word before the answer itself.
var oneWord = pattern.MustCompile(`(?i)^(?:yes|yep|yeah|no|nope|never|not yet|true|sure|correct)(?:[,.;:!]| -| but) ?(?:but )?`)

// alone finds answers that say nothing to who does not know the question.
var alone = pattern.MustCompile(`^(?i:I (?:have not|haven't|have,|was turned|was let|was laid|left|quit|resigned|did not|didn't|do not|don't)|each |both |because |no,|not )`)

// named reports whether the letter may name what the answer answers.
func (n *note) named() bool {
	var person, k int
	if _, err := fmt.Sscanf(n.path, "interviewers[%d].objections[%d].answer", &person, &k); err != nil {
		return true
	}
	ps := n.c.Interview.Interviewers
	if person >= len(ps) || k >= len(ps[person].Objections) {
		return true
	}
	return n.Reader.Read(Doubted, "", ps[person].Objections[k].About, "").Has("obj")
}

// hangs reports whether an answer speaks of "them" or "it" without saying what,
// and its question cannot be named in the letter either.
func (n *note) hangs(s string) bool {
	p := parse("", s, ".")
	for i, t := range p {
		if !t.is("them", "it", "they", "one", "that") || t.tagged("IN", "WDT", "DT", "CD") || t.is("that") && !p.at(i+1).tagged(".", ",", "VBZ", "VBD") {
			continue
		}
		several := t.is("them", "they") && !t.is("it")
		if before := p[:i]; slices.ContainsFunc(before, func(t tok) bool {
			return t.noun() && t.tag != "NNP" && (!several || t.tag == "NNS" && !measure(t) || t.is("staff", "team", "people"))
		}) {
			return false
		}
		if several && p.at(i-1).is("of") {
			return true // "for five of them", which the letter does not name
		}
		return !n.named()
	}
	return false
}

// leans finds an answer that makes no sense without its question.
var leans = pattern.MustCompile(`(?i)\b(?:that one|this one|those ones|every time since|ever since(?:[.;,]| and|$)|since then|it since|that since|both of those|not true|never happened)\b`)

// parseState tags what somebody is, has or did.
func (n *note) parseState(s string) phrase { return n.parseDone(s) }

// states makes sentences of parts that say something of the candidate, each
// with its subject.
func (n *note) states(cs []phrase) (string, bool) {
	var out []string
	if again := saidOnce(cs); len(again) < len(cs) {
		cs = append([]phrase{n.parseState(again[0].String())}, again[1:]...)
	}
	if len(cs) > 0 && len(cs[0]) > 1 && (cs[0][0].is("have", "do", "can", "am") || cs[0][0].tagged("VB", "VBP")) && cs[0][1].comma() {
		n.refuse("it is too short to stand alone")
		return "", false
	}
	if len(cs) > 1 && cs[0][0].is("none", "no", "not") && analyse(cs[0]).verb < 0 && n.stem == Answer {
		cs = append([]phrase{n.parseState(cs[1].String())}, cs[2:]...) // "none with rhino": the doubt once more
	}
	if len(cs) > 0 && len(cs[0]) > 3 && cs[0][0].tag == "CD" && cs[0][1].is("years", "months") && cs[0][2].tag == "NNP" {
		cs[0] = cs[0].splice(2, 2, word("of", "IN")) // "11 yrs Tekla"
	}
	if len(cs) > 0 && len(cs[0]) > 2 && cs[0][0].tag == "CD" && cs[0][1].is("years", "months") && cs[0][2].tag == "IN" && !cs[0][2].is("ago") && analyse(cs[0][:3]).verb < 0 {
		n.form = nominal
		cs[0] = cs[0].clone()
		cs[0][0].w = strings.ToLower(cs[0][0].w)
		cs[0] = append(phrase{word("have", "VBP")}, cs[0]...) // "23 years on the tools and start the level 4 in September"
	}
	if len(cs) > 0 && cs[0][0].is("yes", "no") && len(cs[0]) > 1 && !cs[0][1].noun() {
		n.refuse("it answers a question that the letter does not hold")
		return "", false
	}
	if len(cs) > 1 && len(cs[0]) == 1 && cs[0][0].is("true", "yes", "no", "right", "fair", "correct", "ok", "sure") {
		cs = append([]phrase{n.parseState(cs[1].String())}, cs[2:]...)
	}
	for k, p := range cs {
		if len(cs) > 1 && contrite.MatchString(p.String()) || k > 0 && len(p) == 1 {
			continue // nobody is helped by it
		}
		if k > 0 {
			p = n.parseState(p.String())
		}
		s, ok := n.state(p)
		if !ok {
			return "", false
		}
		out = append(out, s)
	}
	return sentences(out), len(out) > 0
}

// state makes one clause, or a chain of clauses on commas, of p.
func (n *note) state(p phrase) (string, bool) {
	who := n.who
	who.strict = true
	p = n.holding(onlyOften(p))
	t := turnSingular(p, who)
	if n.stem == Should {
		t = turnToReader(p, who, true)
	}
	n.heed(t.why)
	if n.stem == Answer && guessPronoun(p) != "" && guessPronoun(t.phrase) == "" {
		n.refuse("it is not clear whether it speaks of the letter's reader")
	}
	p, ins := n.repair(t.phrase)
	n.inserted(ins)
	p = n.splices(n.joinDeeds(withCount(n.dropContrite(sinceThen(p)))))
	if len(p) == 0 {
		return "", false
	}
	if n.bareNouns() && leftBare(p) {
		n.doubt("small words are missing")
		n.grave = true
	}
	if q, ok := fronted(p); ok {
		n.form = past
		if len(q) == len(p) {
			n.form = finite
		}
		return q.String(), true
	}
	if strings.HasSuffix(p[0].w, "ing") && canBe(p[0].w, english.GerundForm) && !canBe(p[0].w, english.PastForm) && !canBe(p[0].w, english.BaseForm) && analyse(p).verb < 1 {
		n.form = gerund
		return "I am " + lowered(p).String(), true
	}
	if p[0].is("fine", "ok", "okay", "happy", "comfortable", "good", "confident", "familiar", "fluent", "certified", "licensed", "registered") && p.at(1).tagged("IN", "TO") ||
		p[0].is("fully", "newly", "now") && p.at(1).is("healed", "recovered", "qualified", "licensed", "certified", "registered", "trained", "fit") {
		n.form = past
		if analyse(parts(p)[0]).verb >= 0 {
			n.refuse("it seems to hold two sentences")
		}
		return "I am " + lowered(p).String(), !n.grave
	}
	if p[0].is("mine", "yours", "theirs") || p[0].is("done", "finished") && p.at(1).tagged("IN") {
		n.refuse("it is not clear what \"" + p[0].w + "\" is said of")
		return "", false
	}
	switch n.formOf(p) {
	case past, modal:
		return n.withI(p)
	case bare:
		if first := neutral(p); !p[0].is("have", "am", "do", "can") && (strings.HasPrefix(first, "NN") && isNounToo(p[0].w) || first == "JJ" && p.at(1).noun()) {
			n.refuse("\"" + p[0].w + "\" may be a verb or a thing")
			return "", false
		}
		return n.withI(p)
	case partic:
		if len(parts(p)[0]) == 1 {
			n.refuse("it is too short to stand alone")
			return "", false
		}
		if lemma, ok := lemmaOf(p[0].w); ok && (gone(p) >= 0 || p.index(1, "in") > 0 && isMonth(p.at(p.index(1, "in")+1))) {
			return "I " + pastOf(lemma) + " " + p[1:].String(), true // "done my first aid in September"
		}
		return "I have " + lowered(p).String(), true
	case finite:
		if c := analyse(p); c.extra >= 0 || runsOn(p) > 0 {
			n.refuse("it seems to hold two sentences")
			return "", false
		}
		return wordFirst(n.theSubject(p)).String(), true
	}
	if changes(p) {
		i := p.index(0, "from")
		return n.theSubject(wentFrom(p, i)).String(), true
	}
	n.refuse("it does not go on from \"I\"")
	return "", false
}

// dropContrite drops a last part that only says what one should have said.
func (n *note) dropContrite(p phrase) phrase {
	ps := parts(p)
	if k := len(ps) - 1; k > 0 && contrite.MatchString(ps[k].String()) {
		return join(ps[:k], ",")
	}
	return p
}

// contrite is a sentence of regret about one's own answer (METHOD 2.3 O2).
var contrite = pattern.MustCompile(`(?i)\b(?:froze|blanked|panicked|nervous|nerves|my bad|sorry|embarrass\w*|what i meant|meant to say|should have said|stupid|messed up|my mind went|went blank|forgot (?:the|to|when|what|which|my|it)\b[^,.;]*)\b`)

// withI puts the subject before a verb phrase, unless the phrase turns out to
// hold a second sentence.
func (n *note) withI(p phrase) (string, bool) {
	if p[0].is("was", "been") && p.at(1).tag == "CD" && p.at(2).is("years", "months", "weeks", "seasons", "winters", "summers", "days") {
		p = p.splice(0, 1, word("spent", "VBD")) // "was two winters in the North Sea"
	}
	if k := p.index(2, "never"); k > 0 && p[0].tag == "VBD" && (p[k-1].noun() || p[k-1].tag == "CD") && p.at(k+1).tagged("VBD", "VBN") && canBe(p[k+1].w, english.PastForm) && analyse(p[:k]).extra < 0 {
		p = p.splice(k, k, word("and", "CC")) // "drove nights for six years never lost a load"
		p[k+2].tag = "VBD"
	}
	q := append(phrase{word("I", "PRP")}, lowered(p)...)
	if p[0].is(doneToOne...) && p.at(1).is("for", "as", "to", "by") && !(p[0].is("asked", "voted") && p[1].is("for", "as")) {
		q = p.splice(0, 0, word("I", "PRP"), word("was", "VBD")) // "picked for the relay team"
		q[2] = lowered(p)[0]
	}
	if p[0].is("went", "dropped", "fell", "grew", "rose") && (p.at(1).is("from") && (p.at(2).tag == "CD" || p[0].is("went")) || p.at(1).tag == "CD" && toFigure(p, 1) > 0) {
		q[0] = word("we", "PRP")
	}
	if c := analyse(q); c.extra >= 0 || runsOn(q) > 0 {
		n.refuse("it seems to hold two sentences")
		return "", false
	}
	if p[0].is("was", "were", "is") && (p.at(1).tagged("CD", "JJR") || p.at(1).is("mine", "yours", "theirs", "me", "us", "just", "because")) {
		n.refuse("it is not clear what \"" + p[0].w + "\" is said of")
		return "", false
	}
	return q.String(), true
}

// lowered is p with its first word in small letters, unless it is a name.
func lowered(p phrase) phrase {
	if len(p) == 0 || p[0].tag == "NNP" || p[0].is("i") || strings.ToUpper(p[0].w) == p[0].w || !english.Known(strings.ToLower(p[0].w)) {
		return p
	}
	p = p.clone()
	p[0].w = strings.ToLower(p[0].w[:1]) + p[0].w[1:]
	return p
}

// splices mends clauses that only a comma joins: the comma becomes a
// semicolon. A change that was typed without its verb gets "went".
func (n *note) splices(p phrase) phrase {
	ps := parts(p)
	if len(ps) < 2 {
		return p
	}
	out, complete := ps[0].clone(), !subordinate(ps[0])
	for i, q := range ps[1:] {
		sep := ","
		if (changes(q) || neutralChange(q)) && !q[0].is("and") {
			k := q.index(0, "from")
			q = wentFrom(q, k)
		}
		if (len(q) > len(ps[i+1]) || standsAlone(q)) && (complete || i > 0) && !q[0].is("what", "how", "which", "who", "with") {
			sep, complete = ";", true
			q = n.theSubject(q)
		}
		out = append(out, tok{w: sep, tag: ":", glue: true, sure: 9})
		out = append(out, q...)
	}
	return out
}

func subordinate(p phrase) bool {
	return p[0].is("if", "when", "because", "since", "after", "before", "while", "once", "although", "though", "as", "in", "for", "at", "during", "last")
}

// fronted supplies the missing "I" after a fronted phrase ("as team lead ran
// the Dayton dock", "in two years rode along to 31 meetings"): a preposition,
// its noun phrase, and then at once a verb that has no subject.
func fronted(p phrase) (phrase, bool) {
	if p[0].is("last", "this", "next") && p.at(1).is(timeNouns...) && (p.at(2).tagged("VBD", "VBP") || p.at(2).tag == "VBN" && canBe(p[2].w, english.PastForm)) {
		return p.splice(2, 2, word("I", "PRP")), true
	}
	if !p[0].tagged("IN", "TO") || p[0].is("that", "because", "if", "while", "since") && clauseFollows(p, 1) {
		return nil, false
	}
	i := 1
	for i < len(p) && (p[i].tagged("DT", "PRP$", "CD", "JJ", "JJR", "JJS", "VBN", "VBG", "POS", "PDT", "RB", "HYPH") || p[i].noun() || p[i].is("-", "of", "at", "in", "with", ",")) {
		i++
	}
	if i > 1 && p.at(i).is("i") && (p.at(i+1).finite() || p.at(i+1).tagged("VBN", "VB") || p.at(i+1).is("always", "never", "also", "once", "still")) && !p.at(i-1).is("of", "with") && p[0].tagged("IN") {
		return p, true // "in my last job I ran two"
	}
	if i < 2 || i >= len(p) || !p[i].tagged("VBD", "VBP", "MD") || !(p[i-1].noun() || p[i-1].tagged(",", "CD")) {
		return nil, false
	}
	if k := i - 1; p[k].comma() && p.at(k-1).noun() || !p[1:i].outside() {
		return p.splice(i, i, word("I", "PRP")), true
	}
	return nil, false
}

// outside reports whether a second noun phrase, which can be a subject, begins
// after the first without a preposition ("at three of them the design flow").
func (p phrase) outside() bool {
	for i := 1; i < len(p); i++ {
		if p[i].tagged("DT", "PRP$") && (p[i-1].noun() || p[i-1].tagged("PRP", "CD", ",")) {
			return true
		}
	}
	return false
}
