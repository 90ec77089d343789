package compose

import (
	"cmp"
	"fmt"
	"strings"

	"regards"
)

// findOut is what the record lacks for the letters and dates that follow.
func (k *carder) findOut() (out []regards.FindOut) {
	out = k.nameless()
	find := func(key string, lacks bool) {
		if lacks {
			out = append(out, k.find(key, ""))
		}
	}
	people, c := k.c.Interview.Interviewers, k.c
	find("decides", !k.holds["decides"] && c.Decision.Who == "")
	heard := false
	for _, p := range people {
		heard = heard || p.Influence != ""
	}
	find("heard", !heard)
	find("when", c.DecisionBy().IsZero())
	find("contact", c.FollowUp.With == "")
	mail := len(people) > 0
	for _, p := range people {
		mail = mail && p.Email != ""
	}
	find("address", !mail && c.Agency.IsZero())
	return out
}

// mostNames is how many people are asked one by one how they are spelled;
// of more, the cards are asked for at once.
const mostNames = 3

// nameless is what the record does not know of the names: a name without its
// surname, or one that no e-mail address bears out, may be spelled otherwise.
func (k *carder) nameless() (out []regards.FindOut) {
	for i, p := range k.c.Interview.Interviewers {
		spell := len(strings.Fields(k.roster.names[i].Full)) < 2 || p.Email == ""
		name := strings.TrimSpace(p.Name)
		switch {
		case spell && p.Title == "":
			out = append(out, k.find("spelltitle", name))
		case spell:
			out = append(out, k.find("spell", name))
		case p.Title == "":
			out = append(out, k.find("title", name))
		}
	}
	if len(out) > mostNames || len(k.c.Interview.Interviewers) == 0 {
		return []regards.FindOut{k.find("names", "")}
	}
	return out
}

func (k *carder) find(key, name string) regards.FindOut {
	f := cardTable().finds[key]
	v := &values{}
	v.put(mustSlot("who"), name, "")
	return regards.FindOut{What: render(f.what, v, k.manner()), Ask: render(f.ask, v, k.manner()), Why: render(f.why, v, k.manner())}
}

// headingOf names the position and the employer.
func headingOf(c *regards.Case) string {
	role, emp := cmp.Or(c.Position.Title, c.Position.Short), cmp.Or(c.Employer.Name, c.Employer.Short)
	if role == "" || emp == "" {
		return role + emp
	}
	return role + ", " + emp
}

// when says day, hour and place: "Thursday, November 19, at 2 p.m., by video".
func (k *carder) when() string {
	in := &k.c.Interview
	if k.met.IsZero() {
		return ""
	}
	cal := calendar{day: k.today, met: k.met, land: k.land}
	day := cal.long(k.met)
	if far := k.met.DaysSince(k.today); far >= 0 && far <= 1 {
		day = capitalise(cal.noun(k.met))
	}
	parts := []string{day}
	if in.Start.Hour > 0 {
		parts[0] += " at " + clockOf(in.Start, k.land)
	}
	switch {
	case in.Mode == regards.Video:
		parts = append(parts, "by video")
	case in.Mode == regards.Phone:
		parts = append(parts, "by phone")
	case in.Mode == regards.InPerson && len(k.c.Employer.Address) > 0:
		parts = append(parts, k.c.Employer.Address[0])
	case in.Mode == regards.InPerson:
		parts = append(parts, "in person")
	}
	return strings.Join(parts, ", ")
}

// clockOf is the hour as people of the country say it: "2:30 p.m.", in
// Britain and Ireland "2.30 pm", elsewhere "2:30 pm".
func clockOf(m regards.Moment, land string) string {
	if m.Hour == 12 && m.Minute == 0 {
		return "noon"
	}
	half, hour := "am", m.Hour
	if hour >= 12 {
		half = "pm"
	}
	if hour %= 12; hour == 0 {
		hour = 12
	}
	sep := ":"
	if land == "GB" || land == "IE" {
		sep = "."
	}
	if monthFirst(land) {
		half = half[:1] + ".m."
	}
	if m.Minute == 0 {
		return fmt.Sprintf("%d %s", hour, half)
	}
	return fmt.Sprintf("%d%s%02d %s", hour, sep, m.Minute, half)
}
