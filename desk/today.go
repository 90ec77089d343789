package desk

import (
	"context"
	"fmt"
	"slices"
	"time"

	"regards"
	"regards/plan"
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
	Counts   Counts
	Now      time.Time    // in the candidate's zone
	Due      []store.Step // that wait today, the first todaySteps of them
	Coming   []store.Step
	Silences []Silence
	Begun    bool // there is a position on the record; where not, a newcomer stands
	Deciding int  // employers on the clock that said that they would decide by the end of this week
}

// Silence is one employer on the silence clock.
type Silence struct {
	Case store.Row
	regards.Silence
	Percent int // how much of the time until their date is over, 0 to 100
}

// Zone is the candidate's own; the clock's where they never said where they are.
func (d *Desk) Zone(ctx context.Context) (*time.Location, error) {
	p, err := d.file.Profile(ctx)
	if err != nil {
		return nil, err
	}
	return d.zoneOf(p.Candidate), nil
}

func (d *Desk) zoneOf(c regards.Candidate) *time.Location {
	if zone := regards.Location(c.TimeZone); zone != nil {
		return zone
	}
	return d.clock().Location()
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
	defer func() {
		if err != nil {
			err = fmt.Errorf("today: %w", err)
		}
	}()
	p, err := d.file.Profile(ctx)
	if err != nil {
		return t, err
	}
	t.Now = d.clock().In(d.zoneOf(p.Candidate))
	if err := d.daySteps(ctx, &t); err != nil {
		return t, err
	}
	if t.Counts.Letters, err = d.file.CountOpenLetters(ctx, ManyCounts); err != nil {
		return t, err
	}
	if err := d.daySilences(ctx, &t, p.Candidate); err != nil {
		return t, err
	}
	if t.Begun = len(t.Due)+len(t.Coming)+len(t.Silences) > 0; !t.Begun {
		t.Begun, err = d.file.HasCases(ctx)
	}
	return t, err
}

// daySteps is what there is to do, and how much; what asks for nothing but to
// let go stands behind what asks for something.
func (d *Desk) daySteps(ctx context.Context, t *Today) (err error) {
	end := endOfDay(t.Now)
	soon := end.AddDate(0, 0, soonDays)
	if t.Due, err = d.file.StepsNow(ctx, end, soon, todaySteps); err != nil {
		return err
	}
	if t.Counts.Due = len(t.Due); t.Counts.Due == todaySteps {
		if t.Counts.Due, err = d.file.CountStepsNow(ctx, end, soon, ManyCounts); err != nil {
			return err
		}
	}
	slices.SortStableFunc(t.Due, func(a, b store.Step) int { return restLast(a) - restLast(b) })
	t.Coming, err = d.file.StepsNext(ctx, end, soon, end.AddDate(0, 0, comingDays), comingSteps)
	return err
}

// daySilences sets the silence clock.
func (d *Desk) daySilences(ctx context.Context, t *Today, me regards.Candidate) error {
	waiting, err := d.file.Waiting(ctx, regards.Open, todaySilence)
	if err != nil {
		return err
	}
	today := regards.DateOf(t.Now)
	week := today.AddDays((7 - int(t.Now.Weekday())) % 7) // Sunday
	for _, w := range waiting {
		w.Case.Candidate = me
		s := silenceOf(w.Row, plan.Standing(w.Case, t.Now, plan.Heard{}).Silence, t.Now)
		t.Silences = append(t.Silences, s)
		if by := s.Expected; !by.IsZero() && !by.Before(today) && !by.After(week) {
			t.Deciding++
		}
	}
	return nil
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

// silenceOf puts a silence on the clock. The bar is drawn by days of the
// calendar, which is how a person waits; the days that are told are the employer's.
func silenceOf(r store.Row, s regards.Silence, now time.Time) Silence {
	since := regards.DateOf(s.Since.In(now.Location()))
	whole := patience
	if !s.Expected.IsZero() {
		whole = max(1, s.Expected.DaysSince(since))
	}
	return Silence{r, s, min(100, max(0, regards.DateOf(now).DaysSince(since)*100/whole))}
}
