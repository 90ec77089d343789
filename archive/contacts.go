package archive

import (
	"bytes"
	"encoding/csv"
	"strings"
	"unicode/utf8"

	"regards/store"
)

// table is the contacts as CSV (RFC 4180), for spreadsheets: in UTF-8 with its
// mark, by which Excel knows it.
type table struct {
	b bytes.Buffer
	w *csv.Writer
}

// newTable begins with the names of the columns, by which intake knows it
// (intake/columns.tsv).
func newTable() *table {
	t := &table{}
	t.b.WriteString("\ufeff")
	t.w = csv.NewWriter(&t.b)
	t.w.UseCRLF = true
	t.row("Name", "Employer", "Title", "E-mail", "Phone", "Address", "How we know each other", "Recommends me")
	return t
}

// row writes cells; the writer keeps the first error, which goes to a buffer
// and is none.
func (t *table) row(cells ...string) { _ = t.w.Write(cells) }

func (t *table) add(c *store.Contact) {
	recommends := ""
	if c.Recommends {
		recommends = "yes"
	}
	t.row(plainCell(c.Name), plainCell(c.Employer), plainCell(c.Title), plainCell(c.Email), plainCell(c.Phone), plainCell(c.Address), plainCell(c.Tie), recommends)
}

func (t *table) bytes() ([]byte, error) {
	t.w.Flush()
	return t.b.Bytes(), t.w.Error()
}

// plainCell is a text that no spreadsheet takes for a formula: one that begins
// like a formula, or like this very mark, gets an apostrophe before it, which
// intake takes away again.
func plainCell(s string) string {
	if r, _ := utf8.DecodeRuneInString(s); s != "" && strings.ContainsRune("=+-@\t\r'＝＋－＠", r) {
		return "'" + s
	}
	return s
}

// cards is the contacts as vCards of version 4 (RFC 6350).
type cards struct{ b bytes.Buffer }

func (v *cards) add(c *store.Contact) {
	v.line("BEGIN:VCARD")
	v.line("VERSION:4.0")
	v.line("FN:" + cardText(c.Name))
	for _, f := range [][2]string{{"ORG:", c.Employer}, {"TITLE:", c.Title}, {"EMAIL:", c.Email}, {"TEL;VALUE=text:", c.Phone}, {"NOTE:", c.Tie}} {
		if f[1] != "" {
			v.line(f[0] + cardText(f[1]))
		}
	}
	if c.Address != "" {
		// It is lines as on an envelope; which of them is the town nobody has said.
		v.line(`ADR;LABEL="` + cardParameter(c.Address) + `":;;` + cardText(strings.ReplaceAll(c.Address, "\n", ", ")) + ";;;;")
	}
	if c.Recommends {
		v.line("X-REGARDS-RECOMMENDS:yes")
	}
	v.line("END:VCARD")
}

// cardText escapes a value (RFC 6350 3.4).
func cardText(s string) string {
	return strings.NewReplacer(`\`, `\\`, ",", `\,`, ";", `\;`, "\r\n", `\n`, "\n", `\n`).Replace(s)
}

// cardParameter escapes the value of a parameter (RFC 6868).
func cardParameter(s string) string {
	return strings.NewReplacer("^", "^^", "\n", "^n", `"`, "^'", "\r", "").Replace(s)
}

// longestCardLine is in bytes, the end of the line not among them (RFC 6350 3.2).
const longestCardLine = 75

// line writes a line, folded between its signs.
func (v *cards) line(s string) {
	room := longestCardLine
	for len(s) > room {
		cut := room
		for !utf8.RuneStart(s[cut]) {
			cut--
		}
		v.b.WriteString(s[:cut] + "\r\n ")
		s, room = s[cut:], longestCardLine-1
	}
	v.b.WriteString(s + "\r\n")
}
