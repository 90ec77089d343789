package web

import (
	"strings"

	"regards"
	"regards/store"
)

// mostPeople is how many rows a page of people reads.
const mostPeople = 200

// showPeople is everybody met. The query "q" is a part of a name.
func showPeople(v *Visit) error {
	w := peopleView{query: strings.TrimSpace(v.URL.Query().Get("q"))}
	rows, err := v.Desk.File().People(v.Context(), w.query, mostPeople+1)
	if err != nil {
		return err
	}
	if w.more = len(rows) > mostPeople; w.more {
		rows = rows[:mostPeople]
	}
	zone, err := v.Desk.Zone(v.Context())
	if err != nil {
		return err
	}
	w.people = meetings(rows, func(ms int64) string {
		if ms == 0 {
			return ""
		}
		return dayShort(store.Time(ms).In(zone), v.Now.In(zone))
	})
	if w.known, err = v.Desk.File().ContactsNamed(v.Context(), w.query, mostPeople); err != nil {
		return err
	}
	p := Page{Title: "People", Here: "/people", Class: "people"}
	if w.query == "" && len(rows)+len(w.known) == 0 {
		return v.Show(p, peopleEmpty())
	}
	return v.Show(p, peoplePage(w))
}

// peopleView is those whose names hold the query.
type peopleView struct {
	query  string
	people []met
	known  []store.Contact // from lists that were brought in, whose names begin so
	more   bool
}

// removeContact forgets somebody whom a list brought.
func removeContact(v *Visit) error {
	event, err := v.Desk.RemoveContact(v.Context(), v.PathValue("id"), v.Device)
	if err != nil {
		return err
	}
	return v.Done("/people", "Taken off the record.", event)
}

// met is a person, and where they were met.
type met struct {
	name, title string
	at          []meeting
}

// meeting is one place on the record where a person stands.
type meeting struct{ caseID, employer, position, part, when string }

// meetings puts the rows of one name together; they come in the order of names.
func meetings(rows []store.Person, day func(ms int64) string) (out []met) {
	for _, r := range rows {
		if len(out) == 0 || !strings.EqualFold(out[len(out)-1].name, r.Name) {
			out = append(out, met{name: r.Name, title: r.Title})
		}
		last := &out[len(out)-1]
		last.at = append(last.at, meeting{r.CaseID, r.Employer, r.Position, partWord(r.Part), day(r.Met)})
	}
	return out
}

// partWord is what somebody is on a case, in words.
func partWord(part string) string {
	switch part {
	case "", string(regards.OtherPart):
		return ""
	case "HR":
		return "HR"
	}
	return part
}

// found counts the people for who cannot see the list change.
func (v peopleView) found() string {
	switch n := len(v.people); {
	case n == 0:
		return "Nobody of that name is on the record."
	case v.more:
		return "The first " + itoa(n) + ". Type a part of a name to find the others."
	case v.query != "":
		return sentenceCase(people(n)) + " found."
	default:
		return sentenceCase(people(n)) + " on the record."
	}
}

func people(n int) string {
	if n == 1 {
		return "one person"
	}
	return itoa(n) + " people"
}

// workOf is what somebody is and where.
func workOf(c store.Contact) string {
	return strings.Trim(c.Title+", "+c.Employer, ", ")
}

// tieOf is how somebody is known and reached, beside the address.
func tieOf(c store.Contact) string {
	return sentenceCase(strings.Trim(c.Tie+" · "+c.Phone, " ·"))
}
