package store_test

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"regards/store"
)

var dump = flag.Bool("dump", false, "write testdata/schema-1.sql anew; only before it is released")

// TestUpgrade: a record of every released schema comes up to date with every
// row that it had, after a backup that the program before it can still open.
func TestUpgrade(t *testing.T) {
	both(t, func(t *testing.T, o store.Options) {
		if *dump {
			writeDump(t)
		}
		text, err := os.ReadFile("testdata/schema-1.sql")
		if err != nil {
			t.Fatal(err)
		}
		s := bare(t, o, 1)
		if o.Path == "" {
			text = append([]byte("SELECT set_config('regards.everyone', 'on', false);\n"), text...)
		}
		if _, err := s.DB().Exec(string(text)); err != nil {
			t.Fatal(err)
		}
		want, shape := rowsOf(t, s, "me"), shapeOf(t, s)
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
		if o.Path != "" {
			readOld(t, o, want, shape)
		}
		s = openAt(t, o)
		if diff := cmp.Diff(want, rowsAs(t, s, "me", shape)); diff != "" {
			t.Errorf("-schema 1 +now:\n%s", diff)
		}
		if all, err := s.For("me").ReferenceRows(ctx, 99); err != nil || len(all) == 0 {
			t.Error(all, err)
		}
		for _, p := range rowsAs(t, s, "me", map[string]string{"people": "case_id, changed"})["people"] {
			if want := map[string]int64{"a": noon.Add(time.Minute).UnixMilli(), "B": noon.UnixMilli()}[p[len("case_id="):len("case_id=")+1]]; !strings.HasSuffix(p, fmt.Sprintf("changed=%d ", want)) {
				t.Errorf("%s; want %d", p, want)
			}
		}
		for _, words := range []string{"arztin deciding", "sohne zoe"} { // what was there before is found as well
			if got := soughtIn(t, s.For("me"), store.Sought{Words: words}); got != "a B" {
				t.Errorf("%q finds %q", words, got)
			}
		}
		if k, err := s.For("me").Case(ctx, "a"); err != nil || k.Revision != 2 {
			t.Error(k, err)
		}
		if e, err := s.Epoch(ctx); err != nil || e.Record == "" || e.Epoch == "" {
			t.Error(e, err)
		}
		if o.Path == "" {
			return
		}
		saved, err := filepath.Glob(filepath.Join(s.Backups(), "*-before-*.db"))
		if err != nil || len(saved) != 1 {
			t.Fatal(saved, err)
		}
		if diff := cmp.Diff(want, rowsOf(t, bare(t, store.Options{Path: saved[0]}, 1), "me")); diff != "" {
			t.Errorf("-schema 1 +backup:\n%s", diff)
		}
	})
}

// readOld reads an older record without changing it.
func readOld(t *testing.T, o store.Options, want map[string][]string, shape map[string]string) {
	t.Helper()
	before, err := os.ReadFile(o.Path)
	if err != nil {
		t.Fatal(err)
	}
	o.ReadOnly = true
	s := openAt(t, o)
	if diff := cmp.Diff(want, rowsAs(t, s, "me", shape)); diff != "" {
		t.Errorf("-schema 1 +read:\n%s", diff)
	}
	if all, err := s.For("me").ReferenceRows(ctx, 99); err != nil || len(all) == 0 {
		t.Error(all, err)
	}
	if err := s.For("me").Change(ctx, func(*store.Tx) error { return nil }); !errors.Is(err, store.ErrReadOnly) {
		t.Error(err)
	}
	if after, err := os.ReadFile(o.Path); err != nil || !bytes.Equal(before, after) {
		t.Errorf("it was changed, %v", err)
	}
}

// shapeOf is the columns of every table.
func shapeOf(t *testing.T, s *store.Store) map[string]string {
	t.Helper()
	names, err := s.Tables(ctx)
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]string{}
	for _, name := range names {
		rows, err := s.DB().Query(`SELECT * FROM ` + name + ` WHERE false`)
		if err != nil {
			t.Fatal(err)
		}
		columns, err := rows.Columns()
		if err = errors.Join(err, rows.Close()); err != nil {
			t.Fatal(err)
		}
		out[name] = strings.Join(columns, ", ")
	}
	return out
}

