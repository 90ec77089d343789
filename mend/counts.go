package mend

import (
	"strconv"
	"strings"

	"regards/english"
)

// wordCounts writes one to ten in words before what is plainly counted: two
// audits, all three of us. Figures stay in "from 9 to 2", "level 1", "9 of
// 20", "3:2", with decimals, percent and money, and where a greater figure
// counts the same thing.
func (d *draft) wordCounts() {
	for i := range d.toks {
		t := &d.toks[i]
		v := small(t)
		if v == 0 || d.inside(i) || d.partOfFigure(i) {
			continue
		}
		thing, ok := d.counted(i, v)
		if !ok || thing != "" && d.greater(i, thing) {
			continue
		}
		t.set(english.Number(v))
		t.kind = word
	}
}

// small is the value of a bare figure from 1 to 10, else 0.
func small(t *token) int {
	if t.kind != number || t.fixed || t.doubt != "" || len(t.s) > 2 {
		return 0
	}
	v, err := strconv.Atoi(t.s)
	if err != nil || v > 10 || t.s[0] == '0' {
		return 0
	}
	return v
}

// partOfFigure reports whether the figure belongs to something greater: a
// change (from 9 to 2), a ratio, a part (9 of 20), a sum.
func (d *draft) partOfFigure(i int) bool {
	a, b, c := d.at(i-1), d.at(i+1), d.at(i+2)
	if a != nil && a.low == "from" && d.hasAhead(i, "to", 5) || a != nil && a.low == "to" && d.hasBehind(i, "from", 7) {
		return true
	}
	if a != nil && a.kind == word && a.is(months...) && !(b != nil && b.kind == word && plural(b)) {
		return true // "June 10 and July 3"
	}
	if a != nil && (a.is("/", "x", "+", "=", "between", "$", "-", "->") || a.kind == number || a.low == "to" && quantity2(d.at(i-2)) || a.low == "per" && c == nil) {
		return true
	}
	if b == nil || a != nil && a.is("a", "an") {
		return true
	}
	if z := d.at(i - 2); a != nil && z != nil && (a.low == "of" && (quantity(z) || z.low == "out") || a.low == "in" && z.is("1", "one")) {
		return true // 7 out of 10, 1 in 3
	}
	if b.is("/", "+", "=", "%", "x", ":", "->") || b.kind == number || b.low == "to" && c != nil && quantity(c) {
		return true
	}
	if b.is("of", "out") {
		for k := i + 2; k < i+6; k++ {
			if t := d.at(k); t != nil && t.figure() {
				return true
			}
		}
	}
	return false
}

func quantity2(t *token) bool { return t != nil && quantity(t) }

func (d *draft) hasAhead(i int, w string, within int) bool {
	for k := i + 1; k < len(d.toks) && k <= i+within && !d.toks[k].ends(); k++ {
		if d.toks[k].low == w && k+1 < len(d.toks) && quantity(&d.toks[k+1]) {
			return true
		}
	}
	return false
}

func (d *draft) hasBehind(i int, w string, within int) bool {
	for k := i - 1; k >= 0 && k >= i-within && !d.toks[k].ends(); k-- {
		if d.toks[k].low == w {
			return true
		}
	}
	return false
}

// counted is the thing that the figure counts, in the singular, and whether
// it plainly counts one: a plural within three words ("2 small clients"), for 1
// a word that is no small word, or "of" and whose.
func (d *draft) counted(i, v int) (thing string, ok bool) {
	b, c := d.at(i+1), d.at(i+2)
	if b.low == "of" && c != nil && (c.in(detClass) || c.is("us", "them", "those", "these", "you", "which", "whom", "em")) {
		return "", true
	}
	for k := i + 1; k < len(d.toks) && k <= i+3; k++ {
		t := &d.toks[k]
		if t.kind == mixed && v > 1 && strings.IndexByte(t.s, '-') > 0 {
			continue
		}
		if t.kind != word || t.in(functionClass) || t.in(detClass) || t.in(adverbClass) {
			return "", false
		}
		if v == 1 {
			return t.low, true
		}
		if (plural(t) || k == i+1 && strings.HasSuffix(t.low, "s") && !strings.HasSuffix(t.low, "ss") && !t.name) && nounish(t) {
			return english.Singular(t.low), true
		}
	}
	return "", false
}

// plural reports whether a token is a plural noun.
func plural(t *token) bool {
	if t.in(collectiveClass) {
		return true
	}
	if t.name || strings.HasSuffix(t.low, "ss") || strings.HasSuffix(t.low, "'s") {
		return false
	}
	if shouted(strings.TrimSuffix(t.s, "s")) && strings.HasSuffix(t.s, "s") && t.s != "S" {
		return true
	}
	return english.IsPlural(t.low)
}

// greater reports whether another figure, over ten, counts the same thing.
func (d *draft) greater(i int, thing string) bool {
	for k := range d.toks {
		t := &d.toks[k]
		if k == i || t.kind != number || small(t) != 0 {
			continue
		}
		if v, err := strconv.ParseFloat(strings.ReplaceAll(t.s, ",", ""), 64); err != nil || v <= 10 || v != float64(int(v)) {
			continue
		}
		for j := k + 1; j < len(d.toks) && j <= k+3 && d.toks[j].kind == word; j++ {
			if english.Singular(d.toks[j].low) == thing {
				return true
			}
		}
	}
	return false
}
