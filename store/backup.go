package store

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"
)

// Manifest says what a backup holds, so that a restoring can tell whether it
// is whole.
type Manifest struct {
	Program string           `json:"program"` // "regards"
	Version int64            `json:"version"` // of the tables
	Made    string           `json:"made"`    // RFC 3339; empty for those made before a migration
	SHA256  string           `json:"sha256"`  // of the database file
	Bytes   int64            `json:"bytes"`
	Rows    map[string]int64 `json:"rows"` // by table
}

// How many backups are kept: the newest of each of the last seven days on which
// one was made, and of the last four weeks.
const (
	keepDays  = 7
	keepWeeks = 4
)

// Backups is the folder of the record's own backups.
func (s *Store) Backups() string { return filepath.Join(filepath.Dir(s.path), "backups") }

// backupPath is the path of a backup: backups/record-2026-11-19.db.
func (s *Store) backupPath(what string) string {
	base := strings.TrimSuffix(filepath.Base(s.path), filepath.Ext(s.path))
	return filepath.Join(s.Backups(), base+"-"+what+".db")
}

// BackupDaily makes the day's backup beside the record, while it is in use,
// unless it is there already: now is on the clock of the candidate. The copy is
// looked through before it counts, and only then are older ones given up. It
// returns the path of a backup that was made. PostgreSQL has its own ways, and
// gets none.
func (s *Store) BackupDaily(ctx context.Context, now time.Time) (string, error) {
	if s.path == "" {
		return "", nil
	}
	path := s.backupPath(now.Format(time.DateOnly))
	if _, err := os.Stat(path); !errors.Is(err, fs.ErrNotExist) {
		return "", err
	}
	if _, err := s.backup(ctx, path, now.Format(time.RFC3339)); err != nil {
		return "", err
	}
	return path, s.prune()
}

// backup copies the record into a file, encrypted as the record is, with its
// manifest beside it. A file of that name is replaced once the copy is whole.
func (s *Store) backup(ctx context.Context, path, made string) (m Manifest, err error) {
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return m, translateOS(err)
	}
	part := path + ".part"
	defer func() {
		if err != nil {
			err = errors.Join(err, removeIfThere(part))
		}
	}()
	if m, err = s.copyInto(ctx, part, s.key); err != nil {
		return m, err
	}
	m.Made = made
	if err := s.copySalts(path); err != nil {
		return m, translateOS(err)
	}
	if err := moveFile(part, path); err != nil {
		return m, translateOS(err)
	}
	return m, writeManifest(path+".json", m)
}

// copySalts puts the record's salts beside a copy of it.
func (s *Store) copySalts(path string) error {
	if s.key == nil {
		return nil
	}
	b, err := os.ReadFile(s.path + ".salt")
	if err != nil {
		return err
	}
	return writeFile(path+".salt", b)
}

// copyInto writes a copy of the record, as of one moment, into a new file,
// encrypted with a key unless it is nil, looks through the copy, and makes it
// durable.
func (s *Store) copyInto(ctx context.Context, path string, key []byte) (m Manifest, err error) {
	if err := removeIfThere(path); err != nil {
		return m, translateOS(err)
	}
	f := file{path: path, key: key}
	if err := writeFile(path, nil); err != nil { // before SQLite does, so that its owner alone may read it
		return m, translateOS(err)
	}
	if _, err := s.db.ExecContext(ctx, `VACUUM INTO ?`, f.keyedURI()); err != nil {
		return m, translate(err)
	}
	if err := syncFile(path); err != nil {
		return m, translateOS(err)
	}
	return f.manifest(ctx)
}

// keyedURI is the URI of a file with its key in it, for VACUUM INTO, which has no
// other way to be told.
func (f file) keyedURI() string {
	if f.key == nil {
		return f.uri() + "&vfs=os" // or it would be that of the file it is copied from
	}
	return f.uri() + "&hexkey=" + hex.EncodeToString(f.key)
}

// manifest looks through a whole file and says what it holds.
func (f file) manifest(ctx context.Context) (m Manifest, err error) {
	f.readOnly, f.immutable = true, true
	db, err := f.open(ctx)
	if err != nil {
		return m, translate(err)
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	if err := examine(ctx, db, "integrity_check"); err != nil {
		return m, err
	}
	s := &Store{db: db, dialect: sqlite, path: f.path}
	m.Program = "regards"
	if m.Version, err = s.version(ctx); err != nil {
		return m, err
	}
	if m.Rows, err = s.rows(ctx); err != nil {
		return m, translate(err)
	}
	m.SHA256, m.Bytes, err = sumOf(f.path)
	return m, err
}

// rows counts the rows of every table.
func (s *Store) rows(ctx context.Context) (map[string]int64, error) {
	names, err := s.tables(ctx)
	if err != nil {
		return nil, err
	}
	out := map[string]int64{}
	for _, name := range names {
		var n int64
		if err := s.db.QueryRowContext(ctx, `SELECT count(*) FROM "`+name+`"`).Scan(&n); err != nil {
			return nil, err
		}
		out[name] = n
	}
	return out, nil
}

func sumOf(path string) (string, int64, error) {
	f, err := os.Open(path)
	if err != nil {
		return "", 0, translateOS(err)
	}
	h := sha256.New()
	n, err := io.Copy(h, f)
	if err = errors.Join(err, f.Close()); err != nil {
		return "", 0, translateOS(err)
	}
	return fmt.Sprintf("%x", h.Sum(nil)), n, nil
}

// prune gives up the daily backups that are too many. What it did not name
// itself it leaves alone.
func (s *Store) prune() error {
	entries, err := os.ReadDir(s.Backups())
	if err != nil {
		return translateOS(err)
	}
	slices.Reverse(entries) // by name, hence by day: the latest first
	before, _, _ := strings.Cut(filepath.Base(s.backupPath("\x00")), "\x00")
	days, weeks, errs := 0, map[string]bool{}, []error{}
	for _, e := range entries {
		path := filepath.Join(s.Backups(), e.Name())
		day, err := time.Parse(time.DateOnly, strings.TrimSuffix(strings.TrimPrefix(e.Name(), before), ".db"))
		if err != nil {
			continue
		}
		year, number := day.ISOWeek()
		week := fmt.Sprint(year, "-", number)
		days++
		if !weeks[week] && len(weeks) < keepWeeks {
			weeks[week] = true
			continue
		}
		if days > keepDays {
			errs = append(errs, removeIfThere(path), removeIfThere(path+".json"), removeIfThere(path+".salt"))
		}
	}
	return translateOS(errors.Join(errs...))
}

func removeIfThere(path string) error {
	if err := os.Remove(path); !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return nil
}

// copyFile copies a file as it lies there, for its owner alone.
func copyFile(from, to string) error {
	src, err := os.Open(from)
	if err != nil {
		return err
	}
	dst, err := os.OpenFile(to, os.O_WRONLY|os.O_CREATE|os.O_TRUNC, 0o600)
	if err != nil {
		return errors.Join(err, src.Close())
	}
	_, err = io.Copy(dst, src)
	return errors.Join(err, dst.Sync(), dst.Close(), src.Close())
}
