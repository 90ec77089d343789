package compose

import (
	"fmt"

	"regards"
)

// Hint says which one answer would help a thin letter most.
type Hint struct {
	To   string // the interviewer
	Path string // the box in the record
	Text string // one kind sentence
}

// thinWords is the length below which a letter is thin (COMPOSER 7).
const thinWords = 60

// hints are for thin letters, and for those that know nothing of the talk.
func hints(s *situation, letters []*letter, out []regards.Letter) []Hint {
	var all []Hint
	for i, l := range letters {
		if l.fixed != nil || out[i].Words() >= thinWords && !l.bare() || l.q.channel == regards.Card {
			continue
		}
		all = append(all, l.hint(s))
	}
	return all
}

// hint asks for the answer that a letter to this reader lacks most.
func (l *letter) hint(s *situation) Hint {
	q, first := l.q, l.q.name.first()
	ask := func(field, text string, args ...any) Hint {
		return Hint{To: q.p.Name, Path: q.path + field, Text: fmt.Sprintf(text, args...)}
	}
	switch {
	case !l.holds("topic"):
		return ask(".topic", "What did you and %s talk about? One line is enough to make this letter %s's own.", first, first)
	case q.clerk && s.c.CanStart.IsZero():
		return Hint{q.p.Name, "can_start", "When could you start? " + first + " will want to know, and it gives the letter something to say."}
	case !q.clerk && !l.holds("need"):
		return ask(".needs[0].need", "What does %s need help with? Nothing makes a letter better than that one answer.", first)
	case !q.clerk && !l.holds("help"):
		return ask(".needs[0].help", "How would you help %s with that? A few words about your first step would do.", first)
	case !q.clerk && !l.holds("proof"):
		return ask(".needs[0].did", "Where have you done something like it before? A place and a result would carry this letter to %s.", first)
	}
	return ask(".told", "Is there something that %s told you which stayed with you? It would make the letter more yours.", first)
}
