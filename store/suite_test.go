package store_test

import (
	"context"
	"os"
	"path/filepath"
	"testing"
	"time"

	"regards/store"
	"regards/store/postgres"
)

var noon = time.Date(2026, 11, 19, 12, 0, 0, 0, time.UTC)

// both runs a test on SQLite and on PostgreSQL: the record gives the same
// answers on both. open opens the same record each time.
func both(t *testing.T, test func(t *testing.T, o store.Options)) {
	t.Run("sqlite", func(t *testing.T) {
		test(t, store.Options{Path: filepath.Join(t.TempDir(), "a record's 100% file?.db")})
	})
	t.Run("postgres", func(t *testing.T) {
		test(t, store.Options{Postgres: postgres.At(server(t).database(t))})
	})
}

func openAt(t testing.TB, o store.Options) *store.Store {
	t.Helper()
	s, err := store.Open(context.Background(), o)
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

func change(t testing.TB, f *store.Folder, fn func(*store.Tx) error) {
	t.Helper()
	if err := f.Change(context.Background(), fn); err != nil {
		t.Fatal(err)
	}
}

// missing passes a test over on a machine that lacks something for it, unless
// every test was asked for: then it is a failure.
func missing(t testing.TB, what string) {
	t.Helper()
	if os.Getenv("REGARDS_TEST_ALL") != "" {
		t.Fatal(what)
	}
	t.Skip(what)
}
