package store

import (
	"database/sql"
	"fmt"
	"regexp"
	"strings"
	"unicode/utf8"

	"github.com/pressly/goose/v3/database"
)

// dialect is all in which the two databases differ.
type dialect struct {
	name  string
	goose database.Dialect
	// sql turns the one text into what the database reads. SQLite would take $2
	// for a name, numbered by where it first stands.
	sql func(string) string
	// ddl does the same for the making of tables. PostgreSQL would sort texts by
	// the custom of the place where it was set up; "C" sorts as SQLite does.
	ddl    func(string) string
	tables string // asks for the names of all tables
	// still is the isolation in which a long reading sees one moment only.
	still sql.IsolationLevel
	// fence holds each candidate's rows behind a second wall; empty where there
	// is none. See fence.go.
	fence string
}

var (
	dollar = regexp.MustCompile(`\$(\d+)`)
	text   = regexp.MustCompile(`\bTEXT\b`)
)

var (
	sqlite = dialect{
		name: "sqlite", still: sql.LevelDefault, goose: database.DialectSQLite3,
		sql:    func(q string) string { return dollar.ReplaceAllString(q, "?$1") },
		ddl:    func(q string) string { return q },
		tables: `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite!_%' ESCAPE '!' ORDER BY name`,
	}
	postgres = dialect{
		name: "postgres", still: sql.LevelRepeatableRead, goose: database.DialectPostgres, fence: fence,
		sql:    func(q string) string { return q },
		ddl:    func(q string) string { return text.ReplaceAllString(q, `TEXT COLLATE "C"`) },
		tables: `SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = current_schema()::regnamespace ORDER BY relname`,
	}
)

// keepable refuses texts that one of the databases cannot hold: both must give
// the same answers. PostgreSQL knows no NUL, and no text that is not UTF-8.
func keepable(args []any) error {
	for _, a := range args {
		s, ok := a.(string)
		switch {
		case !ok:
		case strings.ContainsRune(s, 0):
			return faultOf(ErrText, nil, "A text holds the character NUL (number 0), which cannot be kept: %s. Take it out, then do it again; nothing was changed.", near(s, strings.IndexByte(s, 0)))
		case !utf8.ValidString(s):
			return faultOf(ErrText, nil, "A text is not in UTF-8, so it cannot be kept: %s. Type it anew, or save its file as UTF-8; nothing was changed.", near(s, firstBroken(s)))
		}
	}
	return nil
}

// near quotes the text before a place, so that a person finds it.
func near(s string, at int) string {
	r := []rune(s[:at])
	return fmt.Sprintf("after %q", string(r[max(0, len(r)-20):]))
}

// firstBroken is where a text stops being UTF-8.
func firstBroken(s string) int {
	for i, r := range s {
		if _, n := utf8.DecodeRuneInString(s[i:]); r == utf8.RuneError && n == 1 {
			return i
		}
	}
	return len(s)
}
