package mend

import (
	"strconv"
	"strings"
)

// readFigures writes figures as a letter does: glued units apart, thousands
// with a comma, times of day, ordinals, fractions, counts, signs before and
// behind a figure.
func (d *draft) readFigures() {
	if d.any(func(t *token) bool { return t.kind == word && isNumeral(t.low) }) {
		defer d.units() // "a ten minute talk" has no figure
	}
	if !d.any(func(t *token) bool {
		return t.kind == number || t.kind == mixed || t.kind == money || t.kind == word && t.low != "" && (t.low[0] == '\'' || t.low[0] == 'x')
	}) {
		return
	}
	d.unglue()
	d.signs()
	d.clocks()
	d.units()
	d.ordinals()
	d.years()
}

// rewrite passes the tokens to step, which appends what it makes of token i
// to out and returns how many tokens it has read; 0 keeps the token. Nothing is
// copied before the first token that step takes, which it is asked about twice.
func (d *draft) rewrite(step func(out []token, i int) ([]token, int)) {
	i := 0
	for ; i < len(d.toks); i++ {
		if _, n := step(d.spare[:0], i); n > 0 {
			break
		}
	}
	if i == len(d.toks) {
		return
	}
	out := append(d.spare[:0], d.toks[:i]...)
	for i < len(d.toks) {
		more, n := step(out, i)
		if n == 0 {
			out = append(out, d.toks[i])
			i++
			continue
		}
		out = more
		i += n
	}
	d.toks, d.spare = out, d.toks
}

// at is token i, or nil outside the answer.
func (d *draft) at(i int) *token {
	if i < 0 || i >= len(d.toks) {
		return nil
	}
	return &d.toks[i]
}

// put appends words, the first with the given gap.
func put(out []token, gap bool, k kind, words ...string) []token {
	for i, w := range words {
		t := token{kind: k, gap: gap || i > 0}
		if k == word && digitAt(w, 0) {
			t.kind = number
		}
		t.set(w)
		out = append(out, t)
	}
	return out
}

// unglue splits a unit off its figure (6wk, 10mo, 50c, 412k, 1.1m, 3x) and
// ranges (8-10) into their ends where a thing follows.
func (d *draft) unglue() {
	if !d.any(func(t *token) bool { return t.kind == mixed || t.kind == money }) {
		return
	}
	d.rewrite(func(out []token, i int) ([]token, int) {
		t := &d.toks[i]
		if t.fixed || t.kind != mixed && t.kind != money {
			return nil, 0
		}
		sign, digits, tail := splitFigure(t.low)
		if digits == "" || tail == "" {
			return nil, 0
		}
		if s := magnified(sign, digits, tail, d.at(i+1)); s != "" {
			return putMagnified(out, t, s, sign), 1
		}
		if tail == "m" && sign == "" && !strings.HasPrefix(digits, "0") && len(digits) < 4 {
			out = append(out, *t)
			out[len(out)-1].doubt = digits + " million"
			return out, 1
		}
		if tail == "c" && sign == "" && d.cents(i) {
			return put(put(out, t.gap, number, digits), true, word, "cents"), 1
		}
		if e := lexicon()[tail]; sign == "" && e != nil && e.unsure != "" {
			return put(put(out, t.gap, number, digits), true, word, tail), 1
		} else if sign == "" && e != nil && e.unit != nil && tail != "h" && tail != "y" && tail != "ft" && tail != "man" {
			return put(put(out, t.gap, number, digits), true, word, tail), 1
		}
		if a, b, ok := rangeOf(t.low); ok && d.rangeFits(i) {
			return put(put(put(out, t.gap, number, a), true, word, "to"), true, number, b), 1
		}
		return nil, 0
	})
}

// putMagnified appends what magnified gave for t: "412,000", "$1.1 million".
func putMagnified(out []token, t *token, s, sign string) []token {
	f := strings.Fields(s)
	k := number
	if sign != "" {
		k = money
	}
	return put(put(out, t.gap, k, f[0]), true, word, f[1:]...)
}

// splitFigure takes a figure apart: sign, digits (with . and ,), tail.
func splitFigure(s string) (sign, digits, tail string) {
	i := 0
	for i < len(s) && !digitAt(s, i) && s[i] != '.' {
		i++
	}
	j := i
	for j < len(s) && (digitAt(s, j) || (s[j] == '.' || s[j] == ',' || s[j] == ':') && digitAt(s, j+1)) {
		j++
	}
	return s[:i], s[i:j], s[j:]
}

