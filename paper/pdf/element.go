package pdf

import (
	"fmt"
	"strings"
)

// Element is a part of the document as it is read aloud: "P", "H1", "L", "LI",
// "Figure" (PDF 14.8.4).
type Element struct {
	kind string
	alt  string
	box  []float64
	kids []*Element
	at   []place // the marked pieces of pages that show it
	ref  int
}

// place is a marked piece of a page.
type place struct {
	page *Page
	id   int
}

// Add puts an element behind those that the element has.
func (e *Element) Add(kind string) *Element {
	k := &Element{kind: kind}
	e.kids = append(e.kids, k)
	return k
}

// Alt says what a picture shows, for who does not see it.
func (e *Element) Alt(text string) { e.alt = text }

// writeTree writes the structure and gives its root's number (PDF 14.7).
func (d *Document) writeTree(w *writer) int {
	top, parents := w.reserve(), w.reserve()
	d.root.reserve(w)
	d.root.write(w, top)
	var nums strings.Builder
	for i, p := range d.pages {
		fmt.Fprintf(&nums, "%d[", i)
		for _, e := range p.parts {
			fmt.Fprintf(&nums, "%d 0 R ", e.ref)
		}
		nums.WriteString("]")
	}
	w.object(parents, "<</Nums["+nums.String()+"]>>")
	w.object(top, fmt.Sprintf("<</Type/StructTreeRoot/K %d 0 R/ParentTree %d 0 R/ParentTreeNextKey %d>>", d.root.ref, parents, len(d.pages)))
	return top
}

func (e *Element) reserve(w *writer) {
	e.ref = w.reserve()
	for _, k := range e.kids {
		k.reserve(w)
	}
}

func (e *Element) write(w *writer, parent int) {
	var b strings.Builder
	fmt.Fprintf(&b, "<</Type/StructElem/S/%s/P %d 0 R", e.kind, parent)
	if e.alt != "" {
		b.WriteString("/Alt " + text(e.alt))
	}
	if e.box != nil {
		fmt.Fprintf(&b, "/A<</O/Layout/Placement/Block/BBox[%s %s %s %s]>>", number(e.box[0]), number(e.box[1]), number(e.box[2]), number(e.box[3]))
	}
	b.WriteString("/K[")
	for _, p := range e.at {
		fmt.Fprintf(&b, "<</Type/MCR/Pg %d 0 R/MCID %d>>", p.page.ref, p.id)
	}
	for _, k := range e.kids {
		fmt.Fprintf(&b, "%d 0 R ", k.ref)
	}
	b.WriteString("]>>")
	w.object(e.ref, b.String())
	for _, k := range e.kids {
		k.write(w, e.ref)
	}
}
