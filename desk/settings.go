package desk

import (
	"context"
	"fmt"
	"strings"

	"regards"
	"regards/casefile"
	"regards/store"
)

// Bin are the positions that were deleted and can still be taken out again.
func (d *Desk) Bin(ctx context.Context) ([]store.Row, error) { return d.file.DeletedCases(ctx) }

// RestoreCase takes a position out of the bin. Its plan is made anew, for time
// went on while it lay there.
func (d *Desk) RestoreCase(ctx context.Context, id, device string) error {
	now := d.clock()
	err := d.file.Change(ctx, func(t *store.Tx) error {
		if err := t.UndeleteCase(ctx, id); err != nil {
			return err
		}
		return t.AddEvent(ctx, store.Event{ID: newID(), CaseID: id, Device: device, Verb: "position restored", About: id}, now)
	})
	if err != nil {
		return err
	}
	return d.replan(ctx, id, now)
}

// SignOut ends the session of another browser, by its hash.
func (d *Desk) SignOut(ctx context.Context, hash string) error {
	return d.file.Change(ctx, func(t *store.Tx) error { return t.DropSession(ctx, hash) })
}

// SignOutOthers ends all sessions but that of the hash.
func (d *Desk) SignOutOthers(ctx context.Context, but string) error {
	return d.file.Change(ctx, func(t *store.Tx) error { return t.DropSessions(ctx, but) })
}

// OwnPage is what was typed on the candidate's own page.
type OwnPage struct {
	Answers     []Answer            // by their paths below "candidate" and "settings"
	Lists       map[string][]string // lists of lines, in place of those that stood there
	Evidence    []regards.Evidence  // in place of what stood there, when HasEvidence
	HasEvidence bool
}

// SetProfile keeps what was typed on the candidate's own page. With a fault
// nothing is kept.
func (d *Desk) SetProfile(ctx context.Context, page OwnPage) ([]Fault, error) {
	p, err := d.file.Profile(ctx)
	if err != nil {
		return nil, err
	}
	c := &regards.Case{Candidate: p.Candidate, Settings: p.Settings}
	answers := page.Answers
	for path, lines := range page.Lists {
		emptyList(c, path)
		for i, text := range lines {
			answers = append(answers, Answer{Path: fmt.Sprintf("%s[%d]", path, i), Now: text})
		}
	}
	if page.HasEvidence {
		c.Candidate.Evidence = page.Evidence
	}
	var f Filed
	for _, a := range answers {
		if !strings.HasPrefix(a.Path, "candidate.") && !strings.HasPrefix(a.Path, "settings.") {
			return nil, fault("%s is no place on your own page. Nothing was kept.", a.Path)
		}
		if err := f.file(c, "", "", Answer{Path: a.Path, Now: a.Now}); err != nil {
			return nil, err
		}
	}
	if len(f.Faults) > 0 {
		return f.Faults, nil
	}
	p.Candidate, p.Settings = c.Candidate, c.Settings
	return nil, d.PutProfile(ctx, p)
}

// emptyList takes all items out of a list of the case.
func emptyList(c *regards.Case, path string) {
	for casefile.Remove(c, path+"[0]") == nil {
	}
}
