// Package record fills a record with as many positions as a benchmark wants:
// invented cases of all trades, tired typing and all, with their plans, people,
// revisions and events as the desk keeps them, and letters for one in ten. It
// writes in large changes, which the desk never does; it measures nothing.
package record

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"regards"
	"regards/casetest"
	"regards/compose"
	"regards/plan"
	"regards/store"
)

// The shape of what is filled in.
const (
	models    = 200  // different cases, which the positions repeat on other days
	days      = 400  // over which the interviews are spread, the latest in two weeks' time
	ahead     = 14   // days
	oneChange = 2000 // positions
	lettered  = 10   // one position in so many has letters
)

// ID is the name of the i-th position.
func ID(i int) string { return fmt.Sprintf("p%07d", i) }

// model is a case that positions are made of, with its letters.
type model struct {
	regards.Case
	letters []regards.Letter
}

func makeModels(now time.Time) ([]model, error) {
	out := make([]model, models)
	for i := range out {
		out[i].Case = *casetest.Random(uint64(i))
		panel, err := compose.Letters(&out[i].Case, compose.Options{Now: now})
		if err != nil {
			return nil, err
		}
		out[i].letters = panel.Letters
	}
	return out, nil
}

// at is the model as the i-th position: an interview on another day, and what
// hangs on that day moved along.
func (m *model) at(i int, now time.Time) *regards.Case {
	c := m.Case
	c.Employer.Name = fmt.Sprintf("%s %d", c.Employer.Name, i)
	was := c.Interview.Start.Date
	move := func(d *regards.Date) {
		if !d.IsZero() && !was.IsZero() {
			*d = d.AddDays(regards.DateOf(now).AddDays(ahead - i%days).DaysSince(was))
		}
	}
	move(&c.Interview.Start.Date)
	move(&c.Interview.End.Date)
	move(&c.Decision.By)
	move(&c.FollowUp.On)
	c.Candidate = regards.Candidate{}
	return &c
}

// At makes a record with positions in a folder, unless there is one. now is the
// clock of their plans.
func At(ctx context.Context, home string, positions int, now time.Time) error {
	path := filepath.Join(home, "record.db")
	if _, err := os.Stat(path); !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	if err := os.MkdirAll(home, 0o700); err != nil {
		return err
	}
	s, err := store.Open(ctx, store.Options{Path: path})
	if err != nil {
		return err
	}
	return errors.Join(Fill(ctx, s, positions, now), s.Close())
}

// Fill fills an empty record with positions. now is the clock of their plans.
func Fill(ctx context.Context, s *store.Store, positions int, now time.Time) error {
	all, err := makeModels(now)
	if err != nil {
		return err
	}
	me := s.For("me")
	if err := me.Change(ctx, func(t *store.Tx) error {
		return t.PutProfile(ctx, store.Profile{Candidate: all[0].Candidate}, now)
	}); err != nil {
		return err
	}
	for from := 0; from < positions; from += oneChange {
		err := me.Change(ctx, func(t *store.Tx) error {
			for i := from; i < min(from+oneChange, positions); i++ {
				if err := add(ctx, t, &all[i%models], i, now); err != nil {
					return err
				}
			}
			return nil
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// add keeps one position as the desk would.
func add(ctx context.Context, t *store.Tx, m *model, i int, now time.Time) error {
	id, c := ID(i), m.at(i, now)
	f := plan.FollowUps(c, now)
	met := now
	if end := c.Interview.End; !end.IsZero() {
		met = end.In(c.Zone())
	}
	typed := now.Add(-time.Duration(i%(days*24*60)) * time.Minute)
	if err := t.AddCase(ctx, id, c, store.Columns{Stage: f.Stage, HeardAt: met, NextChange: f.NextChange}, typed, "bench"); err != nil {
		return err
	}
	var steps []store.Step
	for k, s := range f.Steps {
		steps = append(steps, store.StepOf(id, fmt.Sprint(k), s))
	}
	if err := t.PutSteps(ctx, id, steps); err != nil {
		return err
	}
	if i%lettered == 0 {
		for k, composed := range m.letters {
			l := store.Letter{ID: fmt.Sprintf("%sl%d", id, k), CaseID: id, State: store.Draft}
			if err := l.SetComposed(composed); err != nil {
				return err
			}
			if err := t.AddLetter(ctx, &l, typed); err != nil {
				return err
			}
		}
	}
	return t.AddEvent(ctx, store.Event{ID: id + "e", CaseID: id, Device: "bench", Verb: "position added", About: id}, typed)
}
