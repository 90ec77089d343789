package desk

import (
	"context"
	"crypto/rand"
	"encoding/base32"
	"errors"
	"fmt"
	"strings"
	"time"

	"regards"
	"regards/plan"
	"regards/store"
)

// ErrFault is in every error that the candidate can mend: what was typed is
// wrong, or the act makes no sense now. Its text is a sentence for the candidate.
var ErrFault = errors.New("")

// fault is an error with a sentence for the candidate.
func fault(format string, args ...any) error {
	return fmt.Errorf("%s%w", fmt.Sprintf(format, args...), ErrFault)
}

// Faultf is an error with a sentence for the candidate, for the doors: what was
// asked for cannot be read.
func Faultf(format string, args ...any) error { return fault(format, args...) }

// Desk is one candidate's desk over the record.
type Desk struct {
	store     *store.Store
	file      *store.Folder
	candidate string
	clock     func() time.Time
	*remembered
}

// remembered is what the desks of one porter have composed already (ADR 0016).
type remembered struct {
	said    memory[edition, plan.Heard]
	vouched memory[vouching, []Vouch]
}

// New sits down at the desk of a candidate. The clock is read once in each act.
func New(s *store.Store, candidate string, clock func() time.Time) *Desk {
	return &Desk{s, s.For(candidate), candidate, clock, &remembered{}}
}

// File is the candidate's folder, to read from.
func (d *Desk) File() *store.Folder { return d.file }

// Now is the moment by the desk's clock.
func (d *Desk) Now() time.Time { return d.clock() }

// newID is a fresh name for a row: 80 random bits in 16 letters and figures.
func newID() string {
	var b [10]byte
	rand.Read(b[:])
	return strings.ToLower(base32.StdEncoding.EncodeToString(b[:]))
}

// refile changes a case: fn changes it, then the plan follows, and both are
// kept with the event. It begins anew when another change came between.
func (d *Desk) refile(ctx context.Context, id, device string, e store.Event, fn func(c *regards.Case) error) (*store.Case, error) {
	now := d.clock()
	for range 8 {
		k, err := d.tryRefile(ctx, id, device, e, now, fn)
		if !errors.Is(err, store.ErrStale) {
			return k, err
		}
	}
	return nil, fmt.Errorf("case %s: %w", id, store.ErrStale)
}

func (d *Desk) tryRefile(ctx context.Context, id, device string, e store.Event, now time.Time, fn func(c *regards.Case) error) (*store.Case, error) {
	var k *store.Case
	err := d.file.Change(ctx, func(t *store.Tx) error {
		var err error
		if k, err = t.Case(ctx, id); err != nil {
			return err
		}
		if err = fn(k.Case); err != nil {
			return err
		}
		if e.Verb == answerChanged {
			e.Was = fmt.Sprint(k.Revision) // to which undo goes back
		}
		if err = d.put(ctx, t, k, now, device); err != nil {
			return err
		}
		if e.Verb == "" {
			return nil
		}
		if e.ID == "" {
			e.ID = newID()
		}
		e.CaseID, e.Device = id, device
		return t.AddEvent(ctx, e, now)
	})
	return k, err
}

// put keeps a changed case with its plan.
func (d *Desk) put(ctx context.Context, t *store.Tx, k *store.Case, now time.Time, device string) error {
	p := plan.FollowUps(k.Case, now)
	if err := t.PutCase(ctx, k.ID, k.Revision, k.Case, columns(k.Case, p), now, device); err != nil {
		return err
	}
	k.Revision, k.Changed = k.Revision+1, now
	return d.putSteps(ctx, t, k.ID, p)
}

// columns is what lists ask of a case.
func columns(c *regards.Case, p plan.Plan) store.Columns {
	return store.Columns{Stage: p.Stage, HeardAt: heard(c), NextChange: p.NextChange}
}

// heard is when the employer was last heard of: the interview's end, or what
// came from them since.
func heard(c *regards.Case) time.Time {
	var last time.Time
	in := c.Interview
	for _, m := range []regards.Moment{in.Start, in.End} {
		if !m.IsZero() {
			last = m.In(c.Zone())
		}
	}
	for _, e := range c.History {
		switch e.What {
		case regards.Reply, regards.NewDate, regards.Invitation, regards.Offer, regards.Rejection:
			if at := e.At.In(c.Zone()); at.After(last) {
				last = at
			}
		}
	}
	return last
}
