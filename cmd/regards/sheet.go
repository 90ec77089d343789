package main

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"regards"
)

// row is a line of a letter as it is shown: its text, where that begins in the
// letter's Body (-1 for what is not of the body), and what stands beside it.
type row struct {
	text   string
	at     int
	beside string
}

const indent = "    "

// rows are the lines of a letter from the addresses to the signature.
func rows(l regards.Letter, width int) []row {
	var out []row
	if s := l.Sheet; s != nil {
		for _, block := range [][]string{s.Sender, {s.Date}, s.Inside} {
			for _, line := range block {
				out = append(out, row{text: indent + printable(line), at: -1})
			}
			out = append(out, row{at: -1})
		}
	}
	at := 0
	for i, line := range strings.Split(l.Body(), "\n") {
		if line == "" && i > 0 {
			out = append(out, row{at: at})
		}
		if line != "" {
			for _, p := range pieces(line, width-len(indent)) {
				out = append(out, row{text: indent + p.text, at: at + p.at})
			}
		}
		at += len(line) + 1
	}
	return out
}

// note is something in the margin, in lines, beside the row where it begins;
// -1 when it is about the whole letter.
type note struct {
	at    int
	lines []string
}

// notes are the letter's areas, each beside its paragraph, and the findings,
// each beside the words that it speaks of.
func (t *terminal) notes(l regards.Letter, fs []regards.Finding) []note {
	var out []note
	at := 0
	if l.Greeting != "" {
		at = len(l.Greeting) + 2
	}
	for _, p := range l.Paragraphs {
		if names := areas(p.Areas); names != "" {
			var lines []string
			for _, s := range wrap(names, t.margin) {
				lines = append(lines, t.faint(s))
			}
			out = append(out, note{at, lines})
		}
		at += len(p.Text) + 2
	}
	for _, f := range fs {
		at := f.Start
		if f.End <= f.Start {
			at = -1
		}
		out = append(out, note{at, t.finding(l.Body(), f, t.margin)})
	}
	return out
}

// printBeside prints the letter with its notes in the margin. A note that
// finds its place taken stands as near below it as there is room.
func (t *terminal) printBeside(l regards.Letter, fs []regards.Finding) {
	rs := rows(l, t.width)
	put := func(from int, lines []string) {
		for from < len(rs) && taken(rs[from:min(len(rs), from+len(lines))]) {
			from++
		}
		for i, s := range lines {
			for from+i >= len(rs) {
				rs = append(rs, row{at: -1})
			}
			rs[from+i].beside = s
		}
	}
	for _, n := range t.notes(l, fs) {
		if n.at >= 0 {
			put(rowOf(rs, n.at), n.lines)
		}
	}
	for _, n := range t.notes(l, fs) {
		if n.at < 0 {
			put(firstFree(rs), n.lines)
		}
	}
	for _, r := range rs {
		if r.beside == "" {
			t.line(r.text)
			continue
		}
		gap := t.width + gutter - utf8.RuneCountInString(r.text)
		t.line(r.text + strings.Repeat(" ", max(2, gap)) + r.beside)
	}
}

// firstFree is the row below everything in the margin, with a row between.
func firstFree(rs []row) int {
	for i := len(rs) - 1; i >= 0; i-- {
		if rs[i].beside != "" {
			return i + 2
		}
	}
	return 0
}

func taken(rs []row) bool {
	for _, r := range rs {
		if r.beside != "" {
			return true
		}
	}
	return false
}

// rowOf is the last row that begins at or before the byte.
func rowOf(rs []row, at int) int {
	found := 0
	for i, r := range rs {
		if r.at >= 0 && r.at <= at && r.text != "" {
			found = i
		}
	}
	return found
}

// finding is a finding in lines of at most width: mark, rule and remedy, with
// the words it speaks of in front where the remedy does not quote them.
func (t *terminal) finding(body string, f regards.Finding, width int) []string {
	mark := map[regards.Severity]string{regards.Block: "✗", regards.Warn: "!", regards.Info: "·"}[f.Severity]
	text := f.Text
	if quote := excerpt(body, f.Start, f.End); quote != "" && !strings.Contains(text, quote) {
		text = "“" + quote + "”: " + text
	}
	label := fmt.Sprintf("%s %-4s", mark, f.Rule)
	var out []string
	for i, s := range wrap(text, width-utf8.RuneCountInString(label)) {
		if i == 0 {
			out = append(out, t.severity(f.Severity, label)+s)
			continue
		}
		out = append(out, strings.Repeat(" ", utf8.RuneCountInString(label))+s)
	}
	return out
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

// areas names what a paragraph speaks of.
func areas(as []regards.Area) string {
	var out []string
	for _, a := range as {
		name := string(a)
		if a == regards.AreaObjection {
			name = "a doubt answered"
		}
		out = append(out, name)
	}
	return strings.Join(out, ", ")
}
