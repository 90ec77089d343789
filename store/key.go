package store

import (
	"bytes"
	"context"
	"crypto/rand"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"golang.org/x/crypto/argon2"
	"golang.org/x/text/unicode/norm"
)

// keyOf makes the key of a file from a passphrase: argon2id with 19 MiB and two
// passes, as OWASP advises (Password Storage sheet), about 50 ms. The passphrase
// is taken in one spelling, whichever keyboard typed its accents.
func keyOf(passphrase string, salt []byte) []byte {
	return argon2.IDKey([]byte(norm.NFC.String(passphrase)), salt, 2, 19*1024, 1, 32)
}

// Encrypted says whether the record at a path needs a passphrase. A file that
// is not there, or is empty, does not. One that no passphrase opens is ErrSalt.
func Encrypted(path string) (bool, error) {
	locked, err := encrypted(path)
	if err != nil || !locked {
		return false, err
	}
	salts, err := saltsAround([]string{path})
	if err == nil && len(salts) == 0 {
		err = noSalt(path)
	}
	return err == nil, err
}

// noSalt is a file that is no database as it lies there, beside which there is
// nothing to make a key with.
func noSalt(path string) error {
	return faultOf(ErrSalt, nil, "%s is encrypted or is no record, and %s, without which no passphrase opens it, is not beside it. Copy that file here too; each backup has one. Nothing was changed.", path, filepath.Base(path)+".salt")
}

// encrypted says whether a file begins otherwise than every database does.
func encrypted(path string) (bool, error) {
	f, err := os.Open(path)
	if errors.Is(err, fs.ErrNotExist) {
		return false, nil
	}
	if err != nil {
		return false, err
	}
	head := make([]byte, len(header))
	n, err := io.ReadFull(f, head)
	if err := f.Close(); err != nil {
		return false, err
	}
	if n == 0 {
		return false, nil
	}
	if err != nil && !errors.Is(err, io.ErrUnexpectedEOF) {
		return false, err
	}
	return !bytes.Equal(head[:n], []byte(header)[:n]), nil
}

// header is what every SQLite file begins with that is not encrypted.
const header = "SQLite format 3\x00"

// saltsOf reads the salts beside a file, the latest first; none when there is
// no such file.
func saltsOf(path string) (salts [][]byte, err error) {
	b, err := os.ReadFile(path + ".salt")
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	return parseSalts(b), nil
}

func parseSalts(b []byte) (salts [][]byte) {
	for line := range strings.Lines(string(b)) {
		if salt, err := hex.DecodeString(strings.TrimSpace(line)); err == nil && len(salt) == 16 {
			salts = append(salts, salt)
		}
	}
	return salts
}

// addSalt puts a salt before those beside a file, durably, before anything is
// encrypted with it. No salt is ever taken away: a backup may need it.
func addSalt(path string, salt []byte) error {
	salts, err := saltsOf(path)
	if err != nil {
		return err
	}
	if slices.ContainsFunc(salts, func(s []byte) bool { return bytes.Equal(s, salt) }) {
		return nil
	}
	var b strings.Builder
	fmt.Fprintf(&b, "This belongs to %s. Without it no passphrase opens the record: keep and copy both together.\n", filepath.Base(path))
	for _, s := range append([][]byte{salt}, salts...) {
		fmt.Fprintf(&b, "%x\n", s)
	}
	return writeFile(path+".salt", []byte(b.String()))
}

// newKey is the key for a file that is to be encrypted, with a salt beside it
// and beside its backups.
func newKey(path, passphrase string) ([]byte, error) {
	salts, err := saltsOf(path)
	if err != nil {
		return nil, translateOS(err)
	}
	if len(salts) == 0 {
		salts = [][]byte{make([]byte, 16)}
		rand.Read(salts[0])
	}
	if err := addSalt(path, salts[0]); err != nil {
		return nil, translateOS(err)
	}
	return keyOf(passphrase, salts[0]), nil
}

// findKey is the key that opens a file, and its salt: nil when it is not
// encrypted. more are records whose salts may be its own.
func findKey(ctx context.Context, path, passphrase string, more ...string) (key, salt []byte, err error) {
	locked, err := encrypted(path)
	switch {
	case err != nil:
		return nil, nil, faultOf(ErrReadOnly, err, "The record %s cannot be read (%v). Look whether it belongs to you. Nothing was changed.", path, err)
	case !locked:
		return nil, nil, nil
	}
	salts, err := saltsAround(append([]string{path}, more...))
	if err != nil {
		return nil, nil, translateOS(err)
	}
	switch {
	case len(salts) == 0:
		return nil, nil, noSalt(path)
	case passphrase == "":
		return nil, nil, faultOf(ErrPassphrase, nil, "The record %s is encrypted. Its passphrase is needed. Nothing was changed.", path)
	}
	for _, salt := range salts {
		key := keyOf(passphrase, salt)
		if opens(ctx, file{path: path, key: key, readOnly: true, immutable: true}) {
			return key, salt, nil
		}
	}
	return nil, nil, faultOf(ErrPassphrase, nil, "This passphrase does not open the record %s. Look at capitals and the keyboard's language, and try again. Nothing was changed.", path)
}

// saltsAround are the salts beside records and, should one be lost, beside
// their backups; each once.
func saltsAround(records []string) (salts [][]byte, err error) {
	for _, record := range records {
		places := []string{record}
		entries, err := os.ReadDir(filepath.Join(filepath.Dir(record), "backups"))
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			return nil, err
		}
		for _, e := range entries {
			if name, ok := strings.CutSuffix(e.Name(), ".salt"); ok {
				places = append(places, filepath.Join(filepath.Dir(record), "backups", name))
			}
		}
		for _, place := range places {
			found, err := saltsOf(place)
			if err != nil {
				return nil, err
			}
			for _, s := range found {
				if !slices.ContainsFunc(salts, func(t []byte) bool { return bytes.Equal(s, t) }) {
					salts = append(salts, s)
				}
			}
		}
	}
	return salts, nil
}

// opens says whether a key makes sense of a file's first page.
func opens(ctx context.Context, f file) bool {
	db, err := f.open(ctx)
	if err != nil {
		return false
	}
	var n int
	err = db.QueryRowContext(ctx, `PRAGMA schema_version`).Scan(&n)
	return errors.Join(err, db.Close()) == nil
}

// writeFile writes a small file that is whole and durable, or not there.
func writeFile(path string, b []byte) error {
	part := path + ".part"
	f, err := os.OpenFile(part, os.O_WRONLY|os.O_CREATE|os.O_TRUNC, 0o600)
	if err != nil {
		return err
	}
	_, err = f.Write(b)
	if err = errors.Join(err, f.Sync(), f.Close()); err != nil {
		return errors.Join(err, os.Remove(part))
	}
	return moveFile(part, path)
}

// moveFile puts a file into its place, durably.
func moveFile(from, to string) error {
	if err := os.Rename(from, to); err != nil {
		return err
	}
	return syncDir(filepath.Dir(to))
}

// syncFile makes what was written to a file durable.
func syncFile(path string) error {
	f, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		return err
	}
	return errors.Join(f.Sync(), f.Close())
}
