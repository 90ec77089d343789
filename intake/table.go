package intake

import (
	"bufio"
	_ "embed"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"
)

//go:embed columns.tsv
var columnsFile string

// layout is a kind of list, by the names of its columns.
type layout struct {
	name    string
	columns []column
}

type column struct {
	what  string
	must  bool
	names []string
}

var layouts = sync.OnceValue(func() (out []layout) {
	for line := range strings.Lines(columnsFile) {
		f := strings.Split(strings.TrimRight(line, "\r\n"), "\t")
		if len(f) != 3 || strings.HasPrefix(line, "#") {
			continue
		}
		if len(out) == 0 || out[len(out)-1].name != f[0] {
			out = append(out, layout{name: f[0]})
		}
		what, must := strings.CutSuffix(f[1], " !")
		l := &out[len(out)-1]
		l.columns = append(l.columns, column{what, must, strings.Split(strings.ToLower(f[2]), "|")})
	}
	return out
})

// ownContacts are the contacts as Regards itself gives them out.
const ownContacts = "Regards contacts"

// preamble is how many lines may stand before the names of the columns;
// LinkedIn writes some.
const preamble = 12

// table reads a list as CSV (RFC 4180), parted by commas, semicolons or tabs.
func (t *taker) table(in *bufio.Reader) error {
	head, _ := in.Peek(sniffed)
	c := csv.NewReader(in)
	c.Comma = separator(string(head))
	c.FieldsPerRecord, c.LazyQuotes = -1, true
	var l *layout
	at := map[string]int{}
	for n := range preamble {
		row, err := c.Read()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return rowError(err)
		}
		if l = layoutOf(row, at); l != nil {
			t.Format = l.name
			t.unused(c, l, row, n)
			break
		}
	}
	if l == nil {
		return ErrUnknown
	}
	c.ReuseRecord = true
	seen := map[string]bool{}
	for n := 0; ; n++ {
		row, err := c.Read()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return rowError(err)
		}
		line, _ := c.FieldPos(0)
		if n == mostRows {
			return &ReadError{line, fmt.Sprintf("it has more than %d rows", mostRows)}
		}
		if err := t.row(line, cells{row, at, l.name == ownContacts}, seen); err != nil {
			return err
		}
	}
}

// separator is what parts the cells: what occurs most in the first lines.
func separator(head string) rune {
	best, most := ',', strings.Count(head, ",")
	for _, r := range ";\t" {
		if n := strings.Count(head, string(r)); n > most {
			best, most = r, n
		}
	}
	return best
}

// layoutOf is the format of which a row names the columns, and fills where
// they stand; nil when it names none.
func layoutOf(row []string, at map[string]int) *layout {
	names := make([]string, len(row))
	for i, cell := range row {
		names[i] = strings.ToLower(field(cell))
	}
	all := layouts()
	for i := range all {
		clear(at)
		fits := true
		for _, c := range all[i].columns {
			k := slices.IndexFunc(names, func(n string) bool { return slices.Contains(c.names, n) })
			if k >= 0 {
				at[c.what] = k
			}
			fits = fits && (k >= 0 || !c.must)
		}
		if fits {
			return &all[i]
		}
	}
	return nil
}

// unused says which columns are not read, so that nobody misses them silently.
func (t *taker) unused(c *csv.Reader, l *layout, row []string, n int) {
	var left []string
	for _, cell := range row {
		name := field(cell)
		if name != "" && !slices.ContainsFunc(l.columns, func(c column) bool { return slices.Contains(c.names, strings.ToLower(name)) }) {
			left = append(left, name)
		}
	}
	if line, _ := c.FieldPos(0); len(left) > 0 {
		t.leave(line, "columns that are not read: %s", strings.Join(left[:min(len(left), 40)], ", "))
	}
}

func rowError(err error) error {
	var p *csv.ParseError
	if errors.As(err, &p) {
		return &ReadError{p.Line, "its quotation marks do not match"}
	}
	return err
}

// cells is one row by what its columns are.
type cells struct {
	row  []string
	at   map[string]int
	ours bool // the table is one that Regards has given out
}

func (c cells) get(what string) string { return field(c.raw(what)) }

// raw is a cell as it stands, with its lines.
func (c cells) raw(what string) string {
	if i, ok := c.at[what]; ok && i < len(c.row) {
		cell := c.row[i]
		if c.ours {
			cell = unguarded(cell)
		}
		return cell[:min(len(cell), mostText)]
	}
	return ""
}

// unguarded takes away the apostrophe that archive writes before what a
// spreadsheet would take for a formula.
func unguarded(cell string) string {
	if rest, ok := strings.CutPrefix(cell, "'"); ok && rest != "" {
		if r, _ := utf8.DecodeRuneInString(rest); strings.ContainsRune("=+-@\t\r'＝＋－＠", r) {
			return rest
		}
	}
	return cell
}

// row makes a suggestion of one row. Seen are the people who were told of in
// rows before, where a row is a message and not a person.
func (t *taker) row(line int, c cells, seen map[string]bool) error {
	if strings.TrimSpace(strings.Join(c.row, "")) == "" {
		return nil
	}
	if _, ok := c.at["job"]; ok {
		return t.job(line, c)
	}
	p := Contact{Name: c.get("name"), Title: c.get("title"), Employer: c.get("employer"), Email: c.get("email"), Phone: c.get("phone")}
	if p.Name == "" {
		p.Name = field(c.get("given") + " " + c.get("family"))
	}
	for line := range strings.Lines(c.raw("address")) {
		if line = field(line); line != "" {
			p.Address = append(p.Address, line)
		}
	}
	switch t.Format {
	case ownContacts:
		p.Tie, p.Recommends = c.get("tie"), c.get("recommends") == "yes"
	case "LinkedIn connections":
		p.Tie = dated("connected on LinkedIn", " since ", c.get("since"))
	case "LinkedIn recommendations":
		p.Recommends, p.Tie = true, dated("wrote a recommendation", " on ", c.get("written"))
	case "LinkedIn messages":
		if seen[p.Name] {
			return nil
		}
		seen[p.Name] = true
		p.Tie = dated("wrote on LinkedIn", " on ", c.get("wrote"))
	}
	if p.Name == "" {
		t.leave(line, "nobody is named")
		return nil
	}
	return t.give(Suggestion{Line: line, Contact: &p})
}

// dated is what happened and when, if the day is clear.
func dated(what, when, day string) string {
	if d, ok := dayOf(day); ok {
		return what + when + d.String()
	}
	return what
}

// job makes a suggestion of a row of a job tracker.
func (t *taker) job(line int, c cells) error {
	j := Job{Employer: c.get("employer"), Title: c.get("job"), Place: c.get("place"), Link: link(c.get("link")), Stage: c.get("stage"), Note: c.get("note")}
	if j.Employer == "" && j.Title == "" {
		t.leave(line, "neither an employer nor a title is named")
		return nil
	}
	if typed := c.get("applied"); typed != "" {
		d, ok := dayOf(typed)
		if !ok {
			t.leave(line, "%q could mean two days, or none; write it as 2026-11-19", typed)
		}
		j.Applied = d
	}
	return t.give(Suggestion{Line: line, Job: &j})
}

// link is an address of the web, or nothing.
func link(s string) string {
	if strings.HasPrefix(s, "https://") || strings.HasPrefix(s, "http://") {
		return s
	}
	return ""
}
