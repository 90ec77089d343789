package reading

import (
	"slices"
	"strings"

	"regards/english"
)

// readNeed reads "You need ___": a verb phrase, a noun phrase, or a thing in
// the state in which it is wanted ("orders written up the same day"); and
// behind it, perhaps, how it stands now.
func (n *note) readNeed() {
	p := underFigure(n.parseNeed(n.text))
	p, aim := aimed(p)
	head, rest := splitNeed(p)
	if len(head.trim()) == 0 {
		n.refuse("it holds no answer")
		return
	}
	if thing, clause := thingAndClause(head); thing != nil {
		head, rest = thing, append([]phrase{clause}, rest...)
	}
	t := turnToReader(head, n.who, n.company)
	n.heed(t.why)
	head, ins := n.repair(t.phrase)
	n.inserted(ins)
	switch f := n.formOf(head); {
	case head[0].is("not") && head.at(1).is("to"):
		n.views["need"] = head.String()
	case head[0].is("not") && head.at(1).is("being") && head.at(2).tagged("VBN", "VBD"):
		n.views["need"] = "an end to " + head[1:].String()
		n.views["need.np"] = n.views["need"]
	case f == gerund && governs(head) && head.index(2, "alone", "again", "late", "twice", "forever", "manually") > 0:
		n.views["need.told"] = head.String() // "lifting the balloons alone in a wind"
	case f == gerund && governs(head):
		n.views["need.vp"] = ungerund(head).String()
	case f == bare && head[0].is("to"):
		n.views["need.vp"] = head[1:].trim().String()
	case f == bare:
		n.unlikelyVerb(head)
		n.views["need.vp"] = head.String()
	case f == third:
		if lemma, ok := lemmaOf(head[0].w); ok {
			head[0].w = lemma
		}
		n.say = head.String()
		if head[0].is("lose") {
			head[0].w = "losing"
			n.say = "stop " + head.String()
		}
		n.refuse("it says what happens; say what is needed")
	case f == question && head[0].is("who"):
		n.views["need"] = "somebody " + head.String()
		n.views["need.np"] = n.views["need"]
	case f == question:
		n.views["need"] = "to know " + head.String()
		n.views["need.vp"] = "know " + head.String()
	case f == finite:
		n.readNeedClause(head)
	case f == modal || f == past:
		n.say = parts(head)[0].String()
		n.refuse("it does not go on from \"You need\"")
	default:
		n.readNeededThing(head, f)
	}
	n.aimAt(aim)
	if vp := n.views["need.vp"]; vp != "" {
		n.views["need"] = "to " + vp
	}
	n.readNow(rest)
}

// readNeededThing reads a thing in the box of needs: one that is wanted, one
// that is there and may be what is wrong, or one in the state in which it is wanted.
func (n *note) readNeededThing(head phrase, f form) {
	switch {
	case isThing(f, head) && breaksDown(head):
		be := "are"
		if head[len(head)-2].tag == "NN" {
			be = "is"
		}
		n.views["need.now"] = n.theSubject(head.splice(len(head)-1, len(head)-1, word(be, "VBZ"))).String() // "machines down"
	case head[0].tag == "JJR" && head.at(1).tagged("IN") && !head.at(1).is("of"):
		n.views["need"] = "it to be " + head.String() // "safer in the yard"
	case trouble(head):
		n.readTrouble(head)
	case isThing(f, head) && !wants(head) && n.wasSpokenOf(head):
	case isThing(f, head) && !wants(head):
		n.refuse("it is not clear whether it is what is needed or what is wrong")
	default:
		head = determinedIfQualified(head)
		head = theOneInState(head)
		if head[0].tagged("NN", "JJ") && !bareOk(head) && f == nominal && parts(head)[0].index(0, "and") < 0 && !stateOf(parts(head)[0]) {
			head = determined(head) // "quiet galley"
		}
		n.views["need"] = head.String()
		if k := len(head) - 1; f == nominal && k > 0 && head[k].is("down", "up") && head[k-1].noun() && len(parts(head)) == 1 && !slices.ContainsFunc(head, func(t tok) bool { return t.finite() || t.tagged("WDT", "WP", "IN") }) && !head[0].is("someone", "somebody") {
			n.views["need.vp"] = "bring " + head.String() // "wine cost down"
		}
		if f == nominal && !stateOf(head) {
			n.views["need.np"] = head.String()
		}
	}
}

