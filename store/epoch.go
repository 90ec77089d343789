package store

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"strconv"
	"time"
)

// Epoch tells one life of a record from another. Whatever acts on the world,
// such as a sender of letters, compares it with the one that it knew, and stops
// to ask when they differ: what a backup calls unsent may have been sent since
// (RELIABILITY 0 #4).
type Epoch struct {
	Record   string    // the record's name for life; the same in all its backups
	Epoch    string    // changes with each restoring
	Restored time.Time // when it was last restored, until SettleRestored; else zero
}

// Epoch is the record's present epoch.
func (s *Store) Epoch(ctx context.Context) (Epoch, error) {
	var e Epoch
	var restored string
	for name, dst := range map[string]*string{"id": &e.Record, "epoch": &e.Epoch, "restored": &restored} {
		err := s.everyone().one(ctx, dst, `SELECT value FROM record WHERE name = $1`, name)
		if err != nil && !(name == "restored" && errors.Is(err, ErrNotFound)) {
			return e, fmt.Errorf("epoch: %w", err)
		}
	}
	if restored == "" {
		return e, nil
	}
	ms, err := strconv.ParseInt(restored, 10, 64)
	if err != nil {
		return e, fmt.Errorf("epoch: %w", err)
	}
	e.Restored = Time(ms)
	return e, nil
}

// SettleRestored notes that somebody has looked at what was under way when the
// backup was made.
func (s *Store) SettleRestored(ctx context.Context) error {
	return s.change(ctx, s.everyone(), func(t *Tx) error {
		_, err := t.exec(ctx, `DELETE FROM record WHERE name = 'restored'`)
		return err
	})
}

// beRestored begins a new epoch.
func (s *Store) beRestored(ctx context.Context, now time.Time) error {
	return s.change(ctx, s.everyone(), func(t *Tx) error {
		for name, value := range map[string]string{"epoch": rand.Text(), "restored": strconv.FormatInt(millis(now), 10)} {
			if _, err := t.exec(ctx, `INSERT INTO record (name, value) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET value = excluded.value`, name, value); err != nil {
				return err
			}
		}
		return nil
	})
}
