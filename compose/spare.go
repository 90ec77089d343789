package compose

import "slices"

// spares are what a letter leaves out first where it would grow too long, in
// this order: the benefit, then what goes on with the plan and the deed.
var spares = map[string][]string{
	"value": {"so", "help.more", "proof.more"},
	"need2": {"n2.so", "n2.help.more", "n2.proof.more"},
	"card":  {"so", "need.now", "help.more", "proof.more", "topic2", "reason", "strength.more"},
}

// ease leaves out of a move what keeps all its frames from being clear: a
// sentence over 40 words, two purposes in one sentence, a card beyond its size.
func (l *letter) ease(m *move, seed uint64) {
	for _, name := range spares[m.name] {
		if len(m.cands) == 0 || slices.ContainsFunc(m.cands, func(c cand) bool { return l.clear(m, &c) }) {
			return
		}
		k := keyOf(name)
		if !m.v.knows(k) {
			continue
		}
		m.v.clear(k)
		l.must = slices.DeleteFunc(l.must, func(d duty) bool { return d.key == k })
		m.cands = l.candidates(m, seed)
	}
}

// clear reports whether a candidate can be read in one breath.
func (l *letter) clear(m *move, c *cand) bool {
	s := &c.say
	if m.name == "card" {
		return s.words <= l.limit
	}
	return s.knots == 0 && s.longest() <= mostSentence
}

// clear empties all slots of a content.
func (v *values) clear(k key) {
	for n, have := range slots().keys {
		if have == k {
			v.put(slot(n), "", "")
		}
	}
}
