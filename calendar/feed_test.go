package calendar_test

import (
	"bytes"
	"errors"
	"os"
	"strings"
	"testing"
	"time"

	ical "github.com/emersion/go-ical"

	"regards"
	"regards/calendar"
	"regards/casefile"
)

func steve(t failer) *regards.Case {
	t.Helper()
	file, err := os.Open("../examples/steve.yaml")
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	c, err := casefile.Read(file, file.Name())
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// plan is a plan for Steve, as it may look on the evening of his interview.
func plan(t failer) calendar.Feed {
	t.Helper()
	c := steve(t)
	at := func(s string) time.Time {
		m, err := regards.ParseMoment(s)
		if err != nil {
			t.Fatal(err)
		}
		return m.In(c.Zone())
	}
	return calendar.Feed{Case: c, Now: at("2026-11-19T16:00"), Steps: []regards.FollowUp{
		{Kind: "thank-you", With: "Marta Lindqvist", Via: regards.ViaEmail, NotBefore: at("2026-11-20T08:00"), Due: at("2026-11-20T10:00"),
			Reason: "She has not heard that you want it.", Rule: "8", StopsWhen: "it is sent"},
		{Kind: regards.StepBrief, With: "Joan Becker", Via: regards.ViaPhone, NotBefore: at("2026-11-19T17:00"), Due: at("2026-11-23T17:00"), Reason: "She may be called.", Rule: "34"},
		{Kind: regards.StepVisit, With: "Marta Lindqvist", NotBefore: at("2026-11-23T09:00"), Due: at("2026-11-23T11:00"), Rule: "4"},
		{Kind: regards.StepCall, With: "Marta Lindqvist", Due: at("2026-12-03T10:00"), Rule: "27", Reason: "You said that you would call.", From: "follow_up"},
		{Kind: "nudge", With: "Marta Lindqvist", NotBefore: at("2026-12-03T09:00"), Due: at("2026-12-03T17:00"), Rule: "17", From: "decision.by"},
		{Kind: "nudge", With: "Marta Lindqvist", NotBefore: at("2026-12-09T15:00"), Due: at("2026-12-11T09:05"), Rule: "19", From: "decision.by"},
		{Kind: regards.StepClosingCard, NotBefore: at("2026-11-18T18:00"), Due: at("2026-11-19T13:00"), Rule: "card"},
		{Kind: regards.StepRest, Rule: "20"},
	}}
}

// events are the events of a feed as the other parser sees them, a line each.
func events(t failer, f calendar.Feed) []ical.Event { return read(t, bytesOf(t, f)).Events() }

func TestPlanAsSeenInACalendar(t *testing.T) {
	var got []string
	for _, e := range events(t, plan(t)) {
		var rings []string
		for _, a := range e.Children {
			rings = append(rings, a.Props.Get("TRIGGER").Value)
		}
		got = append(got, strings.Join([]string{e.Props.Get("DTSTART").Value, e.Props.Get("DTEND").Value, text(t, e.Component, "SUMMARY"), strings.Join(rings, " ")}, " | "))
	}
	want := []string{
		"20261119T140000 | 20261119T153000 | Interview at Brightwater: Operations Supervisor | -PT1H",
		"20261201 | 20261202 | Brightwater decides by today | ",
		"20261120T080000 | 20261120T100000 | Thank Marta Lindqvist at Brightwater | PT0S",
		"20261123T163000 | 20261123T170000 | Brief Joan Becker about Brightwater | PT0S",
		"20261123T090000 | 20261123T110000 | Leave a letter for Marta Lindqvist at Brightwater | -PT15H",
		"20261203T100000 | 20261203T101500 | Call Marta Lindqvist at Brightwater | PT0S",
		"20261203T090000 | 20261203T170000 | Ask Marta Lindqvist at Brightwater how it stands | PT0S",
		"20261211T085000 | 20261211T090500 | Ask Marta Lindqvist at Brightwater how it stands | PT0S",
		"20261118T180000 | 20261118T181500 | Read your closing card for Brightwater | PT0S",
	}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

func TestWhatAnEventSays(t *testing.T) {
	f := plan(t)
	e := events(t, f)[2].Component
	want := "She has not heard that you want it.\nHow: e-mail.\nNo longer needed when it is sent.\nRule 8."
	if got := text(t, e, "DESCRIPTION"); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	card := text(t, events(t, f)[8].Component, "DESCRIPTION")
	if want := "The last good moment is Thursday 19 November 2026, 13:00.\nRule card."; card != want {
		t.Errorf("got\n%s\nwant\n%s", card, want)
	}
	for name, want := range map[string]string{"CLASS": "PRIVATE", "TRANSP": "TRANSPARENT", "CATEGORIES": "Regards,Follow-up",
		"DTSTAMP": "20261119T210000Z", "LAST-MODIFIED": "20261119T210000Z", "SEQUENCE": "29918700"} {
		if p := e.Props.Get(name); p == nil || p.Value != want {
			t.Errorf("%s is %v, want %s", name, p, want)
		}
	}
	f.Titles = calendar.Discreet
	if raw := bytesOf(t, f); bytes.Contains(raw, []byte("Brightwater")) || bytes.Contains(raw, []byte("Marta")) || bytes.Contains(raw, []byte("DESCRIPTION:She")) {
		t.Errorf("a discreet calendar names somebody:\n%s", raw)
	}
}

func TestInterviewAhead(t *testing.T) {
	f := plan(t)
	f.Now = f.Now.AddDate(0, 0, -3)
	f.Case.Employer.Address = []string{"1 Dock Road", "Dayton, OH 45402"}
	e := events(t, f)[0]
	if got := text(t, e.Component, "LOCATION"); got != "1 Dock Road, Dayton, OH 45402" {
		t.Errorf("it is at %q", got)
	}
	if len(e.Children) != 2 || e.Children[0].Props.Get("TRIGGER").Value != "-PT20H" || e.Children[1].Props.Get("TRIGGER").Value != "-PT1H" {
		t.Error("it does not ring on the evening before and an hour before")
	}
	if e.Props.Get("TRANSP").Value != "OPAQUE" {
		t.Error("an interview takes no time")
	}
}

// TestZoneOfThePlan holds that a zone which the plan found out counts where the
// record has none, and that without either two o'clock is two o'clock anywhere.
func TestZoneOfThePlan(t *testing.T) {
	f := calendar.Feed{Case: ana("")}
	f.Case.Interview.Start = regards.Moment{Date: regards.Date{Year: 2026, Month: 7, Day: 1}, Hour: 14}
	for _, zone := range []string{"", "Europe/Lisbon"} {
		if zone != "" {
			loc, err := time.LoadLocation(zone)
			if err != nil {
				t.Fatal(err)
			}
			f.Zone = loc
		}
		if p := events(t, f)[0].Props.Get("DTSTART"); p.Value != "20260701T140000" || p.Params.Get("TZID") != zone {
			t.Errorf("in %q it begins at %v", zone, p)
		}
	}
}

func TestDecisionMadeIsNotAwaited(t *testing.T) {
	f := plan(t)
	f.Case.History = append(f.Case.History, regards.Event{What: regards.Rejection})
	for _, e := range events(t, f) {
		if e.Props.Get("CATEGORIES").Value == "Regards,Decision" {
			t.Error("they have decided, and the calendar still waits")
		}
	}
}

// TestIdentity holds that an event keeps its UID when its time or reason
// changes, and that no two share one.
func TestIdentity(t *testing.T) {
	f := plan(t)
	first, seen := events(t, f), map[string]bool{}
	for i := range f.Steps {
		if !f.Steps[i].Due.IsZero() {
			f.Steps[i].Due = f.Steps[i].Due.AddDate(0, 0, 1)
		}
		f.Steps[i].Reason, f.Steps[i].Rule = "They asked for a day more.", "21"
	}
	f.Now = f.Now.Add(time.Minute)
	f.Case.Interview.Round, f.Case.Interview.Start = "", regards.Moment{Date: regards.Date{Year: 2026, Month: 11, Day: 18}, Hour: 9}
	for i, e := range events(t, f) {
		uid := text(t, e.Component, "UID")
		if uid != text(t, first[i].Component, "UID") {
			t.Errorf("event %d is another one after replanning", i)
		}
		if seen[uid] {
			t.Errorf("event %d is two", i)
		}
		seen[uid] = true
		if e.Props.Get("SEQUENCE").Value <= first[i].Props.Get("SEQUENCE").Value {
			t.Errorf("event %d does not replace the one before", i)
		}
	}
	f.Case.Position.Title = "Dispatcher"
	for i, e := range events(t, f) {
		if seen[text(t, e.Component, "UID")] {
			t.Errorf("event %d is that of another position", i)
		}
	}
}

// TestPrivateStaysIn plants private text wherever a record holds any.
func TestPrivateStaysIn(t *testing.T) {
	f := plan(t)
	for i := range f.Case.Interview.Interviewers {
		f.Case.Interview.Interviewers[i].Private = regards.NewPrivate("canary")
	}
	for i := range f.Case.References {
		f.Case.References[i].Private = regards.NewPrivate("canary")
	}
	raw := string(bytesOf(t, f))
	for _, never := range []string{"canary", "looked tired", "[private]", "marta@example.com", "ATTENDEE", "ORGANIZER", "METHOD"} {
		if strings.Contains(raw, never) {
			t.Errorf("the calendar holds %q", never)
		}
	}
}

func TestEmptyPlan(t *testing.T) {
	raw := bytesOf(t, calendar.Feed{Case: &regards.Case{}})
	if c := read(t, raw); len(c.Children) != 0 || c.Props.Get("VERSION").Value != "2.0" || c.Props.Get("PRODID") == nil {
		t.Errorf("an empty calendar is\n%s", raw)
	}
}

// TestEveryStepHasAName holds that no event is called by a bare kind.
func TestEveryStepHasAName(t *testing.T) {
	kinds := []regards.Step{regards.StepClosingCard, regards.StepDebrief, regards.StepCall, regards.StepVisit,
		regards.StepQuestion, regards.StepBrief, regards.StepTell, regards.StepDecide, regards.StepRest}
	for _, k := range regards.Kinds() {
		kinds = append(kinds, regards.Step(k))
	}
	for _, k := range kinds {
		for _, with := range []string{"", "Jo Park", "Somebody Else"} {
			for _, titles := range []calendar.Titles{"", calendar.Discreet} {
				f := calendar.Feed{Case: ana("Europe/London"), Titles: titles, Steps: []regards.FollowUp{{Kind: k, With: with, Due: time.Unix(1e9, 0)}}}
				name := text(t, events(t, f)[0].Component, "SUMMARY")
				if name == "" || strings.Contains(name, ": "+string(k)) || strings.ContainsAny(name, "{}") || titles != "" && strings.Contains(name, "Jo") {
					t.Errorf("%s with %q is called %q", k, with, name)
				}
			}
		}
	}
}

type full struct{ written int }

func (w *full) Write(p []byte) (int, error) {
	w.written++
	return 0, errors.New("disk full")
}

func TestWriterFails(t *testing.T) {
	var w full
	if err := calendar.Write(&w, plan(t)); err == nil || w.written != 1 {
		t.Errorf("after %d writes: %v", w.written, err)
	}
}
