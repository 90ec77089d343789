// Package perceptron is a part-of-speech tagger: an averaged perceptron over hashed features,
// small enough to embed and fast enough to read every sentence that the program writes.
//
// It knows weights, not words: what a dictionary says of a word comes in as a mask. It does
// not cut text into tokens, and it cannot learn at run time.
package perceptron

import "strings"

// Word is what the tagger is told of one token.
type Word struct {
	Form    string
	Lexical uint16 // what a dictionary says: any mask, the same in training and use
}

// info is what the features need of one token, computed once.
type info struct {
	word    uint32 // hash of the form in lower case, digits as 0
	ends    [4]uint32
	begins  [3]uint32
	shape   uint32
	lexical uint32
	class   uint32 // hash of the tags that training saw on the word; 0 for rare words
	tags    uint64 // the same as a set, bit by bit; the tags worth scoring
	fixed   int8   // the only tag of the word, -1 if it has several
	sum     uint64 // all of the above; see total
}

const (
	hasUpper = 1 << iota
	allUpper
	hasDigit
	hasHyphen
	hasPoint
	hasOther
	opensSentence
	allDigits
	allLower // no word of the sentence has a capital
)

// look computes the info of a word but for what the model and the sentence add.
func look(w Word, first bool) info {
	var buf [48]byte
	n, shape := 0, uint32(0)
	lower, digits := 0, 0
	for i := 0; i < len(w.Form); i++ {
		c := w.Form[i]
		switch {
		case c >= 'a' && c <= 'z':
			lower++
		case c >= 'A' && c <= 'Z':
			if i == 0 {
				shape |= hasUpper
			}
			c += 'a' - 'A'
		case c >= '0' && c <= '9':
			digits++
			c = '0'
		case strings.HasPrefix(w.Form[i:], "’"):
			c = '\''
			i += 2
		}
		shape |= marksOf(c)
		if n < len(buf) {
			buf[n] = c
			n++
		}
	}
	if lower == 0 && shape&hasUpper != 0 && n > 1 {
		shape |= allUpper
	}
	if digits == len(w.Form) {
		shape |= allDigits
	}
	if first {
		shape |= opensSentence
	}
	return measure(buf[:n], shape, uint32(w.Lexical))
}

func marksOf(c byte) uint32 {
	switch {
	case c >= 'a' && c <= 'z' || c == '\'':
		return 0
	case c == '0':
		return hasDigit
	case c == '-':
		return hasHyphen
	case c == '.' || c == ',':
		return hasPoint
	}
	return hasOther
}

// study computes the infos of a sentence into seen, but for what the model adds.
func study(seen []info, words []Word) []info {
	capitals := uint32(allLower)
	for i, w := range words {
		f := look(w, i == 0)
		if f.shape&hasUpper != 0 {
			capitals = 0
		}
		seen = append(seen, f)
	}
	for i := range seen {
		seen[i].shape |= capitals
	}
	return seen
}

func measure(b []byte, shape, lexical uint32) info {
	f := info{shape: shape, lexical: lexical, fixed: -1}
	h := uint32(2166136261)
	for _, c := range b {
		h = (h ^ uint32(c)) * 16777619
	}
	f.word = h | 1
	n := len(b)
	var end, begin uint32
	for k := range 4 {
		if k < n {
			end |= uint32(b[n-1-k]) << (8 * k)
		}
		f.ends[k] = end
	}
	for k := range 3 {
		if k < n {
			begin |= uint32(b[k]) << (8 * k)
		}
		f.begins[k] = begin
	}
	return f
}
