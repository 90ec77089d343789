package compose

import (
	"fmt"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"regards"
)

// Frame is one line of a frame file: a sentence or a whole paragraph with
// slots, written by hand for one move of a letter.
type Frame struct {
	Move  string
	Tones string   // of "FNW"
	Parts string   // of "mephro"; "*" for all. Empty for sign-offs
	Lands []string // sign-offs only: country codes, or "*"
	Group string   // two letters of one panel never use two frames of one group
	Text  string
	File  string
	Line  int

	id      int
	lot     int // what chance goes by: a frame added to one kind moves no letter of another
	group   int // number of the group; 0 for none
	traits  trait
	nodes   []node
	studied sync.Once // see study
	need    set       // slots and flags without which the frame cannot stand
	avoid   set       // those with which it cannot
	inner   []branch  // what its optional parts need once they are there
	dayful  bool      // names the interview day in an optional part
}

// branch is an optional part of a frame: once all of when is there, all of
// need must be.
type branch struct{ when, need set }

// where is the frame's place, for messages.
func (f *Frame) where() string { return fmt.Sprintf("%s:%d", f.File, f.Line) }

type nodeKind uint8

const (
	literal nodeKind = iota
	insert           // {slot}, {Slot}
	option           // {?name:text}
)

// node is a piece of a frame's text. It is small: the search walks the nodes
// of thousands of frames, and looks at the wording of few.
type node struct {
	kind     nodeKind
	slot     slot
	mark     bool // option: it only requires or forbids, and adds nothing
	capital  bool
	key      key    // insert: its content
	sub      []node // option: what is added
	*wording        // literal
}

// wording is what a literal says.
type wording struct {
	text   string      // as written, with its contraction points
	full   string      // contraction points spelled out
	short  string      // contracted
	words  [2][]uint32 // in both spellings; this and what follows once studied
	sounds [2][]sound
	pets   uint64 // of the pet words, those that it holds
	bloom  bloom  // its content words
}

// fits reports whether the frame may be used in a letter of this tone to this
// part, and in which what is known is have.
func (f *Frame) fits(tone, part byte, have *set) bool {
	return have.holds(f.need) && strings.IndexByte(f.Tones, tone) >= 0 && f.forPart(part) && f.stands(have)
}

func (f *Frame) forPart(part byte) bool {
	return f.Parts == "*" || strings.IndexByte(f.Parts, part) >= 0
}

// stands reports whether all that the frame requires is there, and nothing
// that it forbids.
func (f *Frame) stands(have *set) bool {
	if !have.holds(f.need) || have.meets(f.avoid) {
		return false
	}
	for _, b := range f.inner {
		if have.holds(b.when) && !have.holds(b.need) {
			return false
		}
	}
	return true
}

// parseFrame reads the text of a frame into nodes.
func parseFrame(f *Frame) error {
	p := &frameParser{rest: f.Text}
	nodes, err := p.nodes(0)
	if err != nil {
		return fmt.Errorf("%s: %w", f.where(), err)
	}
	f.nodes = nodes
	f.gather(nodes, set{}, true)
	f.traits = traitsOf(f)
	day := mustSlot("day")
	f.dayful = slices.ContainsFunc(nodes, func(n node) bool { return n.kind == option && n.slot == day })
	return nil
}

// gather collects what the frame requires and forbids; when is what must be
// there for these nodes to be used at all.
func (f *Frame) gather(nodes []node, when set, top bool) {
	var need set
	for i := range nodes {
		n := &nodes[i]
		switch {
		case n.kind == insert:
			need.add(n.slot)
		case n.kind == option && len(n.sub) == 0: // {?name:}
			need.add(n.slot)
		case n.kind == option && n.sub[0].kind == literal && n.sub[0].text == "#":
			if top {
				f.avoid.add(n.slot)
			}
		case n.kind == option:
			inner := when
			inner.add(n.slot)
			f.gather(n.sub, inner, false)
		}
	}
	if top {
		f.need = need
	} else if need != (set{}) {
		f.inner = append(f.inner, branch{when, need})
	}
}

type frameParser struct{ rest string }

