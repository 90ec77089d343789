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
	for _, a := range in.People(own...) {
		name := a.Called()
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

// People are the one who invites and those invited, all but own, the
// candidate's names and addresses; rooms are none. One who is named twice is
// one person.
func (in Invitation) People(own ...string) (out []Attendee) {
	for _, a := range append([]Attendee{in.Organizer}, in.Attendees...) {
		if a.Room || a.Name == "" && a.Email == "" || slices.ContainsFunc(own, func(o string) bool {
			return o != "" && (strings.EqualFold(o, a.Email) || strings.EqualFold(o, a.Name))
		}) || slices.ContainsFunc(out, func(b Attendee) bool {
			return a.Email != "" && strings.EqualFold(a.Email, b.Email) || strings.EqualFold(a.Called(), b.Called())
		}) {
			continue
		}
		out = append(out, a)
	}
	return out
}

// Called is somebody's name; where only the address is known, what stands
// before its @, to be put right by who was there.
func (a Attendee) Called() string {
	if a.Name == "" || strings.Contains(a.Name, "@") {
		name, _, _ := strings.Cut(a.Email, "@")
		return name
	}
	return a.Name
}
