package compose

import (
	_ "embed"
	"fmt"
	"strings"
	"sync"

	"regards"
)

//go:embed sheets.txt
var sheetsText string

// sheetSection is one section of a brief or a call script as sheets.txt has it.
type sheetSection struct {
	title string
	lines map[string][]string // by name, alternatives in their order
}

// sheetTexts is sheets.txt, read.
var sheetTexts = sync.OnceValue(func() map[string]*sheetSection {
	all, err := readSheets(sheetsText)
	if err != nil {
		panic(err) // the file is ours; a test reads it
	}
	return all
})

func readSheets(text string) (map[string]*sheetSection, error) {
	all, number := map[string]*sheetSection{}, 0
	var now *sheetSection
	for line := range strings.Lines(text) {
		number++
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		first, rest, ok := strings.Cut(line, "|")
		first, rest = strings.TrimSpace(first), strings.TrimSpace(rest)
		name, heading := strings.CutPrefix(first, "= ")
		switch {
		case !ok, rest == "", !heading && now == nil:
			return nil, fmt.Errorf("sheets.txt:%d: a line is `= section | title` or `name | text`", number)
		case heading:
			now = &sheetSection{title: rest, lines: map[string][]string{}}
			all[name] = now
		default:
			now.lines[first] = append(now.lines[first], rest)
		}
	}
	return all, nil
}

// known is what a line may name: texts with their paths in the record.
type known map[string]noted

type noted struct{ text, from string }

// put notes a text; an empty one is not known.
func (k known) put(name, text, from string) {
	delete(k, name)
	if text != "" {
		k[name] = noted{text, from}
	}
}

// with is k and o together; o wins.
func (k known) with(o known) known {
	out := known{}
	for _, m := range []known{k, o} {
		for name, n := range m {
			out[name] = n
		}
	}
	return out
}

// sheet is a brief or script on the way.
type sheet struct {
	all      known
	spell    func(string) string // how its own words are spelled
	sections []regards.Section
	in       string
}

// section begins a section; one that stays empty is left out at the end.
func (p *sheet) section(name string) {
	p.in = name
	p.sections = append(p.sections, regards.Section{Title: p.spell(sheetTexts()[name].title)})
}

// say adds the first line of that name that stands with what is known, and
// reports whether there was one.
func (p *sheet) say(name string, more known) bool {
	line, ok := p.line(name, more)
	if ok {
		s := &p.sections[len(p.sections)-1]
		s.Lines = append(s.Lines, line)
	}
	return ok
}

func (p *sheet) line(name string, more known) (regards.Line, bool) {
	have := p.all.with(more)
	for _, text := range sheetTexts()[p.in].lines[name] {
		w := sheetPen{have: have, spell: p.spell}
		if rest := w.write(text, 0); !w.lacks && rest == "" {
			return regards.Line{Text: strings.ReplaceAll(strings.TrimSpace(w.b.String()), "..", "."), Facts: w.facts}, true
		}
	}
	return regards.Line{}, false
}

// done is the sections that hold something.
func (p *sheet) done() (out []regards.Section) {
	for _, s := range p.sections {
		if len(s.Lines) > 0 {
			out = append(out, s)
		}
	}
	return out
}

// sheetPen writes one line: {name}, {Name}, {?name:text} and {?name:#}, as in
// the frames.
type sheetPen struct {
	b     strings.Builder
	facts []regards.Fact
	have  known
	spell func(string) string
	lacks bool // something that the line needs is not known, or what it forbids is
}

// write writes up to the end, or up to the brace that closes the part, and
// returns what is left behind that.
func (w *sheetPen) write(s string, depth int) string {
	for s != "" {
		at := strings.IndexAny(s, "{}")
		if at < 0 {
			at = len(s)
		}
		w.b.WriteString(w.spell(s[:at]))
		if s = s[at:]; s == "" {
			break
		}
		if s[0] == '}' {
			return s[1:]
		}
		s = w.brace(s[1:], depth)
	}
	return s
}

func (w *sheetPen) brace(s string, depth int) string {
	if !strings.HasPrefix(s, "?") {
		name, rest, _ := strings.Cut(s, "}")
		low := strings.ToLower(name[:1]) + name[1:]
		n, ok := w.have[low]
		if !ok {
			w.lacks = true
			return rest
		}
		if name != low {
			n.text = capitalise(n.text)
		}
		w.b.WriteString(n.text)
		if n.from != "" {
			w.facts = append(w.facts, regards.Fact{Text: n.text, From: n.from})
		}
		return rest
	}
	name, rest, _ := strings.Cut(s[1:], ":")
	_, ok := w.have[name]
	if after, found := strings.CutPrefix(rest, "#}"); found {
		w.lacks = w.lacks || ok
		return after
	}
	if ok {
		return w.write(rest, depth+1)
	}
	unused := sheetPen{have: w.have, spell: w.spell}
	return unused.write(rest, depth+1)
}
