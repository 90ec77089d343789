package main

import (
	"fmt"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"regards"
	"regards/calendar"
	"regards/plan"
)

// planFlags are the flags of `regards plan`.
type planFlags struct {
	now       string
	json, ics bool
	rules     bool
}

func newPlan(d door) *cobra.Command {
	var f planFlags
	c := &cobra.Command{
		Use:   "plan CASE",
		Short: "What to do next, why, by when, and when to stop",
		Long: "What to do next, why, by when, through which channel, and when to stop.\n\n" +
			"The plan follows from the case file and the clock alone: change what has happened, and it\n" +
			"follows. Days are the employer's working days, hours those of the reader's clock. Each step\n" +
			"names the rule behind it; --rules prints them all.",
		Example: "  regards plan examples/steve.yaml\n  regards plan examples/steve.yaml --now 2026-11-19T18:00-05:00\n" +
			"  regards plan examples/steve.yaml --ics > steve.ics",
		Args:              planArgs(&f),
		ValidArgsFunction: completeCase,
		RunE: func(_ *cobra.Command, args []string) error {
			if f.rules {
				return d.printPlanRules()
			}
			return d.plan(args[0], f)
		},
	}
	c.Flags().StringVar(&f.now, "now", "", "the `time` from which to look, such as 2026-11-20T08:00 in the interview's zone,\nor with an offset (default: this computer's clock)")
	c.Flags().BoolVar(&f.json, "json", false, "print one JSON object for other programs (docs/json.md)")
	c.Flags().BoolVar(&f.ics, "ics", false, "print a calendar file, which any calendar opens")
	c.Flags().BoolVar(&f.rules, "rules", false, "print the rules of the plan with their sources")
	eitherOr(c, "json", "ics", "rules")
	return c
}

// planArgs wants a case file, unless only the rules are asked for.
func planArgs(f *planFlags) cobra.PositionalArgs {
	return func(c *cobra.Command, args []string) error {
		if f.rules {
			return none(c, args)
		}
		return one("a case file")(c, args)
	}
}

// planned is a case with its plan.
type planned struct {
	c    *regards.Case
	now  time.Time
	plan plan.Plan
}

// readPlan reads a case and plans it as it stands at the time of the flag.
func (d door) readPlan(path, nowFlag string) (*planned, error) {
	c, err := d.readCase(path)
	if err != nil {
		return nil, err
	}
	now, err := readAnyNow(nowFlag, c)
	if err != nil {
		return nil, err
	}
	return planOf(asOf(c, now), now), nil
}

// planOf is a case with its plan as seen from now.
func planOf(c *regards.Case, now time.Time) *planned { return &planned{c, now, plan.FollowUps(c, now)} }

func (d door) plan(path string, f planFlags) error {
	p, err := d.readPlan(path, f.now)
	if err != nil {
		return err
	}
	switch {
	case f.ics:
		return calendar.Write(d.stdout, calendar.Feed{Case: p.c, Steps: p.plan.Steps, Now: p.now, Zone: plan.Zone(p.c)})
	case f.json:
		return writeJSON(d.stdout, planJSON{PlannedAt: p.now.Format(time.RFC3339), Stage: string(p.plan.Stage),
			NextChange: rfc3339(p.plan.NextChange), Plan: stepsOf(p.plan.Steps), Held: heldOf(p.plan.Held)})
	}
	t := newTerminal(d.stdout)
	p.print(t)
	return t.err
}

// print shows the plan as a person reads it: what is overdue or due first.
func (p *planned) print(t *terminal) {
	w := &written{c: p.c}
	t.line("")
	for _, l := range wrap(w.heading(), t.whole()+spare) {
		t.line(t.strong(l))
	}
	t.line(t.faint(strings.Repeat("─", t.whole())))
	t.wrapped("", stageSentence(p.plan.Stage))
	if len(p.plan.Steps) == 0 {
		t.line("")
		t.wrapped("", "There is nothing to do now. When something happens, add it to `history`, and the plan follows.")
	}
	for _, s := range p.plan.Steps {
		t.line("")
		p.printStep(t, s)
	}
	if len(p.plan.Held) > 0 {
		t.line("")
		t.line(t.strong("Not now"))
		for _, h := range p.plan.Held {
			t.hanging("  · ", "  · ", full(h.Reason))
		}
	}
	t.line("")
}

// printStep is one step: when, what, why, and what makes it moot.
func (p *planned) printStep(t *terminal, s regards.FollowUp) {
	when := p.window(s)
	if s.Due.Before(p.now) {
		when += t.severity(regards.Block, " · overdue")
	}
	t.line(t.strong(when))
	t.hanging("  ", "  ", act(s)+via(s))
	t.hanging("  ", "  ", full(s.Reason))
	tail := "rule " + s.Rule
	if s.StopsWhen != "" {
		tail = "moot when " + s.StopsWhen + " · " + tail
	}
	for _, l := range wrap(tail, t.width-2) {
		t.line(t.faint("  " + l))
	}
}

