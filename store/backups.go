package store

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"time"
)

// BackupFile is one of the record's own backups.
type BackupFile struct {
	Name  string // record-2026-11-19.db
	Made  time.Time
	Bytes int64
}

// KeptBackups are the record's own backups, the newest first; none on
// PostgreSQL, which has its own ways.
func (s *Store) KeptBackups() ([]BackupFile, error) {
	if s.path == "" {
		return nil, nil
	}
	all, err := os.ReadDir(s.Backups())
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, translateOS(err)
	}
	var out []BackupFile
	for _, f := range all {
		if f.IsDir() || filepath.Ext(f.Name()) != ".db" {
			continue
		}
		i, err := f.Info()
		if errors.Is(err, fs.ErrNotExist) {
			continue // given up meanwhile
		}
		if err != nil {
			return nil, translateOS(err)
		}
		out = append(out, BackupFile{f.Name(), i.ModTime(), i.Size()})
	}
	slices.SortFunc(out, func(a, b BackupFile) int { return b.Made.Compare(a.Made) })
	return out, nil
}

// RenewBackups makes the day's backup anew, and then gives up all others that
// lie beside the record: what was erased from the record is then in none of them.
// It says how many were given up; none on PostgreSQL. Copies that lie elsewhere it
// does not know.
func (s *Store) RenewBackups(ctx context.Context, now time.Time) (given int, err error) {
	if s.path == "" {
		return 0, nil
	}
	fresh := s.backupPath(now.Format(time.DateOnly))
	if _, err := s.backup(ctx, fresh, now.Format(time.RFC3339)); err != nil {
		return 0, err
	}
	all, err := SavedBeside(s.path)
	if err != nil {
		return 0, translateOS(err)
	}
	for _, b := range all {
		if b.Path == fresh {
			continue
		}
		if err := errors.Join(removeIfThere(b.Path), removeIfThere(b.Path+".json"), removeIfThere(b.Path+".salt")); err != nil {
			return given, translateOS(err)
		}
		given++
	}
	return given, nil
}