// aimed parts a thing that is needed from what it is for ("recipes for every
// arrangement so costs stop creeping"), which would be read as its verb.
func aimed(p phrase) (head, aim phrase) {
	k := p.index(2, "so")
	if k < 0 || k+2 >= len(p) || p[k+1].is("that") || analyse(p[:k]).verb >= 0 || formOf(p) != finite {
		return p, nil
	}
	aim = parse("so that", p[k+1:].String(), ".")
	if aim[0].tag == "VBZ" && canBeNoun(aim[0].w) && canBe(aim.at(1).w, english.BaseForm) {
		aim[0].tag, aim[1].tag = "NNS", "VBP" // "costs stop creeping"
	}
	if aim = asClause(aim); !aim[0].noun() && !aim[0].tagged("DT", "PRP", "PRP$") || analyse(aim).verb < 1 {
		return p, nil
	}
	return p[:k], aim
}

// aimAt says behind the need what it is for.
func (n *note) aimAt(aim phrase) {
	if len(aim) == 0 {
		return
	}
	t := turnToReader(aim, n.who, n.company)
	n.heed(t.why)
	q, _ := n.repair(t.phrase)
	if analyse(q).verb < 0 {
		n.doubt("what stands behind \"so\" is not surely read")
		return
	}
	for _, view := range []string{"need", "need.vp", "need.np"} {
		if s := n.views[view]; s != "" {
			n.views[view] = s + " so that " + q.String()
		}
	}
}

// underFigure takes a word in -s before a bound for the thing that it is
// ("customs delays under two days").
func underFigure(p phrase) phrase {
	for i := 1; i+2 < len(p); i++ {
		if p[i].tag == "VBZ" && p[i-1].noun() && p[i+1].is("under", "below", "above", "within") && p[i+2].tag == "CD" && canBeNoun(p[i].w) {
			p = p.clone()
			p[i].tag = "NNS"
		}
	}
	return p
}

// parseNeed tags the answer after "You need to" when its first word is a verb
// there, else after "You need".
func (n *note) parseNeed(s string) phrase {
	first := strings.ToLower(firstWord(s))
	if first == "lower" {
		if p := parse("You need", s, "."); p.at(1).tag == "NN" && countable(p[1:2]) {
			p[0].tag = "JJR"
			return p.splice(0, 0, word("a", "DT")) // "lower dose on the chest"
		}
	}
	if strings.HasSuffix(n.echo, "to") && canBe(first, english.BaseForm) {
		return parse("You need to", s, ".").verbFirst()
	}
	asNoun := parse("You need", s, ".")
	if mostlyThing(s) {
		return asThing(asNoun)
	}
	if isVerbByObject(asNoun) {
		return parse("You need to", s, ".").verbFirst()
	}
	if canBe(first, english.BaseForm) && asNoun.at(1).tag == "NN" && asNoun.at(2).is("at", "by", "before") && asNoun.at(3).tag == "CD" {
		return parse("You need to", s, ".").verbFirst() // "end rehearsal at 9"
	}
	if slices.Contains(teaching, first) && asNoun.at(1).tag == "NNS" && slices.Contains(people, english.Singular(strings.ToLower(asNoun[1].w))) {
		return parse("You need to", s, ".").verbFirst() // "train juniors"
	}
	if !canBe(first, english.BaseForm) || len(asNoun) == 0 || slices.Contains(wanted, first) {
		return asNoun
	}
	if asNoun.at(1).tag == "NNS" && (asNoun.at(2).is("under", "below", "down") || asNoun.at(2).tag == "VBG") && strings.HasPrefix(neutral(asNoun), "NN") && !slices.Contains(holding, first) {
		return asNoun // "winter losses under 15%"
	}
	if next := asNoun.at(1); asNoun[0].noun() && next.tagged("IN", "CC", ",", "WP", "WDT", "") && !next.is("up", "off", "out", "down") && !slices.Contains(withPreposition, first) {
		return asNoun
	}
	asVerb := parse("You need to", s, ".")
	if isNounToo(first) && asVerb.at(1).noun() && asVerb.at(1).tag != "NNP" && strings.HasPrefix(neutral(asVerb), "NN") && !slices.Contains(holding, first) {
		return asNoun // "hoof trims without anesthesia"
	}
	if verbFits(asVerb) {
		return asVerb
	}
	return asNoun
}

