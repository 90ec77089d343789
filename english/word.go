package english

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Known says whether a spelling is right: an American or British word, a word of some trade,
// a common abbreviation, a number. Ordinary words count in any case; proper names of the
// list only with their capital ("Columbus", not "columbus"). A word with hyphens is known if
// its parts are; a possessive if what stands before its 's is.
func Known(word string) bool { return known(word, true) }

// Common is Known without the words that only a large dictionary lists.
func Common(word string) bool { return known(word, false) }

func known(word string, all bool) bool {
	if word == "" {
		return false
	}
	if knownSpelling(word) || all && (rare(lowerASCII(word)) || rare(titleCase(lowerASCII(word))) && word != lowerASCII(word)) {
		return true
	}
	for _, end := range [...]string{"'s", "’s", "s'", "s’"} {
		if stem, found := strings.CutSuffix(word, end); found && stem != "" {
			if end[0] == 's' {
				stem += "s"
			}
			return known(stem, all)
		}
	}
	if strings.ContainsRune(word, '-') {
		for part := range strings.SplitSeq(word, "-") {
			if part == "" || !known(part, all) {
				return false
			}
		}
		return true
	}
	return false
}

func knownSpelling(word string) bool {
	lower := lowerASCII(word)
	if lookup(lower) != 0 || abbreviations()[strings.TrimSuffix(lower, ".")] {
		return true
	}
	if lower != word && (lookup(word) != 0 || lookup(titleCase(lower)) != 0) {
		return true
	}
	if strings.ContainsAny(word, "0123456789") {
		_, ok := ParseNumber(word)
		return ok || figure(word)
	}
	return Function(word)
}

// figure says whether a word is made of digits with a short tail (1st, 90s, 3pm, 12mm, 18k)
// or is a period or a grade: q3, fy24, yr9, ks3.
func figure(word string) bool {
	lower := lowerASCII(word)
	for _, p := range [...]string{"q", "h", "y", "yr", "fy", "wk", "ks", "p", "l", "t", "m"} {
		if rest, found := strings.CutPrefix(lower, p); found && rest != "" && len(rest) <= 2 && strings.Trim(rest, "0123456789") == "" {
			return true
		}
	}
	tail := strings.TrimLeft(word, "$£€0123456789.,:/-")
	return len(tail) <= 3 && len(tail) < len(word)
}

// Frequency returns how often a word stands in the treebank of a fifth of a million words,
// capped at 4,194,303; 0 for rare and unknown words. Case is ignored for ordinary words.
func Frequency(word string) int {
	n := int(lookup(lowerASCII(word)) >> countShift)
	if n == 0 {
		n = int(lookup(word) >> countShift)
	}
	return n
}

// GivenName says whether a word is a common given name. Case is ignored.
func GivenName(word string) bool {
	return lookup(titleCase(lowerASCII(word)))&markGiven != 0
}

// Countable says whether a bare singular noun needs an article: "dock", "team" yes; "labor",
// "turnover", "training" no. Of a compound the last word counts. Not known for words that
// are no noun of the list, and for those about which the tables say nothing.
func Countable(noun string) (yes, known bool) {
	_, last := splitCompound(noun)
	m := lookup(lowerASCII(last))
	switch {
	case m&markEither != 0:
		return false, false
	case m&markMass != 0:
		return false, true
	case m&markCount != 0:
		return true, true
	case m&markNoun != 0:
		return countableByEnding(lowerASCII(last))
	}
	return false, false
}

// countableByEnding judges nouns that no table knows: agents and tools can be counted,
// qualities and activities cannot.
func countableByEnding(w string) (yes, known bool) {
	for _, end := range [...]string{"ness", "ity", "ism", "ance", "ence", "ing", "age", "ware", "ship", "hood"} {
		if strings.HasSuffix(w, end) {
			return false, len(w) > len(end)+3 && (end == "ness" || end == "ism" || end == "ware")
		}
	}
	for _, end := range [...]string{"er", "or", "ist", "ian", "room", "man", "line", "board", "book", "house", "sheet", "list", "site", "plan"} {
		if strings.HasSuffix(w, end) && len(w) > len(end)+2 {
			return true, true
		}
	}
	plural := lookup(Plural(w)) != 0
	return plural, plural && len(w) > 2
}

func titleCase(lower string) string {
	r, n := utf8.DecodeRuneInString(lower)
	if n == 0 || unicode.IsUpper(r) {
		return lower
	}
	return string(unicode.ToUpper(r)) + lower[n:]
}
