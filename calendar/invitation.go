package calendar

import (
	"errors"
	"fmt"
	"io"
	"net/url"
	"strconv"
	"strings"

	"regards"
)

// Invitation is what somebody sent to say that there is a meeting, that it has
// moved, or that it is off (RFC 5546).
type Invitation struct {
	Method      Method
	UID         string         // the meeting's; updates and cancellations carry the same
	Sequence    int            // a later one replaces an earlier one
	Stamp       regards.Moment // when it was written, in UTC; zero when not said. Of two with one Sequence the later counts
	Summary     string
	Description string
	Location    string
	Link        string // to a video meeting, where the program that sent it says so; http or https
	Start, End  regards.Moment
	AllDay      bool   // the times of Start and End are then zero, and End is the last day
	Zone        string // IANA name of the zone whose clock Start and End are on; empty when they have an offset, or float
	ZoneAsSent  string // what the invitation calls it; when Zone and the offset are empty, somebody must be asked
	Organizer   Attendee
	Attendees   []Attendee
	Repeats     bool // a series; Start is that of its first meeting
}

// Method is what an invitation wants.
type Method string

// The methods. A file without one is Published.
const (
	Requested Method = "REQUEST" // come; also an update
	Published Method = "PUBLISH" // for information
	Cancelled Method = "CANCEL"
)

// Attendee is somebody whom an invitation names.
type Attendee struct {
	Name     string // empty when only the address is there
	Email    string // empty when the address is none of e-mail
	Optional bool
	Room     bool // a room or a thing, not a person
}

// ReadInvitation reads the one meeting of an iCalendar text. It is made for
// what strangers send: sizes and counts are bounded, nothing in it is run,
// fetched or opened, and all text is plain. A *ReadError says in which line and
// why a text is none; other errors are r's.
//
// Of a meeting with exceptions the series is read. Answers of guests (REPLY,
// COUNTER) and calendars of several meetings are refused.
func ReadInvitation(r io.Reader) (Invitation, error) {
	p := reader{lines: newLines(r), zones: map[string][]rule{}}
	if err := p.read(); err != nil {
		return Invitation{}, err
	}
	return p.invitation()
}

// reader collects what is needed while lines go by.
type reader struct {
	lines   *lines
	path    []string // the components that are open
	within  string   // the same, joined by slashes
	method  line
	mapped  string            // X-WR-TIMEZONE
	zones   map[string][]rule // by the name as sent
	zone    string            // the VTIMEZONE that is open
	meeting *meeting          // the VEVENT that is open
	found   *meeting          // the one that counts
}

type meeting struct {
	at         int
	props      map[string]line
	attendees  []Attendee
	isOverride bool
}

func (p *reader) read() error {
	for {
		l, err := p.lines.next()
		if err == io.EOF {
			break
		}
		if err == nil && len(p.path) == 0 && !(l.name == "BEGIN" && strings.EqualFold(l.value, "VCALENDAR")) {
			err = &ReadError{l.number, "a calendar begins with BEGIN:VCALENDAR"}
		}
		if err == nil {
			err = p.take(l)
		}
		if err != nil {
			return err
		}
	}
	if len(p.path) > 0 {
		return &ReadError{p.lines.number, "it ends in the middle: END:" + p.path[len(p.path)-1] + " is missing"}
	}
	return nil
}

func (p *reader) take(l line) error {
	switch l.name {
	case "BEGIN":
		return p.begin(l)
	case "END":
		return p.end(l)
	}
	switch p.within {
	case "VCALENDAR":
		switch l.name {
		case "METHOD":
			p.method = l
		case "X-WR-TIMEZONE":
			p.mapped = l.value
		}
	case "VCALENDAR/VTIMEZONE":
		if l.name == "TZID" && len(p.zones) < maxZones {
			p.zone = unescape(l.value)
			p.zones[p.zone] = nil
		}
	case "VCALENDAR/VTIMEZONE/STANDARD", "VCALENDAR/VTIMEZONE/DAYLIGHT":
		if rules := p.zones[p.zone]; len(rules) > 0 {
			rules[len(rules)-1].take(l)
		}
	case "VCALENDAR/VEVENT":
		return p.meeting.take(l)
	}
	return nil
}

func (p *reader) begin(l line) error {
	if len(p.path) == maxDepth {
		return &ReadError{l.number, "its parts are nested too deep"}
	}
	p.path = append(p.path, strings.ToUpper(strings.TrimSpace(l.value)))
	p.within = strings.Join(p.path, "/")
	switch p.within {
	case "VCALENDAR/VTIMEZONE":
		p.zone = ""
	case "VCALENDAR/VTIMEZONE/STANDARD", "VCALENDAR/VTIMEZONE/DAYLIGHT":
		if rules, ok := p.zones[p.zone]; ok && len(rules) < maxOnsets {
			p.zones[p.zone] = append(rules, rule{})
		}
	case "VCALENDAR/VEVENT":
		p.meeting = &meeting{at: l.number, props: map[string]line{}}
	}
	return nil
}

