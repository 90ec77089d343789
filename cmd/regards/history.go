package main

import (
	"context"
	"errors"
	"fmt"
	"strconv"
	"time"

	"github.com/spf13/cobra"

	"regards/casefile"
	"regards/desk"
	"regards/store"
)

// mostStates is how many states of a position are listed, the latest of them.
const mostStates = 1000

func newHistory(d door) *cobra.Command {
	return &cobra.Command{
		Use:   "history POSITION [STATE]",
		Short: "Every state that a position has had, and any of them as a case file",
		Long: "Lists the states that the case file of a position has had, the latest first: each change made one,\n" +
			"on a page, on a phone or here. With the number of a state it prints the case file as it was then,\n" +
			"private notes included, so that what was typed over or taken out can be found again.",
		Example:           "  regards history brightwater\n  regards history brightwater 12 > before.yaml",
		Args:              oneAndMaybe("a position"),
		ValidArgsFunction: cobra.NoFileCompletions,
		RunE: func(c *cobra.Command, args []string) error {
			return d.atDesk(c.Context(), false, func(k *desk.Desk) error {
				if len(args) == 1 {
					return d.history(c.Context(), k, args[0])
				}
				n, err := strconv.ParseInt(args[1], 10, 64)
				if err != nil {
					return usage(c, "%q is no number of a state; `regards history %s` lists them", args[1], args[0])
				}
				return d.stateOf(c.Context(), k, args[0], n)
			})
		},
	}
}

// history lists the states of a position, on the candidate's clock.
func (d door) history(ctx context.Context, k *desk.Desk, what string) error {
	row, err := find(ctx, k, what)
	if err != nil {
		return err
	}
	zone, err := k.Zone(ctx)
	if err != nil {
		return err
	}
	all, err := k.File().Revisions(ctx, row.ID, mostStates)
	if err != nil {
		return err
	}
	t := newTerminal(d.stdout)
	t.line(t.strong(printable(joined(" at ", row.Position, row.Employer))))
	for _, r := range all {
		head := fmt.Sprintf("%5d  ", r.Revision)
		t.hanging(t.faint(head), head, printable(joined(" · ", time.UnixMilli(r.At).In(zone).Format("Mon 2 Jan 2006, 15:04"), r.Device)))
	}
	if len(all) == mostStates {
		t.wrapped("", fmt.Sprintf("Those before are there too: `regards history %s 1` shows the first.", row.ID[:4]))
	}
	return t.err
}

// stateOf prints one state of a position.
func (d door) stateOf(ctx context.Context, k *desk.Desk, what string, state int64) error {
	row, err := find(ctx, k, what)
	if err != nil {
		return err
	}
	c, err := k.File().CaseAt(ctx, row.ID, state)
	switch {
	case errors.Is(err, store.ErrNotFound):
		return fmt.Errorf("%s has no state %d. `regards history %s` lists those that it has had. Nothing was done", joined(" at ", row.Position, row.Employer), state, row.ID[:4])
	case err != nil:
		return err
	}
	return casefile.Write(d.stdout, c)
}

// oneAndMaybe takes one argument, or two.
func oneAndMaybe(what string) cobra.PositionalArgs {
	return func(c *cobra.Command, args []string) error {
		if len(args) == 2 {
			return nil
		}
		return one(what)(c, args)
	}
}
