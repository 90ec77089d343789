package store

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"
)

// keepAsked is how many of the backups are kept that somebody asked for; a
// daily one is never given up for them.
const keepAsked = 5

// askedMark stands in the name of a backup that somebody asked for, behind its day.
const askedMark = "-at-"

// OnFile says whether the record is a file of its own, of which backups are
// kept beside it; PostgreSQL has its own ways.
func (s *Store) OnFile() bool { return s.path != "" }

// BackupNow makes a backup beside the record, while it is in use: now is on the
// clock of the candidate and stands in its name to the second. The copy is
// looked through before it counts, and only then are the oldest of those that were asked for
// given up. Nothing is left of one that fails (ErrFull: there is no room).
func (s *Store) BackupNow(ctx context.Context, now time.Time) (b BackupFile, err error) {
	if !s.OnFile() {
		return b, faultOf(ErrPlace, nil, "The record is in PostgreSQL, which makes its backups in its own ways. Nothing was changed.")
	}
	path := s.backupPath(now.Format(time.DateOnly) + askedMark + now.Format("150405"))
	m, err := s.backup(ctx, path, now.Format(time.RFC3339))
	if err != nil {
		return b, err
	}
	return BackupFile{filepath.Base(path), now, m.Bytes}, s.pruneAsked()
}

// pruneAsked gives up the backups that were asked for and are too many.
func (s *Store) pruneAsked() error {
	entries, err := os.ReadDir(s.Backups())
	if err != nil {
		return translateOS(err)
	}
	slices.Reverse(entries) // by name, hence by time: the latest first
	n := 0
	for _, e := range entries {
		if !strings.Contains(e.Name(), askedMark) || filepath.Ext(e.Name()) != ".db" {
			continue
		}
		if n++; n > keepAsked {
			path := filepath.Join(s.Backups(), e.Name())
			if err := errors.Join(removeIfThere(path), removeIfThere(path+".json"), removeIfThere(path+".salt")); err != nil {
				return translateOS(err)
			}
		}
	}
	return nil
}

// SendBackup writes one of KeptBackups as an archive that Restore takes: with its
// manifest, and with its salt where it is encrypted, which it needs beside
// its passphrase. ErrNotFound when there is none of that name.
func (s *Store) SendBackup(ctx context.Context, w io.Writer, name string) (err error) {
	all, err := s.KeptBackups()
	if err != nil {
		return err
	}
	i := slices.IndexFunc(all, func(b BackupFile) bool { return b.Name == name })
	if i < 0 {
		return fmt.Errorf("backup %q: %w", name, ErrNotFound)
	}
	path := filepath.Join(s.Backups(), name)
	m, err := readManifest(path + ".json")
	if err != nil || m.Program == "" { // of a version that wrote none, or one that cannot be read
		if m, err = (file{path: path, key: s.key}).manifest(ctx); err != nil {
			return err
		}
	}
	dir, err := os.MkdirTemp(s.Backups(), ".sent-")
	if err != nil {
		return translateOS(err)
	}
	defer func() { err = errors.Join(err, translateOS(os.RemoveAll(dir))) }()
	if err := lent(path, filepath.Join(dir, inRecord)); err != nil {
		return translateOS(err)
	}
	if err := lent(path+".salt", filepath.Join(dir, inSalt)); err != nil && !errors.Is(err, os.ErrNotExist) {
		return translateOS(err)
	}
	return translateOS(pack(w, dir, m, all[i].Made))
}

// lent is a file under a second name, so that it stays whole though it is given up
// meanwhile; a copy where the disk knows no second names.
func lent(path, to string) error {
	if err := os.Link(path, to); err == nil || errors.Is(err, os.ErrNotExist) {
		return err
	}
	return copyFile(path, to)
}
