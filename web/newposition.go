package web

import (
	"errors"
	"fmt"
	"net/http"
	"regexp"
	"strings"

	"regards"
	"regards/casefile"
	"regards/desk"
)

// newPosition is the form of a new position, as it was typed.
type newPosition struct {
	Employer, Title, Round, Mode, Day, From, Until, People, Country, Me, Zone string

	askMe  bool              // the record does not know yet whose it is
	faults map[string]string // a sentence for a field
}

// showNewPosition is the form, empty.
func showNewPosition(v *Visit) error {
	return v.showNewPosition(http.StatusOK, newPosition{})
}

func (v *Visit) showNewPosition(status int, f newPosition) error {
	p, err := v.Desk.File().Profile(v.Context())
	if err != nil {
		return err
	}
	f.askMe = p.Candidate.Name == ""
	return v.ShowStatus(status, Page{Title: "New position", Here: "/positions", Class: "newposition", Scripts: []string{"newposition.js"}}, newPositionPage(f))
}

// addPosition files the form. With faults the form comes back as it was typed.
func addPosition(v *Visit) error {
	f := newPosition{Employer: v.field("employer"), Title: v.field("title"), Round: v.field("round"), Mode: v.field("mode"), Day: v.field("day"), From: v.field("from"),
		Until: v.field("until"), People: v.field("people"), Country: v.field("country"), Me: v.field("me"), Zone: v.field("zone"), faults: map[string]string{}}
	c := f.read()
	if len(f.faults) > 0 {
		return v.showNewPosition(http.StatusUnprocessableEntity, f)
	}
	id, err := v.Desk.AddCase(v.Context(), c, v.Device)
	if errors.Is(err, desk.ErrFault) {
		f.faults["employer"] = err.Error()
		return v.showNewPosition(http.StatusUnprocessableEntity, f)
	}
	if err != nil {
		return err
	}
	if start := c.Interview.Start; !start.IsZero() && !start.In(c.Zone()).After(v.Now) {
		return v.Done("/positions/"+id+"/debrief", "The position is on the record. Now the debrief, while you still have it.", "")
	}
	return v.Done("/positions/"+id, "The position is on the record.", "")
}

// field is what was typed into a field, without the blanks around it.
func (v *Visit) field(name string) string { return strings.TrimSpace(v.PostFormValue(name)) }

// read puts the form into a case, box by box, as a case file would be read; the
// sentences of what cannot be read are kept by field.
func (f *newPosition) read() *regards.Case {
	c := &regards.Case{}
	set := func(field, path, answer string) {
		if answer == "" {
			return
		}
		var faults *casefile.Errors
		switch err := casefile.Set(c, path, answer); {
		case errors.As(err, &faults):
			f.faults[field] = fullSentence(strings.TrimPrefix(faults.Faults[0].Text, path+": "))
		case err != nil:
			f.faults[field] = "This cannot be read. It was kept as you typed it."
		}
	}
	set("me", "candidate.name", f.Me)
	set("zone", "candidate.time_zone", f.Zone)
	set("employer", "employer.name", f.Employer)
	set("country", "employer.country", f.Country)
	set("title", "position.title", f.Title)
	set("round", "interview.round", f.Round)
	set("mode", "interview.mode", f.Mode)
	set("day", "interview.start", f.at(f.From))
	if f.Until != "" {
		set("until", "interview.end", f.at(f.Until))
	}
	for i, p := range f.people() {
		at := fmt.Sprintf("interviewers[%d]", i)
		set("people", at+".name", p[0])
		set("people", at+".title", p[1])
		set("people", at+".email", p[2])
	}
	delete(f.faults, "zone") // nobody typed it; without it the employer's place counts
	if f.Day == "" && f.From+f.Until != "" {
		f.faults["day"] = "A day belongs to the time. Everything is still here as you typed it."
	}
	return c
}

// focus says whether a field is where typing goes on: the first with a fault,
// else the employer.
func (f *newPosition) focus(name string) bool {
	for _, n := range []string{"me", "employer", "title", "day", "until", "people", "country"} {
		if f.faults[n] != "" {
			return n == name
		}
	}
	return name == "employer"
}

// fullSentence is a fault of a case file as it stands alone on a page.
func fullSentence(s string) string {
	if s = sentenceCase(s); strings.HasSuffix(s, ".") || strings.HasSuffix(s, "?") {
		return s
	}
	return s + "."
}

// at is the day with a time of it, as a case file writes it.
func (f *newPosition) at(clock string) string {
	if f.Day == "" || clock == "" {
		return f.Day
	}
	return f.Day + "T" + clock
}

var address = regexp.MustCompile(`<?([^\s<>,;]+@[^\s<>,;]+)>?`)

// people are the lines of who was or will be there: name, title and e-mail
// address, of which the name is enough. "Marta Lindqvist, Director of Operations".
func (f *newPosition) people() (out [][3]string) {
	for line := range strings.Lines(f.People) {
		var p [3]string
		if m := address.FindStringSubmatch(line); m != nil {
			p[2], line = m[1], strings.Replace(line, m[0], " ", 1)
		}
		name, title, _ := strings.Cut(line, ",")
		p[0], p[1] = strings.Trim(name, " \t\r\n,;"), strings.Trim(title, " \t\r\n,;")
		if p[0] != "" {
			out = append(out, p)
		}
	}
	return out
}

// roundChoices and modeChoices are the chips of the form.
func roundChoices() []choice {
	return []choice{{"screen", "First call"}, {"first", "First round"}, {"second", "Second round"}, {"final", "Final round"}}
}

func modeChoices() []choice {
	return []choice{{"in person", "In person"}, {"video", "Video"}, {"phone", "Phone"}}
}
