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
		printKept(t, s, all.Now)
	}
	if len(all.Coming) > 0 {
		t.line("")
		t.line(t.strong("Coming up"))
		for _, s := range all.Coming {
			printKept(t, s, all.Now)
		}
	}
	t.line("")
	return t.err
}

// printKept is one step of the record, with the letters that name it.
func printKept(t *terminal, s store.Step, now time.Time) {
	f := s.FollowUp()
	t.line("")
	when := "when you can"
	if !f.Due.IsZero() {
		when = f.Due.Format("Mon 2 Jan, 15:04")
		if f.Due.Before(now) {
			when += t.severity(regards.Block, " · overdue")
		}
	}
	t.line(t.strong(when) + t.faint("  ["+s.Key[:4]+"]"))
	t.hanging("  ", "  ", act(f)+via(f)+" · "+printable(joined(", ", s.Position, s.Employer)))
	t.hanging("  ", "  ", full(f.Reason))
}

func newList(d door) *cobra.Command {
	return &cobra.Command{
		Use:               "list",
		Short:             "Your positions, and how far each has come",
		Args:              none,
		ValidArgsFunction: cobra.NoFileCompletions,
		RunE: func(c *cobra.Command, _ []string) error {
			return d.atDesk(c.Context(), false, func(k *desk.Desk) error { return d.list(c.Context(), k) })
		},
	}
}

func (d door) list(ctx context.Context, k *desk.Desk) error {
	rows, err := allRows(ctx, k)
	if err != nil {
		return err
	}
	t := newTerminal(d.stdout)
	if len(rows) == 0 {
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
		printKept(t, s, k.Now())
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

func newDone(d door) *cobra.Command {
	return &cobra.Command{
		Use:               "done STEP",
		Short:             "Say that a step of today is done",
		Long:              "Say that a step is done. STEP is the letters in brackets that `regards today` shows.",
		Example:           "  regards done 3fa2",
		Args:              one("a step"),
		ValidArgsFunction: cobra.NoFileCompletions,
		RunE: func(c *cobra.Command, args []string) error {
			return d.mark(c.Context(), args[0], store.MarkDone, "")
		},
	}
}

func newSnooze(d door) *cobra.Command {
	var until string
	c := &cobra.Command{
		Use:               "snooze STEP --until DAY",
		Short:             "Move a step to another day",
		Long:              "Move a step to another day or hour. STEP is the letters in brackets that `regards today` shows.",
		Example:           "  regards snooze 3fa2 --until 2026-12-03",
		Args:              one("a step"),
		ValidArgsFunction: cobra.NoFileCompletions,
		RunE: func(c *cobra.Command, args []string) error {
			if until == "" {
				return usage(c, "--until is missing: the day or time to which the step moves")
			}
			return d.mark(c.Context(), args[0], store.MarkMoved, until)
		},
	}
	c.Flags().StringVar(&until, "until", "", "the `day` (2026-12-03, meaning nine in the morning) or time (2026-12-03T14:00)")
	return c
}

// mark marks the one step whose key begins with the letters.
func (d door) mark(ctx context.Context, letters, what, until string) error {
	return d.atDesk(ctx, false, func(k *desk.Desk) error {
		s, err := stepOf(ctx, k, letters)
		if err != nil {
			return err
		}
		var at time.Time
		if until != "" {
			if at, err = morningOf(until, s.FollowUp().Due.Location()); err != nil {
				return err
			}
		}
		if _, err := k.MarkStep(ctx, s.CaseID, s.Key, what, at, thisTerminal); err != nil {
			return err
		}
		said := "Done: "
		if what == store.MarkMoved {
			said = "Moved to " + at.Format("Mon 2 Jan, 15:04") + ": "
		}
		fmt.Fprintln(d.stdout, said+act(s.FollowUp())+".")
		return nil
	})
}

// stepOf is the one step of the record whose key begins so.
func stepOf(ctx context.Context, k *desk.Desk, letters string) (store.Step, error) {
	all, err := k.File().Steps(ctx, time.Date(9000, 1, 1, 0, 0, 0, 0, time.UTC), 10000)
	if err != nil {
		return store.Step{}, err
	}
	var found []store.Step
	want := strings.Trim(strings.ToLower(letters), "[]")
	for _, s := range all {
		if want != "" && strings.HasPrefix(s.Key, want) {
			found = append(found, s)
		}
	}
	switch len(found) {
	case 1:
		return found[0], nil
	case 0:
		return store.Step{}, fmt.Errorf("no step begins with %q. `regards today` shows the letters of each. Nothing was done", letters)
	}
	return store.Step{}, fmt.Errorf("%d steps begin with %q; give a letter more. Nothing was done", len(found), letters)
}

// morningOf reads a day, meaning nine in the morning, or a time.
func morningOf(s string, loc *time.Location) (time.Time, error) {
	if m, err := regards.ParseMoment(s); err == nil {
		return m.In(loc), nil
	}
	day, err := regards.ParseDate(s)
	if err != nil {
		return time.Time{}, errors.New("--until: " + fmt.Sprintf("%q", s) + " is neither a day like 2026-12-03 nor a time like 2026-12-03T14:00. Nothing was done")
	}
	return day.In(loc).Add(9 * time.Hour), nil
}
