package paper

import (
	"image"

	"regards/paper/pdf"
	"regards/paper/typeset"
)

// inch in points.
const inch = 72.0

// part is a piece of a column: a paragraph, a heading, an address, a picture.
type part struct {
	tag    string // as it is read aloud: "P", "H1", "H2", "LI"; empty for the room of a signature
	style  string // as an office program calls it
	lines  []string
	look   pdf.Type
	lead   float64 // from line to line, points
	gap    float64 // above, points
	floor  float64 // it does not stand above this, points from the top of the page
	indent float64
	mark   string // hung into the indent
	tick   bool   // a box to tick, hung into the indent
	said   bool   // the box is ticked
	room   float64
	figure *figure // stands in the room
	within int     // bytes of the letter's body where the text begins; -1 when it is not of the body
}

// figure is a picture with its words.
type figure struct {
	img image.Image
	alt string
}

// line is a set line with its place: points from the left and the top of the
// column.
type line struct {
	part  int
	first bool // of its part
	run   typeset.Run
	y     float64 // of the base line
}

// setter sets columns; what it has shaped once it knows at every size.
type setter struct {
	paras map[shaped]*typeset.Para
}

type shaped struct {
	face *typeset.Face
	text string
}

func newSetter() *setter { return &setter{map[shaped]*typeset.Para{}} }

func (s *setter) para(f *typeset.Face, text string) *typeset.Para {
	p := s.paras[shaped{f, text}]
	if p == nil {
		p = f.Para(text)
		s.paras[shaped{f, text}] = p
	}
	return p
}

// set sets the parts below one another and gives the lines with where the last
// one ends, in points from the top.
func (s *setter) set(parts []part, width, top float64) (out []line, bottom float64) {
	y := top
	for i, p := range parts {
		if i > 0 {
			y += p.gap
		}
		y = max(y, p.floor)
		for j, text := range p.lines {
			first := j == 0
			para := s.para(p.look.Face, text)
			for _, run := range para.Lines(int((width - p.indent) * 1000 / p.look.Size)) {
				out = append(out, line{i, first, run, y + baseline(p)})
				y += p.lead
				first = false
			}
			if n := len(out) - 1; n >= 0 && j+1 < len(p.lines) {
				out[n].run = para.GoesOn(out[n].run)
			}
		}
		if p.room > 0 {
			out = append(out, line{part: i, first: true, y: y + p.room})
			y += p.room
		}
	}
	return out, y
}

// baseline is how far below the top of its line a text stands, so that as much
// air is above the signs as below.
func baseline(p part) float64 {
	up, down := float64(p.look.Face.Ascent)*p.look.Size/1000, float64(p.look.Face.Descent)*p.look.Size/1000
	return (p.lead-up-down)/2 + up
}

// sheet is a page on which columns are drawn.
type sheet struct {
	page   *pdf.Page
	height float64
	under  *pdf.Element
	list   *pdf.Element // the one that is being added to
}

// draw draws set lines on the sheet, from column left and moved down by down.
// Lines of one part are one element, which goes on when drawn is called again
// with the same elements.
func (sh *sheet) draw(parts []part, lines []line, left, down float64, elements map[int]*pdf.Element) {
	open := -1
	for _, l := range lines {
		p := parts[l.part]
		if p.room > 0 && p.figure == nil {
			continue // room for a pen: nothing stands there
		}
		if l.part != open {
			if open >= 0 {
				sh.page.Done()
			}
			open = l.part
			sh.begin(p, l, left, down, elements)
		}
		y := sh.height - l.y - down
		switch {
		case p.figure != nil:
			sh.drawFigure(elements[l.part], p, left, y)
		default:
			sh.page.Text(l.run, p.look, left+p.indent, y)
		}
	}
	if open >= 0 {
		sh.page.Done()
	}
}

// begin opens a part's piece of the page, with its bullet or box before it.
func (sh *sheet) begin(p part, l line, left, down float64, elements map[int]*pdf.Element) {
	y := sh.height - l.y - down
	if elements[l.part] == nil {
		elements[l.part] = sh.element(p)
	}
	if l.first && p.tick {
		size := p.look.Size * 0.62
		sh.page.Ornament()
		sh.page.Box(left+p.indent-size*1.75, y-size*0.06, size, size, 0.6)
		if check, _ := p.look.Face.Shape("✓"); p.said {
			sh.page.Text(check, p.look, left+p.indent-size*1.85, y)
		}
		sh.page.Done()
	}
	if l.first && p.mark != "" {
		run, _ := p.look.Face.Shape(p.mark)
		sh.page.Ornament()
		sh.page.Text(run, p.look, left+p.indent-float64(run.Width)*p.look.Size/1000-p.look.Size*0.45, y)
		sh.page.Done()
	}
	if elements[l.part] == nil {
		sh.page.Ornament()
		return
	}
	sh.page.Mark(elements[l.part])
}

// element is a new element for a part; nil for what says nothing.
func (sh *sheet) element(p part) *pdf.Element {
	if p.tag != "LI" {
		sh.list = nil
	}
	switch {
	case p.figure != nil:
		e := sh.under.Add("Figure")
		e.Alt(p.figure.alt)
		return e
	case p.tag == "":
		return nil
	case p.tag == "LI":
		if sh.list == nil {
			sh.list = sh.under.Add("L")
		}
		return sh.list.Add("LI").Add("LBody")
	}
	return sh.under.Add(p.tag)
}

// drawFigure draws a picture at the left of its room.
func (sh *sheet) drawFigure(e *pdf.Element, p part, left, y float64) {
	if width, height := p.figure.fit(p.room); width > 0 {
		sh.page.Picture(e, p.figure.img, left, y+(p.room-height)*0.8, width, height)
	}
}

// fit is how large a picture is drawn: as the room and two and a half inches
// allow.
func (f *figure) fit(room float64) (width, height float64) {
	b := f.img.Bounds()
	if b.Empty() {
		return 0, 0
	}
	height = room * 0.78
	width = height * float64(b.Dx()) / float64(b.Dy())
	if most := 2.5 * inch; width > most {
		width, height = most, most*float64(b.Dy())/float64(b.Dx())
	}
	return width, height
}