// holding are verbs that mostly are verbs before a thing that is to stay low.
var holding = []string{"keep", "bring", "hold", "get", "push", "drive", "take", "have", "cut", "force", "put", "move"}

// teaching are verbs of what is done with people, which are nouns too.
var teaching = []string{"train", "coach", "school", "mentor", "guide", "question", "shadow", "man", "board", "house", "pay", "hire"}

// wanted are things that are needed under the same word as a verb.
var wanted = []string{"help", "cover", "support", "backup", "relief", "control", "access", "labor", "labour", "staff's", "experience", "backing"}

// verbFits reports whether p, whose first word may be a verb or a noun and
// which was tagged where a verb is wanted, goes on as a verb phrase does.
func verbFits(p phrase) bool {
	first, next := strings.ToLower(p[0].w), p.at(1)
	switch {
	case !isNounToo(first) && !(p[0].is("change") && next.is("orders")) && (!next.tagged("NN", "VBN", "VBZ", "MD") || neutral(p) != "NN"):
		return true
	case next.tagged("DT", "PRP$", "PRP", "PDT", "NNP", "RP", "TO") && !next.is("that"):
		return true
	case next.is("open", "clean", "ready", "full", "staffed", "quiet", "safe", "warm", "tidy", "closed", "dry"):
		return p[0].is("keep", "stay")
	case next.tag == "VBG":
		return p[0].is("stop", "keep", "start", "finish", "avoid", "quit", "begin", "love", "like")
	case next.is("out", "up", "off", "down", "into", "through", "away", "back", "over"):
		return true
	case p[0].is("change") && next.is("orders"):
		return false
	case next.tagged("IN"):
		return !next.is("of") && slices.Contains(withPreposition, first)
	case next.tagged("WP", "WDT", "POS", "VBZ", "MD", "CC", ",", ".", "VBN") || next.is("who", "which", "that") || next.w == "":
		return false
	case next.tag == "NN" && (countable(p[1:]) || neutral(p) == "NN"):
		return false // verbs take "a" or "the" there: "sample flash", "forecast accuracy"
	case next.tag == "NNS" && p[0].is("make", "cook", "bake", "bring", "teach", "send", "buy"):
		return true // "make burritos that they can eat there"
	case next.tag == "NNS" && p.at(2).is("who", "that", "which"):
		return false // "line instructors who are picked for it"
	case next.noun():
		return neutral(p) != "NN" || !postponed(p)
	}
	return p[0].tagged("VB", "VBP")
}

// withPreposition are verbs that are as often nouns and go on with a
// preposition; of other such words the noun is meant ("cover for nights").
var withPreposition = []string{"work", "talk", "deal", "focus", "look", "stay", "report", "travel", "answer", "care", "move", "shift", "switch", "return",
	"lead", "push", "drive", "plan", "change", "start", "walk", "turn", "sit", "come", "go", "live", "check", "call", "ride", "step", "train", "cut", "shop", "fish", "run", "sleep", "stand", "pay"}

// neutral is the tag that the first word has where nothing is asked for.
func neutral(p phrase) string {
	q := parse("", p.String(), ".")
	if len(q) == 0 {
		return ""
	}
	return q[0].tag
}

// postponed reports whether a participle stands behind its noun ("bank
// reconciliations done by the 5th"), as it does in a thing that is wanted.
func postponed(p phrase) bool {
	for i := 1; i < len(p); i++ {
		if p[i].tagged("VBN", "VBD") && p[i-1].tagged("NNS", "NN") && !p.at(i+1).noun() && !p.at(i+1).tagged("DT", "PRP$") {
			return true
		}
	}
	return false
}

// isNounToo reports whether a verb's base form is a noun as well, as far as
// the lexicon knows.
func isNounToo(w string) bool {
	_, known := english.Countable(strings.ToLower(w))
	return known || slices.Contains(wanted, strings.ToLower(w))
}

