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

// mostAlike is how many steps of one name are counted.
const mostAlike = 100

// stepOf is the one step of the record that goes by a name.
func stepOf(ctx context.Context, k *desk.Desk, name string) (store.Step, error) {
	key, of, _ := strings.Cut(strings.Trim(strings.ToLower(strings.TrimSpace(name)), "[]"), ".")
	if key == "" {
		return store.Step{}, errors.New("name a step by its letters, which `regards today` shows in brackets. Nothing was done")
	}
	found, err := k.File().StepsNamed(ctx, store.StepName{Key: key, Case: of}, mostAlike)
	if err != nil {
		return store.Step{}, err
	}
	many := ""
	switch n := len(found); n {
	case 1:
		return found[0], nil
	case 0:
		return store.Step{}, fmt.Errorf("no step begins with %q. `regards today` shows the letters of each. Nothing was done", name)
	case mostAlike:
		many = " or more"
	}
	return store.Step{}, fmt.Errorf("%d steps%s begin with %q. Name it by all letters that `regards today` or `regards show POSITION` shows. Nothing was done", len(found), many, name)
}

// nameOf is what a step is called by: four letters of its key, and those of its
// position and more of the key where another step begins so too.
func nameOf(ctx context.Context, k *desk.Desk, s store.Step) (string, error) {
	const few = 4
	n := store.StepName{Key: s.Key[:min(few, len(s.Key))]}
	for {
		alike, err := k.File().StepsNamed(ctx, n, 2)
		switch {
		case err != nil:
			return "", err
		case n.Case == "" && len(alike) > 1:
			n.Case = s.CaseID[:min(few, len(s.CaseID))]
		case len(alike) > 1 && len(n.Key) < len(s.Key):
			n.Key = s.Key[:len(n.Key)+1]
		case len(alike) > 1 && len(n.Case) < len(s.CaseID):
			n.Case = s.CaseID[:len(n.Case)+1]
		case n.Case == "":
			return n.Key, nil
		default:
			return n.Key + "." + n.Case, nil
		}
	}
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
