package store

import (
	"context"
	"crypto/rand"
	"database/sql"
	"embed"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strconv"
	"strings"

	"github.com/pressly/goose/v3"
	"github.com/pressly/goose/v3/lock"
)

//go:embed migrations/*.sql
var embedded embed.FS

// migration is one step of the tables, in the one SQL text.
type migration struct {
	version int64
	text    string
	fill    func(context.Context, *Tx) error // what SQL cannot say of the rows that are there; nil for nothing
}

// fills are the steps that the program goes over the rows for, by version.
func fills(version int64) func(context.Context, *Tx) error {
	if version == 10 {
		return fillSought
	}
	return nil
}

// migrations are those of this program. They only grow: what was released is
// never changed.
func migrations() ([]migration, error) {
	names, err := fs.Glob(embedded, "migrations/*.sql")
	if err != nil {
		return nil, err
	}
	slices.Sort(names)
	var out []migration
	for _, name := range names {
		number, _, _ := strings.Cut(path.Base(name), "_")
		version, err := strconv.ParseInt(number, 10, 64)
		if err != nil {
			return nil, fmt.Errorf("migration %s: %w", name, err)
		}
		b, err := embedded.ReadFile(name)
		if err != nil {
			return nil, err
		}
		out = append(out, migration{version, string(b), fills(version)})
	}
	return out, nil
}

// version is how far the tables are; 0 for an empty database. It writes nothing.
func (s *Store) version(ctx context.Context) (int64, error) {
	names, err := s.tables(ctx)
	if err != nil {
		return 0, translate(err)
	}
	switch {
	case len(names) == 0:
		return 0, nil
	case !slices.Contains(names, versions):
		return 0, faultOf(ErrPlace, nil, "%s is the database of another program; there is no record in it. Give Regards a file of its own. Nothing was changed.", s.name())
	}
	var v int64
	err = s.db.QueryRowContext(ctx, `SELECT COALESCE(max(version_id), 0) FROM `+versions).Scan(&v)
	return v, translate(err)
}

// versions is the table in which the steps that were taken are noted.
const versions = "goose_db_version"

// tables are the tables of the database, by name.
func (s *Store) tables(ctx context.Context) (names []string, err error) {
	rows, err := s.db.QueryContext(ctx, s.dialect.tables)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	for rows.Next() {
		var name string
		if err := rows.Scan(&name); err != nil {
			return nil, err
		}
		names = append(names, name)
	}
	return names, rows.Err()
}

// migrate brings the tables up to date, each step in one transaction: what is
// stopped half way leaves the version before it, usable. A backup is made
// first. A record of a newer program is not touched.
func (s *Store) migrate(ctx context.Context, steps []migration, readOnly bool) error {
	have, err := s.version(ctx)
	if err != nil {
		return err
	}
	last := steps[len(steps)-1].version
	switch {
	case have > last:
		return faultOf(ErrNewer, nil, "The record %s was written by a newer Regards: it has version %d, and this one knows %d. Install the newer one again. Nothing was changed.", s.name(), have, last)
	case have == last:
		return nil
	case readOnly && have == 0:
		return faultOf(ErrNotFound, nil, "There is no record in %s yet. Nothing was changed.", s.name())
	case readOnly && s.path != "":
		return s.renewed(ctx, steps)
	case readOnly:
		return faultOf(ErrReadOnly, nil, "The record %s has version %d, and this Regards reads version %d. Open it once without --read-only, which brings it up to date. Nothing was changed.", s.name(), have, last)
	case have > 0 && s.path != "":
		if _, err := s.backup(ctx, s.backupPath(fmt.Sprintf("before-%d", last)), ""); err != nil {
			return fmt.Errorf("the backup before the new version: %w", err)
		}
	}
	p, err := s.provider(steps)
	if err != nil {
		return err
	}
	if _, err := p.Up(ctx); err != nil {
		return fmt.Errorf("the record could not be brought to version %d; it stands as it was, at a version that the Regards before this one can use: %w", last, translate(err))
	}
	return s.settle(ctx)
}

// settle does what belongs to tables that are up to date: the fence around
// them, and the record's identity.
func (s *Store) settle(ctx context.Context) error {
	if s.dialect.fence != "" {
		if _, err := s.db.ExecContext(ctx, s.dialect.fence); err != nil {
			return fmt.Errorf("fence: %w", err)
		}
	}
	names, err := s.tables(ctx)
	if err != nil || !slices.Contains(names, "record") { // not before its version
		return err
	}
	return s.beBorn(ctx)
}

func (s *Store) provider(steps []migration) (*goose.Provider, error) {
	var all []*goose.Migration
	for _, m := range steps {
		all = append(all, goose.NewGoMigration(m.version, &goose.GoFunc{RunTx: func(ctx context.Context, tx *sql.Tx) error {
			if err := s.everyone().stand(ctx, tx); err != nil { // or a step that changes rows would see none
				return err
			}
			if _, err := tx.ExecContext(ctx, s.dialect.ddl(m.text)); err != nil || m.fill == nil {
				return err
			}
			return m.fill(ctx, &Tx{reads{q: tx, dialect: s.dialect, everyone: true}})
		}}, nil))
	}
	options := []goose.ProviderOption{goose.WithGoMigrations(all...), goose.WithDisableGlobalRegistry(true)}
	if s.dialect.fence != "" { // a server that many programs may start to use at once
		locker, err := lock.NewPostgresSessionLocker()
		if err != nil {
			return nil, err
		}
		options = append(options, goose.WithSessionLocker(locker))
	}
	return goose.NewProvider(s.dialect.goose, s.db, nil, options...)
}

// beBorn gives a new record its identity and its first epoch.
func (s *Store) beBorn(ctx context.Context) error {
	return s.change(ctx, s.everyone(), func(t *Tx) error {
		for _, name := range []string{"id", "epoch"} {
			if _, err := t.exec(ctx, `INSERT INTO record (name, value) VALUES ($1, $2) ON CONFLICT (name) DO NOTHING`, name, rand.Text()); err != nil {
				return err
			}
		}
		return nil
	})
}
