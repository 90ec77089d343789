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

type articleRule struct{ prefix, article string }

var articleRules = sync.OnceValue(func() []articleRule {
	var rules []articleRule
	for row := range rows(articleTable) {
		for _, p := range strings.Fields(row[1]) {
			rules = append(rules, articleRule{p, row[0]})
		}
	}
	return rules
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
	for _, r := range articleRules() {
		if whole, exact := strings.CutSuffix(r.prefix, "="); exact && (lower == whole || strings.HasPrefix(lower, whole+"-") || strings.HasPrefix(lower, whole+"'")) ||
			!exact && strings.HasPrefix(lower, r.prefix) {
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
	if head == "" || len(head) > 1 && readAsWord(head) {
		return false
	}
	for _, r := range head {
		if !unicode.IsUpper(r) && !unicode.IsDigit(r) && r != '&' {
			return false
		}
	}
	return head != "A" && head != "I" && len(head) <= 5
}

func readAsWord(head string) bool {
	for _, r := range articleRules() {
		if r.prefix == head+"=" || r.prefix == strings.ToLower(head)+"=" && strings.ToUpper(head) == head {
			return true
		}
	}
	return false
}
