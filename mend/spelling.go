package mend

import (
	"slices"
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
		if t.kind != word || t.fixed || t.doubt != "" {
			continue
		}
		if t.e != nil {
			t.doubt = t.e.unsure
			if t.e.unsure != "" || t.e.left || t.e.class != 0 {
				continue
			}
		}
		if utf8.RuneCountInString(t.s) < 2 || english.Known(t.s) || i > 0 && (d.toks[i-1].kind == number || d.toks[i-1].s == "/") && len(t.s) < 4 {
			continue
		}
		d.mendWord(i, i == 0 || d.toks[i-1].stops())
	}
	d.undouble()
}

// longWord is the length in bytes beyond which no guess is made: looking for
// neighbours of a word takes the square of its length.
const longWord = 24

func (d *draft) mendWord(i int, opens bool) {
	t := &d.toks[i]
	if _, _, ok := d.names.Lookup(t.s); ok || strings.ContainsAny(t.s, "0123456789@&/+#") {
		return
	}
	if stem, found := strings.CutSuffix(t.low, "ys"); found && len(stem) > 2 && strings.IndexByte("aeiou", stem[len(stem)-1]) < 0 && english.Known(stem+"y") {
		if b := d.at(i + 1); b != nil && b.kind == word && !b.in(functionClass) {
			t.set(t.s[:len(t.s)-1] + "'s") // the bakerys dock hours
		} else {
			t.set(t.s[:len(t.s)-2] + "ies")
		}
		return
	}
	if one, found := strings.CutSuffix(t.low, "s"); found && len(one) > 3 && english.Known(one) && (strings.HasSuffix(one, "ch") || strings.HasSuffix(one, "sh") || strings.HasSuffix(one, "x") || strings.HasSuffix(one, "ss")) {
		t.set(english.Plural(one)) // churchs
		return
	}
	if past := overRegular(t.low); past != "" {
		t.set(past)
		return
	}
	if derived(t.low) {
		return
	}
	if d.proper(t, i) {
		return
	}
	if len(t.low) > longWord {
		t.doubt = noGuess
		return
	}
	if shouted(t.s) && len(t.s) < 6 {
		return // typed as an acronym, in an answer that was not shouted
	}
	if len(t.low) == 3 && t.s == t.low && !strings.ContainsAny(t.low, "aeiouy'’-") {
		t.set(strings.ToUpper(t.s)) // cmm, bdc, pvr: letters of a trade
		return
	}
	if stem, found := strings.CutSuffix(t.low, "in"); found && len(stem) > 1 && english.Known(t.low+"g") && english.Verb(english.Lemma(t.low+"g", "VBG")) {
		t.set(t.s + "g") // liftin
		return
	}
	guesses := english.Suggest(t.low)
	if a := d.at(i - 1); (len(guesses) == 0 || !thumbSlip(t.low, guesses[0])) && a != nil && a.is("in", "from", "near", "outside") && t.s == t.low && len(t.low) > 4 && letterOnly(t.low) {
		if b := d.at(i + 1); b == nil || b.kind != word || b.in(functionClass) {
			t.set(capitalise(t.s)) // grew up in Colac
			return
		}
	}
	if len(t.low) == 3 && t.s == t.low && (len(guesses) == 0 || !slices.ContainsFunc(guesses, func(g string) bool { return swapped(t.low, g) || thumbSlip(t.low, g) })) && letterOnly(t.low) && unspoken(t.low) {
		t.set(strings.ToUpper(t.s)) // hse: letters of a trade
		return
	}
	if n := len(t.low); n > 3 && n < 6 && n == utf8.RuneCountInString(t.low) && t.s == t.low && letterOnly(t.low) && strings.IndexByte("aeiouy", t.low[0]) < 0 && strings.IndexByte("aeiouy", t.low[1]) < 0 && !slices.Contains(onsets, t.low[:2]) && (len(guesses) == 0 || !thumbSlip(t.low, guesses[0])) {
		t.set(strings.ToUpper(t.s)) // sbar
		return
	}
	if len(guesses) == 0 {
		if !capitalised(t.s) || opens || shouted(t.s) {
			t.doubt = noGuess
		}
		return
	}
	if capitalised(t.s) && !opens && !shouted(t.s) && !sure(t.low, guesses) {
		return // typed as a name
	}
	if capitalised(t.s) || !sure(t.low, guesses) {
		t.doubt = noGuess
		if english.Frequency(guesses[0]) >= worthGuessing && thumbSlip(t.low, strings.ToLower(guesses[0])) {
			t.doubt = guesses[0]
		}
		return
	}
	t.set(guesses[0])
}

