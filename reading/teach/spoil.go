package main

import (
	"math/rand/v2"
	"slices"
	"strings"
)

// clone is a copy that may be spoilt.
func (s sentence) clone() sentence {
	return sentence{append([]string(nil), s.w...), append([]string(nil), s.t...)}
}

// cut takes n words out.
func (s *sentence) cut(i, n int) {
	s.w = append(s.w[:i:i], s.w[i+n:]...)
	s.t = append(s.t[:i:i], s.t[i+n:]...)
	if i == 0 && len(s.w) > 0 {
		s.w[0] = upper(s.w[0])
	}
}

// put puts a word in before i.
func (s *sentence) put(i int, w, t string) {
	s.w = append(s.w[:i:i], append([]string{w}, s.w[i:]...)...)
	s.t = append(s.t[:i:i], append([]string{t}, s.t[i:]...)...)
}

// upper gives a word its capital.
func upper(w string) string { return strings.ToUpper(w[:1]) + w[1:] }

// is reports whether a tag or a word is one of several.
func is(t string, of ...string) bool { return slices.Contains(of, t) }

var prepositions = []string{"of", "in", "for", "on", "with", "at", "to", "from", "by", "about"}

// helpers are verbs that carry others.
var helpers = []string{"is", "are", "was", "were", "be", "been", "'s", "'re", "'m", "am", "has", "have", "had", "do", "does", "did"}

// fault puts a fault into a sentence at its word i, and returns the word at
// which it is heard; -1 when that fault cannot be made there.
type fault func(s *sentence, i int, others []sentence, d *rand.Rand) int

// faults are those that tired and second-language writers make.
func faults() []fault {
	return []fault{
		noArticle,
		noPreposition,
		noBe,
		noModal,
		noVerb,
		noSubject,
		noConjunction,
		noRelative,
		verbForm,
		wrongNumber,
		articleTooMany,
		toBeforeANoun,
		runOn,
		adjectiveBehind,
		noNoun,
		turned,
		otherPreposition,
		agreementOfWhich,
		pronounDoubled,
		pastAfterToOrDid,
		massPlural,
		sinceThree,
		adverbBetween,
		presentFor,
	}
}

// spoil puts a fault of a kind into a copy.
func spoil(s sentence, f fault, others []sentence, d *rand.Rand) (sentence, int) {
	order := d.Perm(len(s.w))
	for _, i := range order {
		c := s.clone()
		if k := f(&c, i, others, d); k >= 0 && k < len(c.w) {
			return c, k
		}
	}
	return s, -1
}
