package plan_test

import (
	"flag"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"regards"
	"regards/almanac"
	"regards/plan"
)

// TestTimelines lets candidates live through random timelines: they follow
// their plan partly, late or not at all, while the employer answers, moves its
// day, falls silent, offers or refuses. At every moment the plan must keep what
// the method promises. 2,000 timelines by default; 100,000 with REGARDS_FULL=1.
func TestTimelines(t *testing.T) {
	manyTimes(t)
	rapid.Check(t, func(t *rapid.T) {
		c := drawCase(t)
		zone := plan.Zone(c)
		now := c.Interview.Start.In(zone).Add(-time.Duration(rapid.IntRange(0, 72).Draw(t, "hours before")) * time.Hour)
		for range rapid.IntRange(1, 9).Draw(t, "moments") {
			p := plan.FollowUps(c, now)
			holds(t, c, p, now)
			stands(t, c, p, now)
			now = still(t, c, p, now)
			p = plan.FollowUps(c, now)
			live(t, c, p, now)
		}
		holds(t, c, plan.FollowUps(c, now), now)
	})
}

// manyTimes sets how many random records are drawn: 2,000, and always the
// same ones, so that no run fails for what an earlier one did not see; with
// REGARDS_FULL=1 100,000 new ones. Flags on the command line win.
func manyTimes(t *testing.T) {
	set := func(name, value string) {
		f := flag.Lookup(name)
		if old := f.Value.String(); old == f.DefValue {
			f.Value.Set(value)
			t.Cleanup(func() { f.Value.Set(old) })
		}
	}
	if os.Getenv("REGARDS_FULL") != "" {
		set("rapid.checks", "100000")
		return
	}
	set("rapid.checks", "2000")
	set("rapid.seed", "20261119")
}

// still moves the clock on and holds that the plan changes only when it said
// that it would.
func still(t *rapid.T, c *regards.Case, p plan.Plan, now time.Time) time.Time {
	if !p.NextChange.IsZero() && !p.NextChange.After(now) {
		t.Fatalf("at %v the next change is past: %v", now, p.NextChange)
	}
	next := now.Add(time.Duration(rapid.IntRange(1, 24*60*9).Draw(t, "minutes on")) * time.Minute)
	until := next
	if !p.NextChange.IsZero() && !next.Before(p.NextChange) {
		until = p.NextChange.Add(-time.Second)
	}
	again := plan.FollowUps(c, until)
	if stepsDiffer(p, again) {
		t.Fatalf("nothing happened from %v to %v, and the plan changed (%v):\n%s", now, until, p.NextChange, cmp.Diff(lines(p.Steps), lines(again.Steps)))
	}
	return next
}

func stepsDiffer(a, b plan.Plan) bool {
	if a.Stage != b.Stage || len(a.Steps) != len(b.Steps) || len(a.Held) != len(b.Held) {
		return true
	}
	for i := range a.Steps {
		if a.Steps[i] != b.Steps[i] {
			return true
		}
	}
	for i := range a.Held {
		if a.Held[i] != b.Held[i] {
			return true
		}
	}
	return false
}

// stands is what must be so of every standing.
func stands(t *rapid.T, c *regards.Case, p plan.Plan, now time.Time) {
	s := plan.Standing(c, now, plan.Heard{})
	if s.Stage != p.Stage {
		t.Fatalf("the plan is %s, the standing %s", p.Stage, s.Stage)
	}
	if len(s.Risks) > 0 && s.Stage != regards.Open && s.Stage != regards.Offered && s.Stage != regards.Ahead {
		t.Fatalf("risks after the end: %+v", s.Risks)
	}
	for _, r := range s.Risks {
		if r.Text == "" || r.Mend == "" || strings.Contains(r.Text+r.Mend, "then.") {
			t.Fatalf("a risk says too little: %+v", r)
		}
	}
	if s.Silence.Days < 0 || s.Silence.Late < 0 || s.Silence.Since.After(now) {
		t.Fatalf("the silence clock runs backwards: %+v at %v", s.Silence, now)
	}
}

