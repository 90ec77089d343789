package desk

import (
	"cmp"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"regards"
	"regards/compose"
	"regards/critic"
	"regards/store"
)

// Page is a letter with all that its page shows beside it.
type Page struct {
	Letter   store.Letter
	Composed regards.Letter // as composed; its paragraphs carry areas and facts
	Text     regards.Letter // as it stands
	Findings []regards.Finding
}

// Panel is the letters of a case, side by side.
type Panel struct {
	Case    *store.Case
	Pages   []Page
	Doubts  []regards.Doubt
	Hints   []compose.Hint
	Notes   []string
	Overlap float64
}

// Letters composes the letters of a kind that a case wants and has not yet,
// keeps them as drafts, composes drafts anew whose case has changed, and gives
// all letters of the case with what the critic says of them. What a hand has
// edited is never composed over.
func (d *Desk) Letters(ctx context.Context, id string, kind regards.Kind) (*Panel, error) {
	k, err := d.file.Case(ctx, id)
	if err != nil {
		return nil, err
	}
	now := d.clock()
	made, err := compose.Write(k.Case, kind, compose.Options{Now: now})
	if err != nil {
		made = compose.Panel{Notes: []string{upper(err.Error()) + "."}}
	}
	err = d.file.Change(ctx, func(t *store.Tx) error { return d.keepDrafts(ctx, t, id, made.Letters, now) })
	if err != nil {
		return nil, err
	}
	return d.panel(ctx, k, made)
}

// keepDrafts keeps composed letters where there is none of that reader and
// kind, or only a draft that nobody has touched.
func (d *Desk) keepDrafts(ctx context.Context, t *store.Tx, id string, made []regards.Letter, now time.Time) error {
	have, err := t.Letters(ctx, id)
	if err != nil {
		return err
	}
	for _, m := range made {
		i := slices.IndexFunc(have, func(l store.Letter) bool {
			return l.Reader == m.To && l.Kind == string(m.Kind) && l.State != store.Sent
		})
		if i < 0 {
			l := store.Letter{ID: newID(), CaseID: id, State: store.Draft}
			if err := l.SetComposed(m); err != nil {
				return err
			}
			if err := t.AddLetter(ctx, &l, now); err != nil {
				return err
			}
			continue
		}
		if l := have[i]; l.State == store.Draft && l.Version == 0 && l.Body != m.Body() {
			if err := l.SetComposed(m); err != nil {
				return err
			}
			if err := t.PutLetter(ctx, &l, now); err != nil {
				return err
			}
		}
	}
	return nil
}

// panel reads the letters of a case with the critic.
func (d *Desk) panel(ctx context.Context, k *store.Case, made compose.Panel) (*Panel, error) {
	all, err := d.file.Letters(ctx, k.ID)
	if err != nil {
		return nil, err
	}
	p := &Panel{Case: k, Doubts: made.Doubts, Hints: made.Hints, Notes: made.Notes, Overlap: made.Overlap}
	for _, l := range all {
		c, err := l.Composed()
		if err != nil {
			return nil, err
		}
		p.Pages = append(p.Pages, Page{Letter: l, Composed: c, Text: asText(&l, c)})
	}
	slices.SortStableFunc(p.Pages, func(a, b Page) int { return cmp.Compare(seat(k.Case, a.Letter.Reader), seat(k.Case, b.Letter.Reader)) })
	d.review(k.Case, p.Pages)
	return p, nil
}

// seat is a reader's place on the record: the panel in its order, then the others.
func seat(c *regards.Case, name string) int {
	i := slices.IndexFunc(c.Interview.Interviewers, func(p regards.Interviewer) bool { return p.Name == name })
	if i < 0 {
		return len(c.Interview.Interviewers)
	}
	return i
}

// review has the critic read every page beside its siblings.
func (d *Desk) review(c *regards.Case, pages []Page) {
	record, day := critic.Prepare(c), regards.DateOf(d.clock().In(c.Zone()))
	for i := range pages {
		var siblings []regards.Letter
		for j := range pages {
			if j != i && pages[j].Letter.Kind == pages[i].Letter.Kind {
				siblings = append(siblings, pages[j].Text)
			}
		}
		pages[i].Findings = record.Read(critic.Input{To: pages[i].Letter.Reader, Letter: pages[i].Text, Siblings: siblings, Day: day})
	}
}

