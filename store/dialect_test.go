package store_test

import (
	"context"
	"errors"
	"strings"
	"testing"

	"regards/store"
	"regards/store/postgres"
)

// TestArgumentsKeepTheirNumbers: SQLite takes $2 for a name, numbered by where
// it first stands, and would answer 12 (STACK 4, trap 10).
func TestArgumentsKeepTheirNumbers(t *testing.T) {
	both(t, func(t *testing.T, o store.Options) {
		s := openAt(t, o)
		var got string
		if err := s.DB().QueryRow(s.SQL(`SELECT CAST($2 AS TEXT) || CAST($1 AS TEXT) || CAST($2 AS TEXT)`), "1", "2").Scan(&got); err != nil || got != "212" {
			t.Errorf("%q, %v", got, err)
		}
	})
}

// TestUnkeepableTexts: a text that one database could not hold is refused by
// both, with a sentence that finds it, and nothing of the change is kept.
func TestUnkeepableTexts(t *testing.T) {
	both(t, func(t *testing.T, o store.Options) {
		ctx, f := context.Background(), openAt(t, o).For("me")
		for value, want := range map[string]string{
			"They asked about\x00 my notice": `the character NUL (number 0), which cannot be kept: after "They asked about"`,
			"M\xfcnchen":                     `not in UTF-8, so it cannot be kept: after "M"`,
			"\ufffd is a letter, M\xfc":      `after "\ufffd is a letter, M"`,
		} {
			want = strings.ReplaceAll(want, `\ufffd`, "\ufffd")
			err := f.Change(ctx, func(tx *store.Tx) error {
				if err := tx.PutPref(ctx, "theme", "dark"); err != nil {
					return err
				}
				return tx.PutPref(ctx, "note", value)
			})
			if !errors.Is(err, store.ErrText) || !strings.Contains(err.Error(), want) || !strings.Contains(err.Error(), "nothing was changed") {
				t.Errorf("%q: %v", value, err)
			}
			if got, err := f.Pref(ctx, "theme"); got != "" || err != nil {
				t.Errorf("half of the change was kept: %q, %v", got, err)
			}
		}
	})
}

// TestFence: on PostgreSQL a query that forgot its candidate sees nothing, and
// one that was told another's name neither.
func TestFence(t *testing.T) {
	ctx, s := context.Background(), openAt(t, store.Options{Postgres: postgres.At(server(t).database(t))})
	fill(t, s, "Berta")
	names, err := s.Tables(ctx)
	if err != nil {
		t.Fatal(err)
	}
	count := func(set, table, where string) (n int) {
		t.Helper()
		tx, err := s.DB().Begin()
		if err != nil {
			t.Fatal(err)
		}
		defer tx.Rollback()
		if set != "" {
			if _, err := tx.Exec(set); err != nil {
				t.Fatal(err)
			}
		}
		if err := tx.QueryRow(`SELECT count(*) FROM ` + table + where).Scan(&n); err != nil {
			t.Fatal(err)
		}
		return n
	}
	for _, table := range names {
		if table == "goose_db_version" || table == "record" {
			continue
		}
		for _, set := range []string{"", `SELECT set_config('regards.candidate', 'Anna', true)`, `SELECT set_config('regards.candidate', '', true)`} {
			if n := count(set, table, " WHERE candidate = 'Berta' OR true"); n != 0 {
				t.Errorf("%s, after %q: %d rows", table, set, n)
			}
		}
		if n := count(`SELECT set_config('regards.candidate', 'Berta', true)`, table, ""); n == 0 {
			t.Errorf("%s: Berta does not see her own", table)
		}
	}
	err = s.For("Anna").Change(ctx, func(*store.Tx) error { return nil })
	if err != nil {
		t.Error(err)
	}
	tx, err := s.DB().Begin()
	if err != nil {
		t.Fatal(err)
	}
	defer tx.Rollback()
	if _, err := tx.Exec(`SELECT set_config('regards.candidate', 'Anna', true)`); err != nil {
		t.Fatal(err)
	}
	if _, err := tx.Exec(`INSERT INTO prefs (candidate, name, value) VALUES ('Berta', 'x', 'y')`); err == nil || !strings.Contains(err.Error(), "row-level security") {
		t.Errorf("Anna writes a row of Berta's: %v", err)
	}
}

// TestFenceNeedsAPlainRole: a role above row-level security is refused.
func TestFenceNeedsAPlainRole(t *testing.T) {
	dsn := strings.Replace(server(t).database(t), "user=regards", "user=super", 1)
	if _, err := store.Open(context.Background(), store.Options{Postgres: postgres.At(dsn)}); !errors.Is(err, store.ErrPlace) || !strings.Contains(err.Error(), `The PostgreSQL role "super" stands above`) {
		t.Error(err)
	}
}
