package desk

import (
	"context"
	"encoding/json"
	"errors"
	"strings"
	"time"

	"regards"
	"regards/plan"
	"regards/store"
)

// AddCase files a new case, as it was typed or imported, and gives its id. The
// first case that names a candidate fills the profile; later ones take theirs
// from it.
func (d *Desk) AddCase(ctx context.Context, c *regards.Case, device string) (string, error) {
	now, id := d.clock(), newID()
	return id, d.file.Change(ctx, func(t *store.Tx) error {
		_, err := d.addIn(ctx, t, c, filing{id: id, device: device, now: now})
		return err
	})
}

// filing is how a new case is filed.
type filing struct {
	id, device string
	now        time.Time
	asIs       bool // its settings are its own, also where there are none: it comes from a record
}

// addIn files a new case within a change, and says whether the candidate's own
// page was filled from it.
func (d *Desk) addIn(ctx context.Context, t *store.Tx, c *regards.Case, how filing) (own bool, err error) {
	id, now, device := how.id, how.now, how.device
	if strings.TrimSpace(c.Employer.Name) == "" && strings.TrimSpace(c.Position.Title) == "" {
		return false, fault("An employer or a position is needed, so that you find it again. Nothing was filed.")
	}
	p, err := t.Profile(ctx)
	if err != nil {
		return false, err
	}
	if own = p.Candidate.Name == "" && c.Candidate.Name != ""; own {
		p.Candidate = c.Candidate
		if err := t.PutProfile(ctx, p, now); err != nil {
			return own, err
		}
	} else {
		c.Candidate = p.Candidate
	}
	if c.Settings == (regards.Settings{}) && !how.asIs {
		c.Settings = p.Settings
	}
	f := plan.FollowUps(c, now)
	if err := t.AddCase(ctx, id, c, columns(c, f), now, device); err != nil {
		return own, err
	}
	if err := d.putSteps(ctx, t, id, f); err != nil {
		return own, err
	}
	return own, t.AddEvent(ctx, store.Event{ID: newID(), CaseID: id, Device: device, Verb: "position added", About: id}, now)
}

// DeleteCase puts a case into the bin, where it lies for 30 days.
func (d *Desk) DeleteCase(ctx context.Context, id, device string) (event string, err error) {
	now := d.clock()
	event = newID()
	return event, d.file.Change(ctx, func(t *store.Tx) error {
		if err := t.DeleteCase(ctx, id, now); err != nil {
			return err
		}
		return t.AddEvent(ctx, store.Event{ID: event, CaseID: id, Device: device, Verb: "position deleted", About: id}, now)
	})
}

// Happened adds an event to a case's history: a reply, a call, an offer. The
// id undoes it.
func (d *Desk) Happened(ctx context.Context, id string, e regards.Event, device string) (event string, err error) {
	if e.What == "" {
		return "", fault("Say what happened. Nothing was kept.")
	}
	if e.At.IsZero() {
		e.At = regards.MomentOf(d.clock())
	}
	was, err := json.Marshal(e)
	if err != nil {
		return "", err
	}
	event = newID()
	_, err = d.refile(ctx, id, device, store.Event{ID: event, Verb: "history", About: string(e.What), Was: string(was)}, func(c *regards.Case) error {
		c.History = append(c.History, e)
		return nil
	})
	return event, err
}

// Tick renews the plans that time alone has changed, and says how many those
// were. It is called each minute and on waking.
func (d *Desk) Tick(ctx context.Context) (int, error) {
	now, done := d.clock(), 0
	for {
		ids, err := d.file.Ripe(ctx, now, 100)
		if err != nil || len(ids) == 0 {
			return done, err
		}
		for _, id := range ids {
			if err := d.replan(ctx, id, now); err != nil && !errors.Is(err, store.ErrNotFound) {
				return done, err
			}
			done++
		}
	}
}

// replan makes the plan of a case anew, which has not changed itself.
func (d *Desk) replan(ctx context.Context, id string, now time.Time) error {
	return d.file.Change(ctx, func(t *store.Tx) error {
		k, err := t.Case(ctx, id)
		if err != nil {
			return err
		}
		p := plan.FollowUps(k.Case, now)
		if !p.NextChange.IsZero() && !p.NextChange.After(now) {
			p.NextChange = now.Add(time.Minute) // a change that does not come must not be waited for in a circle
		}
		if err := t.PutColumns(ctx, id, columns(k.Case, p)); err != nil {
			return err
		}
		return d.putSteps(ctx, t, id, p)
	})
}

// PutProfile keeps the candidate's own page. What it says stands in all cases
// from then on.
func (d *Desk) PutProfile(ctx context.Context, p store.Profile) error {
	if strings.TrimSpace(p.Candidate.Name) == "" {
		return fault("Your name is needed: the letters want somebody to sign them. What you typed is still here.")
	}
	now := d.clock()
	return d.file.Change(ctx, func(t *store.Tx) error { return t.PutProfile(ctx, p, now) })
}
