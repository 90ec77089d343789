package store

import (
	"context"
	"errors"
	"fmt"
	"time"
)

// Agenda is by what one knows whether anything of the interviews and follow-ups
// of all positions has changed, without reading them: two equal ones stand for
// the same interviews and steps.
type Agenda struct {
	Cases     int64 `db:"cases"`
	Revisions int64 `db:"revisions"` // of all cases
	Changed   int64 `db:"changed"`   // the times of all their changes
	Steps     int64 `db:"steps"`
	Due       int64 `db:"due"` // the times of all steps
	Profile   int64 `db:"profile"`
	Acts      int64 `db:"acts"`   // of the candidate: two steps that were moved against each other have the sum of before
	Undone    int64 `db:"undone"` // the times at which acts were undone
}

// Agenda is what the feed is made of, in figures.
func (r reads) Agenda(ctx context.Context) (a Agenda, err error) {
	if err = r.one(ctx, &a, `SELECT count(*) AS cases, CAST(coalesce(sum(revision), 0) AS BIGINT) AS revisions, CAST(coalesce(sum(changed), 0) AS BIGINT) AS changed
		FROM cases WHERE candidate = $1 AND deleted = 0`, r.owner); err != nil {
		return a, err
	}
	if err = r.one(ctx, &a, `SELECT count(*) AS steps, CAST(coalesce(sum(due), 0) AS BIGINT) AS due FROM steps WHERE candidate = $1`, r.owner); err != nil {
		return a, err
	}
	if err = r.one(ctx, &a, `SELECT count(*) AS acts, CAST(coalesce(sum(undone), 0) AS BIGINT) AS undone FROM events WHERE candidate = $1`, r.owner); err != nil {
		return a, err
	}
	err = r.one(ctx, &a, `SELECT revision AS profile FROM candidates WHERE candidate = $1`, r.owner)
	if errors.Is(err, ErrNotFound) {
		err = nil
	}
	return a, err
}

// Key is a key that is good more than once, as it is kept.
type Key struct {
	Candidate string `db:"candidate"`
	Hash      string `db:"hash"`
	Created   int64  `db:"created"`
}

// Key finds whose a key is that is good more than once, by its hash;
// ErrNotFound for nobody's.
func (s *Store) Key(ctx context.Context, hash, purpose string) (k Key, err error) {
	r := s.everyone()
	return k, r.one(ctx, &k, `SELECT candidate, hash, created FROM keys WHERE hash = $1 AND purpose = $2 AND used = 0`, hash, purpose)
}

// KeyFor is the candidate's own key for a purpose, the last made; ErrNotFound
// when there is none.
func (r reads) KeyFor(ctx context.Context, purpose string) (k Key, err error) {
	return k, r.one(ctx, &k, `SELECT candidate, hash, created FROM keys WHERE candidate = $1 AND purpose = $2 AND used = 0 ORDER BY created DESC, hash DESC LIMIT 1`, r.owner, purpose)
}

// RenewKey puts a key in the place of all that were there for its purpose;
// with an empty secret there is none any more.
func (t *Tx) RenewKey(ctx context.Context, secret, purpose string, now time.Time) error {
	_, err := t.exec(ctx, `DELETE FROM keys WHERE candidate = $1 AND purpose = $2`, t.owner, purpose)
	if err == nil && secret != "" {
		err = t.AddKey(ctx, secret, purpose, now)
	}
	if err != nil && !errors.Is(err, ErrNotFound) {
		return fmt.Errorf("key: %w", err)
	}
	return nil
}
