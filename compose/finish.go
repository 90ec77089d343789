package compose

import (
	"cmp"
	"slices"
	"strings"
	"sync"

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
	out := regards.Letter{To: q.p.Name, Kind: cmp.Or(l.kind, regards.ThankYou), Channel: q.channel, Tone: q.tone,
		Greeting: greeting(q.name, q.tone, e.land), Paragraphs: l.paragraphs(), Signature: e.signature(q)}
	out.SignOff = e.signOff(l, out.Paragraphs)
	if q.channel == regards.Email {
		out.Subject = e.subject(l)
	}
	if q.channel == regards.Paper {
		out.Sheet = e.sheet(q)
	}
	out.Enclosures = l.enclosures()
	return out
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
	for _, t := range contentAreas() {
		if t.any&k != 0 {
			out = append(out, t.area)
		}
	}
	return out
}

// touching is an area and the contents that touch it.
type touching struct {
	any  key
	area regards.Area
}

var contentAreas = sync.OnceValue(func() []touching {
	of := func(area regards.Area, names ...string) (t touching) {
		for _, name := range names {
			t.any |= keyOf(name)
		}
		t.area = area
		return t
	}
	return []touching{
		of(regards.AreaPersonal, "topic", "topic2", "told"), of(regards.AreaNeed, "need", "help", "proof", "n2", "n2.help", "n2.proof"),
		of(regards.AreaObjection, "ans", "ans2"), of(regards.AreaPromise, "prom"), of(regards.AreaInterest, "reason"),
		of(regards.AreaNext, "decide", "follow"),
	}
})

// enclosures is what goes with the letter, as it is called there.
func (l *letter) enclosures() []string {
	var out []string
	for i := range l.moves {
		if m := &l.moves[i]; (m.name == "attached" || m.name == "material") && m.v.text[mustSlot("prom.np")] != "" {
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
