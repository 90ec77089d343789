package casetest

import (
	"bufio"
	"embed"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"
	"sync"

	"regards"
)

//go:embed banks/*.txt
var bankFiles embed.FS

// Style is how an answer was typed.
type Style string

// The styles, as the first letter of a bank's row.
const (
	Clean Style = "c" // whole words, few mistakes
	Hurry Style = "h" // on a phone: short forms, arrows, lost apostrophes
	Messy Style = "m" // second-language English, or typing gone to pieces
)

// Section names a kind of answer in a bank.
type Section string

// The sections, with the parts of their rows.
const (
	Topics     Section = "topics"     // one part
	Needs      Section = "needs"      // need | help | at | did | so
	Objections Section = "objections" // about | answer | aloud: yes, no or empty
	Promises   Section = "promises"   // what | "paper" when it can go with the letter
	Told       Section = "told"       // one part
	Likes      Section = "likes"      // one part
	Shoulds    Section = "should"     // one part
	Decides    Section = "decide"     // one part
	Proofs     Section = "evidence"   // at | did
	Referees   Section = "references" // relation | seen; seen
)

// shape is how many parts a section's rows have and how many rows of it a
// bank must hold.
type shape struct{ parts, rows int }

// Sections are all sections, in the order of a bank file.
func Sections() []Section {
	return []Section{Topics, Needs, Objections, Promises, Told, Likes, Shoulds, Decides, Proofs, Referees}
}

func shapes() map[Section]shape {
	return map[Section]shape{
		Topics: {1, 10}, Needs: {5, 10}, Objections: {3, 8}, Promises: {2, 6}, Told: {1, 8}, Likes: {1, 5},
		Shoulds: {1, 4}, Decides: {1, 3}, Proofs: {2, 4}, Referees: {2, 2},
	}
}

// Row is one answer, or one bundle of answers that belong together. A part
// that nobody typed is empty. {she}, {her}, {him} and {self} stand for the reader.
type Row struct {
	Style Style
	Parts []string
}

// gendered reports whether the row speaks of its reader as she or he.
func (r Row) gendered() bool {
	return slices.ContainsFunc(r.Parts, func(p string) bool { return strings.Contains(p, "{") })
}

// Bank is what the people of one trade typed.
type Bank struct {
	Trade     string
	Past      []string // names of the candidate's past employers
	Bosses    []string // titles of those who hire in this trade
	Peers     []string // titles of those who would work beside the candidate
	Employers []regards.Employer
	Positions []regards.Position
	Rows      map[Section][]Row
}

// Banks are all banks, by trade. The same banks are returned each time; do not change them.
func Banks() []*Bank { return banks() }

var banks = sync.OnceValue(func() []*Bank {
	names, err := fs.Glob(bankFiles, "banks/*.txt")
	if err != nil {
		panic(err)
	}
	var all []*Bank
	for _, name := range names {
		text, err := bankFiles.ReadFile(name)
		if err != nil {
			panic(err)
		}
		b, err := parseBank(string(text))
		if err != nil {
			panic(path.Base(name) + ": " + err.Error())
		}
		all = append(all, b)
	}
	return all
})

// parseBank reads a bank file: lines "key: value" first, then sections
// "[topics]" with a row on each line. "#" begins a comment line.
func parseBank(text string) (*Bank, error) {
	b := &Bank{Rows: map[Section][]Row{}}
	var in Section
	lines := bufio.NewScanner(strings.NewReader(text))
	for n := 1; lines.Scan(); n++ {
		line := strings.TrimSpace(lines.Text())
		var err error
		switch {
		case line == "" || line[0] == '#':
		case line[0] == '[' && strings.HasSuffix(line, "]"):
			in = Section(line[1 : len(line)-1])
			if !slices.Contains(Sections(), in) {
				err = fmt.Errorf("no section is called %q", in)
			}
		case in == "":
			err = b.head(line)
		default:
			err = b.row(in, line)
		}
		if err != nil {
			return nil, fmt.Errorf("line %d: %w", n, err)
		}
	}
	return b, lines.Err()
}

// head takes a line "key: value" of a bank's beginning.
func (b *Bank) head(line string) error {
	key, value, ok := strings.Cut(line, ": ")
	if !ok {
		return fmt.Errorf("%q is not key: value", line)
	}
	parts := split(value, "|")
	switch {
	case key == "trade":
		b.Trade = value
	case key == "past":
		b.Past = split(value, ",")
	case key == "boss":
		b.Bosses = split(value, ";")
	case key == "peer":
		b.Peers = split(value, ";")
	case key == "employer" && len(parts) == 4:
		e := regards.Employer{Name: parts[0], Short: parts[1], Country: regards.Country(parts[2])}
		if parts[3] != "" {
			e.Address = split(parts[3], ";")
		}
		b.Employers = append(b.Employers, e)
	case key == "position" && len(parts) == 2:
		b.Positions = append(b.Positions, regards.Position{Title: parts[0], Short: parts[1]})
	default:
		return fmt.Errorf("cannot read %q", line)
	}
	return nil
}

// row takes an answer "c part | part" of a section.
func (b *Bank) row(in Section, line string) error {
	style, text, ok := strings.Cut(line, " ")
	if !ok || (style != "c" && style != "h" && style != "m") {
		return fmt.Errorf("%q does not begin with c, h or m", line)
	}
	r := Row{Style: Style(style), Parts: split(text, "|")}
	want := shapes()[in].parts
	if len(r.Parts) > want {
		return fmt.Errorf("%q has %d parts, %s have %d", line, len(r.Parts), in, want)
	}
	for len(r.Parts) < want {
		r.Parts = append(r.Parts, "")
	}
	b.Rows[in] = append(b.Rows[in], r)
	return nil
}

func split(s, sep string) []string {
	parts := strings.Split(s, sep)
	for i := range parts {
		parts[i] = strings.TrimSpace(parts[i])
	}
	return parts
}
