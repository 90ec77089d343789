package paper

import (
	"strings"

	"regards"
	"regards/paper/pdf"
)

// millimetre in points.
const millimetre = inch / 25.4

// Envelope is a kind of envelope; empty is what the country uses for its sheet.
type Envelope string

// The envelopes.
const (
	No10 Envelope = "No10" // for a Letter sheet folded in three (METHOD 2.8)
	DL   Envelope = "DL"   // for an A4 sheet folded in three
	C5   Envelope = "C5"   // for an A4 sheet folded once
)

// Envelopes are all envelopes.
func Envelopes() []Envelope { return []Envelope{No10, DL, C5} }

// size is the envelope's, lying, in points.
func (e Envelope) size() (width, height float64) {
	switch e {
	case No10:
		return 9.5 * inch, 4.125 * inch
	case C5:
		return 229 * millimetre, 162 * millimetre
	}
	return 220 * millimetre, 110 * millimetre
}

// EnvelopesPDF is one envelope for each letter: the writer small in the corner,
// the reader in the middle, exactly as inside the letter (METHOD 2.1 F1). A
// letter without an inside address gets none.
func EnvelopesPDF(letters []Typed, kind Envelope) ([]byte, []regards.Finding, error) {
	d, all := (*pdf.Document)(nil), []regards.Finding(nil)
	for _, t := range letters {
		to := filled(t.sheet().Inside)
		if len(to) == 0 {
			continue
		}
		e := kind
		if e == "" {
			e = Envelope(customOf(t.Place).envelope)
		}
		if d == nil {
			d = pdf.New(pdf.About{Title: "Envelopes", Author: t.author(), Language: t.language()})
		}
		width, height := e.size()
		sh := &sheet{page: d.Page(width, height), height: height, under: d.Root()}
		corner := area{0.45 * inch, 0.4 * inch, width*0.42 - 0.45*inch, height * 0.36}
		middle := area{width * 0.45, height * 0.45, width*0.55 - 0.5*inch, height*0.55 - 0.35*inch}
		all = append(all, sh.address(corner, filled(t.sheet().Sender), []float64{10, 9.5, 9, 8.5, 8, 7.5, 7}, t.Letter.To)...)
		all = append(all, sh.address(middle, to, []float64{13, 12, 11, 10, 9, 8, 7}, t.Letter.To)...)
	}
	if len(all) > 0 || d == nil {
		return nil, all, nil
	}
	b, err := d.Bytes()
	return b, nil, err
}

// address sets an address as large as its place allows: in type of which each
// line stays one, if there is such, else in what fits.
func (sh *sheet) address(a area, lines []string, sizes []float64, to string) []regards.Finding {
	if len(lines) == 0 {
		return nil
	}
	s := newSetter()
	build := func(size float64) []part {
		p := plainPart("", size)
		p.lines = lines
		return []part{p}
	}
	parts, set, over := s.smaller(a, sizes, build)
	for _, size := range sizes {
		whole := build(size)
		if lines, bottom := s.set(whole, a.width, 0); len(lines) == len(whole[0].lines) && bottom <= a.height && size >= 0.65*sizes[0] {
			parts, set, over = whole, lines, 0
			break
		}
	}
	if fs := lacking(s, parts, "", "the envelope to "+to); len(fs) > 0 {
		return fs
	}
	if over > 0 {
		return []regards.Finding{tooLong("The address of the letter to "+to, over, sizes[len(sizes)-1]*1.28, a.width/3.5)}
	}
	sh.draw(parts, set, a.left, a.top, map[int]*pdf.Element{})
	return nil
}

// labelSheet is a sheet of labels as its maker cuts it.
type labelSheet struct {
	sheet                string
	across, down         int
	left, top            float64 // of the first label
	width, height        float64 // of a label
	stepAcross, stepDown float64
}

// labelSheets are those that every shop has: 30 on Letter, 21 on A4.
func labelSheets() map[string]labelSheet {
	return map[string]labelSheet{
		"5160":  {"Letter", 3, 10, 0.1875 * inch, 0.5 * inch, 2.625 * inch, inch, 2.75 * inch, inch},
		"L7160": {"A4", 3, 7, 7.25 * millimetre, 15.15 * millimetre, 63.5 * millimetre, 38.1 * millimetre, 66.04 * millimetre, 38.1 * millimetre},
	}
}

// LabelSheets are the names of the label sheets.
func LabelSheets() []string { return []string{"5160", "L7160"} }

// LabelsPDF is a sheet of address labels, one for each letter; kind is one of
// LabelSheets, and empty what the country uses.
func LabelsPDF(letters []Typed, kind string) ([]byte, []regards.Finding, error) {
	var d *pdf.Document
	var sh *sheet
	var all []regards.Finding
	n := 0
	for _, t := range letters {
		to := filled(t.sheet().Inside)
		if len(to) == 0 {
			continue
		}
		if kind == "" {
			kind = customOf(t.Place).label
		}
		l := labelSheets()[kind]
		width, height := size(l.sheet)
		if d == nil {
			d = pdf.New(pdf.About{Title: "Address labels", Author: t.author(), Language: t.language()})
		}
		at := n % (l.across * l.down)
		if at == 0 {
			sh = &sheet{page: d.Page(width, height), height: height, under: d.Root()}
		}
		n++
		const pad = 9
		a := area{l.left + float64(at%l.across)*l.stepAcross + pad, l.top + float64(at/l.across)*l.stepDown + pad, l.width - 2*pad, l.height - 2*pad}
		all = append(all, sh.address(a, to, []float64{11, 10, 9, 8, 7, 6.5, 6}, t.Letter.To)...)
	}
	if len(all) > 0 || d == nil {
		return nil, all, nil
	}
	b, err := d.Bytes()
	return b, nil, err
}

// KindOfEnvelope reads an envelope's name as people write it; it fails on another.
func KindOfEnvelope(name string) (Envelope, bool) {
	bare := strings.NewReplacer(" ", "", ".", "", "-", "", "#", "no").Replace(strings.ToLower(name))
	for _, e := range Envelopes() {
		if strings.ToLower(string(e)) == bare {
			return e, true
		}
	}
	return "", false
}
