package store_test

import (
	"bytes"
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"regards/store"
)

// TestBackupThatWasAskedFor: it lies beside the daily one, can be fetched and
// restored, with a passphrase too; the oldest of many are given up, a daily one is not.
func TestBackupThatWasAskedFor(t *testing.T) {
	for _, phrase := range []string{"", "an old bridge in the rain"} {
		o := here(t)
		o.Passphrase = phrase
		s := openAt(t, o)
		fill(t, s, "me")
		want := rowsOf(t, s, "me")
		if _, err := s.BackupDaily(ctx, noon); err != nil {
			t.Fatal(err)
		}
		var made []store.BackupFile
		for i := range 7 {
			b, err := s.BackupNow(ctx, noon.Add(time.Duration(i)*time.Minute))
			if err != nil || b.Bytes == 0 {
				t.Fatal(b, err)
			}
			made = append(made, b)
		}
		kept, err := s.KeptBackups()
		if err != nil || len(kept) != 6 {
			t.Fatalf("%d are kept: %v, %v", len(kept), kept, err)
		}
		var archive bytes.Buffer
		if err := s.SendBackup(ctx, &archive, made[6].Name); err != nil {
			t.Fatal(err)
		}
		if phrase != "" && bytes.Contains(archive.Bytes(), []byte("SQLite format")) {
			t.Error("it went out in the clear")
		}
		for _, name := range []string{made[0].Name, "../record.db", "record.db", ""} {
			if err := s.SendBackup(ctx, &archive, name); !errors.Is(err, store.ErrNotFound) {
				t.Errorf("%q: %v", name, err)
			}
		}
		to := here(t)
		to.Passphrase = phrase
		if _, err := store.Restore(ctx, to, store.Restoring{From: &archive, Now: noon}); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(want, rowsOf(t, openAt(t, to), "me")); diff != "" {
			t.Errorf("-kept +restored:\n%s", diff)
		}
		if !strings.Contains(made[0].Name, "2026-11-19-at-120000") {
			t.Error(made[0].Name)
		}
	}
}
