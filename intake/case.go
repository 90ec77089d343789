package intake

import (
	"strings"

	"regards"
)

// Case is a job as a position of the record. What has no place of its own on a
// case (the link, the stage in the other program, what the posting asks for)
// stands in its history as a note, on the day of the application where that is
// known.
func (j Job) Case() *regards.Case {
	c := &regards.Case{Employer: regards.Employer{Name: j.Employer, Country: j.Country}, Position: regards.Position{Title: j.Title}}
	var notes []string
	add := func(label, text string) {
		if text != "" {
			notes = append(notes, label+text)
		}
	}
	if !j.Applied.IsZero() {
		add("", "applied")
	}
	add("stage elsewhere: ", j.Stage)
	add("in ", j.Place)
	add("", j.Link)
	add("the posting asks for: ", strings.Join(j.Needs, "; "))
	add("", j.Note)
	if len(notes) > 0 {
		c.History = []regards.Event{{At: regards.Moment{Date: j.Applied}, What: regards.Noted, Note: strings.Join(notes, ". ")}}
	}
	return c
}
