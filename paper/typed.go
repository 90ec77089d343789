package paper

import (
	"image"
	"slices"
	"strings"
	"time"
	"unicode"

	"regards"
	"regards/paper/pdf"
	"regards/paper/typeset"
)

// Typed is a letter with what a typist puts around it.
type Typed struct {
	Letter    regards.Letter
	Place     regards.Country // whose customs: the employer's, as Case.Place tells it
	Signature image.Image     // scanned; without one there is room for a pen
	Copies    []string        // who gets a copy, as the line names them
	At        time.Time       // of making; the zero time leaves it out of the file
}

// PDF is the letter as one typed page in full block layout (METHOD 2.8): the
// letterhead, the date two inches from the top, the inside address on the
// fourth line below, salutation, body, close, room for the signature, typed
// name, enclosures, copies; margins of an inch, 12-point type. A long letter is
// set closer and a little smaller, as a typist does, to 10.5 points and no
// less.
//
// With a finding there is no file: the letter does not fit on one page (W1), or
// is written in signs that the typeface lacks (W2). An error is nobody's fault.
func PDF(t Typed) ([]byte, []regards.Finding, error) { return PDFs([]Typed{t}) }

// PDFs is letters as PDF types them, in one file to be printed in one go; of
// findings, those of all letters.
func PDFs(letters []Typed) ([]byte, []regards.Finding, error) {
	var d *pdf.Document
	var all []regards.Finding
	for _, t := range letters {
		width, height := size(t.sheet().Size)
		page, fs := t.fit(newSetter(), width, height)
		if all = append(all, fs...); len(fs) > 0 {
			continue
		}
		if d == nil {
			about := pdf.About{Title: t.title(), Author: t.author(), Language: t.language(), At: t.At}
			if len(letters) > 1 {
				about.Title = "Letters"
			}
			d = pdf.New(about)
		}
		sh := &sheet{page: d.Page(width, height), height: height, under: d.Root()}
		sh.draw(page.parts, page.lines, inch, 0, map[int]*pdf.Element{})
		if len(letters) > 1 {
			d.Bookmark(t.title(), sh.page)
		}
	}
	if len(all) > 0 || d == nil {
		return nil, all, nil
	}
	b, err := d.Bytes()
	return b, nil, err
}

// fitted is what goes on the one page.
type fitted struct {
	parts []part
	lines []line
	way   tightness
}

// top is where the letterhead begins, points from the top of the sheet.
const top = 0.9 * inch

// tightness is one way to set a letter, from the most generous on.
type tightness struct {
	size   float64 // of the type, points
	date   float64 // its place from the top of the sheet, points
	inside float64 // blank lines above the inside address
	sign   float64 // blank lines for the signature
	bottom float64 // margin, points
}

// ladder are the ways to set a letter. METHOD 2.8 is the first; a typist who
// sees that a letter will not fit moves the date up, closes the gaps, and takes
// the smaller type last.
func ladder() []tightness {
	return []tightness{
		{12, 2 * inch, 3, 4, inch}, {12, 1.75 * inch, 2, 3, inch}, {11.5, 1.75 * inch, 2, 3, inch},
		{11, 1.5 * inch, 2, 3, inch}, {11, 0, 1, 3, 0.8 * inch}, {10.5, 0, 1, 3, 0.75 * inch},
	}
}

// fit sets the letter in the first way in which it fits on a page, or says
// what stands against it.
func (t Typed) fit(s *setter, width, height float64) (fitted, []regards.Finding) {
	var over, lead float64
	for _, w := range ladder() {
		parts := t.parts(w)
		lines, bottom := s.set(parts, width-2*inch, top)
		if fs := lacking(s, parts, t.Letter.Body(), "the letter to "+t.Letter.To); len(fs) > 0 {
			return fitted{}, fs
		}
		if bottom <= height-w.bottom {
			return fitted{parts, lines, w}, nil
		}
		over, lead = bottom-(height-w.bottom), w.size*1.2
	}
	return fitted{}, []regards.Finding{tooLong("The letter to "+t.Letter.To, over, lead, (width-2*inch)/5)}
}

