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

// sameNamed is how many cases of one employer and title are looked at.
const sameNamed = 50

// Case files a case from a file, unless the very same is on the record. Where
// it names no zone, its times are meant on the clock of most people of the
// employer's country; asIs leaves it as it stands, for what the record itself
// has given out. A new case takes what the record had beside it then, unless that
// is nil.
func (b *Bringing) Case(ctx context.Context, c *regards.Case, asIs bool, beside *store.Beside) (Outcome, error) {
	if !asIs && c.Interview.TimeZone == "" && c.Employer.TimeZone == "" && c.Candidate.TimeZone == "" {
		c.Interview.TimeZone = plan.Zone(c).String()
	}
	want, err := bareOf(c)
	if err != nil {
		return Outcome{}, err
	}
	rows, err := b.tx.CasesNamed(ctx, c.Employer.Name, c.Position.Said(), sameNamed)
	if err != nil {
		return Outcome{}, err
	}
	for _, r := range rows {
		k, err := b.tx.Case(ctx, r.ID)
		if err != nil {
			return Outcome{}, err
		}
		if have, err := bareOf(k.Case); err != nil || bytes.Equal(have, want) {
			return Outcome{Took: TookNothing, ID: r.ID}, err
		}
	}
	o, err := b.add(ctx, c, asIs)
	if err == nil && beside != nil {
		err = b.beside(ctx, o.ID, beside)
	}
	return o, err
}

// bareOf is a case without what the record keeps once for all cases.
func bareOf(c *regards.Case) ([]byte, error) {
	own := *c
	own.Candidate, own.Settings = regards.Candidate{}, regards.Settings{}
	return casefile.Keep(&own)
}

// Job files a position that another program has on its list, unless one of the
// same employer and title is on the record.
func (b *Bringing) Job(ctx context.Context, c *regards.Case) (Outcome, error) {
	rows, err := b.tx.CasesNamed(ctx, c.Employer.Name, c.Position.Title, 1)
	if err != nil {
		return Outcome{}, err
	}
	if len(rows) > 0 {
		return Outcome{Took: TookNothing, ID: rows[0].ID}, nil
	}
	return b.add(ctx, c, false)
}

// Profile adds to the candidate's own page what it does not have yet: empty
// fields, and deeds that are not among its own.
func (b *Bringing) Profile(ctx context.Context, from regards.Candidate) (Outcome, error) {
	if err := b.before(ctx); err != nil {
		return Outcome{}, err
	}
	p, err := b.tx.Profile(ctx)
	if err != nil {
		return Outcome{}, err
	}
	took := fill(&p.Candidate, from)
	if took == TookNothing {
		return Outcome{Took: took}, nil
	}
	b.back.own.changed(true)
	return Outcome{Took: took}, b.tx.PutProfile(ctx, p, b.now)
}

// fill adds to a candidate what another program knows and this one does not.
func fill(c *regards.Candidate, from regards.Candidate) Took {
	took := TookNothing
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
	return took
}

func changed(t Took) Took {
	if t == TookNew {
		return t
	}
	return TookChanged
}

// Contact keeps somebody whom the candidate knows, or adds to them what was not
// known.
func (b *Bringing) Contact(ctx context.Context, c store.Contact) (Outcome, error) {
	was, is, err := b.tx.PutContact(ctx, c, b.now)
	switch {
	case err != nil:
		return Outcome{}, err
	case was.ID == "":
		b.back.Contacts = append(b.back.Contacts, is.ID)
		return Outcome{Took: TookNew}, nil
	case was == is:
		return Outcome{Took: TookNothing}, nil
	}
	b.back.Were = append(b.back.Were, was)
	return Outcome{Took: TookChanged}, nil
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
	_, _, err := t.PutContact(ctx, c, now)
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

// Meeting makes an interview of a meeting: a new position, which is what fresh
// gives, or the next interview of the position to, when that is not empty. An
// update moves the interview that the meeting made, a cancellation takes its
// time away and says so in the history; what came before it changes nothing
// any more.
func (b *Bringing) Meeting(ctx context.Context, in Invited, fresh *regards.Case, to string) (Outcome, error) {
	m, err := b.tx.Meeting(ctx, in.UID)
	known := err == nil
	switch {
	case errors.Is(err, store.ErrNotFound) && in.Cancelled:
		return Outcome{Took: TookNot, Why: "it calls off a meeting that is not on the record"}, nil
	case errors.Is(err, store.ErrNotFound) && to == "":
		o, err := b.add(ctx, fresh, false)
		if err != nil {
			return o, err
		}
		return o, b.tx.PutMeeting(ctx, in.meeting(o.ID))
	case errors.Is(err, store.ErrNotFound):
		m = store.Meeting{CaseID: to, Sequence: -1}
	case err != nil:
		return Outcome{}, err
	}
	if in.Sequence < m.Sequence || in.Sequence == m.Sequence && in.Stamp <= m.Stamp {
		return Outcome{Took: TookNothing, ID: m.CaseID}, nil
	}
	k, err := b.tx.Case(ctx, m.CaseID)
	if err != nil {
		return Outcome{}, err
	}
	if !k.Deleted.IsZero() {
		return Outcome{Took: TookNot, ID: m.CaseID, Why: "its position lies in the bin; take it out there first, under Settings"}, nil
	}
	before := moved{Case: k.ID, Revision: k.Revision, Meeting: in.UID}
	if known {
		before.Was = &m
	}
	in.apply(k.Case, !known, b.now)
	if err := b.desk.put(ctx, b.tx, k, b.now, b.device); err != nil {
		return Outcome{}, err
	}
	b.back.Moved = append(b.back.Moved, before)
	return Outcome{Took: TookChanged, ID: m.CaseID}, b.tx.PutMeeting(ctx, in.meeting(m.CaseID))
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