// window is when a step is to be taken, on the reader's clock: a span within
// a day, else the day by which.
func (p *planned) window(s regards.FollowUp) string {
	from, due := s.NotBefore, s.Due
	day := func(t time.Time) string { return p.day(regards.DateOf(t)) }
	clock := func(t time.Time) string { return t.Format(p.clock()) }
	switch {
	case due.IsZero():
		return "when you can"
	case from.IsZero() || !from.Before(due):
		return day(due) + ", " + clock(due) + p.zone(due)
	case regards.DateOf(from) == regards.DateOf(due):
		return day(due) + ", " + clock(from) + " to " + clock(due) + p.zone(due)
	case from.Before(p.now):
		return "by " + day(due) + ", " + clock(due) + p.zone(due)
	}
	return day(from) + ", " + clock(from) + " to " + day(due) + ", " + clock(due) + p.zone(due)
}

// day is a day without its year, unless that is far away.
func (p *planned) day(d regards.Date) string {
	if far := d.DaysSince(regards.DateOf(p.now)); far > 200 || far < -200 {
		return (&written{c: p.c}).day(d)
	}
	layout := "Monday, January 2"
	if code := p.c.Place().Code(); code != "US" && code != "CA" {
		layout = "Monday 2 January"
	}
	return d.In(time.UTC).Format(layout)
}

// clock is how the place writes the hour.
func (p *planned) clock() string {
	switch p.c.Place().Code() {
	case "US", "CA", "AU", "NZ", "IN", "PH":
		return "3:04 pm"
	}
	return "15:04"
}

// zone names the reader's zone where it is another than the interview's.
func (p *planned) zone(t time.Time) string {
	_, here := t.In(p.c.Zone()).Zone()
	if _, there := t.Zone(); here == there {
		return ""
	}
	return " (" + t.Location().String() + ")"
}

// act is what a step does, as a heading: "Thank-you to Marta Lindqvist".
func act(s regards.FollowUp) string {
	name, to := actNames[s.Kind], " to "
	if name == "" {
		name = string(s.Kind)
	}
	switch s.Kind {
	case regards.StepCall, regards.StepBrief, regards.StepTell, "reference-request", "reference-outcome":
		to = " "
	case regards.StepQuestion:
		to = ": ask "
	case regards.StepVisit:
		to = " for "
	}
	if s.With == "" {
		return name
	}
	return name + to + printable(s.With)
}

// actNames are the steps as headings.
var actNames = map[regards.Step]string{
	regards.StepClosingCard: "Take the closing card along", regards.StepDebrief: "Debrief", regards.StepCall: "Call",
	regards.StepVisit: "Leave the letter at the desk", regards.StepQuestion: "Find out", regards.StepBrief: "Ready",
	regards.StepTell: "Tell", regards.StepDecide: "Decide", regards.StepRest: "Let it rest",
	"thank-you": "Thank-you", "nudge": "Nudge", "material": "Send what you promised", "update": "Your news", "competing-offer": "Your other offer",
	"rejection-reply": "Reply to the rejection", "check-in": "Check in", "acceptance": "Acceptance", "decline": "Decline", "withdrawal": "Withdrawal",
	"agency-thanks": "Thanks through the agency", "referrer-thanks": "Thanks", "reference-request": "Ask to be your reference:",
	"reference-thanks": "Thanks", "reference-outcome": "Tell how it ended:",
}

func via(s regards.FollowUp) string {
	if s.Via == "" {
		return ""
	}
	return " · " + string(s.Via)
}

// stageSentence says how far the case has come.
func stageSentence(s regards.Stage) string {
	switch s {
	case regards.Ahead:
		return "The interview is still to come."
	case regards.Open:
		return "They are deciding."
	case regards.Offered:
		return "They have made an offer; the answer is yours."
	case regards.Accepted:
		return "You have accepted. Congratulations."
	case regards.Rejected:
		return "They have said no. The door can stay open."
	case regards.Withdrawn:
		return "You have withdrawn."
	case regards.Dormant:
		return "It has been silent beyond the last follow-up. The case rests; nothing of it is lost."
	}
	return ""
}

func (d door) printPlanRules() error {
	t := newTerminal(d.stdout)
	for _, r := range plan.Rules() {
		id := fmt.Sprintf("%-5s", r.ID)
		t.hanging(t.strong(id), id, upper(r.When))
		t.hanging("     ", "     ", joined(" · ", r.Step, r.Via, r.Delay, r.Clock))
		if r.Stop != "" {
			t.hanging("     ", "     ", "moot when "+r.Stop)
		}
		t.line(t.faint("     " + r.Source))
	}
	return t.err
}
