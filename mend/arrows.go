package mend

import "slices"

// readArrows writes "61 -> 79%" as "from 61% to 79%" and "19 accts -> 44" as
// "from 19 accts to 44". Between words an arrow is "to".
func (d *draft) readArrows() {
	if !d.any(func(t *token) bool { return arrow(t) }) {
		return
	}
	from := make(map[int]bool) // tokens that get a "from" before them
	for i := range d.toks {
		t := &d.toks[i]
		if !arrow(t) {
			continue
		}
		if i == 0 || i+1 == len(d.toks) {
			t.set(",")
			t.gap = false
			continue
		}
		if c := d.at(i + 2); c != nil && c.kind == word && len(c.s) > 4 && c.low[len(c.low)-2:] == "ed" && d.toks[i-1].kind == word && quantity(&d.toks[i+1]) {
			t.set(",") // "mentored 4 juniors -> 3 promoted": what came of it
			t.gap, d.toks[i+1].gap = false, true
			continue
		}
		if i > 3 && len(d.toks)-i > 3 && !quantity(&d.toks[i-1]) && !quantity(&d.toks[i+1]) && !d.anyOf(d.toks[:i], "from") || d.toks[i+1].kind == word && i > 3 && d.at(i+3) != nil && d.at(i+3).s == "=" {
			t.set(";") // from one thought to the next
			t.gap, d.toks[i+1].gap = false, true
			continue
		}
		if a := d.leftFigure(i); a >= 0 && quantity(&d.toks[i+1]) {
			d.toks[a].gap = true
			if before := d.at(a - 1); before == nil || !before.is("from", "to", "between") {
				from[a] = true
			}
			d.sharePercent(a, i)
		}
		t.set("to")
		t.kind, t.gap, d.toks[i+1].gap = word, true, true
	}
	d.rewrite(func(out []token, i int) ([]token, int) {
		t := d.toks[i]
		if !from[i] && t.doubt != percentMark {
			return nil, 0
		}
		if from[i] {
			out = put(out, i > 0, word, "from")
		}
		if t.doubt != percentMark {
			return append(out, t), 1
		}
		t.doubt = ""
		return append(out, t, token{s: "%", low: "%", kind: mark}), 1
	})
}

// anyOf reports whether one of the tokens is the word.
func (d *draft) anyOf(toks []token, w string) bool {
	return slices.ContainsFunc(toks, func(t token) bool { return t.low == w })
}

// percentMark in a token's doubt asks for a percent sign behind it.
const percentMark = "%"

func arrow(t *token) bool {
	return t.kind == mark && (t.s == "->" || t.s == "-->" || t.s == "=>" || t.s == "==>" || t.s == ">>")
}

func quantity(t *token) bool {
	return t.figure() || t.kind == mixed && digitAt(t.s, 0) || t.kind == word && isNumeral(t.low)
}

// leftFigure finds the figure before the arrow at i: directly, before a sign
// or unit, or before one or two plain words ("19 new accts -> 44"); -1 if none.
func (d *draft) leftFigure(i int) int {
	for k := i - 1; k >= 0 && i-k <= 4; k-- {
		t := &d.toks[k]
		if quantity(t) {
			return k
		}
		if t.s == "%" || t.kind == word && !t.in(prepClass) && !t.in(detClass) && !t.ends() {
			continue
		}
		break
	}
	return -1
}

// sharePercent gives the first figure the percent sign of the second.
func (d *draft) sharePercent(a, i int) {
	if a+1 != i || i+2 >= len(d.toks) || d.toks[i+2].s != "%" || d.toks[a].kind != number {
		return
	}
	d.toks[a].doubt = percentMark
}
