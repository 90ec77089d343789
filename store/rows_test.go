package store_test

import (
	"context"
	"database/sql"
	"fmt"
	"slices"
	"strings"
	"testing"

	"regards/store"
)

// texts are all rows of a query as texts, sorted.
func texts(t testing.TB, rows *sql.Rows) (out []string) {
	t.Helper()
	defer rows.Close()
	names, err := rows.Columns()
	if err != nil {
		t.Fatal(err)
	}
	for rows.Next() {
		values := make([]any, len(names))
		for i := range values {
			values[i] = new(any)
		}
		if err := rows.Scan(values...); err != nil {
			t.Fatal(err)
		}
		line := ""
		for i, v := range values {
			line += fmt.Sprintf("%s=%v ", names[i], *v.(*any))
		}
		out = append(out, line)
	}
	if err := rows.Err(); err != nil {
		t.Fatal(err)
	}
	slices.Sort(out)
	return out
}

// rowsOf reads a candidate's rows of every table behind the store's back.
func rowsOf(t testing.TB, s *store.Store, who string) map[string][]string {
	t.Helper()
	return rowsAs(t, s, who, nil)
}

// rowsAs is rowsOf with only those tables, and columns of them, that shape
// names; with all of them where it is nil.
func rowsAs(t testing.TB, s *store.Store, who string, shape map[string]string) map[string][]string {
	t.Helper()
	ctx := context.Background()
	names, err := s.Tables(ctx)
	if err != nil {
		t.Fatal(err)
	}
	tx, err := s.DB().BeginTx(ctx, nil)
	if err != nil {
		t.Fatal(err)
	}
	defer tx.Rollback()
	if !strings.Contains(s.SQL("$1"), "?") {
		if _, err := tx.Exec(`SELECT set_config('regards.everyone', 'on', true)`); err != nil {
			t.Fatal(err)
		}
	}
	out := map[string][]string{}
	for _, name := range names {
		if name == "goose_db_version" || name == "record" { // they belong to nobody
			continue
		}
		columns, some := shape[name]
		switch {
		case shape == nil:
			columns = "*"
		case !some:
			continue
		}
		rows, err := tx.QueryContext(ctx, s.SQL(`SELECT `+columns+` FROM `+name+` WHERE candidate = $1`), who)
		if err != nil {
			t.Fatal(err)
		}
		out[name] = texts(t, rows)
	}
	return out
}
