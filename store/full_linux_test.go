package store_test

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"regards/store"
)

// small is a folder on a disk of so many bytes.
func small(t *testing.T, size string) string {
	t.Helper()
	dir := t.TempDir()
	if err := syscall.Mount("tmpfs", dir, "tmpfs", 0, "size="+size); err != nil {
		if !errors.Is(err, syscall.EPERM) || os.Getenv("REGARDS_TEST_ALL") != "" && os.Getuid() == 0 {
			t.Fatal(err)
		}
		t.Skip("only root can make a small disk")
	}
	t.Cleanup(func() {
		if err := syscall.Unmount(dir, syscall.MNT_DETACH); err != nil {
			t.Error(err)
		}
	})
	return dir
}

// TestDiskFull: a full disk is said in words, everything that was acknowledged is
// there, and when there is room again it goes on.
func TestDiskFull(t *testing.T) {
	dir := small(t, "3m")
	o := store.Options{Path: filepath.Join(dir, "record.db")}
	s := openAt(t, o)
	fill(t, s, "me")
	f := s.For("me")
	acknowledged := int64(2)
	var full error
	for full == nil {
		k, err := f.Case(ctx, "a")
		if err != nil {
			t.Fatal(err)
		}
		if full = f.Change(ctx, func(tx *store.Tx) error { return writeOnce(tx, k) }); full == nil {
			acknowledged = k.Revision + 1
		}
	}
	if !errors.Is(full, store.ErrFull) || !strings.Contains(full.Error(), "so this change was not kept; everything before it is.") {
		t.Errorf("%v", full)
	}
	if _, err := s.BackupDaily(ctx, noon); !errors.Is(err, store.ErrFull) {
		t.Errorf("a backup: %v", err)
	}
	if left, err := filepath.Glob(filepath.Join(dir, "backups", "*.part")); err != nil || len(left) > 0 {
		t.Errorf("half of a backup lies there: %v, %v", left, err)
	}
	k, err := f.Case(ctx, "a")
	if err != nil || k.Revision != acknowledged {
		t.Errorf("revision %d was acknowledged, and %d is there, %v", acknowledged, k.Revision, err)
	}
	if err := syscall.Mount("tmpfs", dir, "tmpfs", syscall.MS_REMOUNT, "size=16m"); err != nil {
		t.Fatal(err)
	}
	if err := f.Change(ctx, func(tx *store.Tx) error { return writeOnce(tx, k) }); err != nil {
		t.Errorf("with room again: %v", err)
	}
}

// TestFrozenFolder: a record in a folder that may only be read says so, and
// rescue reads it.
func TestFrozenFolder(t *testing.T) {
	o := here(t)
	record(t, o)
	frozen(t, filepath.Dir(o.Path))
	if got := refused(t, o, store.ErrReadOnly); !strings.Contains(got, "Nothing was changed.") || !strings.Contains(got, o.Path) {
		t.Error(got)
	}
	o.ReadOnly = true
	if n, err := openAt(t, o).For("me").CountCases(ctx); n != 2 || err != nil {
		t.Error(n, err)
	}
}
