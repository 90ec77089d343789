package main

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"regards"
	"regards/casefile"
	"regards/desk"
	"regards/paper"
)

// addFlags are the flags of `regards add`.
type addFlags struct{ employer, position, country, start string }

func newAdd(d door) *cobra.Command {
	var f addFlags
	c := &cobra.Command{
		Use:   "add [CASE]",
		Short: "File a new position",
		Long:  "File a new position in your record: from a case file, or from an employer and a title.",
		Example: "  regards add examples/steve.yaml\n" +
			"  regards add --employer \"Oak Hall\" --position \"Ward Manager\" --start 2026-12-03T10:00",
		Args:              atMostOne("a case file"),
		ValidArgsFunction: completeCase,
		RunE: func(c *cobra.Command, args []string) error {
			if len(args) == 0 && f.employer == "" {
				return usage(c, "name a case file, or an --employer")
			}
			if len(args) > 0 {
				return d.bring(c.Context(), args, bringFlags{})
			}
			return d.add(c.Context(), f)
		},
	}
	c.Flags().StringVar(&f.employer, "employer", "", "who hires: a `name`")
	c.Flags().StringVar(&f.position, "position", "", "the `title`")
	c.Flags().StringVar(&f.country, "country", "", "the employer's `country`, such as US or GB")
	c.Flags().StringVar(&f.start, "start", "", "when the interview begins: a `time` like 2026-12-03T10:00")
	return c
}

func (d door) add(ctx context.Context, f addFlags) error {
	c := &regards.Case{}
	for _, a := range [][2]string{{"employer.name", f.employer}, {"employer.country", f.country}, {"position.title", f.position}, {"interview.start", f.start}} {
		if err := casefile.Set(c, a[0], a[1]); err != nil {
			return fmt.Errorf("%w. Nothing was filed", err)
		}
	}
	return d.atDesk(ctx, true, func(k *desk.Desk) error { return d.filed(ctx, k, c) })
}

// filed files a case and says by which letters it is known.
func (d door) filed(ctx context.Context, k *desk.Desk, c *regards.Case) error {
	id, err := k.AddCase(ctx, c, thisTerminal)
	if err != nil {
		return err
	}
	fmt.Fprintf(d.stdout, "Filed: %s [%s].\n", joined(" at ", c.Position.Said(), c.Employer.Name), id[:4])
	return nil
}

func newExport(d door) *cobra.Command {
	var out string
	c := &cobra.Command{
		Use:   "export [POSITION]",
		Short: "Give your record back as case files",
		Long: "Give your record back as case files, private notes included: one position on the screen or into\n" +
			"a file, all of them into a folder. What `import` reads is what `export` wrote.",
		Example:           "  regards export brightwater > brightwater.yaml\n  regards export -o everything",
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
	c.Flags().StringVarP(&out, "out", "o", "", "the `file` for one position, the folder for all")
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
	rows, err := allRows(ctx, k)
	if err != nil {
		return err
	}
	for _, r := range rows {
		kept, err := k.File().Case(ctx, r.ID)
		if err != nil {
			return err
		}
		name := strings.Trim(paper.Slug(r.Employer)+"-"+paper.Slug(r.Position)+"-"+r.ID[:4], "-") + ".yaml"
		if err := writeCase(filepath.Join(dir, name), kept.Case); err != nil {
			return err
		}
	}
	fmt.Fprintf(d.stdout, "%s in %s.\n", upper(plural(len(rows), "position")), dir)
	return nil
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
