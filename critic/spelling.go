package critic

import (
	"strings"
	"sync"
	"unicode/utf8"

	"regards/english"
	"regards/english/pattern"
)

// slots are the marks of a template that was not filled in.
var slots = sync.OnceValue(func() *pattern.Pattern {
	return pattern.MustCompile(`\[[^\]\n]{0,60}\]|\{[^}\n]{0,60}\}|<<[^>\n]{0,60}>>|<[A-Za-z][A-Za-z _/]{1,40}>|_{2,}|\bX{2,}\b|\bXYZ\b|\bABC\b|\bTBD\b|\bTBC\b|\bTK\b|\?\?\?|\$[A-Z_]{3,}|%[a-z_]+%`)
})

// checkSlots looks for blanks that were never filled (METHOD 2.1 F4).
func (v *view) checkSlots() {
	if v.slotLike() {
		for _, m := range slots().FindAllStringIndex(v.t.body, -1) {
			if low := lower(v.t.body[m[0]:m[1]]); v.rec.words[low] {
				continue
			}
			v.place("F4", m[0], m[1])
		}
	}
	if s := v.in.Letter.Subject; marked(s) && slots().MatchString(s) {
		v.whole("F4/subject", "", s)
	}
}

// marked is a quick look that spares most subjects the pattern: each slot has
// one of these.
func marked(s string) bool {
	return strings.ContainsAny(s, "[{<_X?$%") || strings.Contains(s, "ABC") || strings.Contains(s, "TB") || strings.Contains(s, "TK")
}

// slotLike is a quick look that spares most letters the pattern.
func (v *view) slotLike() bool {
	if strings.ContainsAny(v.t.body, "[{<_") || strings.Contains(v.t.body, "???") {
		return true
	}
	for i := range v.t.words {
		w := &v.t.words[i]
		if w.upper && (slotWords()[w.text] || strings.Trim(w.text, "X") == "") || w.money && !w.digits {
			return true
		}
		if w.start > 0 && w.end < len(v.t.body) && v.t.body[w.start-1] == '%' && v.t.body[w.end] == '%' {
			return true
		}
	}
	return false
}

// checkSpelling holds every word in small letters against the dictionary,
// the record's own words apart (METHOD 2.1 F5).
func (v *view) checkSpelling() {
	v.checkSlots()
	for i := v.t.mainFrom; i < v.t.mainTo; i++ {
		w := &v.t.words[i]
		if w.digits || w.upper && !w.first || strings.ContainsAny(w.low, "@&._") || utf8.RuneCountInString(w.low) < 2 {
			continue
		}
		if w.upper && (w.lex.weekday >= 0 || w.lex.month > 0) {
			continue
		}
		if w.upper && (v.rec.canon[w.low] || !v.lowerKnown(w)) {
			continue // a name at the beginning of a sentence is F11's
		}
		if !v.spelledWell(w.low) {
			v.misspelt(w)
		}
	}
}

func (v *view) lowerKnown(w *word) bool {
	return !english.Known(w.low) && !v.rec.words[w.low] && len(suggest(w.low)) > 0
}

func (v *view) spelledWell(low string) bool {
	if functional()[low] || v.rec.words[low] || english.Known(low) {
		return true
	}
	if base, tail, ok := strings.Cut(low, "'"); ok {
		switch tail {
		case "", "s", "d", "ll", "ve", "re", "t", "m", "clock", "em":
			return base == "o" || english.Known(base) || functional()[base] || tail == "t" && english.Known(strings.TrimSuffix(base, "n"))
		}
		return false
	}
	if strings.Contains(low, "-") {
		for p := range strings.SplitSeq(low, "-") {
			if p != "" && !v.spelledWell(p) && !numeric(p) && !prefixes()[p] {
				return false
			}
		}
		return true
	}
	for _, prefix := range [...]string{"re", "un", "non", "pre", "over", "under", "mis", "co"} {
		if base, ok := strings.CutPrefix(low, prefix); ok && len(base) > 3 && english.Known(base) && len(suggest(low)) == 0 {
			return true
		}
	}
	return false
}

var prefixes = setOf("prefix")

func (v *view) misspelt(w *word) {
	meant := suggest(w.low)
	if len(meant) > 0 {
		v.finding("F5", block{w.start, w.end}, "", meant[0])
		return
	}
	v.finding(v.unsure("F5/unknown"), block{w.start, w.end}, "", "")
}

// longestWord is how long a word may be to be looked for in its likely
// spellings; beyond it there is no word, and the search would take long.
const longestWord = 24

func suggest(low string) []string {
	if len(low) > longestWord {
		return nil
	}
	return english.Suggest(low)
}

// unsure weakens a spelling doubt in a foreign letter: a word of a trade that
// no dictionary lists is more likely there than a slip.
func (v *view) unsure(key string) string {
	if v.in.Pasted {
		return key + ".pasted"
	}
	return key
}

// nameBefore reports whether a capitalised word is a name, so that the verb
// behind it may look alike: "Will will".
func (v *view) nameBefore(w *word) bool {
	return w.upper && (v.rec.canon[w.low] || !w.first) && w.low != "i"
}

// phrasal reports whether a verb took the particle behind it, so that a
// preposition may follow: "checked in in 12 minutes".
func phrasal(w *word, low string) bool {
	return (low == "in" || low == "on") && sets()["particle verb"][w.stem]
}

// checkDoubled looks for doubled words and spaces (METHOD 2.1 F5).
func (v *view) checkDoubled() {
	ws := v.t.words
	for i := v.t.mainFrom + 1; i < v.t.mainTo; i++ {
		a, b := &ws[i-1], &ws[i]
		between := v.t.body[a.end:b.start]
		if a.sent != b.sent || strings.Trim(between, " \n\r\t") != "" || a.poss {
			continue
		}
		if a.low == b.low && !doublings()[a.low] && !(i > 1 && phrasal(&ws[i-2], a.low)) && !a.digits && !(a.upper && b.upper && a.low != "i") && !v.nameBefore(a) {
			v.place("F5/doubled", a.start, b.end)
		}
		if strings.Contains(between, "  ") && !v.in.Pasted {
			v.place("F5/spaces", a.end, b.start)
		}
	}
	if v.in.Pasted {
		return
	}
	for i := 1; i < len(v.t.sents); i++ {
		s, prev := v.t.sents[i], v.t.sents[i-1]
		if s.part == main && s.para == prev.para && prev.end <= s.start && strings.Contains(v.t.body[prev.end:s.start], "  ") {
			v.place("F5/spaces", prev.end, s.start)
		}
	}
}
