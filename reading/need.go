package reading

import (
	"strings"

	"regards/english"
)

// readNeed reads "You need ___": a verb phrase, a noun phrase, or a thing in
// the state in which it is wanted ("orders written up the same day"); and
// behind it, perhaps, how it stands now.
func (n *note) readNeed() {
	p := n.parseNeed(n.text)
	head, rest := splitNeed(p)
	t := turnToReader(head, n.who, n.company)
	n.heed(t.why)
	head, ins := repair(t.phrase)
	n.inserted(ins)
	switch f := formOf(head); {
	case f == bare && head[0].is("to"):
		n.views["need.vp"] = head[1:].trim().String()
	case f == bare:
		n.views["need.vp"] = head.String()
	case f == third:
		head[0].w = english.Base(strings.ToLower(head[0].w))
		if lemma, _, ok := english.VerbForms(strings.ToLower(t.at(0).w)); ok {
			head[0].w = lemma
		}
		n.views["need.vp"] = head.String()
	case f == question:
		n.views["need"] = "to know " + head.String()
		n.views["need.vp"] = "know " + head.String()
	case f == finite:
		n.readNeedClause(head)
	case f == modal || f == past:
		n.refuse("it does not go on from \"You need\"")
	default:
		n.views["need"] = head.String()
		if f == nominal && !stateOf(head) {
			n.views["need.np"] = head.String()
		}
	}
	if vp := n.views["need.vp"]; vp != "" {
		n.views["need"] = "to " + vp
	}
	n.readNow(rest)
}

// parseNeed tags the answer after "You need to" when its first word is a verb
// there, else after "You need".
func (n *note) parseNeed(s string) phrase {
	first := strings.ToLower(firstWord(s))
	asNoun := parse("You need", s, ".")
	if !canBe(first, english.BaseForm) || len(asNoun) == 0 {
		return asNoun
	}
	asVerb := parse("You need to", s, ".")
	if verbFits(asVerb) {
		return asVerb
	}
	return asNoun
}

// verbFits reports whether p, whose first word may be a verb or a noun, goes
// on as a verb phrase does: with an object or a complement, not with "of" or
// a relative clause.
func verbFits(p phrase) bool {
	next := p.at(1)
	nounToo := english.Frequency(p[0].w) > 0 && isNounToo(p[0].w)
	switch {
	case !nounToo:
		return true
	case next.tagged("DT", "PRP$", "PRP", "PDT", "NNP") && !next.is("that"):
		return true
	case next.tagged("IN", "WP", "WDT", "VBG", "CC", ",", ".", "POS", "VBZ", "MD") || next.w == "":
		return next.tagged("RP") || p[0].tag == "VB" && next.is("out", "up", "off", "down", "into", "through")
	}
	return p[0].tagged("VB", "VBP")
}

// isNounToo reports whether a verb's base form is as often a noun.
func isNounToo(w string) bool {
	tokens := english.TagIn("The", w, "was there .")
	return len(tokens) == 1 && strings.HasPrefix(tokens[0].Tag, "NN") && tokens[0].Margin > 0
}

// readNeedClause reads a need that was typed as a clause.
func (n *note) readNeedClause(p phrase) {
	c := analyse(p)
	switch {
	case p[0].is("that"):
		n.views["need"] = "it to be the case " + p.String()
		n.views["need.np"] = ""
		n.refuse("a clause does not go on from \"You need\"")
	case c.verb == 1 && p[0].is("you") && p[1].is("need", "want"):
		n.views["need"] = p[2:].String()
	default:
		n.views["need.now"] = p.String()
		n.refuse("a clause does not go on from \"You need\"")
	}
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
		if standsAlone(ps[i]) {
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
	c := analyse(q)
	if len(q) == 0 || c.verb < 0 {
		return false
	}
	if q[0].tagged("WDT", "WP", "WRB") || q[0].is("so", "because", "since", "if", "when", "before", "which", "who", "and", "but", "or", "that") {
		return false
	}
	return c.subject >= 0 || q[0].is("it", "it's")
}

// readNow makes sentences of how the need stands now.
func (n *note) readNow(rest []phrase) {
	var out []string
	for _, p := range rest {
		s, ok := n.situation(p)
		if !ok {
			n.doubt("what stands behind the need is not surely read")
			continue
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
	t := turnToReader(q, n.who, n.company)
	if t.why != "" {
		return "", false
	}
	r, _ := repair(t.phrase)
	c := analyse(r)
	if c.verb < 0 || c.subject < 0 && !r[0].is("it") || c.extra >= 0 {
		return "", false
	}
	return r.String(), true
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