// magnified writes out thousands, millions and billions: 412k is 412,000,
// $1.1m is $1.1 million. It is empty where the tail means something else: a
// 5k run, a 401k, 1.1 metres.
func magnified(sign, digits, tail string, behind *token) string {
	switch tail {
	case "k":
		if behind != nil && behind.is("run", "race", "runs", "races", "plan", "plans", "tv", "tvs", "monitor", "monitors", "video") || digits == "401" {
			return ""
		}
		v, err := strconv.ParseFloat(strings.ReplaceAll(digits, ",", ""), 64)
		if err != nil || v >= 1e6 {
			return ""
		}
		return sign + thousands(strconv.FormatFloat(v*1000, 'f', -1, 64))
	case "m", "mm", "mil", "mn":
		if sign != "" || tail == "mil" || tail == "mn" {
			return sign + digits + " million"
		}
	case "b", "bn":
		if sign != "" || tail == "bn" {
			return sign + digits + " billion"
		}
	}
	return ""
}

// cents reports whether "50c" is money: not a temperature.
func (d *draft) cents(i int) bool {
	b := d.at(i + 1)
	return b != nil && b.is("less", "more", "an", "a", "per", "off", "each", "under", "over", "raise")
}

// rangeOf splits 8-10 when the second is the greater and neither is a year or
// a score.
func rangeOf(s string) (a, b string, ok bool) {
	a, b, ok = strings.Cut(s, "-")
	x, err := strconv.Atoi(a)
	y, err2 := strconv.Atoi(b)
	return a, b, ok && err == nil && err2 == nil && x < y && y < 1000 && len(a) <= len(b)
}

// rangeFits reports whether a range stands before what is counted.
func (d *draft) rangeFits(i int) bool {
	b := d.at(i + 1)
	return b != nil && (b.s == "%" || b.kind == word && (b.e != nil && b.e.unit != nil || !b.in(functionClass) && !b.in(adverbClass)) && !d.inside(i))
}

// inside reports whether the figure at i names a thing (level 1, Year 9, bus
// 63) rather than counts it.
func (d *draft) inside(i int) bool {
	a, b := d.at(i-1), d.at(i+1)
	if a == nil || a.kind != word {
		return false
	}
	if b != nil && b.e != nil && b.e.unit != nil && b.e.unit.kind == "time" && !capitalised(a.s) {
		return false // same day 4 yrs running
	}
	return a.in(indoorsClass) || shouted(a.s) && !a.name && len(a.s) > 1
}

// thousands puts commas into a whole number of five digits or more, and into
// one of four; a decimal part stays.
func thousands(s string) string {
	whole, frac, dotted := strings.Cut(s, ".")
	if strings.ContainsAny(whole, ",:") {
		return s
	}
	for i := len(whole) - 3; i > 0; i -= 3 {
		whole = whole[:i] + "," + whole[i:]
	}
	if dotted {
		return whole + "." + frac
	}
	return whole
}

// amounts puts commas into big figures. Four digits are left where they may be
// a year or a name: 1900 to 2099, ISO 9001, form 1040.
func (d *draft) amounts() {
	for i := range d.toks {
		t := &d.toks[i]
		if t.fixed || !t.figure() {
			continue
		}
		sign, digits, tail := splitFigure(t.s)
		whole, _, _ := strings.Cut(digits, ".")
		if tail != "" || len(whole) < 4 || strings.ContainsAny(digits, ",:") || whole[0] == '0' || len(whole) > 9 {
			continue
		}
		if len(whole) == 4 && sign == "" && !d.bigCount(i, whole) || d.inside(i) {
			continue
		}
		t.set(sign + thousands(digits))
	}
}

// bigCount reports whether a figure of four digits surely counts: it stands
// before "a month", a percent sign or a plural.
func (d *draft) bigCount(i int, s string) bool {
	switch s {
	case "1040", "1099", "9001", "1120", "1065", "9100", "1098", "5500", "1041":
		return false
	}
	if s[:2] == "19" || s[:2] == "20" {
		return false
	}
	b, c := d.at(i+1), d.at(i+2)
	if b == nil || b.kind != word || d.doubtfulTime(i) {
		return false
	}
	if b.is("a", "an", "per", "to") {
		return b.low != "to" && c != nil && c.e != nil && c.e.unit != nil
	}
	return b.e != nil && b.e.unit != nil || plural(b) || c != nil && c.kind == word && plural(c) && !b.in(functionClass)
}
