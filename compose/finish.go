package compose

import (
	"slices"
	"strings"

	"regards"
)

// envelope gives each letter what stands around its body, and sees that two
// letters of a panel share neither subject nor sign-off while there is another.
type envelope struct {
	*situation
	signoffs []string
	subjects []string
}

// finish writes the letter out.
func (e *envelope) finish(l *letter) regards.Letter {
	if l.fixed != nil {
		e.signoffs, e.subjects = append(e.signoffs, l.fixed.SignOff), append(e.subjects, l.fixed.Subject)
		return *l.fixed
	}
	q := l.q
	out := regards.Letter{To: q.p.Name, Kind: regards.ThankYou, Channel: q.channel, Tone: q.tone,
		Greeting: greeting(q.name, q.tone, e.land), Paragraphs: l.paragraphs(), Signature: e.signature(q)}
	out.SignOff = e.signOff(l)
	if q.channel == regards.Email {
		out.Subject = e.subject(l)
	}
	if q.channel == regards.Paper {
		out.Sheet = e.sheet(q)
	}
	out.Enclosures = l.enclosures()
	return out
}

// leastParagraph is how many words a paragraph must have to stand alone.
const leastParagraph = 14

// paragraphs writes the body.
func (l *letter) paragraphs() []regards.Paragraph {
	m := manner{short: l.short, british: spellsBritish(l.f.c.Place()), paper: l.q.channel == regards.Paper || l.q.channel == regards.Card}
	var out []regards.Paragraph
	if len(l.orders) == 0 {
		return out
	}
	for _, para := range l.orders[l.order].paras {
		for _, members := range l.split(l.members(para)) {
			p := l.paragraph(members, m)
			if p.Text == "" {
				continue
			}
			if n := len(out); n > 0 && (wordCount(p.Text) < leastParagraph || n == 1 && wordCount(out[0].Text) < leastParagraph) {
				out[n-1] = joinParagraphs(out[n-1], p)
				continue
			}
			out = append(out, p)
		}
	}
	return out
}

// mostParagraph is how many words a paragraph may have before it is divided
// between two of its moves (METHOD 2.5).
const mostParagraph = 70

// keeps are the moves that stay in the paragraph of the move before them.
var keeps = []string{"reason", "obj2", "follow", "can", "assist"}

// split divides the moves of a paragraph that grows too long.
func (l *letter) split(members []int) [][]int {
	var out [][]int
	words := 0
	for _, i := range members {
		if l.pick[i] < 0 {
			continue
		}
		n := l.moves[i].cands[l.pick[i]].says[l.spelling()].words
		last := len(out) - 1
		if last < 0 || words+n > mostParagraph && words >= leastParagraph && n >= leastParagraph && !slices.Contains(keeps, l.moves[i].place) {
			out, words = append(out, nil), 0
			last++
		}
		out[last] = append(out[last], i)
		words += n
	}
	return out
}

func (l *letter) paragraph(members []int, m manner) regards.Paragraph {
	p := pen{m: m}
	var out regards.Paragraph
	for _, i := range members {
		if l.pick[i] < 0 {
			continue
		}
		c := &l.moves[i].cands[l.pick[i]]
		p.frame(c.f, l.moves[i].v)
		out.Areas = union(out.Areas, areas(l.moves[i].name))
		out.Areas = union(out.Areas, areasOf(c.keys))
	}
	out.Text, out.Facts = p.b.String(), p.facts
	if l.single && wishes.MatchString(out.Text) {
		out.Areas = union(out.Areas, []regards.Area{regards.AreaInterest})
	}
	return out
}

func joinParagraphs(a, b regards.Paragraph) regards.Paragraph {
	return regards.Paragraph{Areas: union(a.Areas, b.Areas), Text: a.Text + " " + b.Text, Facts: append(a.Facts, b.Facts...)}
}

func union(a, b []regards.Area) []regards.Area {
	for _, x := range b {
		if !slices.Contains(a, x) {
			a = append(a, x)
		}
	}
	return a
}

// areasOf are the areas that the content of a frame touches, whatever its move.
func areasOf(k key) (out []regards.Area) {
	for _, t := range []struct {
		names string
		area  regards.Area
	}{
		{"topic topic2 told", regards.AreaPersonal}, {"need help proof n2 n2.help n2.proof", regards.AreaNeed},
		{"ans ans2", regards.AreaObjection}, {"prom", regards.AreaPromise}, {"reason", regards.AreaInterest},
		{"decide follow", regards.AreaNext},
	} {
		for name := range strings.FieldsSeq(t.names) {
			if keyOf(name)&k != 0 {
				out = append(out, t.area)
				break
			}
		}
	}
	return out
}

// enclosures is what goes with the letter, as it is called there.
func (l *letter) enclosures() []string {
	var out []string
	for i := range l.moves {
		if m := &l.moves[i]; m.name == "attached" && m.v.text[mustSlot("prom.np")] != "" {
			out = append(out, bareNoun(m.v.text[mustSlot("prom.np")]))
		}
	}
	return out
}

// bareNoun is a noun phrase without its first determiner, capitalised: as it
// stands on an enclosure line.
func bareNoun(s string) string {
	first, rest, ok := strings.Cut(s, " ")
	switch strings.ToLower(first) {
	case "the", "a", "an", "my", "your", "our", "some":
		if ok {
			return capitalise(rest)
		}
	}
	return capitalise(s)
}
