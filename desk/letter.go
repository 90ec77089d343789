package desk

import (
	"cmp"
	"context"
	"fmt"
	"slices"
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
	Email    string // the reader's address; empty when the record has none
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
	if !d.store.ReadOnly() { // else the letters are shown that are kept already
		err = d.file.Change(ctx, func(t *store.Tx) error { return d.keepDrafts(ctx, t, id, made.Letters, now) })
		if err != nil {
			return nil, err
		}
	}
	right, err := d.readRight(ctx, id)
	if err != nil {
		return nil, err
	}
	made.Doubts = withoutRight(made.Doubts, right)
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
		p.Pages = append(p.Pages, Page{Letter: l, Composed: c, Text: asText(&l, c), Email: emailOf(k.Case, l.Reader)})
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

// upper raises the first letter of a sentence.
func upper(s string) string {
	if s == "" {
		return s
	}
	return strings.ToUpper(s[:1]) + s[1:]
}
