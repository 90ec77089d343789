package mend

import "strings"

// rule is a row of abbreviations, phrases, apostrophes or capitals.
type rule struct {
	typed []string // lower case, one token each
	meant []string
	when  []clause
	shape shape // of the first typed token
}

type shape uint8

const (
	anyShape shape = iota
	lowerShape
	upperShape
)

// clause is one condition on a neighbour.
type clause struct {
	behind bool // on the word behind rather than on the word before
	not    bool
	words  map[string]bool
	class  class
	number bool
	edge   bool // <start> or <end>
	other  bool // <noun>: any word that is no function word
	comp   bool // <compound>: 18-bed
}

// newRule reads a row; the head of each table says how conditions are written.
func newRule(c []string) rule {
	r := rule{typed: strings.Fields(c[0]), meant: strings.Fields(c[1])}
	if len(c) < 3 || c[2] == "" {
		return r
	}
	for part := range strings.SplitSeq(c[2], " & ") {
		switch part {
		case "lower":
			r.shape = lowerShape
		case "upper":
			r.shape = upperShape
		default:
			r.when = append(r.when, newClause(part))
		}
	}
	return r
}

func newClause(part string) clause {
	var cl clause
	part, cl.not = strings.CutPrefix(part, "not ")
	side, words, found := strings.Cut(part, ": ")
	if !found || side != "after" && side != "before" {
		panic("mend: a condition of a table cannot be read: " + part)
	}
	cl.behind, cl.words = side == "before", make(map[string]bool)
	for _, w := range strings.Fields(words) {
		switch w {
		case "<number>":
			cl.number = true
		case "<start>", "<end>":
			cl.edge = true
		case "<noun>":
			cl.other = true
		case "<compound>":
			cl.comp = true
		case "<det>", "<prep>", "<subj>", "<verb>", "<function>":
			cl.class |= classNames[strings.Trim(w, "<>")]
		default:
			cl.words[w] = true
		}
	}
	return cl
}

// fits reports whether the row may be taken for the tokens at i, and how many
// tokens it takes.
func (r *rule) fits(before *token, toks []token, i int) bool {
	if i+len(r.typed) > len(toks) {
		return false
	}
	for k, w := range r.typed {
		t := &toks[i+k]
		if t.fixed || t.low != w || k > 0 && !t.gap && t.kind != mark {
			return false
		}
	}
	switch s := toks[i].s; r.shape {
	case lowerShape:
		if capitalised(s) && (before != nil || shouted(s)) {
			return false
		}
	case upperShape:
		if !shouted(s) {
			return false
		}
	}
	var behind *token
	if i+len(r.typed) < len(toks) {
		behind = &toks[i+len(r.typed)]
	}
	for k := range r.when {
		cl, t := &r.when[k], before
		if cl.behind {
			t = behind
		}
		if cl.holds(t) == cl.not {
			return false
		}
	}
	return true
}

func (cl *clause) holds(t *token) bool {
	if t == nil || t.ends() {
		return cl.edge || t != nil && cl.words[t.low]
	}
	return cl.number && (t.kind != mark && t.kind != word || t.kind == word && isNumeral(t.low)) ||
		t.e != nil && t.e.class&cl.class != 0 ||
		cl.words[t.low] ||
		cl.other && t.kind == word && !t.in(functionClass) ||
		cl.comp && t.kind != number && strings.IndexByte(t.s, '-') > 0
}

// isNumeral reports whether w is a small number in words.
func isNumeral(w string) bool {
	switch w {
	case "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten":
		return true
	}
	return false
}

// applyRules takes every row of abbreviations, phrases and apostrophes that
// fits, from left to right.
func (d *draft) applyRules() {
	d.each(func(t *token) []rule { return t.e.rules }, false)
}

// applyCapitals gives words their capitals; what got one is settled.
func (d *draft) applyCapitals() {
	d.each(func(t *token) []rule { return t.e.capitals }, true)
}

func (d *draft) each(rules func(*token) []rule, settle bool) {
	start := 0
	for ; start < len(d.toks); start++ {
		if firstFit(rules, d.at(start-1), d.toks, start) != nil {
			break
		}
	}
	if start == len(d.toks) {
		return
	}
	out := append(d.spare[:0], d.toks[:start]...)
	for i := start; i < len(d.toks); {
		var before *token
		if len(out) > 0 {
			before = &out[len(out)-1]
		}
		r := firstFit(rules, before, d.toks, i)
		if r == nil {
			out = append(out, d.toks[i])
			i++
			continue
		}
		out = appendMeant(out, r.meant, &d.toks[i], settle)
		i += len(r.typed)
	}
	d.toks, d.spare = out, d.toks
}

func firstFit(rules func(*token) []rule, before *token, toks []token, i int) *rule {
	t := &toks[i]
	if t.fixed || t.e == nil {
		return nil
	}
	rs := rules(t)
	for k := range rs {
		if rs[k].fits(before, toks, i) {
			return &rs[k]
		}
	}
	return nil
}

// appendMeant writes the words of a row in place of the typed token; a capital
// at the beginning of an ordinary word is kept, unless it was shouted.
func appendMeant(out []token, meant []string, was *token, settle bool) []token {
	for k, w := range meant {
		t := token{kind: word, gap: true, fixed: settle}
		if k == 0 {
			t.gap = was.gap
			if capitalised(was.s) && !shouted(was.s) && !settle {
				w = capitalise(w)
			}
		}
		if w[0] >= '0' && w[0] <= '9' {
			t.kind = mixed
		}
		t.set(w)
		out = append(out, t)
	}
	return out
}

// any reports whether a token answers to ask, so that a step with nothing to
// do costs next to nothing.
func (d *draft) any(ask func(*token) bool) bool {
	for i := range d.toks {
		if ask(&d.toks[i]) {
			return true
		}
	}
	return false
}
