package main

import (
	"context"
	"errors"
	"fmt"
	"os"

	"golang.org/x/term"

	"regards/store"
)

// The environment may hold the passphrases, for programs that have nobody to
// ask. The command line never does: everybody on a computer can read that.
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

// phraseOf asks for the passphrase of a record that is encrypted; empty for one
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

// askPhrase takes a passphrase from the environment, or asks for it.
func (d door) askPhrase(name, question string) (string, error) {
	if p := os.Getenv(name); p != "" {
		return p, nil
	}
	p, err := d.askSecret(question)
	if errors.Is(err, errNobody) {
		err = fmt.Errorf("a passphrase is needed and %w; set %s. Nothing was done", errNobody, name)
	}
	return p, err
}

// newPhrase takes a new passphrase from the environment, or asks for it.
func (d door) newPhrase(name, question string) (string, error) {
	if p := os.Getenv(name); p != "" {
		return p, nil
	}
	p, err := d.askTwice(question)
	if errors.Is(err, errNobody) {
		err = fmt.Errorf("a passphrase is needed and %w; set %s. Nothing was done", errNobody, name)
	}
	return p, err
}

// askTwice asks for a new passphrase, twice, since nobody sees what is typed.
func (d door) askTwice(question string) (string, error) {
	p, err := d.askSecret(question)
	if err != nil {
		return "", err
	}
	if p == "" {
		return "", errors.New("an empty passphrase keeps nobody out. Nothing was done")
	}
	again, err := d.askSecret("Once more: ")
	if err == nil && again != p {
		err = errors.New("these are two different passphrases. Nothing was done; try again")
	}
	return p, err
}

// askSecret asks at the terminal for what is not shown there; errNobody when
// there is none. Interrupted, it leaves the terminal as it was.
func (d door) askSecret(question string) (string, error) {
	ctx, keys, ok := d.keyboard()
	if !ok {
		return "", errNobody
	}
	before, err := term.GetState(int(keys.Fd()))
	if err != nil {
		return "", err
	}
	fmt.Fprint(d.stderr, question)
	type answer struct {
		b   []byte
		err error
	}
	typed := make(chan answer, 1)
	go func() {
		b, err := term.ReadPassword(int(keys.Fd()))
		typed <- answer{b, err}
	}()
	select {
	case a := <-typed:
		fmt.Fprintln(d.stderr)
		if a.err != nil {
			return "", fmt.Errorf("no passphrase was typed (%w). Nothing was done", a.err)
		}
		return string(a.b), nil
	case <-ctx.Done():
		fmt.Fprintln(d.stderr)
		return "", errors.Join(errors.New("stopped. Nothing was done"), term.Restore(int(keys.Fd()), before))
	}
}

// keyboard is the terminal at which somebody sits, and what ends a wait for
// them.
func (d door) keyboard() (context.Context, *os.File, bool) {
	s, ok := d.stdin.(stoppable)
	if !ok {
		return nil, nil, false
	}
	f, ok := s.r.(*os.File)
	return s.ctx, f, ok && term.IsTerminal(int(f.Fd()))
}
