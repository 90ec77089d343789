//go:build unix && !aix && !solaris

package store

import (
	"errors"
	"os"
	"syscall"
)

// lockFile locks a whole file for as long as it stays open. SQLite's own locks
// lie on other files.
func lockFile(f *os.File, exclusive bool) error {
	how := syscall.LOCK_SH
	if exclusive {
		how = syscall.LOCK_EX
	}
	for {
		err := syscall.Flock(int(f.Fd()), how|syscall.LOCK_NB)
		switch {
		case errors.Is(err, syscall.EINTR):
		case errors.Is(err, syscall.EWOULDBLOCK):
			return errHeld
		default:
			return err
		}
	}
}
