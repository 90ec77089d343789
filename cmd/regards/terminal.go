package main

import (
	"fmt"
	"io"
	"os"
	"strings"
	"unicode"
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
	width  int // of a line of text
	margin int // of a column beside it; 0 when the window has no room for one
	err    error
}

const (
	plainWidth  = 78 // where there is no window to ask
	textWidth   = 72 // longer lines of a letter are tiring to read
	marginWidth = 44 // what the critic says, beside the letter
	gutter      = 4  // between the two
	spare       = 2  // columns that text leaves free at the right, and a heading may take
)

func newTerminal(w io.Writer) *terminal {
	f, ok := w.(*os.File)
	if !ok || !term.IsTerminal(int(f.Fd())) {
		return &terminal{w: w, width: plainWidth}
	}
	cols, _, err := term.GetSize(int(f.Fd()))
	if err != nil || cols <= 0 {
		cols = plainWidth + spare
	}
	return window(w, cols, os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb")
}

// window is a terminal of so many columns.
func window(w io.Writer, cols int, colour bool) *terminal {
	t := &terminal{w: w, colour: colour, width: max(40, min(cols-spare, plainWidth))}
	if beside := cols - spare - textWidth - gutter; beside >= 36 {
		t.width, t.margin = textWidth, min(beside, marginWidth)
	}
	return t
}

// whole is how wide everything is together.
func (t *terminal) whole() int {
	if t.margin == 0 {
		return t.width
	}
	return t.width + gutter + t.margin
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

// severity paints s as its weight wants: red is kept for what blocks, and the
// ochre of a warning is readable on light ground as well as on dark.
func (t *terminal) severity(v regards.Severity, s string) string {
	switch v {
	case regards.Block:
		return t.paint("1;31", s)
	case regards.Warn:
		return t.paint("38;5;136", s)
	}
	return t.faint(s)
}

// wrapped prints s in lines of the width, each behind indent; words are never
// cut.
func (t *terminal) wrapped(indent, s string) { t.hanging(indent, indent, s) }

// hanging prints s with first before its first line and blanks before the
// rest. plain is first as it looks, without its colours.
func (t *terminal) hanging(first, plain, s string) { t.hang(t.width, first, plain, s) }

// across is hanging over the margin too.
func (t *terminal) across(first, plain, s string) { t.hang(t.whole(), first, plain, s) }

func (t *terminal) hang(width int, first, plain, s string) {
	size := utf8.RuneCountInString(plain)
	for i, l := range wrap(s, width-size) {
		if i > 0 {
			first = strings.Repeat(" ", size)
		}
		t.line(first + l)
	}
}

// printable is s without what could move the cursor or colour the screen. A
// letter that was pasted from anywhere may hold such signs.
func printable(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) || unicode.Is(unicode.Cf, r) && r != '\u200d' {
			return -1
		}
		return r
	}, s)
}

// piece is a line of wrapped text and the byte at which it begins in the text.
type piece struct {
	text string
	at   int
}

// wrap breaks s at spaces into lines of at most width runes, if its words allow.
func wrap(s string, width int) []string {
	var out []string
	for _, p := range pieces(s, width) {
		out = append(out, p.text)
	}
	return out
}

// pieces is wrap with the place of each line.
func pieces(s string, width int) []piece {
	out := []piece{{}}
	n := 0
	for _, w := range fields(s) {
		word := printable(s[w[0]:w[1]])
		last := &out[len(out)-1]
		k := utf8.RuneCountInString(word)
		switch {
		case n == 0:
			last.text, last.at, n = word, w[0], k
		case n+1+k <= width:
			last.text, n = last.text+" "+word, n+1+k
		default:
			out = append(out, piece{word, w[0]})
			n = k
		}
	}
	return out
}

// fields are the words of s as pairs of bytes, from and to.
func fields(s string) [][2]int {
	var out [][2]int
	from := -1
	for i, r := range s {
		switch {
		case unicode.IsSpace(r) && from >= 0:
			out = append(out, [2]int{from, i})
			from = -1
		case !unicode.IsSpace(r) && from < 0:
			from = i
		}
	}
	if from >= 0 {
		out = append(out, [2]int{from, len(s)})
	}
	return out
}
