package english

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestNumber(t *testing.T) {
	for n, want := range map[int]string{0: "zero", 9: "nine", 13: "thirteen", 20: "twenty", 21: "twenty-one", 99: "ninety-nine",
		100: "one hundred", 304: "three hundred and four", 999: "nine hundred and ninety-nine", 1000: "1,000", -3: "-3", -1234567: "-1,234,567"} {
		if got := Number(n); got != want {
			t.Errorf("Number(%d) = %q, want %q", n, got, want)
		}
	}
}

func TestParseNumber(t *testing.T) {
	for _, c := range []struct {
		in   string
		want float64
		ok   bool
	}{
		{"nine", 9, true}, {"twenty-one", 21, true}, {"twenty one", 21, true}, {"1,200", 1200, true}, {"412k", 412000, true},
		{"$1.1m", 1.1e6, true}, {"85%", 85, true}, {"two hundred and six", 206, true}, {"a dozen", 12, true}, {"half", 0.5, true},
		{"three thousand four hundred", 3400, true}, {"a hundred", 100, true}, {"4.1", 4.1, true}, {".5", 0.5, true}, {"50+", 50, true},
		{"forty twenty", 0, false}, {"nine five", 0, false}, {"9-5", 0, false}, {"10:30", 0, false}, {"1st", 0, false}, {"dock", 0, false},
		{"", 0, false}, {"and", 0, false}, {"a", 0, false}, {"k", 0, false}, {"1e9", 0, false}, {"0x1f", 0, false}, {"1.2.3", 0, false},
	} {
		got, ok := ParseNumber(strings.Fields(c.in)...)
		if got != c.want && ok || ok != c.ok {
			t.Errorf("ParseNumber(%q) = %v, %v, want %v, %v", c.in, got, ok, c.want, c.ok)
		}
	}
}

func TestNumbersReadAsWritten(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(0, 999).Draw(t, "n")
		if got, ok := ParseNumber(Number(n)); !ok || int(got) != n {
			t.Fatalf("%d is %q, read as %v, %v", n, Number(n), got, ok)
		}
	})
}