// stateOf reports whether p is a thing in the state in which it is wanted,
// which fits after "You need" and not after "the need for".
func stateOf(p phrase) bool {
	if p[0].is("this", "that", "it", "these", "them") {
		return true
	}
	last := p[len(p)-1]
	if last.is("down", "up", "back", "gone", "off", "out", "in", "away", "done") {
		return true
	}
	for i := 1; i < len(p); i++ {
		if p[i].tagged("VBN", "VBD") && p[i-1].noun() && !p.at(i+1).noun() {
			return true
		}
	}
	return false
}

// splitNeed parts the need from what was typed behind it about how it stands
// now: a clause, or a thing with a figure, after a comma or a full stop.
func splitNeed(p phrase) (head phrase, rest []phrase) {
	cs := clauses(p)
	if len(cs) == 0 {
		return nil, nil
	}
	ps := parts(cs[0])
	k := len(ps)
	for i := 1; i < len(ps); i++ {
		if standsAlone(ps[i]) && !endsList(ps[:i], ps[i]) {
			k = i
			break
		}
	}
	head = join(ps[:k], ",")
	if k < len(ps) {
		rest = append(rest, join(ps[k:], ","))
	}
	return head, append(rest, cs[1:]...)
}

// standsAlone reports whether a part is a sentence of its own, and no list
// item or afterthought.
func standsAlone(p phrase) bool {
	q := parse("", p.String(), ".")
	if len(q) > 1 && (endless(q) || isLeaving(q)) {
		return true // "nobody check"
	}
	if len(q) > 2 && q[0].is("last", "first", "other") && q[1].tag == "CD" && canBe(q[2].w, english.PastForm) && q.at(3).tagged("IN", "TO", "RB", "RP", "") {
		return true // "last 2 quit in a month"
	}
	c := analyse(q)
	if d, e := analyseClause(q); c.verb < 0 && e.verb > 0 && !strings.HasSuffix(q[e.verb].w, "ed") {
		q, c = d, e // "last one let it ring", but not "none of them overturned"
	}
	if len(q) == 0 || c.verb < 0 {
		return len(q) > 0 && len(stands(q)) > len(q)
	}
	if q[0].is("now", "is") && q.at(1).w != "" && c.subject < 0 {
		return q[0].is("is") || q[1].is("is", "it")
	}
	if q[0].tag == "VBZ" && !q[0].is("is", "'s") && (!canBeNoun(q[0].w) || q.at(1).tagged("CD", "DT", "PRP", "PRP$")) && !q.at(1).tagged("VBN") {
		return true // "gets 3 a month": the reader does
	}
	if q[0].is("none", "both", "half", "all", "most", "each") && c.verb > 0 && strings.HasSuffix(q[c.verb].w, "ed") && canBe(q[c.verb].w, english.ParticipleForm) && c.verb == len(q)-1 {
		return false // "none challenged"
	}
	if q[0].tagged("VB", "VBP") && canBe(q[0].w, english.BaseForm) && !q[0].is("it") {
		return false // the next step of a plan
	}
	if q.at(1).is("of") && q.at(2).is("which", "whom") || q[0].is("of") {
		return false // "five of which are spent"
	}
	if c.verb == len(q)-1 && strings.HasSuffix(q[c.verb].w, "ed") && canBe(q[c.verb].w, english.ParticipleForm) && len(q) < 5 {
		return false // "pattern repeat included"
	}
	if q[0].tagged("VBD", "VBN") && q.at(1).noun() && qualifies(q, 0) {
		return true // "reported hours went up"
	}
	if q[0].tagged("WDT", "WP", "WRB") || q[0].is("so", "because", "since", "if", "when", "before", "which", "who", "and", "but", "or", "that") {
		return false
	}
	return c.subject >= 0 || q[0].is("it", "it's")
}

func firstWord(s string) string {
	if f := words(s); len(f) > 0 {
		return strings.Trim(f[0], ",.;:")
	}
	return ""
}

// heed doubts for the reason why, if there is one, and lets nothing be used.
func (n *note) heed(why string) {
	if why != "" {
		n.refuse("it is not clear " + why)
	}
}

// inserted doubts a reading that needed too many words of ours.
func (n *note) inserted(k int) {
	if k > 2 {
		n.doubt("several small words had to be supplied")
	}
}
