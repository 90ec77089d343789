package desk

import (
	"context"
	"crypto/rand"
	"encoding/base64"
	"errors"
	"time"

	"regards/store"
)

// How long a key and a session are good for (RELIABILITY 4.2). A key is used
// within minutes or not at all; a session ends when nobody came for a month,
// and in any case after a quarter of a year.
const (
	keyLife     = 10 * time.Minute
	sessionIdle = 30 * 24 * time.Hour
	sessionLife = 90 * 24 * time.Hour
	seenEvery   = 10 * time.Minute // how often it is noted that a session is in use
)

// Purposes of one-time keys.
const (
	KeySignIn  = "sign-in" // the link that `regards serve` opens
	KeyPairing = "pairing" // the code for a second device
)

// Porter knows who may come in: it hands out one-time keys, takes them for
// sessions, and knows a session's candidate. It belongs to the house, not to a
// candidate.
type Porter struct {
	store  *store.Store
	clock  func() time.Time
	guests *guests // of a record that may only be read; else nil
	remembered
}

// NewPorter opens the door of a record. Of a record that may only be read the
// keys and sessions are this porter's alone, and end with the program.
func NewPorter(s *store.Store, clock func() time.Time) *Porter {
	p := &Porter{store: s, clock: clock}
	if s.ReadOnly() {
		p.guests = newGuests()
	}
	return p
}

// Desk is the desk of a candidate who was let in.
func (p *Porter) Desk(candidate string) *Desk {
	d := New(p.store, candidate, p.clock)
	d.remembered = &p.remembered
	return d
}

// NewKey makes a one-time key for a candidate; it is good for ten minutes.
func (p *Porter) NewKey(ctx context.Context, candidate, purpose string) (string, error) {
	key := newSecret()
	return key, p.keepKey(ctx, candidate, key, purpose)
}

func (p *Porter) keepKey(ctx context.Context, candidate, key, purpose string) error {
	if p.guests != nil {
		p.guests.invite(key, invitation{candidate, purpose, p.clock()})
		return nil
	}
	return p.store.For(candidate).Change(ctx, func(t *store.Tx) error { return t.AddKey(ctx, key, purpose, p.clock()) })
}

// LetIn takes a key for a session, and gives its secret. The device is the
// name under which the candidate will see it.
func (p *Porter) LetIn(ctx context.Context, key, purpose, device string) (secret string, err error) {
	secret = newSecret()
	err = p.letIn(ctx, key, purpose, secret, device, p.clock())
	if errors.Is(err, store.ErrNotFound) {
		return "", fault("This link was used already, or is older than ten minutes.")
	}
	return secret, err
}

func (p *Porter) letIn(ctx context.Context, key, purpose, secret, device string, now time.Time) error {
	since := now.Add(-keyLife)
	if p.guests != nil {
		return p.guests.letIn(key, purpose, secret, device, now, since)
	}
	candidate, err := p.store.UseKey(ctx, key, purpose, now, since)
	if err != nil {
		return err
	}
	return p.store.For(candidate).Change(ctx, func(t *store.Tx) error { return t.AddSession(ctx, secret, device, now) })
}

// Who is the session behind a cookie's secret; store.ErrNotFound when there is
// none, or none any more.
func (p *Porter) Who(ctx context.Context, secret string) (*store.Session, error) {
	s, err := p.session(ctx, secret)
	if err != nil {
		return nil, err
	}
	now := p.clock()
	if now.Sub(store.Time(s.Seen)) > sessionIdle || now.Sub(store.Time(s.Created)) > sessionLife {
		return nil, store.ErrNotFound
	}
	if now.Sub(store.Time(s.Seen)) > seenEvery {
		return s, p.see(ctx, s.Hash, now)
	}
	return s, nil
}

func (p *Porter) session(ctx context.Context, secret string) (*store.Session, error) {
	if p.guests != nil {
		return p.guests.who(secret)
	}
	return p.store.Session(ctx, secret)
}

func (p *Porter) see(ctx context.Context, hash string, now time.Time) error {
	if p.guests != nil {
		p.guests.see(hash, now)
		return nil
	}
	return p.store.SeeSession(ctx, hash, now)
}

// Leave ends a session.
func (p *Porter) Leave(ctx context.Context, s *store.Session) error {
	if p.guests != nil {
		p.guests.leave(s.Hash)
		return nil
	}
	return p.store.For(s.Candidate).Change(ctx, func(t *store.Tx) error { return t.DropSession(ctx, s.Hash) })
}

// newSecret is 256 random bits as they fit into a link.
func newSecret() string {
	var b [32]byte
	rand.Read(b[:])
	return base64.RawURLEncoding.EncodeToString(b[:])
}
