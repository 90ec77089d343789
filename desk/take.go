package desk

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"slices"
	"strings"
	"time"

	"regards"
	"regards/casefile"
	"regards/plan"
	"regards/store"
)

// Took is what came of taking something from another program's file.
type Took string

// What can come of it.
const (
	TookNew     Took = "new"
	TookChanged Took = "changed" // something was added to what was there, or it was moved
	TookNothing Took = "on the record already"
)

// sameNamed is how many cases of one employer and title are looked at.
const sameNamed = 50

// TakeCase files a case from a file, unless the very same is on the record.
func (d *Desk) TakeCase(ctx context.Context, c *regards.Case, device string) (id string, took Took, err error) {
	want, err := bareOf(c)
	if err != nil {
		return "", "", err
	}
	rows, err := d.file.CasesNamed(ctx, c.Employer.Name, c.Position.Title, sameNamed)
	if err != nil {
		return "", "", err
	}
	for _, r := range rows {
		k, err := d.file.Case(ctx, r.ID)
		if err != nil {
			return "", "", err
		}
		if have, err := bareOf(k.Case); err != nil || bytes.Equal(have, want) {
			return r.ID, TookNothing, err
		}
	}
	id, err = d.AddCase(ctx, c, device)
	return id, TookNew, err
}

// bareOf is a case without what the record keeps once for all cases.
func bareOf(c *regards.Case) ([]byte, error) {
	own := *c
	own.Candidate, own.Settings = regards.Candidate{}, regards.Settings{}
	return casefile.Keep(&own)
}

// TakeJob files a position that another program has on its list, unless one of
// the same employer and title is on the record.
func (d *Desk) TakeJob(ctx context.Context, c *regards.Case, device string) (id string, took Took, err error) {
	rows, err := d.file.CasesNamed(ctx, c.Employer.Name, c.Position.Title, 1)
	if err != nil {
		return "", "", err
	}
	if len(rows) > 0 {
		return rows[0].ID, TookNothing, nil
	}
	id, err = d.AddCase(ctx, c, device)
	return id, TookNew, err
}

// TakeProfile adds to the profile what it does not have yet: empty fields, and
// deeds that are not among its own.
func (d *Desk) TakeProfile(ctx context.Context, from regards.Candidate) (took Took, err error) {
	now := d.clock()
	took = TookNothing
	err = d.file.Change(ctx, func(t *store.Tx) error {
		took = TookNothing
		p, err := t.Profile(ctx)
		if err != nil {
			return err
		}
		c := &p.Candidate
		if c.Name == "" && from.Name != "" {
			took = TookNew
		}
		for _, f := range [][2]*string{{&c.Name, &from.Name}, {&c.Email, &from.Email}, {&c.Phone, &from.Phone}, {(*string)(&c.Country), (*string)(&from.Country)}} {
			if *f[0] == "" && *f[1] != "" {
				*f[0], took = *f[1], changed(took)
			}
		}
		if len(c.Address) == 0 && len(from.Address) > 0 {
			c.Address, took = from.Address, changed(took)
		}
		for _, e := range from.Evidence {
			if !slices.Contains(c.Evidence, e) {
				c.Evidence, took = append(c.Evidence, e), changed(took)
			}
		}
		if took == TookNothing {
			return nil
		}
		return t.PutProfile(ctx, p, now)
	})
	return took, err
}

func changed(t Took) Took {
	if t == TookNew {
		return t
	}
	return TookChanged
}

// TakeContacts keeps people whom the candidate knows, all or none, and says
// how many of them brought something new.
func (d *Desk) TakeContacts(ctx context.Context, all []store.Contact) (fresh int, err error) {
	now := d.clock()
	err = d.file.Change(ctx, func(t *store.Tx) error {
		fresh = 0
		for _, c := range all {
			isNew, err := t.PutContact(ctx, c, now)
			if err != nil {
				return err
			}
			if isNew {
				fresh++
			}
		}
		return nil
	})
	return fresh, err
}

