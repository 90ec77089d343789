package bring

import (
	"strings"

	"regards/calendar"
	"regards/intake"
)

// Said is a thing in one line, as a person would tell it.
func (t Thing) Said() string {
	switch {
	case t.Case != nil:
		return joined(" at ", t.Case.Position.Said(), t.Case.Employer.Name)
	case t.Own != nil:
		return joined(" · ", "you: "+t.Own.Candidate.Name, t.Own.Candidate.Email, t.Own.Candidate.Phone)
	case t.Paper != nil:
		return "your own paper"
	case t.Signature != nil:
		return "your signature"
	case t.Invitation != nil:
		return invited(*t.Invitation)
	}
	return suggested(*t.Suggestion)
}

func suggested(s intake.Suggestion) string {
	switch {
	case s.Contact != nil:
		return joined(" · ", joined(", ", s.Contact.Name, joined(" at ", s.Contact.Title, s.Contact.Employer)), s.Contact.Email, s.Contact.Tie)
	case s.Job != nil:
		out := joined(" · ", joined(" at ", s.Job.Title, s.Job.Employer), s.Job.Stage)
		if len(s.Job.Needs) > 0 {
			out += " · asks for: " + strings.Join(s.Job.Needs, "; ")
		}
		return out
	case len(s.Profile.Evidence) > 0:
		return joined(", I ", joined(" ", "at", s.Profile.Evidence[0].At), s.Profile.Evidence[0].Did)
	}
	return joined(" · ", "you: "+s.Profile.Name, s.Profile.Email, s.Profile.Phone)
}

func invited(in calendar.Invitation) string {
	what := in.Summary
	if in.Method == calendar.Cancelled {
		what += ", called off"
	}
	return joined(" · ", what, strings.TrimSpace(in.Start.String()+" "+in.Zone), in.Organizer.Name)
}

// joined puts texts together, without those that are empty.
func joined(between string, parts ...string) string {
	var out []string
	for _, p := range parts {
		if p != "" {
			out = append(out, p)
		}
	}
	return strings.Join(out, between)
}
