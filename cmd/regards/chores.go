package main

import (
	"context"
	"fmt"
	"log/slog"
	"time"

	"regards/desk"
	"regards/store"
)

// chore is what a server does by itself, again and again. One that was done
// finds nothing to do the next time.
type chore struct {
	failed string // what the log says when it could not be done
	plain  bool   // its errors quote nothing that was typed, so the log may hold them
	do     func(context.Context) error
}

// chores are all of them, done each minute in this order. What is erased is
// erased before the day's backup, so that the backup does not hold it. A show is
// thrown away, and needs the first only.
func chores(s *store.Store, porter *desk.Porter, demo bool) []chore {
	me := porter.Desk("me")
	all := []chore{
		{"the plans that time has changed could not be renewed", false, func(ctx context.Context) error { _, err := me.Tick(ctx); return err }},
		{"what lay in the bin for its days could not be erased", false, func(ctx context.Context) error { _, err := me.Erase(ctx); return err }},
		{"the day's backup could not be made", true, func(ctx context.Context) error { _, err := s.BackupDaily(ctx, time.Now()); return err }},
	}
	if demo {
		return all[:1]
	}
	return all
}

// doChores does them; one that fails keeps none of the others from being done.
func doChores(ctx context.Context, all []chore) {
	for _, c := range all {
		err := c.do(ctx)
		switch {
		case err == nil || ctx.Err() != nil:
		case c.plain:
			slog.Error(c.failed, "why", err)
		default:
			slog.Error(c.failed, "kind", fmt.Sprintf("%T", err))
		}
	}
}

// tidy is what a command does in the place of those chores when it opens the
// record: it erases what is to be erased, which costs nothing on other days. A
// command that only wants to read is not kept from it when that fails.
func (d door) tidy(ctx context.Context, k *desk.Desk) {
	if _, err := k.Erase(ctx); err != nil && ctx.Err() == nil {
		fmt.Fprintln(d.stderr, "What lay in the bin for its days could not be erased yet:", err)
	}
}
