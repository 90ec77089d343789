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
	q       querier
	dialect dialect
	owner   string
}

// Folder is one candidate's record.
type Folder struct {
	reads
	s *Store
}

// For is the folder of one candidate. Every query goes through it.
func (s *Store) For(candidate string) *Folder {
	return &Folder{reads{s.db, s.dialect, candidate}, s}
}

// Tx is a change in the making: all of it is kept, or nothing.
type Tx struct{ reads }

// Change runs fn in one transaction. An error, and a panic, keep nothing.
func (f *Folder) Change(ctx context.Context, fn func(*Tx) error) error {
	tx, err := f.s.db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback()
	if err := fn(&Tx{reads{tx, f.dialect, f.owner}}); err != nil {
		return err
	}
	return tx.Commit()
}

// all reads every row of a query into dst, a pointer to a slice of structs.
func (r reads) all(ctx context.Context, dst any, query string, args ...any) error {
	return sqlscan.Select(ctx, r.q, dst, r.dialect.sql(query), args...)
}

// one reads the only row of a query; ErrNotFound when there is none.
func (r reads) one(ctx context.Context, dst any, query string, args ...any) error {
	err := sqlscan.Get(ctx, r.q, dst, r.dialect.sql(query), args...)
	if sqlscan.NotFound(err) || errors.Is(err, sql.ErrNoRows) {
		return ErrNotFound
	}
	return err
}

// exec runs a statement and says how many rows it changed.
func (r reads) exec(ctx context.Context, query string, args ...any) (int64, error) {
	res, err := r.q.ExecContext(ctx, r.dialect.sql(query), args...)
	if err != nil {
		return 0, err
	}
	return res.RowsAffected()
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
