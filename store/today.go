package store

import (
	"context"
	"fmt"
	"time"

	"regards"
	"regards/casefile"
)

// waitsToday is a step that waits today: due by the end of the day ($2), or to be begun
// by then and due soon ($3).
const waitsToday = `s.candidate = $1 AND s.due <= $3 AND (s.due <= $2 OR s.not_before <= $2) AND c.deleted = 0`

// StepsNow are the steps of all cases that wait on a day: those that are due by
// its end, and those that may be begun by then and are due by soon. The
// earliest first.
func (r reads) StepsNow(ctx context.Context, end, soon time.Time, limit int) (out []Step, err error) {
	err = r.all(ctx, &out, `SELECT `+stepColumns+` FROM steps s JOIN cases c ON c.candidate = s.candidate AND c.id = s.case_id
		WHERE `+waitsToday+` ORDER BY s.due, s.case_id, s.step LIMIT $4`, r.owner, millis(end), millis(soon), limit)
	return out, err
}

// StepsNext are the steps that do not wait on a day yet and are due by a time,
// the earliest first.
func (r reads) StepsNext(ctx context.Context, end, soon, until time.Time, limit int) (out []Step, err error) {
	err = r.all(ctx, &out, `SELECT `+stepColumns+` FROM steps s JOIN cases c ON c.candidate = s.candidate AND c.id = s.case_id
		WHERE s.candidate = $1 AND s.due > $2 AND s.due <= $4 AND (s.due > $3 OR s.not_before > $2) AND c.deleted = 0
		ORDER BY s.due, s.case_id, s.step LIMIT $5`, r.owner, millis(end), millis(soon), millis(until), limit)
	return out, err
}

// CountStepsNow is how many steps wait on a day, counted up to a limit, so that
// it costs the same however many there are.
func (r reads) CountStepsNow(ctx context.Context, end, soon time.Time, limit int) (n int, err error) {
	err = r.one(ctx, &n, `SELECT count(*) FROM (SELECT 1 FROM steps s JOIN cases c ON c.candidate = s.candidate AND c.id = s.case_id
		WHERE `+waitsToday+` LIMIT $4) AS found`, r.owner, millis(end), millis(soon), limit)
	return n, err
}

// CountOpenLetters is how many letters are not sent, counted up to a limit.
func (r reads) CountOpenLetters(ctx context.Context, limit int) (n int, err error) {
	err = r.one(ctx, &n, `SELECT count(*) FROM (SELECT 1 FROM letters l JOIN cases c ON c.candidate = l.candidate AND c.id = l.case_id
		WHERE l.candidate = $1 AND l.deleted = 0 AND l.state <> 'sent' AND c.deleted = 0 LIMIT $2) AS found`, r.owner, limit)
	return n, err
}

// HasCases says whether any case stands.
func (r reads) HasCases(ctx context.Context) (bool, error) {
	var n int
	err := r.one(ctx, &n, `SELECT count(*) FROM (SELECT 1 FROM cases WHERE candidate = $1 AND deleted = 0 LIMIT 1) AS found`, r.owner)
	return n > 0, err
}

// Waiting are the cases of a stage whose employers were heard of, the last
// heard first, each with its row. Their candidate is left empty: it is the
// same in all, and whoever asks has the profile.
func (r reads) Waiting(ctx context.Context, stage regards.Stage, limit int) (out []WaitingCase, err error) {
	var rows []struct {
		Row
		Body string `db:"body"`
	}
	if err := r.all(ctx, &rows, `SELECT `+rowColumns+`, body FROM cases WHERE candidate = $1 AND deleted = 0 AND stage = $2 AND heard_at > 0
		ORDER BY heard_at DESC, id LIMIT $3`, r.owner, string(stage), limit); err != nil {
		return nil, err
	}
	for _, row := range rows {
		c, err := casefile.Restore([]byte(row.Body))
		if err != nil {
			return nil, fmt.Errorf("case %s: %w", row.ID, err)
		}
		out = append(out, WaitingCase{row.Row, c})
	}
	return out, nil
}

// WaitingCase is a case with its row.
type WaitingCase struct {
	Row  Row
	Case *regards.Case
}
