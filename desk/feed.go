package desk

import (
	"context"
	"crypto/subtle"
	"errors"
	"time"

	"regards"
	"regards/plan"
	"regards/store"
)

// KeyFeed is the purpose of the key in a feed's address. Unlike the others it is
// good until it is renewed or ended.
const KeyFeed = "feed"

// feedTitles is the small setting of how much the feed says.
const feedTitles = "feed titles"

// Feed is the candidate's calendar feed as Settings show it.
type Feed struct {
	Made time.Time // zero when there is none
	Open bool      // it names people and employers; otherwise it is discreet
}

// Feed is whether there is a feed, and how much it says.
func (d *Desk) Feed(ctx context.Context) (f Feed, err error) {
	says, err := d.file.Pref(ctx, feedTitles)
	if err != nil {
		return f, err
	}
	f.Open = says == "open"
	k, err := d.file.KeyFor(ctx, KeyFeed)
	if errors.Is(err, store.ErrNotFound) {
		return f, nil
	}
	f.Made = store.Time(k.Created)
	return f, err
}

// OpenFeed makes the secret of a feed's address, which is kept as a hash only
// and told this once. An address that was made before is good no more.
func (d *Desk) OpenFeed(ctx context.Context) (secret string, err error) {
	secret = newSecret()
	return secret, d.file.Change(ctx, func(t *store.Tx) error { return t.RenewKey(ctx, secret, KeyFeed, d.clock()) })
}

// CloseFeed ends the feed.
func (d *Desk) CloseFeed(ctx context.Context) error {
	return d.file.Change(ctx, func(t *store.Tx) error { return t.RenewKey(ctx, "", KeyFeed, d.clock()) })
}

// SetFeed says how much the feed says, from its next reading on.
func (d *Desk) SetFeed(ctx context.Context, open bool) error {
	says := ""
	if open {
		says = "open"
	}
	return d.file.Change(ctx, func(t *store.Tx) error { return t.PutPref(ctx, feedTitles, says) })
}

// Subscriber is whose feed the secret of an address opens; store.ErrNotFound
// for nobody's. The record holds no secret, so nothing that is compared with
// one can be learnt by its time; the hashes are compared in constant time all
// the same.
func (p *Porter) Subscriber(ctx context.Context, secret string) (*Desk, error) {
	hash := store.HashOf(secret)
	k, err := p.store.Key(ctx, hash, KeyFeed)
	if err != nil {
		return nil, err
	}
	if subtle.ConstantTimeCompare([]byte(k.Hash), []byte(hash)) != 1 {
		return nil, store.ErrNotFound
	}
	return p.Desk(k.Candidate), nil
}

// Dated is one position with what a calendar shows of it.
type Dated struct {
	ID    string
	Case  *regards.Case
	Zone  *time.Location // on whose clock the interview is
	Steps []regards.FollowUp
	Stamp time.Time // of its last change
}

// Agenda is by what one knows whether the dates of any position have changed.
func (d *Desk) Agenda(ctx context.Context) (store.Agenda, error) { return d.file.Agenda(ctx) }

// mostDated is how many steps of all positions a calendar holds.
const mostDated = 100_000

// Dated hands out every position that stands with its steps, in the order of
// their ids.
func (d *Desk) Dated(ctx context.Context, fn func(Dated) error) error {
	const century = 100 * 365 * 24 * time.Hour
	all, err := d.file.Steps(ctx, d.clock().Add(century), mostDated)
	if err != nil {
		return err
	}
	steps := map[string][]regards.FollowUp{}
	for i := range all {
		steps[all[i].CaseID] = append(steps[all[i].CaseID], all[i].FollowUp())
	}
	p, err := d.file.Profile(ctx)
	if err != nil {
		return err
	}
	return d.file.Export(ctx, func(k *store.Kept) error {
		if !k.Deleted.IsZero() {
			return nil
		}
		c, err := k.Case()
		if err != nil {
			return err
		}
		c.Candidate = p.Candidate
		return fn(Dated{ID: k.ID, Case: c, Zone: plan.Zone(c), Steps: steps[k.ID], Stamp: k.Changed})
	})
}
