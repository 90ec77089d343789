package reading

import (
	"strings"

	"regards/english"
)

// readHelp reads "I can help you by ___", which a letter says as "I would
// ___": an -ing phrase, a verb phrase, a thing to propose, or a clause with
// "I" in front.
func (n *note) readHelp() {
	cs := clauses(n.parseDeed(n.text, "I can help you by", "I would"))
	if len(cs) == 0 {
		return
	}
	head, tail := n.splitDeed(cs[0])
	t := turnToReader(head, n.who, false)
	n.heed(t.why)
	p, ins := repair(t.phrase)
	n.inserted(ins)
	switch formOf(p) {
	case gerund:
		n.views["help.ger"] = p.String()
		n.views["help"] = ungerund(p).String()
	case bare:
		n.views["help"] = p.String()
		if g, ok := gerundOf(p); ok {
			n.views["help.ger"] = g.String()
		}
	case nominal:
		n.views["help.np"] = p.String()
		n.views["help"] = "propose " + p.String()
	case finite:
		n.readHelpClause(p)
	case third, past, partic:
		if lemma, _, ok := english.VerbForms(strings.ToLower(p[0].w)); ok {
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

// parseDeed tags what somebody does: an -ing phrase after ing, a verb phrase
// after base, anything else as it stands.
func (n *note) parseDeed(s, ing, base string) phrase {
	first := strings.ToLower(firstWord(s))
	switch {
	case first == "i" || first == "we" || first == "it":
		return parse("", s, ".")
	case strings.HasSuffix(first, "ing"):
		return parse(ing, s, ".")
	case canBe(first, english.BaseForm):
		asVerb := parse(base, s, ".")
		if verbFits(asVerb) {
			return asVerb
		}
		return parse(ing, s, ".")
	case first == "just" || first == "not" || first == "first" || first == "also" || first == "always" || first == "never":
		return parse(base, s, ".")
	}
	return parse(ing, s, ".")
}

// splitDeed parts a deed from whole sentences that were typed behind it on a
// comma.
func (n *note) splitDeed(p phrase) (head phrase, tail []phrase) {
	ps := parts(p)
	for i := 1; i < len(ps); i++ {
		if standsAlone(ps[i]) && !ps[i][0].is("and", "or") {
			return join(ps[:i], ","), []phrase{join(ps[i:], ",")}
		}
	}
	return p, nil
}

// ungerund turns "chasing X and doing Y" into "chase X and do Y".
func ungerund(p phrase) phrase {
	p = p.clone()
	for i := range p {
		if p[i].tag != "VBG" || i > 0 && !parallel(p, i) {
			continue
		}
		if lemma, _, ok := english.VerbForms(strings.ToLower(p[i].w)); ok {
			p[i].w, p[i].tag = lemma, "VB"
		}
	}
	return p
}

// parallel reports whether the verb at i stands beside the phrase's first
// verb, joined by "and", "or" or "then".
func parallel(p phrase, i int) bool {
	j := i - 1
	for j > 0 && p[j].tagged("RB") {
		j--
	}
	return p[j].is("and", "or", "then", "+") && !(p.at(j-1).tag == "VBG" && j-1 > 0)
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
	c := analyse(p)
	if !p.at(c.subject).is("i", "we") || c.subject != c.verb-1 {
		n.views["help.more"] = p.String()
		n.refuse("it does not go on from \"I would\"")
		return
	}
	front, rest := p[:c.subject].trim(), p[c.verb:].clone()
	if rest[0].tag == "MD" {
		rest = rest[1:]
	}
	if len(rest) == 0 {
		n.refuse("it does not go on from \"I would\"")
		return
	}
	lemma, _, ok := english.VerbForms(strings.ToLower(rest[0].w))
	if !ok || rest[0].tag == "VBD" && !canBe(rest[0].w, english.BaseForm) {
		n.refuse("it does not go on from \"I would\"")
		return
	}
	rest[0].w = lemma
	if len(front) > 0 {
		at := rest.index(1, ",", "and", ";", "if")
		if at < 0 {
			at = len(rest)
		}
		rest = rest.splice(at, at, front...)
		n.doubt("the order of words was changed")
	}
	n.views["help"] = rest.String()
	if g, ok := gerundOf(rest); ok {
		n.views["help.ger"] = g.String()
	}
}

// readMore makes whole sentences of what was typed behind the main thing.
func (n *note) readMore(view string, rest []phrase) {
	var out []string
	for _, p := range rest {
		s, ok := n.situation(p)
		if !ok {
			n.doubt("what stands at the end is not surely read")
			continue
		}
		out = append(out, s)
	}
	if s := sentences(out); s != "" {
		n.views[view] = s
	}
}
