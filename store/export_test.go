package store

import (
	"context"
	"database/sql"
)

// DB is the database itself, for tests that look behind the folders.
func (s *Store) DB() *sql.DB { return s.db }

// SQL is the one text as this database reads it.
func (s *Store) SQL(q string) string { return s.dialect.sql(q) }

// Tables are the names of all tables.
func (s *Store) Tables(ctx context.Context) ([]string, error) { return s.tables(ctx) }

// OpenTo opens with the first n migrations only, as an older program would, and
// with one more of the text, unless it is empty.
func OpenTo(ctx context.Context, o Options, n int, more string) (*Store, error) {
	steps, err := migrations()
	if err != nil {
		return nil, err
	}
	steps = steps[:n]
	if more != "" {
		steps = append(steps, migration{version: steps[n-1].version + 1, text: more})
	}
	return openWith(ctx, o, steps)
}

// Steps is how many migrations this program has.
func Steps() (int, error) {
	steps, err := migrations()
	return len(steps), err
}

// NetworkOf says on which network file system a folder lies.
var NetworkOf = networkOf

// CheckAtStart is the size up to which a file is looked through at every start.
const CheckAtStart = checkAtStart

// Spy makes a folder tell each query before it is asked.
func Spy(f *Folder, tell func(query string, args []any)) { f.q = spy{f.q, tell} }

type spy struct {
	querier
	tell func(string, []any)
}

func (s spy) QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error) {
	s.tell(query, args)
	return s.querier.QueryContext(ctx, query, args...)
}
