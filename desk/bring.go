package desk

import (
	"context"
	"encoding/json"
	"errors"
	"time"

	"regards"
	"regards/store"
)

// Took is what came of taking something from another program's file.
type Took string

// What can come of it.
const (
	TookNew     Took = "new"
	TookChanged Took = "changed" // something was added to what was there, or it was moved
	TookNothing Took = "on the record already"
	TookNot     Took = "skipped" // it cannot be taken; the outcome says why
)

// Outcome is what came of one thing.
type Outcome struct {
	Took Took
	ID   string // of the position that it is or belongs to; empty for people and the candidate's own page
	Why  string // why nothing was taken; a sentence without its full stop, and empty where Took says it all
}

// Bringing is the change in which things of other programs' files are filed:
// all of them are kept, or none.
type Bringing struct {
	desk   *Desk
	tx     *store.Tx
	now    time.Time
	device string
	back   takeBack
}

// broughtIn is the verb of what came from files.
const broughtIn = "brought in"

// errPreview takes a preview's changes back.
var errPreview = errors.New("only a preview")

// Bring files what all hands to it, in one change. The event undoes the whole
// of it; it is empty when nothing was new. With preview the same is done and
// said, and nothing of it is kept: what a person sees is what would happen.
func (d *Desk) Bring(ctx context.Context, device string, preview bool, all func(*Bringing) error) (event string, err error) {
	now := d.clock()
	err = d.file.Change(ctx, func(t *store.Tx) error {
		b := &Bringing{desk: d, tx: t, now: now, device: device}
		event = ""
		if err := all(b); err != nil {
			return err
		}
		if preview {
			return errPreview
		}
		if b.back.isZero() {
			return nil
		}
		if err := b.back.own.seal(ctx, t); err != nil {
			return err
		}
		was, err := json.Marshal(b.back)
		if err != nil {
			return err
		}
		event = newID()
		return t.AddEvent(ctx, store.Event{ID: event, Device: device, Verb: broughtIn, Was: string(was)}, now)
	})
	if errors.Is(err, errPreview) {
		return "", nil
	}
	if err != nil {
		return "", err
	}
	return event, nil
}

// add files a new case, and keeps how to take it back; asIs as in filing.
func (b *Bringing) add(ctx context.Context, c *regards.Case, asIs bool) (Outcome, error) {
	if err := b.before(ctx); err != nil {
		return Outcome{}, err
	}
	id := newID()
	own, err := b.desk.addIn(ctx, b.tx, c, filing{id: id, device: b.device, now: b.now, asIs: asIs})
	if err != nil {
		return Outcome{}, err
	}
	b.back.own.changed(own)
	b.back.Cases = append(b.back.Cases, id)
	return Outcome{Took: TookNew, ID: id}, nil
}

// before notes the candidate's own page as it was at first.
func (b *Bringing) before(ctx context.Context) error {
	if b.back.own.known {
		return nil
	}
	p, err := b.tx.Profile(ctx)
	b.back.own = ownPage{was: p, known: true}
	return err
}
