package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"

	"github.com/georgysavva/scany/v2/sqlscan"
)

// querier is what a database and a transaction have in common.
type querier interface {
	QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error)
	ExecContext(ctx context.Context, query string, args ...any) (sql.Result, error)
}

// reads are the questions that may be asked of one candidate's record, inside
// a change or outside. The owner is part of the handle: no query forgets it.
type reads struct {
	q        querier
	dialect  dialect
	owner    string
	everyone bool // for the few questions that come before one knows who asks
}

// Folder is one candidate's record.
type Folder struct {
	reads
	s *Store
}

// For is the folder of one candidate. Every query goes through it. A candidate
// of whom nothing is kept has an empty folder.
func (s *Store) For(candidate string) *Folder {
	return &Folder{reads{q: s.querier(), dialect: s.dialect, owner: candidate}, s}
}

// everyone asks before it is known who asks: whose session, whose key.
func (s *Store) everyone() reads {
	return reads{q: s.querier(), dialect: s.dialect, everyone: true}
}

// querier is how the record is asked outside of a change.
func (s *Store) querier() querier {
	if s.prepared != nil {
		return s.prepared
	}
	return s.db
}

// Tx is a change in the making: all of it is kept, or nothing.
type Tx struct{ reads }

// Change runs fn in one transaction. An error, and a panic, keep nothing. On
// SQLite one change at a time is made by a program, and others wait their turn
// until ctx ends; when another program is writing, for five seconds (ErrBusy).
// When it returns nil, the change survives a power cut.
func (f *Folder) Change(ctx context.Context, fn func(*Tx) error) error {
	return f.s.change(ctx, f.reads, fn)
}

func (s *Store) change(ctx context.Context, r reads, fn func(*Tx) error) (err error) {
	if s.readOnly {
		return faultOf(ErrReadOnly, nil, sayRescue)
	}
	if s.turn != nil {
		select {
		case s.turn <- struct{}{}:
			defer func() { <-s.turn }()
		case <-ctx.Done():
			return ctx.Err()
		}
	}
	tx, err := s.db.BeginTx(ctx, nil)
	if err != nil {
		return translate(err)
	}
	defer func() {
		// After a commit there is nothing to take back, and it says so.
		if back := tx.Rollback(); back != nil && !errors.Is(back, sql.ErrTxDone) && err == nil {
			err = back
		}
	}()
	if err := r.stand(ctx, tx); err != nil {
		return translate(err)
	}
	r.q = tx
	if s.prepared != nil {
		r.q = preparedTx{s.prepared, tx}
	}
	if err := fn(&Tx{r}); err != nil {
		return translate(err)
	}
	return translate(tx.Commit())
}

// ask runs fn on the database. Where there is a fence, and no change is being
// made already, it stands before it in a transaction of its own.
func (r reads) ask(ctx context.Context, args []any, fn func(querier) error) error {
	if err := keepable(args); err != nil {
		return err
	}
	db, outside := r.q.(*sql.DB)
	if !outside || r.dialect.fence == "" {
		return translate(fn(r.q))
	}
	tx, err := db.BeginTx(ctx, nil)
	if err != nil {
		return translate(err)
	}
	if err = r.stand(ctx, tx); err == nil {
		err = fn(tx)
	}
	if err != nil {
		return translate(errors.Join(err, tx.Rollback()))
	}
	return translate(tx.Commit())
}

// all reads every row of a query into dst, a pointer to a slice of structs.
func (r reads) all(ctx context.Context, dst any, query string, args ...any) error {
	return r.ask(ctx, args, func(q querier) error { return sqlscan.Select(ctx, q, dst, r.dialect.sql(query), args...) })
}

// one reads the only row of a query; ErrNotFound when there is none.
func (r reads) one(ctx context.Context, dst any, query string, args ...any) error {
	err := r.ask(ctx, args, func(q querier) error { return sqlscan.Get(ctx, q, dst, r.dialect.sql(query), args...) })
	if sqlscan.NotFound(err) || errors.Is(err, sql.ErrNoRows) {
		return ErrNotFound
	}
	return err
}

// exec runs a statement and says how many rows it changed.
func (r reads) exec(ctx context.Context, query string, args ...any) (n int64, err error) {
	err = r.ask(ctx, args, func(q querier) error {
		res, err := q.ExecContext(ctx, r.dialect.sql(query), args...)
		if err != nil {
			return err
		}
		n, err = res.RowsAffected()
		return err
	})
	return n, err
}

// must is exec that wants a row changed: ErrNotFound when there was none.
func (r reads) must(ctx context.Context, what, query string, args ...any) error {
	n, err := r.exec(ctx, query, args...)
	switch {
	case err != nil:
		return fmt.Errorf("%s: %w", what, err)
	case n == 0:
		return fmt.Errorf("%s: %w", what, ErrNotFound)
	}
	return nil
}
