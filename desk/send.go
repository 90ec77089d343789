package desk

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"slices"
	"strings"
	"time"

	"regards"
	"regards/store"
)

// Approve binds a letter to its bytes. It refuses while a finding blocks, and
// when seen is not the hash of what stands there: then somebody changed it
// since it was read.
func (d *Desk) Approve(ctx context.Context, id, seen, device string) (*store.Letter, string, error) {
	l, err := d.file.Letter(ctx, id)
	if err != nil {
		return nil, "", err
	}
	fs, err := d.Review(ctx, id, l.Subject, l.Body)
	if err != nil {
		return nil, "", err
	}
	return d.reletter(ctx, id, device, "letter approved", func(_ *store.Tx, l *store.Letter) error {
		if err := standing(l); err != nil {
			return err
		}
		if BytesOf(l) != seen {
			return fault("The letter was changed since you read it. Read it once more; nothing was approved.")
		}
		if l.Private != 0 {
			return fault("This letter is marked as private, so it does not leave the record. Take the mark away first.")
		}
		for _, f := range fs {
			if f.Severity == regards.Block {
				return fault("This letter cannot go out yet: %s", f.Text)
			}
		}
		l.State, l.Approved = store.Approved, seen
		return nil
	})
}

// BytesOf is the hash of what goes out with a letter: reader, channel, subject
// and text.
func BytesOf(l *store.Letter) string {
	sum := sha256.Sum256([]byte(strings.Join([]string{l.Reader, l.Channel, l.Subject, l.Body}, "\x00")))
	return hex.EncodeToString(sum[:])
}

// RecordSent notes that the candidate has sent a letter, or handed it over;
// the plan then knows it. Letter and history change together, and are undone
// together.
func (d *Desk) RecordSent(ctx context.Context, id string, via regards.Via, device string) (l *store.Letter, event string, err error) {
	now := d.clock()
	event = newID()
	return l, event, d.file.Change(ctx, func(t *store.Tx) error {
		if l, err = t.Letter(ctx, id); err != nil {
			return err
		}
		if l.State == store.Sent {
			return fault("This letter is on the record as sent already.")
		}
		if l.Private != 0 {
			return fault("This letter is marked as private, so it does not leave the record. Take the mark away first.")
		}
		was, err := json.Marshal(wasLetter{Revision: l.Revision, State: l.State, Approved: l.Approved, Version: l.Version})
		if err != nil {
			return err
		}
		l.State, l.SentVia, l.SentAt = store.Sent, string(via), now.UnixMilli()
		if err := t.PutLetter(ctx, l, now); err != nil {
			return err
		}
		k, err := t.Case(ctx, l.CaseID)
		if err != nil {
			return err
		}
		k.Case.History = append(k.Case.History, sent(l, k.Case.Zone()))
		if err := d.put(ctx, t, k, now, device); err != nil {
			return err
		}
		return t.AddEvent(ctx, store.Event{ID: event, CaseID: l.CaseID, Device: device, Verb: "letter sent", About: id, Was: string(was)}, now)
	})
}

// sent is a letter that went out, as the history tells it. Its note begins
// with the letter's kind, so that the plan need not guess it.
func sent(l *store.Letter, zone *time.Location) regards.Event {
	e := regards.Event{At: regards.MomentOf(store.Time(l.SentAt).In(zone)), What: regards.LetterSent, With: l.Reader, Via: l.SentVia, Note: l.Kind}
	switch {
	case l.SentVia == string(regards.ViaHand):
		e.What = regards.HandedOver
	case l.Kind == string(regards.Material):
		e.What = regards.MaterialSent
	}
	return e
}

// SetPrivate marks a letter as private, or takes the mark away. A private
// letter does not leave the record, so it loses its approval.
func (d *Desk) SetPrivate(ctx context.Context, id string, private bool, device string) (*store.Letter, string, error) {
	verb := "letter opened"
	if private {
		verb = "letter made private"
	}
	return d.reletter(ctx, id, device, verb, func(_ *store.Tx, l *store.Letter) error {
		if (l.Private != 0) == private {
			return errSame
		}
		if err := standing(l); err != nil {
			return err
		}
		l.Private = 0
		if private {
			l.Private = 1
			d.disapprove(l)
		}
		return nil
	})
}

