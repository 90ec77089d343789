package main

import (
	"math/rand/v2"
	"slices"
	"strings"

	"regards/english"
)

// verbForm puts another form of the verb.
func verbForm(s *sentence, i int, _ []sentence, d *rand.Rand) int {
	if i == 0 || !is(s.t[i], "VB", "VBG", "VBN", "VBD", "VBZ", "VBP") || slices.Contains(helpers, s.w[i]) {
		return -1
	}
	base := english.Lemma(strings.ToLower(s.w[i]), s.t[i])
	if base == "" {
		return -1
	}
	var form string
	switch s.t[i] {
	case "VB":
		form = []string{english.Gerund(base), english.Past(base), english.Third(base)}[d.IntN(3)]
	case "VBG":
		form = []string{base, english.Past(base), english.Third(base)}[d.IntN(3)]
	case "VBN":
		form = []string{base, english.Gerund(base), english.Third(base)}[d.IntN(3)]
	case "VBD":
		form = []string{english.Gerund(base), base}[d.IntN(2)]
		if form == base && is(s.t[i-1], "NNS", "PRP") {
			return -1
		}
	case "VBZ":
		form = []string{base, english.Gerund(base)}[d.IntN(2)]
	case "VBP":
		form = []string{english.Third(base), english.Gerund(base)}[d.IntN(2)]
	}
	if form == strings.ToLower(s.w[i]) || form == "" {
		return -1
	}
	s.w[i] = form
	return i
}

// wrongNumber puts a plural behind "a" and a singular behind "three".
func wrongNumber(s *sentence, i int, _ []sentence, d *rand.Rand) int {
	if i == 0 {
		return -1
	}
	switch {
	case s.t[i] == "NN" && is(strings.ToLower(s.w[i-1]), "a", "an", "this", "that", "one", "every", "each", "another"):
		s.w[i] = english.Plural(s.w[i])
	case s.t[i] == "NNS" && (s.t[i-1] == "CD" || is(strings.ToLower(s.w[i-1]), "these", "those", "many", "several", "few", "all")):
		s.w[i] = english.Singular(s.w[i])
	default:
		return -1
	}
	return i
}

// articleTooMany puts an article where none belongs.
func articleTooMany(s *sentence, i int, _ []sentence, d *rand.Rand) int {
	if i == 0 || !(is(s.t[i], "NN") && is(s.t[i-1], "IN", "VB", "VBG", "VBD", "VBZ", "VBP", "TO") || is(s.t[i], "NNS", "PRP", "DT", "RB", "IN", "VBZ")) || is(s.t[i-1], "DT", "PRP$", "JJ", "CD", "NN") {
		return -1
	}
	if s.t[i] == "NN" && !is(s.w[i], "nothing", "something", "everything", "anything", "somebody", "someone", "nobody", "everybody") {
		if yes, known := english.Countable(s.w[i]); yes || !known {
			return -1
		}
	}
	s.put(i, english.Article(s.w[i]), "DT")
	return i + 1
}

// toBeforeANoun puts "to" before a thing, as where a noun was read as a verb.
func toBeforeANoun(s *sentence, i int, _ []sentence, d *rand.Rand) int {
	if i < 1 || !is(s.t[i-1], "VB", "VBP", "VBZ", "VBD", "VBG") || !is(s.t[i], "NN", "NNS", "JJ", "DT", "PRP$") || s.w[i-1] == "going" {
		return -1
	}
	if is(s.t[i], "DT", "PRP$") && d.IntN(3) > 0 {
		s.w[i], s.t[i] = "to", "TO"
		return i + 1
	}
	s.put(i, "to", "TO")
	return i + 1
}

// runOn runs two sentences together.
func runOn(s *sentence, i int, others []sentence, d *rand.Rand) int {
	if i != len(s.w)-1 || len(s.w) > 20 {
		return -1
	}
	o := others[d.IntN(len(others))]
	if len(o.w) > 20 {
		return -1
	}
	first := o.w[0]
	if !is(o.t[0], "NNP", "NNPS") && first != "I" {
		first = strings.ToLower(first)
	}
	s.cut(i, 1)
	n := len(s.w)
	if d.IntN(3) == 0 {
		s.put(n, ",", ",")
		n++
	}
	s.w, s.t = append(s.w, first), append(s.t, o.t[0])
	s.w, s.t = append(s.w, o.w[1:]...), append(s.t, o.t[1:]...)
	return n
}

