package main

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"time"

	"filippo.io/age"
	"github.com/spf13/cobra"

	"regards/store"
)

func newRestore(d door) *cobra.Command {
	return &cobra.Command{
		Use:   "restore FILE",
		Short: "Put a backup in the place of the record",
		Long: "Puts a backup in the place of the record: a file of `regards backup`, or one of the daily\n" +
			"backups in the folder backups beside the record. It is looked through before anything is\n" +
			"touched. The record that stood there is kept beside it under another name.\n\n" +
			"End `regards serve` first. Browsers may have to sign in again.",
		Example: "  regards restore regards-2026-11-19.tar.gz\n  regards restore ~/.local/share/regards/backups/record-2026-11-19.db",
		Args:    one("the backup"),
		RunE:    func(c *cobra.Command, args []string) error { return d.restore(c.Context(), args[0], time.Now()) },
	}
}

func (d door) restore(ctx context.Context, path string, now time.Time) (err error) {
	f, err := os.Open(path)
	if err != nil {
		return fmt.Errorf("%s cannot be read: %w. Nothing was changed", path, cause(err))
	}
	defer func() { err = errors.Join(err, f.Close()) }()
	dir, err := home()
	if err != nil {
		return err
	}
	b := store.Restoring{Now: now}
	if b.From, err = d.unseal(f); err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	if b.Salt, err = os.ReadFile(path + ".salt"); err != nil && !errors.Is(err, os.ErrNotExist) {
		return fmt.Errorf("%s.salt cannot be read: %w. Nothing was changed", path, cause(err))
	}
	o := store.Options{Path: filepath.Join(dir, "record.db"), Passphrase: os.Getenv(recordPhrase)}
	r, err := store.Restore(ctx, o, b)
	if errors.Is(err, store.ErrPassphrase) && o.Passphrase == "" {
		if o.Passphrase, err = d.askPhrase(recordPhrase, "Passphrase of the record in this backup: "); err != nil {
			return err
		}
		return d.restoreAgain(ctx, f, o, b)
	}
	if err != nil {
		return err
	}
	return d.sayRestored(r)
}

// restoreAgain begins anew when it turned out that a passphrase was needed.
func (d door) restoreAgain(ctx context.Context, f *os.File, o store.Options, b store.Restoring) error {
	if _, err := f.Seek(0, io.SeekStart); err != nil {
		return err
	}
	var err error
	if b.From, err = d.unseal(f); err != nil {
		return err
	}
	r, err := store.Restore(ctx, o, b)
	if err != nil {
		return err
	}
	return d.sayRestored(r)
}

func (d door) sayRestored(r store.Restored) error {
	made := ""
	if t, err := time.Parse(time.RFC3339, r.Manifest.Made); err == nil {
		made = ", as they were on " + t.Format("2 January 2006 at 15:04")
	}
	fmt.Fprintf(d.stdout, "The record is back: %s%s.\n", count(r.Manifest.Rows["cases"], "position"), made)
	if r.Replaced != "" {
		fmt.Fprintf(d.stdout, "The one that stood there is kept as %s.\n", r.Replaced)
	}
	_, err := fmt.Fprintln(d.stdout, "Look at letters that were on their way then: they may have gone out since.")
	return err
}

// unseal opens what age has encrypted, and leaves the rest as it is.
func (d door) unseal(f io.Reader) (io.Reader, error) {
	const intro = "age-encryption.org/"
	r := bufio.NewReader(f)
	if head, err := r.Peek(len(intro)); err != nil || !bytes.Equal(head, []byte(intro)) {
		return r, nil
	}
	phrase, err := d.askPhrase(backupPhrase, "Passphrase of the backup: ")
	if err != nil {
		return nil, err
	}
	id, err := age.NewScryptIdentity(phrase)
	if err != nil {
		return nil, err
	}
	open, err := age.Decrypt(r, id)
	if err != nil {
		return nil, fmt.Errorf("this passphrase does not open the backup (%w). Nothing was changed", err)
	}
	return open, nil
}
