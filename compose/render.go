package compose

import (
	"strings"

	"regards"
)

// values are what the slots of one letter hold.
type values struct {
	text [slotCount]string
	from [slotCount]string   // path in the record
	word [slotCount][]uint32 // word numbers of the texts, made when first asked for
	pet  [slotCount]uint64   // pet words of the texts, made with them
	have set
	lean key // contents that must stand behind what they lean on
}

// words are the word numbers of what the slot holds.
func (v *values) words(s slot) []uint32 {
	if v.word[s] == nil {
		v.word[s], v.pet[s] = words(nil, v.text[s]), petsOf(plainWords(v.text[s]))
	}
	return v.word[s]
}

// put fills a slot, and says where its text came from. An empty text empties it.
func (v *values) put(s slot, text, from string) {
	v.text[s], v.from[s], v.word[s] = text, from, nil
	if text == "" {
		v.have.drop(s)
		return
	}
	v.have.add(s)
}

// flag raises a flag.
func (v *values) flag(name string, on bool) {
	if on {
		v.have.add(mustSlot(name))
	}
}

// manner is how a letter is spelled.
type manner struct {
	short   bool // contractions
	british bool
	paper   bool // "enclosed", not "attached"
}

// pen writes frames into one paragraph and keeps the facts.
type pen struct {
	b     strings.Builder
	facts []regards.Fact
	v     *values
	m     manner
}

// frame appends the frame's text to the paragraph.
func (p *pen) frame(f *Frame, v *values) {
	if p.b.Len() > 0 {
		p.b.WriteByte(' ')
	}
	p.v = v
	p.write(f.nodes)
}

func (p *pen) write(nodes []node) {
	for i := range nodes {
		n := &nodes[i]
		switch {
		case n.kind == literal:
			p.literal(n.wording)
		case n.kind == insert:
			p.insert(n)
		case p.v.have.has(n.slot) && !n.mark:
			p.write(n.sub)
		}
	}
}

func (p *pen) literal(n *wording) {
	s := n.full
	if p.m.short {
		s = n.short
	}
	if p.m.british {
		s = british(s)
	}
	if p.m.paper {
		s = enclosed(s)
	}
	if s != "" {
		so := p.b.String()
		switch {
		case s[0] == '.' && strings.HasSuffix(so, "."):
			s = s[1:] // "at 9 a.m." ends the sentence by itself
		case s[0] != '.' && (strings.HasSuffix(so, " p.m") || strings.HasSuffix(so, " a.m")):
			p.b.WriteByte('.') // no view ends with a full stop, and here one belongs to the word
		}
	}
	p.b.WriteString(s)
}

func (p *pen) insert(n *node) {
	text := p.v.text[n.slot]
	if n.capital {
		text = capitalise(text)
	}
	p.b.WriteString(text)
	if from := p.v.from[n.slot]; from != "" {
		p.facts = append(p.facts, regards.Fact{Text: text, From: from})
	}
}

// enclosing turns the words for what travels with an e-mail into those for
// what lies in an envelope (METHOD 2.1 F9).
var enclosing = strings.NewReplacer("attached", "enclosed", "Attached", "Enclosed", "attaching", "enclosing",
	"attach ", "enclose ", "Attaching", "Enclosing", "attachment", "enclosure")

func enclosed(s string) string { return enclosing.Replace(s) }

// render is the text of one frame alone.
func render(f *Frame, v *values, m manner) string {
	p := pen{m: m}
	p.frame(f, v)
	return p.b.String()
}
