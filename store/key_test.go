package store_test

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"regards/store"
)

// cleartext looks for words of the record in every file of its folder.
func cleartext(t *testing.T, o store.Options) (found []string) {
	t.Helper()
	err := filepath.WalkDir(filepath.Dir(o.Path), func(path string, d os.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		b, err := os.ReadFile(path)
		for _, word := range []string{"Lindqvist", "Ruiz", "SQLite format", "CREATE TABLE"} {
			if bytes.Contains(b, []byte(word)) {
				found = append(found, d.Name()+": "+word)
			}
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return found
}

// TestEncrypted: a record with a passphrase shows nothing of itself in any of
// its files, opens with that passphrase only, however its accents were typed, and
// travels with its backups.
func TestEncrypted(t *testing.T) {
	o := here(t)
	o.Passphrase = "Lerche über Köln" // as one system types it
	s := openAt(t, o)
	fill(t, s, "me")
	fill(t, s, "Berta")
	if _, err := s.BackupDaily(ctx, noon); err != nil {
		t.Fatal(err)
	}
	if found := cleartext(t, o); len(found) > 0 {
		t.Errorf("in the clear: %v", found)
	}
	archive := archiveOf(t, s)
	want := everything(t, s)
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if locked, err := store.Encrypted(o.Path); !locked || err != nil {
		t.Error(locked, err)
	}
	if got := refused(t, store.Options{Path: o.Path}, store.ErrPassphrase); !strings.Contains(got, "is encrypted. Its passphrase is needed") {
		t.Error(got)
	}
	if got := refused(t, store.Options{Path: o.Path, Passphrase: "lerche über köln"}, store.ErrPassphrase); !strings.Contains(got, "This passphrase does not open the record") || !strings.Contains(got, "Look at capitals") {
		t.Error(got)
	}
	o.Passphrase = "Lerche u\u0308ber Ko\u0308ln" // as another system types it
	openAt(t, o)
	if err := os.Remove(o.Path + ".salt"); err != nil { // lost; its backups have it
		t.Fatal(err)
	}
	openAt(t, store.Options{Path: o.Path, Passphrase: o.Passphrase, Beside: true})

	to := here(t)
	if _, err := store.Restore(ctx, to, store.Restoring{From: bytes.NewReader(archive), Now: noon}); !errors.Is(err, store.ErrPassphrase) {
		t.Errorf("an encrypted archive without its passphrase: %v", err)
	}
	to.Passphrase = o.Passphrase
	if _, err := store.Restore(ctx, to, store.Restoring{From: bytes.NewReader(archive), Now: noon}); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, everything(t, openAt(t, to))); diff != "" {
		t.Errorf("-kept +restored:\n%s", diff)
	}
	if found := cleartext(t, to); len(found) > 0 {
		t.Errorf("in the clear: %v", found)
	}
}

// TestPassphraseChanges: set, changed and taken away; the record and its
// backups follow, and no row is lost.
func TestPassphraseChanges(t *testing.T) {
	o := here(t)
	s := openAt(t, o)
	fill(t, s, "me")
	want := rowsOf(t, s, "me")
	backup, err := s.BackupDaily(ctx, noon)
	if err != nil {
		t.Fatal(err)
	}
	if err := store.SetPassphrase(ctx, o, "one"); !errors.Is(err, store.ErrOpen) {
		t.Errorf("while it is open: %v", err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	for _, next := range []string{"one", "two", ""} {
		if err := store.SetPassphrase(ctx, o, next); err != nil {
			t.Fatalf("to %q: %v", next, err)
		}
		if next != "" && o.Passphrase != "" {
			refused(t, o, store.ErrPassphrase)
		}
		o.Passphrase = next
		if found := cleartext(t, o); (len(found) > 0) != (next == "") {
			t.Errorf("%q: in the clear: %v", next, found)
		}
		for _, path := range []string{o.Path, backup} {
			s, err := store.Open(ctx, store.Options{Path: path, Passphrase: next, ReadOnly: path == backup})
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(want, rowsOf(t, s, "me")); diff != "" {
				t.Errorf("%s: -before +after:\n%s", path, diff)
			}
			if err := s.Close(); err != nil {
				t.Fatal(err)
			}
		}
	}
}
