package compose

import (
	"bufio"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"regards"
)

// TestLater reads testdata/later: each file is a record that once gave a letter
// with a fault, and says in its head what is now true of every wording of it.
//
//	# kind: material        the letter, or "brief NAME", "call" and "ask NAME" (the scripts), "card"
//	# now: 2026-05-19T09:00
//	# to: Hank Bouchard     who gets one, if that is the point; "nobody"
//	# has: ...              words that every wording holds
//	# not: ...              words that none holds
func TestLater(t *testing.T) {
	files, err := filepath.Glob("testdata/later/*.yaml")
	if err != nil || len(files) == 0 {
		t.Fatalf("no records: %v", err)
	}
	for _, path := range files {
		t.Run(strings.TrimSuffix(filepath.Base(path), ".yaml"), func(t *testing.T) {
			h := headOf(t, path)
			now, err := time.Parse("2006-01-02T15:04", h["now"][0])
			if err != nil {
				t.Fatal(err)
			}
			for version := range drafts(h["kind"][0]) {
				c := readCase(t, path)
				at := time.Date(now.Year(), now.Month(), now.Day(), now.Hour(), now.Minute(), 0, 0, c.Zone())
				to, text := laterText(t, c, h["kind"][0], Options{Now: at, Version: version})
				if want := h["to"]; len(want) > 0 && !slices.Equal(to, strings.Split(want[0], "; ")) {
					t.Fatalf("it goes to %q, not to %q", to, want)
				}
				flat := strings.Join(strings.Fields(text), " ")
				for _, want := range h["has"] {
					if !strings.Contains(flat, want) {
						t.Errorf("version %d does not hold %q:\n%s", version, want, text)
					}
				}
				for _, never := range h["not"] {
					if strings.Contains(flat, never) {
						t.Errorf("version %d holds %q:\n%s", version, never, text)
					}
				}
			}
		})
	}
}

// headOf is the lines "# key: value" at the head of a record.
func headOf(t *testing.T, path string) map[string][]string {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	out := map[string][]string{}
	for sc := bufio.NewScanner(f); sc.Scan() && strings.HasPrefix(sc.Text(), "#"); {
		if key, value, ok := strings.Cut(strings.TrimPrefix(sc.Text(), "# "), ": "); ok {
			out[key] = append(out[key], value)
		}
	}
	if len(out["kind"]) == 0 || len(out["now"]) == 0 {
		t.Fatalf("%s says neither kind nor now", path)
	}
	return out
}

// laterText is what is written of a kind, and to whom.
func laterText(t *testing.T, c *regards.Case, kind string, o Options) (to []string, text string) {
	t.Helper()
	kind, name, _ := strings.Cut(kind, " ")
	switch kind {
	case "brief":
		b, _, err := Brief(c, name, o.Now)
		if err != nil {
			t.Fatal(err)
		}
		var w strings.Builder
		printSections(&w, b.Sections)
		return nil, w.String()
	case "call", "ask":
		call := map[string]regards.CallKind{"call": regards.FollowUpCall, "ask": regards.ReferenceCall}[kind]
		s, _, err := Script(c, call, name, o.Now)
		if err != nil {
			t.Fatal(err)
		}
		var w strings.Builder
		printSections(&w, append(s.Sections, regards.Section{Lines: []regards.Line{s.Voicemail}}))
		return nil, w.String()
	case "card":
		return nil, printedCard(Card(c, o.Now))
	}
	p, err := Write(c, regards.Kind(kind), o)
	if err != nil {
		return []string{"nobody"}, ""
	}
	for _, l := range p.Letters {
		to = append(to, l.To)
		text += l.Subject + "\n" + l.Greeting + "\n" + l.Body() + "\n\n"
	}
	return to, text
}

// drafts is how many wordings of a kind are read: sheets have one.
func drafts(kind string) int {
	switch first, _, _ := strings.Cut(kind, " "); first {
	case "brief", "call", "ask", "card":
		return 1
	}
	return 8
}

// TestVersionsOfKindsDiffer: no wording of a letter beside the thank-you is one of a
// lower number, on the thinnest of records too.
func TestVersionsOfKindsDiffer(t *testing.T) {
	for _, k := range []regards.Kind{regards.Nudge, regards.WithdrawalLetter, regards.RejectionReply, regards.Material} {
		seen := map[string]int{}
		for version := range 12 {
			c := readCase(t, "testdata/waiting/thin.yaml")
			p, err := Write(c, k, Options{Now: nextDay(c), Version: version})
			if err != nil {
				t.Fatal(err)
			}
			body := p.Letters[0].Body()
			if other, ok := seen[body]; ok {
				t.Errorf("%s: version %d is version %d again", k, version, other)
			}
			seen[body] = version
		}
	}
}
