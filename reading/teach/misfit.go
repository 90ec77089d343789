package main

import (
	"math/rand/v2"
	"strings"

	"regards/reading/trust"
)

// cutStem cuts the stem off one of our own sentences.
func cutStem(w []string) (stem string, rest []string) {
	n := trust.Stemmed(w)
	return strings.Join(w[:n], " "), w[n:]
}

// misfit puts an answer of one form behind a stem that wants another.
func misfit(s sentence, d *rand.Rand) (sentence, int) {
	stem, rest := cutStem(s.w)
	n := len(s.w) - len(rest)
	t := s.t[n:]
	if len(rest) < 3 || rest[0] == "not" {
		return s, -1
	}
	to := unfit(stem, rest, t)
	if len(to) == 0 {
		return s, -1
	}
	w := append(strings.Fields(to[d.IntN(len(to))]), rest...)
	return sentence{w: w, t: make([]string, len(w))}, len(w) - len(rest)
}

// unfit are the stems that an answer does not go on from, by its tags.
func unfit(stem string, rest, t []string) []string {
	thing := is(t[0], "DT", "PRP$", "NN", "NNS", "JJ", "NNP", "CD")
	switch stem {
	case "I enjoyed talking with you about", "I like":
		switch {
		case thing && !finite(rest, t) && is(t[0], "NN", "NNS", "JJ"):
			return []string{"You told me that", "I like that", "I should have told you that", "I would do this so that"}
		case thing && !finite(rest, t):
			return []string{"You told me that", "I like that", "I should have told you that", "I would do this so that", "I would", "You need to", "They will"}
		case t[0] == "VBG" && rest[1] != "and":
			return []string{"You told me that", "I would", "You need to", "They will"}
		}
	case "I would", "You need to", "I will", "They will", "I would do this so that you can":
		if t[0] == "VB" {
			return []string{"I enjoyed talking with you about", "You need", "I like", "You told me that"}
		}
	case "You told me that", "I like that", "I should have told you that":
		switch {
		case finite(rest, t) && t[0] == "PRP":
			return []string{"You need", "I would", "You need to"}
		case finite(rest, t):
			return []string{"You need", "I enjoyed talking with you about", "I would", "You need to", "I will", "I like"}
		}
	}
	return nil
}

// finite reports whether an answer has a verb of its own, outside of what
// hangs on a noun.
func finite(rest, t []string) bool {
	for i, x := range t {
		if is(x, "WDT", "WP", "WRB") || rest[i] == "that" {
			return false
		}
		if is(x, "VBZ", "VBP", "VBD", "MD") {
			return true
		}
	}
	return false
}
