package casefile

import (
	"bytes"
	"fmt"
	"io"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"regards"
	"regards/casetest"
)

// samePrivate compares private text, which cmp cannot look into.
var samePrivate = cmp.Comparer(func(a, b regards.Private) bool { return a.Reveal() == b.Reveal() })

// writers are the two ways out.
var writers = []struct {
	name  string
	write func(io.Writer, *regards.Case) error
}{{"YAML", Write}, {"JSON", WriteJSON}}

// TestRoundTrip: whatever a case holds, both texts of it are read back as
// the same case, and written again as the same bytes.
func TestRoundTrip(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := drawCase(t)
		for _, w := range writers {
			if what := roundTrip(c, w.write); what != "" {
				t.Fatalf("%s: %s", w.name, what)
			}
		}
	})
}

// roundTrip is what a round trip changes; empty when it changes nothing.
func roundTrip(c *regards.Case, write func(io.Writer, *regards.Case) error) string {
	var first, second bytes.Buffer
	if err := write(&first, c); err != nil {
		return err.Error()
	}
	back, err := Read(bytes.NewReader(first.Bytes()), "round")
	if err != nil {
		return fmt.Sprintf("%v\n%s", err, first.String())
	}
	if diff := cmp.Diff(c, back, samePrivate); diff != "" {
		return diff + "\n" + first.String()
	}
	if err := write(&second, back); err != nil {
		return err.Error()
	}
	return cmp.Diff(first.String(), second.String())
}

// nasty are texts that a careless writer of YAML loses or bends.
var nasty = []string{
	"yes", "No", "on", "off", "y", "n", "true", "null", "Null", "~", "none", "0", "007", "1e3", "0x1f", "1_000", ".5", "-1",
	"12:30", "1:20:30", "2026-11-19", "2026-11-19T14:00", "a: b", "a:b", "a:", ": a", "a #3", "#3", "a#b", "- a", "-", "--- a", "...", "?", "? a",
	"[a", "{a}", "a, b", "a]", "*a", "&a", "!a", "!!str a", "|", "> a", "%a", "@a", "`a`", "<<", "=", ".inf", "-.INF", ".NaN", "'", "\"", "''", `"a" b`,
	`C:\new\table`, `\`, "a\nb", "a\n\nb\n", "\n", "\n a", "a\n  b\n c", "\ta", "a\t", " a", "a ", "  ", "a  b", "\u00a0a", "a\u2028b", "\ufeff", "\u200b",
	"e\u0301", "Zürich", "日本語", "👩‍🚀 👍", "\U0010ffff", "\ufffd", "\ufffe", "שלום", "she's \"fine\"", "9% -> 2%", "+1 614 555 0100", "(9 of 40)", "$4k",
	strings.Repeat("long ", 60),
}

// free is any text that the file takes.
func free() *rapid.Generator[string] {
	return rapid.OneOf(
		rapid.Just(""),
		rapid.SampledFrom(nasty),
		rapid.Map(rapid.SliceOfN(rapid.SampledFrom(nasty), 2, 4), func(s []string) string { return strings.Join(s, " ") }),
		rapid.Map(rapid.StringN(0, 40, 160), func(s string) string {
			return strings.Map(func(c rune) rune {
				if controlFault(string(c)) != "" {
					return -1
				}
				return c
			}, strings.ToValidUTF8(s, "?"))
		}),
	)
}

// oneLine is any text of one line.
func oneLine() *rapid.Generator[string] {
	return free().Filter(func(s string) bool { return lineFault(s) == "" })
}

// called is the nth name of a case, unlike all others.
func called(t *rapid.T, n int) string {
	return fmt.Sprintf("%s %c%c", oneLine().Draw(t, "name"), 'A'+n/26%26, 'a'+n%26) + strings.Repeat("q", 3*n)
}

func drawDate(t *rapid.T, label string) regards.Date {
	if rapid.Bool().Draw(t, label+" known") {
		return regards.DateOf(time.Date(1950, 1, 1+rapid.IntRange(0, 90_000).Draw(t, label), 0, 0, 0, 0, time.UTC))
	}
	return regards.Date{}
}

// drawMoment is on the day or not known; offsets are as ParseMoment leaves them.
func drawMoment(t *rapid.T, day regards.Date, label string) regards.Moment {
	if day.IsZero() || rapid.Bool().Draw(t, label+" unknown") {
		return regards.Moment{}
	}
	return regards.Moment{Date: day, Hour: rapid.IntRange(0, 23).Draw(t, label), Minute: rapid.IntRange(0, 59).Draw(t, label),
		Second: rapid.SampledFrom([]int{0, 0, 7}).Draw(t, label), Offset: rapid.SampledFrom([]string{"", "Z", "+05:30", "-03:00"}).Draw(t, label)}
}

func one[T any](t *rapid.T, all ...T) T { return rapid.SampledFrom(all).Draw(t, "choice") }

// maybe is one of all or none.
func maybe[T ~string](t *rapid.T, all []T) T { return one(t, append([]T{""}, all...)...) }

func some[T any](t *rapid.T, most int, item func(i int) T) []T {
	var out []T
	for i := range rapid.IntRange(0, most).Draw(t, "count") {
		out = append(out, item(i))
	}
	return out
}

// TestTogether: the candidate and the rest of a case, kept apart, are one case
// file that says what the whole case says.
func TestTogether(t *testing.T) {
	for n := range 50 {
		whole := casetest.Random(uint64(n))
		if n == 0 {
			whole = &regards.Case{Candidate: whole.Candidate}
		}
		rest := *whole
		rest.Candidate = regards.Candidate{}
		if n == 1 {
			whole, rest = &regards.Case{Employer: whole.Employer}, regards.Case{Employer: whole.Employer}
		}
		a, err := Keep(&regards.Case{Candidate: whole.Candidate})
		if err != nil {
			t.Fatal(err)
		}
		b, err := Keep(&rest)
		if err != nil {
			t.Fatal(err)
		}
		got, err := Restore(Together(a, b))
		if err != nil {
			t.Fatalf("%d: %v\n%s", n, err, Together(a, b))
		}
		if diff := cmp.Diff(whole, got, samePrivate); diff != "" {
			t.Errorf("%d: -whole +together:\n%s", n, diff)
		}
	}
}
