package store

import (
	"context"
	"fmt"
	"time"

	"regards"
	"regards/casefile"
)

// Case is a case as it is kept.
type Case struct {
	ID       string
	Revision int64 // rises with each change
	Case     *regards.Case
	Created  time.Time
	Changed  time.Time
	Deleted  time.Time // zero while it stands
	Profile  int64     // the revision of the candidate's own page that is in it
}

// Row is a case in a list: what its columns tell, without the case itself.
type Row struct {
	ID          string `db:"id"`
	Revision    int64  `db:"revision"`
	Employer    string `db:"employer"`
	Position    string `db:"position"`
	Stage       string `db:"stage"`
	Round       string `db:"round"`
	InterviewAt int64  `db:"interview_at"` // milliseconds, as all times of a Row; 0 for none
	DecideBy    string `db:"decide_by"`
	HeardAt     int64  `db:"heard_at"`
	NextChange  int64  `db:"next_change"`
	Created     int64  `db:"created"`
	Changed     int64  `db:"changed"`
	Deleted     int64  `db:"deleted"`
}

// Time is milliseconds as a time in UTC; the zero time for 0.
func Time(ms int64) time.Time {
	if ms == 0 {
		return time.Time{}
	}
	return time.UnixMilli(ms).UTC()
}

// millis is a time as it is kept; 0 for the zero time.
func millis(t time.Time) int64 {
	if t.IsZero() {
		return 0
	}
	return t.UnixMilli()
}

const rowColumns = `id, revision, employer, position, stage, round, interview_at, decide_by, heard_at, next_change, created, changed, deleted`

// Place is where a case stands in the list of Cases. Its time alone would not
// say: an import changes many in one moment.
type Place struct {
	Changed int64 // milliseconds
	ID      string
}

// Place is where the case of a row stands.
func (r *Row) Place() Place { return Place{r.Changed, r.ID} }

// Cases are the cases that stand, the last changed first, and of those that
// were changed in one moment the one with the last id. After narrows them to those
// behind a place, for the next page; the zero place is no bound.
func (r reads) Cases(ctx context.Context, after Place, limit int) (out []Row, err error) {
	if after == (Place{}) {
		after.Changed = 1 << 62
	}
	err = r.all(ctx, &out, `SELECT `+rowColumns+` FROM cases WHERE candidate = $1 AND deleted = 0 AND (changed, id) < ($2, $3) ORDER BY changed DESC, id DESC LIMIT $4`,
		r.owner, after.Changed, after.ID, limit)
	return out, err
}

// DeletedCases are the cases in the bin, the last deleted first.
func (r reads) DeletedCases(ctx context.Context) (out []Row, err error) {
	err = r.all(ctx, &out, `SELECT `+rowColumns+` FROM cases WHERE candidate = $1 AND deleted > 0 ORDER BY deleted DESC, changed DESC, id DESC LIMIT 200`, r.owner)
	return out, err
}

// CountCases is how many cases stand.
func (r reads) CountCases(ctx context.Context) (n int64, err error) {
	err = r.one(ctx, &n, `SELECT count(*) FROM cases WHERE candidate = $1 AND deleted = 0`, r.owner)
	return n, err
}

// Ripe are the cases whose plan changes by now, the oldest first.
func (r reads) Ripe(ctx context.Context, now time.Time, limit int) (out []string, err error) {
	err = r.all(ctx, &out, `SELECT id FROM cases WHERE candidate = $1 AND next_change > 0 AND next_change <= $2 AND deleted = 0 ORDER BY next_change, id LIMIT $3`, r.owner, millis(now), limit)
	return out, err
}

// Case is one case with its candidate, deleted or not; ErrNotFound when there
// is none of that id.
func (r reads) Case(ctx context.Context, id string) (*Case, error) {
	var row struct {
		Revision, Created, Changed, Deleted int64
		Body                                string
	}
	if err := r.one(ctx, &row, `SELECT revision, body, created, changed, deleted FROM cases WHERE candidate = $1 AND id = $2`, r.owner, id); err != nil {
		return nil, fmt.Errorf("case %s: %w", id, err)
	}
	c, err := casefile.Restore([]byte(row.Body))
	if err != nil {
		return nil, fmt.Errorf("case %s: %w", id, err)
	}
	p, err := r.Profile(ctx)
	if err != nil {
		return nil, err
	}
	c.Candidate = p.Candidate
	return &Case{id, row.Revision, c, Time(row.Created), Time(row.Changed), Time(row.Deleted), p.Revision}, nil
}

// Revisions are the states that a case has had, the latest first, without
// their bodies.
func (r reads) Revisions(ctx context.Context, id string, limit int) (out []Revision, err error) {
	err = r.all(ctx, &out, `SELECT revision, at, device FROM revisions WHERE candidate = $1 AND case_id = $2 ORDER BY revision DESC LIMIT $3`, r.owner, id, limit)
	return out, err
}

// Revision is one state that a case has had.
type Revision struct {
	Revision int64  `db:"revision"`
	At       int64  `db:"at"`
	Device   string `db:"device"`
}

