package reading

import (
	"slices"
	"strings"

	"regards/english"
	"regards/english/pattern"
)

// howMany is a count behind the thing that was promised.
var howMany = pattern.MustCompile(`(?i)(?: twice|,? (?:\d+|two|three|four|five|six) (?:nos?\.?|numbers|pcs|pieces))$`)

// transfers are verbs of handing something over, whose object is the thing
// that was promised.
var transfers = []string{"send", "email", "e-mail", "mail", "give", "forward", "share", "pass", "post", "text", "deliver", "provide", "supply", "submit"}

// doing are verbs that are hardly ever a thing that somebody promises.
var doing = []string{"take", "bring", "make", "do", "let", "show", "come", "drop", "find", "get", "ask", "tell", "buy", "put", "return", "e-mail"}

// readPromise reads "I promised you that I would ___".
func (n *note) readPromise() {
	n.text = howMany.ReplaceAllString(n.text, "") // "proof of address x2", "drawings 3 nos"
	p := n.parseDeed(n.text, "I will start", "I will")
	if cs := clauses(p); len(cs) > 0 {
		head, tail := n.splitDeed(cs[0])
		if len(cs) > 1 || len(tail) > 0 {
			n.doubt("only its first sentence was used")
		}
		p = head
	}
	t := turnToReader(p, n.who, true)
	n.heed(t.why)
	p, ins := n.repair(t.phrase)
	n.inserted(ins)
	p = mine(p)
	if p[0].is("to") {
		p = p[1:]
	}
	switch n.formOf(p) {
	case bare:
		if next := p.at(1); (isNounToo(p[0].w) || neutral(p) == "NN") && next.w != "" && !p[0].is(doing...) && !next.tagged("DT", "PRP$", "PRP", "IN", "TO", "RB", "RP", "NNP", "CD", "WRB", "CC", "PDT", "WP", ",") && !next.is("you") && !slices.Contains(transfers, strings.ToLower(p[0].w)) {
			n.say = "send " + determined(parse("I will send you", p.String(), ".")).String()
			n.refuse("\"" + p[0].w + "\" may be a verb or a thing")
			return
		}
		n.promised(p)
	case gerund:
		n.promised(ungerund(p))
	case nominal, partic:
		p = n.theThing(p)
		n.views["prom.np"] = p.String()
		n.views["prom"] = "send you " + p.String()
	default:
		n.refuse("it does not go on from \"I will\"")
	}
}

// mine says "my" of the papers that only the one who writes can send ("photo
// of CPCS card").
func mine(p phrase) phrase {
	for i := 1; i < len(p); i++ {
		if !p[i].is("card", "licence", "license", "certificate", "passport", "degree", "diploma", "cv", "resume", "transcript", "transcripts", "portfolio", "certs", "certificates", "references", "registration") {
			continue
		}
		k := i
		for k > 0 && p[k-1].tagged("NN", "NNP", "JJ", "NNPS") {
			k--
		}
		if k > 0 && p[k-1].is("of") {
			return p.splice(k, k, word("my", "PRP$"))
		}
	}
	return p
}

// promised fills the views from a verb phrase: "send you the template".
func (n *note) promised(p phrase) {
	verb := strings.ToLower(p[0].w)
	isTransfer := false
	for _, v := range transfers {
		isTransfer = isTransfer || v == verb
	}
	if !isTransfer {
		n.views["prom"] = p.String()
		return
	}
	rest := p[1:]
	for len(rest) > 0 && (rest[0].is("you", "over", "in", "along", "off", "him", "her", "them") && !rest[0].tagged("PRP$")) {
		rest = rest[1:]
	}
	end := len(rest)
	for i := range rest {
		if rest[i].is("to") && rest.at(i+1).is("you", "him", "her", "them") || rest[i].is("over", "along") && i == len(rest)-1 {
			end = i
			break
		}
	}
	thing := n.theThing(rest[:end].trim())
	if len(thing) == 0 || thing[0].tagged("IN", "WRB", "RB") {
		n.views["prom"] = p.String()
		return
	}
	n.views["prom.np"] = thing.String()
	n.views["prom"] = p.String()
	if verb == "send" || verb == "email" || verb == "e-mail" || verb == "give" || verb == "forward" || verb == "mail" || verb == "text" {
		n.views["prom"] = verb + " you " + thing.String() + tailOf(rest[end:])
	} else {
		n.views["prom"] = p[:1].String() + " " + joinWords(p[1:len(p)-len(rest)], thing) + tailOf(rest[end:])
	}
}

func joinWords(between, thing phrase) string {
	if s := between.String(); s != "" {
		return s + " " + thing.String()
	}
	return thing.String()
}

