package main

import (
	"context"
	"regexp"
	"strings"
	"time"

	"regards"
	"regards/casefile"
	"regards/desk"
	"regards/examples"
	"regards/store"
)

// demo is an example as the show has it: with its dates moved so that its
// interview was, or will be, so many days from today.
type demo struct {
	file string
	days int // from today to the interview's day
}

// demos are a position that waits for its letters, one in silence, and one
// whose interview is still to come.
func demos() []demo {
	return []demo{{"ridgeway.yaml", 2}, {"halden.yaml", -7}, {"brightwater.yaml", -1}}
}

// workday is a day, or the nearest further away from today on which people
// interview.
func (d demo) workday(today regards.Date) regards.Date {
	day, step := today.AddDays(d.days), 1
	if d.days < 0 {
		step = -1
	}
	for day.Weekday() == time.Saturday || day.Weekday() == time.Sunday {
		day = day.AddDays(step)
	}
	return day
}

// fillDemo fills a fresh record with the show.
func fillDemo(ctx context.Context, s *store.Store, now time.Time) error {
	me := desk.New(s, "me", func() time.Time { return now })
	for _, e := range demos() {
		b, err := examples.Demo.ReadFile("demo/" + e.file)
		if err != nil {
			return err
		}
		c, err := casefile.Read(strings.NewReader(movedTo(string(b), e.workday(regards.DateOf(now)))), e.file)
		if err != nil {
			return err
		}
		if _, err := me.AddCase(ctx, c, "the show"); err != nil {
			return err
		}
	}
	return nil
}

var (
	dateInFile  = regexp.MustCompile(`\b20\d\d-\d\d-\d\d\b`)
	startInFile = regexp.MustCompile(`(?m)^  start: (20\d\d-\d\d-\d\d)`)
)

// movedTo is a case file with all its dates moved alike, the interview's to a day.
func movedTo(file string, day regards.Date) string {
	m := startInFile.FindStringSubmatch(file)
	if m == nil {
		return file
	}
	start, err := regards.ParseDate(m[1])
	if err != nil {
		return file
	}
	by := day.DaysSince(start)
	return dateInFile.ReplaceAllStringFunc(file, func(s string) string {
		d, err := regards.ParseDate(s)
		if err != nil {
			return s
		}
		return d.AddDays(by).String()
	})
}
