package store

import (
	"errors"
	"fmt"
	"os"
	"strconv"
)

// errHeld is what a platform's lock says when somebody else has it.
var errHeld = errors.New("held")

// hold is how a program holds a record.
type hold int

const (
	beside hold = iota // others may have it open too: a command beside a server
	alone              // no other server: one program keeps it open for long
	whole              // nobody else at all, while the file itself is replaced
)

// locks are what a program holds on a record. The lock of a process that ends,
// however it ends, is gone with it; the files stay and mean nothing.
type locks []*os.File

// take locks the record at a path. Two files stand beside it: .lock is held by
// the one that serves, .use by everybody who has the record open.
func take(path string, how hold) (l locks, err error) {
	defer func() {
		if err != nil {
			err = errors.Join(err, l.release())
		}
	}()
	if how != beside {
		if l, err = l.add(path, path+".lock", true); err != nil {
			return l, err
		}
	}
	return l.add(path, path+".use", how == whole)
}

func (l locks) add(record, path string, exclusive bool) (locks, error) {
	f, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE, 0o600)
	if err != nil {
		return l, faultOf(ErrReadOnly, err, "The folder of the record %s may not be written (%v), so the record cannot be kept there. Look whether the folder belongs to you and the disk may be written to; `regards serve --read-only` shows what is in it. Nothing was changed.", record, err)
	}
	l = append(l, f)
	switch err := lockFile(f, exclusive); {
	case errors.Is(err, errHeld):
		return l, faultOf(ErrOpen, nil, "The record %s is open in another Regards%s. Go on there, or end that one first. Nothing was changed.", record, holder(f))
	case err != nil:
		return l, faultOf(ErrPlace, err, "The record %s cannot be locked against a second program (%v), so it would not be safe there. Put it on a disk of this computer. Nothing was changed.", record, err)
	}
	if !exclusive {
		return l, nil
	}
	err = f.Truncate(0)
	if err == nil {
		_, err = f.WriteAt([]byte(strconv.Itoa(os.Getpid())+"\n"), 0)
	}
	return l, translateOS(err)
}

// release gives the locks back.
func (l locks) release() error {
	var errs []error
	for _, f := range l {
		errs = append(errs, f.Close())
	}
	return errors.Join(errs...)
}

// holder says which process wrote itself into a lock file, as far as it did.
func holder(f *os.File) string {
	if pid := lockedBy(f); pid != 0 {
		return fmt.Sprintf(" (process %d)", pid)
	}
	return ""
}

// translateOS gives an error of the file system its sentence.
func translateOS(err error) error {
	if err == nil {
		return nil
	}
	return faultOf(ErrFull, err, "The record could not be written (%v); what was kept before is safe. Look whether the disk is full or was taken away, then do it again.", err)
}
