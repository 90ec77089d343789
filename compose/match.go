package compose

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"regards"
)

// Fit says how well a reference answers one need or doubt of the employer.
type Fit struct {
	Reference string // the name
	Saw       string // the path of what they saw: "references[0].seen[1]"
	With      string // the interviewer whose need or doubt it is
	From      string // the path of that need or objection: "interviewers[0].needs[0]"
	Deed      bool   // they saw the deed itself; else only what the need speaks of
	Strength  int    // 1 to 6: 4 to 6 for the deed, 1 to 3 for the subject; managers before peers before others (METHOD 5)
}

// Match says which references fit which need or doubt, the best first: those
// of who decides before others, then by strength. A need that nobody saw met
// is in no Fit. Mutual contacts and referrers count as well.
func Match(c *regards.Case) []Fit {
	var out []Fit
	for at := range c.References {
		r := &c.References[at]
		for _, t := range themes(c) {
			saw, deed := sightOf(r.Seen, t.deed), true
			if saw < 0 {
				saw, deed = concerns(r.Seen, t.subject), false
			}
			if saw < 0 {
				continue
			}
			strength := 1 + standingOf(r.Relation)
			if deed {
				strength += 3
			}
			out = append(out, Fit{r.Name, fmt.Sprintf("references[%d].seen[%d]", at, saw), c.Interview.Interviewers[t.who].Name, t.path, deed, strength})
		}
	}
	weight := func(f Fit) int { return say(c.Interviewer(f.With)) }
	slices.SortStableFunc(out, func(a, b Fit) int {
		return cmp.Or(cmp.Compare(weight(b), weight(a)), cmp.Compare(b.Strength, a.Strength))
	})
	return out
}

// theme is a need or a doubt of the employer, with the deed that answers it.
type theme struct {
	who     int    // the interviewer
	path    string // "interviewers[0].needs[0]"
	subject string // what it speaks of
	deed    string
	doubt   bool
	at      int // its number among the interviewer's needs or objections
}

// themes are all needs and doubts, those of who decides first.
func themes(c *regards.Case) (out []theme) {
	for i, p := range c.Interview.Interviewers {
		for j, o := range p.Objections {
			out = append(out, theme{i, fmt.Sprintf("interviewers[%d].objections[%d]", i, j), o.About, o.Answer, true, j})
		}
		for j, n := range p.Needs {
			out = append(out, theme{i, fmt.Sprintf("interviewers[%d].needs[%d]", i, j), n.Need + " " + n.Help, n.Did, false, j})
		}
	}
	slices.SortStableFunc(out, func(a, b theme) int {
		return cmp.Compare(say(&c.Interview.Interviewers[b.who]), say(&c.Interview.Interviewers[a.who]))
	})
	return out
}

// say is how much an interviewer has to say in the decision.
func say(p *regards.Interviewer) int {
	if p == nil {
		return -100
	}
	n := p.Influence.Level()
	if p.Decides == regards.Yes {
		n += 10
	}
	if p.Part == regards.HiringManager {
		n += 8
	}
	if p.Part == regards.HR || p.Part == regards.Recruiter {
		n -= 10
	}
	return n
}

// standingOf is what weight the word of somebody in this relation has: 2 for
// who managed the candidate, 1 for who worked beside, 0 for others.
func standingOf(relation string) int {
	for _, w := range strings.Fields(relation) {
		switch {
		case refWord("above", w):
			return 2
		case refWord("beside", w):
			return 1
		}
	}
	return 0
}
