package desk

import (
	"context"
	"encoding/json"
	"errors"
	"time"

	"regards"
	"regards/casefile"
	"regards/store"
)

// takeBack is what undoing an import needs.
type takeBack struct {
	Cases    []string        `json:",omitempty"` // that were filed; they go into the bin
	Contacts []string        `json:",omitempty"` // that were new
	Were     []store.Contact `json:",omitempty"` // as they were before something was added
	Moved    []moved         `json:",omitempty"` // in their order
	Own      json.RawMessage `json:",omitempty"` // the candidate's own page as it was, where it was changed
	After    int64           `json:",omitempty"` // its revision then
	Prefs    []string        `json:",omitempty"` // small settings that were not set

	own ownPage
}

// moved is a case whose interview a meeting has changed.
type moved struct {
	Case     string
	Revision int64          // before
	Meeting  string         // its UID
	Was      *store.Meeting // what was known of it; nil for nothing
}

// ownPage is the candidate's own page before an import.
type ownPage struct {
	was         store.Profile
	known, then bool
	sealed      json.RawMessage
	after       int64
}

func (o *ownPage) changed(yes bool) { o.then = o.then || yes }

// seal notes the page as it was, and its revision now.
func (o *ownPage) seal(ctx context.Context, t *store.Tx) error {
	if !o.then {
		return nil
	}
	p, err := t.Profile(ctx)
	if err != nil {
		return err
	}
	o.after = p.Revision
	o.sealed, err = casefile.Keep(&regards.Case{Candidate: o.was.Candidate, Settings: o.was.Settings})
	return err
}

func (b *takeBack) isZero() bool {
	return len(b.Cases)+len(b.Contacts)+len(b.Were)+len(b.Moved)+len(b.Prefs) == 0 && !b.own.then
}

// MarshalJSON writes what was sealed of the own page with the rest.
func (b takeBack) MarshalJSON() ([]byte, error) {
	type bare takeBack
	b.Own, b.After = b.own.sealed, b.own.after
	return json.Marshal(bare(b))
}

// takeBack undoes an import: what it filed goes into the bin, what it added is
// taken away, what it moved goes back. Where something was typed since that
// would be lost, it refuses, and everything stays.
func (d *Desk) takeBack(ctx context.Context, t *store.Tx, e *store.Event, now time.Time, device string) error {
	var b takeBack
	if err := json.Unmarshal([]byte(e.Was), &b); err != nil {
		return err
	}
	for i := len(b.Moved) - 1; i >= 0; i-- {
		if err := d.moveBack(ctx, t, b.Moved[i], now, device); err != nil {
			return err
		}
	}
	for _, id := range b.Cases {
		if err := t.DeleteCase(ctx, id, now); err != nil && !errors.Is(err, store.ErrNotFound) {
			return err
		}
		if err := t.DropMeetings(ctx, id); err != nil {
			return err
		}
	}
	for _, id := range b.Contacts {
		if err := t.DropContact(ctx, id); err != nil && !errors.Is(err, store.ErrNotFound) {
			return err
		}
	}
	for i := len(b.Were) - 1; i >= 0; i-- {
		if err := d.contactBack(ctx, t, b.Were[i], now); err != nil {
			return err
		}
	}
	for _, name := range b.Prefs {
		if err := t.PutPref(ctx, name, ""); err != nil {
			return err
		}
	}
	return d.ownBack(ctx, t, b, now)
}

// moveBack puts a case back to what it was before a meeting changed it.
func (d *Desk) moveBack(ctx context.Context, t *store.Tx, m moved, now time.Time, device string) error {
	k, err := t.Case(ctx, m.Case)
	if err != nil {
		return err
	}
	if k.Revision != m.Revision+1 {
		return fault("Something was typed since about %s. Undoing would lose it, so nothing was undone; the old text is in the history of that position.", k.Case.Employer.Said())
	}
	if k.Case, err = t.CaseAt(ctx, m.Case, m.Revision); err != nil {
		return err
	}
	if err := d.put(ctx, t, k, now, device); err != nil {
		return err
	}
	if m.Was == nil {
		return t.DropMeeting(ctx, m.Meeting)
	}
	return t.PutMeeting(ctx, *m.Was)
}

// contactBack is somebody as they were; who was removed since stays away.
func (d *Desk) contactBack(ctx context.Context, t *store.Tx, was store.Contact, now time.Time) error {
	err := t.DropContact(ctx, was.ID)
	if errors.Is(err, store.ErrNotFound) {
		return nil
	}
	if err == nil {
		_, _, err = t.PutContact(ctx, was, now)
	}
	return err
}

func (d *Desk) ownBack(ctx context.Context, t *store.Tx, b takeBack, now time.Time) error {
	if len(b.Own) == 0 {
		return nil
	}
	p, err := t.Profile(ctx)
	if err != nil {
		return err
	}
	if p.Revision != b.After {
		return fault("Your own page was changed since. Undoing would lose that, so nothing was undone.")
	}
	was, err := casefile.Restore(b.Own)
	if err != nil {
		return err
	}
	p.Candidate, p.Settings = was.Candidate, was.Settings
	return t.PutProfile(ctx, p, now)
}
