package compose

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// stop is the word number that stands for the end of a sentence.
const stop uint32 = 0

// words appends the word numbers of s: a hash of each word in lower case, and
// stop after each sentence. Overlap between letters is counted on these.
func words(out []uint32, s string) []uint32 {
	if s != "" && strings.IndexByte(".?!", s[0]) >= 0 {
		out = append(out, stop) // ends the sentence of the slot before it
	}
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		if !letterOrDigit(r) {
			i += n
			continue
		}
		start := i
		h := uint32(2166136261)
		for i < len(s) {
			r, n = utf8.DecodeRuneInString(s[i:])
			if !letterOrDigit(r) && !inner(s, i, r) {
				break
			}
			h = (h ^ uint32(unicode.ToLower(r))) * 16777619
			i += n
		}
		out = append(out, h|1)
		if i < len(s) && ends(s[start:i], s[i:]) {
			out = append(out, stop)
		}
	}
	return out
}

func letterOrDigit(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// inner reports whether the sign at i stands inside a word: "don't", "12.5",
// "p.m", "18-bed".
func inner(s string, i int, r rune) bool {
	if r != '\'' && r != '.' && r != ',' && r != '-' && r != ':' {
		return false
	}
	next, _ := utf8.DecodeRuneInString(s[i+1:])
	return i+1 < len(s) && letterOrDigit(next)
}

// abbreviations end with a point that does not end a sentence.
const abbreviations = " mr mrs ms dr st prof jr sr inc ltd co vs no approx e.g i.e a.m p.m u.s "

// ends reports whether a sentence ends between word and rest.
func ends(word, rest string) bool {
	c := rest[0]
	if (c == '"' || c == ')') && len(rest) > 1 {
		c, rest = rest[1], rest[1:]
	}
	if c == '?' || c == '!' {
		return true
	}
	if c != '.' || utf8.RuneCountInString(word) == 1 && word != "I" {
		return false
	}
	if !strings.Contains(abbreviations, " "+strings.ToLower(word)+" ") {
		return true
	}
	return len(strings.TrimSpace(rest[1:])) == 0 && strings.Contains(word, ".m")
}

// wordCount is how many words s has as METHOD 2.5 counts them.
func wordCount(s string) int { return len(strings.Fields(s)) }
