package plan

import (
	"slices"
	"time"

	"regards"
	"regards/almanac"
)

// Plan is what is to be done about one case, as far as it is known now.
type Plan struct {
	Steps      []regards.FollowUp // by due, the earliest first; those that are late keep their day
	Held       []Held             // what the method forbids for now
	Stage      regards.Stage
	NextChange time.Time // when the plan next changes by time alone; zero when never
}

// Held is something that is not to be done, and why.
type Held struct {
	Rule   string
	With   string    // the person; may be empty
	Until  time.Time // zero when there is no day
	Reason string
}

// FollowUps is what is to be done about c, seen from now. Everything on the
// record counts as having happened, whatever its time. A case without the time
// of its interview has steps without times, which count as due at once.
func FollowUps(c *regards.Case, now time.Time) Plan {
	p := planner{c: c, now: now}
	p.look()
	p.plan()
	slices.SortStableFunc(p.steps, func(a, b regards.FollowUp) int {
		if d := a.Due.Compare(b.Due); d != 0 {
			return d
		}
		return a.NotBefore.Compare(b.NotBefore)
	})
	return Plan{Steps: p.steps, Held: p.held, Stage: p.stage, NextChange: p.next}
}

// planner makes one plan.
type planner struct {
	c    *regards.Case
	now  time.Time // for passed alone
	next time.Time

	cal         *almanac.Calendar
	wall        almanac.Wall
	open, close time.Duration
	zone, home  *time.Location // of the interview, of the candidate
	monthFirst  bool
	country     *country
	start, end  time.Time
	met         regards.Date // the day of the interview; zero when not known
	rounds      []round      // oldest first, the latest last
	people      []person     // of the latest round
	events      []event
	by          regards.Date // by when they decide, as it stands now
	fate        fate

	steps []regards.FollowUp
	held  []Held
	stage regards.Stage
	line  [256]byte // room to build a usual sentence in
}

// passed reports whether t has come. It is the only place where a plan meets
// the clock; whatever it is asked and has not come is when the plan may change.
func (p *planner) passed(t time.Time) bool {
	if !p.now.Before(t) {
		return true
	}
	if p.next.IsZero() || t.Before(p.next) {
		p.next = t
	}
	return false
}

// look reads the record once.
func (p *planner) look() {
	c := p.c
	p.cal = almanac.For(c.Place())
	p.open, p.close = p.cal.Hours()
	p.zone = Zone(c)
	p.home = p.zone
	if loc := regards.Location(c.Candidate.TimeZone); loc != nil {
		p.home = loc
	}
	home := c.Candidate.Country
	if home == "" {
		home = c.Place()
	}
	p.monthFirst = monthFirst(home)
	p.country = countryOf(c.Place())
	p.steps = make([]regards.FollowUp, 0, 8)
	p.start, p.end = times(&c.Interview, p.zone)
	if !p.end.IsZero() {
		p.met = regards.DateOf(p.end)
	}
	p.lookRounds()
	p.lookPeople()
	p.lookBack()
	p.by = p.readDecision()
	p.fate = p.outcome()
}

// plan asks every group of rules in turn.
func (p *planner) plan() {
	switch p.stage = p.fate.stage; p.stage {
	case regards.Offered:
		p.offered()
		p.promises()
		p.referencesCalled()
	case regards.Accepted, regards.Rejected, regards.Withdrawn:
		p.closed()
	case regards.Ahead:
		p.ahead()
		p.thanks()
		p.promises()
		p.rival()
	default:
		p.debrief()
		p.thanks()
		p.introduced()
		p.promises()
		p.rival()
		p.silence()
		if p.stage == regards.Dormant {
			p.referencesCalled()
			return
		}
		p.news()
		p.references()
	}
}

// add puts a step into the plan.
func (p *planner) add(r *rule, via regards.Via, s span, from string, w words) {
	due := regards.DateOf(s.to)
	switch { // it may hang on something of which nobody told when it was
	case due.Year < 1900:
		s = span{}
	case s.from.Year() < 1900:
		s.from = s.to
	}
	if w.date.IsZero() && !s.to.IsZero() {
		w.date = due
	}
	p.steps = append(p.steps, regards.FollowUp{Kind: r.step, With: w.who, Via: via, NotBefore: s.from, Due: s.to,
		Reason: p.fill(r.say, w), Rule: r.ID, StopsWhen: r.Stop, From: from})
}

// hold puts something into the plan that is not to be done.
func (p *planner) hold(r *rule, until time.Time, w words) {
	if w.date.IsZero() && !until.IsZero() {
		w.date = regards.DateOf(until)
	}
	p.held = append(p.held, Held{Rule: r.ID, With: w.who, Until: until, Reason: p.fill(r.say, w)})
}
