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

// covered looks for the contents in a letter. One that went out earlier is not
// on the record: it counts as saying what our letter to this reader says, so a
// doubt for which there is no answer stays unanswered.
func (s *situation) covered(p *regards.Interviewer, l regards.Letter, sent bool) regards.Coverage {
	cl := s.c.Interview.Closing
	where := func(a regards.Area, room regards.YesNo) regards.Heard {
		switch {
		case l.Has(a), sent && (a != regards.AreaObjection || answerable(p)):
			return regards.InLetter
		case room == regards.Yes:
			return regards.InRoom
		}
		return regards.Missing
	}
	c := regards.Coverage{With: p.Name, Thanks: where(regards.AreaThanks, cl.Thanked), Interest: where(regards.AreaInterest, cl.WantedIt),
		NextStep: where(regards.AreaNext, cl.AskedNextStep), Needs: regards.NotAsked, Objections: regards.NotAsked}
	if slices.ContainsFunc(p.Needs, func(n regards.Need) bool { return n.Need != "" }) {
		c.Needs = where(regards.AreaNeed, "")
	}
	if slices.ContainsFunc(p.Objections, func(o regards.Objection) bool { return !o.OfPay() }) {
		c.Objections = where(regards.AreaObjection, "")
	}
	return c
}

// answerable reports whether a doubt of this person has an answer.
func answerable(p *regards.Interviewer) bool {
	return slices.ContainsFunc(p.Objections, func(o regards.Objection) bool { return o.Answer != "" && !o.OfPay() })
}
