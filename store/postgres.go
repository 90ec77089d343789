package store

import (
	"context"
	"database/sql"
	"errors"
)

// Server is a PostgreSQL database; store/postgres has the one there is. Open
// gives its connections, and what closes them: every transaction is acknowledged
// when it is on the disk, and with readOnly none changes anything.
type Server interface {
	Open(ctx context.Context, readOnly bool) (*sql.DB, func() error, error)
}

// openPostgres opens a database and looks that its fence would hold.
func openPostgres(ctx context.Context, o Options) (*sql.DB, func() error, error) {
	db, done, err := o.Postgres.Open(ctx, o.ReadOnly)
	if err != nil {
		return nil, nil, err
	}
	if err := mayFence(ctx, db); err != nil {
		return nil, nil, errors.Join(err, done())
	}
	return db, done, nil
}
