package reading

import (
	"slices"
	"strings"

	"regards/english"
	"regards/english/pattern"
)

// readHelp reads "I can help you by ___", which a letter says as "I would
// ___": an -ing phrase, a verb phrase, a thing to propose, or a clause with
// "I" in front.
func (n *note) readHelp() {
	if n.echo == "by" && !isGerund(firstWord(n.text)) {
		n.refuse("it does not go on from \"I can help you by\"")
		return
	}
	cs := clauses(n.parseDeed(asIDid(n.text), "I can help you by", "I would"))
	if len(cs) == 0 {
		return
	}
	head, tail := n.splitDeed(cs[0])
	who := n.who
	who.strict = true
	t := turnSingular(head, who)
	n.heed(t.why)
	p, ins := n.repair(t.phrase)
	n.inserted(ins)
	if k := p.index(0, "i"); k > 0 && k < 7 && p.at(k+1).tagged("VBP", "VB", "MD") && p[0].is("every", "each", "on", "in", "at", "first", "then") {
		n.readHelpClause(p)
		n.readMore("help.more", append(tail, cs[1:]...))
		return
	}
	p, did := apartFrom(inStep(withOne(p)))
	tail = append(did, tail...)
	n.mixed(p)
	switch n.formOf(p) {
	case gerund:
		if p.at(1).is("and") && !p.at(2).tagged("VBG", "VB", "VBP", "RB", "TO") && len(p) > 3 && analyse(p[2:]).verb < 0 {
			n.readHelpThing(p) // "signing and the same ten songs every day"
			break
		}
		n.views["help.ger"] = p.String()
		if p[0].tag != "VBG" && p.at(1).tag == "VBG" {
			n.views["help"] = p[0].w + " " + ungerund(p[1:]).String() // "never booking two"
			break
		}
		n.views["help"] = ungerund(p).String()
	case bare:
		if p[0].is("be") && p.at(1).tag == "VBG" {
			p = ungerund(p[1:].trim()) // "I will be giving a weekly status"
		}
		if endsInThing(p) {
			n.refuse("it mixes deeds with a thing")
			return
		}
		p = alwaysFirst(tiedDeeds(alsoDo(p)))
		n.unlikelyVerb(p)
		n.views["help"] = p.String()
		if g, ok := gerundOf(p); ok {
			n.views["help.ger"] = g.String()
		}
	case nominal:
		n.readHelpThing(p)
		if n.grave {
			return
		}
	case finite:
		n.readHelpClause(p)
	case third, past, partic:
		if lemma, _, ok := verbForms(strings.ToLower(p[0].w)); ok {
			p = p.clone()
			p[0].w = lemma
			n.say = p.String()
		}
		n.refuse("it does not go on from \"I would\"")
	default:
		n.refuse("it does not go on from \"I can help you by\"")
	}
	n.readMore("help.more", append(tail, cs[1:]...))
}

// mixed refuses a plan with a deed in its midst.
func (n *note) mixed(p phrase) {
	for _, q := range parts(p)[1:] {
		if q[0].tag == "VBD" && !canBe(q[0].w, english.BaseForm) {
			n.refuse("it mixes what you did with what you would do")
		}
	}
}

