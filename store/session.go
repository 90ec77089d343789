package store

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"time"
)

// Session is a browser that is signed in. Its secret is kept only as a hash.
type Session struct {
	Candidate string `db:"candidate"`
	Hash      string `db:"hash"`
	Device    string `db:"device"`
	Created   int64  `db:"created"`
	Seen      int64  `db:"seen"`
}

// HashOf is a secret as it is kept.
func HashOf(secret string) string {
	sum := sha256.Sum256([]byte(secret))
	return hex.EncodeToString(sum[:])
}

// Session finds who holds the secret of a cookie; ErrNotFound for nobody.
func (s *Store) Session(ctx context.Context, secret string) (*Session, error) {
	var out Session
	r := s.everyone()
	if err := r.one(ctx, &out, `SELECT candidate, hash, device, created, seen FROM sessions WHERE hash = $1`, HashOf(secret)); err != nil {
		return nil, err
	}
	return &out, nil
}

// SeeSession notes that a session is in use.
func (s *Store) SeeSession(ctx context.Context, hash string, now time.Time) error {
	return s.change(ctx, s.everyone(), func(t *Tx) error {
		_, err := t.exec(ctx, `UPDATE sessions SET seen = $2 WHERE hash = $1`, hash, millis(now))
		return err
	})
}

// Sessions are the candidate's signed-in browsers, the last seen first.
func (r reads) Sessions(ctx context.Context) (out []Session, err error) {
	err = r.all(ctx, &out, `SELECT candidate, hash, device, created, seen FROM sessions WHERE candidate = $1 ORDER BY seen DESC, hash`, r.owner)
	return out, err
}

// AddSession signs a browser in.
func (t *Tx) AddSession(ctx context.Context, secret, device string, now time.Time) error {
	_, err := t.exec(ctx, `INSERT INTO sessions (candidate, hash, device, created, seen) VALUES ($1, $2, $3, $4, $4)`, t.owner, HashOf(secret), device, millis(now))
	return err
}

// DropSession signs one browser out; DropSessions all but one.
func (t *Tx) DropSession(ctx context.Context, hash string) error {
	_, err := t.exec(ctx, `DELETE FROM sessions WHERE candidate = $1 AND hash = $2`, t.owner, hash)
	return err
}

// DropSessions signs every browser out but that of the hash.
func (t *Tx) DropSessions(ctx context.Context, but string) error {
	_, err := t.exec(ctx, `DELETE FROM sessions WHERE candidate = $1 AND hash <> $2`, t.owner, but)
	return err
}

// AddKey keeps a one-time key, by its hash.
func (t *Tx) AddKey(ctx context.Context, secret, purpose string, now time.Time) error {
	_, err := t.exec(ctx, `INSERT INTO keys (candidate, hash, purpose, created, used) VALUES ($1, $2, $3, $4, 0)`, t.owner, HashOf(secret), purpose, millis(now))
	return err
}

// UseKey uses a one-time key up, and says whose it is. ErrNotFound means that
// it is unknown, used, or older than since.
func (s *Store) UseKey(ctx context.Context, secret, purpose string, now, since time.Time) (candidate string, err error) {
	err = s.change(ctx, s.everyone(), func(t *Tx) error {
		if err := t.must(ctx, "key", `UPDATE keys SET used = $4 WHERE hash = $1 AND purpose = $2 AND used = 0 AND created >= $3`, HashOf(secret), purpose, millis(since), millis(now)); err != nil {
			return err
		}
		return t.one(ctx, &candidate, `SELECT candidate FROM keys WHERE hash = $1`, HashOf(secret))
	})
	return candidate, err
}
