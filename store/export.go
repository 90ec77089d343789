package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"time"

	"regards"
	"regards/casefile"
)

// Kept is a case as its row has it: the case file in JSON, without the
// candidate, who is kept once.
type Kept struct {
	ID       string
	Employer string
	Position string
	Revision int64
	Body     []byte // only until the next one
	Created  time.Time
	Changed  time.Time
	Deleted  time.Time // zero while it stands
}

// Case reads the case in it, still without its candidate.
func (k *Kept) Case() (*regards.Case, error) {
	c, err := casefile.Restore(k.Body)
	if err != nil {
		return nil, fmt.Errorf("case %s: %w", k.ID, err)
	}
	return c, nil
}

// Export hands every case to fn, deleted or not, in the order of their names,
// in one pass over the record as it was when it began. Only one is in memory at a
// time. It ends with the first error of fn.
func (f *Folder) Export(ctx context.Context, fn func(*Kept) error) (err error) {
	tx, err := f.s.db.BeginTx(ctx, &sql.TxOptions{ReadOnly: true, Isolation: f.dialect.still})
	if err != nil {
		return translate(err)
	}
	defer func() { err = translate(errors.Join(err, tx.Rollback())) }()
	if err := f.stand(ctx, tx); err != nil {
		return err
	}
	rows, err := tx.QueryContext(ctx, f.dialect.sql(`SELECT id, employer, position, revision, body, created, changed, deleted FROM cases WHERE candidate = $1 ORDER BY id`), f.owner)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, rows.Close()) }()
	for rows.Next() {
		var k Kept
		var body sql.RawBytes
		var created, changed, deleted int64
		if err := rows.Scan(&k.ID, &k.Employer, &k.Position, &k.Revision, &body, &created, &changed, &deleted); err != nil {
			return err
		}
		k.Body, k.Created, k.Changed, k.Deleted = body, Time(created), Time(changed), Time(deleted)
		if err := fn(&k); err != nil {
			return err
		}
	}
	return rows.Err()
}