// parseDeed tags what somebody does: an -ing phrase after ing, a verb phrase
// after base, anything else as it stands.
func (n *note) parseDeed(s, ing, base string) phrase {
	first := strings.ToLower(firstWord(s))
	switch {
	case talks.MatchString(s), n.stem == Help && (twoVerbs(s) || redoes(first) && smallOrObject(s)):
		return parse(base, s, ".").verbFirst()
	case (echoedModal.MatchString(n.echo) || n.echo == "to" || strings.HasSuffix(n.echo, " to")) && canBe(first, english.BaseForm):
		return parse(base, s, ".").verbFirst()
	case first == "i" || first == "we" || first == "it":
		return parse("", s, ".")
	case isGerund(first):
		return parse(ing, s, ".")
	case n.stem == Promise && (first == "e-mail" || first == "text" || withWhom.MatchString(s)):
		return parse(base, s, ".").verbFirst()
	case n.stem == Help && strings.HasPrefix(first, "hand-") && canBe(first[len("hand-"):], english.BaseForm):
		return parse(base, s, ".").verbFirst() // "hand-water hot spots"
	case mostlyThing(s), n.stem == Promise && first == "sample":
		return asThing(parse(ing, s, "."))
	case n.stem == Help && slices.Contains(donePlans, first):
		p := parse("I would propose", s, ".")
		if p.at(1).noun() {
			p[0].tag = "JJ" // "timed slots by text"
		}
		return p
	case n.stem == Promise && slices.Contains(papers, first) && smallWord(s):
		return parse(ing, s, ".")
	case canBe(first, english.BaseForm):
		asVerb := parse(base, s, ".")
		if n.stem == Help && (len(asVerb) == 1 || asVerb.at(1).is(".") || asVerb.at(1).tag == "NN" && asVerb.at(2).tag == "CD") {
			return asVerb.verbFirst() // "knock. wait.", "ride week 1 and week 3"
		}
		if n.stem == Help && len(asVerb) > 2 && thingRather(asVerb, first) {
			return parse(ing, s, ".")
		}
		if yes, known := english.Countable(first); verbFits(asVerb) || known && yes && asVerb.at(1).tagged("IN") && !asVerb.at(1).is("of", "for", "with") {
			return asVerb // a thing would have its article: "stage by door"
		}
		return parse(ing, s, ".")
	case (first == "never" || first == "always" || first == "also" || first == "first") && len(words(s)) > 1 && strings.HasSuffix(words(s)[1], "ing"):
		return parse(ing, s, ".")
	case first == "just" || first == "not" || first == "first" || first == "also" || first == "always" || first == "never":
		return parse(base, s, ".")
	}
	p := parse(ing, s, ".")
	if isVerbByObject(p) {
		return parse(base, s, ".").verbFirst()
	}
	return p
}

// talks is a plan that begins with two ways to speak to somebody ("text and call").
var talks = pattern.MustCompile(`(?i)^(?:text|call|phone|e-?mail|ring|message|visit) (?:and|or|then) (?:text|call|phone|e-?mail|ring|message|visit)\b`)

// withWhom begins a promise to do something with somebody ("swap with him").
var withWhom = pattern.MustCompile(`(?i)^(?:swap|trade|cover|help|work|talk|walk|ride|drive|visit|meet|stop|shift|check|play|dance|fish) (?:with|for|by|through) `)

// thingRather reports whether the first word of a plan is a thing that is
// hardly ever a verb ("whiteboard in the barn"), or stands before another
// ("contract tests at ingestion", "group blocks for the little ones").
func thingRather(p phrase, first string) bool {
	for _, end := range []string{"board", "sheet", "chart", "book", "card", "log"} {
		if strings.HasSuffix(first, end) && len(first) > len(end)+1 && !p[1].tagged("DT", "PRP$", "PRP") {
			return true
		}
	}
	if p[1].tag == "NNS" && p.at(2).is("to") && (p.at(3).tag == "CD" || isDay(p.at(3))) {
		return false // "shift schools to 1 pm"
	}
	return isNounToo(first) && (p[1].tag == "NNS" || p[1].tag == "NN" && countable(p[1:2]) && p.at(2).tagged("IN", "WP", "WDT")) && strings.HasPrefix(neutral(p), "NN") && !slices.Contains(holding, first)
}

// isGerund reports whether w is an -ing form, and no verb that ends so
// ("bring", "string").
func isGerund(w string) bool {
	return strings.HasSuffix(w, "ing") && !canBe(w, english.BaseForm)
}

// echoedModal is a stem that was typed once more and wants a verb behind it.
var echoedModal = pattern.MustCompile(`(?:can|could|would|will|'d|'ll)$`)

// isVerbByObject reports whether the first word, a noun by its tag, has a
// determined object behind it, which only a verb can have ("man the phones").
func isVerbByObject(p phrase) bool {
	return len(p) > 2 && p[0].tagged("NN", "JJ", "NNP") && !p[0].is("somebody", "someone", "people", "nobody", "anybody", "anyone", "everybody", "everyone", "something", "anything") && p[0].w == strings.ToLower(p[0].w) && p[1].tagged("DT", "PRP$") && !p[1].is("all", "both", "that", "this", "each") && (p[2].noun() || p[2].tagged("JJ", "CD"))
}

