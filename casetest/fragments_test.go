package casetest

import (
	"strings"
	"testing"
)

// Each stem has 25 fragments to work with and 25 to measure with; none is
// said twice, and none stands in a bank.
func TestFragmentsAreWellFormed(t *testing.T) {
	count, seen, forms := map[string]int{}, map[string]bool{}, map[string]int{}
	for _, f := range Fragments() {
		count[f.Stem+" "+f.Set]++
		forms[f.Form]++
		key := f.Stem + "\t" + strings.ToLower(f.Answer)
		if seen[key] || strings.TrimSpace(f.Answer) != f.Answer || strings.Contains(f.Answer, "{") {
			t.Errorf("%s: %q", f.Stem, f.Answer)
		}
		seen[key] = true
	}
	for _, s := range Stems() {
		for _, set := range []string{Dev, Held} {
			if n := count[s+" "+set]; n != 25 {
				t.Errorf("%s has %d %s fragments", s, n, set)
			}
		}
	}
	for _, f := range Forms() {
		if forms[f] < 20 {
			t.Errorf("only %d fragments are %s", forms[f], f)
		}
	}
	for _, b := range Banks() {
		for s, rows := range b.Rows {
			for _, r := range rows {
				for _, p := range r.Parts {
					for _, stem := range Stems() {
						if seen[stem+"\t"+strings.ToLower(p)] {
							t.Errorf("%q is a fragment and stands in %s %s", p, b.Trade, s)
						}
					}
				}
			}
		}
	}
}

func TestParseFragmentsRefuses(t *testing.T) {
	for _, line := range []string{"need\tdev\tvp\trow the boat", "need\tdev\tverb\trow the boat\t", "wish\tdev\tvp\trow the boat\t", "need\ttest\tvp\trow the boat\t"} {
		if _, err := parseFragments(line); err == nil {
			t.Errorf("%q: no error", line)
		}
	}
}
