package main

import (
	"fmt"
	"strings"

	"regards"
	"regards/compose"
)

// print shows the letters as a person reads them: each under its own heading,
// the critic's findings below it, then what was not surely read.
func (w *written) print(t *terminal) error {
	t.line("")
	t.line(t.strong(w.heading()))
	t.line(t.faint(strings.Repeat("─", t.width)))
	for i, l := range w.panel.Letters {
		w.printLetter(t, l)
		w.printFindings(t, l, w.findings[i])
	}
	w.printDoubts(t)
	w.printHints(t)
	return t.err
}

// heading names the case in one line.
func (w *written) heading() string {
	parts := []string{w.c.Position.Said(), w.c.Employer.Said()}
	switch r := w.c.Interview.Round; r {
	case "":
	case regards.Screen:
		parts = append(parts, "screening call")
	default:
		parts = append(parts, string(r)+" round")
	}
	if d := w.c.Interview.Start.Date; !d.IsZero() {
		parts = append(parts, d.In(w.c.Zone()).Format("Monday, January 2, 2006"))
	}
	var out []string
	for _, p := range parts {
		if p != "" {
			out = append(out, p)
		}
	}
	return strings.Join(out, " · ")
}

func (w *written) printLetter(t *terminal, l regards.Letter) {
	t.line("")
	t.line(t.strong(l.To) + t.faint(w.about(l)))
	if l.Subject != "" {
		t.line(t.faint("Subject: ") + l.Subject)
	}
	t.line("")
	if s := l.Sheet; s != nil {
		for _, block := range [][]string{s.Sender, {s.Date}, s.Inside} {
			for _, line := range block {
				t.line("    " + line)
			}
			t.line("")
		}
	}
	t.line("    " + l.Greeting)
	t.line("")
	for _, p := range l.Paragraphs {
		t.wrapped("    ", p.Text)
		t.line("")
	}
	t.line("    " + l.SignOff)
	for _, s := range l.Signature {
		t.line("    " + s)
	}
	t.line("")
}

// about says what the reader is to the decision, behind the name.
func (w *written) about(l regards.Letter) string {
	var parts []string
	if p := w.c.Interviewer(l.To); p != nil {
		if p.Title != "" {
			parts = append(parts, p.Title)
		}
		if p.Part != "" && p.Part != regards.OtherPart {
			parts = append(parts, string(p.Part))
		}
		if p.Decides == regards.Yes {
			parts = append(parts, "decides")
		}
	}
	parts = append(parts, string(l.Tone))
	return " · " + strings.Join(parts, " · ")
}

func (w *written) printFindings(t *terminal, l regards.Letter, fs []regards.Finding) {
	t.line(t.faint(fmt.Sprintf("    %d words · %s", l.Words(), w.says(l))))
	body := l.Body()
	for _, f := range fs {
		mark := map[regards.Severity]string{regards.Block: "✗", regards.Warn: "!", regards.Info: "·"}[f.Severity]
		text := f.Text
		if quote := excerpt(body, f.Start, f.End); quote != "" && !strings.Contains(text, quote) {
			text = "“" + quote + "”: " + text
		}
		label := fmt.Sprintf("    %s %-4s ", mark, f.Rule)
		t.hanging(t.severity(f.Severity, label), len([]rune(label)), text)
	}
	if len(fs) == 0 {
		t.line(t.faint("    ✓ the critic has nothing to say"))
	}
	t.line("")
}

// says lists the content areas that the letter covers.
func (w *written) says(l regards.Letter) string {
	var out []string
	for _, a := range []regards.Area{regards.AreaThanks, regards.AreaInterest, regards.AreaNeed, regards.AreaObjection, regards.AreaPromise, regards.AreaNext} {
		if l.Has(a) {
			name := string(a)
			if a == regards.AreaObjection {
				name = "doubt answered"
			}
			out = append(out, name)
		}
	}
	return strings.Join(out, ", ")
}

// excerpt is the place of a finding, short enough for a line.
func excerpt(body string, start, end int) string {
	if start < 0 || end > len(body) || start >= end {
		return ""
	}
	s := strings.Join(strings.Fields(body[start:end]), " ")
	if r := []rune(s); len(r) > 60 {
		s = strings.TrimSpace(string(r[:57])) + "..."
	}
	return s
}

func (w *written) printDoubts(t *terminal) {
	ds := w.panel.Doubts
	if len(ds) == 0 {
		return
	}
	t.line(t.strong(counted(len(ds), "answer was", "answers were") + " not surely read"))
	t.line("")
	for _, d := range ds {
		t.wrapped("    ", d.Path+": “"+d.Answer+"”")
		t.wrapped("      ", upper(d.ReadAs)+".")
		if d.Sentence != "" {
			t.wrapped("      ", "It would read: "+d.Sentence)
		}
		if d.Suggestion != "" {
			t.wrapped("      ", "This would be read surely: "+t.strong(d.Suggestion))
		}
		t.line("")
	}
}

func (w *written) printHints(t *terminal) {
	for _, h := range w.panel.Hints {
		t.wrapped("", hint(h))
	}
	for _, n := range w.panel.Notes {
		t.wrapped("", n)
	}
	if n := len(w.panel.Letters); n > 1 {
		t.line(t.faint(fmt.Sprintf("%d letters; the two most alike share %.1f%% of their four-word runs.", n, 100*w.panel.Overlap)))
	}
}

func hint(h compose.Hint) string { return h.To + ": " + h.Text }

// printSaved says what was written where, with what still needs a look.
func (w *written) printSaved(t *terminal, dir string) error {
	for i, l := range w.panel.Letters {
		t.line(fmt.Sprintf("%s  %s", t.strong(l.To), t.faint(dir+"/"+slug(l.To)+".txt, .eml")))
		for _, f := range w.findings[i] {
			if f.Severity != regards.Info {
				label := fmt.Sprintf("    %-4s ", f.Rule)
				t.hanging(t.severity(f.Severity, label), len(label), f.Text)
			}
		}
	}
	t.line("")
	w.printDoubts(t)
	w.printHints(t)
	return t.err
}

func counted(n int, one, many string) string {
	if n == 1 {
		return "One " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}

func upper(s string) string {
	if s == "" {
		return s
	}
	return strings.ToUpper(s[:1]) + s[1:]
}
