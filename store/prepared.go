package store

import (
	"context"
	"database/sql"
	"sync"
)

// prepared asks SQLite by statements that it has parsed before: a page asks
// half a dozen questions in the same words each time, and to parse one takes longer
// than to answer it. There are as many statements as texts in this package.
// They hold no answers; SQLite itself parses one anew when the tables have changed since,
// and they end with the database. PostgreSQL's driver does the same by itself.
type prepared struct {
	db   *sql.DB
	made sync.Map // of *sql.Stmt, by their texts
}

// statement is the parsed text.
func (p *prepared) statement(ctx context.Context, query string) (*sql.Stmt, error) {
	if s, ok := p.made.Load(query); ok {
		return s.(*sql.Stmt), nil
	}
	s, err := p.db.PrepareContext(ctx, query)
	if err != nil {
		return nil, err
	}
	if first, twice := p.made.LoadOrStore(query, s); twice {
		return first.(*sql.Stmt), s.Close()
	}
	return s, nil
}

func (p *prepared) QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error) {
	s, err := p.statement(ctx, query)
	if err != nil {
		return nil, err
	}
	return s.QueryContext(ctx, args...)
}

func (p *prepared) ExecContext(ctx context.Context, query string, args ...any) (sql.Result, error) {
	s, err := p.statement(ctx, query)
	if err != nil {
		return nil, err
	}
	return s.ExecContext(ctx, args...)
}

// preparedTx is the same within a transaction.
type preparedTx struct {
	*prepared
	tx *sql.Tx
}

func (p preparedTx) QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error) {
	s, err := p.statement(ctx, query)
	if err != nil {
		return nil, err
	}
	return p.tx.StmtContext(ctx, s).QueryContext(ctx, args...)
}

func (p preparedTx) ExecContext(ctx context.Context, query string, args ...any) (sql.Result, error) {
	s, err := p.statement(ctx, query)
	if err != nil {
		return nil, err
	}
	return p.tx.StmtContext(ctx, s).ExecContext(ctx, args...)
}
