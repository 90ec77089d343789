package main

import (
	"fmt"
	"io"
	"os"
	"strings"
	"unicode/utf8"

	"golang.org/x/term"

	"regards"
)

// terminal prints for a person: wrapped to the window, in colour only at a
// terminal, and never with NO_COLOR set (no-color.org). In a pipe the same
// words come plain, at a width that any mail or editor takes.
type terminal struct {
	w      io.Writer
	colour bool
	width  int
	err    error
}

const (
	plainWidth = 78 // where there is no window to ask
	wideEnough = 84 // longer lines are tiring to read
)

func newTerminal(w io.Writer) *terminal {
	t := &terminal{w: w, width: plainWidth}
	f, ok := w.(*os.File)
	if !ok || !term.IsTerminal(int(f.Fd())) {
		return t
	}
	t.colour = os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb"
	if cols, _, err := term.GetSize(int(f.Fd())); err == nil && cols > 0 {
		t.width = max(40, min(cols-2, wideEnough))
	}
	return t
}

func (t *terminal) line(s string) {
	if t.err == nil {
		_, t.err = fmt.Fprintln(t.w, strings.TrimRight(s, " "))
	}
}

func (t *terminal) paint(code, s string) string {
	if !t.colour || s == "" {
		return s
	}
	return "\x1b[" + code + "m" + s + "\x1b[0m"
}

func (t *terminal) strong(s string) string { return t.paint("1", s) }
func (t *terminal) faint(s string) string  { return t.paint("2", s) }

// severity paints s as its weight wants: red is kept for what blocks.
func (t *terminal) severity(v regards.Severity, s string) string {
	switch v {
	case regards.Block:
		return t.paint("1;31", s)
	case regards.Warn:
		return t.paint("33", s)
	}
	return t.faint(s)
}

// wrapped prints s in lines of the width, each behind indent; words are never
// cut.
func (t *terminal) wrapped(indent, s string) {
	for _, l := range wrap(s, t.width-utf8.RuneCountInString(indent)) {
		t.line(indent + l)
	}
}

// hanging prints s with first before its first line and blanks before the
// rest; size is how wide first looks.
func (t *terminal) hanging(first string, size int, s string) {
	for i, l := range wrap(s, t.width-size) {
		if i == 0 {
			t.line(first + l)
			continue
		}
		t.line(strings.Repeat(" ", size) + l)
	}
}

// wrap breaks s at spaces into lines of at most width runes, if its words allow.
func wrap(s string, width int) []string {
	var out []string
	line, n := "", 0
	for _, w := range strings.Fields(s) {
		k := utf8.RuneCountInString(w)
		switch {
		case n == 0:
			line, n = w, k
		case n+1+k <= width:
			line, n = line+" "+w, n+1+k
		default:
			out = append(out, line)
			line, n = w, k
		}
	}
	return append(out, line)
}
