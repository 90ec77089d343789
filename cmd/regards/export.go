package main

import (
	"archive/tar"
	"bufio"
	"bytes"
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"regards"
	"regards/casefile"
	"regards/desk"
	"regards/paper"
	"regards/store"
)

func newExport(d door) *cobra.Command {
	var out string
	c := &cobra.Command{
		Use:   "export [POSITION]",
		Short: "Give your record back as case files",
		Long: "Give your record back as case files, private notes included: one position on the screen or into\n" +
			"a file, all of them into a folder, or into an archive where -o ends in .tar.gz: that is quick, also\n" +
			"for many. What `import` reads is what `export` wrote.",
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
				if strings.HasSuffix(out, ".tar.gz") {
					return d.exportArchive(c.Context(), k, out)
				}
				return d.exportAll(c.Context(), k, out)
			})
		},
	}
	c.Flags().StringVarP(&out, "out", "o", "", "the `file` for one position, the folder or .tar.gz for all")
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

func (d door) exportAll(ctx context.Context, k *desk.Desk, dir string) error {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return fmt.Errorf("the folder %s cannot be made: %w. Nothing was written", dir, cause(err))
	}
	own, err := k.File().Profile(ctx)
	if err != nil {
		return err
	}
	n := 0
	err = k.File().Export(ctx, func(e *store.Kept) error {
		if !e.Deleted.IsZero() {
			return nil
		}
		n++
		c, err := e.Case()
		if err != nil {
			return err
		}
		c.Candidate = own.Candidate
		return writeCase(filepath.Join(dir, exportName(e)+".yaml"), c)
	})
	if err != nil {
		return err
	}
	fmt.Fprintf(d.stdout, "%s in %s.\n", upper(plural(n, "position")), dir)
	return nil
}

// exportName is what a position's file is called.
func exportName(e *store.Kept) string {
	return strings.Trim(paper.Slug(e.Employer)+"-"+paper.Slug(e.Position)+"-"+e.ID[:min(8, len(e.ID))], "-")
}

// exportArchive writes every position that stands into one archive, in one pass
// over the record and as it is kept: JSON, which is a case file too.
func (d door) exportArchive(ctx context.Context, k *desk.Desk, out string) (err error) {
	if _, err := os.Lstat(out); err == nil {
		return fmt.Errorf("%s stands there already; move it away or name another place. It was not written over", out)
	}
	own, err := k.File().Profile(ctx)
	if err != nil {
		return err
	}
	head, err := casefile.Keep(&regards.Case{Candidate: own.Candidate})
	if err != nil {
		return err
	}
	part, err := os.CreateTemp(filepath.Dir(out), ".regards-*")
	if err != nil {
		return fmt.Errorf("nothing can be written in %s: %w. Nothing was written", filepath.Dir(out), cause(err))
	}
	n, err := packCases(ctx, k, part, head)
	if err = errors.Join(err, part.Sync(), part.Close()); err == nil {
		err = os.Rename(part.Name(), out)
	}
	if err != nil {
		return errors.Join(fmt.Errorf("%s could not be written: %w. Nothing is left of it", out, cause(err)), os.Remove(part.Name()))
	}
	_, err = fmt.Fprintf(d.stdout, "%s in %s.\n", upper(plural(n, "position")), out)
	return err
}

// packCases packs the case files of all positions; head is the candidate, who
// is kept apart. Packing costs more than reading, so they go on side by side.
func packCases(ctx context.Context, k *desk.Desk, w io.Writer, head []byte) (n int, err error) {
	z, err := gzip.NewWriterLevel(w, gzip.BestSpeed)
	if err != nil {
		return 0, err
	}
	from, to := io.Pipe()
	packed := make(chan error, 1)
	go func() {
		_, err := io.CopyBuffer(z, from, make([]byte, packAtOnce))
		err = errors.Join(err, z.Close())
		from.CloseWithError(err) // then a writer that waits goes on, and learns why
		packed <- err
	}()
	b := bufio.NewWriterSize(to, packAtOnce)
	n, err = tarCases(ctx, k, tar.NewWriter(b), head)
	if err == nil {
		err = b.Flush()
	}
	to.CloseWithError(err)
	if why := <-packed; err == nil {
		err = why
	}
	return n, err
}

// packAtOnce is how many bytes are packed while the next are read.
const packAtOnce = 256 << 10

func tarCases(ctx context.Context, k *desk.Desk, t *tar.Writer, head []byte) (n int, err error) {
	err = k.File().Export(ctx, func(e *store.Kept) error {
		if !e.Deleted.IsZero() {
			return nil
		}
		n++
		b := casefile.Together(head, e.Body)
		if err := t.WriteHeader(&tar.Header{Name: "positions/" + exportName(e) + ".json", Mode: 0o600, Size: int64(len(b)), ModTime: e.Changed}); err != nil {
			return err
		}
		_, err := t.Write(b)
		return err
	})
	if err != nil {
		return n, err
	}
	return n, t.Close()
}

// writeCase writes a case beside its place first, so that a full disk leaves
// no half of it. Nothing that stands there is written over.
func writeCase(path string, c *regards.Case) error {
	var b bytes.Buffer
	if err := casefile.Write(&b, c); err != nil {
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
