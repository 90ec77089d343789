package store

import (
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
