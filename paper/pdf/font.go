package pdf

import (
	"bytes"
	"fmt"
	"unicode/utf8"

	"regards/paper/typeset"
)

// used is what a document uses of a face.
type used struct {
	face *typeset.Face
	name string   // in the pages: "F1"
	says []string // by glyph: what it says, where it says one thing
	here []bool   // by glyph: it is drawn
}

// take notes what a cluster's first glyph says, and reports whether the glyph
// alone tells it: one that follows others, or that says something else
// elsewhere (a hyphen that stands for two kinds), does not.
func (u *used) take(g typeset.Glyph) bool {
	if g.Cluster != 1 || g.Text == "\u2011" { // a hyphen at which no line ends has the glyph of the usual one
		return false
	}
	if u.says[g.ID] == "" {
		u.says[g.ID] = g.Text
	}
	return u.says[g.ID] == g.Text
}

// write writes the font as a composite one, its signs called by their number
// in the font (PDF 9.7), and gives its number.
func (u *used) write(w *writer) int {
	f := u.face
	p := u.font(w.zip)
	content := w.stream(fmt.Sprintf("/Length1 %d", p.file.length), p.file.packed, already)
	name := p.tag + "+" + f.Name
	descriptor := w.add(fmt.Sprintf("<</Type/FontDescriptor/FontName/%s/Flags 4/FontBBox[%d %d %d %d]/ItalicAngle 0/Ascent %d/Descent %d/CapHeight %d/StemV 80/FontFile2 %d 0 R>>",
		name, f.Box[0], f.Box[1], f.Box[2], f.Box[3], f.Ascent, -f.Descent, f.CapHeight, content))
	glyphs := w.add(fmt.Sprintf("<</Type/Font/Subtype/CIDFontType2/BaseFont/%s/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor %d 0 R/DW 0/W[%s]/CIDToGIDMap/Identity>>",
		name, descriptor, p.widths))
	unicode := w.stream("", p.unicode, already)
	return w.add(fmt.Sprintf("<</Type/Font/Subtype/Type0/BaseFont/%s/Encoding/Identity-H/DescendantFonts[%d 0 R]/ToUnicode %d 0 R>>", name, glyphs, unicode))
}

// widths are the advances of the glyphs that are drawn.
func (u *used) widths() string {
	var b bytes.Buffer
	for id, here := range u.here {
		switch {
		case !here:
		case id > 0 && u.here[id-1]:
			fmt.Fprintf(&b, " %d", u.face.Advance(uint16(id)))
		default:
			fmt.Fprintf(&b, "%d[%d", id, u.face.Advance(uint16(id)))
		}
		if here && (id+1 == len(u.here) || !u.here[id+1]) {
			b.WriteString("]")
		}
	}
	return b.String()
}

// unicode is what each glyph says, for who searches, copies or listens (PDF 9.10.3).
func (u *used) unicode() []byte {
	b := []byte("/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CIDSystemInfo <</Registry(Adobe)/Ordering(UCS)/Supplement 0>> def\n" +
		"/CMapName /Adobe-Identity-UCS def /CMapType 2 def 1 begincodespacerange <0000> <FFFF> endcodespacerange\n")
	var rows [][]byte
	for id, s := range u.says {
		if s == "" && u.here[id] && id > 0 {
			s = "\uFFFD" // part of a cluster that says what it says by itself
		}
		if s != "" && utf8.ValidString(s) {
			rows = append(rows, fmt.Appendf(nil, "<%04X> <%s>\n", id, hex16(s)))
		}
	}
	for len(rows) > 0 {
		n := min(100, len(rows)) // no more in one go (Adobe 5411, 1.4.1)
		b = fmt.Appendf(b, "%d beginbfchar\n%sendbfchar\n", n, bytes.Join(rows[:n], nil))
		rows = rows[n:]
	}
	return append(b, "endcmap CMapName currentdict /CMap defineresource pop end end"...)
}
