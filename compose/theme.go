package compose

import (
	"cmp"
	"fmt"
	"slices"

	"regards"
)

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
