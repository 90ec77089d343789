package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"time"

	"regards"
	"regards/casefile"
)

// Kept is a case as its row has it: the case file in JSON, without the
// candidate, who is kept once.
type Kept struct {
	ID       string
	Employer string
	Position string
	Revision int64
	Body     []byte // only until the next one
	Created  time.Time
	Changed  time.Time
	Deleted  time.Time // zero while it stands
	Beside
	Drafts []Letter // those that stand as they were composed; without what they were made of
}

// Beside is what the record keeps of a case that its case file does not tell.
type Beside struct {
	Letters  []Letter  `json:"letters,omitempty"` // those that stand and do not follow from the case: a hand has changed, approved or sent them
	Marks    []Mark    `json:"marks,omitempty"`
	Meetings []Meeting `json:"meetings,omitempty"`
}

// IsZero says whether there is nothing.
func (b *Beside) IsZero() bool { return len(b.Letters)+len(b.Marks)+len(b.Meetings) == 0 }

// Case reads the case in it, still without its candidate.
func (k *Kept) Case() (*regards.Case, error) {
	c, err := casefile.Restore(k.Body)
	if err != nil {
		return nil, fmt.Errorf("case %s: %w", k.ID, err)
	}
	return c, nil
}

// exportBatch is how many cases are in memory at once.
const exportBatch = 200

// Export hands every case to fn, deleted or not, in the order of their names,
// in one pass over the record as it was when it began. Only a few hundred are in
// memory at a time. It ends with the first error of fn.
func (f *Folder) Export(ctx context.Context, fn func(*Kept) error) (err error) {
	tx, err := f.s.db.BeginTx(ctx, &sql.TxOptions{ReadOnly: true, Isolation: f.dialect.still})
	if err != nil {
		return translate(err)
	}
	defer func() { err = translate(errors.Join(err, tx.Rollback())) }()
	if err := f.stand(ctx, tx); err != nil {
		return err
	}
	e := exporting{reads: f.reads, tx: tx}
	if e.q = tx; f.s.prepared != nil {
		e.q = preparedTx{f.s.prepared, tx}
	}
	for {
		batch, err := e.next(ctx)
		if err != nil || len(batch) == 0 {
			return err
		}
		for i := range batch {
			if err := fn(&batch[i]); err != nil {
				return err
			}
		}
	}
}

// exporting is a way through all cases, a batch at a time.
type exporting struct {
	reads
	tx    *sql.Tx
	batch []Kept // its bodies are used again
	last  string
}

// next is the next batch; empty behind the last case.
func (e *exporting) next(ctx context.Context) ([]Kept, error) {
	rows, err := e.tx.QueryContext(ctx, e.dialect.sql(`SELECT id, employer, position, revision, body, created, changed, deleted FROM cases
		WHERE candidate = $1 AND id > $2 ORDER BY id LIMIT $3`), e.owner, e.last, exportBatch)
	if err != nil {
		return nil, err
	}
	if e.batch == nil {
		e.batch = make([]Kept, exportBatch)
	}
	n := 0
	for ; rows.Next(); n++ {
		k := &e.batch[n]
		var body sql.RawBytes
		var created, changed, deleted int64
		if err := rows.Scan(&k.ID, &k.Employer, &k.Position, &k.Revision, &body, &created, &changed, &deleted); err != nil {
			return nil, errors.Join(err, rows.Close())
		}
		*k = Kept{ID: k.ID, Employer: k.Employer, Position: k.Position, Revision: k.Revision, Body: append(k.Body[:0], body...), Created: Time(created), Changed: Time(changed), Deleted: Time(deleted)}
	}
	if err := errors.Join(rows.Err(), rows.Close()); err != nil || n == 0 {
		return nil, err
	}
	batch := e.batch[:n]
	e.last = batch[n-1].ID
	return batch, e.fill(ctx, batch)
}

// fill puts what stands beside them into a batch of cases, which are in the
// order of their names. What a draft was made of is left where it is: it is most
// of the row, and follows from the case.
func (e *exporting) fill(ctx context.Context, batch []Kept) error {
	from, to := batch[0].ID, batch[len(batch)-1].ID
	var letters []Letter
	if err := e.all(ctx, &letters, `SELECT id, case_id, reader, kind, channel, version, revision, state, private, subject, body,
		CASE WHEN state = 'draft' AND version = 0 AND private = 0 THEN '' ELSE made END AS made, approved, sent_via, sent_at, created, changed, deleted
		FROM letters WHERE candidate = $1 AND case_id >= $2 AND case_id <= $3 AND deleted = 0 ORDER BY case_id, created, id`, e.owner, from, to); err != nil {
		return err
	}
	var marks []struct {
		CaseID string `db:"case_id"`
		Mark
	}
	if err := e.all(ctx, &marks, `SELECT case_id, step, what, until, at FROM marks WHERE candidate = $1 AND case_id >= $2 AND case_id <= $3 ORDER BY case_id, at, step`, e.owner, from, to); err != nil {
		return err
	}
	var meetings []Meeting
	if err := e.all(ctx, &meetings, `SELECT uid, case_id, sequence, stamp FROM meetings WHERE candidate = $1 AND case_id >= $2 AND case_id <= $3 ORDER BY case_id, uid`, e.owner, from, to); err != nil {
		return err
	}
	for i := range batch {
		k := &batch[i]
		for ; len(letters) > 0 && letters[0].CaseID == k.ID; letters = letters[1:] {
			if letters[0].Made == "" {
				k.Drafts = append(k.Drafts, letters[0])
			} else {
				k.Letters = append(k.Letters, letters[0])
			}
		}
		for ; len(marks) > 0 && marks[0].CaseID == k.ID; marks = marks[1:] {
			k.Marks = append(k.Marks, marks[0].Mark)
		}
		for ; len(meetings) > 0 && meetings[0].CaseID == k.ID; meetings = meetings[1:] {
			k.Meetings = append(k.Meetings, meetings[0])
		}
	}
	return nil
}
