package main

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/spf13/cobra"

	"regards/desk"
	"regards/store"
)

// eraseFlags are the flags of `regards erase`.
type eraseFlags struct{ yes, backups bool }

func newErase(d door) *cobra.Command {
	var f eraseFlags
	c := &cobra.Command{
		Use:   "erase POSITION",
		Short: "Forget one position for good, at once",
		Long: "Forgets one position for good, whether it stands or lies in the bin: its case file with every\n" +
			"state that it has had, its letters, its plan and what was done. What you delete on the pages is\n" +
			"erased so by itself after 30 days. Without --yes it says what would go, and erases nothing.\n\n" +
			"Backups that were made before hold it still. Those beside the record are given up by and by as\n" +
			"newer ones are made; --backups makes the day's backup anew and gives up all others there now.\n" +
			"Of copies that you keep elsewhere Regards knows nothing.",
		Example:           "  regards erase brightwater\n  regards erase brightwater --yes --backups",
		Args:              one("a position"),
		ValidArgsFunction: cobra.NoFileCompletions,
		RunE:              func(c *cobra.Command, args []string) error { return d.erase(c.Context(), args[0], f, time.Now()) },
	}
	c.Flags().BoolVar(&f.yes, "yes", false, "erase it: nothing brings it back")
	c.Flags().BoolVar(&f.backups, "backups", false, "give up the backups beside the record that were made before, too")
	return c
}

func (d door) erase(ctx context.Context, what string, f eraseFlags, now time.Time) error {
	return d.atStore(ctx, false, func(s *store.Store, k *desk.Desk) error {
		rows, err := allRows(ctx, k)
		if err != nil {
			return err
		}
		bin, err := k.Bin(ctx)
		if err != nil {
			return err
		}
		row, err := pick(append(rows, bin...), what)
		if err != nil {
			return err
		}
		h, err := k.File().Holdings(ctx, row.ID)
		if err != nil {
			return err
		}
		t := newTerminal(d.stdout)
		goes := fmt.Sprintf("%s [%s], with %s of its case file, %s and %s of what was done", joined(" at ", row.Position, row.Employer), row.ID[:4],
			plural(h.States, "state"), plural(h.Letters, "letter"), plural(h.Events, "note"))
		if !f.yes {
			t.hanging("Would go for good: ", "Would go for good: ", printable(goes)+". Nothing was erased; --yes does it.")
			return errors.Join(errRefused, t.err)
		}
		if err := k.EraseNow(ctx, row.ID); err != nil {
			return err
		}
		t.hanging("Erased for good: ", "Erased for good: ", printable(goes)+".")
		if err := sayBackups(ctx, t, s, f.backups, now); err != nil {
			return fmt.Errorf("it is erased from the record, but not from its backups: %w", err)
		}
		return t.err
	})
}

// sayBackups gives the backups beside the record up where that is wanted, and
// says which hold the erased still.
func sayBackups(ctx context.Context, t *terminal, s *store.Store, give bool, now time.Time) error {
	if give {
		n, err := s.RenewBackups(ctx, now)
		if err != nil {
			return err
		}
		t.wrapped("", fmt.Sprintf("The day's backup was made anew, and %s from before given up. Copies that you made yourself are yours to erase.", plural(n, "backup")))
		return nil
	}
	all, err := s.KeptBackups()
	if err != nil {
		return err
	}
	if len(all) > 0 {
		t.wrapped("", fmt.Sprintf("%s in %s may hold it still, until newer ones have taken their place. With --backups they are given up at once.", upper(plural(len(all), "backup")), s.Backups()))
	}
	return nil
}
