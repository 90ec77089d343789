package store_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"regards/store"
)

// refused opens a record that must not open, and gives the sentences.
func refused(t *testing.T, o store.Options, kind error) string {
	t.Helper()
	s, err := store.Open(context.Background(), o)
	if err == nil {
		t.Fatal("it opened", s.Close())
	}
	if !errors.Is(err, kind) {
		t.Fatalf("%v is not: %v", err, kind)
	}
	return err.Error()
}

// record is a record with one candidate's rows in it, closed again.
func record(t testing.TB, o store.Options) {
	t.Helper()
	s, err := store.Open(context.Background(), o)
	if err != nil {
		t.Fatal(err)
	}
	fill(t, s, "me")
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
}

// here is a fresh place for a record.
func here(t testing.TB) store.Options {
	return store.Options{Path: filepath.Join(t.TempDir(), "record.db")}
}

// TestOneServerAtATime: a second server is refused, and told which process has
// the record; a command beside it is not.
func TestOneServerAtATime(t *testing.T) {
	o := here(t)
	first, err := store.Open(context.Background(), o)
	if err != nil {
		t.Fatal(err)
	}
	want := fmt.Sprintf("The record %s is open in another Regards (process %d). Go on there, or end that one first. Nothing was changed.", o.Path, os.Getpid())
	if got := refused(t, o, store.ErrOpen); got != want {
		t.Errorf("\n got %s\nwant %s", got, want)
	}
	second := openAt(t, store.Options{Path: o.Path, Beside: true})
	change(t, second.For("me"), func(tx *store.Tx) error { return tx.PutPref(context.Background(), "theme", "dark") })
	if got, err := first.For("me").Pref(context.Background(), "theme"); got != "dark" || err != nil {
		t.Errorf("%q, %v", got, err)
	}
	if err := first.Close(); err != nil {
		t.Fatal(err)
	}
	third := openAt(t, o) // the first one is gone, and its lock with it
	if got, err := third.For("me").Pref(context.Background(), "theme"); got != "dark" || err != nil {
		t.Errorf("%q, %v", got, err)
	}
}

// TestTwoProcesses: two programs that change one record at a time wait for each
// other, and no change of either is lost.
func TestTwoProcesses(t *testing.T) {
	o := here(t)
	record(t, o)
	ended := make(chan string, 2)
	for range 2 {
		go func() {
			out, err := roleOf("counter", o).CombinedOutput()
			ended <- fmt.Sprint(string(out), err)
		}()
	}
	for range 2 {
		if said := <-ended; said != "<nil>" {
			t.Error(said)
		}
	}
	s := openAt(t, o)
	if n, err := s.For("me").Pref(ctx, "count"); n != fmt.Sprint(2*counting) || err != nil {
		t.Errorf("%s of %d, %v", n, 2*counting, err)
	}
}

// TestOnlyTheOwnerReads: no file of the record may be read by others.
func TestOnlyTheOwnerReads(t *testing.T) {
	o := here(t)
	o.Passphrase = "lark"
	s := openAt(t, o)
	fill(t, s, "me")
	if _, err := s.BackupDaily(context.Background(), noon); err != nil {
		t.Fatal(err)
	}
	var seen []string
	err := filepath.WalkDir(filepath.Dir(o.Path), func(path string, d os.DirEntry, err error) error {
		if err != nil || path == filepath.Dir(o.Path) {
			return err
		}
		info, err := d.Info()
		if err == nil && info.Mode().Perm()&0o077 != 0 {
			t.Errorf("%s: %v", path, info.Mode())
		}
		seen = append(seen, d.Name())
		return err
	})
	if err != nil || len(seen) < 8 {
		t.Errorf("%v, %v", seen, err)
	}
}

