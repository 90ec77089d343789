package english

import (
	_ "embed" // the ear's weights
	"strings"
	"sync"

	"regards/english/ear"
)

// earModel is made by the command in ../reading/teach.
//
//go:embed data/ear.bin
var earModel []byte

var trainedEar = sync.OnceValue(func() *ear.Model {
	m, err := ear.Read(earModel)
	if err != nil {
		panic("english: embedded ear: " + err.Error())
	}
	return m
})

// Odd gives every tagged token the log-odds that a reader who grew up with
// English stops there: that a word is missing before it, is too many, or has
// the wrong form. odd must be as long as tokens. The ear hears small places:
// a sentence may be nonsense and sound well.
func Odd(tokens []Token, odd []float32) { trainedEar().Odd(EarWords(tokens), odd) }

// EarWords are tagged tokens as the ear wants them.
func EarWords(tokens []Token) []ear.Word {
	out := make([]ear.Word, len(tokens))
	for i, t := range tokens {
		out[i] = ear.Word{Form: strings.ToLower(t.Text), Tag: t.Tag, Kind: nounKind(t)}
	}
	return out
}

// nounKind is what the word list says of a word that may be a noun: whether
// it can be counted, is a plural, may be another part of speech. The ear must
// be trained anew when its meaning changes.
func nounKind(t Token) uint8 {
	if !strings.HasPrefix(t.Tag, "NN") && !strings.HasPrefix(t.Tag, "VB") && t.Tag != "JJ" {
		return 0
	}
	var k uint8 = 1
	if yes, known := Countable(t.Text); known {
		k = 2
		if yes {
			k = 3
		}
	}
	if IsPlural(t.Text) {
		k |= 4
	}
	return k | uint8(LexicalClass(t.Text)&0b1110)<<2
}
