package pdf

import (
	"bytes"
	"fmt"
	"time"

	"regards/paper/typeset"
)

// About is what a document says of itself.
type About struct {
	Title    string // shown in the window's title and read first
	Author   string
	Language string    // BCP 47: "en-US"
	At       time.Time // of making; the zero time leaves it out
}

// Document is a document in the making. Pages and elements are added in the
// order in which they are read.
type Document struct {
	about About
	pages []*Page
	root  *Element
	fonts []*used
	marks []mark // bookmarks
}

// New begins a document.
func New(about About) *Document {
	return &Document{about: about, root: &Element{kind: "Document"}}
}

// Root is the element that holds all others.
func (d *Document) Root() *Element { return d.root }

// Page adds a page; width and height are in points (1/72 inch).
func (d *Document) Page(width, height float64) *Page {
	p := &Page{doc: d, at: len(d.pages), width: width, height: height}
	d.pages = append(d.pages, p)
	return p
}

// Bookmark adds a line to the document's outline that leads to the page.
func (d *Document) Bookmark(title string, to *Page) {
	d.marks = append(d.marks, mark{title, to})
}

type mark struct {
	title string
	to    *Page
}

// font is the document's use of a face, made at the first use.
func (d *Document) font(f *typeset.Face) *used {
	for _, u := range d.fonts {
		if u.face == f {
			return u
		}
	}
	u := &used{face: f, name: fmt.Sprintf("F%d", len(d.fonts)+1), says: make([]string, f.Glyphs), here: make([]bool, f.Glyphs)}
	u.here[0] = true
	d.fonts = append(d.fonts, u)
	return u
}

// Bytes finishes the document.
func (d *Document) Bytes() ([]byte, error) {
	w := newWriter()
	defer w.free()
	catalog, info := w.reserve(), w.reserve()
	pages, fonts := w.reserve(), w.reserve()
	var kids bytes.Buffer
	for _, p := range d.pages {
		p.ref = w.reserve()
		fmt.Fprintf(&kids, "%d 0 R ", p.ref)
	}
	for _, p := range d.pages {
		p.write(w, pages, fonts)
	}
	w.object(pages, fmt.Sprintf("<</Type/Pages/Kids[%s]/Count %d>>", kids.String(), len(d.pages)))
	var names bytes.Buffer
	for _, u := range d.fonts {
		fmt.Fprintf(&names, "/%s %d 0 R", u.name, u.write(w))
	}
	w.object(fonts, "<<"+names.String()+">>")
	tree := d.writeTree(w)
	outline := ""
	if at := d.writeOutline(w); at > 0 {
		outline = fmt.Sprintf("/Outlines %d 0 R", at)
	}
	meta := w.stream("/Type/Metadata/Subtype/XML", d.about.xmp(), plain)
	w.object(catalog, fmt.Sprintf("<</Type/Catalog/Pages %d 0 R/Lang %s/MarkInfo<</Marked true>>/StructTreeRoot %d 0 R/ViewerPreferences<</DisplayDocTitle true>>/Metadata %d 0 R%s>>",
		pages, literal(d.about.Language), tree, meta, outline))
	w.object(info, d.about.info())
	return w.finish(catalog, info)
}

// writeOutline writes the bookmarks, if there are any.
func (d *Document) writeOutline(w *writer) int {
	if len(d.marks) == 0 {
		return 0
	}
	top := w.reserve()
	refs := make([]int, len(d.marks))
	for i := range refs {
		refs[i] = w.reserve()
	}
	for i, m := range d.marks {
		var links string
		if i > 0 {
			links += fmt.Sprintf("/Prev %d 0 R", refs[i-1])
		}
		if i+1 < len(refs) {
			links += fmt.Sprintf("/Next %d 0 R", refs[i+1])
		}
		w.object(refs[i], fmt.Sprintf("<</Title %s/Parent %d 0 R/Dest[%d 0 R/XYZ null %s null]%s>>", text(m.title), top, m.to.ref, number(m.to.height), links))
	}
	w.object(top, fmt.Sprintf("<</Type/Outlines/First %d 0 R/Last %d 0 R/Count %d>>", refs[0], refs[len(refs)-1], len(refs)))
	return top
}
