package desk

import (
	"context"
	"time"

	"regards"
	"regards/compose"
	"regards/plan"
	"regards/store"
)

// Position is one position as it stands: the record, what could lose it, and
// what is planned.
type Position struct {
	Case      *store.Case
	Now       time.Time // on the clock of the interview
	Standing  regards.Standing
	Steps     []store.Step
	Held      []Held
	Letters   []store.Letter
	Conflicts []store.Conflict
}

// Held is what the method forbids for now, and why.
type Held struct {
	With   string    // the person; may be empty
	Until  time.Time // zero when there is no day
	Reason string
	Rule   string
}

// Position looks at one position. One that lies in the bin is not found.
func (d *Desk) Position(ctx context.Context, id string) (*Position, error) {
	p, f, err := d.planned(ctx, id)
	if err != nil {
		return nil, err
	}
	if p.Letters, err = d.file.Letters(ctx, id); err != nil {
		return nil, err
	}
	p.Standing = plan.Standing(p.Case.Case, p.Now, d.heard(p, f.Stage))
	p.Conflicts, err = d.file.Conflicts(ctx, id)
	return p, err
}

// saidIn is what the letters of a case say on a day. To compose them takes longer
// than the rest of the page.
func saidIn(c *regards.Case, now time.Time) plan.Heard {
	panel, err := compose.Letters(c, compose.Options{Now: now})
	if err != nil {
		return plan.Heard{} // without a name no letter can be written, and nobody has heard of it
	}
	return plan.Heard{Coverage: panel.Coverage, Alike: panel.Alike}
}

// Planned is one position with its plan alone.
func (d *Desk) Planned(ctx context.Context, id string) (*Position, error) {
	p, f, err := d.planned(ctx, id)
	if err != nil {
		return nil, err
	}
	p.Standing.Stage = f.Stage
	return p, nil
}

func (d *Desk) planned(ctx context.Context, id string) (*Position, plan.Plan, error) {
	k, err := d.file.Case(ctx, id)
	if err == nil && !k.Deleted.IsZero() {
		err = store.ErrNotFound
	}
	if err != nil {
		return nil, plan.Plan{}, err
	}
	p := &Position{Case: k, Now: d.clock().In(plan.Zone(k.Case))}
	f := plan.FollowUps(k.Case, p.Now)
	for _, h := range f.Held {
		p.Held = append(p.Held, Held{h.With, h.Until, h.Reason, h.Rule})
	}
	p.Steps, err = d.file.CaseSteps(ctx, id)
	return p, f, err
}

// Steps are the steps of all positions, the earliest first, most at most.
func (d *Desk) Steps(ctx context.Context, most int) ([]store.Step, error) {
	const century = 100 * 365 * 24 * time.Hour
	return d.file.Steps(ctx, d.clock().Add(century), most)
}
