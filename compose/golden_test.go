package compose

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"regards"
	"regards/casefile"
)

var update = flag.Bool("update", false, "write the golden letters anew")

func readCase(t testing.TB, name string) *regards.Case {
	t.Helper()
	f, err := os.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	c, err := casefile.Read(f, name)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// nextDay is the morning after the interview.
func nextDay(c *regards.Case) time.Time {
	return c.Interview.Start.Date.AddDays(1).In(c.Zone()).Add(9 * time.Hour)
}

// TestGoldenLetters: a change of frames or of the plan shows as a diff that a
// person can judge. `go test ./compose -update` accepts it.
func TestGoldenLetters(t *testing.T) {
	files, _ := filepath.Glob("testdata/*.yaml")
	if len(files) == 0 {
		t.Fatal("no cases")
	}
	for _, name := range files {
		t.Run(filepath.Base(name), func(t *testing.T) {
			c := readCase(t, name)
			p, err := Letters(c, Options{Now: nextDay(c)})
			if err != nil {
				t.Fatal(err)
			}
			got, golden := printed(p), strings.TrimSuffix(name, ".yaml")+".golden"
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
				t.Errorf("letters changed (-want +got); accept with -update:\n%s", diff)
			}
		})
	}
}

func printed(p Panel) string {
	var b strings.Builder
	for _, l := range p.Letters {
		fmt.Fprintf(&b, "To: %s\nSubject: %s\n\n%s\n\n----\n\n", l.To, l.Subject, l.Body())
	}
	for _, n := range p.Notes {
		fmt.Fprintf(&b, "Note: %s\n", n)
	}
	for _, h := range p.Hints {
		fmt.Fprintf(&b, "Hint: %s %s: %s\n", h.To, h.Path, h.Text)
	}
	for _, d := range p.Doubts {
		fmt.Fprintf(&b, "Doubt: %s %q\n", d.Path, d.Answer)
	}
	return b.String()
}
