package main

import (
	"context"
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"regards/store"
)

// protects is what a passphrase does and does not do, in words that promise no
// more than there is (docs/adr/0011).
const protects = "It encrypts the whole record and its backups. It protects them when this computer or its disk is stolen, sold\n" +
	"or sent for repair while Regards is not running. It does not protect them from somebody who uses this computer\n" +
	"while you are signed in, or who puts a program on it; what lay on the disk before without a passphrase may\n" +
	"remain there; and it does not show that somebody changed the file.\n\n" +
	"Nobody can replace a passphrase that is forgotten: everything is lost with it. Write it down where you keep\n" +
	"papers that matter. Four or five words that have nothing to do with each other are good."

func newPassphrase(d door) *cobra.Command {
	var remove bool
	c := &cobra.Command{
		Use:   "passphrase",
		Short: "Encrypt the record, or change or remove its passphrase",
		Long: "Gives the record a passphrase, or another one. " + protects + "\n\n" +
			"It is asked for here, twice, and never shown; at each start Regards asks for it again. A program that has\n" +
			"nobody to ask takes the one that the record has from " + recordPhrase + "; a new one is always typed.\n" +
			"End `regards serve` first. A power cut leaves the record with the old passphrase or with the new one.",
		Example:           "  regards passphrase\n  regards passphrase --remove",
		Args:              none,
		ValidArgsFunction: cobra.NoFileCompletions,
		RunE:              func(c *cobra.Command, _ []string) error { return d.passphrase(c.Context(), remove) },
	}
	c.Flags().BoolVar(&remove, "remove", false, "take the passphrase away: whoever has the file can read it then")
	return c
}

func (d door) passphrase(ctx context.Context, remove bool) error {
	path, err := recordPath()
	if err != nil {
		return err
	}
	o := store.Options{Path: path}
	if o.Passphrase, err = d.phraseOf(path); err != nil {
		return err
	}
	if remove && o.Passphrase == "" {
		return fmt.Errorf("the record %s has no passphrase. Nothing was done", path)
	}
	// Whether it is the right one, and nobody has the record open, is told before
	// a new one is asked for.
	s, err := store.Open(ctx, o)
	if err == nil {
		err = s.Close()
	}
	if err != nil {
		return err
	}
	next := ""
	if !remove {
		if next, err = d.nextPhrase(o.Passphrase == ""); err != nil {
			return err
		}
	}
	if err := store.SetPassphrase(ctx, o, next); err != nil {
		return err
	}
	said := "The record and its backups have the new passphrase."
	switch {
	case remove:
		said = "The record and its backups have no passphrase any more: whoever has the files can read them."
	case o.Passphrase == "":
		said = "The record and its backups are encrypted. `" + path + ".salt` belongs to them: copy it along."
	}
	_, err = fmt.Fprintln(d.stdout, said)
	return err
}

// nextPhrase asks for the new passphrase; a first one with what it means.
func (d door) nextPhrase(first bool) (string, error) {
	question := "New passphrase: "
	if first {
		if _, _, ok := d.keyboard(); ok {
			fmt.Fprintf(d.stderr, "This gives your record a passphrase. %s\n\n", protects)
		}
		question = "Passphrase: "
	}
	p, err := d.askTwice(question)
	if errors.Is(err, errNobody) {
		err = fmt.Errorf("a new passphrase is typed, and %w. Run this command in one. Nothing was done", errNobody)
	}
	return p, err
}
