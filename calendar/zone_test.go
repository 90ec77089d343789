package calendar_test

import (
	"testing"
	"time"

	"regards"
	"regards/calendar"
)

// zones are those of thirty countries and more, with every kind of clock: the
// common ones, half hours, none, by the moon, and rules that have ended.
var zones = []string{
	"America/New_York", "America/Chicago", "America/Denver", "America/Phoenix", "America/Los_Angeles", "America/Anchorage",
	"America/Toronto", "America/St_Johns", "America/Halifax", "America/Mexico_City", "America/Tijuana", "America/Sao_Paulo",
	"America/Argentina/Buenos_Aires", "America/Santiago", "America/Asuncion", "America/Bogota", "America/Havana",
	"America/Nuuk", "Atlantic/Azores", "Europe/London", "Europe/Dublin", "Europe/Lisbon", "Europe/Madrid", "Europe/Paris",
	"Europe/Berlin", "Europe/Rome", "Europe/Athens", "Europe/Helsinki", "Europe/Warsaw", "Europe/Kyiv", "Europe/Chisinau",
	"Europe/Istanbul", "Europe/Moscow", "Africa/Casablanca", "Africa/El_Aaiun", "Africa/Cairo", "Africa/Lagos",
	"Africa/Johannesburg", "Africa/Abidjan", "Africa/Monrovia", "Asia/Jerusalem", "Asia/Gaza", "Asia/Beirut", "Asia/Dubai", "Asia/Riyadh",
	"Asia/Tehran", "Asia/Karachi", "Asia/Kolkata", "Asia/Kathmandu", "Asia/Dhaka", "Asia/Singapore", "Asia/Manila",
	"Asia/Shanghai", "Asia/Hong_Kong", "Asia/Tokyo", "Asia/Seoul", "Australia/Perth", "Australia/Adelaide",
	"Australia/Brisbane", "Australia/Sydney", "Australia/Lord_Howe", "Pacific/Auckland", "Pacific/Chatham",
	"Pacific/Fiji", "Pacific/Apia", "Pacific/Norfolk", "Antarctica/Troll", "Etc/GMT+5",
}

// TestEveryHourAroundChanges holds that each moment is read back as itself by
// the zones that a calendar brings along: in every zone, every hour around
// every change of two years, and every ninety-seventh hour of the rest.
func TestEveryHourAroundChanges(t *testing.T) {
	for _, first := range []int{2018, 2026, 2040} { // rules that have ended, and years beyond the tables
		for _, name := range zones {
			loc, err := time.LoadLocation(name)
			if err != nil {
				t.Fatal(err)
			}
			f := calendar.Feed{Case: ana(name)}
			for _, at := range hoursOf(loc, first, first+2) {
				f.Steps = append(f.Steps, regards.FollowUp{Kind: regards.StepCall, Due: at})
			}
			readBack(t, f)
		}
	}
}

// readBack holds a calendar's times to the steps that they were made from,
// which are of one moment each.
func readBack(t *testing.T, f calendar.Feed) {
	t.Helper()
	c := read(t, bytesOf(t, f))
	zones, events := clocks(t, c), c.Events()
	if len(events) != len(f.Steps) {
		t.Fatalf("%d events of %d steps", len(events), len(f.Steps))
	}
	for i, e := range events {
		due := f.Steps[i].Due
		p := e.Props.Get("DTSTART")
		if got := zones.moment(t, p); !got.Equal(due) {
			t.Fatalf("%s is read as %s (%s)", due, got, p.Value)
		}
		if wall := due.Format("20060102T150405"); p.Params.Get("TZID") != "" && p.Value != wall {
			t.Fatalf("%s shows %s", due, p.Value)
		}
	}
}

// hoursOf are moments of the years from..until: every ninety-seventh hour, and each half
// hour of the half day around a change of the clock.
func hoursOf(loc *time.Location, from, until int) (out []time.Time) {
	end := time.Date(until, 1, 1, 0, 0, 0, 0, loc)
	for t := time.Date(from, 1, 1, 0, 0, 0, 0, loc); t.Before(end); t = t.Add(97 * time.Hour) {
		out = append(out, t)
	}
	hour := time.Date(from, 1, 1, 0, 0, 0, 0, loc)
	for next := hour.Add(time.Hour); next.Before(end); hour, next = next, next.Add(time.Hour) {
		_, was := hour.Zone()
		if _, is := next.Zone(); is == was {
			continue
		}
		for h := -12; h <= 12; h++ {
			out = append(out, next.Add(time.Duration(h)*30*time.Minute))
		}
	}
	return out
}

// TestZoneWithoutAName holds that a moment whose zone has no name that others
// know is written in UTC, and on the reader's own clock where the record knows
// no zone at all.
func TestZoneWithoutAName(t *testing.T) {
	noon := func(loc *time.Location) time.Time { return time.Date(2026, 7, 1, 12, 0, 0, 0, loc) }
	for _, c := range []struct {
		zone string // on the record
		at   time.Time
		want string
	}{
		{"Europe/London", noon(time.FixedZone("", 2*3600)), "20260701T100000Z"},
		{"Europe/London", noon(time.FixedZone("EST", -5*3600)), "20260701T170000Z"},
		{"Europe/London", noon(time.FixedZone("a/b:c\r\n", 3600)), "20260701T110000Z"},
		{"Europe/London", noon(time.UTC), "20260701T120000Z"},
		{"", noon(time.UTC), "20260701T120000"},
	} {
		f := calendar.Feed{Case: ana(c.zone), Steps: []regards.FollowUp{{Kind: regards.StepCall, Due: c.at}}}
		p := read(t, bytesOf(t, f)).Events()[0].Props.Get("DTSTART")
		if p.Value != c.want || len(p.Params) > 0 {
			t.Errorf("%s: %v %q, want %q", c.at, p.Params, p.Value, c.want)
		}
	}
}

// ana is a small case in a zone.
func ana(zone string) *regards.Case {
	return &regards.Case{
		Candidate: regards.Candidate{Name: "Ana Ruiz"},
		Employer:  regards.Employer{Name: "Holm & Vale Ltd", Short: "Holm & Vale", TimeZone: zone},
		Position:  regards.Position{Title: "Team Lead"},
		Interview: regards.Interview{Interviewers: []regards.Interviewer{{Name: "Jo Park", Title: "Head of Service"}}},
	}
}
