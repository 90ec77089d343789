package mend

import (
	"strings"
	"unicode/utf8"

	"regards/english"
)

// fixTypos puts right the slips of tables/typos.tsv.
func (d *draft) fixTypos() {
	if !d.any(func(t *token) bool { return t.e != nil && t.e.typo != nil }) {
		return
	}
	d.rewrite(func(out []token, i int) ([]token, int) {
		t := &d.toks[i]
		if t.fixed || t.e == nil || t.e.typo == nil {
			return nil, 0
		}
		return appendMeant(out, t.e.typo, t, false), 1
	})
}

// checkSpelling mends a word that nobody knows where one much commoner word
// lies near it, and says that it is unsure of the others. Doubled small words
// lose one.
func (d *draft) checkSpelling() {
	for i := range d.toks {
		t := &d.toks[i]
		if t.kind != word || t.fixed || t.e != nil || t.doubt != "" || utf8.RuneCountInString(t.s) < 2 || english.Known(t.s) {
			continue
		}
		d.mendWord(t, i == 0 || d.toks[i-1].stops())
	}
	d.undouble()
}

func (d *draft) mendWord(t *token, opens bool) {
	if _, _, ok := d.names.Lookup(t.s); ok || strings.IndexAny(t.s, "0123456789@") >= 0 {
		return
	}
	if stem, found := strings.CutSuffix(t.low, "s"); found && len(stem) > 3 && d.possessive(t, stem) {
		return
	}
	guesses := english.Suggest(t.low)
	if len(guesses) == 0 || len(t.low) < 4 && !swapped(t.low, guesses[0]) {
		t.doubt = noGuess
		if len(guesses) > 0 {
			t.doubt = guesses[0]
		}
		return
	}
	if capitalised(t.s) && (!opens || shouted(t.s)) || !sure(t.low, guesses) {
		t.doubt = guesses[0]
		return
	}
	t.set(guesses[0])
}

// possessive puts the apostrophe into "supervisors" is known; into "wilsons"
// of a name of the record it was put before. Nothing is done for now but to
// leave hyphenated words and plurals of names alone.
func (d *draft) possessive(t *token, stem string) bool {
	return english.GivenName(stem)
}

// sure reports whether the first guess is the only likely one: within one
// slip, with the same first letter, and four times as common as the next.
func sure(typed string, guesses []string) bool {
	g := guesses[0]
	if typed[0] != g[0] || !oneSlip(typed, g) || len(typed) < 5 && !swapped(typed, g) {
		return false
	}
	f := english.Frequency(g)
	if f == 0 {
		return len(guesses) == 1 && len(g) > 6
	}
	for _, other := range guesses[1:] {
		if oneSlip(typed, other) && other[0] == typed[0] && english.Frequency(other)*4 > f && english.Lemma(other, "NN") != english.Lemma(g, "NN") {
			return false
		}
	}
	return true
}

// swapped reports whether two neighbours changed places.
func swapped(a, b string) bool {
	if len(a) != len(b) {
		return false
	}
	i := 0
	for i < len(a) && a[i] == b[i] {
		i++
	}
	return i+1 < len(a) && a[i] == b[i+1] && a[i+1] == b[i] && a[i+2:] == b[i+2:]
}

// oneSlip reports whether b is a with two neighbours swapped, or one letter
// too many, too few or wrong.
func oneSlip(a, b string) bool {
	if swapped(a, b) {
		return true
	}
	if len(a) < len(b) {
		a, b = b, a
	}
	if len(a)-len(b) > 1 {
		return false
	}
	i := 0
	for i < len(b) && a[i] == b[i] {
		i++
	}
	if len(a) == len(b) {
		return i == len(a) || a[i+1:] == b[i+1:]
	}
	return a[i+1:] == b[i:]
}

// undouble takes out a small word typed twice.
func (d *draft) undouble() {
	out := d.toks[:0]
	for i := range d.toks {
		t := d.toks[i]
		if len(out) > 0 && t.kind == word && t.in(doubledClass) && out[len(out)-1].low == t.low && !t.name {
			continue
		}
		out = append(out, t)
	}
	d.toks = out
}

// fixArticles puts "a" and "an" right before the next word's sound.
func (d *draft) fixArticles() {
	for i := 0; i+1 < len(d.toks); i++ {
		t, b := &d.toks[i], &d.toks[i+1]
		if t.kind != word || t.fixed || t.low != "a" && t.low != "an" || !b.gap || b.kind == mark && b.kind != money {
			continue
		}
		if i > 0 && (d.toks[i-1].kind == number || shouted(d.toks[i-1].s)) && t.s != t.low {
			continue // Vitamin A, section 3 A
		}
		want := english.Article(b.s)
		if want != t.low && (b.e == nil || b.e.class&functionClass == 0 || b.in(adverbClass)) {
			if capitalised(t.s) {
				want = capitalise(want)
			}
			t.set(want)
		}
	}
}
