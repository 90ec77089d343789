package pdf

import (
	"bytes"
	"compress/zlib"
	"crypto/sha256"
	"fmt"
	"math"
	"strconv"
	"sync"
	"unicode/utf16"
)

// writer puts objects one behind the other and remembers where they are.
type writer struct {
	out     bytes.Buffer
	offsets []int // by object number; 0 while reserved
	zip     *zlib.Writer
}

// packing says whether a stream is compressed; metadata is not, so that any
// program finds it (PDF/UA-1 7.1).
type packing int

const (
	plain packing = iota
	packed
	already // the content comes compressed
)

// zips are compressors at rest: one takes a megabyte to make.
var zips = sync.OnceValue(func() *sync.Pool {
	return &sync.Pool{New: func() any {
		z, _ := zlib.NewWriterLevel(nil, zlib.BestSpeed) // it fails on another level only
		return z
	}}
})

func newWriter() *writer {
	w := &writer{offsets: []int{0}, zip: zips().Get().(*zlib.Writer)}
	w.out.Grow(64 << 10)
	// The second line tells programs that carry files that this one is binary (PDF 7.5.2).
	w.out.WriteString("%PDF-1.7\n%\xE2\xE3\xCF\xD3\n")
	return w
}

func (w *writer) free() { zips().Put(w.zip) }

// reserve is the number of an object that is written later.
func (w *writer) reserve() int {
	w.offsets = append(w.offsets, 0)
	return len(w.offsets) - 1
}

func (w *writer) object(ref int, body string) {
	w.offsets[ref] = w.out.Len()
	fmt.Fprintf(&w.out, "%d 0 obj\n%s\nendobj\n", ref, body)
}

// add writes an object and gives its number.
func (w *writer) add(body string) int {
	ref := w.reserve()
	w.object(ref, body)
	return ref
}

// stream writes a stream and gives its number.
func (w *writer) stream(dict string, content []byte, p packing) int {
	ref := w.reserve()
	w.offsets[ref] = w.out.Len()
	switch p {
	case packed:
		content = packWith(w.zip, content)
		dict += "/Filter/FlateDecode"
	case already:
		dict += "/Filter/FlateDecode"
	}
	fmt.Fprintf(&w.out, "%d 0 obj\n<<%s/Length %d>>\nstream\n", ref, dict, len(content))
	w.out.Write(content)
	w.out.WriteString("\nendstream\nendobj\n")
	return ref
}

// packWith is a content packed, into memory, which does not fail.
func packWith(z *zlib.Writer, content []byte) []byte {
	var b bytes.Buffer
	b.Grow(len(content)/2 + 64)
	z.Reset(&b)
	z.Write(content)
	z.Close()
	return b.Bytes()
}

// finish writes the table of places. The file's id is made of its content, so
// that the same content is the same file.
func (w *writer) finish(catalog, info int) ([]byte, error) {
	sum := sha256.Sum256(w.out.Bytes())
	at := w.out.Len()
	fmt.Fprintf(&w.out, "xref\n0 %d\n0000000000 65535 f \n", len(w.offsets))
	for ref, o := range w.offsets[1:] {
		if o == 0 {
			return nil, fmt.Errorf("object %d was promised and not written", ref+1)
		}
		fmt.Fprintf(&w.out, "%010d 00000 n \n", o)
	}
	fmt.Fprintf(&w.out, "trailer\n<</Size %d/Root %d 0 R/Info %d 0 R/ID[<%x><%x>]>>\nstartxref\n%d\n%%%%EOF\n", len(w.offsets), catalog, info, sum[:16], sum[:16], at)
	return w.out.Bytes(), nil
}

// Untouched reports whether a file is as this package made it: its id was made
// of what stands before it.
func Untouched(file []byte) bool {
	at := bytes.LastIndex(file, []byte("xref\n0 "))
	if at < 0 {
		return false
	}
	sum := sha256.Sum256(file[:at])
	return bytes.Contains(file[at:], fmt.Appendf(nil, "/ID[<%x>", sum[:16]))
}

// number is a length as PDF writes it: points to a thousandth.
func number(v float64) string {
	return strconv.FormatFloat(math.Round(v*1000)/1000, 'f', -1, 64)
}

// literal is a string of PDF in ASCII.
func literal(s string) string {
	var b bytes.Buffer
	b.WriteByte('(')
	for _, c := range []byte(s) {
		if c == '(' || c == ')' || c == '\\' {
			b.WriteByte('\\')
		}
		b.WriteByte(c)
	}
	b.WriteByte(')')
	return b.String()
}

// text is a string for people: ASCII as it is, else UTF-16 behind its mark
// (PDF 7.9.2.2).
func text(s string) string {
	for _, r := range s {
		if r < 0x20 || r > 0x7E {
			return "<FEFF" + hex16(s) + ">"
		}
	}
	return literal(s)
}

func hex16(s string) string {
	b := make([]byte, 0, 4*len(s))
	for _, u := range utf16.Encode([]rune(s)) {
		b = hex4(b, u)
	}
	return string(b)
}
