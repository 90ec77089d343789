package main

import (
	"errors"
	"fmt"
	"os"

	"golang.org/x/term"

	"regards/store"
)

// passphrase asks for the passphrase of an encrypted record; empty for one
// that is not. It is asked of a person, never taken from a flag or the
// environment, where others could read it.
func (d door) passphrase(path string) (string, error) {
	if locked, err := store.Encrypted(path); err != nil || !locked {
		return "", err
	}
	s, ok := d.stdin.(stoppable)
	if !ok {
		return "", errNoPassphrase
	}
	f, ok := s.r.(*os.File)
	if !ok || !term.IsTerminal(int(f.Fd())) {
		return "", errNoPassphrase
	}
	fmt.Fprint(d.stderr, "Passphrase of the record: ")
	word, err := term.ReadPassword(int(f.Fd()))
	fmt.Fprintln(d.stderr)
	if err != nil {
		return "", fmt.Errorf("the passphrase could not be read: %w", err)
	}
	return string(word), nil
}

var errNoPassphrase = errors.New("the record is encrypted, and there is no keyboard to ask for its passphrase. Start this in a terminal; nothing was done")
