package plan

import (
	"regards"
)

// fate is how far a case has come, and the event that brought it there.
type fate struct {
	stage regards.Stage
	event *event // nil while they are deciding
	next  *event // an invitation to a round that is not on the record yet
}

// outcome reads the stage from the history. What happened before the latest
// round counts only as long as nothing tells of that round itself: somebody
// who was rejected, invited again and met is under way again.
func (p *planner) outcome() fate {
	f := fate{stage: regards.Open}
	for i := range p.events {
		e := &p.events[i]
		stage, ends := stageOf(e.What)
		switch {
		case e.What == regards.Invitation:
			f = fate{stage: regards.Open, next: e}
			if p.announces(e) {
				f.next = nil
			}
		case !ends:
		case e.at.Before(p.start) && p.c.Interview.Debriefed():
		default:
			f.stage, f.event, f.next = stage, e, nil
		}
	}
	if f.stage == regards.Open && f.next == nil && !p.end.IsZero() && !p.passed(p.end) {
		f.stage = regards.Ahead
	}
	return f
}

// stageOf is the stage that an event brings; ends is false for events that
// leave the stage as it is.
func stageOf(h regards.Happening) (stage regards.Stage, ends bool) {
	switch h {
	case regards.Offer:
		return regards.Offered, true
	case regards.Acceptance:
		return regards.Accepted, true
	case regards.Rejection:
		return regards.Rejected, true
	case regards.Declined, regards.Withdrawal:
		return regards.Withdrawn, true
	}
	return "", false
}

// announces reports whether an invitation is the one to the latest round on
// the record: it names that day, or came before it and names none later.
func (p *planner) announces(e *event) bool {
	if p.start.IsZero() {
		return e.By.IsZero()
	}
	if e.By.IsZero() || !e.at.Before(p.start) {
		return e.at.Before(p.start)
	}
	return !e.By.After(regards.DateOf(p.start))
}
