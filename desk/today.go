package desk

import (
	"context"
	"fmt"
	"slices"
	"time"

	"regards"
	"regards/store"
)

// ManyCounts is where counting stops: "99+" says enough, and a page costs the
// same however much there is.
const ManyCounts = 100

// How much of each a page of today shows.
const (
	todaySteps   = 30
	soonDays     = 2 // what may be begun today and is due within so many days waits today already
	comingSteps  = 6
	comingDays   = 14
	todaySilence = 5
)

// Counts is what the navigation shows on every page.
type Counts struct {
	Due     int // steps that wait today, ManyCounts at most
	Letters int // letters that are not sent, ManyCounts at most
}

// Today is what a person does now, and what is to come.
type Today struct {
	Now      time.Time // in the candidate's zone
	Due      []store.Step
	Coming   []store.Step
	Silences []Silence
	Begun    bool // there is a position on the record; where not, a newcomer stands
	Deciding int  // employers on the clock that said that they would decide by the end of this week
}

// Silence is one employer on the silence clock.
type Silence struct {
	Case     store.Row
	Days     int          // calendar days since the last word from them
	Expected regards.Date // the day by which they said that they would answer; zero when none
	Percent  int          // how much of the time until then is over, 0 to 100
	Late     bool         // that day is past
}

// Zone is the candidate's own; the clock's where they never said where they are.
func (d *Desk) Zone(ctx context.Context) (*time.Location, error) {
	p, err := d.file.Profile(ctx)
	if err != nil {
		return nil, err
	}
	if name := p.Candidate.TimeZone; name != "" {
		if zone, err := time.LoadLocation(name); err == nil {
			return zone, nil
		}
	}
	return d.clock().Location(), nil
}

// endOfDay is the last moment of a time's day.
func endOfDay(t time.Time) time.Time {
	return time.Date(t.Year(), t.Month(), t.Day()+1, 0, 0, 0, 0, t.Location()).Add(-time.Millisecond)
}

// Counts counts what waits.
func (d *Desk) Counts(ctx context.Context) (c Counts, err error) {
	zone, err := d.Zone(ctx)
	if err != nil {
		return c, err
	}
	end := endOfDay(d.clock().In(zone))
	if c.Due, err = d.file.CountStepsNow(ctx, end, end.AddDate(0, 0, soonDays), ManyCounts); err != nil {
		return c, err
	}
	c.Letters, err = d.file.CountOpenLetters(ctx, ManyCounts)
	return c, err
}

// Today looks at the day. It reads a few rows of each kind by their indexes,
// so that it costs the same however long the record is.
func (d *Desk) Today(ctx context.Context) (t Today, err error) {
	zone, err := d.Zone(ctx)
	if err != nil {
		return t, err
	}
	t.Now = d.clock().In(zone)
	end := endOfDay(t.Now)
	soon := end.AddDate(0, 0, soonDays)
	if t.Due, err = d.file.StepsNow(ctx, end, soon, todaySteps); err != nil {
		return t, fmt.Errorf("today: %w", err)
	}
	slices.SortStableFunc(t.Due, func(a, b store.Step) int { return restLast(a) - restLast(b) })
	if t.Coming, err = d.file.StepsNext(ctx, end, soon, end.AddDate(0, 0, comingDays), comingSteps); err != nil {
		return t, fmt.Errorf("today: %w", err)
	}
	if t.Begun, err = d.file.HasCases(ctx); err != nil {
		return t, fmt.Errorf("today: %w", err)
	}
	rows, err := d.file.Waiting(ctx, regards.Open, todaySilence)
	if err != nil {
		return t, fmt.Errorf("today: %w", err)
	}
	for _, r := range rows {
		s := silenceOf(r, t.Now)
		t.Silences = append(t.Silences, s)
		if week := regards.DateOf(t.Now.AddDate(0, 0, (7-int(t.Now.Weekday()))%7)); !s.Expected.IsZero() && !s.Late && !s.Expected.After(week) {
			t.Deciding++
		}
	}
	return t, nil
}

// restLast puts what asks for nothing but to let go behind what asks for something.
func restLast(s store.Step) int {
	if s.Kind == string(regards.StepRest) {
		return 1
	}
	return 0
}

// patience is how many days of silence fill the bar where no date was given.
const patience = 14

func silenceOf(r store.Row, now time.Time) Silence {
	heard := regards.DateOf(store.Time(r.HeardAt).In(now.Location()))
	today := regards.DateOf(now)
	s := Silence{Case: r, Days: max(0, today.DaysSince(heard))}
	whole := patience
	if by, err := regards.ParseDate(r.DecideBy); err == nil {
		s.Expected, s.Late = by, today.After(by)
		whole = max(1, by.DaysSince(heard))
	}
	s.Percent = min(100, s.Days*100/whole)
	return s
}
