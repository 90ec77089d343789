package pdf

import (
	"fmt"
	"image"
	"strconv"

	"regards/paper/typeset"
)

// Page is a page in the making. Places are in points from the lower left corner.
type Page struct {
	doc           *Document
	at            int
	ref           int
	width, height float64
	content       []byte
	parts         []*Element // by marked-content id
	pictures      []image.Image
}

// Type is how text is set.
type Type struct {
	Face *typeset.Face
	Size float64 // points
}

// Mark begins a piece of the page that shows an element; it ends with Done.
func (p *Page) Mark(e *Element) {
	e.at = append(e.at, place{p, len(p.parts)})
	p.content = fmt.Appendf(p.content, "/%s <</MCID %d>> BDC\n", e.kind, len(p.parts))
	p.parts = append(p.parts, e)
}

// Ornament begins a piece that says nothing, such as a rule or a page's
// number; it ends with Done.
func (p *Page) Ornament() { p.content = append(p.content, "/Artifact BMC\n"...) }

// Done ends a piece.
func (p *Page) Done() { p.content = append(p.content, "EMC\n"...) }

// Turned draws what draw draws, turned by half around the middle of a box
// whose lower left corner is at x, y.
func (p *Page) Turned(x, y, width, height float64, draw func()) {
	p.content = fmt.Appendf(p.content, "q -1 0 0 -1 %s %s cm\n", number(2*x+width), number(2*y+height))
	draw()
	p.content = append(p.content, "Q\n"...)
}

// Text sets a run with its base line at x, y.
func (p *Page) Text(r typeset.Run, t Type, x, y float64) {
	if len(r.Glyphs) == 0 {
		return
	}
	u := p.doc.font(t.Face)
	c := fmt.Appendf(p.content, "BT /%s %s Tf %s %s Td [<", u.name, number(t.Size), number(x), number(y))
	rise := 0
	left := 0 // how many glyphs of an odd cluster are still to come
	for _, g := range r.Glyphs {
		if left == 0 && g.Cluster > 0 && !u.take(g) {
			c = fmt.Appendf(c, ">] TJ /Span <</ActualText <FEFF%s>>> BDC [<", hex16(g.Text))
			left = g.Cluster
		}
		u.here[g.ID] = true
		if g.DY != rise {
			rise = g.DY
			c = fmt.Appendf(c, ">] TJ %s Ts [<", number(float64(rise)*t.Size/1000))
		}
		if g.DX != 0 {
			c = adjust(c, -g.DX)
		}
		c = hex4(c, g.ID)
		if over := u.face.Advance(g.ID) - g.Advance + g.DX; over != 0 {
			c = adjust(c, over)
		}
		if left > 0 {
			if left--; left == 0 {
				c = append(c, ">] TJ EMC [<"...)
			}
		}
	}
	c = append(c, ">] TJ"...)
	if rise != 0 {
		c = append(c, " 0 Ts"...)
	}
	p.content = append(c, " ET\n"...)
}

// adjust moves the pen back by thousandths of the size (PDF 9.4.3, TJ).
func adjust(c []byte, by int) []byte {
	c = append(c, '>')
	c = strconv.AppendInt(c, int64(by), 10)
	return append(c, '<')
}

func hex4(c []byte, id uint16) []byte {
	const digits = "0123456789ABCDEF"
	return append(c, digits[id>>12], digits[id>>8&15], digits[id>>4&15], digits[id&15])
}

// Rule draws a line, in ink of which so much is black (0 to 1).
func (p *Page) Rule(x1, y1, x2, y2, width, black float64) {
	p.content = fmt.Appendf(p.content, "q %s G %s w %s %s m %s %s l S Q\n", number(1-black), number(width), number(x1), number(y1), number(x2), number(y2))
}

// Box draws the outline of a box.
func (p *Page) Box(x, y, width, height, line float64) {
	p.content = fmt.Appendf(p.content, "q %s w %s %s %s %s re S Q\n", number(line), number(x), number(y), number(width), number(height))
}

// Picture draws a picture that fills the box, for an element that has its
// words (Alt).
func (p *Page) Picture(e *Element, img image.Image, x, y, width, height float64) {
	e.box = []float64{x, y, x + width, y + height}
	p.pictures = append(p.pictures, img)
	p.content = fmt.Appendf(p.content, "q %s 0 0 %s %s %s cm /I%d Do Q\n", number(width), number(height), number(x), number(y), len(p.pictures))
}

func (p *Page) write(w *writer, parent, fonts int) {
	content := w.stream("", p.content, packed)
	pictures := ""
	for i, img := range p.pictures {
		pictures += fmt.Sprintf("/I%d %d 0 R", i+1, writePicture(w, img))
	}
	if pictures != "" {
		pictures = "/XObject<<" + pictures + ">>"
	}
	w.object(p.ref, fmt.Sprintf("<</Type/Page/Parent %d 0 R/MediaBox[0 0 %s %s]/Resources<</Font %d 0 R%s>>/Contents %d 0 R/StructParents %d/Tabs/S>>",
		parent, number(p.width), number(p.height), fonts, pictures, content, p.at))
}
