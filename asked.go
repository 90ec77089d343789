package regards

import (
	"slices"
	"strings"
)

// Who is turned to, of those on a case (METHOD 3 #25): status questions go to
// whoever runs the process, content to whose position it is, and a panel is
// never chased. The plan and the letters both ask here.

// Through is the agency's person, or the agency by its name, when what is said
// to the employer travels through it; empty when there is none, or when it
// leaves that to the candidate (METHOD 3 #24).
func (c *Case) Through() string {
	if c.Agency.Direct == Yes {
		return ""
	}
	return c.Agency.Said()
}

// Said is the person at the agency, else its name; empty without an agency.
func (a Agency) Said() string {
	if a.Contact != "" {
		return a.Contact
	}
	return a.Name
}

// Asked is who in the house is asked how things stand: who coordinates, else
// who decides, else whose position it is; nil when nobody is on the case. An
// agency comes before them all, and so does whom the candidate said that they
// would ask: see Through and FollowUp.
func (c *Case) Asked() *Interviewer {
	if p := c.Coordinator(); p != nil {
		return p
	}
	if p := c.Decider(); p != nil {
		return p
	}
	return c.Manager()
}

// Coordinator is who runs the process in the house: the recruiter, of the
// latest round or the one nearest before it, else HR; nil when there is none.
func (c *Case) Coordinator() *Interviewer {
	for _, part := range [2]Part{Recruiter, HR} {
		if p := withPart(c.Interview.Interviewers, part); p != nil {
			return p
		}
		for i := range slices.Backward(c.Earlier) {
			if p := withPart(c.Earlier[i].Interviewers, part); p != nil {
				return p
			}
		}
	}
	return nil
}

func withPart(all []Interviewer, part Part) *Interviewer {
	for i := range all {
		if all[i].Part == part {
			return &all[i]
		}
	}
	return nil
}

// Decider is who decides, as far as the record says: of those who were met in
// the latest round and decide, the one with most say; else the one whom
// Decision names. Nil when it does not say.
func (c *Case) Decider() *Interviewer {
	if p := heard(c.Interview.Interviewers, func(p *Interviewer) bool { return p.Decides == Yes }); p != nil {
		return p
	}
	return c.Met(c.Decision.Who)
}

// Manager is whose position it is: the hiring manager, else who decides, else
// the one who is heard most; nil without interviewers.
func (c *Case) Manager() *Interviewer {
	if p := withPart(c.Interview.Interviewers, HiringManager); p != nil {
		return p
	}
	if p := c.Decider(); p != nil {
		return p
	}
	return heard(c.Interview.Interviewers, func(*Interviewer) bool { return true })
}

// OneForAll reports whether a panel gets one letter, to its chair, who is asked
// to pass the thanks on: where the candidate wants it so, and in Britain for
// more than three people (METHOD 3 #12; 8 panel).
func (c *Case) OneForAll(panel []Interviewer) bool {
	switch {
	case len(panel) < 2 || c.Settings.Panel == PanelEach:
		return false
	case c.Settings.Panel == PanelChair:
		return true
	}
	return c.Place().Code() == "GB" && len(panel) > 3
}

// Chair is who of a panel speaks for it: who decides, else the hiring manager,
// else the one who is heard most; of those whom a letter can reach by e-mail,
// if it can reach anybody. Nil for nobody.
func Chair(panel []Interviewer) *Interviewer {
	reached := func(p *Interviewer) bool { return p.Email != "" }
	anybody := func(*Interviewer) bool { return true }
	for _, can := range []func(*Interviewer) bool{reached, anybody} {
		for _, is := range []func(*Interviewer) bool{
			func(p *Interviewer) bool { return p.Decides == Yes },
			func(p *Interviewer) bool { return p.Part == HiringManager },
			anybody,
		} {
			if p := heard(panel, func(p *Interviewer) bool { return can(p) && is(p) }); p != nil {
				return p
			}
		}
	}
	return nil
}

// heard is the one with most say of those who are wanted, the first of equals.
func heard(all []Interviewer, wanted func(*Interviewer) bool) (best *Interviewer) {
	for i := range all {
		if p := &all[i]; wanted(p) && (best == nil || p.say() > best.say()) {
			best = p
		}
	}
	return best
}

// say orders people by how much they are heard.
func (p *Interviewer) say() int {
	n := 2 * p.Influence.Level()
	switch p.Part {
	case HiringManager:
		n += 8
	case Executive:
		n++
	case Peer:
		n--
	case HR, Recruiter:
		n = -2
	}
	return n
}

// Met is the interviewer of that name, of the latest round or one before, the
// nearest first; nil when nobody is called so.
func (c *Case) Met(name string) *Interviewer {
	if strings.TrimSpace(name) == "" {
		return nil
	}
	if p := c.Interviewer(name); p != nil {
		return p
	}
	for i := range slices.Backward(c.Earlier) {
		for k := range c.Earlier[i].Interviewers {
			if p := &c.Earlier[i].Interviewers[k]; strings.EqualFold(p.Name, name) {
				return p
			}
		}
	}
	return nil
}
