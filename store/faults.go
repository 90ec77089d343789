package store

import (
	"database/sql"
	"errors"
	"fmt"

	"github.com/ncruces/go-sqlite3"
)

// The errors that a caller may tell apart. All but ErrNotFound and ErrStale
// come with a text for the person at the keyboard: what happened, what was kept,
// what to do.
var (
	ErrNotFound   = errors.New("not on the record")
	ErrStale      = errors.New("it was changed in the meantime") // see Tx.PutCase
	ErrNewer      = errors.New("the record was written by a newer program")
	ErrOpen       = errors.New("the record is open in another program")
	ErrPlace      = errors.New("the record lies where it cannot be kept safely")
	ErrPassphrase = errors.New("the passphrase does not open the record")
	ErrSalt       = errors.New("the record is no record, or has lost its salt") // no passphrase would open it
	ErrDamaged    = errors.New("the record is damaged")
	ErrFull       = errors.New("there is no room for the record")
	ErrReadOnly   = errors.New("the record may only be read")
	ErrBusy       = errors.New("the record is busy")
	ErrText       = errors.New("the text cannot be kept")
	ErrBackup     = errors.New("this is not a whole backup")
)

// fault is one of the errors above with its sentences, and what lies beneath.
type fault struct {
	kind  error
	text  string
	cause error
}

func (f *fault) Error() string { return f.text }

func (f *fault) Unwrap() []error {
	if f.cause == nil {
		return []error{f.kind}
	}
	return []error{f.kind, f.cause}
}

// faultOf is a fault; the cause may be nil.
func faultOf(kind, cause error, format string, args ...any) error {
	return &fault{kind, fmt.Sprintf(format, args...), cause}
}

// sentences are what the faults say that a change can meet on its way.
const (
	sayFull     = "There is no room left for the record, so this change was not kept; everything before it is. Make some room on the disk, then do it again."
	sayWrite    = "The record could not be written (%v), so this change was not kept; everything before it is. Look whether the disk is full or was taken away, then do it again."
	sayReadOnly = "The record may only be read, so this change was not kept. Look whether the file and its folder may be written by you."
	sayRescue   = "The record may only be read, so this change was not kept. Start Regards without --read-only to change something."
	sayDamaged  = "A part of the record cannot be read (%v). Nothing was changed. `regards serve --read-only` shows what is whole; `regards restore` brings back a backup, and keeps the damaged file beside it."
	sayBusy     = "Another program has been writing to the record for too long, so this change was not kept. Wait a moment, then do it again."
)

// translate gives an error of either database its sentences. What it does not
// know comes back as it was.
func translate(err error) error {
	var known *fault
	var lite sqlite3.ExtendedErrorCode // what the driver gives is this, or can become this
	var pg interface {                 // of PostgreSQL's driver
		error
		SQLState() string
	}
	switch {
	case err == nil || errors.As(err, &known) || errors.Is(err, sql.ErrNoRows):
		return err
	case errors.As(err, &lite):
		return translateSQLite(err, lite)
	case errors.As(err, &pg):
		switch pg.SQLState() {
		case "53100": // disk_full
			return faultOf(ErrFull, err, sayFull)
		case "25006": // read_only_sql_transaction
			return faultOf(ErrReadOnly, err, sayReadOnly)
		case "55P03", "40P01", "40001": // a lock, a deadlock, a serialisation
			return faultOf(ErrBusy, err, sayBusy)
		case "XX001", "XX002": // data, index corrupted
			return faultOf(ErrDamaged, err, sayDamaged, err)
		}
	}
	return err
}

func translateSQLite(err error, lite sqlite3.ExtendedErrorCode) error {
	switch lite.Code() {
	case sqlite3.FULL:
		return faultOf(ErrFull, err, sayFull)
	case sqlite3.IOERR:
		switch lite {
		case sqlite3.IOERR_WRITE, sqlite3.IOERR_FSYNC, sqlite3.IOERR_TRUNCATE, sqlite3.IOERR_SHMSIZE, sqlite3.IOERR_SHMOPEN, sqlite3.IOERR_SHMMAP:
			return faultOf(ErrFull, err, sayWrite, err)
		}
		return faultOf(ErrDamaged, err, sayDamaged, err)
	case sqlite3.READONLY, sqlite3.PERM:
		return faultOf(ErrReadOnly, err, sayReadOnly)
	case sqlite3.CORRUPT, sqlite3.NOTADB:
		return faultOf(ErrDamaged, err, sayDamaged, err)
	case sqlite3.BUSY, sqlite3.LOCKED:
		return faultOf(ErrBusy, err, sayBusy)
	}
	return err
}
