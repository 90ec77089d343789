package pdf

import (
	"compress/zlib"
	"sync"

	"regards/paper/typeset"
)

// ready is what a document needs of a face, made and packed once for all
// documents that need no more: to make it anew would take longer than all the
// rest of a letter.
type ready struct {
	glyphs []bool
	says   []string // by glyph
	made   func() *packedFont
}

// packedFont is a font as a document embeds it.
type packedFont struct {
	tag     string
	file    fontFile
	widths  string
	unicode []byte // packed
}

// readySigns are the signs of the ready fonts, the smallest first: English with
// the names of Western Europe, all Latin names of Europe, Greek, Cyrillic. A
// document takes the first that has what it needs.
func readySigns() []string {
	const western = " !\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~\u00a0£§©®°·½ÀÁÂÄÅÆÇÈÉÊËÍÎÏÑÓÔÖØÚÜßàáâäåæçèéêëìíîïñòóôöøùúûüýÿ¡¢¥«±²³´µ¶º»¼¾¿×÷ÃÐÕÙÛÝÞãðõþ™−‹›„‚–—‘’“”•…€ ff fi fl ft ffi ffl fft fb fh fj fk tt ti Th "
	latin := western + signs(0x100, 0x17F) + "ȘșȚțẞ"
	return []string{western, latin, western + signs(0x386, 0x3CE), latin + signs(0x401, 0x45F) + signs(0x490, 0x491)}
}

// signs are those of Unicode from one number to another.
func signs(from, to rune) string {
	var out []rune
	for r := from; r <= to; r++ {
		out = append(out, r, ' ')
	}
	return string(out)
}

var readies = sync.OnceValue(func() *sync.Map { return &sync.Map{} }) // *typeset.Face -> func() []*ready

// readiesOf are a face's ready fonts.
func readiesOf(f *typeset.Face) []*ready {
	all, _ := readies().LoadOrStore(f, sync.OnceValue(func() (out []*ready) {
		for _, signs := range readySigns() {
			r := &ready{glyphs: make([]bool, f.Glyphs), says: make([]string, f.Glyphs)}
			r.glyphs[0] = true
			run, _ := f.Shape(signs) // what the face lacks is no glyph of it
			for _, g := range run.Glyphs {
				r.glyphs[g.ID] = true
				if g.Cluster == 1 && r.says[g.ID] == "" && g.ID != 0 {
					r.says[g.ID] = g.Text
				}
			}
			r.made = sync.OnceValue(func() *packedFont {
				z, _ := zlib.NewWriterLevel(nil, zlib.BestCompression) // made once, so small comes before quick
				whole := &used{face: f, says: r.says, here: r.glyphs}
				p := &packedFont{widths: whole.widths(), unicode: packWith(z, whole.unicode())}
				p.tag, p.file = fileOf(f, r.glyphs, z)
				return p
			})
			out = append(out, r)
		}
		return out
	}))
	return all.(func() []*ready)()
}

// font is what the document embeds: a ready one where that has all its glyphs
// and each says there what it says here, else one of its own.
func (u *used) font(z *zlib.Writer) *packedFont {
	for _, r := range readiesOf(u.face) {
		if u.within(r) {
			return r.made()
		}
	}
	p := &packedFont{widths: u.widths(), unicode: packWith(z, u.unicode())}
	p.tag, p.file = fileOf(u.face, u.here, z)
	return p
}

func (u *used) within(r *ready) bool {
	for id, here := range u.here {
		if here && !r.glyphs[id] || u.says[id] != "" && u.says[id] != r.says[id] {
			return false
		}
	}
	return true
}
