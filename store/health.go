package store

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"
)

// Saved is a backup that lies beside the record.
type Saved struct {
	Path  string
	Made  time.Time // by its manifest; else when the file was written
	Bytes int64
}

// SavedBeside are the backups beside the record at a path, the latest first:
// those of each day, and those made before a new version.
func SavedBeside(path string) (out []Saved, err error) {
	s := &Store{path: path}
	entries, err := os.ReadDir(s.Backups())
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	for _, e := range entries {
		if !s.ownBackup(e.Name()) {
			continue
		}
		b := Saved{Path: filepath.Join(s.Backups(), e.Name())}
		info, err := e.Info()
		if err != nil {
			return nil, err
		}
		b.Bytes, b.Made = info.Size(), info.ModTime()
		m, err := readManifest(b.Path + ".json")
		if err != nil {
			return nil, err
		}
		if made, err := time.Parse(time.RFC3339, m.Made); err == nil {
			b.Made = made
		}
		out = append(out, b)
	}
	slices.SortFunc(out, func(a, b Saved) int { return b.Made.Compare(a.Made) })
	return out, nil
}

// Format is the version of the record's tables as they are read.
func (s *Store) Format(ctx context.Context) (int64, error) { return s.version(ctx) }

// QuickCheck looks through every page of a file, in some 5 ms for each MB;
// ErrDamaged names the first fault that it finds. PostgreSQL looks after itself.
func (s *Store) QuickCheck(ctx context.Context) error {
	if s.path == "" {
		return nil
	}
	return examine(ctx, s.db, "quick_check")
}

// Holder is the process that serves the record at a path; 0 when nobody does,
// or it does not say who it is. It makes no file.
func Holder(path string) (pid int, held bool, err error) {
	f, err := os.Open(path + ".lock")
	if errors.Is(err, fs.ErrNotExist) {
		return 0, false, nil
	}
	if err != nil {
		return 0, false, err
	}
	defer func() { err = errors.Join(err, f.Close()) }()
	switch err := lockFile(f, false); {
	case err == nil:
		return 0, false, nil // and let go of with the file
	case !errors.Is(err, errHeld):
		return 0, false, err
	}
	return lockedBy(f), true, nil
}

// Disk is where a record lies.
type Disk struct {
	Kind    string // "ext4", "NTFS"; empty when it is not known
	Network string // what kind of network file system it is; empty for none
	Free    int64  // bytes that this person may still write; -1 when it is not known
}

// DiskOf looks at the file system of the folder of a path.
func DiskOf(path string) (d Disk, err error) {
	dir, err := filepath.EvalSymlinks(filepath.Dir(path))
	if err != nil {
		return d, err
	}
	if d.Network, err = networkOf(dir); err != nil {
		return d, err
	}
	d.Kind, d.Free, err = diskOf(dir)
	return d, err
}

// ownBackup says whether a file in the folder of backups is one of this record.
func (s *Store) ownBackup(name string) bool {
	before := strings.TrimSuffix(filepath.Base(s.backupPath("")), ".db")
	return strings.HasPrefix(name, before) && strings.HasSuffix(name, ".db")
}

// lockedBy is the process that wrote itself into a lock file; 0 when it did not.
func lockedBy(f *os.File) int {
	b := make([]byte, 32)
	n, _ := f.ReadAt(b, 0) // what is there counts, whatever follows
	pid, err := strconv.Atoi(strings.TrimSpace(string(b[:n])))
	if err != nil {
		return 0
	}
	return pid
}
