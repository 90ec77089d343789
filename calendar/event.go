package calendar

import (
	"fmt"
	"time"

	"regards"
)

// event is a VEVENT (RFC 5545 3.6.1).
type event struct {
	uid         string
	title       string
	description string
	place       string
	category    string
	day         regards.Date // the whole day; the times are then not used
	start, end  time.Time
	busy        bool            // it takes the person's time from others
	alarms      []time.Duration // how long before the start
}

// write adds the event. Every event is CLASS:PRIVATE, and nobody is invited.
func (e event) write(p *page, z *zones, now time.Time) {
	p.line("BEGIN:VEVENT")
	p.line("UID:", e.uid)
	p.line("DTSTAMP:", utc(now))
	p.line("LAST-MODIFIED:", utc(now))
	p.line("SEQUENCE:", fmt.Sprint(max(0, now.Unix()/60)))
	if e.day.IsZero() {
		p.line("DTSTART", z.stamp(e.start))
		p.line("DTEND", z.stamp(e.end))
	} else {
		p.line("DTSTART;VALUE=DATE:", e.day.In(time.UTC).Format("20060102"))
		p.line("DTEND;VALUE=DATE:", e.day.AddDays(1).In(time.UTC).Format("20060102"))
	}
	p.text("SUMMARY", e.title)
	p.text("DESCRIPTION", e.description)
	p.text("LOCATION", e.place)
	p.line("CATEGORIES:Regards,", escape(e.category))
	p.line("CLASS:PRIVATE")
	if e.busy {
		p.line("TRANSP:OPAQUE")
	} else {
		p.line("TRANSP:TRANSPARENT")
	}
	for _, lead := range e.alarms {
		p.line("BEGIN:VALARM")
		p.line("ACTION:DISPLAY")
		p.line("TRIGGER:", before(lead))
		p.text("DESCRIPTION", e.title)
		p.line("END:VALARM")
	}
	p.line("END:VEVENT")
}

// before is a lead as a DURATION (RFC 5545 3.3.6), in hours and minutes: a day
// of it would be 23 hours long when the clock changes.
func before(lead time.Duration) string {
	minutes := int(lead / time.Minute)
	if minutes <= 0 {
		return "PT0S"
	}
	s := "-PT"
	if h := minutes / 60; h > 0 {
		s += fmt.Sprintf("%dH", h)
	}
	if m := minutes % 60; m > 0 {
		s += fmt.Sprintf("%dM", m)
	}
	return s
}
