package store

import (
	"context"
	"database/sql"
	"embed"
	"errors"
	"fmt"
	"io/fs"

	"github.com/pressly/goose/v3"
)

// The errors that a caller may tell apart.
var (
	ErrNotFound = errors.New("not on the record")
	ErrStale    = errors.New("it was changed in the meantime") // see Tx.PutCase
	ErrNewer    = errors.New("the record was written by a newer program")
)

//go:embed migrations/*.sql
var migrations embed.FS

// Options say where the record lies. Either Path or Postgres is set.
type Options struct {
	Path     string // of the SQLite file; it is made when there is none
	Postgres string // the URL of a PostgreSQL database
	ReadOnly bool   // rescue: read what is there, and change nothing
}

// Store is one open record.
type Store struct {
	db      *sql.DB
	dialect dialect
	path    string
}

// Open opens the record and brings its tables up to date, each step in one
// transaction. ErrNewer means that a newer program wrote it; it is not touched.
func Open(ctx context.Context, o Options) (*Store, error) {
	s := &Store{dialect: sqlite, path: o.Path}
	var err error
	if o.Postgres != "" {
		s.dialect = postgres
		s.db, err = openPostgres(ctx, o.Postgres)
	} else {
		s.db, err = openSQLite(o.Path, o.ReadOnly, nil)
	}
	if err != nil {
		return nil, err
	}
	if err := s.migrate(ctx, o.ReadOnly); err != nil {
		s.db.Close()
		return nil, err
	}
	return s, nil
}

// Close closes the record.
func (s *Store) Close() error { return s.db.Close() }

func (s *Store) migrate(ctx context.Context, readOnly bool) error {
	files, err := fs.Sub(migrations, "migrations")
	if err != nil {
		return err
	}
	p, err := goose.NewProvider(s.dialect.goose, s.db, files)
	if err != nil {
		return fmt.Errorf("migrations: %w", err)
	}
	if !readOnly {
		if _, err := p.Up(ctx); err != nil {
			return fmt.Errorf("migrations: %w", err)
		}
	}
	have, err := p.GetDBVersion(ctx)
	if err != nil {
		return fmt.Errorf("migrations: %w", err)
	}
	all := p.ListSources()
	if last := all[len(all)-1].Version; have > last {
		return fmt.Errorf("%w: it has version %d, this program knows %d", ErrNewer, have, last)
	}
	return nil
}
