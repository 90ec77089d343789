package store_test

import (
	"archive/tar"
	"bytes"
	"compress/gzip"
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"regards/store"
)

var ctx = context.Background()

// everything is every candidate's rows, without what a new epoch changes.
func everything(t testing.TB, s *store.Store) map[string][]string {
	t.Helper()
	out := rowsOf(t, s, "me")
	for table, rows := range rowsOf(t, s, "Berta") {
		out[table] = append(out[table], rows...)
	}
	return out
}

func archiveOf(t testing.TB, s *store.Store) []byte {
	t.Helper()
	var b bytes.Buffer
	m, err := s.Backup(ctx, &b, noon)
	if err != nil || m.Rows["cases"] != 4 || m.Made != "2026-11-19T12:00:00Z" {
		t.Fatal(m, err)
	}
	return b.Bytes()
}

// TestBackupAndRestore: what is restored is what was kept, row by row, from
// either database into either, under a new epoch.
func TestBackupAndRestore(t *testing.T) {
	both(t, func(t *testing.T, o store.Options) {
		s := openAt(t, o)
		fill(t, s, "me")
		fill(t, s, "Berta")
		want, archive := everything(t, s), archiveOf(t, s)
		first, err := s.Epoch(ctx)
		if err != nil || !first.Restored.IsZero() {
			t.Fatal(first, err)
		}
		both(t, func(t *testing.T, to store.Options) {
			r, err := store.Restore(ctx, to, store.Restoring{From: bytes.NewReader(archive), Now: noon})
			if err != nil || r.Manifest.Rows["cases"] != 4 || r.Replaced != "" {
				t.Fatal(r, err)
			}
			back := openAt(t, to)
			if diff := cmp.Diff(want, everything(t, back)); diff != "" {
				t.Errorf("-kept +restored:\n%s", diff)
			}
			e, err := back.Epoch(ctx)
			if err != nil || e.Record != first.Record || e.Epoch == first.Epoch || !e.Restored.Equal(noon) {
				t.Errorf("%+v after %+v, %v", e, first, err)
			}
			if err := back.SettleRestored(ctx); err != nil {
				t.Error(err)
			}
			if e, err := back.Epoch(ctx); err != nil || !e.Restored.IsZero() {
				t.Errorf("%+v, %v", e, err)
			}
		})
	})
}

// TestRestoreKeepsWhatStoodThere: the record that is replaced is kept, with
// the changes in its log, and a server keeps its record from being replaced.
func TestRestoreKeepsWhatStoodThere(t *testing.T) {
	o := here(t)
	s := openAt(t, o)
	fill(t, s, "me")
	fill(t, s, "Berta")
	archive := archiveOf(t, s)
	change(t, s.For("me"), func(tx *store.Tx) error { return tx.PutPref(ctx, "theme", "after the backup") })
	_, err := store.Restore(ctx, o, store.Restoring{From: bytes.NewReader(archive), Now: noon})
	if !errors.Is(err, store.ErrOpen) {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	r, err := store.Restore(ctx, o, store.Restoring{From: bytes.NewReader(archive), Now: noon})
	if err != nil || filepath.Base(r.Replaced) != "record-replaced-2026-11-19-120000.db" {
		t.Fatal(r, err)
	}
	for path, want := range map[string]string{o.Path: "me2", r.Replaced: "after the backup"} {
		if got, err := openAt(t, store.Options{Path: path}).For("me").Pref(ctx, "theme"); got != want || err != nil {
			t.Errorf("%s: %q, %v", path, got, err)
		}
	}
	left, err := filepath.Glob(filepath.Join(filepath.Dir(o.Path), ".*"))
	if err != nil || len(left) > 0 {
		t.Errorf("left behind: %v, %v", left, err)
	}
}

// TestBadBackups: what is not a whole backup is refused, and nothing is
// touched.
func TestBadBackups(t *testing.T) {
	o := here(t)
	s := openAt(t, o)
	fill(t, s, "me")
	fill(t, s, "Berta")
	archive := archiveOf(t, s)
	to := here(t)
	record(t, to)
	before, err := os.ReadFile(to.Path)
	if err != nil {
		t.Fatal(err)
	}
	var empty bytes.Buffer
	z := gzip.NewWriter(&empty)
	if err := errors.Join(tar.NewWriter(z).Close(), z.Close()); err != nil {
		t.Fatal(err)
	}
	for name, bad := range map[string][]byte{
		"nothing": nil, "cut": archive[:len(archive)/2], "another archive": empty.Bytes(), "a letter": []byte("Dear Marta, thank you for yesterday."),
		"changed": changed(t, archive),
	} {
		_, err := store.Restore(ctx, to, store.Restoring{From: bytes.NewReader(bad), Now: noon})
		if err == nil || !strings.HasSuffix(err.Error(), "Nothing was changed.") {
			t.Errorf("%s: %v", name, err)
		}
		if after, err := os.ReadFile(to.Path); err != nil || !bytes.Equal(before, after) {
			t.Errorf("%s: the record was touched, %v", name, err)
		}
	}
}

// changed is an archive with one letter of one text changed, which no check of
// the database's form can see.
func changed(t *testing.T, archive []byte) []byte {
	t.Helper()
	z, err := gzip.NewReader(bytes.NewReader(archive))
	if err != nil {
		t.Fatal(err)
	}
	b, err := io.ReadAll(z)
	if err != nil || !bytes.Contains(b, []byte("Dear me, again")) {
		t.Fatal(err)
	}
	var out bytes.Buffer
	w := gzip.NewWriter(&out)
	if _, err := w.Write(bytes.Replace(b, []byte("Dear me, again"), []byte("Dear me, agony"), 1)); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// TestDailyBackups: one a day; of the last seven days, and the newest of the
// last four weeks; what lies there under another name is left alone.
func TestDailyBackups(t *testing.T) {
	o := here(t)
	s := openAt(t, o)
	fill(t, s, "me")
	other := filepath.Join(s.Backups(), "record-of-my-own.db")
	for day := range 39 {
		now := noon.AddDate(0, 0, day)
		path, err := s.BackupDaily(ctx, now)
		if err != nil || path == "" {
			t.Fatal(path, err)
		}
		if again, err := s.BackupDaily(ctx, now.Add(time.Hour)); again != "" || err != nil {
			t.Fatal(again, err)
		}
		if day == 0 {
			if err := os.WriteFile(other, []byte("x"), 0o600); err != nil {
				t.Fatal(err)
			}
		}
	}
	paths, err := filepath.Glob(filepath.Join(s.Backups(), "*.db"))
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, p := range paths {
		got = append(got, strings.TrimSuffix(strings.TrimPrefix(filepath.Base(p), "record-"), ".db"))
	}
	// The last day is Sunday, 27 December 2026; weeks end on Sundays.
	want := []string{"2026-12-06", "2026-12-13", "2026-12-20", "2026-12-21", "2026-12-22", "2026-12-23", "2026-12-24", "2026-12-25", "2026-12-26", "2026-12-27", "of-my-own"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
	f, err := os.Open(filepath.Join(s.Backups(), "record-2026-12-27.db"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	to := here(t)
	if r, err := store.Restore(ctx, to, store.Restoring{From: f, Now: noon}); err != nil || r.Manifest.Rows["cases"] != 2 {
		t.Fatal(r, err)
	}
	if diff := cmp.Diff(rowsOf(t, s, "me"), rowsOf(t, openAt(t, to), "me")); diff != "" {
		t.Errorf("-kept +restored:\n%s", diff)
	}
}
