package web

import (
	_ "embed"
	"net/url"
	"strings"
	"sync"
	"time"

	"regards"
	"regards/desk"
	"regards/store"
)

//go:embed steps.tsv
var stepsFile string

// stepRow is what the table says of one kind of step.
type stepRow struct{ with, alone, button, page string }

var stepRows = sync.OnceValue(func() map[string]stepRow {
	out := map[string]stepRow{}
	for line := range strings.Lines(stepsFile) {
		if f := strings.Split(strings.TrimSpace(line), "\t"); len(f) == 5 && !strings.HasPrefix(line, "#") {
			out[f[0]] = stepRow{f[1], f[2], f[3], f[4]}
		}
	}
	return out
})

func rowOf(s store.Step) stepRow {
	r, ok := stepRows()[s.Kind+" "+s.Rule]
	if !ok {
		r, ok = stepRows()[s.Kind]
	}
	if !ok {
		return stepRow{sentenceCase(s.Kind) + ": {who}", sentenceCase(s.Kind) + ": {employer}", "Open", "-"}
	}
	return r
}

// stepTitle is a step as a thing to do.
func stepTitle(s store.Step) string {
	r := rowOf(s)
	text := r.with
	if s.Person == "" {
		text = r.alone
	}
	return strings.NewReplacer("{who}", s.Person, "{employer}", s.Employer).Replace(text)
}

// deed is what a step's button leads to.
type deed struct{ label, href string }

// deedOf is the page on which a step is done.
func deedOf(s store.Step) deed {
	r := rowOf(s)
	at := "/positions/" + s.CaseID
	switch {
	case r.page == "-":
		return deed{r.button, at}
	case r.page == "letters":
		return deed{r.button, at + "/letters?kind=" + url.QueryEscape(s.Kind)}
	}
	return deed{r.button, at + "/" + r.page}
}

// doneByHand says whether a step is done when the candidate says so: a call, a
// question. The others are done when what they ask for stands on the record.
func doneByHand(s store.Step) bool {
	_, letter := regards.Step(s.Kind).Letter()
	return !letter && regards.Step(s.Kind) != regards.StepDebrief
}

// stepPath is the address below which a step is changed.
func stepPath(s store.Step) string { return "/positions/" + s.CaseID + "/steps/" + s.Key }

// completeStep, postponeStep and dismissStep are what a candidate decides about
// a step. Each can be undone.
func completeStep(v *Visit) error {
	return markStep(v, store.MarkDone, time.Time{}, "Done. It has left your list.")
}

func dismissStep(v *Visit) error {
	return markStep(v, store.MarkDropped, time.Time{}, "Dropped. The rest of the plan stands.")
}

// postponeStep moves a step to the day in the field "until" and the time in
// "at", on the candidate's own clock; tomorrow, and 9 in the morning, where
// there is none.
func postponeStep(v *Visit) error {
	zone, err := v.Desk.Zone(v.Context())
	if err != nil {
		return err
	}
	day := regards.DateOf(v.Now.In(zone)).AddDays(1)
	if text := v.PostFormValue("until"); text != "" {
		if day, err = regards.ParseDate(text); err != nil {
			return desk.Faultf("%q is not a day; write it like 2026-11-24. The step stands as it was.", text)
		}
	}
	hour := v.PostFormValue("at")
	if hour == "" {
		hour = "09:00"
	}
	m, err := regards.ParseMoment(day.String() + "T" + hour)
	if err != nil {
		return desk.Faultf("%q is not a time; write it like 09:00. The step stands as it was.", hour)
	}
	at := m.In(zone)
	return markStep(v, store.MarkMoved, at, "Moved to "+at.Format("Monday 2 January, 15:04")+".")
}

func markStep(v *Visit, what string, until time.Time, sentence string) error {
	event, err := v.Desk.MarkStep(v.Context(), v.PathValue("id"), v.PathValue("key"), what, until, v.Device)
	if err != nil {
		return err
	}
	return v.Done(v.Back("/"), sentence, event)
}
