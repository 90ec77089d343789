package desk

import (
	"cmp"
	"context"
	"encoding/base64"
	"encoding/json"
	"errors"
	"slices"
	"time"

	"regards"
	"regards/store"
)

// beside keeps what an archive of a record has beside a case that is new here:
// letters by the candidate's hand, decisions about steps, and which meetings it
// came from. Archives are files, and anybody may have written in them: an
// approval that is not of these bytes is none, and a meeting that is on the record
// already stays with its case.
func (b *Bringing) beside(ctx context.Context, id string, all *store.Beside) error {
	for i, l := range all.Letters {
		if err := b.letter(ctx, id, l, time.Duration(i)*time.Millisecond); err != nil {
			return err
		}
	}
	for _, m := range all.Marks {
		if !slices.Contains([]string{store.MarkDone, store.MarkMoved, store.MarkDropped}, m.What) {
			return fault("A step is marked as %q, which means nothing here. Nothing was filed.", m.What)
		}
		if err := b.tx.PutMark(ctx, id, m); err != nil {
			return err
		}
	}
	for _, m := range all.Meetings {
		_, err := b.tx.Meeting(ctx, m.UID)
		if err == nil {
			continue
		}
		if m.CaseID = id; errors.Is(err, store.ErrNotFound) {
			err = b.tx.PutMeeting(ctx, m)
		}
		if err != nil {
			return err
		}
	}
	return b.desk.replanIn(ctx, b.tx, id, b.now)
}

// letter keeps one letter, made when it was made there, and so much later that
// those of one moment keep their order.
func (b *Bringing) letter(ctx context.Context, id string, l store.Letter, later time.Duration) error {
	if _, err := l.Composed(); err != nil || l.Reader == "" {
		return fault("A letter to %s is not written as Regards writes it. Nothing was filed.", cmp.Or(l.Reader, "nobody"))
	}
	switch l.State {
	case store.Sent, store.Draft, store.Edited:
	case store.Approved:
		if l.Private != 0 || BytesOf(&l) != l.Approved {
			l.State, l.Approved = store.Edited, ""
		}
	default:
		return fault("The letter to %s is %q, which means nothing here. Nothing was filed.", l.Reader, l.State)
	}
	made := store.Time(l.Created)
	if made.IsZero() || made.After(b.now) {
		made = b.now
	}
	l.ID, l.CaseID, l.Deleted = newID(), id, 0
	return b.tx.AddLetter(ctx, &l, made.Add(later))
}

// Own takes the candidate's own page from an archive: what is not on the record
// yet, and the settings where there are none.
func (b *Bringing) Own(ctx context.Context, c regards.Candidate, s regards.Settings) (Outcome, error) {
	if err := b.before(ctx); err != nil {
		return Outcome{}, err
	}
	p, err := b.tx.Profile(ctx)
	if err != nil {
		return Outcome{}, err
	}
	took := TookNothing
	if p.Revision == 0 || p.Candidate.Name == "" {
		p.Candidate, took = c, TookNew // as it was, to the letter
	} else {
		took = fill(&p.Candidate, c)
	}
	if p.Settings == (regards.Settings{}) && s != (regards.Settings{}) {
		p.Settings, took = s, changed(took)
	}
	if took == TookNothing || p.Candidate.Name == "" && p.Settings == (regards.Settings{}) {
		return Outcome{Took: TookNothing}, nil
	}
	b.back.own.changed(true)
	return Outcome{Took: took}, b.tx.PutProfile(ctx, p, b.now)
}

// Paper takes the candidate's own paper from an archive, where there is none
// yet, and Signature the scanned signature, a PNG.
func (b *Bringing) Paper(ctx context.Context, s regards.Stationery) (Outcome, error) {
	if err := usable(s); err != nil {
		return Outcome{}, err
	}
	text, err := json.Marshal(s)
	if err != nil {
		return Outcome{}, err
	}
	return b.pref(ctx, store.PrefPaper, string(text))
}

// Signature is as Paper.
func (b *Bringing) Signature(ctx context.Context, png []byte) (Outcome, error) {
	return b.pref(ctx, store.PrefSignature, base64.StdEncoding.EncodeToString(png))
}

// pref keeps a small setting that was never set.
func (b *Bringing) pref(ctx context.Context, name, value string) (Outcome, error) {
	have, err := b.tx.Pref(ctx, name)
	if err != nil || have != "" {
		return Outcome{Took: TookNothing}, err
	}
	b.back.Prefs = append(b.back.Prefs, name)
	return Outcome{Took: TookNew}, b.tx.PutPref(ctx, name, value)
}
