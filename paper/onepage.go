package paper

import (
	"regards"
	"regards/paper/pdf"
	"regards/paper/typeset"
)

// area is a place on a page where parts are set: points from its upper left
// corner, and its size.
type area struct{ left, top, width, height float64 }

// smaller sets parts in the largest of the sizes in which they fit into an
// area; build makes them for a size.
func (s *setter) smaller(a area, sizes []float64, build func(size float64) []part) (parts []part, lines []line, over float64) {
	for _, size := range sizes {
		parts = build(size)
		var bottom float64
		lines, bottom = s.set(parts, a.width, 0)
		if over = bottom - a.height; over <= 0 {
			return parts, lines, 0
		}
	}
	return parts, lines, over
}

// BriefsPDF is the page that readies a reference for a call, one page for each
// of the briefs: it is handed over or sent, so it carries the candidate's name.
// With a finding there is no file.
func BriefsPDF(briefs []regards.Brief, from string, place regards.Country) ([]byte, []regards.Finding, error) {
	width, height := size(sheetOf(place))
	a := area{inch, 0.9 * inch, width - 2*inch, height - 1.8*inch}
	title := "Brief"
	if len(briefs) == 1 {
		title = briefs[0].Heading
	}
	d := pdf.New(pdf.About{Title: typeset.Clean(title), Author: typeset.Clean(from), Language: language(place)})
	var all []regards.Finding
	for _, b := range briefs {
		s := newSetter()
		parts, lines, over := s.smaller(a, []float64{11.5, 11, 10.5, 10, 9.5, 9}, func(size float64) []part { return briefParts(b, size) })
		fs := lacking(s, parts, "", "the brief for "+b.For)
		if over > 0 {
			fs = append(fs, tooLong("The brief for "+b.For, over, 9*1.28, a.width/4.5))
		}
		all = append(all, fs...)
		sh := &sheet{page: d.Page(width, height), height: height, under: d.Root()}
		sh.draw(parts, lines, a.left, a.top, map[int]*pdf.Element{})
		if len(briefs) > 1 {
			d.Bookmark(typeset.Clean(b.Heading), sh.page)
		}
	}
	if len(all) > 0 {
		return nil, all, nil
	}
	out, err := d.Bytes()
	return out, nil, err
}

// sheetOf is the sheet of a country (the same as the composer's, who dates a
// letter month first there).
func sheetOf(place regards.Country) string {
	if customOf(place).label == "5160" {
		return "Letter"
	}
	return "A4"
}

// briefParts are a brief's parts in type of a size.
func briefParts(b regards.Brief, size float64) []part {
	lead := size * 1.28
	out := []part{heading("H1", b.Heading, size*1.35, 0)}
	for _, sec := range b.Sections {
		if sec.Title != "" {
			out = append(out, heading("H2", sec.Title, size*1.02, lead*0.75))
		}
		for i, l := range sec.Lines {
			p := plainPart(l.Text, size)
			p.gap = lead * 0.12
			if i > 0 || len(sec.Lines) > 1 {
				p.tag, p.mark, p.indent = "LI", "•", size*1.1
			}
			out = append(out, p)
		}
	}
	return out
}

func heading(tag, text string, size, gap float64) part {
	return part{tag: tag, lines: []string{text}, look: pdf.Type{Face: typeset.Semibold(), Size: size}, lead: size * 1.28, gap: gap, within: -1}
}

func plainPart(text string, size float64) part {
	return part{tag: "P", lines: []string{text}, look: pdf.Type{Face: typeset.Regular(), Size: size}, lead: size * 1.28, within: -1}
}
