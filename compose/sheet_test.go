package compose

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"regards"
)

// stated is the time that the first line of a case names: "# now: 2026-06-10T18:00".
func stated(t *testing.T, name string, c *regards.Case) time.Time {
	t.Helper()
	text, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	first, _, _ := strings.Cut(string(text), "\n")
	now, err := time.ParseInLocation("# now: 2006-01-02T15:04", first, c.Zone())
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	return now
}

// goldenSheets compares what each case of a folder gives with the file beside it.
func goldenSheets(t *testing.T, folder string, show func(*testing.T, *regards.Case, time.Time) string) {
	files, _ := filepath.Glob("testdata/" + folder + "/*.yaml")
	if len(files) < 5 {
		t.Fatalf("%d cases in %s", len(files), folder)
	}
	for _, name := range files {
		t.Run(filepath.Base(name), func(t *testing.T) {
			c := readCase(t, name)
			got, golden := show(t, c, stated(t, name, c)), strings.TrimSuffix(name, ".yaml")+".golden"
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
				t.Errorf("it changed (-want +got); accept with -update:\n%s", diff)
			}
		})
	}
}

func TestGoldenBriefs(t *testing.T) {
	goldenSheets(t, "briefs", func(t *testing.T, c *regards.Case, now time.Time) string {
		var b strings.Builder
		for _, r := range c.References {
			page, doubts, err := Brief(c, r.Name, now)
			if err != nil {
				fmt.Fprintf(&b, "%v\n\n----\n\n", err)
				continue
			}
			if page.Words() > mostBrief {
				t.Errorf("%s: %d words", r.Name, page.Words())
			}
			fmt.Fprintf(&b, "%s\n", page.Heading)
			printSections(&b, page.Sections)
			printDoubts(&b, doubts)
		}
		return b.String()
	})
}

func TestGoldenScripts(t *testing.T) {
	goldenSheets(t, "scripts", func(t *testing.T, c *regards.Case, now time.Time) string {
		var b strings.Builder
		show := func(call regards.CallKind, with string) {
			s, doubts, err := Script(c, call, with, now)
			if err != nil {
				t.Fatal(err)
			}
			fmt.Fprintf(&b, "%s: %s\n", s.Call, s.With)
			printSections(&b, s.Sections)
			if v := s.Voicemail.Text; v != "" {
				fmt.Fprintf(&b, "\nThe message: %s\n", v)
				if n := wordCount(v); n < 45 || n > 75 {
					t.Errorf("the message to %s has %d words", s.With, n)
				}
				if p := c.Candidate.Phone; p != "" && strings.Count(v, p) != 2 {
					t.Errorf("the message to %s does not say the number twice", s.With)
				}
			}
			printDoubts(&b, doubts)
		}
		show(regards.FollowUpCall, "")
		for _, r := range c.References {
			show(regards.ReferenceCall, r.Name)
		}
		return b.String()
	})
}

func printSections(b *strings.Builder, all []regards.Section) {
	for _, s := range all {
		fmt.Fprintf(b, "\n%s\n", s.Title)
		for _, l := range s.Lines {
			fmt.Fprintf(b, "- %s\n", l.Text)
		}
	}
}

func printDoubts(b *strings.Builder, all []regards.Doubt) {
	for _, d := range all {
		fmt.Fprintf(b, "\nDoubt: %s %q: %s\n", d.Path, d.Answer, d.ReadAs)
	}
	b.WriteString("\n----\n\n")
}

// TestSheetLines: every line of sheets.txt can be written once all that it
// names is known, and leaves nothing of its notation behind.
func TestSheetLines(t *testing.T) {
	name := regexp.MustCompile(`\{\??([A-Za-z.]+)`)
	forbids := regexp.MustCompile(`\{\?([a-z.]+):#\}`)
	for section, s := range sheetTexts() {
		for key, texts := range s.lines {
			for _, text := range texts {
				all := known{}
				for _, m := range name.FindAllStringSubmatch(text, -1) {
					all.put(strings.ToLower(m[1][:1])+m[1][1:], "x", "p")
				}
				for _, m := range forbids.FindAllStringSubmatch(text, -1) {
					delete(all, m[1])
				}
				w := sheetPen{have: all, spell: british}
				rest := w.write(text, 0)
				if got := w.b.String(); w.lacks || rest != "" || strings.ContainsAny(got, "{}") || strings.Contains(got, "  ") {
					t.Errorf("%s, %s: %q gives %q", section, key, text, got)
				}
			}
		}
	}
}

// TestBriefTellsOnlyWhatWasSeen: no deed that the reference did not see, and
// nothing private.
func TestBriefTellsOnlyWhatWasSeen(t *testing.T) {
	c := readCase(t, "testdata/briefs/dental-doubt.yaml")
	now := stated(t, "testdata/briefs/dental-doubt.yaml", c)
	for name, never := range map[string][]string{
		"Tomas Reyes": {"71%", "2,600", "you were on leave", "back us up", "nine months", "phone half"},
		"Amy Cho":     {"71%", "2,600", "nine months", "phone half"},
		"Gwen Marsh":  {"phone half"},
	} {
		page, _, err := Brief(c, name, now)
		if err != nil {
			t.Fatal(err)
		}
		var b strings.Builder
		printSections(&b, page.Sections)
		for _, s := range never {
			if strings.Contains(b.String(), s) {
				t.Errorf("%s is told of %q:\n%s", name, s, b.String())
			}
		}
	}
}

// TestWitnessed: what shows that somebody saw a deed, and what does not.
func TestWitnessed(t *testing.T) {
	for _, x := range []struct {
		saw, deed string
		want      bool
	}{
		{"the strike", "ran the Dayton dock during the strike", true},
		{"the handover sheet", "brought on-time departures from 81% to 96%", false},
		{"the two docks", "ran two docks 40 miles apart in the summer of 2024", true},
		{"the night shift", "cut night shift overtime by a third", false}, // "night" and "shift" say too little
		{"how I worked", "worked two jobs for a year", false},
		{"the recall list", "got the recall list from 40% to 71% in a year", true},
		{"the software change", "moved 2,600 charts to the new software over one weekend", false}, // one word of two
		{"saw me run the front desk", "ran the front desk and the hygienists", true},
		{"", "ran the Dayton dock", false},
	} {
		if got := witnessed([]string{x.saw}, x.deed); got != x.want {
			t.Errorf("saw %q, deed %q: %v", x.saw, x.deed, got)
		}
	}
}

func TestTies(t *testing.T) {
	for relation, want := range map[string]string{
		"managed me at Larkin Freight":                        "you managed me at Larkin Freight",
		"former manager at Mesa Dental":                       "you were my manager at Mesa Dental",
		"old boss":                                            "you were my boss",
		"my tutor at Leeds":                                   "you were my tutor at Leeds",
		"plant manager at Ferris Mills":                       "you were plant manager at Ferris Mills",
		"quality manager at Medsyn for most of my time":       "you were quality manager at Medsyn",
		"general manager of The Alderman until it was sold":   "",
		"litigation partner I worked for":                     "",
		"my current manager":                                  "",
		"drove for Larkin and now for Brightwater":            "",
		"team lead callwise, hes at a bank now":               "",
		"chairman of works council, was always on other side": "",
		"": "",
	} {
		if got := tieOf(relation); got != want {
			t.Errorf("%q: %q, want %q", relation, got, want)
		}
	}
}
