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
	typed := t.phrase
	p, ins := n.repair(t.phrase)
	n.inserted(ins)
	p = mine(p)
	if p[0].is("a", "an") && len(p) > 2 && n.bareHere() && myPaper(p[1:].trim()) != nil {
		p = p[1:].trim() // the article is ours
	}
	if p[0].is("to") {
		p = p[1:]
	}
	switch n.formOf(p) {
	case bare:
		if typed.at(0).tag == "VB" && typed.at(1).tag == "NN" && typed.at(2).tag == "NN" && len(typed) == 3 && typed[1].w == strings.ToLower(typed[1].w) && !typed[0].is(doing...) && !slices.Contains(transfers, strings.ToLower(typed[0].w)) {
			n.say = "send " + determined(parse("I will send you", typed.String(), ".")).String()
			n.refuse("\"" + p[0].w + "\" may be a verb or a thing") // "strip day plan"
			return
		}
		if next := p.at(1); (isNounToo(p[0].w) || neutral(p) == "NN" || next.tag == "NN" && p.at(2).tag == "NN" && countable(p[1:])) && next.w != "" && !p[0].is(doing...) && !next.tagged("DT", "PRP$", "PRP", "IN", "TO", "RB", "RP", "NNP", "CD", "WRB", "CC", "PDT", "WP", ",") && !next.is("you") && !slices.Contains(transfers, strings.ToLower(p[0].w)) {
			n.say = "send " + determined(parse("I will send you", p.String(), ".")).String()
			n.refuse("\"" + p[0].w + "\" may be a verb or a thing")
			return
		}
		n.promised(p)
	case gerund:
		n.promised(ungerund(p))
	case nominal, partic:
		if end := runEnd(p); p[end].is(doings...) && !p.at(end+1).is("notes", "of") {
			n.refuse("it is not clear what you promised to do")
			return
		}
		p = n.theThing(p)
		n.views["prom.np"] = p.String()
		n.views["prom"] = "send you " + p.String()
	default:
		n.refuse("it does not go on from \"I will\"")
	}
}

// doings are things that nobody sends.
var doings = []string{"lunch", "dinner", "breakfast", "coffee", "beer", "drink", "visit", "call", "tour", "ride", "walk", "trial", "chat", "meeting"}

// ownPapers end what only the one who writes can send.
var ownPapers = []string{"card", "licence", "license", "certificate", "cert", "passport", "degree", "diploma", "cv", "resume", "résumé", "transcript", "transcripts", "certs", "certificates", "registration", "permit", "visa", "badge", "log", "result", "results", "number", "receipt", "ticket", "medical", "scorecard", "dbs"}

// myPaper says "my" of papers that only the one who writes can send, where the
// thing was typed bare ("CIPS cert", "exam date and result"), and "a copy of my
// card" of "card copy"; nil of other things.
func myPaper(p phrase) phrase {
	if len(p) > 1 && p[0].tag == "DT" && !english.Determiner(strings.ToLower(p[0].w)) {
		p = p.clone()
		p[0].tag = "NN" // "ahpra number"
	}
	if len(p) == 0 || !(p[0].noun() || p[0].tagged("JJ", "VBG", "VBN", "FW", "UH") || p[0].tag == "CD" && strings.Contains(p[0].w, "-") && p.at(1).noun()) || p[0].is("the", "sample", "blank", "example", "business", "wine", "score", "time", "rate", "report", "index", "recipe", "thank-you", "birthday", "greeting", "invoice", "model", "part", "batch", "phone") {
		return nil
	}
	end := runEnd(p)
	if p[end].is(ownPapers...) && (end > 0 || p[end].is("dbs")) && p.at(end+1).is("and") {
		return p.splice(0, 0, word("my", "PRP$")) // "instructor certificate and DBS"
	}
	if end > 0 && p[end].is("front", "back", "side") && p[end-1].is(ownPapers...) {
		return p.splice(0, 0, word("my", "PRP$")) // "CPR card front and back"
	}
	for end+2 < len(p) && p[end+1].is("and") && nounRunPart(p[end+2]) {
		end += 2 + runEnd(p[end+2:])
	}
	if p.at(end + 1).is("of") {
		return nil
	}
	q := p.clone()
	for i := range q[:end] {
		if w := q[i].w; w == strings.ToLower(w) && len(w) < 8 && (!english.Known(w) || strings.ContainsAny(w, "0123456789")) && !strings.HasSuffix(w, "ing") {
			q[i].w = strings.ToUpper(w) // "ahpra number", "az-900 certificate"
		}
	}
	switch {
	case end > 0 && q[end].is("copy", "photo", "scan", "copies") && q[end-1].is(ownPapers...) && !q[end-1].is("number", "log", "result", "results"):
		of := "a " + strings.ToLower(q[end].w)
		if q[end].is("copies") {
			of = "copies"
		}
		return append(append(phrase{word(of, "NN"), word("of", "IN"), word("my", "PRP$")}, q[:end]...), q[end+1:]...)
	case q[end].is("number") && end > 0 && q[end-1].w != strings.ToUpper(q[end-1].w) && !q[end-1].is("registration", "licence", "license", "badge", "account", "policy", "membership", "passport", "reference", "service", "certificate", "tax", "insurance", "permit"):
		return nil // "mouse man number"
	case q[end].is(ownPapers...) && (end > 0 || !q[end].is("card", "number", "log", "result", "results", "ticket", "receipt", "badge")):
		return q.splice(0, 0, word("my", "PRP$"))
	}
	return nil
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
	if q := myPaper(p); q != nil {
		return q
	}
	if q := theOneInState(p); len(q) > len(p) {
		return q // "the drug chart redrawn"
	}
	if len(p) > 1 && p[0].tag == "NNS" && p[1].tag == "NN" {
		end := 1
		for end+1 < len(p) && p[end+1].tag == "NN" {
			end++
		}
		if countable(p[end : end+1]) {
			return p.splice(0, 0, word("the", "DT")) // "peds drug chart redrawn"
		}
	}
	q := determined(p)
	if len(q) > len(p) && q[0].is("a", "an") {
		if end := runEnd(p); p.at(end+1).is("of") && p.at(end+2).is("the", "my", "your", "our") && !p[end].is("copy", "photo", "picture", "scan", "list", "sample", "sketch", "page", "summary", "map", "plan", "drawing", "diagram", "video", "draft", "copy", "note") {
			q[0].w = "the" // "phone number of the old foreman"
		}
	}
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
	for j+1 < len(p) && (nounRunPart(p[j+1])) && !(p[j].tag == "NNS" && isSpell(p[j+1])) {
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
	return len(f) > 1 && slices.Contains([]string{"of", "to", "about", "on", "from", "with", "for", "and", "at"}, f[1])
}