// holds is what must be so of every plan.
func holds(t *rapid.T, c *regards.Case, p plan.Plan, now time.Time) {
	fail := func(what string, s regards.FollowUp) {
		t.Fatalf("%s at %v\n%s\nstage %s, all:\n%s\nhistory %+v", what, now, lines([]regards.FollowUp{s})[0], p.Stage, cmp.Diff(nil, lines(p.Steps)), c.History)
	}
	cal := almanac.For(c.Place())
	open, nudges := false, 0
	for i, s := range p.Steps {
		if i > 0 && s.Due.Before(p.Steps[i-1].Due) || s.Due.Before(s.NotBefore) {
			fail("out of order", s)
		}
		if s.Reason == "" || s.Rule == "" || s.StopsWhen == "" {
			fail("says too little", s)
		}
		if s.Kind != regards.StepDebrief && s.Kind != regards.StepClosingCard {
			for _, at := range []time.Time{s.NotBefore, s.Due} {
				if h := at.Hour(); h < 7 || h >= 22 {
					if !atEnd(c, at) {
						fail("at night", s)
					}
				}
			}
		}
		if s.Via != "" && s.Rule != "3" && s.Rule != "4" && (!cal.Works(regards.DateOf(s.NotBefore)) || !cal.Works(regards.DateOf(s.Due))) && !ownDay(c, s) {
			fail("on a day of rest", s)
		}
		switch s.Kind {
		case regards.Step(regards.Nudge):
			nudges++
			nudgeHolds(s, c, p, fail)
			open = true
		case regards.StepCall, regards.StepQuestion, regards.StepRest, regards.StepDecide, regards.StepDebrief, regards.StepClosingCard:
			open = true
		}
		for _, o := range p.Steps[:i] {
			if o.With == s.With && writes(o) && writes(s) && !together(o, s) && !farEnough(cal, o, s) {
				fail("too near to "+string(o.Kind), s)
			}
		}
	}
	if nudges > 1 {
		fail("two nudges", p.Steps[0])
	}
	if !open && (p.Stage == regards.Open || p.Stage == regards.Ahead || p.Stage == regards.Offered) {
		t.Fatalf("%s, and nothing follows, at %v; history %+v", p.Stage, now, c.History)
	}
	promisesHold(t, c, p, now)
}

// atEnd reports whether the time is that of the interview's end, from when
// something private may be done.
func atEnd(c *regards.Case, at time.Time) bool {
	return at.Equal(c.Interview.End.In(at.Location())) || at.Sub(c.Interview.End.In(at.Location())) < time.Hour
}

// ownDay reports whether the day of the step was chosen by the candidate, or
// by an employer who works then.
func ownDay(c *regards.Case, s regards.FollowUp) bool {
	return s.Rule == "15" || s.Kind == regards.Step(regards.AgencyThanks) && atOnce(c)
}

// atOnce reports whether they decide within a day (METHOD 3 #3), so that days
// of rest do not count.
func atOnce(c *regards.Case) bool {
	met, by := c.Interview.End.Date, c.Decision.By
	return c.Decision.Urgency == regards.Today || !by.IsZero() && !by.After(almanac.For(c.Place()).Add(met, 1))
}

func writes(s regards.FollowUp) bool {
	_, ok := s.Kind.Letter()
	return ok || s.Kind == regards.StepVisit
}

// together reports whether two steps may go to one person at the same time: what
// was promised is never put off for distance, an offer from elsewhere is told
// at once, and paper goes beside the e-mail (METHOD 3 #5, #15, #22).
func together(a, b regards.FollowUp) bool {
	for _, s := range []regards.FollowUp{a, b} {
		if s.Rule == "5" || s.Rule == "22" || s.Rule == "27" {
			return true
		}
	}
	chased := a.Kind == regards.Step(regards.Nudge) || b.Kind == regards.Step(regards.Nudge) || a.Kind == regards.Step(regards.Update) || b.Kind == regards.Step(regards.Update)
	return !chased && (a.Rule == "15" || b.Rule == "15")
}

