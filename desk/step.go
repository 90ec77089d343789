package desk

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"strings"
	"time"

	"regards"
	"regards/plan"
	"regards/store"
)

// stepKey is a step's name, the same as long as the step is the same: a plan
// that is made anew keeps what was decided about it.
func stepKey(f regards.FollowUp, n int) string {
	sum := sha256.Sum256([]byte(strings.Join([]string{string(f.Kind), f.With, f.Rule, f.From, f.NotBefore.Format("2006-01-02"), fmt.Sprint(n)}, "\x00")))
	return hex.EncodeToString(sum[:8])
}

// putSteps keeps a plan's steps, less those that the candidate has done or
// dropped, and on the days to which others were moved.
func (d *Desk) putSteps(ctx context.Context, t *store.Tx, id string, p plan.Plan) error {
	marks, err := t.Marks(ctx, id)
	if err != nil {
		return err
	}
	marked := map[string]store.Mark{}
	for _, m := range marks {
		marked[m.Key] = m
	}
	var out []store.Step
	seen := map[string]int{}
	for _, f := range p.Steps {
		key := stepKey(f, 0)
		if seen[key]++; seen[key] > 1 {
			key = stepKey(f, seen[key])
		}
		s := store.StepOf(id, key, f)
		switch m := marked[key]; m.What {
		case store.MarkDone, store.MarkDropped:
			continue
		case store.MarkMoved:
			s.Due, s.NotBefore, s.Moved = m.Until, min(s.NotBefore, m.Until), 1
		}
		out = append(out, s)
	}
	return t.PutSteps(ctx, id, out)
}

// MarkStep says what the candidate decided about a step: done, dropped, or
// moved until a time. The event's id undoes it.
func (d *Desk) MarkStep(ctx context.Context, id, key, what string, until time.Time, device string) (event string, err error) {
	now := d.clock()
	if what == store.MarkMoved && !until.After(now) {
		return "", fault("Choose a time that is still to come. The step stands as it was.")
	}
	event = newID()
	return event, d.file.Change(ctx, func(t *store.Tx) error {
		was, err := t.Marks(ctx, id)
		if err != nil {
			return err
		}
		e := store.Event{ID: event, CaseID: id, Device: device, Verb: "step " + what, About: key}
		for _, m := range was {
			if m.Key == key {
				b, err := json.Marshal(m)
				if err != nil {
					return err
				}
				e.Was = string(b)
			}
		}
		m := store.Mark{Key: key, What: what, At: now.UnixMilli()}
		if what == store.MarkMoved {
			m.Until = until.UnixMilli()
		}
		if err := t.PutMark(ctx, id, m); err != nil {
			return err
		}
		if err := d.replanIn(ctx, t, id, now); err != nil {
			return err
		}
		return t.AddEvent(ctx, e, now)
	})
}

// replanIn makes a case's steps anew within a change.
func (d *Desk) replanIn(ctx context.Context, t *store.Tx, id string, now time.Time) error {
	k, err := t.Case(ctx, id)
	if err != nil {
		return err
	}
	return d.putSteps(ctx, t, id, plan.FollowUps(k.Case, now))
}