// adjectiveBehind puts an adjective behind its noun.
func adjectiveBehind(s *sentence, i int, _ []sentence, d *rand.Rand) int {
	if i == 0 || !is(s.t[i], "JJ") || i+2 >= len(s.w) || !is(s.t[i+1], "NN", "NNS") || is(s.t[i+2], "NN", "NNS") {
		return -1
	}
	s.w[i], s.w[i+1] = s.w[i+1], s.w[i]
	s.t[i], s.t[i+1] = s.t[i+1], s.t[i]
	return i + 1
}

// turned turns two words round.
func turned(s *sentence, i int, _ []sentence, d *rand.Rand) int {
	if i == 0 || i+2 >= len(s.w) || s.t[i] == s.t[i+1] || is(s.t[i], ",", ".", ":", "RB") || is(s.t[i+1], ",", ".", ":", "RB", "POS", "''", "n't") || strings.ContainsAny(s.w[i+1], "'") {
		return -1
	}
	s.w[i], s.w[i+1] = s.w[i+1], s.w[i]
	s.t[i], s.t[i+1] = s.t[i+1], s.t[i]
	return i
}

// otherPreposition puts another preposition.
func otherPreposition(s *sentence, i int, _ []sentence, d *rand.Rand) int {
	if i == 0 || s.t[i] != "IN" || !is(s.w[i], prepositions...) {
		return -1
	}
	o := prepositions[d.IntN(len(prepositions))]
	if o == s.w[i] {
		return -1
	}
	s.w[i] = o
	return i
}

// agreementOfWhich says which of people.
func agreementOfWhich(s *sentence, i int, _ []sentence, d *rand.Rand) int {
	if i == 0 || s.w[i] != "who" || s.t[i] != "WP" || !is(s.t[i-1], "NN", "NNS") {
		return -1
	}
	s.w[i] = "which"
	return i
}

// pronounDoubled names the subject twice.
func pronounDoubled(s *sentence, i int, _ []sentence, d *rand.Rand) int {
	if i < 2 || !is(s.t[i], "VBZ", "VBP", "VBD", "MD") || !is(s.t[i-1], "NN", "NNS") {
		return -1
	}
	s.put(i, []string{"it", "they", "he", "she"}[d.IntN(4)], "PRP")
	return i
}

// pastAfterToOrDid puts a past form behind "to" or "can".
func pastAfterToOrDid(s *sentence, i int, _ []sentence, d *rand.Rand) int {
	if i == 0 || s.t[i] != "VB" || !is(s.t[i-1], "TO", "MD", "RB") {
		return -1
	}
	base := strings.ToLower(s.w[i])
	f := []string{english.Past(base), english.Participle(base)}[d.IntN(2)]
	if f == base {
		return -1
	}
	s.w[i] = f
	return i
}

// massPlural makes a plural of what cannot be counted: "informations".
func massPlural(s *sentence, i int, _ []sentence, _ *rand.Rand) int {
	if i == 0 || s.t[i] != "NN" {
		return -1
	}
	if yes, known := english.Countable(s.w[i]); yes || !known {
		return -1
	}
	s.w[i] = english.Plural(s.w[i])
	return i
}

// sinceThree counts a time from "since": "since three years".
func sinceThree(s *sentence, i int, _ []sentence, _ *rand.Rand) int {
	if i+2 >= len(s.w) || s.w[i] != "for" || s.t[i+1] != "CD" && !is(s.w[i+1], "a", "many", "several") || !strings.HasPrefix(s.t[i+2], "NN") {
		return -1
	}
	s.w[i] = "since"
	return i + 1
}

// adverbBetween puts an adverb between a verb and its object: "climbs also the
// tower".
func adverbBetween(s *sentence, i int, _ []sentence, dice *rand.Rand) int {
	if i == 0 || i+2 >= len(s.w) || !is(s.t[i], "VB", "VBZ", "VBP", "VBD") || slices.Contains(helpers, s.w[i]) || !is(s.t[i+1], "DT", "PRP$", "NN", "NNS") {
		return -1
	}
	adverbs := []string{"also", "always", "already", "every day", "exactly", "often", "in the morning", "well", "very well", "before", "really"}
	for k, w := range strings.Fields(adverbs[dice.IntN(len(adverbs))]) {
		s.put(i+1+k, w, "RB")
	}
	return i + 1
}

// presentFor says in the present what has lasted: "I work here since 2019".
func presentFor(s *sentence, i int, _ []sentence, _ *rand.Rand) int {
	if i+1 >= len(s.w) || !is(s.w[i], "have", "has", "'ve") || s.t[i+1] != "VBN" || s.w[i+1] == "been" {
		return -1
	}
	for _, w := range s.w[i+2:] {
		if w == "since" {
			base := english.Lemma(strings.ToLower(s.w[i+1]), "VBN")
			s.cut(i, 1)
			s.w[i] = base
			return i
		}
	}
	return -1
}
