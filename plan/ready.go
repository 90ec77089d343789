package plan

import (
	"time"

	"regards"
)

// Ready is how far somebody is ready to be called about the candidate in one
// case (METHOD 5).
type Ready struct {
	Consent  regards.YesNo // may be named, as it stands now; a slow yes is a no (METHOD 3 #32)
	Asked    bool          // has been asked in this case
	Briefed  bool          // has been briefed, or called already, since the first interview
	TwoWeeks int           // how often they were called in the last two weeks, in other searches too
	Quarter  int           // and in the last three months
	Worn     bool          // that is more than the method asks of anybody (METHOD 3 #34)
}

// Readiness looks at a reference of the case, seen from now.
func Readiness(c *regards.Case, r *regards.Reference, now time.Time) Ready {
	p := planner{c: c, now: now}
	p.look()
	var out Ready
	out.Consent, out.Asked = p.consent(r)
	out.Briefed = p.find(p.firstEnd(), func(e *event) bool {
		return (e.What == regards.ReferenceBriefed || e.What == regards.ReferenceCalled) && e.with == r.Name
	}) != nil
	out.TwoWeeks, out.Quarter = p.load(r, regards.DateOf(now.In(p.home)))
	out.Worn = out.TwoWeeks > mostInLoad || out.Quarter > mostInQuarter
	return out
}
