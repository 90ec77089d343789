package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"slices"
	"strings"
)

// copyRowsInto copies every row into a fresh SQLite file: the backup of a
// database that is no file.
func (s *Store) copyRowsInto(ctx context.Context, path string) (m Manifest, err error) {
	to, err := Open(ctx, Options{Path: path})
	if err != nil {
		return m, err
	}
	if err = errors.Join(copyRows(ctx, s, to), to.Close()); err != nil {
		return m, translate(err)
	}
	return file{path: path}.manifest(ctx)
}

// pour copies every row into a PostgreSQL that holds no record yet.
func (s *Store) pour(ctx context.Context, o Options) error {
	to, err := Open(ctx, o)
	if err != nil {
		return err
	}
	var n int
	err = to.everyone().one(ctx, &n, `SELECT (SELECT count(*) FROM candidates) + (SELECT count(*) FROM cases) + (SELECT count(*) FROM prefs)`)
	if err == nil && n > 0 {
		err = faultOf(ErrPlace, nil, "There is a record in this PostgreSQL already. Give Regards an empty database to restore into. Nothing was changed.")
	}
	if err == nil {
		err = copyRows(ctx, s, to)
	}
	return errors.Join(translate(err), to.Close())
}

// copyRows copies every row from one record into another, which has the same
// tables and none of the rows, in one transaction on each side.
func copyRows(ctx context.Context, from, to *Store) error {
	names, err := from.tables(ctx)
	if err != nil {
		return err
	}
	// What others refer to comes first.
	slices.SortStableFunc(names, func(a, b string) int { return rank(a) - rank(b) })
	src, err := from.db.BeginTx(ctx, &sql.TxOptions{ReadOnly: true, Isolation: from.dialect.still})
	if err != nil {
		return err
	}
	if err := from.everyone().stand(ctx, src); err != nil {
		return errors.Join(err, src.Rollback())
	}
	err = to.change(ctx, to.everyone(), func(t *Tx) error {
		if _, err := t.exec(ctx, `DELETE FROM record`); err != nil { // it takes the other's identity
			return err
		}
		for _, name := range names {
			if name == versions {
				continue
			}
			if err := copyTable(ctx, src, t, name); err != nil {
				return fmt.Errorf("%s: %w", name, err)
			}
		}
		return nil
	})
	return errors.Join(err, src.Rollback())
}

func rank(table string) int {
	if i := slices.Index([]string{"cases", "letters"}, table); i >= 0 {
		return i
	}
	return 2
}

func copyTable(ctx context.Context, src *sql.Tx, t *Tx, name string) (err error) {
	rows, err := src.QueryContext(ctx, `SELECT * FROM `+name)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, rows.Close()) }()
	columns, err := rows.Columns()
	if err != nil {
		return err
	}
	values, into, marks := make([]any, len(columns)), make([]any, len(columns)), make([]string, len(columns))
	for i := range values {
		into[i], marks[i] = &values[i], fmt.Sprintf("$%d", i+1)
	}
	insert := `INSERT INTO ` + name + ` (` + strings.Join(columns, ", ") + `) VALUES (` + strings.Join(marks, ", ") + `)`
	for rows.Next() {
		if err := rows.Scan(into...); err != nil {
			return err
		}
		if _, err := t.exec(ctx, insert, values...); err != nil {
			return err
		}
	}
	return rows.Err()
}
