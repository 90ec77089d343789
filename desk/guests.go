package desk

import (
	"sync"
	"time"

	"regards/store"
)

// guests are the keys and sessions of a record that may only be read. They are
// known for as long as the program runs, since the record cannot keep them.
type guests struct {
	mu       sync.Mutex
	keys     map[string]invitation // by the secret's hash
	sessions map[string]store.Session
}

// invitation is a one-time key that was not used yet.
type invitation struct {
	candidate, purpose string
	made               time.Time
}

func newGuests() *guests {
	return &guests{keys: map[string]invitation{}, sessions: map[string]store.Session{}}
}

func (g *guests) invite(key string, i invitation) {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.keys[store.HashOf(key)] = i
}

// letIn takes a key that is not older than since for a session;
// store.ErrNotFound when there is none such.
func (g *guests) letIn(key, purpose, secret, device string, now, since time.Time) error {
	g.mu.Lock()
	defer g.mu.Unlock()
	i, ok := g.keys[store.HashOf(key)]
	if !ok || i.purpose != purpose || i.made.Before(since) {
		return store.ErrNotFound
	}
	delete(g.keys, store.HashOf(key))
	hash := store.HashOf(secret)
	g.sessions[hash] = store.Session{Candidate: i.candidate, Hash: hash, Device: device, Created: now.UnixMilli(), Seen: now.UnixMilli()}
	return nil
}

func (g *guests) who(secret string) (*store.Session, error) {
	g.mu.Lock()
	defer g.mu.Unlock()
	s, ok := g.sessions[store.HashOf(secret)]
	if !ok {
		return nil, store.ErrNotFound
	}
	return &s, nil
}

func (g *guests) see(hash string, now time.Time) {
	g.mu.Lock()
	defer g.mu.Unlock()
	if s, ok := g.sessions[hash]; ok {
		s.Seen = now.UnixMilli()
		g.sessions[hash] = s
	}
}

func (g *guests) leave(hash string) {
	g.mu.Lock()
	defer g.mu.Unlock()
	delete(g.sessions, hash)
}
