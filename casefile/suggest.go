package casefile

import (
	_ "embed"
	"fmt"
	"strings"
	"sync"
)

//go:embed synonyms.tsv
var synonymText string

// synonyms are other words that people use for ours: set -> folded word -> ours.
var synonyms = sync.OnceValue(func() map[string]map[string]string {
	sets := map[string]map[string]string{}
	for _, cols := range rows(synonymText, 3) {
		if sets[cols[0]] == nil {
			sets[cols[0]] = map[string]string{}
		}
		sets[cols[0]][fold(cols[1])] = cols[2]
	}
	return sets
})

//go:embed nouns.tsv
var nounText string

// nouns are what the choices are called in a message, by the names used in
// shape.go.
var nouns = sync.OnceValue(func() map[string]string { return named(nounText) })

// rows are the rows of a table with n columns separated by tabs; lines that
// begin with # and empty lines are left out.
func rows(table string, n int) [][]string {
	var all [][]string
	for line := range strings.Lines(table) {
		line = strings.TrimRight(line, "\r\n")
		if cols := strings.SplitN(line, "\t", n); len(cols) == n && !strings.HasPrefix(line, "#") {
			all = append(all, cols)
		}
	}
	return all
}

// notOne is the sentence for a word that is none of all.
func notOne(s, name string, all []string) string {
	noun := nouns()[name]
	if better, ok := synonyms()[name][fold(s)]; ok {
		return fmt.Sprintf("`%s` is not %s; did you mean `%s`?", short(s), noun, better)
	}
	if better := nearest(fold(s), all); better != "" {
		return fmt.Sprintf("`%s` is not %s; did you mean `%s`?", short(s), noun, better)
	}
	return fmt.Sprintf("`%s` is not %s; it is one of %s", short(s), noun, quoteAll(all))
}

// unknownKey is the sentence for a key that a record does not have: the key
// that was probably meant, or the record where it belongs.
func unknownKey(key, in string, known []string) string {
	if key == "<<" {
		return "`<<` would merge another place of the file into this one; please write the keys out"
	}
	better := nearest(fold(key), known)
	if s, ok := synonyms()[in+" key"][fold(key)]; ok {
		better = s
	}
	if better != "" {
		return fmt.Sprintf("`%s` is not a key here; did you mean `%s`?", short(key), better)
	}
	if at := homes()[key]; len(at) > 0 && at[0] == "" {
		return fmt.Sprintf("`%s` does not stand here but at the left margin, beside `candidate`", short(key))
	} else if len(at) > 0 {
		return fmt.Sprintf("`%s` is not a key here; it belongs under %s", short(key), quoteAll(at[:min(len(at), 4)]))
	}
	return fmt.Sprintf("`%s` is not a key here; the keys are %s", short(key), quoteAll(known))
}

// nearest is the one of all that s is probably a misspelling of; empty when
// none is near. Short words allow one slip, longer ones two.
func nearest(s string, all []string) string {
	best, least := "", 3
	if len([]rune(s)) < 3 {
		return ""
	}
	for _, w := range all {
		f := fold(w)
		allowed := 2
		if min(len([]rune(f)), len([]rune(s))) < 5 {
			allowed = 1
		}
		if d := distance(s, f, allowed); d <= allowed && d < least {
			best, least = w, d
		}
	}
	return best
}

// distance is how many letters must be changed, left out, put in or swapped
// with their neighbour to make b of a; most+1 as soon as it is more than most.
func distance(a, b string, most int) int {
	x, y := []rune(a), []rune(b)
	if len(x)-len(y) > most || len(y)-len(x) > most {
		return most + 1
	}
	before, last, row := make([]int, len(y)+1), make([]int, len(y)+1), make([]int, len(y)+1)
	for j := range last {
		last[j] = j
	}
	for i := 1; i <= len(x); i++ {
		row[0] = i
		for j := 1; j <= len(y); j++ {
			cost := 1
			if x[i-1] == y[j-1] {
				cost = 0
			}
			row[j] = min(last[j]+1, row[j-1]+1, last[j-1]+cost)
			if i > 1 && j > 1 && x[i-1] == y[j-2] && x[i-2] == y[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
		}
		before, last, row = last, row, before
	}
	return last[len(y)]
}

// quoteAll is "`a`, `b` or `c`"; a long list is cut.
func quoteAll(all []string) string {
	var quotedAll []string
	for _, w := range all {
		quotedAll = append(quotedAll, "`"+w+"`")
	}
	if len(quotedAll) == 1 {
		return quotedAll[0]
	}
	last := len(quotedAll) - 1
	return strings.Join(quotedAll[:last], ", ") + " or " + quotedAll[last]
}
