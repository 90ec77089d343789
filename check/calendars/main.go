// Command calendars writes calendars into a folder, each with what is to be
// seen in it beside it as JSON, so that programs that share no code with this
// one can read the first and be held to the second (check/ics.py). The cases
// are invented and hard: zones whose clock changes on the day, names and texts
// that want escaping. It is no part of the product and judges nothing itself.
//
//	go run ./check/calendars FOLDER
package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"

	"regards"
	"regards/calendar"
)

// days are days on which, or around which, clocks change, and one on which
// none does.
var days = []struct{ zone, day string }{
	{"America/New_York", "2026-10-31"}, {"America/New_York", "2026-11-01"}, {"America/New_York", "2027-03-14"},
	{"Europe/London", "2026-10-24"}, {"Europe/London", "2026-10-25"}, {"Europe/London", "2027-03-28"},
	{"Europe/Dublin", "2026-03-29"}, {"Europe/Dublin", "2026-10-25"},
	{"Australia/Lord_Howe", "2026-04-05"}, {"Australia/Lord_Howe", "2026-10-04"},
	{"Asia/Kolkata", "2026-06-15"}, {"America/Sao_Paulo", "2026-11-01"}, {"America/Sao_Paulo", "2018-11-04"},
	{"Africa/Casablanca", "2026-02-14"}, {"Africa/Casablanca", "2026-03-22"}, {"Asia/Kathmandu", "2026-01-31"},
	{"Pacific/Auckland", "2026-09-26"}, {"America/St_Johns", "2026-03-08"}, {"Asia/Tehran", "2026-03-21"},
}

// texts are what people type that a calendar must bring through.
var texts = []string{
	"They said Tuesday; it is Wednesday, and nobody wrote.",
	`A backslash \ and \n that is no line, C:\jobs\new; "quotes", commas, and: colons`,
	"First line\nsecond line\r\nthird line\u2028fourth line",
	"Zoë Müller-Łukasik, Ægir Þórsson, Δημήτρης Παπαδόπουλος, Ольга Щербакова, 王小明, नेहा शर्मा, محمد العلي",
	"👩🏽‍💻👨‍👩‍👧‍👦🇬🇧 " + strings.Repeat("🎈", 60),
	strings.Repeat("A long reason that goes on, as tired people's sentences do; ", 40) + "and ends.",
	strings.Repeat("x", 1000) + "é" + strings.Repeat("漢", 300),
	"",
}

// seen is what a reader must see of one event.
type seen struct {
	Title  string  `json:"title"`
	Reason string  `json:"reason"` // what the description begins with
	Start  string  `json:"start"`  // on the clock of the zone
	End    string  `json:"end"`
	Zone   string  `json:"zone"`
	UTC    string  `json:"utc"`
	Alarms []int64 `json:"alarms"` // Unix seconds
}

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: go run ./check/calendars FOLDER")
		os.Exit(2)
	}
	if err := run(os.Args[1]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(folder string) error {
	for i, d := range days {
		f, want, err := feed(d.zone, d.day)
		if err != nil {
			return err
		}
		if err := write(filepath.Join(folder, fmt.Sprintf("%02d-%s", i, strings.ReplaceAll(d.zone, "/", "-"))), f, want); err != nil {
			return err
		}
	}
	if err := together(folder); err != nil {
		return err
	}
	empty := calendar.Feed{Case: &regards.Case{}, Now: time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)}
	return write(filepath.Join(folder, "empty"), empty, []seen{})
}

// together writes the feed of several cases as one calendar, as it is
// subscribed to: in full, and discreet.
func together(folder string) error {
	for _, titles := range []calendar.Titles{"", calendar.Discreet} {
		var feeds []calendar.Feed
		var want []seen
		for i, day := range []string{"2026-10-24", "2026-10-25", "2027-03-28"} {
			f, w, err := feed("Europe/London", day)
			if err != nil {
				return err
			}
			f.Key, f.Titles = fmt.Sprint("case", i), titles
			if titles == calendar.Discreet {
				for i := range w {
					w[i].Title, w[i].Reason = "Call", ""
				}
				w[len(w)-1].Title = "Errand"
			}
			feeds, want = append(feeds, f), append(want, w...)
		}
		var b bytes.Buffer
		if err := calendar.WriteAll(&b, "Regards", feeds); err != nil {
			return err
		}
		if err := keep(filepath.Join(folder, "all"+string(titles)), b.Bytes(), want); err != nil {
			return err
		}
	}
	return nil
}

func write(path string, f calendar.Feed, want []seen) error {
	var b bytes.Buffer
	if err := calendar.Write(&b, f); err != nil {
		return err
	}
	return keep(path, b.Bytes(), want)
}

func keep(path string, ics []byte, want []seen) error {
	if err := os.WriteFile(path+".ics", ics, 0o600); err != nil {
		return err
	}
	text, err := json.MarshalIndent(want, "", "  ")
	if err != nil {
		return err
	}
	return os.WriteFile(path+".json", text, 0o600)
}

// feed is a case whose calls go through the day hour by hour, a call being one
// moment, with a visit on the day after.
func feed(zone, day string) (calendar.Feed, []seen, error) {
	loc, err := time.LoadLocation(zone)
	if err != nil {
		return calendar.Feed{}, nil, err
	}
	d, err := regards.ParseDate(day)
	if err != nil {
		return calendar.Feed{}, nil, err
	}
	c := &regards.Case{
		Candidate: regards.Candidate{Name: "Ana Ruiz"}, Employer: regards.Employer{Name: "Holm & Vale", TimeZone: zone},
		Position:  regards.Position{Title: "Lead; Team, A\\B"},
		Interview: regards.Interview{Interviewers: []regards.Interviewer{{Name: "Zoë Müller, Jr."}}},
	}
	f := calendar.Feed{Case: c, Now: d.AddDays(-3).In(time.UTC)}
	var want []seen
	midnight := d.In(loc)
	for hour := range 25 { // in real hours, so that a doubled or skipped one is met
		at := midnight.Add(time.Duration(hour) * time.Hour)
		s := regards.FollowUp{Kind: regards.StepCall, With: "Zoë Müller, Jr.", Due: at, Rule: "27",
			Reason: texts[hour%len(texts)], StopsWhen: "they answer", From: fmt.Sprintf("history[%d]", hour)}
		f.Steps = append(f.Steps, s)
		want = append(want, see("Call Zoë Müller, Jr. at Holm & Vale", s.Reason, at, at.Add(15*time.Minute), at))
	}
	next := d.AddDays(1).In(loc)
	open, shut := next.Add(9*time.Hour), next.Add(11*time.Hour)
	f.Steps = append(f.Steps, regards.FollowUp{Kind: regards.StepVisit, NotBefore: open, Due: shut, Reason: "They decide tomorrow."})
	y, m, dd := open.Date()
	want = append(want, see("Leave a letter at Holm & Vale", "They decide tomorrow.", open, shut, time.Date(y, m, dd-1, 18, 0, 0, 0, loc)))
	return f, want, nil
}

func see(title, reason string, start, end, alarm time.Time) seen {
	const clock = "2006-01-02 15:04:05"
	reason = strings.NewReplacer("\r\n", "\n", "\u2028", "\n").Replace(reason)
	return seen{title, reason, start.Format(clock), end.Format(clock), start.Location().String(), start.UTC().Format(clock), []int64{alarm.Unix()}}
}
