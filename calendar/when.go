package calendar

import (
	_ "embed"
	"fmt"
	"strconv"
	"strings"
	"sync"
	"time"

	"regards"
)

//go:embed windows.tsv
var windowsFile string

// windows are the tz database's names of Windows' zones, by the latter in
// small letters.
var windows = sync.OnceValue(func() map[string]string {
	out := map[string]string{}
	for l := range strings.Lines(windowsFile) {
		if name, iana, ok := strings.Cut(strings.TrimSpace(l), "\t"); ok && !strings.HasPrefix(l, "#") {
			out[strings.ToLower(name)] = iana
		}
	}
	return out
})

// when is a time as an invitation says it.
type when struct {
	moment regards.Moment
	day    bool
	loc    *time.Location // whose clock it is on; nil when it floats or has an offset
	asSent string
}

func (w when) zone() string {
	if w.loc == nil {
		return ""
	}
	return w.loc.String()
}

// when reads a DATE or DATE-TIME (RFC 5545 3.3.4, 3.3.5) in its zone: by its
// name, by Windows' name, else by the rules that the invitation brings along.
func (p *reader) when(l line) (when, error) {
	value := strings.TrimSpace(l.value)
	if len(value) == 8 {
		t, err := time.Parse("20060102", value)
		if err != nil {
			return when{}, &ReadError{l.number, fmt.Sprintf("%q is no day", value)}
		}
		return when{moment: regards.Moment{Date: regards.DateOf(t)}, day: true}, nil
	}
	t, err := time.Parse(localLayout, strings.TrimSuffix(strings.ToUpper(value), "Z"))
	if err != nil || t.Year() < 1900 {
		return when{}, &ReadError{l.number, fmt.Sprintf("%.30q is no time", value)}
	}
	w := when{moment: regards.Moment{Date: regards.DateOf(t), Hour: t.Hour(), Minute: t.Minute(), Second: t.Second()}, asSent: l.params["TZID"]}
	if strings.HasSuffix(strings.ToUpper(value), "Z") {
		w.moment.Offset, w.asSent = "Z", ""
		if loc := zoneCalled(p.mapped); loc != nil { // Google says the zone so
			return when{moment: local(w.moment.In(loc)), loc: loc, asSent: p.mapped}, nil
		}
		return w, nil
	}
	if w.asSent == "" {
		return w, nil
	}
	if w.loc = zoneCalled(w.asSent); w.loc != nil {
		return w, nil
	}
	if offset, ok := offsetAt(p.zones[w.asSent], t); ok {
		w.moment.Offset = t.In(time.FixedZone("", offset)).Format("Z07:00")
	}
	return w, nil
}

// local is t as a moment without an offset.
func local(t time.Time) regards.Moment {
	m := regards.MomentOf(t)
	m.Offset = ""
	return m
}

// zoneCalled is the zone of a name: that of the tz database, also behind a
// path as some programs write it, or Windows'. nil when it is neither.
func zoneCalled(name string) *time.Location {
	name = strings.Trim(name, `"' `)
	if iana, ok := windows()[strings.ToLower(name)]; ok {
		name = iana
	}
	if len(name) > 100 {
		return nil
	}
	for parts := strings.Split(strings.Trim(name, "/"), "/"); len(parts) > 0; parts = parts[1:] {
		if tail := strings.Join(parts, "/"); known("x/"+tail) && tail != "" {
			if loc := regards.Location(tail); loc != nil {
				return loc
			}
		}
	}
	return nil
}

// until is when a meeting ends, on the clock of its start; zero when nothing
// says so, or when it would end before it begins. Of whole days it is the last.
func (p *reader) until(m *meeting, from when) (regards.Moment, error) {
	if l, ok := m.props["DTEND"]; ok {
		to, err := p.when(l)
		if err != nil || to.day != from.day {
			return regards.Moment{}, err
		}
		if from.day {
			to.moment.Date = to.moment.Date.AddDays(-1)
			if to.moment.Date.Before(from.moment.Date) {
				to.moment = from.moment
			}
			return to.moment, nil
		}
		return onClockOf(from, to), nil
	}
	l, ok := m.props["DURATION"]
	if !ok {
		return regards.Moment{}, nil
	}
	days, exact, ok := duration(l.value)
	if !ok {
		return regards.Moment{}, &ReadError{l.number, fmt.Sprintf("%.30q is no duration", l.value)}
	}
	if from.day {
		return regards.Moment{Date: from.moment.Date.AddDays(max(0, days-1))}, nil
	}
	to := from
	end := from.moment.In(from.clock()).AddDate(0, 0, days).Add(exact)
	to.moment = local(end)
	to.moment.Offset = from.moment.Offset
	if from.moment.Offset != "" {
		to.moment = regards.MomentOf(end.In(from.clock()))
	}
	return to.moment, nil
}

// clock is the clock that w is on; that of UTC where it floats.
func (w when) clock() *time.Location {
	if w.loc != nil {
		return w.loc
	}
	if z, err := time.Parse("Z07:00", w.moment.Offset); err == nil {
		_, offset := z.Zone()
		return time.FixedZone("", offset)
	}
	return time.UTC
}

// onClockOf is an end on the clock of its start; zero when it is not after it.
func onClockOf(from, to when) regards.Moment {
	a, b := from.moment.In(from.clock()), to.moment.In(to.clock())
	floats := func(w when) bool { return w.loc == nil && w.moment.Offset == "" }
	if !b.After(a) || floats(from) != floats(to) {
		return regards.Moment{}
	}
	b = b.In(from.clock())
	if from.moment.Offset != "" {
		return regards.MomentOf(b)
	}
	return local(b)
}

// duration reads a DURATION (RFC 5545 3.3.6) of less than a century.
func duration(s string) (days int, exact time.Duration, ok bool) {
	s, found := strings.CutPrefix(strings.TrimPrefix(strings.ToUpper(strings.TrimSpace(s)), "+"), "P")
	if !found || s == "" {
		return 0, 0, false
	}
	day, clock, _ := strings.Cut(s, "T")
	for _, part := range []string{day, clock} {
		for part != "" {
			end := strings.IndexFunc(part, func(r rune) bool { return r < '0' || r > '9' })
			if end <= 0 || end > 5 {
				return 0, 0, false
			}
			n, _ := strconv.Atoi(part[:end]) // at most five digits
			switch part[end] {
			case 'W':
				days += 7 * n
			case 'D':
				days += n
			case 'H':
				exact += time.Duration(n) * time.Hour
			case 'M':
				exact += time.Duration(n) * time.Minute
			case 'S':
				exact += time.Duration(n) * time.Second
			default:
				return 0, 0, false
			}
			part = part[end+1:]
		}
	}
	return days, exact, days < 36500
}
