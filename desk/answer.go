package desk

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"regards"
	"regards/casefile"
	"regards/compose"
	"regards/store"
)

// Answer is one answer of a debrief, as it was typed into the box at a path of
// the case ("interviewers[0].needs[1].did").
type Answer struct {
	Path string
	Was  string // what stood there when typing began
	Now  string
}

// Fault is an answer that cannot be kept as it is, and why.
type Fault struct {
	Path string
	Text string // a sentence for the candidate
}

// Filed is what came of filing answers.
type Filed struct {
	Revision  int64
	Faults    []Fault          // answers that were not kept; the others were
	Conflicts []store.Conflict // answers that another device had changed meanwhile; both texts are kept
}

// FileAnswers keeps answers as they are typed. Two devices that change
// different boxes are merged; where both changed one box, the later text
// stands and the other is kept beside it as a conflict.
func (d *Desk) FileAnswers(ctx context.Context, id, device string, all []Answer) (Filed, error) {
	return d.fileAnswers(ctx, id, device, store.Event{}, all)
}

// fileAnswers keeps answers with an event, unless its verb is empty.
func (d *Desk) fileAnswers(ctx context.Context, id, device string, e store.Event, all []Answer) (Filed, error) {
	var out Filed
	k, err := d.refile(ctx, id, device, e, func(c *regards.Case) error {
		out = Filed{}
		for _, a := range all {
			if err := out.file(c, id, device, a); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return Filed{}, err
	}
	out.Revision = k.Revision
	return out, d.keepConflicts(ctx, out.Conflicts)
}

// file puts one answer into the case.
func (o *Filed) file(c *regards.Case, id, device string, a Answer) error {
	have, err := casefile.Get(c, a.Path)
	if err != nil {
		o.Faults = append(o.Faults, Fault{a.Path, "There is no place for this answer any more. Another device may have removed it; copy it if you need it."})
		return nil
	}
	var faults *casefile.Errors
	switch err := casefile.Set(c, a.Path, a.Now); {
	case errors.As(err, &faults):
		o.Faults = append(o.Faults, Fault{a.Path, sentence(faults, a.Path)})
		return nil
	case err != nil:
		return err
	}
	if have != a.Was && have != a.Now && have != "" {
		o.Conflicts = append(o.Conflicts, store.Conflict{ID: newID(), CaseID: id, Path: a.Path, Kept: a.Now, Other: have, Device: device})
	}
	return nil
}

// sentence is the first fault without its place.
func sentence(e *casefile.Errors, path string) string {
	text := e.Faults[0].Text
	return strings.TrimPrefix(text, path+": ")
}

func (d *Desk) keepConflicts(ctx context.Context, all []store.Conflict) error {
	if len(all) == 0 {
		return nil
	}
	now := d.clock()
	return d.file.Change(ctx, func(t *store.Tx) error {
		for _, c := range all {
			if err := t.AddConflict(ctx, c, now); err != nil {
				return err
			}
		}
		return nil
	})
}

// SettleConflict closes a conflict: the text that stands is kept, or the other.
func (d *Desk) SettleConflict(ctx context.Context, caseID, conflict, device string, takeOther bool) error {
	open, err := d.file.Conflicts(ctx, caseID)
	if err != nil {
		return err
	}
	for _, c := range open {
		if c.ID != conflict {
			continue
		}
		if takeOther {
			if _, err := d.FileAnswers(ctx, caseID, device, []Answer{{c.Path, c.Kept, c.Other}}); err != nil {
				return err
			}
		}
		now := d.clock()
		return d.file.Change(ctx, func(t *store.Tx) error { return t.SettleConflict(ctx, conflict, now) })
	}
	return fmt.Errorf("conflict %s: %w", conflict, store.ErrNotFound)
}

// RemoveItem takes an item out of a list of a case: an interviewer, a need.
// Undo puts the case back as it was.
func (d *Desk) RemoveItem(ctx context.Context, id, path, device string) (event string, err error) {
	k, err := d.file.Case(ctx, id)
	if err != nil {
		return "", err
	}
	event = newID()
	now := d.clock()
	return event, d.file.Change(ctx, func(t *store.Tx) error {
		if err := casefile.Remove(k.Case, path); err != nil {
			return fault("There is nothing to remove at %s.", path)
		}
		was := fmt.Sprint(k.Revision)
		if err := d.put(ctx, t, k, now, device); err != nil {
			return err
		}
		return t.AddEvent(ctx, store.Event{ID: event, CaseID: id, Device: device, Verb: "item removed", About: path, Was: was}, now)
	})
}

// Preview is the sentence that an answer would make in a letter, and the
// doubt if it was not surely read. Nothing is kept.
func (d *Desk) Preview(ctx context.Context, id, path, answer string) (string, *regards.Doubt, error) {
	k, err := d.file.Case(ctx, id)
	if err != nil {
		return "", nil, err
	}
	if err := casefile.Set(k.Case, path, answer); err != nil {
		return "", nil, nil // no sentence is made of what cannot be kept; filing says why
	}
	s, doubt, err := compose.Preview(k.Case, path, answer)
	if err != nil {
		return "", nil, nil // not every box makes a sentence
	}
	return s, doubt, nil
}
