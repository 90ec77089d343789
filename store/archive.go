package store

import (
	"archive/tar"
	"bytes"
	"compress/gzip"
	"context"
	"encoding/json"
	"errors"
	"io"
	"os"
	"path/filepath"
	"time"
)

// The files in an archive, in this order: a gzipped tar that any system opens.
const (
	inManifest = "manifest.json"
	inRecord   = "record.db"
	inSalt     = "record.db.salt" // when the record is encrypted
)

// smallestPage is the least of which every SQLite file is a multiple, in bytes.
const smallestPage = 512

// Backup writes the whole record, as of one moment, into one archive, while it
// is in use: of every candidate, from either database, always as a SQLite file
// with its manifest. A record that is encrypted is so in its archive too, with the
// same passphrase; its texts never touch the disk in the clear.
func (s *Store) Backup(ctx context.Context, w io.Writer, now time.Time) (m Manifest, err error) {
	near := os.TempDir() // of PostgreSQL; a file's copy stays near it
	if s.path != "" {
		near = filepath.Dir(s.path)
	}
	dir, err := os.MkdirTemp(near, ".backup-")
	if err != nil {
		return m, translateOS(err)
	}
	defer func() { err = errors.Join(err, translateOS(os.RemoveAll(dir))) }()
	path := filepath.Join(dir, inRecord)
	if s.path != "" {
		m, err = s.copyInto(ctx, path, s.key)
	} else {
		m, err = s.copyRowsInto(ctx, path)
	}
	if err != nil {
		return m, err
	}
	if err := s.copySalts(path); err != nil {
		return m, translateOS(err)
	}
	m.Made = now.Format(time.RFC3339)
	return m, translateOS(pack(w, dir, m, now))
}

func pack(w io.Writer, dir string, m Manifest, now time.Time) error {
	b, err := json.MarshalIndent(m, "", "  ")
	if err != nil {
		return err
	}
	z := gzip.NewWriter(w)
	t := tar.NewWriter(z)
	if err := t.WriteHeader(&tar.Header{Name: inManifest, Mode: 0o600, Size: int64(len(b)), ModTime: now}); err != nil {
		return err
	}
	if _, err := t.Write(b); err != nil {
		return err
	}
	for _, name := range []string{inRecord, inSalt} {
		if err := packFile(t, filepath.Join(dir, name), name, now); err != nil && !(name == inSalt && errors.Is(err, os.ErrNotExist)) {
			return err
		}
	}
	return errors.Join(t.Close(), z.Close())
}

func packFile(t *tar.Writer, path, name string, now time.Time) (err error) {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, f.Close()) }()
	info, err := f.Stat()
	if err != nil {
		return err
	}
	if err := t.WriteHeader(&tar.Header{Name: name, Mode: 0o600, Size: info.Size(), ModTime: now}); err != nil {
		return err
	}
	_, err = io.Copy(t, f)
	return err
}

// unpack puts an archive, or a bare copy of a record, into a folder.
func unpack(r io.Reader, dir string) (m Manifest, err error) {
	head := make([]byte, 2)
	n, err := io.ReadFull(r, head)
	if err != nil {
		return m, faultOf(ErrBackup, err, "There is no backup in this file. Nothing was changed.")
	}
	r = io.MultiReader(bytes.NewReader(head[:n]), r)
	if head[0] != 0x1f || head[1] != 0x8b {
		return m, unpackBare(r, filepath.Join(dir, inRecord))
	}
	z, err := gzip.NewReader(r)
	if err != nil {
		return m, cut(err)
	}
	found := false
	for t := tar.NewReader(z); ; {
		h, err := t.Next()
		if err == io.EOF {
			break
		}
		if err != nil {
			return m, cut(err)
		}
		switch h.Name {
		case inManifest:
			if err := json.NewDecoder(io.LimitReader(t, 1<<20)).Decode(&m); err != nil {
				return m, cut(err)
			}
		case inRecord, inSalt:
			found = found || h.Name == inRecord
			if err := unpackFile(t, filepath.Join(dir, h.Name)); err != nil {
				return m, cut(err)
			}
		}
	}
	if !found || m.Program != "regards" {
		return m, faultOf(ErrBackup, nil, "This archive is no backup of Regards: it holds no record with its manifest. Nothing was changed.")
	}
	return m, nil
}

// unpackBare takes a copy of a record: a database, or what may be an encrypted
// one, which has whole pages.
func unpackBare(r io.Reader, path string) error {
	if err := unpackFile(r, path); err != nil {
		return translateOS(err)
	}
	locked, err := encrypted(path)
	if err != nil {
		return translateOS(err)
	}
	info, err := os.Stat(path)
	if err != nil {
		return translateOS(err)
	}
	if locked && info.Size()%smallestPage != 0 {
		return faultOf(ErrBackup, nil, "This file is no backup: it is neither an archive of `regards backup` nor a copy of a record. Nothing was changed.")
	}
	return nil
}

// cut is an archive that cannot be read to its end.
func cut(err error) error {
	return faultOf(ErrBackup, err, "This backup is not whole (%v). Copy it here once more, or take another one. Nothing was changed.", err)
}

func unpackFile(r io.Reader, path string) error {
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return err
	}
	_, err = io.Copy(f, r)
	return errors.Join(err, f.Sync(), f.Close())
}
