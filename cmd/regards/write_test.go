package main

import (
	"os"
	"testing"
	"time"

	"regards"
	"regards/casefile"
	"regards/compose"
)

func example(t testing.TB, name string) *regards.Case {
	t.Helper()
	f, err := os.Open("../../examples/" + name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	c, err := casefile.Read(f, name)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func at(t testing.TB, c *regards.Case, moment string) time.Time {
	t.Helper()
	now, err := readNow(moment, c)
	if err != nil {
		t.Fatal(err)
	}
	return now
}

// steve is the panel of the first example, as on the evening of the interview.
func steve(t testing.TB) *written {
	t.Helper()
	c := example(t, "steve.yaml")
	now := at(t, c, "2026-11-19T20:00")
	w, err := compositions(asOf(c, now), "", compose.Options{Now: now})
	if err != nil {
		t.Fatal(err)
	}
	return w
}

// BenchmarkWriteSteve is three letters, composed and read by the critic, from a
// case that was read before: what a person waits for, less the program's start.
func BenchmarkWriteSteve(b *testing.B) {
	c := example(b, "steve.yaml")
	now := at(b, c, "2026-11-19T20:00")
	c = asOf(c, now)
	for b.Loop() {
		if _, err := compositions(c, "", compose.Options{Now: now}); err != nil {
			b.Fatal(err)
		}
	}
}

// TestHistoryIsReadAsOfNow: what a record says of later has not happened yet.
func TestHistoryIsReadAsOfNow(t *testing.T) {
	c := example(t, "steve-a-week-later.yaml")
	for moment, events := range map[string]int{"2026-11-19T20:00": 0, "2026-11-20T12:00": 1, "2026-11-25": 2} {
		if got := len(asOf(c, at(t, c, moment)).History); got != events {
			t.Errorf("%s: %d events, want %d", moment, got, events)
		}
	}
	if len(c.History) != 2 {
		t.Error("the record itself was changed")
	}
}

// TestAClockBeforeTheInterview: a computer whose clock is behind the interview
// writes as on its evening, instead of speaking of it as still to come.
func TestAClockBeforeTheInterview(t *testing.T) {
	c := example(t, "steve.yaml")
	c.Interview.Start.Date = regards.Date{Year: 9000, Month: time.May, Day: 2}
	now := at(t, c, "")
	if got := now.Format("2006-01-02 15:04 MST"); got != "9000-05-02 19:00 EDT" {
		t.Errorf("written at %s", got)
	}
}
