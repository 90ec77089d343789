package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"regards"
	"regards/archive"
	"regards/casefile"
	"regards/desk"
)

func newExport(d door) *cobra.Command {
	var out string
	c := &cobra.Command{
		Use:   "export [POSITION]",
		Short: "Give your record back, in open formats",
		Long: "Give your record back, private notes included: one position as a case file, on the screen or into\n" +
			"a file; all of it into a new folder, or into an archive where -o ends in .zip or .tar.gz. Positions\n" +
			"are case files, letters are texts, contacts are vCards and a table. `regards import` takes the\n" +
			"folder or the archive back. A .tar.gz is quick, also for very many positions.",
		Example:           "  regards export brightwater > brightwater.yaml\n  regards export -o everything\n  regards export -o everything.tar.gz",
		Args:              atMostOne("a position"),
		ValidArgsFunction: cobra.NoFileCompletions,
		RunE: func(c *cobra.Command, args []string) error {
			if len(args) == 0 && out == "" {
				return usage(c, "-o is missing: the folder for all positions; or name one position")
			}
			return d.atDesk(c.Context(), false, func(k *desk.Desk) error {
				if len(args) == 1 {
					return d.exportOne(c.Context(), k, args[0], out)
				}
				return d.exportAll(c.Context(), k, out)
			})
		},
	}
	c.Flags().StringVarP(&out, "out", "o", "", "the `file` for one position; the folder, .zip or .tar.gz for all")
	return c
}

func (d door) exportOne(ctx context.Context, k *desk.Desk, what, out string) error {
	row, err := find(ctx, k, what)
	if err != nil {
		return err
	}
	kept, err := k.File().Case(ctx, row.ID)
	if err != nil {
		return err
	}
	if out == "" {
		return casefile.Write(d.stdout, kept.Case)
	}
	return writeCase(out, kept.Case)
}

// exportAll writes every position, with all that belongs to them, into a folder
// or an archive. What was begun and could not be ended is taken away again.
func (d door) exportAll(ctx context.Context, k *desk.Desk, out string) error {
	if err := unoccupied(out); err != nil {
		return err
	}
	write := exportFolder
	if strings.HasSuffix(out, ".tar.gz") || strings.HasSuffix(out, ".zip") {
		write = exportFile
	}
	n, err := write(ctx, k, out)
	if err != nil {
		return fmt.Errorf("%s could not be written: %w. Nothing is left of it", out, cause(err))
	}
	var more []string
	for _, c := range []struct {
		n    int
		what string
	}{{n.Binned, "position in the bin"}, {n.Letters, "letter"}, {n.Contacts, "contact"}} {
		if c.n > 0 {
			more = append(more, counted(c.n, c.what))
		}
	}
	_, err = fmt.Fprintf(d.stdout, "%s in %s.\n", joined(", with ", upper(plural(n.Positions, "position")), strings.Join(more, ", ")), out)
	return err
}

// counted is plural for "position in the bin".
func counted(n int, what string) string {
	first, rest, _ := strings.Cut(what, " ")
	return joined(" ", plural(n, first), rest)
}

// exportFile writes the record into one archive, beside its place first.
func exportFile(ctx context.Context, k *desk.Desk, out string) (n archive.Count, err error) {
	part, err := os.CreateTemp(filepath.Dir(out), ".regards-*")
	if err != nil {
		return n, fmt.Errorf("nothing can be written in %s: %w", filepath.Dir(out), cause(err))
	}
	o := archive.Options{Now: k.Now()}
	if strings.HasSuffix(out, ".zip") {
		o.Readable = true
		n, err = archive.Write(ctx, k.File(), archive.NewZip(part), o)
	} else {
		to := archive.NewTar(part)
		if n, err = archive.Write(ctx, k.File(), to, o); err != nil {
			err = to.Stop(err)
		}
	}
	if err = errors.Join(err, part.Sync(), part.Close()); err == nil {
		err = os.Rename(part.Name(), out)
	}
	if err != nil {
		err = errors.Join(err, os.Remove(part.Name()))
	}
	return n, err
}

// exportFolder writes the record into a new folder, beside its place first.
func exportFolder(ctx context.Context, k *desk.Desk, out string) (n archive.Count, err error) {
	part, err := os.MkdirTemp(filepath.Dir(filepath.Clean(out)), ".regards-*")
	if err != nil {
		return n, fmt.Errorf("nothing can be written in %s: %w", filepath.Dir(out), cause(err))
	}
	if n, err = archive.Write(ctx, k.File(), folder(part), archive.Options{Now: k.Now(), Readable: true}); err == nil {
		if err = os.Remove(out); err == nil || errors.Is(err, fs.ErrNotExist) { // an empty folder may stand there
			err = os.Rename(part, out)
		}
	}
	if err != nil {
		err = errors.Join(err, os.RemoveAll(part))
	}
	return n, err
}

// unoccupied refuses a place where something stands: nothing is written over.
func unoccupied(out string) error {
	info, err := os.Lstat(out)
	if err != nil {
		return nil // what is wrong with it, the writing says
	}
	if info.IsDir() {
		if all, err := os.ReadDir(out); err == nil && len(all) == 0 {
			return nil
		}
	}
	return fmt.Errorf("%s stands there already; move it away or name another place. It was not written over", out)
}

// folder is a sink of an archive that is a folder, for its owner alone.
type folder string

// Put writes a file.
func (f folder) Put(name string, at time.Time, content []byte) error {
	path := filepath.Join(string(f), filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return err
	}
	w, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return err
	}
	if _, err = w.Write(content); err != nil {
		return errors.Join(err, w.Close())
	}
	return errors.Join(w.Close(), os.Chtimes(path, at, at))
}

// Close has nothing to do.
func (f folder) Close() error { return nil }

// writeCase writes a case beside its place first, so that a full disk leaves
// no half of it: JSON where the name ends so, else YAML. Nothing that stands there
// is written over.
func writeCase(path string, c *regards.Case) error {
	var b bytes.Buffer
	write := casefile.Write
	if strings.EqualFold(filepath.Ext(path), ".json") {
		write = casefile.WriteJSON
	}
	if err := write(&b, c); err != nil {
		return err
	}
	if _, err := os.Lstat(path); err == nil {
		return fmt.Errorf("%s stands there already; move it away or name another place. It was not written over", path)
	}
	temp, err := writeTemp(filepath.Dir(path), b.Bytes())
	if err != nil {
		return fmt.Errorf("%s cannot be written: %w", path, cause(err))
	}
	return os.Rename(temp, path)
}
