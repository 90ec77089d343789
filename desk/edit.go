package desk

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"

	"regards"
	"regards/compose"
	"regards/store"
)

// Text is a letter's text as a hand has left it.
type Text struct {
	Base    int64 // the revision that was edited
	Subject string
	Body    string
}

// Edited is what came of an edit.
type Edited struct {
	Letter *store.Letter
	Event  string // undoes the edit
	// Other is the text of another device that stood there meanwhile, which
	// this one has replaced; nil when there was none. It stays in the history.
	Other *store.LetterText
}

// EditLetter keeps the candidate's own text of a letter. When another device
// changed it meanwhile, both texts stay in its history and this one stands. An
// approved letter loses its approval; what is on the record as sent stays as it
// was sent.
func (d *Desk) EditLetter(ctx context.Context, id string, own Text, device string) (*Edited, error) {
	if strings.TrimSpace(own.Body) == "" {
		return nil, fault("The letter is empty. What stood there before still stands.")
	}
	subject := strings.Join(strings.Fields(own.Subject), " ")
	body := strings.Trim(strings.ReplaceAll(own.Body, "\r\n", "\n"), " \t\n")
	out := &Edited{}
	var err error
	out.Letter, out.Event, err = d.reletter(ctx, id, device, "letter edited", func(t *store.Tx, l *store.Letter) error {
		if err := standing(l); err != nil {
			return err
		}
		out.Other = nil
		if l.Revision > own.Base && (l.Subject != subject || l.Body != body) {
			var err error
			if out.Other, err = since(ctx, t, l, own.Base); err != nil {
				return err
			}
		}
		if l.Subject == subject && l.Body == body {
			return errSame
		}
		l.Subject, l.Body, l.State, l.Approved = subject, body, store.Edited, ""
		if c, err := l.Composed(); err == nil && c.Subject == subject && c.Body() == body {
			l.State = store.Draft
		}
		return nil
	})
	return out, err
}

// since is the text that stands, when it is not the one that stood at a revision.
func since(ctx context.Context, t *store.Tx, l *store.Letter, base int64) (*store.LetterText, error) {
	texts, err := t.LetterTexts(ctx, l.ID, manyTexts)
	if err != nil || len(texts) == 0 {
		return nil, err
	}
	i := slices.IndexFunc(texts, func(x store.LetterText) bool { return x.Revision <= base })
	if i >= 0 && texts[i].Subject == l.Subject && texts[i].Body == l.Body {
		return nil, nil // only its state has changed
	}
	return &texts[0], nil
}

// manyTexts is how far back a letter's texts are looked through.
const manyTexts = 1000

// RestoreText gives a letter a text that it once had.
func (d *Desk) RestoreText(ctx context.Context, id string, revision int64, device string) (*Edited, error) {
	texts, err := d.file.LetterTexts(ctx, id, manyTexts)
	if err != nil {
		return nil, err
	}
	i := slices.IndexFunc(texts, func(x store.LetterText) bool { return x.Revision == revision })
	if i < 0 {
		return nil, fault("That text is no longer there. The letter stands as it was.")
	}
	return d.EditLetter(ctx, id, Text{Base: texts[0].Revision, Subject: texts[i].Subject, Body: texts[i].Body}, device)
}

// Rewrite composes one letter in another wording, while its siblings stand. A
// text that a hand has edited stays in its history.
func (d *Desk) Rewrite(ctx context.Context, id, device string) (*store.Letter, string, error) {
	l, err := d.file.Letter(ctx, id)
	if err != nil {
		return nil, "", err
	}
	if err := standing(l); err != nil {
		return nil, "", err
	}
	k, err := d.file.Case(ctx, l.CaseID)
	if err != nil {
		return nil, "", err
	}
	made, err := d.anew(ctx, k, l)
	if err != nil {
		return nil, "", err
	}
	return d.reletter(ctx, id, device, "letter rewritten", func(_ *store.Tx, l *store.Letter) error {
		if err := standing(l); err != nil {
			return err
		}
		l.Version, l.State, l.Approved = l.Version+1, store.Draft, ""
		return l.SetComposed(*made)
	})
}

// anew is a letter in its next wording.
func (d *Desk) anew(ctx context.Context, k *store.Case, l *store.Letter) (*regards.Letter, error) {
	p, err := d.panel(ctx, k, compose.Panel{})
	if err != nil {
		return nil, err
	}
	fixed := map[string]regards.Letter{}
	for _, x := range p.Pages {
		if x.Letter.ID != l.ID && x.Letter.Kind == l.Kind {
			fixed[x.Letter.Reader] = x.Text
		}
	}
	made, err := compose.Write(k.Case, regards.Kind(l.Kind), compose.Options{Now: d.clock(), Version: l.Version + 1, Only: l.Reader, Fixed: fixed, Channel: regards.Channel(l.Channel)})
	if err != nil {
		return nil, fault("%s. The letter stands as it was.", upper(err.Error()))
	}
	i := slices.IndexFunc(made.Letters, func(m regards.Letter) bool { return m.To == l.Reader })
	if i < 0 {
		return nil, fault("No other wording is wanted for this letter now. It stands as it was.")
	}
	return &made.Letters[i], nil
}

// standing refuses to change what was sent.
func standing(l *store.Letter) error {
	if l.State == store.Sent {
		return fault("This letter is on the record as sent, so it stays as it was sent. If it was not sent after all, take that back first.")
	}
	return nil
}

// errSame ends a change that would change nothing.
var errSame = errors.New("nothing to change")

// wasLetter is what undoing an act on a letter needs.
type wasLetter struct {
	Revision int64
	State    store.LetterState
	Approved string
	Version  int
	Made     string `json:",omitempty"` // when the act composed it anew
}

// reletter changes a letter, and begins anew when another change came between.
// The event that it gives undoes the change; it is empty when nothing changed.
func (d *Desk) reletter(ctx context.Context, id, device, verb string, fn func(*store.Tx, *store.Letter) error) (*store.Letter, string, error) {
	now := d.clock()
	var l *store.Letter
	for range 8 {
		event := newID()
		err := d.file.Change(ctx, func(t *store.Tx) error {
			var err error
			if l, err = t.Letter(ctx, id); err != nil {
				return err
			}
			was := wasLetter{Revision: l.Revision, State: l.State, Approved: l.Approved, Version: l.Version}
			made := l.Made
			if err = fn(t, l); err != nil {
				return err
			}
			if l.Made != made {
				was.Made = made
			}
			b, err := json.Marshal(was)
			if err != nil {
				return err
			}
			if err = t.PutLetter(ctx, l, now); err != nil {
				return err
			}
			return t.AddEvent(ctx, store.Event{ID: event, CaseID: l.CaseID, Device: device, Verb: verb, About: id, Was: string(b)}, now)
		})
		switch {
		case err == nil:
			return l, event, nil
		case errors.Is(err, errSame):
			return l, "", nil
		case !errors.Is(err, store.ErrStale):
			return nil, "", err
		}
	}
	return nil, "", fmt.Errorf("letter %s: %w", id, store.ErrStale)
}