// bare is a record of the first n migrations and no more.
func bare(t *testing.T, o store.Options, n int) *store.Store {
	t.Helper()
	s, err := store.OpenTo(ctx, o, n, "")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	return s
}

// writeDump keeps what a program of schema 1 wrote.
func writeDump(t *testing.T) {
	s := bare(t, here(t), 1)
	fill(t, s, "me")
	names, err := s.Tables(ctx)
	if err != nil {
		t.Fatal(err)
	}
	slices.SortStableFunc(names, func(a, b string) int {
		return slices.Index([]string{"letters", "cases"}, b) - slices.Index([]string{"letters", "cases"}, a)
	})
	var b strings.Builder
	for _, name := range names {
		if name == "goose_db_version" {
			continue
		}
		rows, err := s.DB().Query(`SELECT * FROM ` + name)
		if err != nil {
			t.Fatal(err)
		}
		columns, err := rows.Columns()
		if err != nil {
			t.Fatal(err)
		}
		for rows.Next() {
			values := make([]any, len(columns))
			into, said := make([]any, len(columns)), make([]string, len(columns))
			for i := range values {
				into[i] = &values[i]
			}
			if err := rows.Scan(into...); err != nil {
				t.Fatal(err)
			}
			for i, v := range values {
				if text, ok := v.(string); ok {
					values[i] = "'" + strings.ReplaceAll(text, "'", "''") + "'"
				}
				said[i] = fmt.Sprint(values[i])
			}
			fmt.Fprintf(&b, "INSERT INTO %s (%s) VALUES (%s);\n", name, strings.Join(columns, ", "), strings.Join(said, ", "))
		}
		if err := rows.Close(); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.WriteFile("testdata/schema-1.sql", []byte(b.String()), 0o644); err != nil {
		t.Fatal(err)
	}
}

// TestMigrationStopsHalfWay: a step that fails leaves nothing of itself, and the
// version before it works on.
func TestMigrationStopsHalfWay(t *testing.T) {
	both(t, func(t *testing.T, o store.Options) {
		s := openAt(t, o)
		fill(t, s, "me")
		want := rowsOf(t, s, "me")
		version, err := s.Format(ctx)
		if err != nil {
			t.Fatal(err)
		}
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
		n, err := store.Steps()
		if err != nil {
			t.Fatal(err)
		}
		if _, err = store.OpenTo(ctx, o, n, `CREATE TABLE half (a TEXT); UPDATE cases SET employer = 'gone'; INSERT INTO nowhere VALUES (1);`); err == nil || !strings.Contains(err.Error(), "it stands as it was") {
			t.Fatal(err)
		}
		s = openAt(t, o)
		if got, err := s.Format(ctx); got != version || err != nil {
			t.Errorf("version %d, want %d, %v", got, version, err)
		}
		if names, err := s.Tables(ctx); slices.Contains(names, "half") || err != nil {
			t.Error(names, err)
		}
		if diff := cmp.Diff(want, rowsOf(t, s, "me")); diff != "" {
			t.Errorf("-before +after:\n%s", diff)
		}
	})
}

// TestNewerRecord: a program does not touch what a newer one wrote.
func TestNewerRecord(t *testing.T) {
	both(t, func(t *testing.T, o store.Options) {
		n, err := store.Steps()
		if err != nil {
			t.Fatal(err)
		}
		s, err := store.OpenTo(ctx, o, n, `CREATE TABLE later (a TEXT)`)
		if err != nil {
			t.Fatal(err)
		}
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
		for _, readOnly := range []bool{false, true} {
			o.ReadOnly = readOnly
			_, err = store.Open(ctx, o)
			if !errors.Is(err, store.ErrNewer) || !strings.Contains(err.Error(), "was written by a newer Regards: it has version") {
				t.Error(err)
			}
		}
	})
}
