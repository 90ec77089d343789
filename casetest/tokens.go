package casetest

import (
	"math/rand/v2"
	"strings"

	"regards"
)

// Tokens is a random case like [Random] in which every private field, of
// interviewers and references, of this round and the earlier ones, holds an
// invented word that no other case and no bank holds, and the words. A text
// that holds one of them has leaked.
func Tokens(seed uint64) (*regards.Case, []string) {
	d := newDraw(seed)
	var words []string
	d.private = func(r *rand.Rand) string {
		w := token(seed, len(words))
		words = append(words, w)
		return strings.ReplaceAll(pick(r, d.crowd.private), "{token}", w)
	}
	c := d.whole(1+d.IntN(5), "")
	return c, words
}

// token is an invented word for the nth private field of a case. Sixteen
// consonants and four vowels spell the two numbers, so two words are the same
// only when both numbers are.
func token(seed uint64, n int) string {
	const consonants, vowels = "bdfghjklmnprstvz", "aeiu"
	var b strings.Builder
	b.WriteString("qy")
	write := func(v uint64) {
		for {
			b.WriteByte(consonants[v%16])
			b.WriteByte(vowels[v/16%4])
			if v /= 64; v == 0 {
				return
			}
		}
	}
	write(seed)
	b.WriteString("xo")
	write(uint64(n))
	return b.String()
}