// RemoveContact forgets somebody whom a list brought. Undo brings them back.
func (d *Desk) RemoveContact(ctx context.Context, id, device string) (event string, err error) {
	now := d.clock()
	event = newID()
	return event, d.file.Change(ctx, func(t *store.Tx) error {
		c, err := t.Contact(ctx, id)
		if err != nil {
			return err
		}
		was, err := json.Marshal(c)
		if err != nil {
			return err
		}
		if err := t.DropContact(ctx, id); err != nil {
			return err
		}
		return t.AddEvent(ctx, store.Event{ID: event, Device: device, Verb: "contact removed", About: id, Was: string(was)}, now)
	})
}

// undoContact brings a contact back.
func (d *Desk) undoContact(ctx context.Context, t *store.Tx, e *store.Event, now time.Time) error {
	var c store.Contact
	if err := json.Unmarshal([]byte(e.Was), &c); err != nil {
		return err
	}
	_, err := t.PutContact(ctx, c, now)
	return err
}

// Invited is a meeting of somebody's calendar: a first invitation, an update of
// it, or its cancellation.
type Invited struct {
	UID       string
	Sequence  int64
	Stamp     string // when it was written; of two with one Sequence the later counts
	Cancelled bool
	Summary   string
	Into      func(c *regards.Case) // puts when and with whom into a case
}

// TakeInvitation makes an interview of a meeting: a new position, or the next
// interview of the position to, when that is not empty. An update moves the
// interview that the meeting made, a cancellation takes its time away and says
// so in the history; what came before it changes nothing any more.
func (d *Desk) TakeInvitation(ctx context.Context, in Invited, c *regards.Case, to, device string) (id string, took Took, err error) {
	m, err := d.file.Meeting(ctx, in.UID)
	switch {
	case errors.Is(err, store.ErrNotFound) && in.Cancelled:
		return "", TookNothing, nil
	case errors.Is(err, store.ErrNotFound) && to == "":
		if id, err = d.AddCase(ctx, c, device); err != nil {
			return "", "", err
		}
		return id, TookNew, d.file.Change(ctx, func(t *store.Tx) error { return t.PutMeeting(ctx, in.meeting(id)) })
	case errors.Is(err, store.ErrNotFound):
		m = store.Meeting{CaseID: to, Sequence: -1}
	case err != nil:
		return "", "", err
	}
	if in.Sequence < m.Sequence || in.Sequence == m.Sequence && in.Stamp <= m.Stamp {
		return m.CaseID, TookNothing, nil
	}
	now := d.clock()
	return m.CaseID, TookChanged, d.file.Change(ctx, func(t *store.Tx) error {
		k, err := t.Case(ctx, m.CaseID)
		if err != nil {
			return err
		}
		in.apply(k.Case, m.Sequence < 0, now)
		if err := d.put(ctx, t, k, now, device); err != nil {
			return err
		}
		return t.PutMeeting(ctx, in.meeting(m.CaseID))
	})
}

func (in Invited) meeting(caseID string) store.Meeting {
	return store.Meeting{UID: in.UID, CaseID: caseID, Sequence: in.Sequence, Stamp: in.Stamp}
}

// apply puts the meeting into a case. The first one of a meeting begins the
// next round, when there was an interview that has been told of or is over.
func (in Invited) apply(c *regards.Case, first bool, now time.Time) {
	was := c.Interview.Start
	switch {
	case in.Cancelled:
		c.Interview.Start, c.Interview.End = regards.Moment{}, regards.Moment{}
		note := "the interview was called off"
		if !was.IsZero() {
			note = "the interview of " + was.Date.String() + " was called off"
		}
		c.History = append(c.History, regards.Event{At: regards.MomentOf(now.In(plan.Zone(c))), What: regards.Noted, Note: note})
		return
	case first && (c.Interview.Debriefed() || !was.IsZero() && was.In(c.Zone()).Before(now)):
		c.Earlier = append(c.Earlier, c.Interview)
		c.Interview = regards.Interview{}
	}
	in.Into(c)
	if strings.TrimSpace(c.Position.Title) == "" {
		c.Position.Title = in.Summary
	}
}
