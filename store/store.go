package store

import (
	"context"
	"database/sql"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
)

// Options say where the record lies. Either Path or Postgres is set.
type Options struct {
	Path       string // of the SQLite file; it is made when there is none
	Postgres   Server // a PostgreSQL database
	Passphrase string // of an encrypted file; a new file is encrypted with it. Not for PostgreSQL
	Beside     bool   // for a command beside a running server; else nobody else may serve the file
	ReadOnly   bool   // rescue: read what is there, whatever its state, and change nothing
}

// Store is one open record.
type Store struct {
	db       *sql.DB
	prepared *prepared // how SQLite is asked; nil for PostgreSQL
	dialect  dialect
	path     string // of the file; empty for PostgreSQL
	key      []byte // of an encrypted file
	turn     chan struct{}
	readOnly bool
	done     []func() error // what Close has to do, the last first
}

// Open opens the record and brings its tables up to date, each step in one
// transaction, after a backup. A file is locked against a second server
// (ErrOpen), refused on another computer's disk (ErrPlace), and looked through
// (ErrDamaged) when it is not large or was not closed properly. ErrNewer means
// that a newer program wrote it; it is not touched. ErrPassphrase means that it
// needs one, or another.
func Open(ctx context.Context, o Options) (*Store, error) {
	steps, err := migrations()
	if err != nil {
		return nil, err
	}
	return openWith(ctx, o, steps)
}

func openWith(ctx context.Context, o Options, steps []migration) (s *Store, err error) {
	s = &Store{dialect: sqlite, path: o.Path, readOnly: o.ReadOnly}
	defer func() {
		if err != nil {
			err = errors.Join(err, s.Close())
			s = nil
		}
	}()
	switch {
	case o.Postgres != nil:
		s.dialect, s.path = postgres, ""
		var done func() error
		if s.db, done, err = openPostgres(ctx, o); err != nil {
			return s, err
		}
		s.done = append(s.done, done)
	case o.ReadOnly:
		err = s.rescue(ctx, o)
	default:
		err = s.openFile(ctx, o)
	}
	if err != nil {
		return s, err
	}
	if err = s.migrate(ctx, steps, o.ReadOnly); err == nil && s.path != "" {
		s.prepared = &prepared{db: s.db} // not before: it may be another file by now
	}
	return s, err
}

// openFile opens the SQLite file to work with it.
func (s *Store) openFile(ctx context.Context, o Options) error {
	if err := checkPlace(o.Path); err != nil {
		return err
	}
	how := alone
	if o.Beside {
		how = beside
	}
	f := file{path: o.Path}
	if err := f.make(); err != nil {
		return err
	}
	held, err := take(o.Path, how)
	if err != nil {
		return err
	}
	s.done = append(s.done, held.release)
	if f.key, err = s.keyFor(ctx, o); err != nil {
		return err
	}
	left := leftOpen(o.Path)
	if s.db, err = f.open(ctx); err != nil {
		return translate(err)
	}
	s.key, s.turn = f.key, make(chan struct{}, 1)
	s.done = append(s.done, s.db.Close)
	return f.check(ctx, s.db, left)
}

// keyFor is the key of the file: a new one for a new file with a passphrase.
func (s *Store) keyFor(ctx context.Context, o Options) ([]byte, error) {
	info, err := os.Stat(o.Path)
	if err != nil {
		return nil, translateOS(err)
	}
	if info.Size() == 0 && o.Passphrase != "" {
		return newKey(o.Path, o.Passphrase)
	}
	key, salt, err := findKey(ctx, o.Path, o.Passphrase)
	if err != nil || key == nil {
		return nil, err
	}
	return key, translateOS(addSalt(o.Path, salt)) // it may have come from a backup
}

// rescue opens a file to read what is there. Where the log beside it cannot be
// used, as on a disk that may only be read, it is read from a copy.
func (s *Store) rescue(ctx context.Context, o Options) error {
	if _, err := os.Stat(o.Path); errors.Is(err, fs.ErrNotExist) {
		return faultOf(ErrNotFound, err, "There is no record at %s.", o.Path)
	}
	f := file{path: o.Path, readOnly: true}
	var err error
	if f.key, _, err = findKey(ctx, o.Path, o.Passphrase); err != nil {
		return err
	}
	s.key = f.key
	if s.db, err = f.openAndAsk(ctx); err == nil {
		s.done = append(s.done, s.db.Close)
		return nil
	}
	if !leftOpen(o.Path) {
		f.immutable = true
	} else if f.path, err = s.copied(o.Path); err != nil {
		return err
	}
	if s.db, err = f.openAndAsk(ctx); err != nil {
		return translate(err)
	}
	s.done = append(s.done, s.db.Close)
	return nil
}

// openAndAsk opens the file and reads its first page.
func (f file) openAndAsk(ctx context.Context) (*sql.DB, error) {
	db, err := f.open(ctx)
	if err != nil {
		return nil, err
	}
	var n int
	if err := db.QueryRowContext(ctx, `SELECT count(*) FROM sqlite_master`).Scan(&n); err != nil {
		return nil, errors.Join(err, db.Close())
	}
	return db, nil
}

// copied puts a copy of the file and its log where it may be written.
func (s *Store) copied(path string) (string, error) {
	dir, err := os.MkdirTemp("", "regards-rescue-")
	if err != nil {
		return "", translateOS(err)
	}
	s.done = append(s.done, func() error { return os.RemoveAll(dir) })
	to := filepath.Join(dir, "record.db")
	if err := copyFile(path, to); err != nil {
		return "", translateOS(err)
	}
	if leftOpen(path) {
		err = copyFile(path+"-wal", to+"-wal")
	}
	return to, translateOS(err)
}

// renewed brings a copy of an older record up to date, and reads that: the
// record itself is not changed.
func (s *Store) renewed(ctx context.Context, steps []migration) error {
	to, err := s.copied(s.path)
	if err != nil {
		return err
	}
	f := file{path: to, key: s.key}
	db, err := f.open(ctx)
	if err != nil {
		return translate(err)
	}
	own := &Store{db: db, dialect: sqlite} // without a path, hence without a backup of the copy
	if err := errors.Join(own.migrate(ctx, steps, false), db.Close()); err != nil {
		return err
	}
	f.readOnly = true
	if s.db, err = f.openAndAsk(ctx); err != nil {
		return translate(err)
	}
	s.done = append(s.done, s.db.Close)
	return nil
}

// ReadOnly says whether the record was opened to be read only.
func (s *Store) ReadOnly() bool { return s.readOnly }

// name is what the record is called in a sentence.
func (s *Store) name() string {
	if s.path == "" {
		return "in PostgreSQL"
	}
	return s.path
}

// Close closes the record and gives its locks back.
func (s *Store) Close() error {
	var errs []error
	for i := len(s.done) - 1; i >= 0; i-- {
		errs = append(errs, s.done[i]())
	}
	s.done = nil
	return errors.Join(errs...)
}
