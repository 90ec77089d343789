package main

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"regards"
	"regards/compose"
)

var update = flag.Bool("update", false, "write the golden screens anew")

var colours = regexp.MustCompile("\x1b\\[[0-9;]*m")

// sample is a panel whose words do not change when the composer's do.
func sample() *written {
	c := &regards.Case{
		Candidate: regards.Candidate{Name: "Ann Field"},
		Employer:  regards.Employer{Name: "Brightwater Logistics", Short: "Brightwater", Country: "US"},
		Position:  regards.Position{Title: "Operations Supervisor"},
		Interview: regards.Interview{Round: regards.Final, Interviewers: []regards.Interviewer{
			{Name: "Marta Lindqvist", Title: "Director of Operations", Part: regards.HiringManager, Decides: regards.Yes, Tone: regards.Formal},
			{Name: "Curtis Boyle", Part: regards.OtherPart},
		}},
	}
	l := regards.Letter{To: "Marta Lindqvist", Kind: regards.ThankYou, Channel: regards.Email, Tone: regards.Formal,
		Subject: "Our talk about the dock", Greeting: "Dear Ms. Lindqvist:", SignOff: "Sincerely,", Signature: []string{"Ann Field"},
		Enclosures: []string{"the handover sheet"},
		Paragraphs: []regards.Paragraph{
			{Areas: []regards.Area{regards.AreaThanks, regards.AreaPersonal}, Text: "Thank you for the hour yesterday, and for walking me over the new dock before the second shift came in. I have thought about the doors since, and about number nine in particular."},
			{Areas: []regards.Area{regards.AreaNext}, Text: "I will call you in May."},
		}}
	at := strings.Index(l.Body(), "in May")
	panel := compose.Panel{Letters: []regards.Letter{l}, Overlap: 0.034,
		Doubts: []regards.Doubt{
			{Path: "interviewers[0].needs[0].did", Answer: "30->12 dock hrs", ReadAs: "\"dock hrs\" may be a name or hours", Sentence: "I cut dock hours from 30 to 12.", Suggestion: "cut the hours on the dock from 30 to 12"},
			{Path: "interview.like[0]", Answer: "the the crew", ReadAs: "a word stands twice"},
			{Path: "interviewers[0].told", Answer: "hes leaving", ReadAs: "nobody knows who \"he\" is"},
		},
		Hints: []compose.Hint{{To: "Curtis Boyle", Path: "interviewers[1].topic", Text: "What did you two talk about? One line would carry this letter."}},
		Notes: []string{"Curtis Boyle has had your letter of November 20, so none is written now."}}
	return &written{c: c, panel: panel, findings: [][]regards.Finding{{
		{Rule: "F12", Severity: regards.Block, Start: at, End: at + 6, Text: "No date in May is on the record. Name the day that you agreed on, or take it out."},
		{Rule: "C2", Severity: regards.Warn, Text: "The letter never says that you want the job. Say it once, plainly."},
		{Rule: "L3", Severity: regards.Info, Start: 21, End: 40, Text: "A long sentence."},
	}}}
}

// TestScreens: what a person sees, at the widths of a phone's shell, of a small
// window and of a wide one. `go test ./cmd/regards -run Screens -update`
// accepts what is there now; look at the files before.
func TestScreens(t *testing.T) {
	for _, cols := range []int{44, 60, 80, 140} {
		var out bytes.Buffer
		if err := sample().print(window(&out, cols, false)); err != nil {
			t.Fatal(err)
		}
		name := filepath.Join("testdata", fmt.Sprintf("screen-%d.txt", cols))
		if *update {
			if err := os.WriteFile(name, out.Bytes(), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(string(want), out.String()); diff != "" {
			t.Errorf("%d columns:\n%s", cols, diff)
		}
		var painted bytes.Buffer
		if err := sample().print(window(&painted, cols, true)); err != nil {
			t.Fatal(err)
		}
		if !strings.Contains(painted.String(), "\x1b[1;31m") || colours.ReplaceAllString(painted.String(), "") != out.String() {
			t.Errorf("%d columns: colour changes more than colour", cols)
		}
		for line := range strings.Lines(out.String()) {
			if n := utf8.RuneCountInString(strings.TrimRight(line, "\n")); n > cols {
				t.Errorf("%d columns: a line of %d: %s", cols, n, line)
			}
		}
	}
}

// TestNothingOnTheScreenMovesTheCursor: a pasted letter may hold any signs.
func TestNothingOnTheScreenMovesTheCursor(t *testing.T) {
	w := sample()
	w.panel.Letters[0].Paragraphs[0].Text = "Thank\x1b[2J you\x07 for \u202eevil\u2066 time\u009b31m."
	w.panel.Letters[0].To = "Marta\x1b[8m Lindqvist"
	w.panel.Doubts[0].Answer = "a\x1b]0;title\x07b"
	for _, cols := range []int{60, 140} {
		var out bytes.Buffer
		if err := w.print(window(&out, cols, false)); err != nil {
			t.Fatal(err)
		}
		if strings.ContainsAny(out.String(), "\x1b\x07\u202e\u2066\u009b") {
			t.Errorf("%q", out.String())
		}
	}
}

// TestExcerpts: places outside the body show nothing
// rather than crash.
func TestExcerpts(t *testing.T) {
	for _, c := range []struct {
		start, end int
		want       string
	}{{0, 5, "Dear"}, {3, 3, ""}, {-1, 4, ""}, {4, 900, ""}} {
		if got := excerpt("Dear Marta,", c.start, c.end); got != c.want {
			t.Errorf("%d-%d: %q", c.start, c.end, got)
		}
	}
	if got := excerpt(strings.Repeat("word ", 40), 0, 200); !strings.HasSuffix(got, "...") || len(got) > 60 {
		t.Errorf("%q", got)
	}
}
