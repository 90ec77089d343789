package store

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"
	"time"
)

// TestKeptBackups: each backup is listed with its size, the newest first, and a
// record without any has none.
func TestKeptBackups(t *testing.T) {
	s, err := Open(t.Context(), Options{Path: filepath.Join(t.TempDir(), "record.db")})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if all, err := s.KeptBackups(); len(all) != 0 || err != nil {
		t.Errorf("%v, %v", all, err)
	}
	for _, day := range []int{19, 20} {
		if _, err := s.BackupDaily(t.Context(), time.Date(2026, 11, day, 9, 0, 0, 0, time.UTC)); err != nil {
			t.Fatal(err)
		}
	}
	all, err := s.KeptBackups()
	if err != nil || len(all) != 2 || all[0].Name != "record-2026-11-20.db" || all[0].Bytes < 1000 || all[0].Made.Before(all[1].Made) {
		t.Errorf("%+v, %v", all, err)
	}
}

// TestRenewBackups: what was erased before the backups were renewed is in none
// of them, and one whole backup is there.
func TestRenewBackups(t *testing.T) {
	s, err := Open(t.Context(), Options{Path: filepath.Join(t.TempDir(), "record.db")})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	day := func(n int) time.Time { return time.Date(2026, 11, n, 9, 0, 0, 0, time.UTC) }
	me := s.For("me")
	if err := me.Change(t.Context(), func(tx *Tx) error { return tx.PutPref(t.Context(), "x", "windmill") }); err != nil {
		t.Fatal(err)
	}
	for n := 10; n < 13; n++ {
		if _, err := s.BackupDaily(t.Context(), day(n)); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := s.backup(t.Context(), s.backupPath("before-9"), ""); err != nil {
		t.Fatal(err)
	}
	if err := me.Change(t.Context(), func(tx *Tx) error { return tx.PutPref(t.Context(), "x", "") }); err != nil {
		t.Fatal(err)
	}
	if n, err := s.RenewBackups(t.Context(), day(12)); n != 3 || err != nil {
		t.Errorf("%d given up, %v", n, err)
	}
	all, err := filepath.Glob(filepath.Join(s.Backups(), "*"))
	if err != nil || len(all) != 2 {
		t.Errorf("%v, %v", all, err)
	}
	for _, path := range all {
		if b, err := os.ReadFile(path); err != nil || bytes.Contains(b, []byte("windmill")) {
			t.Errorf("%s holds it still, %v", path, err)
		}
	}
}
