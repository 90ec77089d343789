package store

import (
	"context"
	"database/sql"
	"fmt"
	"net/url"
	"regexp"
	"strings"

	"github.com/jackc/pgx/v5/pgxpool"
	"github.com/jackc/pgx/v5/stdlib"
	"github.com/ncruces/go-sqlite3"
	"github.com/ncruces/go-sqlite3/driver"
	"github.com/pressly/goose/v3/database"
)

// dialect is all in which the two databases differ.
type dialect struct {
	name  string
	goose database.Dialect
	// sql turns the one text into what the database reads. SQLite would take $2
	// for a name, numbered by where it first stands.
	sql func(string) string
}

var dollar = regexp.MustCompile(`\$(\d+)`)

var (
	sqlite   = dialect{"sqlite", database.DialectSQLite3, func(q string) string { return dollar.ReplaceAllString(q, "?$1") }}
	postgres = dialect{"postgres", database.DialectPostgres, func(q string) string { return q }}
)

// openSQLite opens the file. WAL with synchronous=FULL: an acknowledged
// change survives a power cut (RELIABILITY 0 #3). Writers begin immediately, so
// that two of them never meet half way.
func openSQLite(path string, readOnly bool, prepare func(*sqlite3.Conn) error) (*sql.DB, error) {
	q := url.Values{}
	q.Add("_txlock", "immediate")
	for _, p := range []string{"busy_timeout(5000)", "journal_mode(WAL)", "synchronous(FULL)", "foreign_keys(ON)", "temp_store(MEMORY)"} {
		q.Add("_pragma", p)
	}
	if readOnly {
		q.Set("mode", "ro")
		q.Set("_txlock", "deferred")
		q.Del("_pragma")
		q.Add("_pragma", "busy_timeout(5000)")
	}
	name := (&url.URL{Scheme: "file", Opaque: strings.ReplaceAll(url.PathEscape(path), "%2F", "/"), RawQuery: q.Encode()}).String()
	db, err := driver.Open(name, prepare)
	if err != nil {
		return nil, fmt.Errorf("open %s: %w", path, err)
	}
	db.SetMaxOpenConns(4)
	return db, nil
}

// openPostgres opens a database by its URL.
func openPostgres(ctx context.Context, dsn string) (*sql.DB, error) {
	pool, err := pgxpool.New(ctx, dsn)
	if err != nil {
		return nil, err
	}
	return stdlib.OpenDBFromPool(pool), nil
}
