package main

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"regards"
	"regards/desk"
	"regards/store"
)

func newToday(d door) *cobra.Command {
	return &cobra.Command{
		Use:   "today",
		Short: "What to do today, over all your positions",
		Long: "What to do today, over all positions of your record: each step with its reason and the letters\n" +
			"by which `regards done` and `regards snooze` know it.",
		Args:              none,
		ValidArgsFunction: cobra.NoFileCompletions,
		RunE: func(c *cobra.Command, _ []string) error {
			return d.atDesk(c.Context(), false, func(k *desk.Desk) error { return d.today(c.Context(), k) })
		},
	}
}

func (d door) today(ctx context.Context, k *desk.Desk) error {
	if _, err := k.Tick(ctx); err != nil {
		return err
	}
	all, err := k.Today(ctx)
	if err != nil {
		return err
	}
	t := newTerminal(d.stdout)
	t.line("")
	switch n := len(all.Due); n {
	case 0:
		t.line(t.strong("Nothing to do today"))
	case 1:
		t.line(t.strong("One thing to do today"))
	default:
		t.line(t.strong(fmt.Sprintf("%d things to do today", n)))
	}
	t.line(t.faint(strings.Repeat("─", t.width)))
	for _, s := range all.Due {
		if err := printKept(ctx, t, k, s, all.Now); err != nil {
			return err
		}
	}
	if len(all.Coming) > 0 {
		t.line("")
		t.line(t.strong("Coming up"))
		for _, s := range all.Coming {
			if err := printKept(ctx, t, k, s, all.Now); err != nil {
				return err
			}
		}
	}
	t.line("")
	return t.err
}

// printKept is one step of the record, with the letters that name it.
func printKept(ctx context.Context, t *terminal, k *desk.Desk, s store.Step, now time.Time) error {
	name, err := nameOf(ctx, k, s)
	if err != nil {
		return err
	}
	f := s.FollowUp()
	t.line("")
	when := "when you can"
	if !f.Due.IsZero() {
		when = f.Due.Format("Mon 2 Jan, 15:04")
		if f.Due.Before(now) {
			when += t.severity(regards.Block, " · overdue")
		}
	}
	t.line(t.strong(when) + t.faint("  ["+name+"]"))
	t.hanging("  ", "  ", act(f)+via(f)+" · "+printable(joined(", ", s.Position, s.Employer)))
	t.hanging("  ", "  ", full(f.Reason))
	return nil
}

func newList(d door) *cobra.Command {
	return &cobra.Command{
		Use:   "list [WORD]...",
		Short: "Your positions, and how far each has come",
		Long: "Your positions, and how far each has come, the last changed first. With WORDs only those in which\n" +
			"each of them stands: in the employer, the position, the place, the name of somebody whom you\n" +
			"met; or a word for how far it has come, such as waiting, offer, rejected, closed.",
		Example:           "  regards list\n  regards list columbus waiting",
		ValidArgsFunction: cobra.NoFileCompletions,
		RunE: func(c *cobra.Command, words []string) error {
			return d.atDesk(c.Context(), false, func(k *desk.Desk) error { return d.list(c.Context(), k, strings.Join(words, " ")) })
		},
	}
}

func (d door) list(ctx context.Context, k *desk.Desk, words string) error {
	rows, err := rowsWith(ctx, k, words)
	if err != nil {
		return err
	}
	t := newTerminal(d.stdout)
	switch {
	case len(rows) == 0 && words != "":
		t.wrapped("", fmt.Sprintf("No position has %q. Try one word alone, or a part of it; `regards list` shows all.", words))
	case len(rows) == 0:
		t.wrapped("", "There is no position on the record yet. `regards add CASE` files one.")
	}
	for _, r := range rows {
		tail := string(r.Stage)
		if r.DecideBy != "" && r.Stage == string(regards.Open) {
			tail += ", they decide by " + r.DecideBy
		}
		t.across(t.faint("["+r.ID[:4]+"]  "), "["+r.ID[:4]+"]  ", printable(joined(" · ", r.Position, r.Employer, tail)))
	}
	return t.err
}

func newShow(d door) *cobra.Command {
	return &cobra.Command{
		Use:               "show POSITION",
		Short:             "Where one position stands, and what is to be done about it",
		Example:           "  regards show brightwater",
		Args:              one("a position"),
		ValidArgsFunction: cobra.NoFileCompletions,
		RunE: func(c *cobra.Command, args []string) error {
			return d.atDesk(c.Context(), false, func(k *desk.Desk) error { return d.show(c.Context(), k, args[0]) })
		},
	}
}

func (d door) show(ctx context.Context, k *desk.Desk, what string) error {
	row, err := find(ctx, k, what)
	if err != nil {
		return err
	}
	kept, err := k.File().Case(ctx, row.ID)
	if err != nil {
		return err
	}
	p := planOf(kept.Case, k.Now())
	s, err := p.standing()
	if err != nil {
		return err
	}
	t := newTerminal(d.stdout)
	p.printStanding(t, s)
	steps, err := k.File().CaseSteps(ctx, row.ID)
	if err != nil {
		return err
	}
	if len(steps) > 0 {
		t.line(t.strong("What to do"))
	}
	for _, s := range steps {
		if err := printKept(ctx, t, k, s, k.Now()); err != nil {
			return err
		}
	}
	t.line("")
	return d.printKnown(ctx, t, k, kept.Case.Employer.Name)
}

// mostKnown is how many people at an employer are shown.
const mostKnown = 12

// printKnown lists whom the candidate knows at an employer: who may know how
// they decide, and who may put in a good word (METHOD 5).
func (d door) printKnown(ctx context.Context, t *terminal, k *desk.Desk, employer string) error {
	known, err := k.File().ContactsAt(ctx, employer, mostKnown)
	if err != nil || len(known) == 0 {
		return errors.Join(err, t.err)
	}
	t.line(t.strong("Whom you know there"))
	for _, c := range known {
		t.hanging("  ", "  ", printable(joined(" · ", joined(", ", c.Name, c.Title), c.Email, c.Phone, c.Tie)))
	}
	t.line("")
	return t.err
}
