package store

import (
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
