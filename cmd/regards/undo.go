package main

import (
	"context"
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"regards/desk"
)

func newUndo(d door) *cobra.Command {
	dry := false
	c := &cobra.Command{
		Use:   "undo",
		Short: "Take back the last thing that was done in a terminal",
		Long: "Takes back the last thing that was done in the record from a terminal: a step marked as done or\n" +
			"moved, a position added, files brought in. A second undo takes back what was done before that.\n" +
			"What a page did has its own Undo there. Of text that was typed over, `regards history` has every\n" +
			"state.",
		Example:           "  regards undo\n  regards undo --dry-run",
		Args:              none,
		ValidArgsFunction: cobra.NoFileCompletions,
		RunE:              func(c *cobra.Command, _ []string) error { return d.undo(c.Context(), dry) },
	}
	c.Flags().BoolVar(&dry, "dry-run", false, "only say what would be taken back")
	return c
}

func (d door) undo(ctx context.Context, dry bool) error {
	return d.atDesk(ctx, false, func(k *desk.Desk) error {
		act, some, err := k.LastAct(ctx, thisTerminal)
		if err != nil {
			return err
		}
		if !some {
			return errors.New("nothing was done in a terminal that could be taken back. Nothing was changed")
		}
		zone, err := k.Zone(ctx)
		if err != nil {
			return err
		}
		head := "Taken back: "
		if dry {
			head = "Would be taken back: "
		} else if err := k.Undo(ctx, act.Event, thisTerminal); err != nil {
			return fmt.Errorf("%s, on %s: %w Nothing was changed", act.Said, act.At.In(zone).Format("Mon 2 Jan, 15:04"), err)
		}
		t := newTerminal(d.stdout)
		t.hanging(head, head, printable(act.Said+", on "+act.At.In(zone).Format("Mon 2 Jan, 15:04"))+".")
		return t.err
	})
}
