package english

import (
	_ "embed"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

//go:embed data/articles.tsv
var articleTable string

type articleRule struct {
	begins, article string
	whole           bool // the word ends with it, or goes on with a hyphen or an apostrophe
}

// holds says whether the rule speaks of the word.
func (r articleRule) holds(lower string) bool {
	rest, found := strings.CutPrefix(lower, r.begins)
	return found && (!r.whole || rest == "" || rest[0] == '-' || rest[0] == '\'')
}

type articleBook struct {
	rules []articleRule   // the first that holds decides
	words map[string]bool // those of the rules for whole words
}

var articleRules = sync.OnceValue(func() articleBook {
	b := articleBook{words: make(map[string]bool)}
	for row := range rows(articleTable) {
		for _, p := range strings.Fields(row[1]) {
			begins, whole := strings.CutSuffix(p, "=")
			b.rules = append(b.rules, articleRule{begins, row[0], whole})
			if whole {
				b.words[begins] = true
			}
		}
	}
	return b
})

// Article returns "a" or "an" for the word or phrase that follows, by its sound: an hour, a
// unit, an MRI, a UK firm, an 18-bed unit, a one-page note. Empty text gives "a".
func Article(next string) string {
	word, _, _ := strings.Cut(strings.TrimLeft(next, `"'“‘([ $£€`), " ")
	word, _, _ = strings.Cut(word, "/")
	if word == "" {
		return "a"
	}
	if isDigit(word[0]) {
		return articleOfFigure(word)
	}
	head, _, _ := strings.Cut(word, "-")
	if spelledOut(head) {
		if strings.ContainsRune("AEFHILMNORSX", rune(head[0])) {
			return "an"
		}
		return "a"
	}
	lower := strings.ToLower(strings.TrimRight(word, ".,;:!?'’\""))
	for _, r := range articleRules().rules {
		if r.holds(lower) {
			return r.article
		}
	}
	if first, _ := utf8.DecodeRuneInString(lower); strings.ContainsRune("aeiouáàâäéèêíóöúü", first) {
		return "an"
	}
	return "a"
}

// articleOfFigure: eight, eleven, eighteen, eighty and eight hundred begin with a vowel;
// "11" and "18" do so only as the first group of a number (11,000, but not 1,100 or 110).
func articleOfFigure(word string) string {
	digits := strings.TrimFunc(word, func(r rune) bool { return !unicode.IsDigit(r) && r != ',' })
	group := digits
	if i := strings.IndexFunc(digits, func(r rune) bool { return !unicode.IsDigit(r) }); i >= 0 {
		group = digits[:i]
	}
	if strings.HasPrefix(group, "8") || group == "11" || group == "18" {
		return "an"
	}
	if len(group) > 3 && len(group)%3 == 2 && (strings.HasPrefix(group, "11") || strings.HasPrefix(group, "18")) {
		return "an"
	}
	return "a"
}

// spelledOut says whether capitals are read letter by letter: MRI, UK, X. Acronyms that are
// read as words (NASA, OSHA) are in the table.
func spelledOut(head string) bool {
	head = strings.TrimRight(strings.ReplaceAll(head, ".", ""), "s,;:'’")
	if head == "" || head == "A" || head == "I" || len(head) > 5 {
		return false
	}
	for _, r := range head {
		if !unicode.IsUpper(r) && !unicode.IsDigit(r) && r != '&' {
			return false
		}
	}
	return len(head) == 1 || !readAsWord(head)
}

func readAsWord(head string) bool {
	words := articleRules().words
	return words[head] || words[strings.ToLower(head)]
}
