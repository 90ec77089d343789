package compose

import (
	"slices"

	"regards"
)

func coverage(s *situation, letters []*letter, out []regards.Letter) []regards.Coverage {
	var all []regards.Coverage
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
func (s *situation) covered(p *regards.Interviewer, l regards.Letter, sent bool) regards.Coverage {
	cl := s.c.Interview.Closing
	where := func(a regards.Area, room regards.YesNo) regards.Heard {
		switch {
		case l.Has(a):
			return regards.InLetter
		case room == regards.Yes:
			return regards.InRoom
		}
		return regards.Missing
	}
	c := regards.Coverage{With: p.Name, Thanks: where(regards.AreaThanks, cl.Thanked), Interest: where(regards.AreaInterest, cl.WantedIt),
		NextStep: where(regards.AreaNext, cl.AskedNextStep), Needs: regards.NotAsked, Objections: regards.NotAsked}
	if sent && c.Thanks == regards.Missing {
		c.Thanks = regards.InLetter
	}
	if slices.ContainsFunc(p.Needs, func(n regards.Need) bool { return n.Need != "" }) {
		c.Needs = where(regards.AreaNeed, "")
	}
	if len(p.Objections) > 0 {
		c.Objections = where(regards.AreaObjection, "")
	}
	return c
}
