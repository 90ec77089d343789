package main

import (
	"math/rand/v2"
	"slices"
	"strings"

	"regards/english"
)

// noArticle leaves out an article that its noun wants.
func noArticle(s *sentence, i int, _ []sentence, d *rand.Rand) int {
	l := strings.ToLower(s.w[i])
	if !(l == "a" || l == "an" || l == "the") || i+2 >= len(s.w) {
		return -1
	}
	// a plural or mass noun may do without
	j := i + 1
	for j < len(s.w) && is(s.t[j], "JJ", "JJR", "JJS", "CD", "NN", "VBN", "VBG", "NNP", "RB") && !(s.t[j] == "NN" && (j+1 >= len(s.t) || !is(s.t[j+1], "NN", "NNS"))) {
		j++
	}
	if j >= len(s.t) || s.t[j] != "NN" {
		if l == "the" && d.IntN(4) > 0 {
			return -1
		}
		if j >= len(s.t) || is(s.t[j], "NNS", "NNPS", "NNP") {
			return -1
		}
	}
	if yes, known := english.Countable(s.w[j]); known && !yes {
		return -1
	}
	s.cut(i, 1)
	return i
}

// noPreposition leaves out a preposition.
func noPreposition(s *sentence, i int, _ []sentence, d *rand.Rand) int {
	if i == 0 || !is(s.t[i], "IN", "TO", "RP") || is(strings.ToLower(s.w[i]), "that", "if", "because") || s.t[i] == "RP" {
		return -1
	}
	s.cut(i, 1)
	return i
}

// noBe leaves out a form of be, have or do.
func noBe(s *sentence, i int, _ []sentence, d *rand.Rand) int {
	if i == 0 || !slices.Contains(helpers, s.w[i]) || !is(s.t[i], "VBZ", "VBP", "VBD", "VB", "VBN") || i+2 >= len(s.w) || is(s.w[i+1], "n't", "not") {
		return -1
	}
	s.cut(i, 1)
	return i
}

// noModal leaves out will, can and their kin.
func noModal(s *sentence, i int, _ []sentence, d *rand.Rand) int {
	if i == 0 || s.t[i] != "MD" || i+2 >= len(s.w) || is(s.w[i+1], "n't", "not") || s.t[i+1] == "VB" && s.w[i+1] != "be" && (is(s.t[i-1], "NNS", "PRP")) {
		return -1
	}
	s.cut(i, 1)
	return i
}

// noVerb leaves out a verb.
func noVerb(s *sentence, i int, _ []sentence, d *rand.Rand) int {
	if i == 0 || !is(s.t[i], "VBZ", "VBP", "VBD", "VB") || slices.Contains(helpers, s.w[i]) || i+2 >= len(s.w) {
		return -1
	}
	s.cut(i, 1)
	return i
}

// noSubject leaves out a pronoun that is a subject.
func noSubject(s *sentence, i int, _ []sentence, d *rand.Rand) int {
	if s.t[i] != "PRP" || i+2 >= len(s.w) || i == 0 || !is(s.t[i+1], "VBZ", "VBP", "VBD", "MD") {
		return -1
	}
	s.cut(i, 1)
	return i
}

// noConjunction leaves out and, or, but.
func noConjunction(s *sentence, i int, _ []sentence, d *rand.Rand) int {
	if i == 0 || !is(s.t[i], "CC") || s.w[i] == "But" || i+2 >= len(s.w) {
		return -1
	}
	s.cut(i, 1)
	return i
}

// noRelative leaves out who, which or that before a verb.
func noRelative(s *sentence, i int, _ []sentence, d *rand.Rand) int {
	if i == 0 || i+2 >= len(s.w) || !is(s.t[i], "WDT", "WP", "WRB") || !is(s.t[i+1], "VBZ", "VBP", "VBD", "MD") {
		return -1
	}
	s.cut(i, 1)
	return i
}

// noNoun leaves out the noun behind its article.
func noNoun(s *sentence, i int, _ []sentence, d *rand.Rand) int {
	if i == 0 || !is(s.t[i], "NN", "NNS") || !is(s.t[i-1], "DT", "PRP$") || is(s.w[i-1], "this", "that", "these", "those", "all", "some", "any", "both", "another", "each") || i+1 >= len(s.t) || is(s.t[i+1], "NN", "NNS", "POS") {
		return -1
	}
	s.cut(i, 1)
	return i
}
