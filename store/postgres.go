package store

import (
	"context"
	"database/sql"
	"errors"

	"github.com/jackc/pgx/v5/pgxpool"
	"github.com/jackc/pgx/v5/stdlib"
)

// openPostgres opens a database by its URL. What it returns last closes the
// connections behind it.
func openPostgres(ctx context.Context, o Options) (*sql.DB, func() error, error) {
	cfg, err := pgxpool.ParseConfig(o.Postgres)
	if err != nil {
		return nil, nil, err
	}
	if o.ReadOnly {
		cfg.ConnConfig.RuntimeParams["default_transaction_read_only"] = "on"
	}
	// A server may be set up to acknowledge what is not yet on its disk.
	cfg.ConnConfig.RuntimeParams["synchronous_commit"] = "on"
	pool, err := pgxpool.NewWithConfig(ctx, cfg)
	if err != nil {
		return nil, nil, err
	}
	db := stdlib.OpenDBFromPool(pool)
	done := func() error {
		err := db.Close()
		pool.Close()
		return err
	}
	if err := mayFence(ctx, db); err != nil {
		return nil, nil, errors.Join(err, done())
	}
	return db, done, nil
}
