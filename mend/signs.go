package mend

import (
	"strconv"
	"strings"
)

// signs reads what stands around a figure: ~30, <5%, >40, #1, 10+, 3x, x3,
// 1/3, and "=" between words.
func (d *draft) signs() {
	d.rewrite(func(out []token, i int) ([]token, int) {
		t, b := d.at(i), d.at(i+1)
		switch {
		case t.fixed:
			return nil, 0
		case t.kind == mark && b != nil && (b.figure() || b.kind == mixed) && (!b.gap || t.s != "#"):
			return d.signBefore(out, i)
		case t.kind == number && b != nil && b.s == "+" && !b.gap:
			return d.atLeast(out, i)
		case t.kind == number && b != nil && b.s == "/" && !b.gap:
			return d.fraction(out, i)
		case t.kind == mixed && strings.HasSuffix(t.low, "x"), t.kind == word && len(t.low) == 2 && t.low[0] == 'x' && digitAt(t.low, 1):
			return d.times(out, i)
		}
		return nil, 0
	})
}

// joinWords reads "+" and "=" between words: "and", "means".
func (d *draft) joinWords() {
	for i := 1; i+1 < len(d.toks); i++ {
		t, a, b := &d.toks[i], &d.toks[i-1], &d.toks[i+1]
		switch {
		case t.kind != mark || a.kind == mark && a.s != "%" || b.kind == mark:
			continue
		case t.s == "=" && a.kind == word && b.kind == word:
			t.set("means")
		case t.s == "+" && t.gap && b.gap && (a.kind == word || b.kind == word):
			t.set("and")
		case t.s == "+" && a.kind == word && b.kind == word && len(a.s) > 2 && len(b.s) > 2:
			t.set("and")
		default:
			continue
		}
		t.kind, t.gap, b.gap = word, true, true
	}
}

func (d *draft) signBefore(out []token, i int) ([]token, int) {
	t := d.at(i)
	var w string
	switch t.s {
	case "~":
		w = "about"
	case "<":
		w = "under"
	case ">", ">>":
		w = "over"
	case "#":
		if d.at(i+1).s == "1" {
			return put(out, t.gap, word, "number", "one"), 2
		}
		w = "number"
	default:
		return nil, 0
	}
	out = put(out, t.gap || len(out) > 0, word, w)
	b := d.toks[i+1]
	b.gap = true
	return append(out, b), 2
}

// atLeast reads 10+: more than ten. Before a plus of three letters (C++) and
// in sums it is left.
func (d *draft) atLeast(out []token, i int) ([]token, int) {
	t := d.at(i)
	if c := d.at(i + 2); c != nil && c.figure() {
		return nil, 0
	}
	return put(put(out, t.gap, word, "more", "than"), true, number, t.s), 2
}

// fraction reads 1/2, 1/3, 2/3, 1/4 and, before "of", 3/4.
func (d *draft) fraction(out []token, i int) ([]token, int) {
	t, b, c := d.at(i), d.at(i+2), d.at(i+3)
	if b == nil || b.kind != number || b.gap {
		return nil, 0
	}
	if d.at(i-1) != nil && d.at(i-1).kind == number || c != nil && (c.s == "/" || c.kind == mixed || c.is("inch", "in", "lb", "cup", "tsp", "mile", `"`)) {
		return nil, 0
	}
	of := c != nil && c.is("of", "the", "our", "their", "my")
	switch t.s + "/" + b.s {
	case "1/2":
		if c != nil && c.is("hour", "hr", "day", "mile", "section", "acre") {
			return put(out, t.gap, word, "half", article(c.low)), 3
		}
		return put(out, t.gap, word, "half"), 3
	case "1/3":
		return put(out, t.gap, word, fractionWords("a", "third", c)...), 3
	case "2/3":
		return put(out, t.gap, word, fractionWords("two", "thirds", c)...), 3
	case "1/4":
		if of {
			return put(out, t.gap, word, fractionWords("a", "quarter", c)...), 3
		}
	case "3/4":
		if of {
			return put(out, t.gap, word, fractionWords("three", "quarters", c)...), 3
		}
	}
	return nil, 0
}

// fractionWords adds the "of" that the figure swallowed: 1/3 the staff.
func fractionWords(n, part string, behind *token) []string {
	if behind != nil && behind.is("the", "our", "my", "their", "her", "his", "your") {
		return []string{n, part, "of"}
	}
	return []string{n, part}
}

func article(low string) string {
	if low == "hour" || low == "hr" || low == "acre" {
		return "an"
	}
	return "a"
}

// times reads 3x as three times where it counts ("3x a week", at the end);
// elsewhere it may mean a growth and is unsure.
func (d *draft) times(out []token, i int) ([]token, int) {
	t, b := d.at(i), d.at(i+1)
	n, err := strconv.Atoi(strings.Trim(t.low, "x"))
	if err != nil || n < 1 || n > 99 {
		return nil, 0
	}
	meant := []string{strconv.Itoa(n), "times"}
	switch {
	case n == 1:
		meant = []string{"once"}
	case n == 2:
		meant = []string{"twice"}
	}
	if c := d.at(i + 2); b != nil && b.s == "/" && c != nil && c.e != nil && c.e.unit != nil && c.e.unit.kind == "time" {
		return put(put(out, t.gap, word, meant...), true, word, "a", c.e.unit.one), 3
	}
	rate := b != nil && b.is("a", "an", "per", "each", "every", "daily", "weekly", "wkly", "monthly", "yearly")
	if rate || n > 2 && (b == nil || b.ends()) && t.low[0] != 'x' || t.low[0] == 'x' && (b == nil || b.ends()) {
		return put(out, t.gap, word, meant...), 1
	}
	out = append(out, *t)
	out[len(out)-1].doubt = strings.Join(meant, " ")
	return out, 1
}
