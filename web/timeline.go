package web

import (
	"slices"
	"time"

	"regards"
	"regards/store"
)

// state is where a moment of the timeline stands.
type state string

const (
	past   state = "done"
	dueNow state = "now" // to be done today, or late
	ahead  state = "ahead"
)

// moment is one line of the timeline.
type moment struct {
	at          time.Time
	title, when string
	note, href  string
	state       state
}

// moments are what was, what is due, and what is to come, in their order.
func (v positionView) moments() (out []moment) {
	for _, in := range append(slices.Clone(v.c().Earlier), v.c().Interview) {
		if !in.Start.IsZero() {
			out = append(out, v.met(in))
		}
	}
	for _, e := range v.c().History {
		at := e.At.In(v.Now.Location())
		m := moment{at: at, title: happeningTitle(e), when: clockOn(at, v.Now), note: e.Note, state: past}
		if !e.By.IsZero() {
			m.when += ", for " + dayShort(e.By.In(v.Now.Location()), v.Now)
		}
		if _, letter := regards.Step(e.Note).Letter(); letter {
			m.note = "" // the kind of a letter, for the plan
		}
		out = append(out, m)
	}
	out = append(out, v.ahead()...)
	if by := v.c().DecisionBy(); !by.IsZero() && v.Standing.Stage == regards.Open {
		at := by.In(v.Now.Location()).Add(24*time.Hour - time.Minute)
		m := moment{at: at, title: "They decide", when: dayShort(at, v.Now), state: ahead}
		if at.Before(v.Now) {
			m.title, m.state = "They meant to decide", past
		}
		out = append(out, m)
	}
	slices.SortStableFunc(out, func(a, b moment) int { return a.at.Compare(b.at) })
	return out
}

// met is an interview on the timeline.
func (v positionView) met(in regards.Interview) moment {
	at := in.Start.In(v.Now.Location())
	m := moment{at: at, title: roundName(in.Round), when: clockOn(at, v.Now), state: past}
	if in.Mode != "" {
		m.when += ", " + modeWord(in.Mode)
	}
	if at.After(v.Now) {
		m.state = ahead
	}
	return m
}

func modeWord(m regards.Mode) string {
	switch m {
	case regards.Video:
		return "by video"
	case regards.Phone:
		return "by phone"
	}
	return string(m)
}

// ahead are the steps of the plan; those of one kind and day are one line.
func (v positionView) ahead() (out []moment) {
	type group struct {
		kind string
		day  regards.Date
	}
	at, count := map[group]int{}, map[group]int{}
	for _, s := range v.Steps {
		g := group{s.Kind, dayOf(store.Time(s.Due), v.Now)}
		several, ok := severalOf(s.Kind)
		if count[g]++; ok && count[g] > 1 {
			out[at[g]].title = sentenceCase(countWord(count[g])) + " " + several
			continue
		}
		at[g] = len(out)
		out = append(out, v.toDo(s))
	}
	return out
}

// toDo is one step on the timeline.
func (v positionView) toDo(s store.Step) moment {
	f := s.FollowUp()
	m := moment{at: f.Due, title: stepTitle(s), when: "by " + dayShort(f.Due, v.Now), href: v.at("plan"), state: ahead}
	switch {
	case f.Due.IsZero():
		m.at, m.when, m.state = v.Now, "as soon as you can", dueNow
	case f.Due.Before(v.Now):
		m.when, m.state = "since "+clockOn(f.Due, v.Now), dueNow
	case dayOf(f.Due, v.Now) == regards.DateOf(v.Now):
		m.when, m.state = "today by "+f.Due.Format("15:04"), dueNow
	}
	return m
}

// severalOf is what several steps of a kind are called together; ok is false
// for what comes once.
func severalOf(kind string) (name string, ok bool) {
	switch regards.Kind(kind) {
	case regards.ThankYou:
		return "letters of thanks", true
	case regards.Material:
		return "promises to keep", true
	case regards.ReferenceRequest:
		return "references to ask", true
	case regards.ReferenceThanks:
		return "references to thank", true
	case regards.ReferenceOutcome:
		return "references to tell how it ended", true
	}
	if regards.Step(kind) == regards.StepBrief {
		return "references to brief", true
	}
	return "", false
}

// tab is one page of a position.
type tab struct{ href, label string }

// positionTabs are the pages of a position, in the order in which they are needed.
func positionTabs() []tab {
	return []tab{{"", "Where you stand"}, {"plan", "Plan"}, {"letters", "Letters"}, {"debrief", "Debrief"}, {"references", "References"}, {"card", "Closing card"}}
}

// calm is what stands in place of risks.
func (v positionView) calm() string {
	switch v.Standing.Stage {
	case regards.Ahead:
		return "Nothing yet: the interview is still to come. Take the closing card along; what it reminds you of is what is lost most often."
	case regards.Open:
		if v.begins() {
			return "Nothing is told yet of what was said in the room. The debrief takes five minutes, and everything else is made from it: the letters, the plan, and what could still lose it."
		}
		return "Nothing that can be mended now. What comes next stands in the plan."
	}
	return "Nothing can be lost here any more. The plan says what is still polite to do."
}

// unheard is what stands in place of the matrix.
func (v positionView) unheard() string {
	switch {
	case v.Standing.Stage == regards.Ahead:
		return "After the interview, this shows for each person what they have heard from you, in the room or in a letter, and what nobody has told them."
	case len(v.c().Interview.Interviewers) == 0:
		return "Nobody who was in the room is on the record yet. The debrief begins with their names."
	}
	return "Your own name is needed before letters can be written; then this shows who has heard what."
}

// begins says that nothing has been told yet, so that one thing comes first:
// the card before the interview, the debrief after it.
func (v positionView) begins() bool {
	s := v.Standing.Stage
	return len(v.Standing.Risks) == 0 && (s == regards.Ahead || s == regards.Open && !v.c().Interview.Debriefed())
}

// deed is what comes first where there is no matrix yet.
func (v positionView) deed() deed {
	if v.Standing.Stage == regards.Ahead {
		return deed{"Open the closing card", v.at("card")}
	}
	if len(v.c().Interview.Interviewers) == 0 || v.begins() {
		return deed{"Start the debrief", v.at("debrief")}
	}
	return deed{"Type your name", "/settings"}
}
