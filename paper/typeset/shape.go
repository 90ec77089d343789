package typeset

import (
	"strings"
	"unicode"

	"github.com/go-text/typesetting/harfbuzz"
	"golang.org/x/text/unicode/norm"
)

// Glyph is a sign of a face with its place. Lengths are in thousandths of the size.
type Glyph struct {
	ID      uint16
	Advance int    // how far the pen moves, kerning included
	DX, DY  int    // how far the sign stands from the pen
	Text    string // what it says; empty when an earlier one of the same Cluster says it
	Cluster int    // how many glyphs, this one included, say Text together; 0 for those that follow
}

// Run is text in one face, set in a row.
type Run struct {
	Glyphs []Glyph
	Width  int
}

// Shape sets a word or a short line. Its result is kept for the next time and
// must not be written into. What the face lacks comes back as missing, in
// order, each sign once; it has no glyph then.
func (f *Face) Shape(text string) (r Run, missing []rune) {
	if text == "" {
		return Run{}, nil
	}
	s := f.shapers.Get().(*shaper)
	defer f.shapers.Put(s)
	if k, ok := s.known[text]; ok {
		return k.run, k.missing
	}
	r, missing = s.shape(text)
	if len(s.known) >= mostKnown {
		clear(s.known)
	}
	s.known[strings.Clone(text)] = known{r, missing}
	return r, missing
}

func (s *shaper) shape(text string) (r Run, missing []rune) {
	runes := []rune(text)
	b := s.buffer
	b.Clear()
	b.AddRunes(runes, 0, len(runes))
	b.Props.Language = "en" // or the library asks this computer's environment
	b.GuessSegmentProperties()
	b.Props.Direction = harfbuzz.LeftToRight
	b.Shape(s.font, nil)
	r.Glyphs = make([]Glyph, 0, len(b.Info))
	for i := 0; i < len(b.Info); {
		end := i + 1
		for end < len(b.Info) && b.Info[end].Cluster == b.Info[i].Cluster {
			end++
		}
		until := len(runes)
		if end < len(b.Info) {
			until = b.Info[end].Cluster
		}
		said := runes[b.Info[i].Cluster:until]
		lacks := false
		for j := i; j < end; j++ {
			p, g := b.Pos[j], Glyph{ID: uint16(b.Info[j].Glyph), Advance: int(b.Pos[j].XAdvance), DX: int(b.Pos[j].XOffset), DY: int(b.Pos[j].YOffset)}
			if j == i {
				g.Text, g.Cluster = string(said), end-i
			}
			lacks = lacks || g.ID == 0
			r.Width += int(p.XAdvance)
			r.Glyphs = append(r.Glyphs, g)
		}
		if lacks {
			missing = append(missing, said...)
		}
		i = end
	}
	return r, once(missing)
}

// once keeps each sign's first appearance.
func once(all []rune) (out []rune) {
	for _, r := range all {
		if !strings.ContainsRune(string(out), r) {
			out = append(out, r)
		}
	}
	return out
}

// Clean is text as it can be typed: composed (NFC), one space for each run of
// white space, and without what has no look: controls, marks of direction,
// joiners, soft hyphens.
func Clean(text string) string {
	var b strings.Builder
	space := false
	for _, r := range norm.NFC.String(strings.ToValidUTF8(text, "\uFFFD")) {
		switch {
		case r == ' ' || r == '\t' || r == '\n' || r == '\r' || r == '\v' || r == '\f' || r == '\u2028' || r == '\u2029':
			space = b.Len() > 0
			continue
		case unicode.Is(unicode.Cc, r) || unicode.Is(unicode.Cf, r) || r >= 0xFE00 && r <= 0xFE0F:
			continue
		}
		if space {
			b.WriteByte(' ')
			space = false
		}
		b.WriteRune(r)
	}
	return b.String()
}
