package mend

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// kind is what a token looks like.
type kind uint8

const (
	word   kind = iota // letters, perhaps with apostrophes, hyphens and dots inside
	number             // digits, perhaps with . , or : between them
	money              // a currency sign and a number, perhaps with k, m or bn
	mixed              // begins with a digit and holds letters or hyphens: 10mo, 18-bed, 1st
	mark               // punctuation and signs
)

// token is a piece of an answer.
type token struct {
	s     string // as it stands now
	low   string // in lower case
	e     *entry // what the tables know of it; nil when nothing
	kind  kind
	gap   bool   // a space stands before it
	fixed bool   // settled: nothing may change it any more
	name  bool   // a name of the record or one learned from it
	doubt string // when not empty, why it goes to Unsure: the guess, or noGuess
}

// noGuess marks a token that is unsure without a likely meaning.
const noGuess = "\x00"

// set gives the token other text.
func (t *token) set(s string) {
	t.s, t.low = s, lower(s)
	t.e = lexicon()[t.low]
}

// is reports whether the token's lower-case text is one of the words.
func (t *token) is(words ...string) bool {
	for _, w := range words {
		if t.low == w {
			return true
		}
	}
	return false
}

// in reports whether the token belongs to a class of tables/classes.tsv.
func (t *token) in(c class) bool { return t.e != nil && t.e.class&c != 0 }

// ends reports whether the token ends a clause.
func (t *token) ends() bool {
	return t.kind == mark && len(t.s) == 1 && strings.Contains(",.;:?!-", t.s)
}

// stops reports whether the token ends a sentence.
func (t *token) stops() bool { return t.kind == mark && (t.s == "." || t.s == "?" || t.s == "!") }

// plain reports whether the token is an ordinary word of letters.
func (t *token) plain() bool { return t.kind == word && !t.fixed }

// figure reports whether the token is a number of any look.
func (t *token) figure() bool { return t.kind == number || t.kind == money }

// lower is strings.ToLower without work for text that is lower already.
func lower(s string) string {
	for i := 0; i < len(s); i++ {
		if c := s[i]; c >= 'A' && c <= 'Z' || c >= utf8.RuneSelf {
			return strings.ToLower(s)
		}
	}
	return s
}

// capitalised reports whether s begins with a capital letter.
func capitalised(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r)
}

// shouted reports whether s has two letters or more, all of them capitals.
func shouted(s string) bool {
	n := 0
	for _, r := range s {
		if unicode.IsLower(r) {
			return false
		}
		if unicode.IsUpper(r) {
			n++
		}
	}
	return n > 1
}

// capitalise makes the first letter of s a capital.
func capitalise(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	if !unicode.IsLower(r) {
		return s
	}
	return string(unicode.ToUpper(r)) + s[n:]
}
