package desk

import (
	"slices"

	"regards"
	"regards/plan"
	"regards/store"
)

// heard is what the letters of a case say. As long as they can still be
// written, that is what they would say, and the composer is asked; when
// nothing is written any more, it is what those say that are there.
func (d *Desk) heard(p *Position, stage regards.Stage) plan.Heard {
	switch {
	case len(p.Case.Case.Interview.Interviewers) == 0 || stage == regards.Ahead:
		return plan.Heard{}
	case stage.Closed():
		if coverage, ok := keptCoverage(p.Case.Case, p.Letters); ok {
			return plan.Heard{Coverage: coverage}
		}
	}
	out := d.said.get(d.editionOf(p.Case, p.Now), func() plan.Heard { return saidIn(p.Case.Case, p.Now) })
	out.Coverage = slices.Clone(out.Coverage)
	return out
}

// keptCoverage is who has heard what, in the room or from the letters that are
// kept. It does not know what a letter said that is on the history alone (false).
func keptCoverage(c *regards.Case, letters []store.Letter) (out []regards.Coverage, ok bool) {
	says := map[string][]regards.Letter{}
	for _, l := range letters {
		composed, err := l.Composed()
		if err != nil {
			return nil, false
		}
		says[l.Reader] = append(says[l.Reader], composed)
	}
	for _, e := range c.History {
		if e.What == regards.LetterSent && len(says[e.With]) == 0 {
			return nil, false
		}
	}
	for _, p := range c.Interview.Interviewers {
		where := func(a regards.Area, room regards.YesNo) regards.Heard {
			switch {
			case slices.ContainsFunc(says[p.Name], func(l regards.Letter) bool { return l.Has(a) }):
				return regards.InLetter
			case room == regards.Yes:
				return regards.InRoom
			}
			return regards.Missing
		}
		cl := c.Interview.Closing
		h := regards.Coverage{With: p.Name, Thanks: where(regards.AreaThanks, cl.Thanked), Interest: where(regards.AreaInterest, cl.WantedIt),
			NextStep: where(regards.AreaNext, cl.AskedNextStep), Needs: regards.NotAsked, Objections: regards.NotAsked}
		if slices.ContainsFunc(p.Needs, func(n regards.Need) bool { return n.Need != "" }) {
			h.Needs = where(regards.AreaNeed, "")
		}
		if len(p.Objections) > 0 {
			h.Objections = where(regards.AreaObjection, "")
		}
		out = append(out, h)
	}
	return out, true
}
