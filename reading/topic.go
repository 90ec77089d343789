package reading

import (
	"strings"

	"regards/english"
)

// acts are verbs of what an interviewer may do for a candidate, so that "Thank
// you for ___ing" is true of them.
var acts = []string{"show", "tell", "explain", "walk", "take", "draw", "give", "introduce", "describe", "share", "ask", "let", "go", "talk", "answer", "teach", "warn", "offer", "lend", "bring", "make", "invite", "listen"}

// readTopic reads "I enjoyed talking with you about ___"; the box may hold two
// topics.
func (n *note) readTopic() {
	first, second := splitTopics(n.text)
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
	if second == "" {
		return
	}
	before := n.why
	if v, ok := n.topic(second, false); ok {
		n.views["topic2"] = v
	} else if before == "" {
		n.why, n.grave = "the second topic is not surely read", false
	}
}

// splitTopics parts two topics that were typed into one box.
func splitTopics(s string) (first, second string) {
	for _, sep := range []string{" / ", "; ", ". ", ", also ", " and also ", ", plus ", " plus ", "/ ", " & ", " + "} {
		if a, b, ok := strings.Cut(s, sep); ok && len(words(a)) > 0 && len(words(b)) > 0 {
			return strings.TrimSpace(a), strings.TrimSpace(b)
		}
	}
	return s, ""
}

// topic reads one topic; the first also gives the views of telling and doing.
func (n *note) topic(s string, first bool) (string, bool) {
	p := parse("I enjoyed talking with you about", s, ".")
	if w := strings.ToLower(firstWord(s)); w == "he" || w == "she" || w == "they" || w == "you" || w == "we" || w == "i" || w == "it" {
		p = parse("", s, ".")
	}
	t := turnToReader(p.trim(), n.who, true)
	if t.why != "" {
		n.heed(t.why)
		return "", false
	}
	p, ins := repair(t.phrase)
	n.inserted(ins)
	if len(p) == 0 {
		return "", false
	}
	switch formOf(p) {
	case question:
		if first && p[0].is("how", "why", "what") && p.index(0, "you", "your") > 0 && !p.at(1).is("to") {
			n.views["topic.wh"] = p.String()
		}
		if first && p[0].is("why") {
			n.views["topic.wh"] = p.String()
		}
		return p.String(), true
	case finite:
		return n.topicClause(p, first)
	case bare, third, past:
		if g, ok := gerundOf(p); ok && formOf(p) == bare {
			return g.String(), true
		}
		n.refuse("it does not go on from \"talking with you about\"")
		return "", false
	}
	return p.String(), true
}

// topicClause reads a topic that was typed as a sentence: what the reader did
// for the candidate becomes an act to give thanks for, anything else is left.
func (n *note) topicClause(p phrase, first bool) (string, bool) {
	c := analyse(p)
	if c.verb >= 0 && p.at(c.subject).is("you") && c.subject == c.verb-1 && c.subject == 0 {
		lemma, _, _ := english.VerbForms(strings.ToLower(p[c.verb].w))
		for _, a := range acts {
			if lemma == a && first {
				act := p[c.verb:].clone()
				act[0].w = english.Gerund(lemma)
				n.views["topic.act"] = act.String()
				n.doubt("it was read as something you give thanks for")
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
