package pdf

import (
	"bytes"
	"compress/zlib"
	"crypto/sha256"
	"encoding/binary"
	"slices"

	"github.com/go-text/typesetting/font/opentype"

	"regards/paper/typeset"
)

// fontFile is an embedded font, compressed.
type fontFile struct {
	length int // unpacked
	packed []byte
}

// fileOf makes a font file with these glyphs.
func fileOf(f *typeset.Face, need []bool, z *zlib.Writer) (string, fontFile) {
	loca, glyf, hmtx := outlines(f, need)
	tables := map[string][]byte{"glyf": glyf, "loca": loca, "hmtx": hmtx}
	for _, name := range []string{"head", "hhea", "maxp"} {
		tables[name] = slices.Clone(f.Tables[name])
	}
	binary.BigEndian.PutUint32(tables["head"][8:], 0)  // the sum over the whole file, which is another one now
	binary.BigEndian.PutUint16(tables["head"][50:], 1) // long offsets
	var all []opentype.Table
	for _, name := range []string{"glyf", "head", "hhea", "hmtx", "loca", "maxp"} {
		for len(tables[name])%4 != 0 {
			tables[name] = append(tables[name], 0)
		}
		all = append(all, opentype.Table{Tag: opentype.MustNewTag(name), Content: tables[name]})
	}
	raw := opentype.WriteTTF(all)
	var b bytes.Buffer
	z.Reset(&b)
	z.Write(raw) // into memory, which does not fail
	z.Close()
	sum := sha256.Sum256(raw)
	tag := make([]byte, 6)
	for i := range tag {
		tag[i] = 'A' + sum[i]%26
	}
	return string(tag), fontFile{len(raw), b.Bytes()}
}

// outlines are the shapes of the glyphs that are drawn and of their parts, with
// where each begins, and the advances; all others are empty.
func outlines(f *typeset.Face, need []bool) (loca, glyf, hmtx []byte) {
	keep := slices.Clone(need)
	var hold func(id int)
	hold = func(id int) {
		keep[id] = true
		for _, part := range partsOf(outline(f, id)) {
			if !keep[part] {
				hold(part)
			}
		}
	}
	for id, n := range need {
		if n {
			hold(id)
		}
	}
	hmtx = slices.Clone(f.Tables["hmtx"])
	wide := int(binary.BigEndian.Uint16(f.Tables["hhea"][34:]))
	for id := range f.Glyphs {
		loca = binary.BigEndian.AppendUint32(loca, uint32(len(glyf)))
		if keep[id] {
			glyf = append(glyf, outline(f, id)...)
			for len(glyf)%4 != 0 {
				glyf = append(glyf, 0)
			}
		} else if id < wide-1 {
			clear(hmtx[4*id : 4*id+4])
		}
	}
	return binary.BigEndian.AppendUint32(loca, uint32(len(glyf))), glyf, hmtx
}

// outline is a glyph's own part of the table glyf (OpenType: loca).
func outline(f *typeset.Face, id int) []byte {
	loca := f.Tables["loca"]
	if binary.BigEndian.Uint16(f.Tables["head"][50:]) == 0 {
		return f.Tables["glyf"][2*int(binary.BigEndian.Uint16(loca[2*id:])) : 2*int(binary.BigEndian.Uint16(loca[2*id+2:]))]
	}
	return f.Tables["glyf"][binary.BigEndian.Uint32(loca[4*id:]):binary.BigEndian.Uint32(loca[4*id+4:])]
}

// partsOf are the glyphs that a composite one is put together of (OpenType:
// glyf, composite glyph description).
func partsOf(g []byte) (out []int) {
	if len(g) < 10 || int16(binary.BigEndian.Uint16(g)) >= 0 {
		return nil
	}
	for at := 10; ; {
		flags := binary.BigEndian.Uint16(g[at:])
		out = append(out, int(binary.BigEndian.Uint16(g[at+2:])))
		at += 6
		if flags&0x0001 != 0 { // arguments are words
			at += 2
		}
		switch {
		case flags&0x0008 != 0: // one scale
			at += 2
		case flags&0x0040 != 0: // two
			at += 4
		case flags&0x0080 != 0: // a matrix
			at += 8
		}
		if flags&0x0020 == 0 { // no more
			return out
		}
	}
}
