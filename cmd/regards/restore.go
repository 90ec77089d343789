package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"time"

	"filippo.io/age"
	"github.com/spf13/cobra"

	"regards/desk"
	"regards/store"
)

func newRestore(d door) *cobra.Command {
	var looked bool
	c := &cobra.Command{
		Use:   "restore FILE",
		Short: "Put a backup in the place of the record",
		Long: "Puts a backup in the place of the record: a file of `regards backup`, or one of the daily\n" +
			"backups in the folder backups beside the record. It is looked through before anything is\n" +
			"touched. The record that stood there is kept beside it under another name.\n\n" +
			"End `regards serve` first. Browsers may have to sign in again.",
		Example: "  regards restore regards-2026-11-19.tar.gz\n  regards restore ~/.local/share/regards/backups/record-2026-11-19.db",
		Args: func(c *cobra.Command, args []string) error {
			if looked {
				return none(c, args)
			}
			return one("the backup")(c, args)
		},
		RunE: func(c *cobra.Command, args []string) error {
			if looked {
				return d.looked(c.Context())
			}
			return d.restore(c.Context(), args[0], time.Now())
		},
	}
	c.Flags().BoolVar(&looked, "looked", false, "after a restoring: say that you have looked at the letters that were on their way")
	return c
}

func (d door) restore(ctx context.Context, path string, now time.Time) (err error) {
	f, err := open(path)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, f.Close()) }()
	seal, err := d.sealOf(f)
	if err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	b := store.Restoring{Now: now}
	if b.Salt, err = os.ReadFile(path + ".salt"); err != nil && !errors.Is(err, os.ErrNotExist) {
		return fmt.Errorf("%s.salt cannot be read: %w. Nothing was changed", path, cause(err))
	}
	dir, err := home()
	if err != nil {
		return err
	}
	o := store.Options{Path: recordIn(dir), Passphrase: os.Getenv(recordPhrase)}
	r, err := restoreFrom(ctx, f, seal, o, b)
	if errors.Is(err, store.ErrPassphrase) && o.Passphrase == "" {
		if o.Passphrase, err = d.askPhrase(recordPhrase, "Passphrase of the record in this backup: "); err == nil {
			r, err = restoreFrom(ctx, f, seal, o, b)
		}
	}
	if err != nil {
		return err
	}
	return d.sayRestored(r)
}

// restoreFrom restores a file from its beginning; seal is the passphrase with
// which age encrypted it, if it did.
func restoreFrom(ctx context.Context, f *os.File, seal string, o store.Options, b store.Restoring) (r store.Restored, err error) {
	if _, err := f.Seek(0, io.SeekStart); err != nil {
		return r, err
	}
	b.From = f
	if seal != "" {
		id, err := age.NewScryptIdentity(seal)
		if err != nil {
			return r, err
		}
		if b.From, err = age.Decrypt(f, id); err != nil {
			return r, fmt.Errorf("this passphrase does not open the backup (%w). Nothing was changed", err)
		}
	}
	return store.Restore(ctx, o, b)
}

func (d door) sayRestored(r store.Restored) error {
	made := ""
	if t, err := time.Parse(time.RFC3339, r.Manifest.Made); err == nil {
		made = ", as they were on " + t.Format("2 January 2006 at 15:04")
	}
	fmt.Fprintf(d.stdout, "The record is back: %s%s.\n", plural(int(r.Manifest.Rows["cases"]), "position"), made)
	if r.Replaced != "" {
		fmt.Fprintf(d.stdout, "The one that stood there is kept as %s.\n", r.Replaced)
	}
	_, err := fmt.Fprintln(d.stdout, "Look at letters that were on their way then: they may have gone out since. `regards restore --looked`\nsays that you have; until then `regards doctor` reminds you.")
	return err
}

// looked ends the reminding of a restoring.
func (d door) looked(ctx context.Context) error {
	return d.atStore(ctx, false, func(s *store.Store, _ *desk.Desk) error {
		if err := s.SettleRestored(ctx); err != nil {
			return err
		}
		_, err := fmt.Fprintln(d.stdout, "Good. Nothing more is said of it.")
		return err
	})
}

// sealOf asks for the passphrase of a file that age has encrypted; empty for
// any other.
func (d door) sealOf(f io.Reader) (string, error) {
	const anyAge, intro, withPassphrase = "age-encryption.org/", "age-encryption.org/v1\n", "-> scrypt "
	head := make([]byte, len(intro)+len(withPassphrase))
	n, err := io.ReadFull(f, head)
	switch {
	case !bytes.HasPrefix(head[:n], []byte(anyAge)):
		return "", nil // what it is, the store will say
	case err != nil:
		return "", errors.New("this backup is not whole: it ends where it begins. Copy it here once more, or take another one. Nothing was changed")
	case !bytes.HasSuffix(head, []byte(withPassphrase)):
		return "", errors.New("this file was not encrypted with a passphrase, but for a key that somebody keeps. Open it with the program age and that key first. Nothing was changed")
	}
	return d.askPhrase(backupPhrase, "Passphrase of the backup: ")
}
