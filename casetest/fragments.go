package casetest

import (
	_ "embed"
	"fmt"
	"slices"
	"strings"
	"sync"
)

//go:embed testdata/fragments.tsv
var fragmentTable string

// Fragment is one answer in its stem, labelled by hand with the form in which
// it was typed. The head of testdata/fragments.tsv says what each stem and
// form is.
type Fragment struct {
	Stem   string // "topic", "need", ... as in Stems
	Set    string // Dev or Held
	Form   string // one of Forms
	Answer string // as typed
	Note   string // what is tricky in it; may be empty
}

// The sets: the one to work with, and the one that is only measured.
const (
	Dev  = "dev"
	Held = "held"
)

// Stems are the stems of the fragments, in the order of the file.
func Stems() []string {
	return []string{"topic", "need", "help", "proof", "so", "obj", "ans", "prom", "told", "reason", "should", "decide"}
}

// Forms are the forms that a fragment may be labelled with.
func Forms() []string {
	return []string{"vp", "ger", "past", "np", "clause", "wh", "third", "sentence", "other"}
}

// Fragments are all 600 fragments, 25 of each stem in each set. The caller
// may change the slice.
func Fragments() []Fragment { return slices.Clone(fragments()) }

var fragments = sync.OnceValue(func() []Fragment {
	all, err := parseFragments(fragmentTable)
	if err != nil {
		panic("fragments.tsv: " + err.Error())
	}
	return all
})

// parseFragments reads lines of five columns, comments and a head line first.
func parseFragments(table string) ([]Fragment, error) {
	var all []Fragment
	for n, line := range strings.Split(table, "\n") {
		if line == "" || line[0] == '#' || strings.HasPrefix(line, "stem\t") {
			continue
		}
		c := strings.Split(line, "\t")
		if len(c) != 5 {
			return nil, fmt.Errorf("line %d has %d columns, not 5", n+1, len(c))
		}
		f := Fragment{Stem: c[0], Set: c[1], Form: c[2], Answer: c[3], Note: c[4]}
		if !slices.Contains(Stems(), f.Stem) || !slices.Contains(Forms(), f.Form) || f.Set != Dev && f.Set != Held || f.Answer == "" {
			return nil, fmt.Errorf("line %d: %q is not well formed", n+1, line)
		}
		all = append(all, f)
	}
	return all, nil
}
