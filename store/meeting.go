package store

import (
	"context"
	"fmt"
)

// Meeting is a meeting of somebody's calendar that became the interview of a
// case. An update or a cancellation has the same UID (RFC 5546).
type Meeting struct {
	UID      string `db:"uid" json:"uid"`
	CaseID   string `db:"case_id" json:"caseid"`
	Sequence int64  `db:"sequence" json:"sequence"`
	Stamp    string `db:"stamp" json:"stamp"` // when it was written, in UTC, as ISO 8601; of two with one Sequence the later counts
}

// Meeting is the meeting with a UID; ErrNotFound when none came.
func (r reads) Meeting(ctx context.Context, uid string) (m Meeting, err error) {
	return m, r.one(ctx, &m, `SELECT uid, case_id, sequence, stamp FROM meetings WHERE candidate = $1 AND uid = $2`, r.owner, uid)
}

// PutMeeting keeps which case a meeting became, and its last update.
func (t *Tx) PutMeeting(ctx context.Context, m Meeting) error {
	_, err := t.exec(ctx, `INSERT INTO meetings (candidate, uid, case_id, sequence, stamp) VALUES ($1, $2, $3, $4, $5)
		ON CONFLICT (candidate, uid) DO UPDATE SET case_id = excluded.case_id, sequence = excluded.sequence, stamp = excluded.stamp`, t.owner, m.UID, m.CaseID, m.Sequence, m.Stamp)
	if err != nil {
		return fmt.Errorf("meeting: %w", err)
	}
	return nil
}

// DropMeeting forgets which case a meeting became, as undo does; nothing when it
// became none.
func (t *Tx) DropMeeting(ctx context.Context, uid string) error {
	_, err := t.exec(ctx, `DELETE FROM meetings WHERE candidate = $1 AND uid = $2`, t.owner, uid)
	return err
}

// DropMeetings forgets the meetings that became a case.
func (t *Tx) DropMeetings(ctx context.Context, caseID string) error {
	_, err := t.exec(ctx, `DELETE FROM meetings WHERE candidate = $1 AND case_id = $2`, t.owner, caseID)
	return err
}

// CasesNamed are the cases that stand with exactly this employer and position.
func (r reads) CasesNamed(ctx context.Context, employer, position string, limit int) (out []Row, err error) {
	err = r.all(ctx, &out, `SELECT `+rowColumns+` FROM cases WHERE candidate = $1 AND employer = $2 AND position = $3 AND deleted = 0 ORDER BY id LIMIT $4`, r.owner, employer, position, limit)
	return out, err
}
