package store_test

import (
	"slices"
	"strings"
	"testing"

	"regards/store"
)

// TestNothingIsScanned: no question of a page reads or sorts all rows of a
// table, so that it costs the same however large the record is. A name is looked
// for in all names, references are the few of all cases, and the whole is
// exported whole.
func TestNothingIsScanned(t *testing.T) {
	s := openAt(t, here(t))
	fill(t, s, "me")
	seen := 0
	for _, c := range readings() {
		if c.method == "Folder.Export" || c.method == "Folder.People" || c.method == "Folder.ReferenceRows" {
			continue
		}
		f := s.For("me")
		store.Spy(f, func(query string, args []any) {
			seen++
			rows, err := s.DB().Query(`EXPLAIN QUERY PLAN `+query, args...)
			if err != nil {
				t.Fatal(err)
			}
			for _, line := range texts(t, rows) {
				if strings.Contains(line, "detail=SCAN") && !strings.Contains(line, "SCAN found") && !strings.Contains(line, "SCAN (subquery") || strings.Contains(line, "TEMP B-TREE FOR ORDER BY") && !slices.Contains([]string{"Folder.Marks", "Folder.Conflicts", "Folder.CaseSteps", "Folder.Letters", "Folder.Sessions"}, c.method) {
					t.Errorf("%s: %s\n%s", c.method, line, query)
				}
			}
		})
		if _, err := c.answer(ctx, f, "me"); err != nil {
			t.Fatal(err)
		}
	}
	if seen < 20 {
		t.Errorf("only %d questions were heard", seen)
	}
}
