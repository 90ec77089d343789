package store_test

import (
	"database/sql"
	"fmt"
	"slices"
	"testing"
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