// unspoken reports whether a short word can hardly be one that is spoken: it
// ends in a vowel behind two consonants, or begins with two that no word begins with.
func unspoken(w string) bool {
	if len(w) != 3 {
		return false
	}
	vowel := func(i int) bool { return strings.IndexByte("aeiouy", w[i]) >= 0 }
	return !vowel(0) && !vowel(1) && !slices.Contains(onsets, w[:2]) || !vowel(1) && !vowel(2) && vowel(0) && w[1] != w[2] && strings.IndexByte("lrnsct", w[1]) < 0
}

// onsets are the two consonants with which a word that is spoken can begin.
var onsets = []string{"bl", "br", "ch", "cl", "cr", "dr", "dw", "fl", "fr", "gh", "gl", "gn", "gr", "kn", "kr", "ph", "pl", "pr", "ps", "qu", "rh", "sc", "sh", "sk", "sl", "sm", "sn", "sp", "sq", "st", "sw", "th", "tr", "ts", "tw", "wh", "wr"}

// overRegular is the past of a verb that was typed as if it were a regular one
// ("drived", "losed", "teached"); empty when the word is none.
func overRegular(w string) string {
	stem, found := strings.CutSuffix(w, "ed")
	if !found || len(stem) < 3 {
		return ""
	}
	for _, lemma := range [...]string{stem, stem + "e", stem[:len(stem)-1]} {
		if len(lemma) < 3 || len(lemma) < len(stem) && stem[len(stem)-1] != stem[len(stem)-2] || !english.Verb(lemma) {
			continue
		}
		if past := english.Past(lemma); past != lemma+"ed" && past != lemma+"d" && past != w {
			return past
		}
	}
	return ""
}

// proper writes a word large that dictionaries hold only so: a given name, or
// a place behind a preposition. Elsewhere ("native lang") it is only unsure.
func (d *draft) proper(t *token, i int) bool {
	big := capitalise(t.low)
	if t.s != t.low || len(t.s) < 3 || !english.Known(big) {
		return false
	}
	a := d.at(i - 1)
	if !english.GivenName(big) && (a == nil || !lexiconHas(a.low, honorificClass)) && (a == nil || !a.is("in", "from", "to", "near", "at", "outside", "around", "of", "via", "and", "or", ",") || len(t.s) < 4) {
		t.doubt = big
		return true
	}
	t.set(big)
	t.fixed = true
	return true
}

// worthGuessing is how common a word must be to be offered for an unknown one;
// a rare neighbour ("reacted" for "redacted") only leads astray.
const worthGuessing = 12

// derived reports whether a word is made of known ones: reteach, headwall,
// recordables.
func derived(w string) bool {
	w = strings.TrimSuffix(w, "'s")
	if stem, found := strings.CutSuffix(w, "s"); found && len(stem) > 4 && english.Known(stem) {
		return true
	}
	for _, end := range [...]string{"ing", "ed", "er", "ers"} {
		stem, found := strings.CutSuffix(w, end)
		if n := len(stem); found && n > 3 && stem[n-1] == stem[n-2] && english.Frequency(stem[:n-1]) > 0 {
			return true // lotting
		}
	}
	for _, pre := range prefixes {
		if rest, found := strings.CutPrefix(w, pre); found && len(rest) > 3 && english.Known(strings.TrimPrefix(rest, "-")) {
			return true
		}
	}
	for _, end := range [...]string{"ables", "able", "ness", "wise", "less"} {
		if stem, found := strings.CutSuffix(w, end); found && len(stem) > 3 && (english.Known(stem) || english.Known(stem+"e")) {
			return true
		}
	}
	for i := 4; i+4 <= len(w); i++ {
		if english.Frequency(w[:i]) > 0 && english.Frequency(w[i:]) > 0 && english.Known(w[:i]) && english.Known(w[i:]) {
			return true
		}
	}
	return false
}

