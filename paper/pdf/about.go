package pdf

import (
	"bytes"
	"encoding/xml"
	"fmt"
)

// producer is all that a file tells of where it was made.
const producer = "Regards"

// info is the document's old dictionary, which some programs still read.
func (a About) info() string {
	s := "<</Title " + text(a.Title) + "/Author " + text(a.Author) + "/Producer " + literal(producer)
	if !a.At.IsZero() {
		s += "/CreationDate " + literal(a.At.UTC().Format("D:20060102150405Z"))
	}
	return s + ">>"
}

// xmp is what the document says of itself (ISO 16684), with the mark that it
// is made after PDF/UA-1 (ISO 14289-1 5).
func (a About) xmp() []byte {
	var made string
	if !a.At.IsZero() {
		made = "<xmp:CreateDate>" + a.At.UTC().Format("2006-01-02T15:04:05Z") + "</xmp:CreateDate>"
	}
	return fmt.Appendf(nil, `<?xpacket begin="%s" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:format>application/pdf</dc:format><dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title><dc:creator><rdf:Seq><rdf:li>%s</rdf:li></rdf:Seq></dc:creator>
<dc:language><rdf:Bag><rdf:li>%s</rdf:li></rdf:Bag></dc:language><pdf:Producer>%s</pdf:Producer>%s<pdfuaid:part>1</pdfuaid:part>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>`, "\uFEFF", escaped(a.Title), escaped(a.Author), escaped(a.Language), producer, made)
}

func escaped(s string) string {
	var b bytes.Buffer
	if err := xml.EscapeText(&b, []byte(s)); err != nil {
		return ""
	}
	return b.String()
}