// CaseAt is a case as it was at a revision.
func (r reads) CaseAt(ctx context.Context, id string, revision int64) (*regards.Case, error) {
	var body string
	if err := r.one(ctx, &body, `SELECT body FROM revisions WHERE candidate = $1 AND case_id = $2 AND revision = $3`, r.owner, id, revision); err != nil {
		return nil, fmt.Errorf("case %s, revision %d: %w", id, revision, err)
	}
	c, err := casefile.Restore([]byte(body))
	if err != nil {
		return nil, err
	}
	p, err := r.Profile(ctx)
	if err != nil {
		return nil, err
	}
	c.Candidate = p.Candidate
	return c, nil
}

// Columns are what lists ask of a case, worked out by whoever changes it.
type Columns struct {
	Stage      regards.Stage
	HeardAt    time.Time
	NextChange time.Time
}

// AddCase keeps a new case under a new id.
func (t *Tx) AddCase(ctx context.Context, id string, c *regards.Case, cols Columns, now time.Time, device string) error {
	body, err := bodyOf(c)
	if err != nil {
		return err
	}
	if _, err := t.exec(ctx, `INSERT INTO cases (candidate, id, revision, body, employer, position, stage, round, interview_at, decide_by, heard_at, next_change, created, changed, deleted)
		VALUES ($1, $2, 1, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $12, 0)`,
		t.owner, id, body, c.Employer.Name, c.Position.Said(), string(cols.Stage), string(c.Interview.Round), startOf(c), c.DecisionBy().String(),
		millis(cols.HeardAt), millis(cols.NextChange), millis(now)); err != nil {
		return fmt.Errorf("case: %w", err)
	}
	if err := t.putSought(ctx, id, c, cols.Stage, now); err != nil {
		return err
	}
	return t.keep(ctx, id, 1, body, now, device, c)
}

// PutCase keeps a changed case. base is the revision that the change was made
// on; ErrStale means that another change came between, and nothing is kept.
func (t *Tx) PutCase(ctx context.Context, id string, base int64, c *regards.Case, cols Columns, now time.Time, device string) error {
	body, err := bodyOf(c)
	if err != nil {
		return err
	}
	n, err := t.exec(ctx, `UPDATE cases SET revision = revision + 1, body = $4, employer = $5, position = $6, stage = $7, round = $8, interview_at = $9, decide_by = $10,
		heard_at = $11, next_change = $12, changed = $13 WHERE candidate = $1 AND id = $2 AND revision = $3`,
		t.owner, id, base, body, c.Employer.Name, c.Position.Said(), string(cols.Stage), string(c.Interview.Round), startOf(c), c.DecisionBy().String(),
		millis(cols.HeardAt), millis(cols.NextChange), millis(now))
	switch {
	case err != nil:
		return fmt.Errorf("case %s: %w", id, err)
	case n == 0:
		return fmt.Errorf("case %s, revision %d: %w", id, base, ErrStale)
	}
	if err := t.putSought(ctx, id, c, cols.Stage, now); err != nil {
		return err
	}
	return t.keep(ctx, id, base+1, body, now, device, c)
}

// PutColumns renews the columns of a case that has not changed: time alone did.
func (t *Tx) PutColumns(ctx context.Context, id string, cols Columns) error {
	if err := t.must(ctx, "case "+id, `UPDATE cases SET stage = $3, heard_at = $4, next_change = $5 WHERE candidate = $1 AND id = $2`,
		t.owner, id, string(cols.Stage), millis(cols.HeardAt), millis(cols.NextChange)); err != nil {
		return err
	}
	return t.must(ctx, "case "+id, `UPDATE sought SET stage = $3, said = $4 WHERE candidate = $1 AND case_id = $2`,
		t.owner, id, string(cols.Stage), soughtStage(cols.Stage))
}

// keep writes what stands behind a case: its revision and its people.
func (t *Tx) keep(ctx context.Context, id string, revision int64, body string, now time.Time, device string, c *regards.Case) error {
	if _, err := t.exec(ctx, `INSERT INTO revisions (candidate, case_id, revision, at, device, body) VALUES ($1, $2, $3, $4, $5, $6)`,
		t.owner, id, revision, millis(now), device, body); err != nil {
		return fmt.Errorf("case %s: %w", id, err)
	}
	return t.putPeople(ctx, id, c, now)
}

// DeleteCase puts a case into the bin; UndeleteCase takes it out again.
func (t *Tx) DeleteCase(ctx context.Context, id string, now time.Time) error {
	return t.must(ctx, "case "+id, `UPDATE cases SET deleted = $3 WHERE candidate = $1 AND id = $2 AND deleted = 0`, t.owner, id, millis(now))
}

// UndeleteCase takes a case out of the bin.
func (t *Tx) UndeleteCase(ctx context.Context, id string) error {
	return t.must(ctx, "case "+id, `UPDATE cases SET deleted = 0 WHERE candidate = $1 AND id = $2 AND deleted > 0`, t.owner, id)
}

// bodyOf is the case as it is kept: without the candidate, who is kept once.
func bodyOf(c *regards.Case) (string, error) {
	own := *c
	own.Candidate = regards.Candidate{}
	b, err := casefile.Keep(&own)
	return string(b), err
}

func startOf(c *regards.Case) int64 {
	if c.Interview.Start.IsZero() {
		return 0
	}
	return millis(c.Interview.Start.In(c.Zone()))
}
