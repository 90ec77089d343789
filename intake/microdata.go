package intake

import (
	"maps"
	"slices"
	"strings"

	"golang.org/x/net/html"
)

// micro gathers the posting that a page tells in the attributes of its own
// elements (HTML, microdata): all that is left of it in a page that a browser
// has saved as one file, which leaves out every script.
type micro struct {
	line int
	tags []string // the elements that are open, from the posting's own on
	open []gathered
	said map[string]string // "hiringOrganization.name" -> what it says, as HTML
}

// gathered is a property whose element is open.
type gathered struct {
	name string // with the names of what it is within; empty for the posting itself
	at   int    // how many elements are open with it
	text strings.Builder
	none bool // it is a thing of its own, and has no text
}

// mostOpen is how many elements are open at once.
const mostOpen = 500

// void are the elements that have no end.
var void = []string{"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}

// begins reports whether an element is a job posting.
func (m *micro) begins(attrs map[string]string) bool {
	_, scope := attrs["itemscope"]
	return m.tags == nil && scope && strings.HasSuffix(strings.TrimRight(attrs["itemtype"], "/ "), "schema.org/JobPosting")
}

// start takes an element that begins inside a posting, or begins one.
func (m *micro) start(line int, name string, attrs map[string]string, raw string) {
	if m.tags == nil {
		m.line, m.tags, m.said = line, []string{name}, map[string]string{}
		m.open = []gathered{{at: 1, none: true}}
		return
	}
	m.text(raw)
	prop := attrs["itemprop"]
	value := attrs["content"]
	if value == "" && (name == "a" || name == "link") && prop == "url" {
		value = attrs["href"]
	}
	if slices.Contains(void, name) {
		m.keep(m.within(prop), value)
		return
	}
	if len(m.tags) == mostOpen {
		return
	}
	m.tags = append(m.tags, name)
	if prop == "" {
		return
	}
	_, scope := attrs["itemscope"]
	if value != "" {
		m.keep(m.within(prop), value)
	}
	m.open = append(m.open, gathered{name: m.within(prop), at: len(m.tags), none: scope || value != ""})
}

// within is a property's name with those of the things that it is of.
func (m *micro) within(prop string) string {
	if prop == "" {
		return ""
	}
	if above := m.open[len(m.open)-1]; above.none && above.name != "" {
		return above.name + "." + prop
	}
	return prop
}

func (m *micro) keep(name, value string) {
	if name != "" && value != "" && m.said[name] == "" && len(value) <= 64*mostText {
		m.said[name] = value
	}
}

// text takes what stands in the posting, as it is written.
func (m *micro) text(raw string) {
	for i := range m.open {
		if g := &m.open[i]; !g.none && g.text.Len() < 64*mostText {
			g.text.WriteString(raw)
		}
	}
}

// end takes the end of an element, with all that it leaves open, and reports
// whether the posting has ended with it.
func (m *micro) end(name, raw string) bool {
	at := len(m.tags) - 1
	for at >= 0 && m.tags[at] != name {
		at--
	}
	if at < 0 {
		return false // the end of nothing
	}
	for len(m.open) > 0 && m.open[len(m.open)-1].at > at {
		g := m.open[len(m.open)-1]
		m.open = m.open[:len(m.open)-1]
		if !g.none {
			m.keep(g.name, strings.TrimSpace(g.text.String()))
		}
	}
	m.text(raw)
	m.tags = m.tags[:at]
	return at == 0
}

// posting is what was gathered, as JSON-LD would tell it, and makes room for
// the next.
func (m *micro) posting() node {
	root := node{line: m.line, object: map[string]node{}}
	for _, name := range slices.Sorted(maps.Keys(m.said)) {
		at := root
		path := strings.Split(name, ".")
		for _, part := range path[:len(path)-1] {
			if at.object[part].object == nil {
				at.object[part] = node{line: m.line, object: map[string]node{}}
			}
			at = at.object[part]
		}
		value := m.said[name]
		if !listed[path[len(path)-1]] {
			value = plainText(value)
		}
		at.object[path[len(path)-1]] = node{line: m.line, text: value}
	}
	*m = micro{}
	return root
}

// listed are the properties whose lists are looked for, so that their marks stay.
var listed = map[string]bool{"responsibilities": true, "qualifications": true, "skills": true, "description": true}

// plainText is a piece of HTML without its marks.
func plainText(s string) string {
	var b strings.Builder
	z := html.NewTokenizer(strings.NewReader(s))
	for {
		switch z.Next() {
		case html.ErrorToken:
			return field(b.String())
		case html.TextToken:
			b.Write(z.Text())
		default:
			b.WriteByte(' ')
		}
	}
}
