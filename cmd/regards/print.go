package main

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"unicode/utf8"

	"regards"
)

// print shows the letters as a person reads them: each under its own heading,
// the critic's findings beside or below it, then what was not surely read.
func (w *written) print(t *terminal) error {
	t.line("")
	for _, l := range wrap(w.heading(), t.whole()+spare) {
		t.line(t.strong(l))
	}
	t.line(t.faint(strings.Repeat("─", t.whole())))
	for i, l := range w.panel.Letters {
		w.printLetter(t, l, w.findings[i])
	}
	w.printDoubts(t)
	w.printRest(t)
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
		parts = append(parts, w.day(d))
	}
	return joined(" · ", parts...)
}

// day is a date in the order of the employer's country (METHOD 2.7).
func (w *written) day(d regards.Date) string {
	layout := "Monday, January 2, 2006"
	if code := w.c.Place().Code(); code != "US" && code != "CA" {
		layout = "Monday 2 January 2006"
	}
	return d.In(w.c.Zone()).Format(layout)
}

// joined joins those that are not empty.
func joined(sep string, parts ...string) string {
	return strings.Join(slices.DeleteFunc(slices.Clone(parts), func(s string) bool { return s == "" }), sep)
}

func (w *written) printLetter(t *terminal, l regards.Letter, fs []regards.Finding) {
	t.line("")
	t.across(t.strong(printable(l.To))+t.faint(" · "), l.To+" · ", w.reader(l))
	if l.Subject != "" {
		t.hanging(t.faint("Subject: "), "Subject: ", l.Subject)
	}
	t.line("")
	if t.margin > 0 {
		t.printBeside(l, fs)
	} else {
		for _, r := range rows(l, t.width) {
			t.line(r.text)
		}
	}
	if len(l.Enclosures) > 0 {
		t.line("")
		t.wrapped(indent, "With it goes: "+strings.Join(l.Enclosures, "; "))
	}
	t.line("")
	w.printVerdict(t, l, fs)
}

// reader says what the reader is to the decision, behind the name.
func (w *written) reader(l regards.Letter) string {
	channel := ""
	if l.Channel != regards.Email {
		channel = string(l.Channel)
	}
	parts := []string{channel, string(l.Tone)}
	if p := w.c.Interviewer(l.To); p != nil {
		part, decides := string(p.Part), ""
		if p.Part == regards.OtherPart {
			part = ""
		}
		if p.Decides == regards.Yes {
			decides = "decides"
		}
		parts = []string{channel, p.Title, part, decides, string(l.Tone)}
	}
	return joined(" · ", parts...)
}

// printVerdict is the line below a letter, with the findings where the margin
// has not shown them.
func (w *written) printVerdict(t *terminal, l regards.Letter, fs []regards.Finding) {
	var all []regards.Area
	for _, a := range []regards.Area{regards.AreaThanks, regards.AreaInterest, regards.AreaNeed, regards.AreaObjection, regards.AreaPromise, regards.AreaNext} {
		if l.Has(a) {
			all = append(all, a)
		}
	}
	about := ""
	if t.margin == 0 { // a margin has named them already
		about = areas(all)
	}
	verdict := ""
	if len(fs) == 0 {
		verdict = "✓ the critic has nothing to say"
	}
	lines := []string{joined(" · ", fmt.Sprintf("%d words", l.Words()), about, verdict)}
	if utf8.RuneCountInString(lines[0]) > t.width-len(indent) {
		lines = append(wrap(joined(" · ", fmt.Sprintf("%d words", l.Words()), about), t.width-len(indent)), verdict)
	}
	for _, s := range lines {
		if s != "" {
			t.line(t.faint(indent + s))
		}
	}
	if t.margin == 0 {
		w.printFindings(t, l, fs)
	}
	t.line("")
}

// printFindings lists what the critic says, the heaviest first.
func (w *written) printFindings(t *terminal, l regards.Letter, fs []regards.Finding) {
	body, weight := l.Body(), map[regards.Severity]int{regards.Block: 0, regards.Warn: 1, regards.Info: 2}
	fs = slices.SortedStableFunc(slices.Values(fs), func(a, b regards.Finding) int { return weight[a.Severity] - weight[b.Severity] })
	for _, f := range fs {
		for _, s := range t.finding(body, f, t.width-len(indent)) {
			t.line(indent + s)
		}
	}
}

// printRest is what stands behind everything: the one answer that would help
// a thin letter most, what the composer wants to be known, and the figures.
func (w *written) printRest(t *terminal) {
	for _, h := range w.panel.Hints {
		t.hanging(t.strong(printable(h.To)+": "), h.To+": ", h.Text)
	}
	for _, n := range w.panel.Notes {
		t.wrapped("", n)
	}
	if w.only != "" {
		if len(w.panel.Letters) == 0 {
			t.wrapped("", "No letter to "+w.only+" is wanted now.")
		}
		return
	}
	if n := len(w.panel.Letters); n > 1 {
		t.line(t.faint(fmt.Sprintf("%d letters; the two most alike share %.1f%% of their four-word runs.", n, 100*w.panel.Overlap)))
	}
}

// base is the last part of a path; nothing of nothing.
func base(path string) string {
	if path == "" {
		return ""
	}
	return filepath.Base(path)
}

// bases are the names of files without their folder.
func bases(names []string) (out []string) {
	for _, n := range names {
		out = append(out, base(n))
	}
	return out
}

// printSaved says what was written where, with what still needs a look.
func (w *written) printSaved(t *terminal, files []saved) error {
	for i, l := range w.panel.Letters {
		f := files[i]
		t.hanging(t.strong(printable(l.To))+"  ", l.To+"  ", joined(", ", append([]string{f.text, base(f.mail)}, bases(f.typed)...)...))
		for _, k := range f.kept {
			t.wrapped(indent, "You had changed what stood there; yours is kept as "+filepath.Base(k)+".")
		}
		var fs []regards.Finding
		for _, x := range w.findings[i] {
			if x.Severity != regards.Info {
				fs = append(fs, x)
			}
		}
		w.printFindings(t, l, fs)
	}
	for _, p := range w.post {
		t.line(p.name)
	}
	if len(files) > 0 {
		t.line("")
	}
	w.printDoubts(t)
	w.printRest(t)
	return t.err
}
