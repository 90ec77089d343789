package critic

import (
	"strings"
	"sync"
)

// lexeme is what the tables know of one word. A word of a letter or an answer
// is looked up once, when it is read, however many rules ask about it.
type lexeme struct {
	stem     string
	function bool     // a function word
	empty    bool     // carries no meaning of its own; see emptyWords
	number   bool     // says a number, which is value
	value    float64  // see wordValue
	weekday  int      // -1 for no day; see weekday
	month    int      // 0 for none
	typed    []string // what hurried people mean by it
}

var lexemes = sync.OnceValue(func() map[string]*lexeme {
	out := make(map[string]*lexeme)
	get := func(low string) *lexeme {
		x := out[low]
		if x == nil {
			x = &lexeme{stem: stem(low), weekday: -1}
			out[low] = x
		}
		return x
	}
	for low := range functional() {
		get(low).function = true
	}
	for low := range empty() {
		get(low).empty = true
	}
	for low, n := range numerals() {
		get(low).number, get(low).value = true, float64(n)
	}
	for low := range weekdays() {
		for _, w := range []string{low, low + "s"} {
			if n, ok := weekday(w); ok {
				get(w).weekday = n
			}
		}
	}
	for low, n := range months() {
		get(low).month = n
	}
	for low, full := range typed() {
		get(low).typed = full
	}
	for low := range irregular() {
		get(low)
	}
	return out
})

// unlisted is the lexeme of every word that no table has. Its stem is not known.
var unlisted = &lexeme{weekday: -1}

// lexemeOf is what the tables know of a word in lower case, and its stem.
func lexemeOf(low string) (*lexeme, string) {
	if x := lexemes()[low]; x != nil {
		return x, x.stem
	}
	return unlisted, regularStem(low)
}

// value is the number that the word says: "nine", "twenty-one", "third".
func (w *word) value() (float64, bool) {
	if w.lex.number || !w.hyphened() {
		return w.lex.value, w.lex.number
	}
	return wordValue(w.low)
}

// runs are the figures inside the word; see digitRuns.
func (w *word) runs() []string {
	if !w.digits {
		return nil
	}
	return digitRuns(w.low)
}

// hyphened reports whether the word has parts.
func (w *word) hyphened() bool { return strings.IndexByte(w.low, '-') >= 0 }