// nodes reads up to the end of the text, or up to the brace that closes the
// part at depth.
func (p *frameParser) nodes(depth int) ([]node, error) {
	var out []node
	for p.rest != "" {
		at := strings.IndexAny(p.rest, "{}")
		if at < 0 {
			at = len(p.rest)
		}
		if at > 0 {
			out = append(out, literalNode(p.rest[:at]))
			p.rest = p.rest[at:]
			continue
		}
		if p.rest[0] == '}' {
			if depth == 0 {
				return nil, fmt.Errorf("a } too many")
			}
			return slices.Clone(out), nil
		}
		n, err := p.brace(depth)
		if err != nil {
			return nil, err
		}
		out = append(out, n)
	}
	if depth > 0 {
		return nil, fmt.Errorf("a } is missing")
	}
	return slices.Clone(out), nil
}

// brace reads one {slot} or {?name:text}.
func (p *frameParser) brace(depth int) (node, error) {
	p.rest = p.rest[1:]
	if !strings.HasPrefix(p.rest, "?") {
		name, rest, ok := strings.Cut(p.rest, "}")
		if !ok || strings.Contains(name, "{") {
			return node{}, fmt.Errorf("a } is missing after {%.20s", p.rest)
		}
		p.rest = rest
		s, capital, ok := slotOf(name)
		if !ok || isFlag(s) {
			return node{}, fmt.Errorf("no slot is called {%s}", name)
		}
		return node{kind: insert, slot: s, key: s.key(), capital: capital}, nil
	}
	name, rest, ok := strings.Cut(p.rest[1:], ":")
	if !ok || strings.ContainsAny(name, "{}") {
		return node{}, fmt.Errorf("{?%.20s has no colon", p.rest[1:])
	}
	s, _, ok := slotOf(name)
	if !ok {
		return node{}, fmt.Errorf("no slot or flag is called {?%s:}", name)
	}
	if depth >= 2 {
		return node{}, fmt.Errorf("{?%s:...} is nested more than one level deep", name)
	}
	p.rest = rest
	sub, err := p.nodes(depth + 1)
	if err != nil {
		return node{}, err
	}
	p.rest = strings.TrimPrefix(p.rest, "}")
	only := len(sub) == 0 || sub[0].kind == literal && sub[0].text == "#"
	return node{kind: option, slot: s, sub: sub, mark: only}, nil
}

func literalNode(s string) node {
	return node{kind: literal, wording: &wording{text: s, full: strings.ReplaceAll(s, "~", " "), short: contract(s)}}
}

// study measures the frame's literals when it is first a candidate: a panel
// looks at a part of the library, and a start would wait for the rest.
func (f *Frame) study() {
	f.studied.Do(func() { studyNodes(f.nodes) })
}

func studyNodes(nodes []node) {
	for i := range nodes {
		if n := &nodes[i]; n.kind == literal {
			n.study()
		} else {
			studyNodes(n.sub)
		}
	}
}

func (n *wording) study() {
	n.words[0] = words(nil, n.full)
	n.sounds[0] = soundsOf(n.words[0])
	n.words[1], n.sounds[1] = n.words[0], n.sounds[0]
	if n.short != n.full {
		n.words[1] = words(nil, n.short)
		n.sounds[1] = soundsOf(n.words[1])
	}
	plain := plainWords(n.full)
	n.pets, n.bloom = petsOf(plain), bloomOf(plain)
}

// toneOf is the letter by which frame files know a tone.
func toneOf(t regards.Tone) byte {
	switch t {
	case regards.Formal:
		return 'F'
	case regards.Warm:
		return 'W'
	}
	return 'N'
}

// partOf is the letter by which frame files know a part; an untold part is
// "other", which every general frame serves.
func partOf(p regards.Part) byte {
	switch p {
	case regards.HiringManager:
		return 'm'
	case regards.Executive:
		return 'e'
	case regards.Peer:
		return 'p'
	case regards.HR:
		return 'h'
	case regards.Recruiter:
		return 'r'
	}
	return 'o'
}

// capitalise raises the first letter of s; a figure stays.
func capitalise(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	if n == 0 || !unicode.IsLower(r) {
		return s
	}
	return string(unicode.ToUpper(r)) + s[n:]
}
