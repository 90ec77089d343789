package calendar

import (
	"crypto/sha256"
	"encoding/hex"
	"io"
	"strconv"
	"strings"
	"time"

	"regards"
)

// Feed is what becomes one calendar.
type Feed struct {
	Key    string // what the case is called wherever it is kept; its events then keep their UIDs when its employer or title are put right. May be empty
	Case   *regards.Case
	Steps  []regards.FollowUp // as planned; steps without a due time have no place in a calendar and are left out
	Now    time.Time          // the moment of the plan, which stamps every event; later plans replace earlier ones
	Zone   *time.Location     // whose clock the interview's times are on, as the plan has it; the record's when nil
	Titles Titles
}

// Titles is how much an event says; the zero value is everything that helps
// its owner.
type Titles string

// Discreet names no person and no employer, gives no place and no reasons: for
// a calendar that others may see (RELIABILITY 4.2).
const Discreet Titles = "discreet"

// Write writes the interview, the decision date and the follow-ups of a case as
// one iCalendar object (RFC 5545) to w, in one piece, so that nothing is half
// written. An empty plan of a case without dates is a calendar without events.
// The error is w's.
//
// An event keeps its UID over replans: it is made from who seeks which position
// where, in which round, and from the step's kind, its person and what it rests
// on in the record. SEQUENCE counts the minutes of Now, so that what is planned
// later replaces what was planned before; there is no METHOD, for these events
// are handed to nobody (RFC 5546 wants an organiser with each).
func Write(w io.Writer, f Feed) error {
	z := &zones{floating: f.Zone == nil && zoneless(f.Case)}
	var body page
	for _, e := range f.events() {
		e.write(&body, z, f.Now)
	}
	return write(w, f.name(), "", z, &body)
}

// WriteAll writes the feeds of many cases as one calendar, to be subscribed to.
// Each is stamped with its own Now, so that what has not changed is the same
// bytes each time; a feed without a Zone is taken as UTC where its record names
// none. It asks to be fetched again every four hours.
func WriteAll(w io.Writer, name string, feeds []Feed) error {
	z := &zones{}
	var body page
	for _, f := range feeds {
		for _, e := range f.events() {
			e.write(&body, z, f.Now)
		}
	}
	return write(w, name, "PT4H", z, &body)
}

// write writes the calendar around its events. Every is how often it is to be
// fetched (RFC 7986 5.7); empty for what is no subscription.
func write(w io.Writer, name, every string, z *zones, body *page) error {
	var p page
	p.line("BEGIN:VCALENDAR")
	p.line("VERSION:2.0")
	p.line("PRODID:-//Regards//Follow-ups//EN")
	p.line("CALSCALE:GREGORIAN")
	p.text("X-WR-CALNAME", name)
	if every != "" {
		p.line("REFRESH-INTERVAL;VALUE=DURATION:", every)
		p.line("X-PUBLISHED-TTL:", every) // as Outlook calls it
	}
	z.write(&p)
	p.Write(body.Bytes())
	p.line("END:VCALENDAR")
	_, err := w.Write(p.Bytes())
	return err
}

// zoneless reports whether the record says nothing about clocks. Its times are
// then on the clock of whoever reads them (RFC 5545 3.3.5, form 1), for two
// o'clock is meant as two o'clock wherever that may be.
func zoneless(c *regards.Case) bool {
	return c.Interview.TimeZone == "" && c.Employer.TimeZone == "" && c.Candidate.TimeZone == "" && c.Interview.Start.Offset == ""
}

func (f Feed) name() string {
	if f.Titles == Discreet {
		return "Follow-ups"
	}
	return strings.Trim(f.Case.Employer.Said()+": "+f.Case.Position.Said(), ": ")
}

// events are all events in the order in which they are written: interview,
// decision, then the steps as they come.
func (f Feed) events() (out []event) {
	if e, ok := f.interview(); ok {
		out = append(out, e)
	}
	if e, ok := f.decision(); ok {
		out = append(out, e)
	}
	seen := map[string]int{}
	for _, s := range f.Steps {
		if s.Due.IsZero() {
			continue
		}
		e := f.step(s)
		// Two steps may differ in their dates alone, such as a first and
		// a second nudge; their order then tells them apart.
		id := strings.Join([]string{string(s.Kind), s.With, s.From}, "\x00")
		seen[id]++
		e.uid = f.uid(id, strconv.Itoa(seen[id]))
		out = append(out, e)
	}
	return out
}

// uid is an identity that tells nothing (RFC 7986 5.3). The round is counted,
// not named, because people name it later.
func (f Feed) uid(parts ...string) string {
	c := f.Case
	whose := []string{c.Candidate.Name, c.Employer.Name, c.Position.Title}
	if f.Key != "" {
		whose = []string{f.Key}
	}
	parts = append(append(whose, strconv.Itoa(len(c.Earlier))), parts...)
	var all []byte
	for _, s := range parts {
		all = append(strconv.AppendInt(all, int64(len(s)), 10), ':')
		all = append(all, s...)
	}
	sum := sha256.Sum256(all)
	return hex.EncodeToString(sum[:16]) + "@regards"
}
