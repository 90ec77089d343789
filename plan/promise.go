package plan

import (
	"strings"
	"time"

	"regards"
)

// What the candidate said that they would do: METHOD 3 #15.

// promise is one that is on the record, with where it stands.
type promise struct {
	*regards.Promise
	to   person
	made time.Time // the end of the interview in which it was given
	i    int       // among the promises to that person
	kept bool
}

// path is where the promise stands in the record.
func (v *promise) path() string { return v.to.path() + place(".promises", v.i) }

// promised are all promises of all rounds that are over, with who kept which.
func (p *planner) promised() []promise {
	var out []promise
	for k := range p.rounds {
		r := &p.rounds[k]
		for i := range r.i.Interviewers {
			if len(r.i.Interviewers[i].Promises) == 0 {
				continue
			}
			q := p.personOf(r, i)
			for j := range q.Promises {
				if v := &q.Promises[j]; v.What != "" {
					out = append(out, promise{v, q, r.end, j, false})
				}
			}
		}
	}
	if len(out) > 0 {
		p.keep(out)
	}
	return out
}

// keep marks what was delivered: a delivery whose note names a promise keeps
// that one, one that names none keeps the oldest that is open; a letter keeps
// what was to go with it.
func (p *planner) keep(all []promise) {
	for i := range p.events {
		e := &p.events[i]
		if e.lost {
			continue
		}
		switch {
		case e.letter() && e.kind == regards.Material:
			if v := openPromise(all, e); v != nil {
				v.kept = true
			}
		case e.letter():
			for j := range all {
				if v := &all[j]; v.Attached == regards.Yes && e.to(v.to.name) && !e.at.Before(v.made) {
					v.kept = true
				}
			}
		case e.What == regards.Call:
			for j := range all {
				if v := &all[j]; v.byPhone() && e.to(v.to.name) && !e.at.Before(v.made) {
					v.kept = true
				}
			}
		}
	}
}

// openPromise is the promise that a delivery keeps; nil when none.
func openPromise(all []promise, e *event) *promise {
	var oldest *promise
	for j := range all {
		v := &all[j]
		if v.kept || !e.to(v.to.name) || e.at.Before(v.made) {
			continue
		}
		if e.Note != "" && (strings.Contains(e.Note, v.What) || strings.Contains(v.What, e.Note)) {
			return v
		}
		if oldest == nil || !v.By.IsZero() && (oldest.By.IsZero() || v.By.Before(oldest.By)) {
			oldest = v
		}
	}
	return oldest
}

// byPhone reports whether the promise is to call.
func (v *promise) byPhone() bool {
	for _, w := range [4]string{"call", "ring", "phone", "telephone"} {
		if begins(v.What, w) {
			return true
		}
	}
	return false
}

// promises plans what is not delivered yet. None is ever moved to keep a
// distance from other letters.
func (p *planner) promises() {
	all := p.promised()
	for i := range all {
		if v := &all[i]; !v.kept && (v.made.IsZero() || p.passed(v.made)) {
			p.deliver(v)
		}
	}
}

func (p *planner) deliver(v *promise) {
	r := ruled("15")
	w := words{who: v.to.name, what: yours(v.What), day: v.By}
	if v.By.IsZero() {
		r = ruled("15 open")
	}
	via := r.via
	if v.byPhone() {
		r = ruled("15 call")
		via = r.via
	}
	if v.made.IsZero() {
		p.add(r, via, span{}, v.path(), w)
		return
	}
	s := p.within(v.made, r.band.min, r.band.max, v.to.loc)
	if !v.By.IsZero() {
		s = p.byDay(v, s)
	}
	p.add(r, via, s, v.path(), w)
}

// byDay is the span of a promise with a day: until they close on that day, or
// on the working day before it; on the very day of the interview, that evening.
func (p *planner) byDay(v *promise, s span) span {
	loc := v.to.loc
	made := regards.DateOf(v.made.In(loc))
	d := p.cal.OnOrBefore(v.By)
	if d.Before(made) {
		d = p.cal.On(v.By)
	}
	to := p.closing(d, loc)
	if !to.After(s.from) {
		// the day ends before they are at work again
		s.from = earlier(v.made.In(loc).Add(time.Hour/2), p.on(d, nightBegins-time.Minute, loc))
		to = later(to, p.on(d, 20*time.Hour, loc))
		if !to.After(s.from) {
			to = p.on(d, nightBegins-time.Minute, loc)
		}
	}
	if s.from.After(to) {
		s.from = to
	}
	return span{s.from, to}
}

// yours is a promise as it follows "you promised to": the candidate's words
// without "I would" and with "my" as it is.
func yours(what string) string {
	for _, lead := range [6]string{"I would ", "I will ", "I'd ", "I'll ", "would ", "to "} {
		if len(what) > len(lead) && strings.EqualFold(what[:len(lead)], lead) {
			what = what[len(lead):]
			break
		}
	}
	return strings.TrimRight(what, ". ")
}
