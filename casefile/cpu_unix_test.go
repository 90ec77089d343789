//go:build unix

package casefile

import (
	"syscall"
	"testing"
	"time"
)

// spent is the processor time that this program has used so far, whatever else
// the machine is doing.
func spent(t testing.TB) time.Duration {
	var r syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &r); err != nil {
		t.Fatal(err)
	}
	return time.Duration(r.Utime.Nano() + r.Stime.Nano())
}
