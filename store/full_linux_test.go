package store_test

import (
	"errors"
	"fmt"
	"os"
	"os/signal"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"regards/store"
)

// TestDiskFull: a full disk is said in words, everything that was acknowledged is
// there, and when there is room again it goes on. What a process may write is
// limited for everybody; root fills a small disk too.
func TestDiskFull(t *testing.T) {
	t.Run("limit", func(t *testing.T) {
		o := here(t)
		record(t, o)
		out, err := roleOf("limited", o).CombinedOutput()
		if err != nil {
			t.Fatalf("%v: %s", err, out)
		}
		k := theCase(t, o)
		if want := fmt.Sprintf("acknowledged %d, full, one more\n", k.Revision-1); string(out) != want {
			t.Errorf("%q, want %q", out, want)
		}
		checkWhole(t, o, k.Revision)
	})
	if os.Getuid() == 0 {
		t.Run("disk", smallDisk)
	}
}

// theCase is the case "a" of a record.
func theCase(t *testing.T, o store.Options) *store.Case {
	t.Helper()
	s, err := store.Open(ctx, o)
	if err != nil {
		t.Fatal(err)
	}
	k, err := s.For("me").Case(ctx, "a")
	if err = errors.Join(err, s.Close()); err != nil {
		t.Fatal(err)
	}
	return k
}

// fillUp changes the case "a" until there is no room, and says what happened
// then and which revision was acknowledged last.
func fillUp(f *store.Folder) (acknowledged int64, full error) {
	for {
		k, err := f.Case(ctx, "a")
		if err != nil {
			return acknowledged, err
		}
		acknowledged = k.Revision
		if err := f.Change(ctx, func(tx *store.Tx) error { return writeOnce(tx, k) }); err != nil {
			return acknowledged, err
		}
	}
}

// isFull says whether an error is that of a full disk, in words.
func isFull(err error) bool {
	return errors.Is(err, store.ErrFull) && strings.Contains(err.Error(), "so this change was not kept; everything before it is.")
}

// limited fills what this process may write, then has room again.
func limited(s *store.Store, path string) error {
	info, err := os.Stat(path)
	if err != nil {
		return err
	}
	var was syscall.Rlimit
	if err := syscall.Getrlimit(syscall.RLIMIT_FSIZE, &was); err != nil {
		return err
	}
	signal.Ignore(syscall.SIGXFSZ) // as the program does
	if err := syscall.Setrlimit(syscall.RLIMIT_FSIZE, &syscall.Rlimit{Cur: uint64(info.Size()) + 1<<20, Max: was.Max}); err != nil {
		return err
	}
	f := s.For("me")
	acknowledged, full := fillUp(f)
	if !isFull(full) {
		return fmt.Errorf("no full disk: %w", full)
	}
	if _, err := s.BackupDaily(ctx, noon); err != nil && !errors.Is(err, store.ErrFull) {
		return fmt.Errorf("a backup: %w", err)
	}
	if err := syscall.Setrlimit(syscall.RLIMIT_FSIZE, &was); err != nil {
		return err
	}
	k, err := f.Case(ctx, "a")
	if err != nil || k.Revision != acknowledged {
		return fmt.Errorf("revision %d was acknowledged, and another is there: %w", acknowledged, err)
	}
	if err := f.Change(ctx, func(tx *store.Tx) error { return writeOnce(tx, k) }); err != nil {
		return fmt.Errorf("with room again: %w", err)
	}
	fmt.Printf("acknowledged %d, full, one more\n", acknowledged)
	return s.Close()
}

// smallDisk fills a disk of three megabytes.
func smallDisk(t *testing.T) {
	dir := t.TempDir()
	if err := syscall.Mount("tmpfs", dir, "tmpfs", 0, "size=3m"); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := syscall.Unmount(dir, syscall.MNT_DETACH); err != nil {
			t.Error(err)
		}
	})
	s := openAt(t, store.Options{Path: filepath.Join(dir, "record.db")})
	fill(t, s, "me")
	f := s.For("me")
	acknowledged, full := fillUp(f)
	if !isFull(full) {
		t.Errorf("%v", full)
	}
	if _, err := s.BackupDaily(ctx, noon); !errors.Is(err, store.ErrFull) {
		t.Errorf("a backup: %v", err)
	}
	if _, err := s.BackupNow(ctx, noon); !errors.Is(err, store.ErrFull) {
		t.Errorf("a backup that was asked for: %v", err)
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