// tailOf keeps what stands behind the thing, but for "to you".
func tailOf(p phrase) string {
	if len(p) >= 2 && p[0].is("to") {
		p = p[2:]
	}
	if len(p) == 1 && p[0].is("over", "along") {
		p = nil
	}
	if s := p.String(); s != "" {
		return " " + s
	}
	return ""
}

// theThing determines what was promised, of which both know which it is where
// it bears a name: "the Garda vetting form", "the STCW papers".
func (n *note) theThing(p phrase) phrase {
	q := determined(p)
	if len(p) == 0 || p[0].w == strings.ToLower(p[0].w) || !p[0].noun() {
		return q
	}
	if len(q) > len(p) {
		q[0].w = "the"
	} else if end := runEnd(p); end > 0 && p[end].tag == "NNS" && p[end].w == strings.ToLower(p[end].w) && strings.ToUpper(p[0].w) == p[0].w {
		return p.splice(0, 0, word("the", "DT"))
	}
	return q
}

// determined gives a bare thing its article: "sample flash" is "a sample
// flash", "copies" and "proof of address" stay.
func determined(p phrase) phrase {
	if len(p) > 2 && p[0].tag == "NNS" && p[1].tag == "POS" && p[2].tag == "NN" && countable(p[2:]) {
		return p.splice(0, 0, word("a", "DT")) // "children's choir"
	}
	if len(p) > 1 && p[0].is("kids", "children", "women", "men", "ladies") && p[1].tag == "NN" && countable(p[1:]) {
		mark := "'"
		if !strings.HasSuffix(p[0].w, "s") {
			mark = "'s"
		}
		return p.splice(0, 1, word("a", "DT"), word(p[0].w, "NNS"), tok{w: mark, tag: "POS", glue: true, sure: 9}) // "a kids' choir"
	}
	if k := 1; len(p) > k && span(p[0].w) && p[k].tag == "VBG" && !p.at(k+1).tagged("DT", "PRP$", "NN", "NNS") {
		return p.splice(0, 0, word(english.Article(p[0].w), "DT")) // "15-minute tasting"
	}
	if end := runEnd(p); end > 0 && (p[0].tag == "NNP" || p[0].noun() && upperFirst(p[0].w) == p[0].w) && p[end].tag == "NN" && (countable(p[end:]) || p[end].is(papers...) || p[end].is("e-mail", "email")) && !p.at(1).is("'s") {
		return p.splice(0, 0, word(english.Article(p[0].w), "DT")) // "SBAR card"
	}
	if len(p) == 0 || p[0].tagged("DT", "PRP$", "CD", "PDT", "NNS", "NNP", "NNPS", "PRP", "WP", "WRB") || p[0].is("no") {
		return p
	}
	if self, ok := strings.CutPrefix(strings.ToLower(p[0].w), "self-"); ok && canBe(self, english.BaseForm) && !p.at(1).noun() {
		p = p.clone() // "self-schedule in blocks"
		p[0].w = "self-" + english.Gerund(self)
		return p
	}
	j := 0
	for j+1 < len(p) && (nounRunPart(p[j+1])) {
		j++
	}
	if p[j].tag != "NN" || p.at(j+1).is("and", "or", "&") {
		return p
	}
	if p[0].is("same") || j == 0 && isSpell(p[0]) && !p[0].is("time") {
		return p.splice(0, 0, word("the", "DT"))
	}
	if yes, known := english.Countable(p[j].w); (!known || !yes) && (!p[j].is(papers...) || p[j].is("proof")) || p.at(j+1).tagged("CD", "POS") {
		return p
	}
	art := english.Article(p[0].w)
	if p.at(j+1).is("that", "which", "we", "i") {
		art = "the"
	}
	out := p.splice(0, 0, word(art, "DT"))
	return out
}

// runEnd is the last token of the nouns and adjectives that open p.
func runEnd(p phrase) int {
	j := 0
	for j+1 < len(p) && nounRunPart(p[j+1]) {
		j++
	}
	return j
}

// papers are things that people promise under the same word as a verb.
var papers = []string{"link", "copy", "list", "report", "quote", "sample", "note", "contact", "draft", "plan", "map", "photo", "picture", "outline", "record", "file", "model", "sketch", "study", "guide", "recipe", "proof", "template", "form", "sheet", "letter", "spreadsheet", "deck", "chart", "checklist", "write-up", "one-pager", "cuppa", "light"}

// smallWord reports whether the second word of s cannot be the object of a verb.
func smallWord(s string) bool {
	f := words(s)
	return len(f) > 1 && slices.Contains([]string{"of", "to", "about", "on", "from", "with", "for", "and"}, f[1])
}
