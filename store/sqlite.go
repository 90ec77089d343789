package store

import (
	"context"
	"database/sql"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"strings"

	"github.com/ncruces/go-sqlite3"
	"github.com/ncruces/go-sqlite3/driver"
	_ "github.com/ncruces/go-sqlite3/vfs/adiantum" // the cipher of an encrypted record
)

// checkAtStart is the size in bytes up to which the whole file is looked
// through at every start; a larger one only when it was not closed properly.
// Every daily backup looks through all of it.
const checkAtStart = 8 << 20

// file is a SQLite file and how it is opened.
type file struct {
	path      string
	key       []byte // 32 bytes when it is encrypted
	readOnly  bool
	immutable bool // nobody can write to it, not even the write-ahead log
}

func (f file) uri() string {
	q := url.Values{"_txlock": {"immediate"}, "modeof": {f.path}} // its log may be read by whoever may read it
	if f.readOnly {
		q = url.Values{"mode": {"ro"}}
	}
	if f.immutable {
		q.Set("immutable", "1")
	}
	if f.key != nil {
		q.Set("vfs", "adiantum")
	}
	return (&url.URL{Scheme: "file", Opaque: strings.ReplaceAll(url.PathEscape(filepath.ToSlash(f.path)), "%2F", "/"), RawQuery: strings.ReplaceAll(q.Encode(), "+", "%20")}).String()
}

// open opens the file; the first connection is made and looked at before it
// returns.
func (f file) open(ctx context.Context) (*sql.DB, error) {
	db, err := driver.Open(f.uri(), f.prepare)
	if err != nil {
		return nil, err
	}
	db.SetMaxOpenConns(4)
	db.SetMaxIdleConns(4)
	if err := db.PingContext(ctx); err != nil {
		return nil, errors.Join(err, db.Close())
	}
	return db, nil
}

// prepare sets a fresh connection up and looks that it took: WAL with
// synchronous=FULL, so that an acknowledged change survives a power cut
// (RELIABILITY 0 #3), fullfsync for drives that would keep it in their cache, and
// secure_delete, so that what is erased is gone from the file.
func (f file) prepare(c *sqlite3.Conn) error {
	if f.key != nil {
		if err := c.Exec(`PRAGMA hexkey='` + hex.EncodeToString(f.key) + `'`); err != nil {
			return err
		}
	}
	// A statement is planned once: without this SQLite plans it anew for each value
	// in it that might be worth another way, which none of ours is.
	if on, err := c.Config(sqlite3.DBCONFIG_ENABLE_QPSG, true); err != nil || !on {
		return fmt.Errorf("statements would be planned anew each time: %w", err)
	}
	set := []struct{ pragma, want string }{{"busy_timeout=5000", "5000"}, {"temp_store=MEMORY", ""}}
	if !f.readOnly {
		set = append(set, []struct{ pragma, want string }{
			{"journal_mode=WAL", "wal"}, {"journal_size_limit=67108864", ""}, {"secure_delete=ON", "1"}, {"fullfsync=ON", ""}, {"checkpoint_fullfsync=ON", ""},
			{"synchronous=FULL", ""}, {"synchronous", "2"}, {"foreign_keys=ON", ""}, {"foreign_keys", "1"},
		}...)
	}
	for _, p := range set {
		got, err := pragma(c, p.pragma)
		if err != nil {
			return err
		}
		if p.want != "" && got != p.want {
			return fmt.Errorf("PRAGMA %s answers %q: the record would not be safe", p.pragma, got)
		}
	}
	return nil
}

// pragma runs a pragma and gives its first answer.
func pragma(c *sqlite3.Conn, p string) (string, error) {
	s, _, err := c.Prepare("PRAGMA " + p)
	if err != nil {
		return "", err
	}
	var got string
	if s.Step() {
		got = s.ColumnText(0)
	}
	return got, errors.Join(s.Err(), s.Close())
}

// make makes an empty file that its owner alone may read, unless there is one.
// The index of its log is made along with it; that of an encrypted one is not
// encrypted, but holds only numbers.
func (f file) make() (err error) {
	for _, path := range []string{f.path, f.path + "-shm"} {
		var h *os.File
		if h, err = os.OpenFile(path, os.O_RDWR|os.O_CREATE, 0o600); err != nil {
			break
		}
		if err = h.Close(); err != nil {
			break
		}
	}
	switch {
	case err == nil:
		return nil
	case errors.Is(err, fs.ErrNotExist):
		return faultOf(ErrPlace, err, "The folder of the record, %s, does not exist. Make it first; nothing was written.", filepath.Dir(f.path))
	case errors.Is(err, fs.ErrPermission):
		return faultOf(ErrReadOnly, err, "The record %s may not be written by you. Look whether the file and its folder belong to you; `regards serve --read-only` shows what is in it. Nothing was changed.", f.path)
	}
	return faultOf(ErrReadOnly, err, "The record %s cannot be written (%v). Look whether the disk may be written to; `regards serve --read-only` shows what is in it. Nothing was changed.", f.path, err)
}

// check looks through the file, page by page, when it is small or was not
// closed properly.
func (f file) check(ctx context.Context, db *sql.DB, leftOpen bool) error {
	info, err := os.Stat(f.path)
	if err != nil {
		return err
	}
	if info.Size() > checkAtStart && !leftOpen {
		return nil
	}
	return examine(ctx, db, "quick_check")
}

// examine runs quick_check or integrity_check; ErrDamaged names the first
// fault that they find.
func examine(ctx context.Context, db *sql.DB, check string) error {
	var said string
	if err := db.QueryRowContext(ctx, "PRAGMA "+check+"(1)").Scan(&said); err != nil {
		return translate(err)
	}
	if said != "ok" {
		return faultOf(ErrDamaged, nil, sayDamaged, strings.ReplaceAll(said, "\n", "; "))
	}
	return nil
}

// leftOpen says whether a file's write-ahead log still holds something: its
// last user did not get to close it.
func leftOpen(path string) bool {
	info, err := os.Stat(path + "-wal")
	return err == nil && info.Size() > 0
}
