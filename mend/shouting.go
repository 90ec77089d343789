package mend

import (
	"unicode"
	"unicode/utf8"

	"regards/english"
)

// lowerShouting lowers what was typed in capitals for force ("OFF THE FLOOR")
// and answers whose every word has a capital. Acronyms stay: a word in capitals
// that is no ordinary word, or that stands alone and is short.
func (d *draft) lowerShouting() {
	if !d.any(func(t *token) bool { return t.s != t.low }) {
		return
	}
	all, title := d.shoutedWhole(), d.titled()
	beside := false // the token before was lowered, or was small and in capitals beside one that was
	for i := range d.toks {
		t := &d.toks[i]
		was := beside || i+1 < len(d.toks) && forced(&d.toks[i+1])
		beside = forced(t)
		if t.fixed || t.kind != word && t.kind != mixed || t.low == "i" || t.s == t.low {
			continue
		}
		if deliberate(t.s) {
			d.keepCapitals(t)
			continue
		}
		if t.kind != word || !capitalised(t.s) {
			continue
		}
		switch {
		case title && !shouted(t.s) && english.Known(t.low):
			t.set(t.low)
		case !shouted(t.s) || utf8.RuneCountInString(t.s) < 2:
		case all, english.Known(t.low) && !acronym(t) && (len(t.s) > 3 || was):
			t.set(t.low)
		}
	}
}

// deliberate reports whether capitals stand inside a word that has small
// letters as well: GPs, iPad, MeTHF.
func deliberate(s string) bool {
	inner, small := false, false
	for i, r := range s {
		inner = inner || i > 0 && unicode.IsUpper(r) && s[i-1] != '-' && (s[i-1] != '\'' || capitalised(s))
		small = small || unicode.IsLower(r)
	}
	return inner && small
}

// keepCapitals settles a word with capitals inside, unless the thumb only held
// the key too long: "DIdn't".
func (d *draft) keepCapitals(t *token) {
	if len(t.s) > 3 && unicode.IsLower(rune(t.s[2])) && t.s[2:] == t.low[2:] && english.Known(t.low) {
		t.set(capitalise(t.low))
		return
	}
	t.fixed = true
}

// acronym reports whether the tables know the token's capitals as its own.
func acronym(t *token) bool {
	if t.e == nil {
		return false
	}
	for _, r := range t.e.capitals {
		if len(r.typed) == 1 && shouted(r.meant[0]) {
			return !english.Known(t.low) || len(t.s) < 4
		}
	}
	return false
}

// shoutedWhole reports whether the answer has three words or more, hardly any
// of them with a small letter.
func (d *draft) shoutedWhole() bool {
	big, small := 0, 0
	for i := range d.toks {
		if t := &d.toks[i]; t.kind == word && letterOnly(t.s) {
			if shouted(t.s) || t.s == "I" || t.s == "A" {
				big++
			} else {
				small++
			}
		}
	}
	return big > 3 && big > 6*small
}

// titled reports whether nearly every ordinary word has a capital, as people
// write headings.
func (d *draft) titled() bool {
	big, small := 0, 0
	for i := range d.toks {
		t := &d.toks[i]
		if t.kind != word || t.in(functionClass) || i == 0 {
			continue
		}
		if capitalised(t.s) && !shouted(t.s) && english.Known(t.low) {
			big++
		} else if !capitalised(t.s) {
			small++
		}
	}
	return big > 2 && big > 4*small
}

// forced reports whether the token is an ordinary word in capitals, three
// letters or more.
func forced(t *token) bool {
	return t.kind == word && len(t.s) > 2 && shouted(t.s) && !acronym(t) && english.Known(t.low)
}
