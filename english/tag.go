package english

import (
	_ "embed"
	"strings"
	"sync"

	"regards/english/perceptron"
)

// taggerModel is made by the command in ./train. It is not packed: it would take longer to
// unpack than to read.
//
//go:embed data/tagger.bin
var taggerModel []byte

var tagger = sync.OnceValue(func() *perceptron.Model {
	m, err := perceptron.Read(taggerModel)
	if err != nil {
		panic("english: embedded tagger: " + err.Error())
	}
	return m
})

// Load reads the tables ahead that the first question would wait for, so that a program may
// do it beside other work. It may be called by several at once, and more than once.
func Load() {
	tagger()
	lexiconTable()
}

type tagScratch struct {
	words   []perceptron.Word
	results []perceptron.Result
}

var tagPool = sync.Pool{New: func() any { return new(tagScratch) }}

// marginUnit is the lead, in points of the perceptron, at which a tag may be believed.
const marginUnit = 40

// Tag gives every token its Penn tag and its margin, in place, sentence by sentence. On the
// treebank's development part, in lower case, half of the tags with a margin below 0.2 are
// wrong, a third of those from 0.2 to 0.4, one in six up to 0.8, one in fourteen up to 1,
// one in forty up to 1.4 and one in a hundred above. Words of one certain tag have 2.5.
func Tag(tokens []Token) {
	pooled := tagPool.Get().(*tagScratch)
	for len(tokens) > 0 {
		n := sentenceEnd(tokens)
		pooled.tag(tokens[:n])
		tokens = tokens[n:]
	}
	tagPool.Put(pooled)
}

func (s *tagScratch) tag(tokens []Token) {
	m := tagger()
	s.words, s.results = s.words[:0], s.results[:0]
	for i := range tokens {
		s.words = append(s.words, perceptron.Word{Form: tokens[i].Text, Lexical: LexicalClass(tokens[i].Text)})
		s.results = append(s.results, perceptron.Result{})
	}
	m.Tag(s.words, s.results)
	tags := m.Tags()
	for i, r := range s.results {
		tokens[i].Tag, tokens[i].Margin = tags[r.Tag], r.Margin/marginUnit
	}
}

// sentenceEnd returns the number of tokens up to the end of the first sentence: its mark and
// the quotes and brackets that close behind it. Where no capital follows the text reads on:
// the tagger has learnt from sentences that were run together.
func sentenceEnd(tokens []Token) int {
	for i := range tokens {
		if c := tokens[i].Text[0]; c != '.' && c != '!' && c != '?' {
			continue
		}
		n := i + 1
		for n < len(tokens) && closes(tokens[n].Text) {
			n++
		}
		if n < len(tokens) && !opens(tokens[n].Text) {
			continue
		}
		return n
	}
	return len(tokens)
}

func opens(word string) bool {
	c := word[0]
	return c >= 'A' && c <= 'Z' || c == '"' || strings.HasPrefix(word, "“")
}

func closes(mark string) bool {
	switch mark {
	case ")", "]", "\"", "”", "’", "'", "''", ".", "!", "?":
		return true
	}
	return false
}

// LexicalClass says what the word list knows of a word, as the tagger wants it: one bit each
// for the forms of verbs, nouns and adjectives, names, and whether the word is in the list at
// all. The model must be trained anew when its meaning changes.
func LexicalClass(word string) uint16 {
	var buf [32]byte
	if len(word) > len(buf) {
		return 0
	}
	lower := buf[:len(word)]
	upper := false
	for i := range len(word) {
		c := word[i]
		if c >= 'A' && c <= 'Z' {
			c += 'a' - 'A'
			upper = upper || i == 0
		}
		lower[i] = c
	}
	t := lexiconTable()
	m := t.get(hashWord(lower))
	class := lexicalBits(m)
	if len(lower) > 0 && lower[0] >= 'a' && lower[0] <= 'z' {
		lower[0] -= 'a' - 'A'
		if name := t.get(hashWord(lower)); name != 0 {
			class |= 1 << 10
			if name&markGiven != 0 {
				class |= 1 << 11
			}
		}
	}
	return class
}

func lexicalBits(m marks) uint16 {
	if m == 0 {
		return 0
	}
	class := uint16(1)
	for i, mark := range [...]marks{markVerb, markNoun, markAdj, markThird, markPast, markPart, markIng, markPlural, markMass} {
		if m&mark != 0 {
			class |= 2 << i
		}
	}
	return class
}

// TagIn tags an answer inside its stem: before, answer and after are read as one text, and
// only the answer's tokens come back, with offsets relative to the answer. An empty answer
// gives none. The tokens are written into room, if that is large enough, and are valid until
// the room is used again.
func TagIn(room *[]Token, before, answer, after string) []Token {
	tokens := appendTokens((*room)[:0], before+" "+answer+" "+after)
	*room = tokens
	Tag(tokens)
	from, to := len(before)+1, len(before)+1+len(answer)
	first, last := len(tokens), 0
	for i, t := range tokens {
		if t.Start >= from && t.End <= to {
			first, last = min(first, i), i+1
		}
	}
	if first >= last {
		return nil
	}
	out := tokens[first:last]
	for i := range out {
		out[i].Start -= from
		out[i].End -= from
	}
	return out
}
