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
	where := placesOf(at)
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
		if err := t.row(line, cells{row, &where, l.name == ownContacts}, seen); err != nil {
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

// places are which columns are what, by their number; absent where a list has
// no such column.
type places struct {
	name, given, family, title, employer, email, phone, address, tie, recommends, since, written, wrote int
	job, place, link, stage, applied, note                                                              int
}

const absent = -1

// placesOf are the places of the names of a layout.
func placesOf(at map[string]int) (p places) {
	for name, to := range map[string]*int{"name": &p.name, "given": &p.given, "family": &p.family, "title": &p.title, "employer": &p.employer, "email": &p.email, "phone": &p.phone,
		"address": &p.address, "tie": &p.tie, "recommends": &p.recommends, "since": &p.since, "written": &p.written, "wrote": &p.wrote,
		"job": &p.job, "place": &p.place, "link": &p.link, "stage": &p.stage, "applied": &p.applied, "note": &p.note} {
		*to = absent
		if i, ok := at[name]; ok {
			*to = i
		}
	}
	return p
}

// cells is one row by what its columns are.
type cells struct {
	row []string
	*places
	ours bool // the table is one that Regards has given out
}

func (c cells) get(at int) string { return field(c.raw(at)) }

// raw is a cell as it stands, with its lines.
func (c cells) raw(at int) string {
	if at == absent || at >= len(c.row) {
		return ""
	}
	cell := c.row[at]
	if c.ours {
		cell = unguarded(cell)
	}
	return cell[:min(len(cell), mostText)]
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
	if !slices.ContainsFunc(c.row, func(cell string) bool { return strings.TrimSpace(cell) != "" }) {
		return nil
	}
	if c.job != absent {
		return t.job(line, c)
	}
	p := Contact{Name: c.get(c.name), Title: c.get(c.title), Employer: c.get(c.employer), Email: c.get(c.email), Phone: c.get(c.phone)}
	if p.Name == "" {
		p.Name = field(c.get(c.given) + " " + c.get(c.family))
	}
	for line := range strings.Lines(c.raw(c.address)) {
		if line = field(line); line != "" {
			p.Address = append(p.Address, line)
		}
	}
	switch t.Format {
	case ownContacts:
		p.Tie, p.Recommends = c.get(c.tie), c.get(c.recommends) == "yes"
	case "LinkedIn connections":
		p.Tie = t.dated("connected on LinkedIn", " since ", c.get(c.since))
	case "LinkedIn recommendations":
		p.Recommends, p.Tie = true, t.dated("wrote a recommendation", " on ", c.get(c.written))
	case "LinkedIn messages":
		if seen[p.Name] {
			return nil
		}
		seen[p.Name] = true
		p.Tie = t.dated("wrote on LinkedIn", " on ", c.get(c.wrote))
	}
	if p.Name == "" {
		t.leave(line, "nobody is named")
		return nil
	}
	return t.give(Suggestion{Line: line, Contact: &p})
}

// mostDays is how many days a taker remembers having read.
const mostDays = 5000

// dated is what happened and when, if the day is clear. A list of people names
// few days, each many times, and to read one takes longer than all the rest.
func (t *taker) dated(what, when, day string) string {
	if said, ok := t.days[day]; ok {
		return said
	}
	said := what
	if d, ok := dayOf(day); ok {
		said += when + d.String()
	}
	if t.days == nil || len(t.days) == mostDays {
		t.days = map[string]string{}
	}
	t.days[day] = said
	return said
}

// job makes a suggestion of a row of a job tracker.
func (t *taker) job(line int, c cells) error {
	j := Job{Employer: c.get(c.employer), Title: c.get(c.job), Place: c.get(c.place), Link: link(c.get(c.link)), Stage: c.get(c.stage), Note: c.get(c.note)}
	if j.Employer == "" && j.Title == "" {
		t.leave(line, "neither an employer nor a title is named")
		return nil
	}
	if typed := c.get(c.applied); typed != "" {
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
