package paper

import (
	"fmt"
	"strings"

	"regards"
	"regards/paper/pdf"
	"regards/paper/typeset"
)

// Dossier is a whole position on paper, bound at the left, for somebody who
// helps: a coach. What stands in it is handed in; private text has no way in,
// for it is no string (regards.Private).
type Dossier struct {
	Title    string // the position
	Lines    []string
	From     string // the candidate
	Place    regards.Country
	Chapters []Chapter
}

// Chapter begins on a page of its own and stands in the contents.
type Chapter struct {
	Title    string
	Passages []Passage
}

// Passage is a piece of a chapter.
type Passage struct {
	Kind PassageKind
	Text string
}

// PassageKind is how a passage is set.
type PassageKind int

// The kinds.
const (
	Running PassageKind = iota // a paragraph
	Head                       // a heading
	Item                       // a line of a list
	Remark                     // small, below what it belongs to
	Answer                     // what was answered, indented below its question
)

// The dossier's page, in points: wide at the left, where it is bound.
const (
	boundLeft   = 1.3 * inch
	boundRight  = inch
	boundTop    = inch
	boundBottom = 1.1 * inch
)

// bound is a dossier in the making.
type bound struct {
	*setter
	width, height float64
	doc           *pdf.Document
	sh            *sheet
	number        int
	title         string
}

// leaf is what goes on one page of a chapter.
type leaf struct {
	lines []line
	from  float64 // where in the column it begins
}

// DossierPDF is the dossier with a contents page, as many pages as it needs,
// page numbers and bookmarks. Signs that the typeface lacks are a finding (W2),
// and then there is no file.
func DossierPDF(d Dossier) ([]byte, []regards.Finding, error) {
	b := &bound{setter: newSetter(), title: typeset.Clean(d.Title)}
	b.width, b.height = size(sheetOf(d.Place))
	b.doc = pdf.New(pdf.About{Title: b.title, Author: typeset.Clean(d.From), Language: language(d.Place)})
	b.sh = &sheet{height: b.height}
	var parts [][]part
	var leaves [][]leaf
	var first []int // the page on which each chapter begins
	page := 2
	fs := lacking(b.setter, titleParts(d), "", "the dossier")
	for _, c := range d.Chapters {
		ps := chapterParts(c)
		fs = append(fs, lacking(b.setter, ps, "", "the dossier, under “"+c.Title+"”,")...)
		lines, _ := b.set(ps, b.width-boundLeft-boundRight, 0)
		parts, leaves, first = append(parts, ps), append(leaves, turn(ps, lines, b.height-boundTop-boundBottom)), append(first, page)
		page += len(leaves[len(leaves)-1])
	}
	if len(fs) > 0 {
		return nil, fs, nil
	}
	b.front(d, first)
	for i, c := range d.Chapters {
		b.sh.under, b.sh.list = b.doc.Root().Add("Sect"), nil
		elements := map[int]*pdf.Element{}
		for j, l := range leaves[i] {
			b.next()
			if j == 0 {
				b.doc.Bookmark(typeset.Clean(c.Title), b.sh.page)
			}
			b.sh.draw(parts[i], l.lines, boundLeft, boundTop-l.from, elements)
		}
	}
	out, err := b.doc.Bytes()
	return out, nil, err
}

// next begins a page, with its number at its foot.
func (b *bound) next() {
	b.sh.page = b.doc.Page(b.width, b.height)
	b.number++
	if b.number == 1 {
		return
	}
	foot := pdf.Type{Face: typeset.Regular(), Size: 8.5}
	no, _ := foot.Face.Shape(fmt.Sprint(b.number))
	b.sh.page.Ornament()
	if lines := b.para(foot.Face, b.title).Lines(int((b.width - boundLeft - boundRight - 40) * 1000 / foot.Size)); len(lines) > 0 {
		b.sh.page.Text(lines[0], foot, boundLeft, 0.65*inch)
	}
	b.sh.page.Text(no, foot, b.width-boundRight-float64(no.Width)*foot.Size/1000, 0.65*inch)
	b.sh.page.Done()
}

// front is the first page: whose, what, and what is inside.
func (b *bound) front(d Dossier, first []int) {
	b.next()
	b.sh.under = b.doc.Root()
	parts := titleParts(d)
	lines, y := b.set(parts, b.width-boundLeft-boundRight, 1.2*inch)
	b.sh.draw(parts, lines, boundLeft, 0, map[int]*pdf.Element{})
	look := pdf.Type{Face: typeset.Regular(), Size: 12}
	contents := b.doc.Root().Add("TOC")
	y += 40
	for i, c := range d.Chapters {
		no, _ := look.Face.Shape(fmt.Sprint(first[i]))
		b.sh.page.Mark(contents.Add("TOCI"))
		if lines := b.para(look.Face, c.Title).Lines(int((b.width - boundLeft - boundRight - 50) * 1000 / look.Size)); len(lines) > 0 {
			b.sh.page.Text(b.para(look.Face, c.Title).GoesOn(lines[0]), look, boundLeft, b.height-y)
		}
		b.sh.page.Text(no, look, b.width-boundRight-float64(no.Width)*look.Size/1000, b.height-y)
		b.sh.page.Done()
		y += 22
	}
}

// titleParts is what stands above the contents.
func titleParts(d Dossier) []part {
	out := []part{heading("H1", d.Title, 22, 0)}
	for i, l := range filled(d.Lines) {
		p := plainPart(l, 12)
		if i == 0 {
			p.gap = 12
		}
		out = append(out, p)
	}
	return out
}

// chapterParts are a chapter's parts.
func chapterParts(c Chapter) []part {
	const size = 11.0
	out := []part{heading("H1", c.Title, 17, 0)}
	for _, p := range c.Passages {
		var x part
		switch p.Kind {
		case Head:
			x = heading("H2", p.Text, 11.5, 14)
		case Item:
			x = plainPart(p.Text, size)
			x.tag, x.mark, x.indent, x.gap = "LI", "•", size*1.1, 2.5
		case Remark:
			x = plainPart(p.Text, 9.5)
			x.gap = 1.5
		case Answer:
			x = plainPart(p.Text, size)
			x.indent, x.gap = size*1.1, 1.5
		default:
			x = plainPart(p.Text, size)
			x.gap = 7
		}
		x.lines = filled(strings.Split(p.Text, "\n"))
		out = append(out, x)
	}
	return out
}

// turn parts a long column into pages of a height. A heading goes with what it
// is above.
func turn(parts []part, lines []line, height float64) (out []leaf) {
	above := func(i int) float64 { return lines[i].y - baseline(parts[lines[i].part]) }
	from := 0
	for from < len(lines) {
		end := from + 1
		for end < len(lines) && above(end)+parts[lines[end].part].lead-above(from) <= height {
			end++
		}
		for stop := end; end < len(lines) && end > from+1 && isHead(parts[lines[end-1].part]); {
			if end--; end == from+1 {
				end = stop // nothing but headings: leave it
				break
			}
		}
		out = append(out, leaf{lines[from:end], above(from)})
		from = end
	}
	return out
}

func isHead(p part) bool { return p.tag == "H1" || p.tag == "H2" }
