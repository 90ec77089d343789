// Package postgres reaches a record that lies in PostgreSQL: it is all that
// store needs of the driver. A program for one person, whose record is a file,
// leaves this package out and is three MiB smaller for it (ADR 0025).
//
// It opens connections and sets what the record's safety hangs on. It asks the
// database nothing itself and knows no table.
package postgres

import (
	"context"
	"database/sql"

	"github.com/jackc/pgx/v5/pgxpool"
	"github.com/jackc/pgx/v5/stdlib"

	"regards/store"
)

// At is the database at a URL, as store.Options wants it. What is wrong with
// the URL, the opening says.
func At(url string) store.Server { return server(url) }

type server string

// Open opens the database. What it returns last closes the connections behind it.
func (s server) Open(ctx context.Context, readOnly bool) (*sql.DB, func() error, error) {
	cfg, err := pgxpool.ParseConfig(string(s))
	if err != nil {
		return nil, nil, err
	}
	if readOnly {
		cfg.ConnConfig.RuntimeParams["default_transaction_read_only"] = "on"
	}
	// A server may be set up to acknowledge what is not yet on its disk.
	cfg.ConnConfig.RuntimeParams["synchronous_commit"] = "on"
	pool, err := pgxpool.NewWithConfig(ctx, cfg)
	if err != nil {
		return nil, nil, err
	}
	db := stdlib.OpenDBFromPool(pool)
	return db, func() error {
		err := db.Close()
		pool.Close()
		return err
	}, nil
}
