package typeset

import (
	"bytes"
	"compress/gzip"
	_ "embed"
	"encoding/binary"
	"fmt"
	"io"
	"sync"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype"
	"github.com/go-text/typesetting/harfbuzz"
)

// Face is a typeface of one weight, read once and shared by all who set type
// with it at the same time.
type Face struct {
	Name   string            // as PDF calls it: "RegardsSerif-Regular"
	Tables map[string][]byte // the font's own tables, for who embeds it
	Glyphs int               // how many it has

	// In thousandths of the size, above the base line; the last one is below it.
	Ascent, CapHeight, Descent int
	Box                        [4]int // that holds every sign: left, bottom, right, top

	parsed  *font.Font
	shapers sync.Pool // of *shaper: the library's faces are for one user at a time
}

// perEm is the units of the embedded fonts, which is also PDF's.
const perEm = 1000

//go:embed fonts/regards-serif-regular.ttf.gz
var regularFile []byte

//go:embed fonts/regards-serif-semibold.ttf.gz
var semiboldFile []byte

var (
	regular  = sync.OnceValue(func() *Face { return mustRead("RegardsSerif-Regular", regularFile) })
	semibold = sync.OnceValue(func() *Face { return mustRead("RegardsSerif-Semibold", semiboldFile) })
)

// Regular is the typeface of running text: Source Serif 4, reduced to Latin,
// Greek and Cyrillic (fonts/make.py says what was changed).
func Regular() *Face { return regular() }

// Semibold is its heavier sister, for names and headings.
func Semibold() *Face { return semibold() }

// mustRead panics on a font that cannot be read: both are part of the program.
func mustRead(name string, packed []byte) *Face {
	f, err := read(name, packed)
	if err != nil {
		panic(fmt.Sprintf("the typeface %s: %v", name, err))
	}
	return f
}

func read(name string, packed []byte) (*Face, error) {
	z, err := gzip.NewReader(bytes.NewReader(packed))
	if err != nil {
		return nil, err
	}
	raw, err := io.ReadAll(z)
	if err != nil {
		return nil, err
	}
	loader, err := opentype.NewLoader(bytes.NewReader(raw))
	if err != nil {
		return nil, err
	}
	f := &Face{Name: name, Tables: map[string][]byte{}}
	for _, tag := range loader.Tables() {
		if f.Tables[tag.String()], err = loader.RawTable(tag); err != nil {
			return nil, err
		}
	}
	if f.parsed, err = font.NewFont(loader); err != nil {
		return nil, err
	}
	if got := f.parsed.Upem(); got != perEm {
		return nil, fmt.Errorf("it has %d units, not %d", got, perEm)
	}
	f.measures()
	f.shapers.New = func() any { return newShaper(f.parsed) }
	return f, nil
}

// measures reads what stands at fixed places of the tables (OpenType: head,
// hhea, maxp, OS/2).
func (f *Face) measures() {
	at := func(table string, offset int) int {
		return int(int16(binary.BigEndian.Uint16(f.Tables[table][offset:])))
	}
	f.Glyphs = at("maxp", 4)
	f.Ascent, f.Descent = at("OS/2", 68), -at("OS/2", 70)
	f.CapHeight = at("OS/2", 88)
	f.Box = [4]int{at("head", 36), at("head", 38), at("head", 40), at("head", 42)}
}

// Advance is how far a glyph moves the pen when nothing is kerned, in
// thousandths of the size.
func (f *Face) Advance(glyph uint16) int {
	wide := int(binary.BigEndian.Uint16(f.Tables["hhea"][34:])) // how many advances there are; the last one goes on
	return int(binary.BigEndian.Uint16(f.Tables["hmtx"][4*min(int(glyph), wide-1):]))
}

// shaper is what one user at a time needs to shape. It knows the words that it
// has shaped lately: letters of one batch share most of theirs.
type shaper struct {
	font   *harfbuzz.Font
	buffer *harfbuzz.Buffer
	known  map[string]known
}

type known struct {
	run     Run
	missing []rune
}

// mostKnown is how many words a shaper knows before it forgets them all; they
// take about a megabyte.
const mostKnown = 2000

func newShaper(f *font.Font) *shaper {
	return &shaper{harfbuzz.NewFont(font.NewFace(f)), harfbuzz.NewBuffer(), map[string]known{}}
}
