package english

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed data/closed.tsv
var closedTable string

// closedBook says of every word of a closed class in which classes it is, one bit each.
type closedBook struct{ classes, words map[string]uint32 }

var closedClasses = sync.OnceValue(func() closedBook {
	b := closedBook{make(map[string]uint32), make(map[string]uint32)}
	for row := range rows(closedTable) {
		if b.classes[row[0]] == 0 {
			b.classes[row[0]] = 1 << len(b.classes)
		}
		for _, w := range strings.Fields(row[1]) {
			b.words[strings.ReplaceAll(w, "_", " ")] |= b.classes[row[0]]
		}
	}
	return b
})

func inClass(class, word string) bool {
	b := closedClasses()
	return b.words[lowerASCII(word)]&b.classes[class] != 0
}

// Pronoun says whether a word may stand for a noun phrase: personal, reflexive,
// demonstrative and indefinite pronouns.
func Pronoun(word string) bool { return inClass("pronoun", word) }

// SubjectPronoun says whether a word can only, or also, be a subject: I, you, he, it, who.
func SubjectPronoun(word string) bool { return inClass("subject", word) }

// Possessive says whether a word is a possessive determiner: my, your, their, whose.
func Possessive(word string) bool { return inClass("possessive", word) }

// Determiner says whether a word can open a noun phrase: articles, demonstratives,
// possessives, quantifiers.
func Determiner(word string) bool { return inClass("determiner", word) || inClass("possessive", word) }

// Preposition says whether a word can be a preposition.
func Preposition(word string) bool { return inClass("preposition", word) }

// Auxiliary says whether a word is a form of be, have or do, or a clitic of one.
func Auxiliary(word string) bool { return inClass("auxiliary", word) }

// Subordinator says whether a word can open a subordinate clause: because, when, although.
func Subordinator(word string) bool { return inClass("subordinator", word) }

// Wh says whether a word is a question or relative word: how, why, what, who, which, whether.
func Wh(word string) bool { return inClass("wh", word) }

// Function says whether a word belongs to any closed class: it carries grammar, not content.
func Function(word string) bool { return closedClasses().words[lowerASCII(word)] != 0 }
