package mend

import "strings"

// deepest is how many brackets may stand in one another; what is deeper is
// read as if it had none, so that the time stays linear.
const deepest = 3

// takeAsides takes out what stands in brackets, inner brackets as asides of
// their own. Kept are a plural's "(s)", a telephone code, and a name's
// explanation: "KNF (Polish regulator)" is "KNF, the Polish regulator,".
func (d *draft) takeAsides() {
	if !d.any(func(t *token) bool { return t.is("(", ")", "[", "]") }) {
		return
	}
	out := d.spare[:0]
	for i := 0; i < len(d.toks); i++ {
		t := d.toks[i]
		if t.is(")", "]") || d.depth == deepest && t.is("(", "[") {
			continue // nothing was open
		}
		if !t.is("(", "[") {
			out = append(out, t)
			continue
		}
		end := closing(d.toks, i)
		inner := d.toks[i+1 : end]
		switch {
		case !t.gap && len(out) > 0 && len(inner) == 1 && inner[0].is("s", "es"):
			last := &out[len(out)-1]
			last.set(last.s + inner[0].low)
		case len(inner) == 1 && (inner[0].kind == number || !t.gap && inner[0].kind == word && len(inner[0].s) == 1):
			out = append(out, inner[0]) // (520) 555 0142, 401(k)
			out[len(out)-1].gap = t.gap
		case explains(out, inner):
			out = d.explain(out, inner, end)
		default:
			d.aside(inner)
		}
		i = end
	}
	d.toks, d.spare = out, d.toks
}

// closing is the index of the bracket that closes the one at i, or the number
// of tokens when none does.
func closing(toks []token, i int) int {
	depth := 0
	for j := i; j < len(toks); j++ {
		if toks[j].is("(", "[") {
			depth++
		}
		if toks[j].is(")", "]") {
			if depth--; depth == 0 {
				return j
			}
		}
	}
	return len(toks)
}

// explains reports whether the bracket says what an acronym before it is: two
// or three words of letters, the first with a capital and none of them small.
func explains(before, inner []token) bool {
	if len(before) == 0 || len(inner) < 2 || len(inner) > 3 || !shouted(before[len(before)-1].s) {
		return false
	}
	for _, t := range inner {
		if t.kind != word || t.in(functionClass) || t.in(verbClass) {
			return false
		}
	}
	first := &inner[0]
	return capitalised(first.s) && !shouted(first.s) && first.e != nil && len(first.e.capitals) > 0 && !capitalised(inner[len(inner)-1].s)
}

func (d *draft) explain(out, inner []token, end int) []token {
	comma := token{s: ",", low: ",", kind: mark}
	the := token{kind: word, gap: true}
	the.set("the")
	out = append(out, comma, the)
	for _, t := range inner {
		t.gap = true
		out = append(out, t)
	}
	if end+1 < len(d.toks) && !d.toks[end+1].ends() {
		out = append(out, comma)
	}
	return out
}

// aside mends what stood in brackets and keeps it beside the text.
func (d *draft) aside(inner []token) {
	in := &draft{names: d.names, style: d.style, depth: d.depth + 1, toks: append([]token(nil), inner...)}
	if text := in.mend(); strings.TrimSpace(text) != "" {
		d.asides = append(d.asides, text)
	}
	d.asides = append(d.asides, in.asides...)
}
