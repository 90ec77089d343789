package web

import (
	"slices"
	"strings"
	"time"

	"regards"
)

// showHistory is what has happened since the interview, with a form for the
// next event.
func showHistory(v *Visit) error {
	p, err := v.Desk.Planned(v.Context(), v.PathValue("id"))
	if err != nil {
		return err
	}
	w := historyView{positionView: positionView{p}, form: happened{What: v.URL.Query().Get("what"), With: v.URL.Query().Get("with"), At: p.Now.Format("2006-01-02T15:04")}}
	return v.Show(w.page("What happened"), historyPage(w))
}

// happened is the form for an event, as it was typed.
type happened struct{ What, With, At, By, Via, Note, Fault string }

// historyView is the history of a position.
type historyView struct {
	positionView
	form happened
}

// addHappening adds an event. The plan follows it.
func addHappening(v *Visit) error {
	id := v.PathValue("id")
	f := happened{What: v.PostFormValue("what"), With: strings.TrimSpace(v.PostFormValue("with")), At: v.PostFormValue("at"), By: v.PostFormValue("by"), Via: v.PostFormValue("via"), Note: strings.TrimSpace(v.PostFormValue("note"))}
	e, fault := f.event()
	if fault != "" {
		p, err := v.Desk.Planned(v.Context(), id)
		if err != nil {
			return err
		}
		f.Fault = fault
		w := historyView{positionView{p}, f}
		return v.ShowStatus(422, w.page("What happened"), historyPage(w))
	}
	event, err := v.Desk.Happened(v.Context(), id, e, v.Device)
	if err != nil {
		return err
	}
	return v.Done(v.Back("/positions/"+id), happeningTitle(e)+": on the record. The plan follows.", event)
}

// event reads the form; fault is a sentence about what cannot be read.
func (f happened) event() (e regards.Event, fault string) {
	e = regards.Event{What: regards.Happening(f.What), With: f.With, Via: f.Via, Note: f.Note}
	if !slices.Contains(regards.Happenings(), e.What) {
		return e, "Say what happened. What you typed is still here."
	}
	var err error
	if f.At != "" {
		if e.At, err = regards.ParseMoment(f.At); err != nil {
			return e, "The time cannot be read; write it like 2026-11-24T15:00. What you typed is still here."
		}
	}
	if f.By != "" {
		if e.By, err = regards.ParseDate(f.By); err != nil {
			return e, "The date cannot be read; write it like 2026-11-24. What you typed is still here."
		}
	}
	return e, ""
}

// removeHappening takes an event out of the history.
func removeHappening(v *Visit) error {
	id := v.PathValue("id")
	event, err := v.Desk.RemoveItem(v.Context(), id, "history["+v.PathValue("n")+"]", v.Device)
	if err != nil {
		return err
	}
	return v.Done("/positions/"+id+"/history", "Taken out of the history. The plan follows.", event)
}

// groups are the kinds of event, in the groups in which the form shows them.
func happeningGroups() (out []happeningGroup) {
	for _, r := range happeningRows() {
		i := slices.IndexFunc(out, func(g happeningGroup) bool { return g.name == r.group })
		if i < 0 {
			i, out = len(out), append(out, happeningGroup{name: r.group})
		}
		out[i].all = append(out[i].all, choice{r.what, r.asked})
	}
	return out
}

type happeningGroup struct {
	name string
	all  []choice
}

// names are the people of a position, for the box "with whom".
func (v positionView) names() (out []string) {
	add := func(name string) {
		if name != "" && !slices.Contains(out, name) {
			out = append(out, name)
		}
	}
	for _, p := range v.c().Interview.Interviewers {
		add(p.Name)
	}
	add(v.c().Agency.Contact)
	for _, in := range v.c().Earlier {
		for _, p := range in.Interviewers {
			add(p.Name)
		}
	}
	for _, r := range v.c().References {
		add(r.Name)
	}
	return out
}

// told is one event of the history as the page lists it.
type toldEvent struct {
	n                 int // its place in the record
	title, when, note string
}

// events are the history, the latest first.
func (v historyView) events() (out []toldEvent) {
	for i, e := range v.c().History {
		t := toldEvent{n: i, title: happeningTitle(e), when: "no time given", note: e.Note}
		if !e.At.IsZero() {
			t.when = clockOn(e.At.In(v.Now.Location()), v.Now)
		}
		if e.Via != "" {
			t.when += ", " + e.Via
		}
		if !e.By.IsZero() {
			t.when += ", for " + dayShort(e.By.In(time.UTC), v.Now)
		}
		out = append(out, t)
	}
	slices.Reverse(out)
	return out
}

func viaChoices() []choice {
	return []choice{{"", "Not said"}, {string(regards.ViaEmail), "E-mail"}, {string(regards.ViaPhone), "Phone"}, {string(regards.ViaMessage), "Message"}, {string(regards.ViaPost), "Post"}, {string(regards.ViaHand), "By hand"}}
}