// asText is the letter as it stands: as composed, or as its text was edited.
func asText(l *store.Letter, composed regards.Letter) regards.Letter {
	if l.Body == composed.Body() {
		composed.Subject = l.Subject
		return composed
	}
	out := critic.Parse(l.Body)
	out.To, out.Kind, out.Channel, out.Tone, out.Subject, out.Enclosures, out.Sheet = l.Reader, regards.Kind(l.Kind), regards.Channel(l.Channel), composed.Tone, l.Subject, composed.Enclosures, composed.Sheet
	return out
}

// Review reads a text as it would stand in place of a letter's; nothing is kept.
func (d *Desk) Review(ctx context.Context, letterID, subject, body string) ([]regards.Finding, error) {
	l, err := d.file.Letter(ctx, letterID)
	if err != nil {
		return nil, err
	}
	k, err := d.file.Case(ctx, l.CaseID)
	if err != nil {
		return nil, err
	}
	p, err := d.panel(ctx, k, compose.Panel{})
	if err != nil {
		return nil, err
	}
	i := slices.IndexFunc(p.Pages, func(x Page) bool { return x.Letter.ID == letterID })
	if i < 0 {
		return nil, fmt.Errorf("letter %s: %w", letterID, store.ErrNotFound)
	}
	own := *l
	own.Subject, own.Body = subject, body
	p.Pages[i].Text = asText(&own, p.Pages[i].Composed)
	d.review(k.Case, p.Pages)
	return p.Pages[i].Findings, nil
}

// EditLetter keeps the candidate's own text of a letter. base is the revision
// that was edited; when another device changed it meanwhile, both texts stay in
// its history and this one stands. An approved letter loses its approval.
func (d *Desk) EditLetter(ctx context.Context, id string, base int64, subject, body, device string) (*store.Letter, error) {
	if strings.TrimSpace(body) == "" {
		return nil, fault("The letter is empty. What stood there before still stands.")
	}
	return d.reletter(ctx, id, device, "letter edited", func(l *store.Letter) error {
		l.Subject, l.Body = subject, strings.TrimRight(strings.ReplaceAll(body, "\r\n", "\n"), "\n ")
		l.State, l.Approved = store.Edited, ""
		return nil
	})
}

