package web

import (
	"strings"
	"time"

	"regards"
	"regards/bring"
	"regards/calendar"
	"regards/desk"
	"regards/store"
)

// mostChoices is how many positions are offered to a meeting.
const mostChoices = 50

// importView is a drop in words.
type importView struct {
	drop
	own       []string    // names and addresses of the candidate's own
	positions []store.Row // to which a new meeting may belong
}

// meetings are the invitations of a drop that the page shows, in their order.
func (w importView) meetings() (out []bring.Line) {
	for _, r := range w.results {
		for _, l := range r.Lines {
			if l.Invitation != nil {
				out = append(out, l)
			}
		}
	}
	return out
}

// number is which of the drop's meetings a line is.
func (w importView) number(l bring.Line) string {
	for i, m := range w.meetings() {
		if m.Invitation == l.Invitation {
			return itoa(i)
		}
	}
	return ""
}

// news reports whether anything of the drop would be filed.
func (w importView) news() bool {
	c := total(w.results)
	return c[desk.TookNew]+c[desk.TookChanged] > 0
}

func total(all []bring.Result) map[desk.Took]int {
	sum := map[desk.Took]int{}
	for _, r := range all {
		for took, n := range r.Counts {
			sum[took] += n
		}
	}
	return sum
}

// tookWords is what came of things, in the order of a page.
func tookWords() []tookWord {
	return []tookWord{{desk.TookNew, "new", good}, {desk.TookChanged, "added to", place}, {desk.TookNothing, "there already", muted}, {desk.TookNot, "skipped", caution}}
}

type tookWord struct {
	took desk.Took
	word string
	tone tone
}

func wordOfTook(t desk.Took) tookWord {
	for _, w := range tookWords() {
		if w.took == t {
			return w
		}
	}
	return tookWord{t, string(t), muted}
}

// countsWord is how many things came to what: "3 new, 2 there already".
func countsWord(n map[desk.Took]int) string {
	var parts []string
	for _, w := range tookWords() {
		if n[w.took] > 0 {
			parts = append(parts, itoa(n[w.took])+" "+w.word)
		}
	}
	if len(parts) == 0 {
		return "nothing"
	}
	return strings.Join(parts, ", ")
}

// more is how many things of a file the page does not name.
func more(r bring.Result) int { return r.Things - len(r.Lines) }

// saidOf is a thing in one line. When and with whom a meeting is stands below.
func saidOf(l bring.Line) string {
	switch {
	case l.Invitation == nil:
		return l.Said()
	case l.Invitation.Method == calendar.Cancelled:
		return l.Invitation.Summary + ", called off"
	}
	return l.Invitation.Summary
}

// whenWord is when a meeting is, on the clock that it names.
func whenWord(in calendar.Invitation) string {
	const day, clock = "Monday 2 January 2006", "15:04"
	if in.AllDay {
		return in.Start.In(time.UTC).Format(day) + ", all day"
	}
	loc := regards.Location(in.Zone)
	if loc == nil {
		loc = time.UTC
	}
	start, end := in.Start.In(loc), in.End.In(loc)
	out := start.Format(day + ", " + clock)
	switch {
	case in.End.IsZero() || !end.After(start):
	case regards.DateOf(start) == regards.DateOf(end):
		out += " to " + end.Format(clock)
	default:
		out += " to " + end.Format(day+", "+clock)
	}
	if in.Zone != "" {
		return out + " (" + strings.ReplaceAll(in.Zone, "_", " ") + ")"
	}
	return out
}

// clockDoubt says that nobody knows on which clock a meeting is; empty when it
// is known.
func clockDoubt(in calendar.Invitation) string {
	switch {
	case in.Zone != "" || in.AllDay || in.Start.Offset != "":
		return ""
	case in.ZoneAsSent != "":
		return "It names a clock that is not known here, “" + in.ZoneAsSent + "”. Ask on whose clock that is, and put it right with the position."
	}
	return "It does not say on whose clock. It is taken as the clock of the place; put it right with the position if that is another."
}

// whereWord is a meeting's place and means.
func whereWord(in calendar.Invitation) string {
	if in.Link == in.Location {
		return in.Link
	}
	return strings.Trim(in.Location+" · "+in.Link, " ·")
}

// key is by what a person of a meeting is told apart on a form.
func key(a calendar.Attendee) string {
	if a.Email != "" {
		return a.Email
	}
	return a.Name
}

// named is who a person of a meeting is.
func named(a calendar.Attendee) string {
	if a.Email == "" {
		return a.Called()
	}
	return a.Called() + ", " + a.Email
}