func farEnough(cal *almanac.Calendar, a, b regards.FollowUp) bool {
	n := 2
	if a.Kind == regards.Step(regards.Update) || b.Kind == regards.Step(regards.Update) {
		n = 5
	}
	far := cal.Between(regards.DateOf(a.Due), regards.DateOf(b.Due))
	return far >= n || far <= -n
}

// nudgeHolds is what must be so of a nudge, told from the record alone.
func nudgeHolds(s regards.FollowUp, c *regards.Case, p plan.Plan, fail func(string, regards.FollowUp)) {
	if p.Stage != regards.Open {
		fail("a nudge after an outcome", s)
	}
	zone := plan.Zone(c)
	end := c.Interview.End.In(zone)
	by, sent, since := c.Decision.By, 0, end
	if by.IsZero() && c.Decision.Urgency == regards.Today {
		by = almanac.For(c.Place()).Add(regards.DateOf(end), 1)
	}
	anchors := 1
	var heard, wrote, last time.Time
	from := ""
	for _, e := range c.History {
		at := e.At.In(zone)
		if at.Before(end) {
			continue
		}
		switch e.What {
		case regards.NewDate:
			by, sent, since, heard = e.By, 0, at, time.Time{}
			anchors++
		case regards.Reply:
			if by.IsZero() || regards.DateOf(at).After(by) || sent > 0 {
				heard, from = at, e.With
			}
		case regards.LetterSent:
			if !heard.IsZero() && (e.Via == "e-mail, answer" || e.Note == "" && (e.With == from || e.With == s.With)) { // whatever is written to them after their word answers it
				heard, by, sent, since = time.Time{}, regards.Date{}, 0, at
				anchors++
			} else if e.Via == "e-mail, nudge" {
				sent++
				last = at
			}
			if e.With == s.With {
				wrote = at
			}
		case regards.Voicemail:
			sent++
		case regards.Invitation:
			fail("a nudge after an invitation", s)
		}
	}
	cal := almanac.For(c.Place())
	if !heard.IsZero() {
		fail("a nudge after a reply", s)
	}
	if !by.IsZero() && !regards.DateOf(s.NotBefore).After(by) {
		fail("a nudge before the stated date", s)
	}
	if sent+1 > c.Settings.Nudges.Or(2) || anchors > 3 {
		fail("more nudges than the cap", s)
	}
	day := regards.DateOf(s.NotBefore)
	if !wrote.IsZero() && s.Rule != "27" && cal.Between(regards.DateOf(wrote), day) < 2 {
		fail("a nudge too near to the last letter", s)
	}
	if !last.IsZero() && last.After(since) && s.Rule != "28" && cal.Between(regards.DateOf(last), day) < 5 {
		fail("a nudge too near to the last one", s)
	}
}

// promisesHold is that no promise is dropped while the process lives.
func promisesHold(t *rapid.T, c *regards.Case, p plan.Plan, now time.Time) {
	if p.Stage != regards.Open && p.Stage != regards.Offered || now.Before(c.Interview.End.In(plan.Zone(c))) {
		return
	}
	for i, q := range c.Interview.Interviewers {
		kept := 0
		for _, e := range c.History {
			if e.What == regards.MaterialSent && e.With == q.Name {
				kept++
			}
		}
		listed := 0
		for _, s := range p.Steps {
			if s.Rule == "15" && s.With == q.Name {
				listed++
			}
		}
		if want := max(len(q.Promises)-kept, 0); listed != want {
			t.Fatalf("a promise to interviewer %d is dropped, or kept and not believed, at %v: %d listed, %d open, stage %s, history %+v", i, now, listed, want, p.Stage, c.History)
		}
	}
}
