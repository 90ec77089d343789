package reading

import (
	"strings"

	"regards/english"
	"regards/english/pattern"
)

// acts are verbs of what an interviewer may do for a candidate, so that "Thank
// you for ___ing" is true of them.
var acts = []string{"show", "tell", "explain", "walk", "take", "draw", "give", "introduce", "describe", "share", "ask", "let", "go", "talk", "answer", "teach", "warn", "offer", "lend", "bring", "make", "invite", "listen"}

// readTopic reads "I enjoyed talking with you about ___"; the box may hold two
// topics.
func (n *note) readTopic() {
	first, second := splitTopics(withoutStance(n.text))
	view, ok := n.topic(first, true)
	if !ok {
		if second == "" {
			return
		}
		view, ok = n.topic(second, true)
		second = ""
	}
	if !ok {
		return
	}
	n.views["topic"] = view
	if second == "" || ofThem.MatchString(second) || strings.HasSuffix(strings.ToLower(second), " "+strings.ToLower(strings.TrimPrefix(first, "the "))) {
		return
	}
	before := n.why
	if r := parse("about", second, "."); len(r) > 0 && len(first) > 0 {
		second = lowered(r).String()
	}
	if v, ok := n.topic(oneThought(second), false); ok {
		n.views["topic2"] = v
	} else if before == "" {
		n.why, n.grave = "the second topic is not surely read", false
	}
}

// withoutStance drops what somebody thinks of a question from behind it
// ("whether to join a trust, he's against"): as "you are against" it would be a sentence of its own.
func withoutStance(s string) string {
	if !english.Wh(strings.ToLower(firstWord(s))) && !strings.EqualFold(firstWord(s), "if") {
		return s
	}
	if loc := stance.FindStringIndex(s); loc != nil {
		return s[:loc[0]]
	}
	return s
}

var stance = pattern.MustCompile(`(?i), (?:he|she|they)(?:'s| is|'re| are) (?:not |totally |all |very |still |dead )?(?:against|for|unsure|torn|undecided|in favou?r|opposed)(?: it)?$`)

// splitTopics parts two topics that were typed into one box. A "+" parts them
// only where the second is not of the first's kind ("his potluck wall + who
// makes the worst green chile"); else it is an "and".
func splitTopics(s string) (first, second string) {
	for _, sep := range []string{" / ", "; ", ". ", ", also ", " and also ", ", plus ", " plus ", "/ ", " & ", " + "} {
		a, b, ok := strings.Cut(s, sep)
		if !ok || len(words(a)) == 0 || len(words(b)) == 0 || sep == ". " && abbreviated(a) {
			continue
		}
		w := strings.ToLower(firstWord(b))
		if sep == " + " && !english.Wh(w) && !english.Possessive(w) && w != "the" {
			continue
		}
		return strings.TrimSpace(a), strings.TrimSpace(b)
	}
	return s, ""
}

// ofThem finds a second topic that only counts the first ("dogs. 3 of them").
var ofThem = pattern.MustCompile(`(?i)^(?:(?:\d+|\w+) of (?:them|those|these|em)\b|\d+ (?:last|this|every|a|per|in) (?:year|month|week|day|summer|winter|\d{4})$)`)

// abbreviated reports whether the full stop behind s ends a short form and no
// sentence ("the 2 a.m. label printer").
func abbreviated(s string) bool {
	f := words(s)
	last := strings.ToLower(f[len(f)-1])
	return len(last) < 3 || strings.Contains(last, ".") || last == "mrs" || last == "prof" || last == "approx" || last == "dept"
}

// topic reads one topic; the first also gives the views of telling and doing.
func (n *note) topic(s string, first bool) (string, bool) {
	s = plus(s)
	p := parse("I enjoyed talking with you about", s, ".")
	if w := strings.ToLower(firstWord(s)); w == "he" || w == "she" || w == "they" || w == "you" || w == "we" || w == "i" || w == "it" {
		p = parse("", s, ".")
	}
	t := turnToReader(p.trim(), n.who, true)
	if t.why != "" {
		n.heed(t.why)
		return "", false
	}
	p, ins := n.repair(t.phrase)
	n.inserted(ins)
	if len(p) == 0 {
		return "", false
	}
	p = onceSaid(withoutMeasures(resumed(p)))
	switch n.formOf(p) {
	case question:
		p = inOrder(p)
		if p.at(1).tag == "MD" && p.at(2).tag == "PRP" { // "when can I be in Dublin"
			p[1], p[2] = p[2], p[1]
		}
		if first && p[0].is("how", "why", "what", "who", "where") && n.tellable(p) {
			n.views["topic.wh"] = p.String()
		}
		return p.String(), true
	case finite:
		if ps := parts(p); len(ps) > 1 && analyse(ps[0]).verb < 0 && standsAlone(ps[1]) {
			n.doubt("only its first part was used")
			return n.topicThing(ps[0]).String(), true
		}
		return n.topicClause(p, first)
	case bare, third, past:
		if p[0].is("to") {
			p = p[1:]
			for i := 1; i+1 < len(p); i++ {
				if p[i].is("to") && p[i-1].is("or", "and") && p[i+1].tag == "VB" {
					p = p.splice(i, i+1)
				}
			}
		}
		if g, ok := gerundOf(upToVerdict(p)); ok && n.formOf(p) == bare {
			return g.String(), true
		}
		n.refuse("it does not go on from \"talking with you about\"")
		return "", false
	}
	if c := analyse(p); c.verb >= 0 && n.form != question {
		if ps := parts(p); len(ps) > 1 && analyse(ps[0]).verb < 0 {
			n.doubt("only its first part was used")
			return n.topicThing(ps[0]).String(), true
		}
		n.refuse("it seems to hold a whole sentence")
		return "", false
	}
	return n.topicThing(p).String(), true
}

