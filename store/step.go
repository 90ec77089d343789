package store

import (
	"context"
	"fmt"
	"time"

	"regards"
)

// Step is a follow-up as it is kept beside its case: derived, and replaced
// with each change. What the candidate decided about it is a mark.
type Step struct {
	CaseID    string `db:"case_id"`
	Key       string `db:"step"`
	Kind      string `db:"kind"`
	Person    string `db:"person"`
	Via       string `db:"via"`
	NotBefore int64  `db:"not_before"`
	Due       int64  `db:"due"`
	Zone      string `db:"zone"`
	Reason    string `db:"reason"`
	Rule      string `db:"rule"`
	StopsWhen string `db:"stops_when"`
	Source    string `db:"source"`
	Moved     int64  `db:"moved"`
	Employer  string `db:"employer"` // of its case, when read
	Position  string `db:"position"`
}

// FollowUp is the step as a noun, its times in the reader's zone.
func (s *Step) FollowUp() regards.FollowUp {
	loc := regards.Location(s.Zone)
	if loc == nil {
		loc = time.UTC
	}
	at := func(ms int64) time.Time {
		if ms == 0 {
			return time.Time{}
		}
		return time.UnixMilli(ms).In(loc)
	}
	return regards.FollowUp{Kind: regards.Step(s.Kind), With: s.Person, Via: regards.Via(s.Via), NotBefore: at(s.NotBefore), Due: at(s.Due),
		Reason: s.Reason, Rule: s.Rule, StopsWhen: s.StopsWhen, From: s.Source}
}

// StepOf is a follow-up as it is kept.
func StepOf(caseID, key string, f regards.FollowUp) Step {
	zone := "UTC"
	if !f.Due.IsZero() {
		zone = f.Due.Location().String()
	}
	return Step{CaseID: caseID, Key: key, Kind: string(f.Kind), Person: f.With, Via: string(f.Via), NotBefore: millis(f.NotBefore), Due: millis(f.Due), Zone: zone,
		Reason: f.Reason, Rule: f.Rule, StopsWhen: f.StopsWhen, Source: f.From}
}

const stepColumns = `s.case_id, s.step, s.kind, s.person, s.via, s.not_before, s.due, s.zone, s.reason, s.rule, s.stops_when, s.source, s.moved, c.employer, c.position`

// Steps are the steps of all cases that are due by a time, the earliest first.
func (r reads) Steps(ctx context.Context, until time.Time, limit int) (out []Step, err error) {
	err = r.all(ctx, &out, `SELECT `+stepColumns+` FROM steps s JOIN cases c ON c.candidate = s.candidate AND c.id = s.case_id
		WHERE s.candidate = $1 AND s.due <= $2 AND c.deleted = 0 ORDER BY s.due, s.case_id, s.step LIMIT $3`, r.owner, millis(until), limit)
	return out, err
}

// CaseSteps are the steps of one case, the earliest first. They are sorted by a
// sum, because SQLite would rather walk through the steps of all cases, which an
// index has in this order, than sort six.
func (r reads) CaseSteps(ctx context.Context, caseID string) (out []Step, err error) {
	err = r.all(ctx, &out, `SELECT `+stepColumns+` FROM steps s JOIN cases c ON c.candidate = s.candidate AND c.id = s.case_id
		WHERE s.candidate = $1 AND s.case_id = $2 AND c.deleted = 0 ORDER BY s.due + 0, s.step`, r.owner, caseID)
	return out, err
}

// StepName is what a step is called by: letters with which its key begins, and
// letters with which the id of its case does, which are empty for any case. Two
// cases may have a step of the same key, such as two interviews on one day.
type StepName struct{ Key, Case string }

// StepsNamed are the steps of all cases that a name fits, in the order of their
// keys.
func (r reads) StepsNamed(ctx context.Context, n StepName, limit int) (out []Step, err error) {
	const last = "\U0010FFFF"
	err = r.all(ctx, &out, `SELECT `+stepColumns+` FROM steps s JOIN cases c ON c.candidate = s.candidate AND c.id = s.case_id
		WHERE s.candidate = $1 AND s.step >= $2 AND s.step < $3 AND s.case_id >= $4 AND s.case_id < $5 AND c.deleted = 0 ORDER BY s.step, s.case_id LIMIT $6`,
		r.owner, n.Key, n.Key+last, n.Case, n.Case+last, limit)
	return out, err
}

// PutSteps replaces the steps of a case.
func (t *Tx) PutSteps(ctx context.Context, caseID string, steps []Step) error {
	if _, err := t.exec(ctx, `DELETE FROM steps WHERE candidate = $1 AND case_id = $2`, t.owner, caseID); err != nil {
		return fmt.Errorf("steps: %w", err)
	}
	for _, s := range steps {
		if _, err := t.exec(ctx, `INSERT INTO steps (candidate, case_id, step, kind, person, via, not_before, due, zone, reason, rule, stops_when, source, moved)
			VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
			t.owner, caseID, s.Key, s.Kind, s.Person, s.Via, s.NotBefore, s.Due, s.Zone, s.Reason, s.Rule, s.StopsWhen, s.Source, s.Moved); err != nil {
			return fmt.Errorf("step %s: %w", s.Key, err)
		}
	}
	return nil
}

// Mark is what the candidate decided about a step.
type Mark struct {
	Key   string `db:"step" json:"key"`
	What  string `db:"what" json:"what"`
	Until int64  `db:"until" json:"until"`
	At    int64  `db:"at" json:"at"`
}

// What a mark may say.
const (
	MarkDone    = "done"
	MarkMoved   = "moved"
	MarkDropped = "dropped"
)

// Marks are the marks of a case.
func (r reads) Marks(ctx context.Context, caseID string) (out []Mark, err error) {
	err = r.all(ctx, &out, `SELECT step, what, until, at FROM marks WHERE candidate = $1 AND case_id = $2 ORDER BY at, step`, r.owner, caseID)
	return out, err
}

// PutMark keeps a mark, in the place of one that the step had.
func (t *Tx) PutMark(ctx context.Context, caseID string, m Mark) error {
	_, err := t.exec(ctx, `INSERT INTO marks (candidate, case_id, step, what, until, at) VALUES ($1, $2, $3, $4, $5, $6)
		ON CONFLICT (candidate, case_id, step) DO UPDATE SET what = excluded.what, until = excluded.until, at = excluded.at`,
		t.owner, caseID, m.Key, m.What, m.Until, m.At)
	return err
}

// DropMark takes a mark away, as undo does.
func (t *Tx) DropMark(ctx context.Context, caseID, key string) error {
	_, err := t.exec(ctx, `DELETE FROM marks WHERE candidate = $1 AND case_id = $2 AND step = $3`, t.owner, caseID, key)
	return err
}
