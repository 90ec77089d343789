package compose

import (
	_ "embed"
	"slices"
	"strings"
	"sync"

	"regards/english"
)

// gist is the content words of an answer, cut to their stems, for asking
// whether two answers speak of one thing. It is never shown.
type gist []string

func gistOf(texts ...string) gist {
	var out gist
	for _, t := range texts {
		for w := range strings.FieldsFuncSeq(strings.ToLower(t), func(r rune) bool { return !letterOrDigit(r) }) {
			if len(w) < 3 && (w[0] < '0' || w[0] > '9') || english.Function(w) {
				continue
			}
			if w = stem(w); !slices.Contains(out, w) {
				out = append(out, w)
			}
		}
	}
	return out
}

// stem cuts the endings that English puts on verbs and nouns; crude, and
// enough for comparing.
func stem(w string) string {
	for _, end := range []string{"ings", "ing", "ies", "ied", "ers", "er", "ed", "es", "s"} {
		if cut, ok := strings.CutSuffix(w, end); ok && len(cut) >= 3 {
			return strings.TrimRight(cut, "ey")
		}
	}
	return strings.TrimRight(w, "ey")
}

// common is how many words the two share.
func (g gist) common(o gist) int {
	n := 0
	for _, w := range g {
		if slices.Contains(o, w) {
			n++
		}
	}
	return n
}

// less is the gist without the words of o, and without short ones such as
// "new", which say nothing of what an answer is about.
func (g gist) less(o gist) gist {
	return slices.DeleteFunc(slices.Clone(g), func(w string) bool { return len(w) < 4 || slices.Contains(o, w) })
}

// same reports whether the two say one thing: most words of the shorter are
// in the longer.
func (g gist) same(o gist) bool {
	least := min(len(g), len(o))
	return least > 0 && g.common(o)*10 >= least*7
}

//go:embed sensitive.txt
var sensitiveText string

var sensitiveWords = sync.OnceValue(func() []string {
	var out []string
	for line := range strings.Lines(sensitiveText) {
		if line = strings.TrimSpace(line); line != "" && line[0] != '#' {
			out = append(out, line)
		}
	}
	return out
})

// sensitive reports whether an answer speaks of pay and its kin, which have
// no place in a thank-you letter (METHOD 2.4 T8).
func sensitive(s string) bool {
	padded := " " + strings.Join(strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !letterOrDigit(r) }), " ") + " "
	return slices.ContainsFunc(sensitiveWords(), func(w string) bool { return strings.Contains(padded, " "+w+" ") })
}
