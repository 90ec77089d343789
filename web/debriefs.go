package web

import (
	"time"

	"regards"
	"regards/store"
)

// recentPositions is how far back the interview of today is looked for.
const recentPositions = 12

// showDebriefs is where a debrief begins that was not begun from a position:
// straight in the debrief of the one interview that wants one, at the choice
// when there are several, and at a new position when there is none.
func showDebriefs(v *Visit) error {
	rows, err := v.Desk.File().Cases(v.Context(), store.Place{}, recentPositions)
	if err != nil {
		return err
	}
	zone, err := v.Desk.Zone(v.Context())
	if err != nil {
		return err
	}
	l := positionsView{now: v.Now.In(zone)}
	for _, r := range rows {
		k, err := v.Desk.File().Case(v.Context(), r.ID)
		if err != nil {
			return err
		}
		if wantsDebrief(r, k.Case, v.Now) {
			l.rows = append(l.rows, r)
		}
	}
	switch len(l.rows) {
	case 0:
		return v.see("/positions/new")
	case 1:
		return v.see("/positions/" + l.rows[0].ID + "/debrief")
	}
	return v.Show(Page{Title: "Which interview was it?", Here: "/", Class: "positions", Scripts: []string{"rows.js"}}, debriefsPage(l))
}

// wantsDebrief reports whether an interview may be over of which nothing is told.
func wantsDebrief(r store.Row, c *regards.Case, now time.Time) bool {
	live := r.Stage == string(regards.Ahead) || r.Stage == string(regards.Open)
	return live && !c.Interview.Debriefed() && !store.Time(r.InterviewAt).After(now)
}
