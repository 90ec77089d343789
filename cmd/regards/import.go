package main

import (
	"context"
	"fmt"

	"github.com/spf13/cobra"

	"regards"
	"regards/casefile"
	"regards/desk"
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
