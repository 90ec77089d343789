package reading

import "strings"

// readTold reads "You told me that ___".
func (n *note) readTold() {
	p := parse("You told me that", n.text, ".")
	cs := clauses(p)
	if len(cs) == 0 {
		return
	}
	if len(cs) > 1 {
		p = join(cs, ";")
	}
	t := turnToReader(p, n.who, true)
	n.heed(t.why)
	p, _ = repair(t.phrase)
	c := analyse(p)
	if c.verb < 0 || c.subject < 0 {
		n.refuse("it does not go on from \"You told me that\"")
		return
	}
	if c.extra >= 0 {
		n.refuse("it seems to hold two sentences")
		return
	}
	n.views["told"] = p.String()
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
	cs := clauses(n.parseState(n.text))
	s, ok := n.states(cs)
	if !ok {
		return
	}
	if first := strings.ToLower(firstWord(s)); first == "those" || first == "it" || first == "they" || first == "that" || first == "these" {
		n.doubt("it leans on the question; say what \"" + first + "\" is")
	}
	n.views["ans"] = s
}

// parseState tags what somebody is, has or did.
func (n *note) parseState(s string) phrase { return n.parseDone(s) }

// states makes sentences of parts that say something of the candidate, each
// with its subject.
func (n *note) states(cs []phrase) (string, bool) {
	var out []string
	for k, p := range cs {
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
	t := turnToReader(p, n.who, false)
	n.heed(t.why)
	p, ins := repair(t.phrase)
	n.inserted(ins)
	p = n.splices(n.joinDeeds(p))
	if len(p) == 0 {
		return "", false
	}
	switch formOf(p) {
	case past, bare, modal:
		return "I " + p.String(), true
	case partic:
		return "I have " + p.String(), true
	case finite:
		if c := analyse(p); c.extra >= 0 {
			n.refuse("it seems to hold two sentences")
			return "", false
		}
		return p.String(), true
	case adverbial:
		if q, ok := fronted(p); ok {
			return q.String(), true
		}
	}
	if changes(p) {
		i := p.index(0, "from")
		return p.splice(i, i, word("went", "VBD")).String(), true
	}
	n.refuse("it does not go on from \"I\"")
	return "", false
}

// splices mends clauses that only a comma joins: the comma becomes a semicolon.
func (n *note) splices(p phrase) phrase {
	ps := parts(p)
	if len(ps) < 2 {
		return p
	}
	var out phrase
	for i, q := range ps {
		if i > 0 {
			sep := ","
			if standsAlone(q) && (clauseLike(ps[i-1]) || i == 1) && !subordinate(ps[0]) {
				sep = ";"
			}
			out = append(out, tok{w: sep, tag: ":", glue: true, sure: 9})
		}
		out = append(out, q...)
	}
	return out
}

func clauseLike(p phrase) bool { return analyse(p).verb >= 0 }

func subordinate(p phrase) bool {
	return p[0].is("if", "when", "because", "since", "after", "before", "while", "once", "although", "though", "as", "in", "for", "at", "during", "last")
}

// fronted supplies the missing "I" after a fronted phrase ("as team lead ran
// the Dayton dock", "in two years rode along to 31 meetings").
func fronted(p phrase) (phrase, bool) {
	for i := 1; i < len(p) && i < 9; i++ {
		if p[i].comma() {
			continue
		}
		if p[i].tagged("VBD", "VBP") && (p[i-1].noun() || p[i-1].tagged("CD", ",") || p[i-1].noun()) && !p[i-1].nominative() {
			return p.splice(i, i, word("I", "PRP")), true
		}
	}
	return nil, false
}
