package plan

import (
	"slices"
	"strings"
	"time"

	"regards"
)

// event is one entry of the history as the plan reads it.
type event struct {
	*regards.Event
	at   time.Time
	with string       // the name as on the record, where it is on it
	side side         // whose person that is
	kind regards.Kind // of a letter, where the note says it
	lost bool         // a letter that came back
	i    int          // in the history
}

// side is to which side of a case somebody belongs.
type side int

const (
	theirs     side = iota // the employer's and the agency's, and who is not known
	references             // who may be called about the candidate
	rivals                 // of another employer's, who made an offer
)

// lookBack reads the history, oldest first. Entries without a time count as
// happening with the one before them.
func (p *planner) lookBack() {
	last := p.end
	p.events = make([]event, 0, len(p.c.History))
	sorted := true
	for i := range p.c.History {
		h := &p.c.History[i]
		e := event{Event: h, at: last, i: i}
		if !h.At.IsZero() {
			e.at = h.At.In(p.zone)
		}
		sorted = sorted && !e.at.Before(last) || i == 0
		last = e.at
		e.with, e.side = p.known(h.With)
		if h.With != "" && p.rivalled(h.With) {
			e.side = rivals
		}
		e.kind = noteKind(h.Note)
		if h.What == regards.MaterialSent {
			e.kind = regards.Material
		}
		p.events = append(p.events, e)
	}
	if !sorted {
		slices.SortStableFunc(p.events, func(a, b event) int { return a.at.Compare(b.at) })
	}
	for i := range p.events {
		if p.events[i].What == regards.Bounce {
			p.lose(i)
		}
	}
}

// rivalled reports whether somebody else of that name has made an offer.
func (p *planner) rivalled(name string) bool {
	for i := range p.c.History {
		if h := &p.c.History[i]; h.What == regards.CompetingOffer && h.With == name {
			return true
		}
	}
	return false
}

// lose marks the letter that came back: the last one to that person.
func (p *planner) lose(bounce int) {
	for i := bounce - 1; i >= 0; i-- {
		e := &p.events[i]
		if e.letter() && !e.lost && (p.events[bounce].with == "" || e.with == p.events[bounce].with) {
			e.lost = true
			return
		}
	}
}

// letter reports whether something was written and sent.
func (e *event) letter() bool {
	switch e.What {
	case regards.LetterSent, regards.HandedOver, regards.MaterialSent:
		return true
	}
	return false
}

// noteKind is the kind of letter with whose name a note begins; empty when none.
func noteKind(note string) regards.Kind {
	if note == "" {
		return ""
	}
	for _, k := range kinds {
		if begins(note, string(k)) {
			return k
		}
	}
	return ""
}

var kinds = regards.Kinds()

// begins reports whether text begins with the words, in whatever case, and
// does not go on within a word.
func begins(text, words string) bool {
	if len(text) < len(words) || !strings.EqualFold(text[:len(words)], words) {
		return false
	}
	if len(text) == len(words) {
		return true
	}
	c := text[len(words)] | 0x20
	return c < 'a' || c > 'z'
}

// known is the name as on the record of who was typed, and their side.
func (p *planner) known(typed string) (string, side) {
	if typed == "" {
		return "", theirs
	}
	if q := p.named(typed); q.Interviewer != nil {
		return typed, theirs
	}
	for i := range p.c.References {
		if p.c.References[i].Name == typed {
			return typed, references
		}
	}
	if who := p.agent(); who != "" && (strings.EqualFold(typed, p.c.Agency.Name) || strings.EqualFold(typed, p.c.Agency.Contact)) {
		return who, theirs
	}
	if q := p.c.Interviewer(typed); q != nil {
		return q.Name, theirs
	}
	if r := p.c.Reference(typed); r != nil {
		return r.Name, references
	}
	for _, r := range p.rounds {
		for i := range r.i.Interviewers {
			if strings.EqualFold(r.i.Interviewers[i].Name, typed) {
				return r.i.Interviewers[i].Name, theirs
			}
		}
	}
	return typed, theirs
}

// wrote reports whether the candidate wrote to the person after t.
func (p *planner) wrote(who string, t time.Time) bool {
	return p.find(t, func(e *event) bool { return e.letter() && !e.lost && e.to(who) }) != nil
}

// reached reports whether the candidate wrote to the person or spoke with them
// after t.
func (p *planner) reached(who string, t time.Time) bool {
	return p.find(t, func(e *event) bool {
		return (e.letter() && !e.lost || e.What == regards.Call) && e.to(who)
	}) != nil
}

// to reports whether the event is with that person; one with nobody named is
// with whomever it is asked about.
func (e *event) to(who string) bool { return e.with == who || e.with == "" }

// find is the first event at or after t that fits; nil when there is none.
func (p *planner) find(t time.Time, fits func(*event) bool) *event {
	for i := range p.events {
		if e := &p.events[i]; !e.at.Before(t) && fits(e) {
			return e
		}
	}
	return nil
}

// came is the last event of that kind at or after t; nil when there is none.
func (p *planner) came(what regards.Happening, t time.Time) *event {
	for i := len(p.events) - 1; i >= 0; i-- {
		if e := &p.events[i]; e.What == what && !e.at.Before(t) {
			return e
		}
	}
	return nil
}
