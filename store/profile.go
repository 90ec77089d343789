package store

import (
	"context"
	"errors"
	"fmt"
	"time"

	"regards"
	"regards/casefile"
)

// Profile is what is kept of the candidate once, for all cases.
type Profile struct {
	Candidate regards.Candidate
	Settings  regards.Settings // for new cases
	Revision  int64            // 0 when nothing was kept yet
}

// Profile is the candidate's own page; empty before it was first kept.
func (r reads) Profile(ctx context.Context) (Profile, error) {
	var row struct {
		Revision int64
		Body     string
	}
	err := r.one(ctx, &row, `SELECT revision, body FROM candidates WHERE candidate = $1`, r.owner)
	if errors.Is(err, ErrNotFound) {
		return Profile{}, nil
	}
	if err != nil {
		return Profile{}, fmt.Errorf("profile: %w", err)
	}
	c, err := casefile.Restore([]byte(row.Body))
	if err != nil {
		return Profile{}, fmt.Errorf("profile: %w", err)
	}
	return Profile{c.Candidate, c.Settings, row.Revision}, nil
}

// PutProfile keeps the candidate's own page. ErrStale means that it was
// changed since p.Revision.
func (t *Tx) PutProfile(ctx context.Context, p Profile, now time.Time) error {
	body, err := casefile.Keep(&regards.Case{Candidate: p.Candidate, Settings: p.Settings})
	if err != nil {
		return err
	}
	var n int64
	if p.Revision == 0 {
		n, err = t.exec(ctx, `INSERT INTO candidates (candidate, revision, body, changed) VALUES ($1, 1, $2, $3) ON CONFLICT (candidate) DO NOTHING`, t.owner, string(body), millis(now))
	} else {
		n, err = t.exec(ctx, `UPDATE candidates SET revision = revision + 1, body = $3, changed = $4 WHERE candidate = $1 AND revision = $2`, t.owner, p.Revision, string(body), millis(now))
	}
	switch {
	case err != nil:
		return fmt.Errorf("profile: %w", err)
	case n == 0:
		return fmt.Errorf("profile: %w", ErrStale)
	}
	return nil
}

// The small settings in which the candidate's own paper is kept, and which an
// export gives back.
const (
	PrefPaper     = "paper"     // a regards.Stationery in JSON
	PrefSignature = "signature" // a PNG in base64
)

// Pref is a small setting of the program, such as the theme; empty when it
// was never set.
func (r reads) Pref(ctx context.Context, name string) (string, error) {
	var v string
	err := r.one(ctx, &v, `SELECT value FROM prefs WHERE candidate = $1 AND name = $2`, r.owner, name)
	if errors.Is(err, ErrNotFound) {
		return "", nil
	}
	return v, err
}

// PutPref keeps a small setting.
func (t *Tx) PutPref(ctx context.Context, name, value string) error {
	_, err := t.exec(ctx, `INSERT INTO prefs (candidate, name, value) VALUES ($1, $2, $3) ON CONFLICT (candidate, name) DO UPDATE SET value = excluded.value`, t.owner, name, value)
	return err
}
