package compose

import (
	"slices"
	"strings"

	"regards"
)

// subject is what a run of moves is about: moves of one subject stand well in
// one paragraph, and some subjects stand well beside each other.
type subject uint8

const (
	opening  subject = iota
	business         // needs and deeds
	doubt
	wish // the job is wanted, and why
	next // promises, dates, what happens next
	ending
)

// subjectOf is the subject of a move by its place in orders.txt.
func subjectOf(place string) subject {
	if m, ok := kinds().moves[place]; ok {
		return m.subject
	}
	switch place {
	case "open", "learned":
		return opening
	case "lead", "value", "strength", "hr", "need2", "should":
		return business
	case "obj", "obj2":
		return doubt
	case "want", "reason", "can":
		return wish
	case "assist", "close":
		return ending
	}
	return next
}

// beside reports whether b may follow a within a paragraph. A wish is never
// glued to the end of an argument: it would sound like its price.
func beside(a, b subject) bool {
	switch {
	case a == b:
		return true
	case a == opening:
		return b == wish || b == next
	case a == next:
		return b == opening || b == wish || b == ending
	case a == wish:
		return b == next || b == ending
	}
	return false
}

// Proportions of a paragraph (METHOD 2.5): at most four sentences, and never
// so long that it is put off.
const (
	mostSentences  = 4
	mostParagraph  = 70 // words; more are parted between two moves
	shortParagraph = 8  // words; fewer join a neighbour that fits
	briefParagraph = 14 // words; fewer join a neighbour of the same subject
	fewWords       = 25 // a wish, or what comes next, that may share a paragraph
)

// block is a paragraph on the way.
type block struct {
	members          []int
	first, last      subject
	words, sentences int
	tied             bool // goes on with what stands just before: a reason with its wish, a forgotten deed with one that answers
}

// paragraphs writes the body.
func (l *letter) paragraphs() []regards.Paragraph {
	m := manner{short: l.short, british: spellsBritish(l.f.c.Place()), paper: l.q.channel == regards.Paper || l.q.channel == regards.Card}
	var out []regards.Paragraph
	for _, b := range l.blocks() {
		out = append(out, l.paragraph(b.members, m))
	}
	return out
}

// blocks lays the chosen frames into paragraphs.
func (l *letter) blocks() []block {
	if len(l.orders) == 0 {
		return nil
	}
	var out []block
	for _, para := range l.orders[l.order].paras {
		fresh := true
		for _, i := range l.members(para) {
			if l.pick[i] < 0 {
				continue
			}
			b := l.block(i)
			switch n := len(out); {
			case !fresh && l.plot == nil && n > 1 && l.leading(&out[n-1]) && !out[n-1].takes(&b) && out[n-2].first == opening:
				out[n-2].join(out[n-1]) // what they told stays with the thanks rather than alone
				out[n-1] = b
			case fresh || l.plot == nil && !out[n-1].takes(&b):
				out = append(out, b)
			default:
				out[n-1].join(b)
			}
			fresh = false
		}
	}
	switch {
	case l.single:
		return single(out)
	case l.plot != nil:
		return out // laid out by hand, in kinds.txt
	}
	return settle(out)
}

// leading reports whether a paragraph so far is only what they told, which
// should lead to the need.
func (l *letter) leading(b *block) bool {
	return len(b.members) == 1 && l.moves[b.members[0]].place == "lead"
}

// block is a move as a paragraph by itself.
func (l *letter) block(i int) block {
	s := &l.moves[i].cands[l.pick[i]].say
	sub := subjectOf(l.moves[i].place)
	if l.moves[i].name == "thin" {
		sub = wish // where nothing is known, it says that the job is wanted
	}
	tied := slices.Contains([]string{"reason", "obj2", "follow", "should"}, l.moves[i].place)
	return block{[]int{i}, sub, sub, s.words, len(s.sentences), tied}
}

// takes reports whether o may be written on in the same paragraph.
func (b *block) takes(o *block) bool {
	most := mostParagraph
	if min(b.words, o.words) < briefParagraph && b.last == o.first {
		most += 2 * briefParagraph
	}
	if !beside(b.last, o.first) && !(o.tied && b.last == doubt) || b.words+o.words > most {
		return false
	}
	if o.tied && b.last == o.first {
		return true
	}
	return b.last != next && b.last != wish || b.sentences+o.sentences <= mostSentences || min(b.words, o.words) < shortParagraph
}

func (b *block) join(o block) {
	b.members = append(b.members, o.members...)
	b.last, b.words, b.sentences = o.last, b.words+o.words, b.sentences+o.sentences
}

// brief reports whether a wish and what comes next share a paragraph.
func (b *block) brief(o *block) bool {
	return b.last == wish && o.first == next && min(b.words, o.words) <= fewWords && b.takes(o)
}

// settle joins what is too short to stand alone, and a wish with what comes
// next where both are brief.
func settle(in []block) []block {
	var out []block
	for i, b := range in {
		n := len(out)
		switch {
		case n == 0:
		case out[n-1].last == opening && b.first == wish && i+1 < len(in) && b.brief(&in[i+1]): // it goes with what comes next
		case min(b.words, out[n-1].words) < shortParagraph && out[n-1].takes(&b),
			out[n-1].last == b.first && min(b.words, out[n-1].words) < briefParagraph && out[n-1].takes(&b),
			out[n-1].last == wish && b.first == wish && out[n-1].takes(&b),
			out[n-1].brief(&b),
			b.first == ending && i == len(in)-1 && out[n-1].last >= wish && out[n-1].takes(&b):
			out[n-1].join(b)
			continue
		}
		out = append(out, b)
	}
	return out
}

// single is a card as one paragraph, or a note after a screen with what is
// promised or asked in a second where the first is long.
func single(in []block) []block {
	for len(in) > 1 && (in[0].sentences+in[1].sentences <= mostSentences || len(in) > 2) {
		last := len(in) - 1
		if in[0].sentences+in[1].sentences <= mostSentences {
			last = 1
		}
		in[last-1].join(in[last])
		in = append(in[:last], in[last+1:]...)
	}
	return in
}

func (l *letter) paragraph(members []int, m manner) regards.Paragraph {
	p := pen{m: m}
	var out regards.Paragraph
	for _, i := range members {
		c := &l.moves[i].cands[l.pick[i]]
		p.frame(c.f, c.v)
		out.Areas = union(out.Areas, areas(l.moves[i].name))
		out.Areas = union(out.Areas, areasOf(c.keys))
	}
	out.Text, out.Facts = strings.TrimSpace(p.b.String()), p.facts
	if l.single && wishes.MatchString(out.Text) {
		out.Areas = union(out.Areas, []regards.Area{regards.AreaInterest})
	}
	return out
}