// verbFirst takes the first word for a verb.
func (p phrase) verbFirst() phrase {
	p[0].tag = "VB"
	return p
}

// splitDeed parts a deed from whole sentences that were typed behind it on a
// comma.
func (n *note) splitDeed(p phrase) (head phrase, tail []phrase) {
	ps := parts(p)
	for i := 1; i < len(ps); i++ {
		switch {
		case n.stem == Help && ofOneself(ps[i], ps[0]):
			return chain(ps[:i]), []phrase{append(phrase{word("I", "PRP")}, join(ps[i:], ",")...)}
		case inTheState(ps[i]) && ps[0][0].tagged("VB", "VBG", "VBP"):
			ps[i] = append(phrase{word("with", "IN")}, theOneInState(ps[i])...)
		case !standsAlone(ps[i]) || ps[i][0].is("and", "or", "what", "how"):
		case ps[0][0].tagged("VB", "VBP") && ps[i][0].tagged("VB", "VBP") && canBe(strings.ToLower(ps[i][0].w), english.BaseForm):
		case strings.HasSuffix(ps[i][0].w, "ing") && ps[i].at(1).is("and"):
		default:
			return chain(ps[:i]), []phrase{join(ps[i:], ",")}
		}
	}
	return chain(ps), nil
}

// ungerund turns "chasing X and doing Y" into "chase X and do Y".
func ungerund(p phrase) phrase {
	p = p.clone()
	for i := range p {
		if i == 0 && p[i].tag != "VBG" {
			return p
		}
		if i > 0 && !(parallel(p, i) && strings.HasSuffix(p[i].w, "ing") && (p[i-1].is("then") || !p.at(i+1).tagged(",", ".", ""))) {
			continue
		}
		if lemma, _, ok := verbForms(strings.ToLower(p[i].w)); ok {
			p[i].w, p[i].tag = lemma, "VB"
		} else if i == 0 {
			p[0].w, p[0].tag = ofGerund(strings.ToLower(p[0].w)), "VB"
		}
	}
	return p
}

// ofGerund is the base form of an -ing word that no list of verbs has
// ("redlining"), as far as it can be told.
func ofGerund(w string) string {
	base := strings.TrimSuffix(w, "ing")
	if k := len(base); k > 3 && base[k-1] == base[k-2] && !english.Known(base) {
		return base[:k-1]
	}
	for _, tail := range []string{"line", "date", "size", "tune", "code", "name", "price", "file", "page"} {
		if strings.HasSuffix(base+"e", tail) {
			return base + "e"
		}
	}
	if english.Known(base) || !english.Known(base+"e") {
		return base
	}
	return base + "e"
}

// gerundOf turns "chase X and do Y" into "chasing X and doing Y"; false when a
// verb of it cannot be turned surely.
func gerundOf(p phrase) (phrase, bool) {
	p = p.clone()
	done := false
	for i := range p {
		if !p[i].tagged("VB", "VBP") || done && !parallel(p, i) {
			continue
		}
		if !done && i > 2 {
			return nil, false
		}
		if !english.Verb(strings.ToLower(p[i].w)) {
			return nil, false
		}
		p[i].w, p[i].tag = english.Gerund(strings.ToLower(p[i].w)), "VBG"
		done = true
	}
	return p, done
}

