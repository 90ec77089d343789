package store

import (
	"context"
	"encoding/json"
	"fmt"
	"time"

	"regards"
)

// LetterState is how far a letter has come.
type LetterState string

// The states.
const (
	Draft    LetterState = "draft"    // as it was composed
	Edited   LetterState = "edited"   // by the candidate's own hand; never composed over
	Approved LetterState = "approved" // bound to its bytes
	Sent     LetterState = "sent"     // or handed over
)

// Letter is a letter as it is kept.
type Letter struct {
	ID       string      `db:"id" json:"id"`
	CaseID   string      `db:"case_id" json:"caseid"`
	Reader   string      `db:"reader" json:"reader"`
	Kind     string      `db:"kind" json:"kind"`
	Channel  string      `db:"channel" json:"channel"`
	Version  int         `db:"version" json:"version"`
	Revision int64       `db:"revision" json:"revision"`
	State    LetterState `db:"state" json:"state"`
	Private  int64       `db:"private" json:"private"`
	Subject  string      `db:"subject" json:"subject"`
	Body     string      `db:"body" json:"body"` // the text as it stands, from greeting to signature
	Made     string      `db:"made" json:"made"` // see Composed
	Approved string      `db:"approved" json:"approved"`
	SentVia  string      `db:"sent_via" json:"sentvia"`
	SentAt   int64       `db:"sent_at" json:"sentat"`
	Created  int64       `db:"created" json:"created"`
	Changed  int64       `db:"changed" json:"changed"`
	Deleted  int64       `db:"deleted" json:"deleted"`
}

// Composed is the letter as it was composed, with its paragraphs and facts.
func (l *Letter) Composed() (regards.Letter, error) {
	var out regards.Letter
	if err := json.Unmarshal([]byte(l.Made), &out); err != nil {
		return out, fmt.Errorf("letter %s: %w", l.ID, err)
	}
	return out, nil
}

// SetComposed puts a composed letter in.
func (l *Letter) SetComposed(c regards.Letter) error {
	b, err := json.Marshal(c)
	if err != nil {
		return err
	}
	l.Made, l.Reader, l.Kind, l.Channel, l.Subject, l.Body = string(b), c.To, string(c.Kind), string(c.Channel), c.Subject, c.Body()
	return nil
}

const letterColumns = `id, case_id, reader, kind, channel, version, revision, state, private, subject, body, made, approved, sent_via, sent_at, created, changed, deleted`

// Letters are the letters of a case that stand, in the order in which they were made.
func (r reads) Letters(ctx context.Context, caseID string) (out []Letter, err error) {
	err = r.all(ctx, &out, `SELECT `+letterColumns+` FROM letters WHERE candidate = $1 AND case_id = $2 AND deleted = 0 ORDER BY created, id`, r.owner, caseID)
	return out, err
}

// OpenLetters are the letters of all cases that are not sent, the latest first.
func (r reads) OpenLetters(ctx context.Context, limit int) (out []Letter, err error) {
	err = r.all(ctx, &out, `SELECT `+letterColumns+` FROM letters WHERE candidate = $1 AND deleted = 0 AND state <> 'sent' ORDER BY changed DESC, id LIMIT $2`, r.owner, limit)
	return out, err
}

// Letter is one letter, deleted or not.
func (r reads) Letter(ctx context.Context, id string) (*Letter, error) {
	var l Letter
	if err := r.one(ctx, &l, `SELECT `+letterColumns+` FROM letters WHERE candidate = $1 AND id = $2`, r.owner, id); err != nil {
		return nil, fmt.Errorf("letter %s: %w", id, err)
	}
	return &l, nil
}

// LetterText is one text that a letter has had.
type LetterText struct {
	Revision int64  `db:"revision"`
	At       int64  `db:"at"`
	Subject  string `db:"subject"`
	Body     string `db:"body"`
}

// LetterTexts are the texts that a letter has had, the latest first.
func (r reads) LetterTexts(ctx context.Context, id string, limit int) (out []LetterText, err error) {
	err = r.all(ctx, &out, `SELECT revision, at, subject, body FROM letter_texts WHERE candidate = $1 AND letter_id = $2 ORDER BY revision DESC LIMIT $3`, r.owner, id, limit)
	return out, err
}

// AddLetter keeps a new letter.
func (t *Tx) AddLetter(ctx context.Context, l *Letter, now time.Time) error {
	l.Revision, l.Created, l.Changed = 1, millis(now), millis(now)
	if _, err := t.exec(ctx, `INSERT INTO letters (candidate, `+letterColumns+`) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)`,
		t.owner, l.ID, l.CaseID, l.Reader, l.Kind, l.Channel, l.Version, l.Revision, string(l.State), l.Private, l.Subject, l.Body, l.Made, l.Approved, l.SentVia, l.SentAt,
		l.Created, l.Changed, l.Deleted); err != nil {
		return fmt.Errorf("letter to %s: %w", l.Reader, err)
	}
	return t.keepText(ctx, l)
}

// PutLetter keeps a changed letter; ErrStale when it was changed since
// l.Revision, which it raises. A new text becomes part of its history.
func (t *Tx) PutLetter(ctx context.Context, l *Letter, now time.Time) error {
	n, err := t.exec(ctx, `UPDATE letters SET revision = revision + 1, channel = $4, version = $5, state = $6, private = $7, subject = $8, body = $9, made = $10, approved = $11,
		sent_via = $12, sent_at = $13, changed = $14, deleted = $15 WHERE candidate = $1 AND id = $2 AND revision = $3`,
		t.owner, l.ID, l.Revision, l.Channel, l.Version, string(l.State), l.Private, l.Subject, l.Body, l.Made, l.Approved, l.SentVia, l.SentAt, millis(now), l.Deleted)
	switch {
	case err != nil:
		return fmt.Errorf("letter %s: %w", l.ID, err)
	case n == 0:
		return fmt.Errorf("letter %s, revision %d: %w", l.ID, l.Revision, ErrStale)
	}
	l.Revision, l.Changed = l.Revision+1, millis(now)
	return t.keepText(ctx, l)
}

func (t *Tx) keepText(ctx context.Context, l *Letter) error {
	_, err := t.exec(ctx, `INSERT INTO letter_texts (candidate, letter_id, revision, at, subject, body)
		SELECT $1, $2, $3, $4, $5, $6 WHERE NOT EXISTS (SELECT 1 FROM letter_texts WHERE candidate = $1 AND letter_id = $2 AND subject = $5 AND body = $6
		AND revision = (SELECT max(revision) FROM letter_texts WHERE candidate = $1 AND letter_id = $2))`,
		t.owner, l.ID, l.Revision, l.Changed, l.Subject, l.Body)
	return err
}
