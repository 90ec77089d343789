package main

import (
	_ "embed" // the labels
	"fmt"
	"os"
	"strings"

	"regards/english"
	"regards/english/ear"
	"regards/reading/trust"
)

//go:embed labels.tsv
var labelTable string

// label is an answer, the sentence that was made of it, and whether a careful
// reader let it stand.
type label struct {
	bad                           bool
	author, stem, typed, sentence string
	fold                          int // the part in which it is judged by an ear that did not learn from it
}

// labels are the labelled sentences, in the order of their trades, and the
// readings that the tests of package reading hold for right.
func labels() ([]label, error) {
	out, err := rows("labels.tsv", labelTable, func(c []string) (label, bool) {
		return label{bad: c[0] == "bad", author: c[1], stem: c[2], typed: c[3], sentence: c[4]}, c[0] == "good" || c[0] == "bad"
	})
	if err != nil {
		return nil, err
	}
	for i := range out {
		out[i].fold = i * folds / len(out)
	}
	text, err := os.ReadFile(readings)
	if err != nil {
		return nil, err
	}
	held, err := rows(readings, string(text), func(c []string) (label, bool) {
		return label{stem: c[0], typed: c[3], sentence: c[4]}, c[0] != ""
	})
	for i, l := range held {
		if len(l.sentence) > 1 && l.stem != "obj" {
			l.fold = i % folds
			out = append(out, l)
		}
	}
	return out, err
}

const readings = "reading/testdata/readings.tsv"

// rows reads a table of five columns.
func rows(name, table string, of func(c []string) (label, bool)) ([]label, error) {
	var out []label
	n := 0
	for line := range strings.Lines(table) {
		n++
		if strings.HasPrefix(line, "#") || strings.TrimSpace(line) == "" {
			continue
		}
		c := strings.Split(strings.TrimRight(line, "\n"), "\t")
		if len(c) != 5 {
			return nil, fmt.Errorf("%s:%d: %d columns, want 5", name, n, len(c))
		}
		l, ok := of(c)
		if !ok {
			return nil, fmt.Errorf("%s:%d: what is %q?", name, n, c[0])
		}
		out = append(out, l)
	}
	return out, nil
}

// measured are the traits of every label, each heard by the ear that did not
// learn from it.
func measured(all []label, ears []*ear.Model) [][]float64 {
	raw := make([]float64, len(all))
	byAuthor := map[string][]int{}
	hear := func(i int) trust.Ear {
		m := ears[all[i].fold]
		return func(tokens []english.Token, odd []float32) { m.Odd(english.EarWords(tokens), odd) }
	}
	for i, l := range all {
		raw[i] = trust.Raw(l.stem, l.typed, hear(i))
		byAuthor[l.author] = append(byAuthor[l.author], i)
	}
	out := make([][]float64, len(all))
	for i, l := range all {
		var raws []float64
		var typed []string
		for _, k := range byAuthor[l.author] {
			if l.author == "" {
				break // nothing else is known of who typed it
			}
			raws, typed = append(raws, raw[k]), append(typed, all[k].typed)
		}
		a := trust.Answer{Stem: l.stem, Typed: l.typed, Sentence: l.sentence, Author: trust.AuthorOf(raws, typed)}
		out[i] = trust.Of(a, raw[i], hear(i))
	}
	return out
}
