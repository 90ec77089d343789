package main

import (
	"context"
	"errors"
	"fmt"
	"os"

	"golang.org/x/term"

	"regards/store"
)

// The environment may hold the passphrases, for programs that have nobody to ask.
const (
	recordPhrase = "REGARDS_PASSPHRASE"
	backupPhrase = "REGARDS_BACKUP_PASSPHRASE"
)

// errNobody means that a passphrase is needed and there is no terminal.
var errNobody = errors.New("there is no terminal to ask for it")

// openRecord opens a record, and asks for its passphrase when it has one.
func (d door) openRecord(ctx context.Context, o store.Options) (_ *store.Store, err error) {
	if o.Passphrase, err = d.phraseOf(o.Path); err != nil {
		return nil, err
	}
	return store.Open(ctx, o)
}

// phraseOf asks for the passphrase of a file that is encrypted; empty for one
// that is not.
func (d door) phraseOf(path string) (string, error) {
	locked, err := store.Encrypted(path)
	if errors.Is(err, store.ErrSalt) {
		return "", err
	}
	if err != nil {
		return "", fmt.Errorf("%s cannot be read: %w. Nothing was changed", path, cause(err))
	}
	if !locked {
		return "", nil
	}
	return d.askPhrase(recordPhrase, "Passphrase of "+path+": ")
}

// askPhrase takes a passphrase from the environment, or asks for it at the
// terminal, where it is not shown.
func (d door) askPhrase(name, question string) (string, error) {
	if p := os.Getenv(name); p != "" {
		return p, nil
	}
	if !term.IsTerminal(int(os.Stdin.Fd())) {
		return "", fmt.Errorf("a passphrase is needed and %w; set %s. Nothing was done", errNobody, name)
	}
	fmt.Fprint(d.stderr, question)
	b, err := term.ReadPassword(int(os.Stdin.Fd()))
	fmt.Fprintln(d.stderr)
	return string(b), err
}

// newPhrase asks for a new passphrase, twice at a terminal.
func (d door) newPhrase(name, question string) (string, error) {
	p, err := d.askPhrase(name, question)
	if err != nil {
		return "", err
	}
	if p == "" {
		return "", errors.New("an empty passphrase keeps nobody out. Nothing was done")
	}
	if os.Getenv(name) != "" {
		return p, nil
	}
	again, err := d.askPhrase(name, "Once more: ")
	if err == nil && again != p {
		err = errors.New("these are two different passphrases. Nothing was done; try again")
	}
	return p, err
}
