package store

import (
	"context"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
)

// SetPassphrase changes the passphrase of a record that nobody has open
// (ErrOpen), and of its own backups: o.Passphrase is the one it has, next the new
// one. An empty one is none. Each file is written anew and takes the old one's
// place in one step, so that a power cut leaves it with the old passphrase or with
// the new one. A backup that the old passphrase does not open stays as it is.
func SetPassphrase(ctx context.Context, o Options, next string) (err error) {
	if err := checkPlace(o.Path); err != nil {
		return err
	}
	held, err := take(o.Path, whole)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, held.release()) }()
	s := &Store{path: o.Path, dialect: sqlite}
	old, _, err := findKey(ctx, o.Path, o.Passphrase)
	if err != nil {
		return err
	}
	var key []byte
	if next != "" {
		if key, err = newKey(o.Path, next); err != nil {
			return err
		}
	}
	if _, err := s.reencrypt(ctx, file{path: o.Path, key: old}, key); err != nil {
		return err
	}
	return s.reencryptBackups(ctx, o.Passphrase, key)
}

// reencrypt writes a file anew with another key, in its place.
func (s *Store) reencrypt(ctx context.Context, f file, key []byte) (m Manifest, err error) {
	db, err := f.open(ctx)
	if err != nil {
		return m, translate(err)
	}
	part := f.path + ".part"
	old := &Store{db: db, dialect: sqlite, path: f.path, key: f.key}
	m, err = old.copyInto(ctx, part, key)
	if err = errors.Join(err, db.Close()); err == nil && leftOpen(f.path) {
		// Its last changes are in the log, which the new file must not find there.
		err = faultOf(ErrBusy, nil, "The record %s is in use by another program. End it, then do it again. Nothing was changed.", f.path)
	}
	if err != nil {
		return m, errors.Join(err, removeIfThere(part))
	}
	return m, translateOS(moveFile(part, f.path))
}

func (s *Store) reencryptBackups(ctx context.Context, old string, key []byte) error {
	entries, err := os.ReadDir(s.Backups())
	if errors.Is(err, os.ErrNotExist) {
		return nil
	}
	if err != nil {
		return translateOS(err)
	}
	for _, e := range entries {
		if !s.ownBackup(e.Name()) {
			continue
		}
		path := filepath.Join(s.Backups(), e.Name())
		had, _, err := findKey(ctx, path, old, s.path)
		if errors.Is(err, ErrPassphrase) {
			continue
		}
		if err == nil && key != nil {
			err = translateOS(copyFile(s.path+".salt", path+".salt"))
		}
		if err != nil {
			return err
		}
		was, err := readManifest(path + ".json")
		if err != nil {
			return err
		}
		m, err := s.reencrypt(ctx, file{path: path, key: had}, key)
		if err != nil {
			return err
		}
		m.Made = was.Made
		if err := writeManifest(path+".json", m); err != nil {
			return err
		}
	}
	return nil
}

func writeManifest(path string, m Manifest) error {
	b, err := json.MarshalIndent(m, "", "  ")
	if err != nil {
		return err
	}
	return translateOS(writeFile(path, b))
}

// readManifest reads a manifest; an empty one when there is none.
func readManifest(path string) (m Manifest, err error) {
	b, err := os.ReadFile(path)
	if errors.Is(err, os.ErrNotExist) {
		return m, nil
	}
	if err != nil {
		return m, translateOS(err)
	}
	return m, json.Unmarshal(b, &m)
}