// parts are the letter's parts in their order.
func (t Typed) parts(w tightness) []part {
	l, c := t.Letter, customOf(t.Place)
	text, lead := pdf.Type{Face: typeset.Regular(), Size: w.size}, w.size*1.2
	width, _ := size(t.sheet().Size)
	out := t.letterhead(width)
	add := func(style string, p part) {
		p.style, p.tag, p.look, p.lead = style, "P", text, lead
		out = append(out, p)
	}
	if date := t.sheet().Date; date != "" {
		add("Date", part{lines: []string{date}, floor: w.date, gap: 2 * lead, within: -1})
	}
	if inside := filled(t.sheet().Inside); len(inside) > 0 {
		add("InsideAddress", part{lines: inside, gap: w.inside * lead, within: -1})
	}
	at := 0
	if l.Greeting != "" {
		add("Salutation", part{lines: []string{l.Greeting}, gap: lead, within: 0})
		at = len(l.Greeting) + 2
	}
	for _, p := range l.Paragraphs {
		add("BodyText", part{lines: filled(strings.Split(p.Text, "\n")), gap: lead, within: at})
		at += len(p.Text) + 2
	}
	if l.SignOff != "" {
		add("Closing", part{lines: []string{l.SignOff}, gap: lead, within: at})
	}
	name, _ := t.signature()
	if len(name) > 0 {
		room := part{room: w.sign * lead}
		if t.Signature != nil {
			room.figure = &figure{t.Signature, "The signature of " + t.author()}
		}
		out = append(out, room)
		add("Signature", part{lines: name, within: -1})
	}
	if line := enclosed(c, l.Enclosures); line != "" {
		add("Enclosure", part{lines: []string{line}, gap: lead, within: -1})
	}
	if n := filled(t.Copies); len(n) > 0 {
		add("Copies", part{lines: append([]string{c.copies + " " + n[0]}, n[1:]...), gap: lead, within: -1})
	}
	return out
}

// letterhead is the candidate's own: the name, and below it how to reach them.
func (t Typed) letterhead(width float64) []part {
	sender := filled(t.sheet().Sender)
	_, contact := t.signature()
	if head := filled(t.sheet().Head); len(head) > 0 {
		sender, contact = head, nil
	}
	if len(sender) == 0 {
		return nil
	}
	const size = 9.5 // small, for it is read only when it is looked for
	out := []part{{style: "Letterhead", tag: "P", lines: sender[:1], look: pdf.Type{Face: typeset.Semibold(), Size: 15}, lead: 19, within: -1}}
	if small := append(slices.Clone(sender[1:]), contact...); len(small) > 0 {
		look := pdf.Type{Face: typeset.Regular(), Size: size}
		out = append(out, part{style: "LetterheadContact", tag: "P", lines: inRows(small, look, width-2*inch), look: look, lead: size * 1.32, gap: 1, within: -1})
	}
	return out
}

// inRows puts items beside one another, with a point between two, in as few
// rows as the width allows; no row ends or begins with a point.
func inRows(items []string, look pdf.Type, width float64) (rows []string) {
	for i, item := range items {
		if i > 0 {
			longer := rows[len(rows)-1] + "  ·  " + item
			if lines := look.Face.Para(longer).Lines(int(width * 1000 / look.Size)); len(lines) == 1 {
				rows[len(rows)-1] = longer
				continue
			}
		}
		rows = append(rows, item)
	}
	return rows
}

// signature is the typed name with what belongs below it, and apart from it
// what an e-mail carries there: on paper that stands in the letterhead.
func (t Typed) signature() (name, contact []string) {
	for i, l := range filled(t.Letter.Signature) {
		reach := strings.Contains(l, "@") || strings.IndexFunc(l, unicode.IsDigit) >= 0 && strings.IndexFunc(l, unicode.IsLetter) < 0
		if i > 0 && reach {
			contact = append(contact, l)
			continue
		}
		name = append(name, l)
	}
	return name, contact
}

// Name is the typed name below the signature, without what an e-mail says there
// of how to reach the writer.
func (t Typed) Name() []string {
	name, _ := t.signature()
	return name
}

// enclosed is the line that names what goes with the letter.
func enclosed(c custom, what []string) string {
	what = filled(what)
	switch len(what) {
	case 0:
		return ""
	case 1:
		return joined(c.one, what)
	}
	return joined(c.many, what)
}

func joined(word string, what []string) string {
	if !strings.HasSuffix(word, ".") {
		word += ":"
	}
	return word + " " + strings.Join(what, "; ")
}

// filled are the lines that are not blank.
func filled(lines []string) (out []string) {
	for _, l := range lines {
		if strings.TrimSpace(l) != "" {
			out = append(out, l)
		}
	}
	return out
}

// sheet is what stands around the body; an e-mail that is printed as it is has
// none, and then no address either.
func (t Typed) sheet() regards.Sheet {
	if t.Letter.Sheet != nil {
		return *t.Letter.Sheet
	}
	return regards.Sheet{Size: "A4"}
}

// title is the document's.
func (t Typed) title() string { return typeset.Clean("Letter to " + t.Letter.To) }

// author is who signs, by the full name where the sheet has it.
func (t Typed) author() string {
	if s := filled(t.sheet().Sender); len(s) > 0 {
		return typeset.Clean(s[0])
	}
	if len(t.Letter.Signature) > 0 {
		return typeset.Clean(t.Letter.Signature[0])
	}
	return ""
}

// language is English as it is written in that country.
func (t Typed) language() string { return language(t.Place) }

func language(place regards.Country) string {
	if c := place.Code(); len(c) == 2 {
		return "en-" + c
	}
	return "en"
}

// Untouched reports whether a file of this room, told by the ending of its
// name, is as it was made; one that somebody has changed is not.
func Untouched(ending string, file []byte) bool {
	switch ending {
	case ".pdf":
		return pdf.Untouched(file)
	case ".docx":
		return sealed(file)
	}
	return false
}
