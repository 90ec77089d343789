package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"time"

	"filippo.io/age"
	"github.com/spf13/cobra"

	"regards/desk"
	"regards/store"
)

func newBackup(d door) *cobra.Command {
	var out string
	var encrypt bool
	c := &cobra.Command{
		Use:   "backup",
		Short: "Copy the whole record into one file",
		Long: "Copies the whole record, as it is at this moment, into one file that `regards restore` takes\n" +
			"back: every position, every letter, every state that they have had. It may run while the\n" +
			"pages are open. The copy is looked through before it counts.\n\n" +
			"With --encrypt the file opens with a passphrase only, here or with the program age. Without,\n" +
			"whoever has the file can read it, unless the record itself has a passphrase.",
		Example:           "  regards backup\n  regards backup -o /media/stick/regards.tar.gz.age --encrypt",
		Args:              none,
		ValidArgsFunction: cobra.NoFileCompletions,
		RunE:              func(c *cobra.Command, _ []string) error { return d.backup(c.Context(), out, encrypt, time.Now()) },
	}
	c.Flags().StringVarP(&out, "out", "o", "", "write this `file` (default: regards-2026-11-19.tar.gz, by the day, in this folder)")
	c.Flags().BoolVar(&encrypt, "encrypt", false, "encrypt it with a passphrase, in the format of age (asked for, or "+backupPhrase+")")
	return c
}

func (d door) backup(ctx context.Context, out string, encrypt bool, now time.Time) (err error) {
	if out == "" {
		out = "regards-" + now.Format(time.DateOnly) + ".tar.gz"
		if encrypt {
			out += ".age"
		}
	}
	if _, err := os.Stat(out); err == nil {
		return fmt.Errorf("%s is there already; give the backup another name with -o. Nothing was written", out)
	}
	path, err := recordPath()
	if err != nil {
		return err
	}
	phrase := ""
	if encrypt {
		if phrase, err = d.newPhrase(backupPhrase, "Passphrase for the backup: "); err != nil {
			return err
		}
	}
	s, err := d.openRecord(ctx, store.Options{Path: path, Beside: true})
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, s.Close()) }()
	d.tidy(ctx, desk.New(s, "me", func() time.Time { return now }))
	part, err := os.CreateTemp(filepath.Dir(out), ".regards-*")
	if err != nil {
		return fmt.Errorf("nothing can be written in %s: %w. Nothing was written", filepath.Dir(out), cause(err))
	}
	m, err := seal(ctx, part, s, phrase, now)
	if err = errors.Join(err, part.Sync(), part.Close()); err == nil {
		err = os.Rename(part.Name(), out)
	}
	if err != nil {
		return errors.Join(fmt.Errorf("%s could not be written: %w. Nothing is left of it", out, cause(err)), os.Remove(part.Name()))
	}
	_, err = fmt.Fprintf(d.stdout, "%s holds the whole record: %s. `regards restore %s` takes it back.\n", out, plural(int(m.Rows["cases"]), "position"), out)
	return err
}

// seal writes the backup, encrypted when there is a passphrase.
func seal(ctx context.Context, w io.Writer, s *store.Store, phrase string, now time.Time) (store.Manifest, error) {
	if phrase == "" {
		return s.Backup(ctx, w, now)
	}
	to, err := age.NewScryptRecipient(phrase)
	if err != nil {
		return store.Manifest{}, err
	}
	sealed, err := age.Encrypt(w, to)
	if err != nil {
		return store.Manifest{}, err
	}
	m, err := s.Backup(ctx, sealed, now)
	return m, errors.Join(err, sealed.Close())
}
