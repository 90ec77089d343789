package typeset

import (
	"math"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Para is a paragraph shaped once, to be broken at any width.
type Para struct {
	pieces  []piece
	space   Glyph
	Missing []rune // signs that the face lacks, each once
}

// piece is what a line never ends inside, while it fits into one.
type piece struct {
	run   Run
	space bool // a space stands before it
}

// Para shapes text, cleaned, for being broken into lines.
func (f *Face) Para(text string) *Para {
	p := &Para{}
	blank, _ := f.Shape(" ")
	p.space = blank.Glyphs[0]
	for word := range strings.FieldsFuncSeq(Clean(text), func(r rune) bool { return r == ' ' }) {
		for i, part := range parts(word) {
			run, missing := f.Shape(part)
			p.Missing = once(append(p.Missing, missing...))
			p.pieces = append(p.pieces, piece{run, i == 0 && len(p.pieces) > 0})
		}
	}
	return p
}

// parts cuts a word where a line may end inside it: behind a hyphen, a dash or
// a stroke that stands between letters or figures.
func parts(word string) (out []string) {
	from := 0
	for i, r := range word {
		end := i + utf8.RuneLen(r)
		if !strings.ContainsRune("-‐–—/", r) || i == from || end >= len(word) {
			continue
		}
		before, _ := utf8.DecodeLastRuneInString(word[:i])
		after, _ := utf8.DecodeRuneInString(word[end:])
		if unicode.IsLetter(after) && unicode.IsLetter(before) {
			out, from = append(out, word[from:end]), end
		}
	}
	return append(out, word[from:])
}

// Lines breaks the paragraph into lines of at most width, so that their ends
// are as even as they can be: the sum of the squares of what stays empty is
// the least (Knuth and Plass 1981, for ragged text). What is wider than a line
// is cut between signs. An empty paragraph has no line.
func (p *Para) Lines(width int) []Run {
	pieces := p.cut(width)
	n := len(pieces)
	if n == 0 {
		return nil
	}
	best, from := make([]float64, n+1), make([]int, n+1)
	for end := 1; end <= n; end++ {
		best[end] = math.Inf(1)
		length := 0
		for start := end - 1; start >= 0; start-- {
			length += pieces[start].run.Width
			if start < end-1 && pieces[start+1].space {
				length += p.space.Advance
			}
			if length > width && start < end-1 {
				break
			}
			cost := best[start] + rag(width-length, width, end == n)
			if cost < best[end] {
				best[end], from[end] = cost, start
			}
		}
	}
	var out []Run
	for end := n; end > 0; end = from[end] {
		out = append(out, p.join(pieces[from[end]:end], end < n && pieces[end].space))
	}
	for i, j := 0, len(out)-1; i < j; i, j = i+1, j-1 {
		out[i], out[j] = out[j], out[i]
	}
	return out
}

// rag is what a line costs that leaves so much of the width empty: a last line
// only when it is very short, and each line a little, so that there are few.
func rag(left, width int, last bool) float64 {
	short := float64(left) / float64(width)
	switch {
	case !last:
		return 0.05 + short*short
	case short > 0.88:
		return 0.05
	}
	return 0
}

// join is pieces as a line.
func (p *Para) join(pieces []piece, goesOn bool) (r Run) {
	for i, x := range pieces {
		if i > 0 && x.space {
			r.Glyphs = append(r.Glyphs, p.space)
			r.Width += p.space.Advance
		}
		r.Glyphs = append(r.Glyphs, x.run.Glyphs...)
		r.Width += x.run.Width
	}
	if goesOn {
		return p.GoesOn(r)
	}
	return r
}

// GoesOn is a line with a space at its end, where nobody sees it: who has the
// file read aloud finds two words and not one.
func (p *Para) GoesOn(r Run) Run {
	r.Glyphs = append(r.Glyphs[:len(r.Glyphs):len(r.Glyphs)], p.space)
	return r
}

// cut is the paragraph's pieces, those that are wider than a line in parts
// that are not.
func (p *Para) cut(width int) []piece {
	fits := true
	for _, x := range p.pieces {
		fits = fits && x.run.Width <= width
	}
	if fits {
		return p.pieces
	}
	var out []piece
	for _, x := range p.pieces {
		space := x.space
		var r Run
		for i, g := range x.run.Glyphs {
			if g.Cluster > 0 && r.Width+widthOf(x.run.Glyphs[i:i+g.Cluster]) > width && r.Width > 0 {
				out, r, space = append(out, piece{r, space}), Run{}, false
			}
			r.Glyphs = append(r.Glyphs, g)
			r.Width += g.Advance
		}
		out = append(out, piece{r, space})
	}
	return out
}

func widthOf(gs []Glyph) (w int) {
	for _, g := range gs {
		w += g.Advance
	}
	return w
}
