package compose

import (
	"slices"

	"regards"
)

// Coverage says for one interviewer where each content stands: "room" when it
// was said in the interview, "letter" when the letter says it, "missing" when
// there is something to say and neither says it, "none" when there is nothing.
type Coverage struct {
	With       string
	Thanks     string
	Interest   string
	Needs      string
	Objections string
	NextStep   string
}

const (
	inRoom, inLetter, isMissing, isNone = "room", "letter", "missing", "none"
)

func coverage(s *situation, letters []*letter, out []regards.Letter) []Coverage {
	var all []Coverage
	for i := range s.c.Interview.Interviewers {
		p := &s.c.Interview.Interviewers[i]
		at := slices.IndexFunc(letters, func(l *letter) bool { return l.q.at == i })
		if at < 0 {
			all = append(all, s.covered(p, regards.Letter{}, s.written[i]))
			continue
		}
		all = append(all, s.covered(p, out[at], false))
	}
	return all
}

// covered looks for the contents in a letter; a letter that went out earlier
// is not read here, and counts for thanks alone.
func (s *situation) covered(p *regards.Interviewer, l regards.Letter, sent bool) Coverage {
	cl := s.c.Interview.Closing
	where := func(a regards.Area, room regards.YesNo) string {
		switch {
		case l.Has(a):
			return inLetter
		case room == regards.Yes:
			return inRoom
		}
		return isMissing
	}
	c := Coverage{With: p.Name, Thanks: where(regards.AreaThanks, cl.Thanked), Interest: where(regards.AreaInterest, cl.WantedIt),
		NextStep: where(regards.AreaNext, cl.AskedNextStep), Needs: isNone, Objections: isNone}
	if sent && c.Thanks == isMissing {
		c.Thanks = inLetter
	}
	if slices.ContainsFunc(p.Needs, func(n regards.Need) bool { return n.Need != "" }) {
		c.Needs = where(regards.AreaNeed, "")
	}
	if len(p.Objections) > 0 {
		c.Objections = where(regards.AreaObjection, "")
	}
	return c
}
