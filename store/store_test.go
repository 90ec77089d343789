package store_test

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"regards"
	"regards/casetest"
	"regards/store"
)

// TestCaseIsKept: a case comes back as it was put in, every revision of it,
// and a change on an old revision is refused.
func TestCaseIsKept(t *testing.T) {
	both(t, func(t *testing.T, o store.Options) { caseIsKept(t, openAt(t, o).For("me")) })
}

func caseIsKept(t *testing.T, f *store.Folder) {
	ctx, c := context.Background(), casetest.Random(7)
	change(t, f, func(tx *store.Tx) error {
		if err := tx.PutProfile(ctx, store.Profile{Candidate: c.Candidate}, noon); err != nil {
			return err
		}
		return tx.AddCase(ctx, "a", c, store.Columns{Stage: regards.Open}, noon, "laptop")
	})
	got, err := f.Case(ctx, "a")
	if err != nil || got.Revision != 1 {
		t.Fatal(got, err)
	}
	if diff := cmp.Diff(c, got.Case); diff != "" {
		t.Errorf("-put +got:\n%s", diff)
	}
	first := c.Position.Title
	c.Position.Title = "Another"
	change(t, f, func(tx *store.Tx) error { return tx.PutCase(ctx, "a", 1, c, store.Columns{}, noon, "phone") })
	err = f.Change(ctx, func(tx *store.Tx) error { return tx.PutCase(ctx, "a", 1, c, store.Columns{}, noon, "phone") })
	if !errors.Is(err, store.ErrStale) {
		t.Errorf("a change on an old revision: %v", err)
	}
	if old, err := f.CaseAt(ctx, "a", 1); err != nil || old.Position.Title != first {
		t.Errorf("%v, %v", old, err)
	}
	if other, err := f.Case(ctx, "b"); !errors.Is(err, store.ErrNotFound) {
		t.Errorf("%v, %v", other, err)
	}
}

// TestPagesLoseNothing: walked page by page, the list of cases holds each of
// them once, in one order, however many were changed in one moment.
func TestPagesLoseNothing(t *testing.T) {
	both(t, func(t *testing.T, o store.Options) {
		ctx, f := context.Background(), openAt(t, o).For("me")
		const all, page = 230, 20
		change(t, f, func(tx *store.Tx) error {
			for n := range all {
				at := noon.Add(time.Duration(n/100) * time.Second) // a hundred at a time
				if err := tx.AddCase(ctx, fmt.Sprintf("%03d", n*7%all), &regards.Case{}, store.Columns{Stage: regards.Open}, at, "laptop"); err != nil {
					return err
				}
			}
			return nil
		})
		var got []store.Place
		for after, more := (store.Place{}), true; more; {
			rows, err := f.Cases(ctx, after, page)
			if err != nil {
				t.Fatal(err)
			}
			for _, r := range rows {
				got = append(got, r.Place())
			}
			if more = len(rows) == page; more {
				after = rows[page-1].Place()
			}
		}
		if len(got) != all {
			t.Errorf("%d of %d cases", len(got), all)
		}
		for i := range len(got) - 1 {
			if a, b := got[i], got[i+1]; a.Changed < b.Changed || a.Changed == b.Changed && a.ID <= b.ID {
				t.Errorf("%v, then %v", a, b)
			}
		}
	})
}

// TestStatementsOutliveTables: a question that was asked before is answered
// from the tables as they are now, by several at once, within a change too.
func TestStatementsOutliveTables(t *testing.T) {
	s := openAt(t, store.Options{Path: filepath.Join(t.TempDir(), "record.db")})
	f := s.For("me")
	count := func() int64 {
		n, err := f.CountCases(t.Context())
		if err != nil {
			t.Error(err)
		}
		return n
	}
	for n := range int64(3) {
		var all sync.WaitGroup
		for range 8 {
			all.Go(func() {
				if got := count(); got != n {
					t.Errorf("%d cases, want %d", got, n)
				}
			})
		}
		all.Wait()
		change(t, f, func(tx *store.Tx) error {
			if err := tx.AddCase(t.Context(), fmt.Sprint(n), &regards.Case{}, store.Columns{Stage: regards.Open}, noon, "laptop"); err != nil {
				return err
			}
			if got, err := tx.CountCases(t.Context()); err != nil || got != n+1 {
				t.Errorf("within the change: %d cases, %v", got, err)
			}
			return nil
		})
		for _, ddl := range []string{
			fmt.Sprintf(`ALTER TABLE cases ADD COLUMN more%d TEXT NOT NULL DEFAULT ''`, n), `DROP INDEX cases_changed`,
			`CREATE INDEX cases_changed ON cases (candidate, deleted, changed, id)`,
		} {
			if _, err := s.DB().Exec(ddl); err != nil {
				t.Fatal(err)
			}
		}
	}
}