// Rewrite composes one letter in another wording, while its siblings stand. A
// text that a hand has edited stays in its history.
func (d *Desk) Rewrite(ctx context.Context, id, device string) (*store.Letter, error) {
	l, err := d.file.Letter(ctx, id)
	if err != nil {
		return nil, err
	}
	k, err := d.file.Case(ctx, l.CaseID)
	if err != nil {
		return nil, err
	}
	p, err := d.panel(ctx, k, compose.Panel{})
	if err != nil {
		return nil, err
	}
	fixed := map[string]regards.Letter{}
	for _, x := range p.Pages {
		if x.Letter.ID != id && x.Letter.Kind == l.Kind {
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
	return d.reletter(ctx, id, device, "letter rewritten", func(l *store.Letter) error {
		l.Version, l.State, l.Approved = l.Version+1, store.Draft, ""
		return l.SetComposed(made.Letters[i])
	})
}

// Approve binds a letter to its bytes. It refuses while a finding blocks, and
// when seen is not the hash of what stands there: then somebody changed it
// since it was read.
func (d *Desk) Approve(ctx context.Context, id, seen, device string) (*store.Letter, error) {
	l, err := d.file.Letter(ctx, id)
	if err != nil {
		return nil, err
	}
	fs, err := d.Review(ctx, id, l.Subject, l.Body)
	if err != nil {
		return nil, err
	}
	for _, f := range fs {
		if f.Severity == regards.Block {
			return nil, fault("This letter cannot go out yet: %s", f.Text)
		}
	}
	return d.reletter(ctx, id, device, "letter approved", func(l *store.Letter) error {
		if BytesOf(l) != seen {
			return fault("The letter was changed since you read it. Read it once more; nothing was approved.")
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
// the plan then knows it. Letter and history change together.
func (d *Desk) RecordSent(ctx context.Context, id string, via regards.Via, device string) (l *store.Letter, err error) {
	now := d.clock()
	return l, d.file.Change(ctx, func(t *store.Tx) error {
		if l, err = t.Letter(ctx, id); err != nil {
			return err
		}
		if l.State == store.Sent {
			return fault("This letter is on the record as sent already.")
		}
		l.State, l.SentVia, l.SentAt = store.Sent, string(via), now.UnixMilli()
		if err := t.PutLetter(ctx, l, now); err != nil {
			return err
		}
		k, err := t.Case(ctx, l.CaseID)
		if err != nil {
			return err
		}
		k.Case.History = append(k.Case.History, sent(l, via, now.In(k.Case.Zone())))
		if err := d.put(ctx, t, k, now, device); err != nil {
			return err
		}
		return t.AddEvent(ctx, store.Event{ID: newID(), CaseID: l.CaseID, Device: device, Verb: "letter sent", About: id}, now)
	})
}

// sent is a letter that went out, as the history tells it. Its note begins
// with the letter's kind, so that the plan need not guess it.
func sent(l *store.Letter, via regards.Via, at time.Time) regards.Event {
	e := regards.Event{At: regards.MomentOf(at), What: regards.LetterSent, With: l.Reader, Via: string(via), Note: l.Kind}
	switch {
	case via == regards.ViaHand:
		e.What = regards.HandedOver
	case l.Kind == string(regards.Material):
		e.What = regards.MaterialSent
	}
	return e
}

// SetPrivate marks a letter as private, or takes the mark away.
func (d *Desk) SetPrivate(ctx context.Context, id string, private bool, device string) (*store.Letter, error) {
	return d.reletter(ctx, id, device, "letter marked", func(l *store.Letter) error {
		l.Private = 0
		if private {
			l.Private = 1
		}
		return nil
	})
}

// reletter changes a letter, and begins anew when another change came between.
func (d *Desk) reletter(ctx context.Context, id, device, verb string, fn func(l *store.Letter) error) (*store.Letter, error) {
	now := d.clock()
	var l *store.Letter
	for range 8 {
		err := d.file.Change(ctx, func(t *store.Tx) error {
			var err error
			if l, err = t.Letter(ctx, id); err != nil {
				return err
			}
			was := fmt.Sprint(l.Revision)
			if err = fn(l); err != nil {
				return err
			}
			if err = t.PutLetter(ctx, l, now); err != nil {
				return err
			}
			return t.AddEvent(ctx, store.Event{ID: newID(), CaseID: l.CaseID, Device: device, Verb: verb, About: id, Was: was}, now)
		})
		if err == nil {
			return l, nil
		}
		if !errors.Is(err, store.ErrStale) {
			return nil, err
		}
	}
	return nil, fmt.Errorf("letter %s: %w", id, store.ErrStale)
}

// undoLetter gives a letter the text that it had before.
func (d *Desk) undoLetter(ctx context.Context, t *store.Tx, e *store.Event) error {
	l, err := t.Letter(ctx, e.About)
	if err != nil {
		return err
	}
	if l.State == store.Sent {
		return fault("What was sent cannot be called back. Remove the event from the history if it was not sent after all.")
	}
	before, err := strconv.ParseInt(e.Was, 10, 64)
	if err != nil {
		return err
	}
	texts, err := t.LetterTexts(ctx, l.ID, 1000)
	if err != nil {
		return err
	}
	i := slices.IndexFunc(texts, func(x store.LetterText) bool { return x.Revision <= before })
	if i < 0 {
		return fault("The text before is no longer there.")
	}
	l.Subject, l.Body = texts[i].Subject, texts[i].Body
	l.State, l.Approved = store.Edited, ""
	if c, err := l.Composed(); err == nil && c.Body() == l.Body {
		l.State = store.Draft
	}
	return t.PutLetter(ctx, l, d.clock())
}

// upper raises the first letter of a sentence.
func upper(s string) string {
	if s == "" {
		return s
	}
	return strings.ToUpper(s[:1]) + s[1:]
}
