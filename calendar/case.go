package calendar

import (
	"slices"
	"strings"

	"regards"
)

// Case is an invitation as a position with its interview: when, on which clock,
// by which means, and with whom. The one who invites and those invited are
// interviewers to be confirmed, all but own, the candidate's own addresses;
// rooms are none. The meeting's name stands for the position: whose employer
// it is about, nobody can tell from an invitation.
func (in Invitation) Case(own ...string) *regards.Case {
	c := &regards.Case{Position: regards.Position{Title: in.Summary}}
	in.Into(c, own...)
	if in.Location != "" && in.Link != in.Location {
		c.History = append(c.History, regards.Event{What: regards.Noted, Note: "place: " + in.Location})
	}
	return c
}

// Into puts when, by which means and with whom an interview is into a case.
// What was told about people who are on it already stays.
func (in Invitation) Into(c *regards.Case, own ...string) {
	c.Interview.Start, c.Interview.End = in.Start, in.End
	if in.Zone != "" {
		c.Interview.TimeZone = in.Zone
	}
	switch {
	case c.Interview.Mode != "":
	case in.Link != "":
		c.Interview.Mode = regards.Video
	case in.Location != "":
		c.Interview.Mode = regards.InPerson
	}
	for _, a := range append([]Attendee{in.Organizer}, in.Attendees...) {
		if a.Room || a.Name == "" && a.Email == "" || slices.ContainsFunc(own, func(o string) bool {
			return o != "" && strings.EqualFold(o, a.Email) || strings.EqualFold(o, a.Name) && o != ""
		}) {
			continue
		}
		name := a.Name
		if name == "" || strings.Contains(name, "@") {
			name, _, _ = strings.Cut(a.Email, "@") // to be put right by who was there
		}
		if at := slices.IndexFunc(c.Interview.Interviewers, func(p regards.Interviewer) bool {
			return a.Email != "" && strings.EqualFold(p.Email, a.Email) || strings.EqualFold(p.Name, name)
		}); at >= 0 {
			if p := &c.Interview.Interviewers[at]; p.Email == "" {
				p.Email = a.Email
			}
			continue
		}
		c.Interview.Interviewers = append(c.Interview.Interviewers, regards.Interviewer{Name: name, Email: a.Email})
	}
}
