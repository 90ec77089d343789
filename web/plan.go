package web

import (
	"bytes"
	"net/url"
	"regexp"
	"strings"
	"time"

	"regards"
	"regards/calendar"
	"regards/desk"
	"regards/store"
)

// planSteps is how many steps the plan of all positions shows.
const planSteps = 200

// showPlan is the plan of one position.
func showPlan(v *Visit) error {
	p, err := v.Desk.Planned(v.Context(), v.PathValue("id"))
	if err != nil {
		return err
	}
	w := positionView{p}
	return v.Show(w.page("Plan"), planPage(planView{steps: p.Steps, now: p.Now, back: w.at("plan")}, w))
}

// showPlans is the plan of all positions.
func showPlans(v *Visit) error {
	steps, err := v.Desk.Steps(v.Context(), planSteps)
	if err != nil {
		return err
	}
	zone, err := v.Desk.Zone(v.Context())
	if err != nil {
		return err
	}
	return v.Show(Page{Title: "Plan", Here: "/plan", Class: "position"}, plansPage(planView{steps: steps, now: v.Now.In(zone), back: "/plan", all: true}))
}

// showCalendar is the plan of one position for a calendar.
func showCalendar(v *Visit) error {
	p, err := v.Desk.Planned(v.Context(), v.PathValue("id"))
	if err != nil {
		return err
	}
	feed := calendar.Feed{Key: p.Case.ID, Case: p.Case.Case, Now: p.Now, Zone: p.Now.Location()}
	for i := range p.Steps {
		feed.Steps = append(feed.Steps, p.Steps[i].FollowUp())
	}
	if v.URL.Query().Get("titles") == string(calendar.Discreet) {
		feed.Titles = calendar.Discreet
	}
	var b bytes.Buffer
	if err := calendar.Write(&b, feed); err != nil {
		return err
	}
	return v.File("text/calendar; charset=utf-8", fileName(p.Case.Case)+".ics", b.Bytes())
}

var unsafeInName = regexp.MustCompile(`[^a-z0-9]+`)

// fileName is a position as the name of a file, without its ending.
func fileName(c *regards.Case) string {
	return safeName(c.Employer.Said() + "-" + c.Position.Said())
}

// safeName is a text as a part of a file's name on any computer.
func safeName(text string) string {
	name := strings.Trim(unsafeInName.ReplaceAllString(strings.ToLower(text), "-"), "-")
	if name == "" {
		return "unnamed"
	}
	return name[:min(len(name), 60)]
}

// planView is steps by their days.
type planView struct {
	steps []store.Step
	now   time.Time
	back  string // where a change goes back to
	all   bool   // of all positions, so each says where it belongs
}

// planDay is the steps of one day.
type planDay struct {
	name  string
	late  bool
	steps []store.Step
}

// days are the steps by the days by which they are due: what is late first, as
// one.
func (v planView) days() (out []planDay) {
	for _, s := range v.steps {
		d := planDay{name: v.dayName(s)}
		d.late = d.name == "Late"
		if len(out) == 0 || out[len(out)-1].name != d.name {
			out = append(out, d)
		}
		last := &out[len(out)-1]
		last.steps = append(last.steps, s)
	}
	return out
}

func (v planView) dayName(s store.Step) string {
	due := s.FollowUp().Due
	switch n := dayOf(due, v.now).DaysSince(regards.DateOf(v.now)); {
	case due.IsZero():
		return "As soon as you can"
	case due.Before(v.now):
		return "Late"
	case n == 0:
		return "Today"
	case n == 1:
		return "Tomorrow"
	}
	due = due.In(v.now.Location())
	if due.Year() != v.now.Year() {
		return due.Format("Monday 2 January 2006")
	}
	return due.Format("Monday 2 January")
}

// window is when a step may be done, on the reader's clock.
func (v planView) window(s store.Step) string {
	f := s.FollowUp()
	from, due := f.NotBefore, f.Due
	zone := ""
	if due.Format("-0700") != due.In(v.now.Location()).Format("-0700") {
		zone = " (" + due.Location().String() + ")"
	}
	switch {
	case due.IsZero():
		return ""
	case due.Before(v.now):
		return "was due " + clockOn(due, v.now) + zone
	case from.IsZero() || !from.Before(due) || !from.After(v.now):
		return "by " + due.Format("15:04") + zone
	case regards.DateOf(from) == regards.DateOf(due):
		return from.In(due.Location()).Format("15:04") + " – " + due.Format("15:04") + zone
	}
	return "from " + clockOn(from, v.now) + " until " + due.Format("15:04") + zone
}

// line is when and how a step is done: "by 10:00 · e-mail".
func (v planView) line(s store.Step) string {
	var out []string
	if w := v.window(s); w != "" {
		out = append(out, w)
	}
	if s.Via != "" {
		out = append(out, s.Via)
	}
	if s.Moved != 0 {
		out = append(out, "moved by you")
	}
	return strings.Join(out, " · ")
}

// moveDay is the day that the form for moving a step begins with: the one after
// its own.
func (v planView) moveDay(s store.Step) string {
	at := store.Time(s.Due).In(v.now.Location())
	if at.Before(v.now) {
		at = v.now
	}
	return at.AddDate(0, 0, 1).Format("2006-01-02")
}

// planDeed is the page on which a step is done, seen from the plan itself.
func planDeed(s store.Step) deed {
	switch regards.Step(s.Kind) {
	case regards.StepBrief:
		return deed{"Open the brief", briefPath(s.CaseID, s.Person)}
	case regards.StepCall:
		return deed{"Read the call script", "/positions/" + s.CaseID + "/call?with=" + url.QueryEscape(s.Person)}
	}
	if d := deedOf(s); rowOf(s).page != "plan" && rowOf(s).page != "-" {
		return d
	}
	return deed{}
}

// heldUntil is until when something is not to be done; empty when no day is known.
func heldUntil(h desk.Held, now time.Time) string {
	if h.Until.IsZero() {
		return ""
	}
	return "until " + dayShort(h.Until.In(now.Location()), now)
}