// disapprove takes an approval away.
func (d *Desk) disapprove(l *store.Letter) {
	l.Approved, l.State = "", store.Edited
	if c, err := l.Composed(); err == nil && c.Body() == l.Body && c.Subject == l.Subject {
		l.State = store.Draft
	}
}

// PutAway takes a letter off the desk that is not wanted after all. It stays in
// the record, and undo brings it back.
func (d *Desk) PutAway(ctx context.Context, id, device string) (*store.Letter, string, error) {
	now := d.clock()
	return d.reletter(ctx, id, device, "letter put away", func(_ *store.Tx, l *store.Letter) error {
		if err := standing(l); err != nil {
			return err
		}
		l.Deleted = now.UnixMilli()
		return nil
	})
}

// undoLetter takes back one act on a letter.
func (d *Desk) undoLetter(ctx context.Context, t *store.Tx, e *store.Event, device string) error {
	l, err := t.Letter(ctx, e.About)
	if err != nil {
		return err
	}
	var was wasLetter
	if err := json.Unmarshal([]byte(e.Was), &was); err != nil {
		return err
	}
	if e.Verb == "letter sent" {
		return d.undoSent(ctx, t, l, was, device)
	}
	if err := standing(l); err != nil {
		return err
	}
	switch e.Verb {
	case "letter put away":
		if err := onlyOne(ctx, t, l); err != nil {
			return err
		}
		l.Deleted = 0
	case "letter approved":
		d.disapprove(l)
	case "letter made private", "letter opened":
		l.Private = 0
		if e.Verb == "letter opened" {
			l.Private = 1
			d.disapprove(l)
		}
	default:
		if err := d.undoText(ctx, t, l, was); err != nil {
			return err
		}
	}
	return t.PutLetter(ctx, l, d.clock())
}

// undoText gives a letter the text that it had before an edit or another wording.
func (d *Desk) undoText(ctx context.Context, t *store.Tx, l *store.Letter, was wasLetter) error {
	texts, err := t.LetterTexts(ctx, l.ID, manyTexts)
	if err != nil {
		return err
	}
	i := slices.IndexFunc(texts, func(x store.LetterText) bool { return x.Revision <= was.Revision })
	if i < 0 {
		return fault("The text before is no longer there.")
	}
	l.Subject, l.Body = texts[i].Subject, texts[i].Body
	if was.Made != "" {
		l.Made, l.Version = was.Made, was.Version
	}
	d.disapprove(l)
	if was.State == store.Approved && l.Private == 0 && BytesOf(l) == was.Approved {
		l.State, l.Approved = store.Approved, was.Approved
	}
	return nil
}

// undoSent takes a letter back that was not sent after all, with its line in
// the history.
func (d *Desk) undoSent(ctx context.Context, t *store.Tx, l *store.Letter, was wasLetter, device string) error {
	if l.State != store.Sent {
		return fault("That was undone already.")
	}
	k, err := t.Case(ctx, l.CaseID)
	if err != nil {
		return err
	}
	own := sent(l, k.Case.Zone())
	i := slices.IndexFunc(k.Case.History, func(e regards.Event) bool {
		return e.What == own.What && e.With == own.With && e.Note == own.Note && e.At.String() == own.At.String()
	})
	if i >= 0 {
		k.Case.History = slices.Delete(k.Case.History, i, i+1)
		if err := d.put(ctx, t, k, d.clock(), device); err != nil {
			return err
		}
	}
	l.State, l.Approved, l.SentVia, l.SentAt = was.State, was.Approved, "", 0
	return t.PutLetter(ctx, l, d.clock())
}

// onlyOne refuses to bring a letter back beside another of its kind.
func onlyOne(ctx context.Context, t *store.Tx, l *store.Letter) error {
	all, err := t.Letters(ctx, l.CaseID)
	if err != nil {
		return err
	}
	if slices.ContainsFunc(all, func(o store.Letter) bool { return o.Reader == l.Reader && o.Kind == l.Kind && o.State != store.Sent }) {
		return fault("Another letter of this kind to %s has been written since. That one stands.", l.Reader)
	}
	return nil
}
