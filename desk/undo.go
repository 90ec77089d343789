package desk

import (
	"context"
	"encoding/json"
	"slices"
	"strconv"
	"strings"
	"time"

	"regards"
	"regards/store"
)

// Undo takes back what an event did: a step that was marked, an item that was
// removed, an answer that was changed, a case that was deleted, a letter that was approved or edited, a case that was added (it goes into the bin).
func (d *Desk) Undo(ctx context.Context, event, device string) error {
	e, err := d.file.Event(ctx, event)
	if err != nil {
		return err
	}
	now := d.clock()
	return d.file.Change(ctx, func(t *store.Tx) error {
		if err := t.UndoEvent(ctx, event, now); err != nil {
			return fault("That was undone already.")
		}
		switch {
		case strings.HasPrefix(e.Verb, "step "):
			return d.undoMark(ctx, t, e)
		case e.Verb == "position deleted":
			return t.UndeleteCase(ctx, e.CaseID)
		case e.Verb == "position added":
			return t.DeleteCase(ctx, e.CaseID, now) // into the bin, with what was typed since
		case e.Verb == answerRight:
			return nil // that it does not stand any more is all
		case e.Verb == "item removed", e.Verb == answerChanged:
			return d.undoRemoval(ctx, t, e, device)
		case e.Verb == "history":
			return d.undoHappened(ctx, t, e, now, device)
		case e.Verb == "contact removed":
			return d.undoContact(ctx, t, e, now)
		case e.Verb == broughtIn:
			return d.takeBack(ctx, t, e, now, device)
		case strings.HasPrefix(e.Verb, "letter "):
			return d.undoLetter(ctx, t, e, device)
		}
		return fault("This cannot be undone.")
	})
}

func (d *Desk) undoMark(ctx context.Context, t *store.Tx, e *store.Event) error {
	if e.Was == "" {
		if err := t.DropMark(ctx, e.CaseID, e.About); err != nil {
			return err
		}
	} else {
		var m store.Mark
		if err := json.Unmarshal([]byte(e.Was), &m); err != nil {
			return err
		}
		if err := t.PutMark(ctx, e.CaseID, m); err != nil {
			return err
		}
	}
	return d.replanIn(ctx, t, e.CaseID, d.clock())
}

// undoRemoval puts a case back to what it was before an item was removed, or
// an answer changed.
// What was typed since would be lost with it, so then it refuses.
func (d *Desk) undoRemoval(ctx context.Context, t *store.Tx, e *store.Event, device string) error {
	revision, err := strconv.ParseInt(e.Was, 10, 64)
	if err != nil {
		return err
	}
	k, err := t.Case(ctx, e.CaseID)
	if err != nil {
		return err
	}
	if k.Revision != revision+1 {
		return fault("Something was typed since. Undoing would lose it; the old text is in the history of this position.")
	}
	if k.Case, err = t.CaseAt(ctx, e.CaseID, revision); err != nil {
		return err
	}
	return d.put(ctx, t, k, d.clock(), device)
}

// undoHappened takes an event out of the history again, wherever it stands by now.
func (d *Desk) undoHappened(ctx context.Context, t *store.Tx, e *store.Event, now time.Time, device string) error {
	var was regards.Event
	if err := json.Unmarshal([]byte(e.Was), &was); err != nil {
		return err
	}
	k, err := t.Case(ctx, e.CaseID)
	if err != nil {
		return err
	}
	for i := len(k.Case.History) - 1; i >= 0; i-- {
		if k.Case.History[i] == was {
			k.Case.History = slices.Delete(k.Case.History, i, i+1)
			return d.put(ctx, t, k, now, device)
		}
	}
	return fault("It was changed or taken out since; nothing more was done.")
}
