package store_test

import (
	"slices"
	"strings"
	"testing"

	"regards/store"
	"regards/store/postgres"
)

// asked are the questions that a folder's readings ask, with their methods.
func asked(t *testing.T, f *store.Folder, each func(method, query string, args []any)) (n int) {
	t.Helper()
	for _, c := range readings() {
		// A name is looked for in all names, and the whole is exported whole.
		if c.method == "Folder.Export" || c.method == "Folder.People" {
			continue
		}
		heard := *f
		store.Spy(&heard, func(query string, args []any) { n++; each(c.method, query, args) })
		if _, err := c.answer(ctx, &heard, "me"); err != nil {
			t.Fatal(err)
		}
	}
	return n
}

// fewRows are the methods that sort what they found: the few rows of one case,
// or of one person's browsers.
var fewRows = []string{"Folder.Marks", "Folder.Conflicts", "Folder.CaseSteps", "Folder.Letters", "Folder.Sessions"}

// TestNothingIsScanned: no question of a page reads or sorts all rows of a
// table, so that it costs the same however large the record is.
func TestNothingIsScanned(t *testing.T) {
	s := openAt(t, here(t))
	fill(t, s, "me")
	seen := asked(t, s.For("me"), func(method, query string, args []any) {
		rows, err := s.DB().Query(`EXPLAIN QUERY PLAN `+query, args...)
		if err != nil {
			t.Fatal(err)
		}
		plan := texts(t, rows)
		if strings.Contains(query, "case_id = ") && !strings.Contains(strings.Join(plan, "\n"), "case_id=?") {
			t.Errorf("%s: the rows of one case are looked for in those of all\n%s\n%s", method, plan, query)
		}
		for _, line := range plan {
			scans := strings.Contains(line, "detail=SCAN") && !strings.Contains(line, "SCAN found") && !strings.Contains(line, "SCAN (subquery")
			if scans || strings.Contains(line, "TEMP B-TREE") && !slices.Contains(fewRows, method) {
				t.Errorf("%s: %s\n%s", method, line, query)
			}
		}
	})
	if seen < 20 {
		t.Errorf("only %d questions were heard", seen)
	}
}

// TestNothingIsScannedByPostgres: the same questions find their indexes there
// too. Of tables as small as these it would rather read every row; it is told not to
// wherever it has a choice.
func TestNothingIsScannedByPostgres(t *testing.T) {
	s := openAt(t, store.Options{Postgres: postgres.At(server(t).database(t))})
	fill(t, s, "me")
	seen := asked(t, s.For("me"), func(method, query string, args []any) {
		tx, err := s.DB().Begin()
		if err != nil {
			t.Fatal(err)
		}
		defer tx.Rollback()
		if _, err := tx.Exec(`SET LOCAL enable_seqscan = off; SET LOCAL enable_bitmapscan = off; SET LOCAL enable_sort = off; SET LOCAL enable_hashjoin = off`); err != nil {
			t.Fatal(err)
		}
		rows, err := tx.Query(`EXPLAIN `+query, args...)
		if err != nil {
			t.Fatal(err)
		}
		for _, line := range texts(t, rows) {
			if strings.Contains(line, "Seq Scan") || strings.Contains(line, "Sort  (") && !slices.Contains(fewRows, method) {
				t.Errorf("%s: %s\n%s", method, line, query)
			}
		}
	})
	if seen < 20 {
		t.Errorf("only %d questions were heard", seen)
	}
}