// TestDamagedFile: a file whose pages make no sense is not opened to be written
// to, and what can be read of it can still be read.
func TestDamagedFile(t *testing.T) {
	o := here(t)
	record(t, o)
	b, err := os.ReadFile(o.Path)
	if err != nil {
		t.Fatal(err)
	}
	at := bytes.Index(b, []byte("Dear me, again"))
	if at < 0 {
		t.Fatal("the page of the letters is not found")
	}
	copy(b[at/4096*4096:], strings.Repeat("\xaa", 200))
	if err := os.WriteFile(o.Path, b, 0o600); err != nil {
		t.Fatal(err)
	}
	got := refused(t, o, store.ErrDamaged)
	if !strings.HasPrefix(got, "A part of the record cannot be read (") || !strings.Contains(got, "`regards restore` brings back a backup") {
		t.Error(got)
	}
	o.ReadOnly = true
	s := openAt(t, o)
	if k, err := s.For("me").Case(context.Background(), "a"); err != nil || k.Revision != 2 {
		t.Errorf("what is whole cannot be read: %v, %v", k, err)
	}
	if _, err := s.For("me").Letters(context.Background(), "a"); !errors.Is(err, store.ErrDamaged) {
		t.Errorf("what is damaged: %v", err)
	}
}

// TestReadOnly: rescue reads a record that is locked, that lies in a folder
// which may not be written, whose log was left behind, and refuses to change it.
func TestReadOnly(t *testing.T) {
	ctx := context.Background()
	o := here(t)
	live := openAt(t, o)
	fill(t, live, "me")
	rescue := store.Options{Path: o.Path, ReadOnly: true}

	look := func(o store.Options) {
		t.Helper()
		s := openAt(t, o)
		if n, err := s.For("me").CountCases(ctx); n != 2 || err != nil {
			t.Errorf("%d cases, %v", n, err)
		}
		err := s.For("me").Change(ctx, func(tx *store.Tx) error { return tx.PutPref(ctx, "a", "b") })
		if !errors.Is(err, store.ErrReadOnly) || !strings.HasPrefix(err.Error(), "The record may only be read, so this change was not kept.") {
			t.Errorf("a change: %v", err)
		}
	}
	look(rescue) // while another program has it open

	// As it lies on a disk after a power cut, which may now only be read.
	dir := t.TempDir()
	for _, end := range []string{"", "-wal"} {
		b, err := os.ReadFile(o.Path + end)
		if err != nil || len(b) == 0 {
			t.Fatal(len(b), err)
		}
		if err := os.WriteFile(filepath.Join(dir, "record.db"+end), b, 0o400); err != nil {
			t.Fatal(err)
		}
	}
	frozen(t, dir)
	look(store.Options{Path: filepath.Join(dir, "record.db"), ReadOnly: true})

	if got := refused(t, store.Options{Path: filepath.Join(dir, "none.db"), ReadOnly: true}, store.ErrNotFound); !strings.HasPrefix(got, "There is no record at ") {
		t.Error(got)
	}
}

// TestPlaces: what cannot become a record says why.
func TestPlaces(t *testing.T) {
	dir := t.TempDir()
	if got := refused(t, store.Options{Path: filepath.Join(dir, "no", "record.db")}, store.ErrPlace); !strings.Contains(got, "does not exist. Make it first") {
		t.Error(got)
	}
	if err := os.WriteFile(filepath.Join(dir, "text.db"), []byte("Dear Marta, thank you for yesterday."), 0o600); err != nil {
		t.Fatal(err)
	}
	if got := refused(t, store.Options{Path: filepath.Join(dir, "text.db")}, store.ErrSalt); !strings.Contains(got, "is encrypted or is no record, and text.db.salt") {
		t.Error(got)
	}
	foreign := openAt(t, store.Options{Path: filepath.Join(dir, "other.db")})
	if _, err := foreign.DB().Exec(`DROP TABLE goose_db_version`); err != nil {
		t.Fatal(err)
	}
	if got := refused(t, store.Options{Path: filepath.Join(dir, "other.db"), Beside: true}, store.ErrPlace); !strings.Contains(got, "is the database of another program") {
		t.Error(got)
	}
}
