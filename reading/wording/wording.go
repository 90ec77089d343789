// Package wording finds the small change after which a sentence sounds less
// odd: an article, a verb that agrees with its subject, "that" for "which".
//
// It proposes one change at a time, by what the ear hears before and after it,
// and knows nothing of what was meant. Of these changes only a missing article
// is safe to make for somebody (package reading makes it for those who type in
// a second language); the others are for asking.
package wording

import (
	"math"
	"slices"
	"strings"

	"regards/english"
)

// Ear gives every tagged token the log-odds that something is wrong there.
type Ear func(tokens []english.Token, odd []float32)

// Kind says which changes are tried.
type Kind uint8

const (
	Articles Kind = iota // an article put in
	All
)

// Change replaces the tokens [At, At+Cut) by Put, which are tagged and have no place in a text.
type Change struct {
	At, Cut int
	Put     []english.Token
}

const (
	// listen is from which log-odds a word is tried. Right words seldom reach it.
	listen = -2.5
	// worth is what a change must win, as a natural logarithm of the odds that nothing is
	// wrong: with it six of seven changes by which an article is put into a sentence of somebody who types oddly
	// went into a faulty one (labels of reading/teach, by ears that had not learnt from them).
	worth = 1.1
)

// Next is the change of tagged tokens, from the word from on, that wins most;
// false when none is worth it.
func Next(tokens []english.Token, from int, kind Kind, hear Ear) (Change, bool) {
	odd := make([]float32, len(tokens)+1)
	hear(tokens, odd[:len(tokens)])
	before, best := faults(odd[:len(tokens)]), worth
	var found Change
	var some bool
	room := make([]english.Token, 0, len(tokens)+1)
	places := slices.Clone(odd[:len(tokens)])
	for i := from; i < len(tokens); i++ {
		if places[i] < listen && (i+1 == len(tokens) || places[i+1] < listen) {
			continue
		}
		for _, c := range changes(tokens, i, kind) {
			room = append(append(append(room[:0], tokens[:c.At]...), c.Put...), tokens[c.At+c.Cut:]...)
			hear(room, odd[:len(room)])
			if won := before - faults(odd[:len(room)]); won > best {
				best, found, some = won, c, true
			}
		}
	}
	return found, some
}

// faults is minus the logarithm of the chance that nothing is wrong.
func faults(odd []float32) float64 {
	sum := 0.0
	for _, x := range odd {
		sum += math.Log1p(math.Exp(float64(x)))
	}
	return sum
}

// changes are what may be tried at a word.
func changes(t []english.Token, i int, kind Kind) []Change {
	var out []Change
	put := func(cut int, text, tag string) {
		if text != "" && (cut == 0 || !strings.EqualFold(text, t[i].Text)) {
			out = append(out, Change{i, cut, []english.Token{{Text: text, Tag: tag}}})
		}
	}
	w, tag := strings.ToLower(t[i].Text), t[i].Tag
	if head := bare(t, i); head >= 0 {
		put(0, "the", "DT")
		if kind == Articles && strings.EqualFold(t[i-1].Text, "of") {
			return out // "of a" is seldom meant
		}
		if t[head].Tag == "NN" && !english.IsPlural(t[head].Text) {
			put(0, english.Article(t[i].Text), "DT")
		}
	}
	if kind == Articles {
		return out
	}
	switch before := t[max(i-1, 0)]; {
	case w == "which" && strings.HasPrefix(before.Tag, "NN"):
		put(1, "that", "WDT") // fits people and things
	case (w == "is" || w == "was") && before.Tag == "NNS":
		put(1, map[string]string{"is": "are", "was": "were"}[w], tag)
	case (w == "are" || w == "were") && before.Tag == "NN":
		put(1, map[string]string{"are": "is", "were": "was"}[w], tag)
	case (tag == "VB" || tag == "VBP") && oneBefore(before):
		put(1, english.Third(english.Lemma(w, tag)), "VBZ")
	case tag == "VBZ" && (before.Tag == "NNS" || english.IsPlural(before.Text)):
		put(1, english.Lemma(w, tag), "VBP")
	}
	return out
}

// oneBefore reports whether one person or thing stands before a verb, or a word
// that may stand for one.
func oneBefore(t english.Token) bool {
	switch t.Tag {
	case "NN", "NNP", "WP", "WDT":
		return true
	}
	switch strings.ToLower(t.Text) {
	case "he", "she", "it", "somebody", "someone", "nobody", "everybody", "everyone":
		return true
	}
	return false
}

// bare is the noun of a phrase that begins at i without a determiner, and wants
// one; -1 where there is none.
func bare(t []english.Token, i int) int {
	if i == 0 || part(t[i-1]) || t[i-1].Tag == "HYPH" || t[i].Tag == "NNP" && t[i-1].Tag == "IN" {
		return -1
	}
	if t[i].Tag == "VBN" && english.Auxiliary(t[i].Text) {
		return -1 // "have had license"
	}
	switch t[i-1].Tag {
	case "DT", "PRP$", "CD", "POS", "PDT", "WDT", "WP$", "$":
		return -1
	}
	end := i
	for end < len(t) && part(t[end]) {
		end++
	}
	head := end - 1
	if head < i || t[head].Tag != "NN" && t[head].Tag != "NNS" || english.Pronoun(t[head].Text) {
		return -1
	}
	if yes, known := english.Countable(t[head].Text); known && !yes {
		return -1
	}
	return head
}

// part reports whether a word may stand in a noun phrase behind its determiner.
func part(t english.Token) bool {
	switch t.Tag {
	case "NN", "NNS", "NNP", "NNPS", "JJ", "JJS", "VBN":
		return true
	}
	return false
}