func (p *reader) end(l line) error {
	name := strings.ToUpper(strings.TrimSpace(l.value))
	if len(p.path) == 0 || p.path[len(p.path)-1] != name {
		return &ReadError{l.number, fmt.Sprintf("END:%.20s ends nothing", name)}
	}
	isMeeting := len(p.path) == 2 && name == "VEVENT"
	p.path = p.path[:len(p.path)-1]
	p.within = strings.Join(p.path, "/")
	if !isMeeting {
		return nil
	}
	m := p.meeting
	switch {
	case p.found == nil:
		p.found = m
	case p.found.props["UID"].value != m.props["UID"].value:
		return &ReadError{m.at, "a second meeting begins here; an invitation has one"}
	case p.found.isOverride && !m.isOverride:
		p.found = m
	}
	return nil
}

// wanted reports whether a property of a meeting is read.
func wanted(name string) bool {
	switch name {
	case "UID", "SEQUENCE", "DTSTAMP", "SUMMARY", "DESCRIPTION", "LOCATION", "DTSTART", "DTEND", "DURATION", "ORGANIZER", "STATUS", "RRULE", "RDATE", "RECURRENCE-ID",
		"X-GOOGLE-CONFERENCE", "X-MICROSOFT-SKYPETEAMSMEETINGURL", "CONFERENCE", "URL":
		return true
	}
	return false
}

func (m *meeting) take(l line) error {
	if l.name == "ATTENDEE" {
		if len(m.attendees) == maxPeople {
			return &ReadError{l.number, "more than a thousand people are invited"}
		}
		m.attendees = append(m.attendees, attendee(l))
		return nil
	}
	if _, again := m.props[l.name]; !again && wanted(l.name) {
		m.props[l.name] = l
	}
	m.isOverride = m.isOverride || l.name == "RECURRENCE-ID"
	return nil
}

func attendee(l line) Attendee {
	a := Attendee{Name: strings.Trim(l.params["CN"], `"' `), Optional: strings.EqualFold(l.params["ROLE"], "OPT-PARTICIPANT")}
	switch strings.ToUpper(l.params["CUTYPE"]) {
	case "ROOM", "RESOURCE":
		a.Room = true
	}
	if scheme, address, ok := strings.Cut(strings.TrimSpace(l.value), ":"); ok && strings.EqualFold(scheme, "mailto") {
		address, _, _ = strings.Cut(address, "?")
		if plain, err := url.PathUnescape(address); err == nil && !strings.ContainsAny(plain, "\r\n\t <>\x00") && strings.Contains(plain, "@") {
			a.Email = plain
		}
	}
	if strings.EqualFold(a.Name, a.Email) {
		a.Name = ""
	}
	return a
}

func (p *reader) invitation() (Invitation, error) {
	m := p.found
	if m == nil {
		return Invitation{}, &ReadError{0, "there is no meeting in it"}
	}
	in := Invitation{Method: Method(strings.ToUpper(p.method.value)), UID: unescape(m.props["UID"].value), Attendees: m.attendees}
	switch in.Method {
	case "", "ADD":
		in.Method = Published
	case Requested, Published, Cancelled:
	default:
		return Invitation{}, &ReadError{p.method.number, fmt.Sprintf("METHOD:%.20s is no invitation", p.method.value)}
	}
	if strings.EqualFold(m.props["STATUS"].value, "CANCELLED") {
		in.Method = Cancelled
	}
	if in.UID == "" {
		return Invitation{}, &ReadError{m.at, "the meeting has no UID, so that an update could not be told from another meeting"}
	}
	if n, err := strconv.Atoi(m.props["SEQUENCE"].value); err == nil && n > 0 {
		in.Sequence = n
	}
	in.Summary = unescape(m.props["SUMMARY"].value)
	in.Description = unescape(m.props["DESCRIPTION"].value)
	in.Location = unescape(m.props["LOCATION"].value)
	if l, ok := m.props["ORGANIZER"]; ok {
		in.Organizer = attendee(l)
	}
	_, byRule := m.props["RRULE"]
	_, byDates := m.props["RDATE"]
	in.Repeats = byRule || byDates
	in.Link = link(m)
	return in, p.times(m, &in)
}

// link is the first address of a video meeting that a browser may open.
func link(m *meeting) string {
	for _, name := range []string{"X-GOOGLE-CONFERENCE", "X-MICROSOFT-SKYPETEAMSMEETINGURL", "CONFERENCE", "URL"} {
		u, err := url.Parse(strings.TrimSpace(m.props[name].value))
		if err == nil && u.Host != "" && (u.Scheme == "https" || u.Scheme == "http") {
			return u.String()
		}
	}
	return ""
}

// times reads when the meeting is. A cancellation may leave it out.
func (p *reader) times(m *meeting, in *Invitation) error {
	start, ok := m.props["DTSTART"]
	if !ok {
		if in.Method == Cancelled {
			return nil
		}
		return &ReadError{m.at, "the meeting has no start"}
	}
	if stamp, err := p.when(m.props["DTSTAMP"]); err == nil {
		in.Stamp = regards.MomentOf(stamp.moment.In(stamp.clock()).UTC())
	}
	from, err := p.when(start)
	if err != nil {
		return err
	}
	in.Start, in.AllDay, in.Zone, in.ZoneAsSent = from.moment, from.day, from.zone(), from.asSent
	until, err := p.until(m, from)
	if err != nil {
		var bad *ReadError
		if !errors.As(err, &bad) {
			return err
		}
		return nil // a meeting whose end nobody can read still has a start
	}
	in.End = until
	return nil
}