var prefixes = [...]string{"re", "un", "non", "over", "under", "pre", "post", "micro", "multi", "sub", "super", "inter", "mis", "anti", "auto", "bio", "geo", "tele", "hydro", "photo", "electro", "thermo", "ultra", "cyber", "hyper"}

// sure reports whether the first guess is the only likely one: a slip that
// thumbs make, the same first letter, a common word, and no rival near it.
func sure(typed string, guesses []string) bool {
	g := guesses[0]
	f := english.Frequency(g)
	if len(typed) >= 9 && typed[0] == g[0] && thumbSlip(typed, g) && kindred(guesses) {
		return true // "arrangments": long words have no other neighbours
	}
	if typed[0] != g[0] || !thumbSlip(typed, g) || f < 3 && len(typed) < 6 || f < commonWord && !swapped(typed, g) && !oftenDoubled(typed, g) {
		return false
	}
	for _, other := range guesses[1:] {
		if thumbSlip(typed, other) && (f < 3 || english.Frequency(other)*4 > f) && english.Lemma(other, "NN") != english.Lemma(g, "NN") {
			return false
		}
	}
	return true
}

// kindred reports whether all guesses are forms of one noun.
func kindred(guesses []string) bool {
	for _, g := range guesses[1:] {
		if english.Lemma(g, "NNS") != english.Lemma(guesses[0], "NNS") {
			return false
		}
	}
	return true
}

// commonWord is how often a word must stand in the treebank before an unknown
// one is taken for it without a question: words of a trade have neighbours too
// ("hydros", "lotting").
const commonWord = 10

// oftenDoubled reports whether only a doubled letter parts the two.
func oftenDoubled(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(b) != len(a)+1 {
		return false
	}
	i := differ(b, a)
	return i > 0 && b[i] == b[i-1] && b[i+1:] == a[i:]
}

// thumbSlip reports whether a is b with two neighbours swapped, a letter
// doubled or not doubled, or, in a longer word, one letter left out or one
// vowel for another.
func thumbSlip(a, b string) bool {
	switch {
	case len(a) > 4 && swapped(a, b):
		return true
	case len(a) == len(b)+1:
		i := differ(a, b)
		return len(b) > 3 && i > 0 && a[i] == a[i-1] && a[i+1:] == b[i:]
	case len(a)+1 == len(b):
		i := differ(b, a)
		return b[i+1:] == a[i:] && (len(a) > 5 || len(a) > 4 && i > 0 && b[i] == b[i-1])
	case len(a) == len(b) && len(a) > 5:
		i := differ(a, b)
		return strings.IndexByte("aeiou", a[i]) >= 0 && strings.IndexByte("aeiou", b[i]) >= 0 && a[i+1:] == b[i+1:]
	}
	return false
}

// differ is where two words part; len(b) or one less when b is the beginning
// of a.
func differ(a, b string) int {
	i := 0
	for i < len(b) && i < len(a)-1 && a[i] == b[i] {
		i++
	}
	return i
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

// handedIn reports whether "in" and "on" at i rightly stand behind their like:
// "hand it in in the morning".
func handedIn(toks []token, i int) bool {
	t := toks[i]
	return (t.low == "in" || t.low == "on") && i > 1 && i+1 < len(toks) && i > 2 && (toks[i+1].low == "the" || toks[i+1].low == "a" || toks[i+1].low == "my") && (toks[i-2].low == "it" || toks[i-2].low == "them" || toks[i-3].low == "the" || toks[i-3].low == "my")
}

// undouble takes out a small word typed twice.
func (d *draft) undouble() {
	twice := false
	for i := 1; i < len(d.toks) && !twice; i++ {
		twice = d.toks[i].low == d.toks[i-1].low
	}
	if !twice {
		return
	}
	out := d.toks[:0]
	for i := range d.toks {
		t := d.toks[i]
		if len(out) > 0 && t.kind == word && t.in(doubledClass) && out[len(out)-1].low == t.low && !t.name && !handedIn(d.toks, i) {
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
		if t.low == "an" && strings.HasSuffix(b.low, "ing") && english.Article(b.s) == "a" && i > 0 && d.toks[i-1].kind == word && !d.toks[i-1].is("is", "was", "with", "in", "for", "at", "by", "like", "than") {
			t.set("and") // "ringing round an filling gaps"
			continue
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
