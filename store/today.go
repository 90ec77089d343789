package store

import (
	"context"
	"time"

	"regards"
)

// StepsBetween are the steps of all cases that are due after one time and by
// another, the earliest first.
func (r reads) StepsBetween(ctx context.Context, after, until time.Time, limit int) (out []Step, err error) {
	return out, r.all(ctx, &out, `SELECT `+stepColumns+` FROM steps s JOIN cases c ON c.candidate = s.candidate AND c.id = s.case_id
		WHERE s.candidate = $1 AND s.due > $2 AND s.due <= $3 AND c.deleted = 0 ORDER BY s.due, s.case_id, s.step LIMIT $4`, r.owner, millis(after), millis(until), limit)
}

// CountSteps is how many steps of all cases are due by a time, counted up to a
// limit, so that it costs the same however many there are.
func (r reads) CountSteps(ctx context.Context, until time.Time, limit int) (n int, err error) {
	return n, r.one(ctx, &n, `SELECT count(*) FROM (SELECT 1 FROM steps s JOIN cases c ON c.candidate = s.candidate AND c.id = s.case_id
		WHERE s.candidate = $1 AND s.due <= $2 AND c.deleted = 0 LIMIT $3) AS some`, r.owner, millis(until), limit)
}

// CountOpenLetters is how many letters are not sent, counted up to a limit.
func (r reads) CountOpenLetters(ctx context.Context, limit int) (n int, err error) {
	return n, r.one(ctx, &n, `SELECT count(*) FROM (SELECT 1 FROM letters l JOIN cases c ON c.candidate = l.candidate AND c.id = l.case_id
		WHERE l.candidate = $1 AND l.deleted = 0 AND l.state <> 'sent' AND c.deleted = 0 LIMIT $2) AS some`, r.owner, limit)
}

// Waiting are the cases of a stage whose employers were heard of, the last
// heard first.
func (r reads) Waiting(ctx context.Context, stage regards.Stage, limit int) (out []Row, err error) {
	return out, r.all(ctx, &out, `SELECT `+rowColumns+` FROM cases WHERE candidate = $1 AND deleted = 0 AND stage = $2 AND heard_at > 0
		ORDER BY heard_at DESC, id LIMIT $3`, r.owner, string(stage), limit)
}
