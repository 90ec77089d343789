package store

import (
	"context"
	"errors"
	"fmt"
	"io"
	"maps"
	"os"
	"path/filepath"
	"strings"
	"time"
)

// Restoring is a backup that is to become the record.
type Restoring struct {
	From io.Reader // an archive of Backup, or a record's file such as a daily backup
	Salt []byte    // the .salt file beside a bare encrypted file; else empty
	Now  time.Time
}

// Restored says what a restoring did.
type Restored struct {
	Manifest Manifest // of the backup, as it was counted here
	Replaced string   // where the record that stood there lies now; empty when there was none
}

// Restore puts a backup in the place of the record that o names; o.Passphrase is
// the backup's, if it is encrypted. Nobody may have the record open (ErrOpen). The
// backup is looked through, and held against its manifest, before anything is
// touched (ErrBackup, ErrDamaged); what stood there is kept beside it under another
// name. The record begins a new Epoch. A backup can also be put into an empty
// PostgreSQL, and one of PostgreSQL into a file.
func Restore(ctx context.Context, o Options, b Restoring) (r Restored, err error) {
	near := os.TempDir()
	if o.Postgres == nil {
		if err := checkPlace(o.Path); err != nil {
			return r, err
		}
		held, err := take(o.Path, whole)
		if err != nil {
			return r, err
		}
		defer func() { err = errors.Join(err, held.release()) }()
		near = filepath.Dir(o.Path)
	}
	dir, err := os.MkdirTemp(near, ".restoring-")
	if err != nil {
		return r, translateOS(err)
	}
	defer func() { err = errors.Join(err, translateOS(os.RemoveAll(dir))) }()
	path := filepath.Join(dir, inRecord)
	if r.Manifest, err = unfold(ctx, o, b, dir); err != nil {
		return r, err
	}
	s, err := Open(ctx, Options{Path: path, Passphrase: o.Passphrase})
	if err != nil {
		return r, err
	}
	err = s.beRestored(ctx, b.Now)
	if err == nil && o.Postgres != nil {
		err = s.pour(ctx, o)
	}
	if err = errors.Join(err, s.Close()); err != nil || o.Postgres != nil {
		return r, err
	}
	r.Replaced, err = replace(path, o.Path, b.Now)
	return r, err
}

// unfold unpacks a backup and looks through it.
func unfold(ctx context.Context, o Options, b Restoring, dir string) (m Manifest, err error) {
	path := filepath.Join(dir, inRecord)
	want, err := unpack(b.From, dir)
	if err != nil {
		return m, err
	}
	if len(b.Salt) > 0 {
		if err := writeFile(path+".salt", b.Salt); err != nil {
			return m, translateOS(err)
		}
	}
	key, salt, err := findKey(ctx, path, o.Passphrase, o.Path)
	switch { // in words that do not name the folder in which this happens
	case errors.Is(err, ErrSalt):
		return m, faultOf(ErrSalt, err, "This file is no backup of Regards, or it is an encrypted one without the file that belongs to it, whose name is the same with .salt behind it. Put both into one folder. Nothing was changed.")
	case errors.Is(err, ErrPassphrase) && o.Passphrase != "":
		return m, faultOf(ErrPassphrase, err, "This passphrase does not open the record in this backup: it is the one that the record had when the backup was made. Look at capitals and the keyboard's language, and try again. Nothing was changed.")
	case err != nil:
		return m, err
	}
	if salt != nil {
		if err := addSalt(path, salt); err != nil { // it may be the record's own
			return m, translateOS(err)
		}
	}
	if m, err = (file{path: path, key: key}).manifest(ctx); err != nil {
		return m, err
	}
	m.Made = want.Made
	switch {
	case m.Version == 0:
		return m, faultOf(ErrBackup, nil, "There is no record in this backup. Nothing was changed.")
	case want.SHA256 != "" && (m.SHA256 != want.SHA256 || !maps.Equal(m.Rows, want.Rows)):
		return m, faultOf(ErrBackup, nil, "This backup is not what its manifest says: it was changed or damaged after it was made. Take another one. Nothing was changed.")
	}
	return m, nil
}

// bringSalts puts the salts beside one file beside another one too.
func bringSalts(to, from string) error {
	salts, err := saltsOf(from)
	if err != nil {
		return err
	}
	for _, salt := range salts {
		if err := addSalt(to, salt); err != nil {
			return err
		}
	}
	return nil
}

// replace puts the new file in the old one's place. The old one, with its log,
// gets another name first; a power cut leaves one of them in the place, and the
// old one under its other name.
func replace(from, to string, now time.Time) (kept string, err error) {
	if leftOpen(from) {
		return "", fmt.Errorf("the backup was not closed properly")
	}
	if err := bringSalts(to, from); err != nil {
		return "", translateOS(err)
	}
	if info, err := os.Stat(to); err == nil && info.Size() > 0 {
		kept = strings.TrimSuffix(to, filepath.Ext(to)) + "-replaced-" + now.Format("2006-01-02-150405") + ".db"
		if err := keepAs(to, kept); err != nil {
			return "", translateOS(err)
		}
	}
	for _, end := range []string{"-wal", "-shm"} { // the new file must not find the old one's log
		if err := removeIfThere(to + end); err != nil {
			return kept, translateOS(err)
		}
	}
	return kept, translateOS(moveFile(from, to))
}

// keepAs gives a record another name beside the one it has.
func keepAs(path, kept string) error {
	for _, end := range []string{"", "-wal", ".salt"} {
		if _, err := os.Stat(path + end); errors.Is(err, os.ErrNotExist) {
			continue
		}
		if err := os.Link(path+end, kept+end); err != nil { // a disk that knows no links
			if err := copyFile(path+end, kept+end); err != nil {
				return err
			}
		}
	}
	return syncDir(filepath.Dir(path))
}
