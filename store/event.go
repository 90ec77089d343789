package store

import (
	"context"
	"fmt"
	"time"
)

// Event is something that was done in the record, and by which device.
type Event struct {
	ID     string `db:"id"`
	CaseID string `db:"case_id"`
	At     int64  `db:"at"`
	Device string `db:"device"`
	Verb   string `db:"verb"`  // "letter approved", "step moved"
	About  string `db:"about"` // the letter, step or path
	Was    string `db:"was"`   // what undo needs
	Undone int64  `db:"undone"`
}

const eventColumns = `id, case_id, at, device, verb, about, was, undone`

// Events are what was done to a case, the latest first.
func (r reads) Events(ctx context.Context, caseID string, limit int) (out []Event, err error) {
	err = r.all(ctx, &out, `SELECT `+eventColumns+` FROM events WHERE candidate = $1 AND case_id = $2 ORDER BY at DESC, id DESC LIMIT $3`, r.owner, caseID, limit)
	return out, err
}

// Event is one event.
func (r reads) Event(ctx context.Context, id string) (*Event, error) {
	var e Event
	if err := r.one(ctx, &e, `SELECT `+eventColumns+` FROM events WHERE candidate = $1 AND id = $2`, r.owner, id); err != nil {
		return nil, fmt.Errorf("event %s: %w", id, err)
	}
	return &e, nil
}

// mostAtOnce is how many events of one moment are read.
const mostAtOnce = 100

// LastEvents are the events of the latest moment in which something was done
// on a device that stands: what was not undone, and not to a case that lies in
// the bin by now, but for putting it there. It goes over all events.
func (r reads) LastEvents(ctx context.Context, device string) (out []Event, err error) {
	const standing = `candidate = $1 AND device = $2 AND undone = 0
		AND (verb = 'position deleted' OR NOT EXISTS (SELECT 1 FROM cases c WHERE c.candidate = e.candidate AND c.id = e.case_id AND c.deleted > 0))`
	err = r.all(ctx, &out, `SELECT `+eventColumns+` FROM events e WHERE `+standing+`
		AND at = (SELECT max(at) FROM events e WHERE `+standing+`) ORDER BY id LIMIT $3`, r.owner, device, mostAtOnce)
	return out, err
}

// AddEvent keeps what was done.
func (t *Tx) AddEvent(ctx context.Context, e Event, now time.Time) error {
	_, err := t.exec(ctx, `INSERT INTO events (candidate, `+eventColumns+`) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 0)`,
		t.owner, e.ID, e.CaseID, millis(now), e.Device, e.Verb, e.About, e.Was)
	return err
}

// UndoEvent marks an event as undone. ErrNotFound means that it was already.
func (t *Tx) UndoEvent(ctx context.Context, id string, now time.Time) error {
	return t.must(ctx, "event "+id, `UPDATE events SET undone = $3 WHERE candidate = $1 AND id = $2 AND undone = 0`, t.owner, id, millis(now))
}

// Conflict is an answer that another device gave at the same time: both are kept.
type Conflict struct {
	ID      string `db:"id"`
	CaseID  string `db:"case_id"`
	Path    string `db:"path"`
	Kept    string `db:"kept"`
	Other   string `db:"other"`
	Device  string `db:"device"`
	At      int64  `db:"at"`
	Settled int64  `db:"settled"`
}

// Conflicts are the open conflicts of a case, the oldest first.
func (r reads) Conflicts(ctx context.Context, caseID string) (out []Conflict, err error) {
	err = r.all(ctx, &out, `SELECT id, case_id, path, kept, other, device, at, settled FROM conflicts WHERE candidate = $1 AND case_id = $2 AND settled = 0 ORDER BY at, id`, r.owner, caseID)
	return out, err
}

// AddConflict keeps a conflict.
func (t *Tx) AddConflict(ctx context.Context, c Conflict, now time.Time) error {
	_, err := t.exec(ctx, `INSERT INTO conflicts (candidate, id, case_id, path, kept, other, device, at, settled) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 0)`,
		t.owner, c.ID, c.CaseID, c.Path, c.Kept, c.Other, c.Device, millis(now))
	return err
}

// SettleConflict closes a conflict; both texts stay in it.
func (t *Tx) SettleConflict(ctx context.Context, id string, now time.Time) error {
	return t.must(ctx, "conflict "+id, `UPDATE conflicts SET settled = $3 WHERE candidate = $1 AND id = $2 AND settled = 0`, t.owner, id, millis(now))
}
