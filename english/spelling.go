package english

import (
	_ "embed"
	"slices"
	"strings"
	"sync"
)

//go:embed data/spelling.tsv
var spellingTable string

// respelling maps one side's words, or their beginnings, to the other's.
type respelling struct {
	to    map[string]string
	heads map[string]bool // the first three letters of them, which spare most words the search
}

func (r respelling) add(from, to string) {
	r.to[from] = to
	r.heads[from[:3]] = true
}

// spellings are both ways.
type spellings struct{ american, british respelling }

var spellingTables = sync.OnceValue(func() spellings {
	s := spellings{respelling{map[string]string{}, map[string]bool{}}, respelling{map[string]string{}, map[string]bool{}}}
	for row := range rows(spellingTable) {
		s.british.add(row[0], row[1])
		s.american.add(row[1], row[0])
	}
	s.american.add("practise", "practice")
	s.american.add("practised", "practiced")
	s.american.add("practising", "practicing")
	return s
})

// exactOnly are the words that lend nothing to longer ones: programme gives no programmer,
// licence no licensed, maths no mathematics.
var exactOnly = []string{"program", "programme", "license", "licence", "math", "maths", "mom", "mum", "gray", "grey"}

// American returns the American spelling of a word, its capitals kept: colour is color,
// organise is organize, travelled is traveled. Words that are the same on both sides, and
// unknown words, come back unchanged.
func American(word string) string {
	lower := lowerASCII(word)
	out := respell(lower, spellingTables().american)
	if out == lower {
		out = undouble(lower)
	}
	if out == lower {
		out = swapIse(lower, "is", "iz", lookup(lower)&markGB != 0)
	}
	return matchCase(word, out)
}

// British returns the British spelling of a word, its capitals kept: color is colour,
// organize is organise, program is programme, license is licence (the noun; the verb keeps
// its s and is the caller's to mind). Words that are the same on both sides, and unknown
// words, come back unchanged.
func British(word string) string {
	lower := lowerASCII(word)
	out := respell(lower, spellingTables().british)
	if out == lower {
		out = doubleL(lower)
	}
	if out == lower {
		out = swapIse(lower, "iz", "is", true)
	}
	return matchCase(word, out)
}

// respell replaces the longest beginning that the table has, if the result is a word.
func respell(w string, table respelling) string {
	if len(w) < 3 || !table.heads[w[:3]] {
		return w
	}
	if to, ok := table.to[w]; ok {
		return to
	}
	for n := len(w) - 1; n >= 3; n-- {
		if c := respellStem(w[:n], w[n:], table.to); c != "" {
			return c
		}
	}
	return w
}

// respellStem tries a stem of the table, and the same with the e that it loses before -ed
// and -ing: colour|ful, centr|ed, analys|ing.
func respellStem(stem, rest string, table map[string]string) string {
	for _, e := range [...]string{"", "e"} {
		to, ok := table[stem+e]
		if !ok || slices.Contains(exactOnly, stem+e) && rest != "s" {
			continue
		}
		for _, c := range [...]string{to + rest, strings.TrimSuffix(to, "e") + rest} {
			if lookup(c) != 0 {
				return c
			}
		}
	}
	return ""
}

// doubleL and undouble mind the verbs of the table that double in Britain only.
func doubleL(w string) string {
	for _, end := range [...]string{"ed", "ing", "er", "ers", "ings", "able"} {
		if stem, found := strings.CutSuffix(w, end); found && verbTables().british[stem] {
			return stem + stem[len(stem)-1:] + end
		}
	}
	return w
}

func undouble(w string) string {
	for _, end := range [...]string{"ed", "ing", "er", "ers", "ings", "able"} {
		stem, found := strings.CutSuffix(w, end)
		if n := len(stem); found && n > 3 && stem[n-1] == stem[n-2] && verbTables().british[stem[:n-1]] {
			return stem[:n-1] + end
		}
	}
	return w
}

// swapIse changes -ise and -ize, with all that may follow, if the result is a word.
func swapIse(w, from, to string, allowed bool) string {
	if !allowed || !strings.Contains(w, from) || w == "prise" || w == "prised" || strings.HasPrefix(w, "prize") || strings.HasPrefix(w, "prizing") {
		return w
	}
	for _, end := range [...]string{"e", "es", "ed", "ing", "er", "ers", "ation", "ations", "ational", "able", "ings"} {
		stem, found := strings.CutSuffix(w, from+end)
		if !found || len(stem) < 2 {
			continue
		}
		if c := stem + to + end; lookup(c) != 0 {
			return c
		}
	}
	return w
}
