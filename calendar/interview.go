package calendar

import (
	"slices"
	"strings"
	"time"

	"regards"
)

// interview is the event of the interview that is followed up; ok is false
// while its start is not known. It takes an hour when its end is not known.
// It rings on the evening before and an hour before.
func (f Feed) interview() (e event, ok bool) {
	i := f.Case.Interview
	if i.Start.IsZero() {
		return event{}, false
	}
	zone := f.Zone
	if zone == nil {
		zone = f.Case.Zone()
	}
	e = event{uid: f.uid("interview"), category: "Interview", busy: true, start: i.Start.In(zone), end: i.End.In(zone)}
	if i.End.IsZero() || !e.end.After(e.start) {
		e.end = e.start.Add(time.Hour)
	}
	e.alarms = []time.Duration{time.Hour}
	if lead := f.eveningBefore(e.start, 0); lead > time.Hour {
		e.alarms = []time.Duration{lead, time.Hour}
	}
	if e.title = "Interview"; f.Titles == Discreet {
		return e, true
	}
	if employer := f.Case.Employer.Said(); employer != "" {
		e.title += " at " + employer
	}
	if position := f.Case.Position.Said(); position != "" {
		e.title += ": " + position
	}
	e.description = panel(i)
	switch i.Mode {
	case regards.Video, regards.Phone:
		e.place = strings.ToUpper(string(i.Mode[:1])) + string(i.Mode[1:])
	default:
		e.place = strings.Join(f.Case.Employer.Address, ", ")
	}
	return e, true
}

// panel says who is there, a line for each.
func panel(i regards.Interview) string {
	var lines []string
	for _, p := range i.Interviewers {
		line := p.Name
		if p.Title != "" {
			line += ", " + p.Title
		}
		lines = append(lines, line)
	}
	if len(lines) == 0 {
		return ""
	}
	return "With:\n" + strings.Join(lines, "\n")
}

// decision is the day by which they decide, as it stands now; ok is false when
// none is known, or when it has been made. It does not ring: on that day there
// is nothing to do but to wait (METHOD 3 #16).
func (f Feed) decision() (e event, ok bool) {
	by := f.Case.DecisionBy()
	if by.IsZero() || decided(f.Case) {
		return event{}, false
	}
	e = event{uid: f.uid("decision"), category: "Decision", day: by, title: "Decision"}
	if f.Titles == Discreet {
		return e, true
	}
	e.title = strings.TrimSpace(f.Case.Employer.Said() + " decides by today")
	e.description = "The day that they named. Nothing is asked before it."
	if d := f.Case.Decision; d.Who != "" && d.What != "" {
		e.description = "What happens next: " + d.Who + " will " + strings.TrimSuffix(d.What, ".") + ".\n" + e.description
	}
	return e, true
}

// decided reports whether somebody has decided, they or the candidate.
func decided(c *regards.Case) bool {
	return slices.ContainsFunc(c.History, func(e regards.Event) bool {
		switch e.What {
		case regards.Offer, regards.Rejection, regards.Acceptance, regards.Declined, regards.Withdrawal:
			return true
		}
		return false
	})
}
