//go:build unix

package main

import (
	"os/signal"
	"syscall"
)

// outlive makes a file that grows beyond the system's limit an error of the
// write, which then cleans up behind itself, rather than the end of the program.
func outlive() { signal.Ignore(syscall.SIGXFSZ) }
