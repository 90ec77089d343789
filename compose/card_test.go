package compose

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"regards"
	"regards/casetest"
)

// TestGoldenCards: the card of each case in testdata/cards, on the morning of
// the interview's eve.
func TestGoldenCards(t *testing.T) {
	files, _ := filepath.Glob("testdata/cards/*.yaml")
	if len(files) == 0 {
		t.Fatal("no cases")
	}
	for _, name := range files {
		t.Run(filepath.Base(name), func(t *testing.T) {
			c := readCase(t, name)
			eve := c.Interview.Start.Date.AddDays(-1).In(c.Zone()).Add(9 * time.Hour)
			got, golden := printedCard(Card(c, eve)), strings.TrimSuffix(name, ".yaml")+".golden"
			if *update {
				if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(string(want), got); diff != "" {
				t.Errorf("the card changed (-want +got); accept with -update:\n%s", diff)
			}
		})
	}
}

func printedCard(k regards.ClosingCard) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s\n%s\n\n", k.Heading, k.When)
	for _, l := range k.Lines {
		fmt.Fprintf(&b, "[%s] %s: %s  (%s)\n", l.Said, l.Name, l.Say, l.From)
	}
	fmt.Fprintln(&b)
	for _, q := range k.Questions {
		fmt.Fprintf(&b, "? %s\n", q)
	}
	fmt.Fprintln(&b)
	for _, f := range k.FindOut {
		fmt.Fprintf(&b, "- %s. %s (%s)\n", f.What, f.Ask, f.Why)
	}
	return b.String()
}

// TestCardIsShort: whatever the record holds, six lines are said, none has
// more than 15 words, and the words are clean.
func TestCardIsShort(t *testing.T) {
	for seed := range uint64(150) {
		c := casetest.Random(seed)
		k := Card(c, c.Interview.Start.Date.In(c.Zone()))
		if len(k.Lines) != 6 || len(k.Questions) == 0 || len(k.Questions) > 5 {
			t.Fatalf("seed %d: %d lines, %d questions", seed, len(k.Lines), len(k.Questions))
		}
		all := append([]string{}, k.Questions...)
		for _, l := range k.Lines {
			all = append(all, l.Say)
		}
		for _, f := range k.FindOut {
			if f.Ask != "" {
				all = append(all, f.Ask)
			}
		}
		for _, s := range all {
			if n := wordCount(s); n == 0 || n > 15 || strings.ContainsAny(s, "{}|~!") || strings.Contains(s, "  ") || !strings.ContainsAny(s[len(s)-1:], ".?") {
				t.Errorf("seed %d: %d words: %q", seed, n, s)
			}
		}
	}
}

// TestCardLeavesOutWhatIsKnown: a record that knows the people, who decides,
// by when, and whom to ask leaves nothing to find out.
func TestCardLeavesOutWhatIsKnown(t *testing.T) {
	c := readCase(t, "../examples/steve.yaml")
	if k := Card(c, nextDay(c)); len(k.FindOut) != 0 {
		t.Errorf("still to find out: %v", k.FindOut)
	}
	c.Interview.Interviewers[1].Title = ""
	c.Decision.By = regards.Date{}
	if k := Card(c, nextDay(c)); len(k.FindOut) != 2 {
		t.Errorf("the title and the date are to be found out: %v", k.FindOut)
	}
}
