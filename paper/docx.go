package paper

import (
	"archive/zip"
	"bytes"
	"crypto/sha256"
	_ "embed"
	"fmt"
	"image/png"
	"strings"
	"time"
	"unicode"

	"regards"
)

//go:embed styles.xml
var stylesXML string

// DOCX is the letter as a document that Word and LibreOffice open and edit
// (ECMA-376): the parts and places of PDF, each in a style of its own, in Times
// New Roman, which is everywhere and narrower than the typeface of PDF, so that
// one page stays one. Any script is welcome: an office program has its fonts.
// With a finding (W1) there is no file.
func DOCX(t Typed) ([]byte, []regards.Finding, error) {
	width, height := size(t.sheet().Size)
	page, fs := t.fit(newSetter(), width, height)
	if len(fs) > 0 && fs[0].Rule != ruleSigns {
		return nil, fs, nil
	}
	if len(fs) > 0 {
		s := newSetter()
		w := ladder()[len(ladder())-1]
		page.parts, page.way = t.parts(w), w
		page.lines, _ = s.set(page.parts, width-2*inch, top)
	}
	document := t.document(page, width, height)
	files := []packedFile{
		{"[Content_Types].xml", contentTypes}, {"_rels/.rels", rootLinks}, {"docProps/core.xml", t.core()},
		{"word/_rels/document.xml.rels", documentLinks(t.Signature != nil)}, {"word/document.xml", document}, {"word/styles.xml", strings.ReplaceAll(stylesXML, "LANGUAGE", t.language())},
	}
	if t.Signature != nil {
		var b bytes.Buffer
		if err := png.Encode(&b, t.Signature); err != nil {
			return nil, nil, err
		}
		files = append(files, packedFile{"word/media/signature.png", b.String()})
	}
	b, err := pack(files, seal(document))
	return b, nil, err
}

type packedFile struct{ name, content string }

// pack is the files as a ZIP archive, the same at any time.
func pack(files []packedFile, comment string) ([]byte, error) {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, f := range files {
		w, err := z.CreateHeader(&zip.FileHeader{Name: f.name, Method: zip.Deflate, Modified: time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC)})
		if err != nil {
			return nil, err
		}
		if _, err := w.Write([]byte(f.content)); err != nil {
			return nil, err
		}
	}
	if err := z.SetComment(comment); err != nil {
		return nil, err
	}
	err := z.Close()
	return b.Bytes(), err
}

// seal is the archive's comment: who writes the document anew drops it, and
// who keeps it and changes the text breaks it.
func seal(document string) string {
	return fmt.Sprintf("%x", sha256.Sum256([]byte(document)))
}

// sealed reports whether a document is as this package made it.
func sealed(file []byte) bool {
	z, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		return false
	}
	f, err := z.Open("word/document.xml")
	if err != nil {
		return false
	}
	defer f.Close()
	var b bytes.Buffer
	if _, err := b.ReadFrom(f); err != nil {
		return false
	}
	return z.Comment == seal(b.String())
}

// twips are points as Word counts them: twentieths.
func twips(points float64) int { return int(points*20 + 0.5) }

// document is the letter's text with the places of its parts.
func (t Typed) document(page fitted, width, height float64) string {
	var b strings.Builder
	b.WriteString(xmlHead + `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><w:body>`)
	below := top // where the part before ended
	for i, p := range page.parts {
		from, to, ok := page.extent(i)
		if !ok {
			continue
		}
		if p.room > 0 && p.figure == nil {
			continue // room is space above what follows it
		}
		before, lead := from-below, p.lead
		below = to
		if p.figure != nil {
			_, high := p.figure.fit(p.room)
			before += (p.room - high) * 0.2 // a picture stands on the line above which the name is typed
			below -= (p.room - high) * 0.8
			fmt.Fprintf(&b, `<w:p><w:pPr><w:pStyle w:val="Signature"/><w:spacing w:before="%d" w:after="0"/></w:pPr><w:r>%s</w:r></w:p>`, twips(max(0, before)), drawing(p))
			continue
		}
		fmt.Fprintf(&b, `<w:p><w:pPr><w:pStyle w:val="%s"/><w:spacing w:before="%d" w:after="0" w:line="%d" w:lineRule="exact"/></w:pPr>`, p.style, twips(max(0, before)), twips(lead))
		for j, text := range p.lines {
			b.WriteString("<w:r>")
			if half := int(p.look.Size*2 + 0.5); half != 24 {
				fmt.Fprintf(&b, `<w:rPr><w:sz w:val="%d"/><w:szCs w:val="%d"/></w:rPr>`, half, half)
			}
			if j > 0 {
				b.WriteString("<w:br/>")
			}
			b.WriteString(`<w:t xml:space="preserve">` + plainXML(text) + "</w:t></w:r>")
		}
		b.WriteString("</w:p>")
	}
	fmt.Fprintf(&b, `<w:sectPr><w:pgSz w:w="%d" w:h="%d"/><w:pgMar w:top="%d" w:right="1440" w:bottom="%d" w:left="1440" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr></w:body></w:document>`,
		twips(width), twips(height), twips(top), twips(page.way.bottom*0.8))
	return b.String()
}

// extent is where a part begins and ends, points from the top of the page; a
// part without a line has none.
func (f fitted) extent(part int) (from, to float64, ok bool) {
	for _, l := range f.lines {
		if l.part != part {
			continue
		}
		p := f.parts[part]
		begin, end := l.y-p.room, l.y
		if p.room == 0 {
			begin, end = l.y-baseline(p), l.y-baseline(p)+p.lead
		}
		if !ok {
			from = begin
		}
		to, ok = end, true
	}
	return from, to, ok
}

// drawing is the scanned signature in the text.
func drawing(p part) string {
	wide, high := p.figure.fit(p.room)
	const emu = 12700 // to a point
	w, h := int(wide*emu), int(high*emu)
	return fmt.Sprintf(`<w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="%d" cy="%d"/><wp:docPr id="1" name="Signature" descr="%s"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="1" name="Signature"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="rId2"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="%d" cy="%d"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>`,
		w, h, plainXML(p.figure.alt), w, h)
}

// plainXML is text as XML holds it: without the controls that XML forbids.
func plainXML(s string) string {
	s = strings.Map(func(r rune) rune {
		switch {
		case r == '\t' || r == '\n' || r == '\r':
			return ' '
		case unicode.Is(unicode.Cc, r) || r == 0xFFFE || r == 0xFFFF:
			return -1
		}
		return r
	}, strings.ToValidUTF8(s, "\uFFFD"))
	return strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;").Replace(strings.TrimSpace(s))
}

const xmlHead = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"

const contentTypes = xmlHead + `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`

const rootLinks = xmlHead + `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`

// documentLinks names the files that the document uses.
func documentLinks(signed bool) string {
	picture := ""
	if signed {
		picture = `<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="media/signature.png"/>`
	}
	return xmlHead + `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/>` + picture + `</Relationships>`
}

// core is what the document says of itself.
func (t Typed) core() string {
	made := ""
	if !t.At.IsZero() {
		made = `<dcterms:created xsi:type="dcterms:W3CDTF">` + t.At.UTC().Format("2006-01-02T15:04:05Z") + `</dcterms:created>`
	}
	return xmlHead + `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">` +
		`<dc:title>` + plainXML(t.title()) + `</dc:title><dc:creator>` + plainXML(t.author()) + `</dc:creator><dc:language>` + t.language() + `</dc:language>` + made + `</cp:coreProperties>`
}