// readHelpClause reads a plan that was typed as a clause: "every hour I check
// the temperature", "we could share a board".
func (n *note) readHelpClause(p phrase) {
	if k := p.index(2, "i"); p[0].is("i") && p.at(1).tag == "VBP" && k > 0 && p[k-1].is("and", "but", ",") && p.at(k+1).tagged("VBP", "VBD") {
		n.refuse("it says what is; say what you would do") // "I wear mine and I send people home who don't"
		return
	}
	c := analyse(p)
	subject := c.subject
	if k := p.index(0, "i"); k > 0 && k < 7 && p.at(k+1).tagged("VBP", "VB", "MD") {
		subject = k
	}
	verb := subject + 1
	if !p.at(subject).is("i", "we") || !(p.at(verb).verb() || p.at(verb).tag == "MD") {
		n.have(p, c)
		return
	}
	front, rest := p[:subject].trim(), p[verb:].clone()
	if rest[0].tag == "MD" {
		rest = rest[1:]
	}
	if len(rest) == 0 || !canBe(rest[0].w, english.BaseForm) && !canBe(rest[0].w, english.ThirdForm) {
		n.refuse("it does not go on from \"I would\"")
		return
	}
	rest[0].w, _ = lemmaOf(rest[0].w)
	if rest[0].is("be") && rest.at(1).tag == "VBG" {
		rest = rest[1:].clone() // "I will be giving", "I am coming before the shift"
		rest[0].w, _ = lemmaOf(rest[0].w)
		rest[0].tag, rest[0].glue = "VB", false
	}
	if rest[0].is("be") && rest.at(1).is("willing", "happy", "glad", "ready", "prepared") && rest.at(2).is("to") {
		n.views["help"] = rest.String()
		return
	}
	if rest[0].is("live", "have", "know", "speak", "be", "own", "like", "love", "understand", "enjoy", "want") && c.verb == verb && p[verb].tag != "MD" {
		n.refuse("it says what is; say what you would do")
		return
	}
	if len(front) == 1 && front[0].is("first") {
		n.views["help"] = "first " + rest.String()
		return
	}
	if len(front) > 0 {
		at := rest.index(1, ",", "and", ";", "if")
		if at < 0 {
			at = len(rest)
		}
		rest = rest.splice(at, at, front...)
		n.doubt("the order of words was changed")
		n.say = rest.String()
	}
	rest = alwaysFirst(rest)
	n.views["help"] = rest.String()
	if g, ok := gerundOf(rest); ok {
		n.views["help.ger"] = g.String()
	}
}

// have reads a plan about what others would do, as "I would have the charge
// nurse round daily".
func (n *note) have(p phrase, c clause) {
	if c.verb < 1 || c.extra >= 0 || c.subject != c.verb-1 || p[c.verb].tag == "VBD" || p[c.verb].tag == "MD" || auxiliary(p[c.verb]) || p[c.subject].tagged("PRP") && !p[c.subject].is("they", "everybody") {
		n.refuse("it does not go on from \"I would\"")
		return
	}
	if p[:c.verb].index(0, ",") >= 0 {
		n.refuse("it begins with a thing and goes on with a deed")
		return
	}
	if p[:c.verb].index(0, ":") >= 0 {
		n.refuse("it does not go on from \"I would\"")
		return
	}
	rest := unthird(p[c.verb:])
	rest = rest.clone()
	lemma, ok := lemmaOf(rest[0].w)
	if !ok {
		n.refuse("it does not go on from \"I would\"")
		return
	}
	rest[0].w = lemma
	who := p[:c.verb].clone()
	if who[0].is("they") {
		who[0].w = "them"
	}
	if end := nounRunEnd(who, 0); end >= 0 && who[0].tagged("NN", "JJ", "RB") && (countable(who) || who[end].is(alwaysDetermined...)) && !who[0].is("nothing", "nobody", "everything", "everybody", "somebody", "someone", "everyone") {
		who = who.splice(0, 0, word("the", "DT"))
	}
	n.views["help"] = "have " + append(who, rest...).String()
}

// readMore makes whole sentences of what was typed behind the main thing.
func (n *note) readMore(view string, rest []phrase) {
	var out []string
	for _, p := range rest {
		s, ok := n.situation(p)
		if !ok {
			n.doubt("what stands at the end is not surely read")
			break
		}
		out = append(out, s)
	}
	if s := sentences(out); s != "" {
		n.views[view] = s
	}
}

// unlikelyVerb doubts a verb phrase whose first word is mostly a noun and
// stands before a noun ("line rounds by the charge nurse").
func (n *note) unlikelyVerb(p phrase) {
	if p.at(2).is("at", "by", "before") && p.at(3).tag == "CD" {
		return // "end rehearsal at 9"
	}
	if isNounToo(p[0].w) && (p.at(1).noun() || p.at(1).tag == "VBZ") && p.at(1).tag != "NNP" && strings.HasPrefix(neutral(p), "NN") {
		n.refuse("\"" + p[0].w + "\" was read as a verb")
	}
}
