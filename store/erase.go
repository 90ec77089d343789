package store

import (
	"context"
	"errors"
	"fmt"
	"time"
)

// owed is the pref that stands while something was erased and its bytes may
// still lie in the file or its log.
const owed = "to sweep"

// InBin says whether anything was deleted before a time: whether Erase would
// find something to forget.
func (r reads) InBin(ctx context.Context, before time.Time) (bool, error) {
	var n int
	err := r.one(ctx, &n, `SELECT count(*) FROM (SELECT 1 FROM cases WHERE candidate = $1 AND deleted > 0 AND deleted < $2
		UNION ALL SELECT 1 FROM letters WHERE candidate = $1 AND deleted > 0 AND deleted < $2
		UNION ALL SELECT 1 FROM events WHERE candidate = $1 AND case_id = '' AND at < $2 LIMIT 1) AS found`, r.owner, millis(before))
	return n > 0, err
}

// Unswept says whether something was erased and not swept since.
func (r reads) Unswept(ctx context.Context) (bool, error) {
	what, err := r.Pref(ctx, owed)
	return what != "", err
}

// Holdings is how much the record holds of one case.
type Holdings struct {
	States  int `db:"states"`  // that the case file has had, the present one too
	Letters int `db:"letters"` // those that were put away too
	Events  int `db:"events"`
}

// Holdings counts what erasing a case would take with it; nothing of a case that
// there is not.
func (r reads) Holdings(ctx context.Context, id string) (h Holdings, err error) {
	return h, r.one(ctx, &h, `SELECT count(*) AS states,
		(SELECT count(*) FROM letters WHERE candidate = $1 AND case_id = $2) AS letters,
		(SELECT count(*) FROM events WHERE candidate = $1 AND case_id = $2) AS events
		FROM revisions WHERE candidate = $1 AND case_id = $2`, r.owner, id)
}

// Erase forgets for good the cases that were deleted before a time, with
// everything that belongs to them; so it does with letters that were put away, and
// with the events that belong to no case and could bring back a contact. It says
// how many cases. Sweep has to follow, once the change is made.
func (t *Tx) Erase(ctx context.Context, before time.Time) (int64, error) {
	at := millis(before)
	if err := t.eraseLetters(ctx, `deleted > 0 AND deleted < $2`, at); err != nil {
		return 0, err
	}
	if _, err := t.exec(ctx, `DELETE FROM events WHERE candidate = $1 AND case_id = '' AND at < $2`, t.owner, at); err != nil {
		return 0, fmt.Errorf("erase: %w", err)
	}
	return t.erase(ctx, `deleted < $2`, at)
}

// EraseCase is Erase for one case that lies in the bin; ErrNotFound when it
// does not.
func (t *Tx) EraseCase(ctx context.Context, id string) error {
	n, err := t.erase(ctx, `id = $2`, id)
	if err == nil && n == 0 {
		return fmt.Errorf("case %s: %w", id, ErrNotFound)
	}
	return err
}

// erase forgets the deleted cases for which a condition on $2 holds.
func (t *Tx) erase(ctx context.Context, which string, arg any) (int64, error) {
	cases := ` WHERE candidate = $1 AND deleted > 0 AND ` + which
	gone := `case_id IN (SELECT id FROM cases` + cases + `)`
	if err := t.eraseLetters(ctx, gone, arg); err != nil {
		return 0, err
	}
	for _, table := range []string{"revisions", "conflicts", "steps", "marks", "people", "sought", "meetings", "events"} {
		if _, err := t.exec(ctx, `DELETE FROM `+table+` WHERE candidate = $1 AND `+gone, t.owner, arg); err != nil {
			return 0, fmt.Errorf("erase: %w", err)
		}
	}
	n, err := t.exec(ctx, `DELETE FROM cases`+cases, t.owner, arg)
	if err != nil {
		return 0, fmt.Errorf("erase: %w", err)
	}
	return n, t.PutPref(ctx, owed, "yes")
}

// eraseLetters forgets the letters for which a condition on $2 holds, with all
// the texts that they have had and the events that hold some of them.
func (t *Tx) eraseLetters(ctx context.Context, which string, arg any) error {
	for _, q := range []string{
		`DELETE FROM letter_texts WHERE candidate = $1 AND letter_id IN (SELECT id FROM letters WHERE candidate = $1 AND ` + which + `)`,
		`DELETE FROM events WHERE candidate = $1 AND (case_id, about) IN (SELECT case_id, id FROM letters WHERE candidate = $1 AND ` + which + `)`,
		`DELETE FROM letters WHERE candidate = $1 AND ` + which,
	} {
		if _, err := t.exec(ctx, q, t.owner, arg); err != nil {
			return fmt.Errorf("erase: %w", err)
		}
	}
	return nil
}

// Sweep takes what was erased out of the bytes of the file and of its log;
// what is left over when it fails, or when the program ends before, the next
// one takes. ErrBusy means that somebody was reading from the log the whole
// time. On PostgreSQL, whose rows are swept by itself, there is nothing to do.
func (f *Folder) Sweep(ctx context.Context) error {
	if err := f.s.sweep(ctx); err != nil {
		return fmt.Errorf("sweep: %w", err)
	}
	return f.Change(ctx, func(t *Tx) error { return t.PutPref(ctx, owed, "") })
}

// sweep copies the log into the file and cuts it to nothing. In the file itself
// the bytes are overwritten already, as secure_delete wants it.
func (s *Store) sweep(ctx context.Context) error {
	if s.path == "" {
		return nil
	}
	var busy, frames, moved int
	if err := s.db.QueryRowContext(ctx, `PRAGMA wal_checkpoint(TRUNCATE)`).Scan(&busy, &frames, &moved); err != nil {
		return translate(err)
	}
	if busy != 0 {
		return faultOf(ErrBusy, errors.New("somebody reads from the log"), "What was erased is gone from the record, and not yet from the bytes of its file, which another program is reading. Regards tries again by itself.")
	}
	return nil
}