// topicThing mends a thing that was talked about: its article ("the outage in
// March"), and the "and" between two.
func (n *note) topicThing(p phrase) phrase {
	ps := parts(p)
	if len(ps) == 2 && analyse(ps[0]).verb < 0 && !ps[1][0].is("and", "but", "or", "not", "with", "which", "who", "where", "including") {
		switch {
		case english.Wh(strings.ToLower(ps[1][0].w)):
			ps[1] = append(phrase{word("and", "CC")}, ps[1]...)
			p = join(ps, ",")
		case ps[0].index(0, "and") < 0 && !(ps[1][0].is("a", "an") && ps[0].index(0, "who", "that", "which") > 0) && !ps[1][len(ps[1])-1].tagged("RB") && !ps[1][0].is("every", "each", "always", "all", "day", "again") && analyse(ps[1]).verb < 0 && (ps[1][0].noun() || ps[1][0].tagged("JJ", "DT", "PRP$")):
			p = append(append(ps[0].clone(), word("and", "CC")), ps[1]...)
		}
	}
	if isDay(p[0]) && p.at(1).tag == "NN" {
		return p.splice(0, 0, word("the", "DT"))
	}
	column := p[0].tag == "NNS" && p.at(1).tag == "NN" && countable(p[1:]) && !canBe(p[1].w, english.BaseForm) // "corrections column"
	if !p[0].tagged("NN", "JJ") && !column || n.form != nominal {
		return p
	}
	end := nounRunEnd(p, 0)
	if end < 0 || p.at(end+1).tagged("CD", "POS") || !countable(p) || strings.ToLower(p[0].w) != p[0].w {
		return p
	}
	return p.splice(0, 0, word("the", "DT"))
}

// withoutMeasures drops figures that were typed behind a topic ("life in the
// ice, 5 weeks, no port"): they do not go on from "about".
func withoutMeasures(p phrase) phrase {
	ps := parts(p)
	if len(ps) < 2 || analyse(ps[0]).verb < 0 && !ps[0][0].tagged("WRB", "WP") || p.index(0, "and") > 0 {
		return p
	}
	k := len(ps)
	for k > 1 && len(ps[k-1]) < 7 && (ps[k-1][0].tag == "CD" || ps[k-1][0].is("no")) && analyse(ps[k-1]).verb < 0 {
		k--
	}
	return join(ps[:k], ",")
}

// tellable reports whether the reader can have told the candidate the whole of
// p: it is one question, about the reader or about something else than "I".
func (n *note) tellable(p phrase) bool {
	if p.at(1).is("to", "i", "we", "my") || p.at(2).is("i") {
		return false
	}
	for i := 1; i+1 < len(p); i++ {
		if p[i].is("and", "or") && (p[i-1].comma() || !p[i+1].verb()) && !p[i+1].tagged("WRB", "WP") && analyse(p[i+1:]).verb < 0 {
			return false
		}
	}
	return p[0].is("why") || p.index(0, "you", "your") > 0
}

// andHow joins "how it makes the lid" to the thing that was shown.
func andHow(p phrase) phrase {
	for i := 2; i < len(p); i++ {
		if p[i].is("how", "why") && (p[i-1].noun() || p[i-1].tag == "CD") {
			return p.splice(i, i, tok{w: ",", tag: ",", glue: true, sure: 9}, word("and", "CC"))
		}
	}
	return p
}

// topicClause reads a topic that was typed as a sentence: what the reader did
// for the candidate becomes an act to give thanks for, anything else is left.
func (n *note) topicClause(p phrase, first bool) (string, bool) {
	c := analyse(p)
	if c.verb >= 0 && p.at(c.subject).is("you") && c.subject == c.verb-1 && c.subject == 0 {
		lemma, _, _ := verbForms(strings.ToLower(p[c.verb].w))
		for _, a := range acts {
			if lemma == a && first {
				act := andHow(p[c.verb:].clone())
				act[0].w = english.Gerund(lemma)
				if n.bareNouns() && leftBare(act) {
					n.refuse("small words are missing")
				}
				n.views["topic.act"] = act.String()
				return "", true
			}
		}
		return "how " + p.String(), true
	}
	if p[0].is("we", "i") && c.verb == 1 && p[1].is("talked", "spoke", "discussed") {
		rest := p[2:].trim()
		if rest.prefixed("about") {
			rest = rest[1:]
		}
		return rest.String(), len(rest) > 0
	}
	n.refuse("it does not go on from \"talking with you about\"")
	return "", false
}
