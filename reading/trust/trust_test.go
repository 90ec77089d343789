package trust

import (
	"slices"
	"strings"
	"testing"

	"regards/english"
)

func TestEveryTraitIsWeighed(t *testing.T) {
	var named []string
	for line := range strings.Lines(weightTable) {
		if name, _, ok := strings.Cut(line, "\t"); ok && !strings.HasPrefix(line, "#") {
			named = append(named, name)
		}
	}
	if !slices.Equal(named, Traits()) {
		t.Errorf("weights.tsv has %v, the traits are %v", named, Traits())
	}
}

func TestDistance(t *testing.T) {
	for _, c := range []struct {
		a, b     string
		in, gone int
	}{
		{"kept 11 of 12", "kept 11 of 12", 0, 0},
		{"lead team of 8", "led a team of eight", 3, 2},
		{"", "a word", 2, 0},
		{"two words", "", 0, 2},
	} {
		in, gone := distance(strings.Fields(c.a), strings.Fields(c.b))
		if in != c.in || gone != c.gone {
			t.Errorf("%q to %q: %d in, %d gone", c.a, c.b, in, gone)
		}
	}
}

// TestWhoTypesOddlyIsTrustedLess holds what the doubt rests on.
func TestWhoTypesOddlyIsTrustedLess(t *testing.T) {
	a := Answer{Stem: "told", Typed: "team is small", Sentence: "You told me that the team is small."}
	raw := Raw(a.Stem, a.Typed, english.Odd)
	a.Author = Author{Odd: 0.4, Articles: 0.4}
	plain := Doubt(a, raw, english.Odd)
	a.Author = Author{Odd: 1.4, Articles: 0}
	if odd := Doubt(a, raw, english.Odd); odd <= plain {
		t.Errorf("%.2f for who types oddly, %.2f for who does not", odd, plain)
	}
}
