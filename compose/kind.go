package compose

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"regards"
	"regards/reading"
)

// Write writes the letters of one kind, each to whom the record says it
// belongs: a nudge to the one who is asked, promised material to those to whom
// it was promised, thanks to every reference who was called. With Options.Only
// it writes to that person, whether the record calls for it or not. Notes say
// what the candidate should know, such as a nudge before its day.
//
// The thank-you is Letters. Write fails when nobody is to be written to, and
// on a kind that it does not know.
func Write(c *regards.Case, k regards.Kind, o Options) (Panel, error) {
	if k == regards.ThankYou || k == "" {
		return Letters(c, o)
	}
	if plotOf(k, "") == nil {
		return Panel{}, fmt.Errorf("there is no kind of letter called %q", k)
	}
	if strings.TrimSpace(c.Candidate.Name) == "" {
		return Panel{}, check(c, Options{})
	}
	return distinct(o, func(o Options) (Panel, error) { return write(c, k, o) })
}

// write draws one wording of the letters of a kind.
func write(c *regards.Case, k regards.Kind, o Options) (Panel, error) {
	s := situationOn(c, dayOf(c, o))
	s.notes = nil
	all, err := s.addressees(k, o)
	if err != nil {
		return Panel{}, err
	}
	p := Panel{Notes: s.cautions(k, all)}
	book := reading.Open(c)
	var letters []*letter
	for _, q := range all {
		l := s.plan(k, q, book)
		p.Doubts = append(p.Doubts, l.f.doubts...)
		if fixed, ok := o.Fixed[q.p.Name]; ok {
			l.fixed = &fixed
		}
		l.seed = seedOf(c, o, string(k)+q.p.Name)
		l.prepare(l.seed)
		for i := range l.moves { // those without a frame are gone by now
			l.moves[i].may = l.moves[i].may && !slices.Contains(l.plot.due, l.moves[i].name)
		}
		for i := range l.pick {
			l.pick[i] = unset
		}
		l.lay = [][]int{l.sequence(l.orders[0])}
		letters = append(letters, l)
	}
	newSearch(letters).run()
	e := envelope{situation: s}
	for _, l := range letters {
		p.Letters = append(p.Letters, e.finish(l))
	}
	p.Doubts = once(p.Doubts)
	p.Overlap, p.Alike = overlapOf(p.Letters)
	return p, nil
}

// plan fills and lays out one letter of the kind.
func (s *situation) plan(k regards.Kind, q *person, book *reading.Book) *letter {
	var r reader
	if q.at >= 0 {
		r = book.For(q.at)
	} else {
		r = book.ForNobody()
	}
	plot := plotOf(k, s.turn(k, q))
	f := s.fillKind(k, plot, q, r)
	l := &letter{q: q, f: f, kind: k, plot: plot, least: plot.least, limit: plot.limit, short: q.short, orders: []order{plot.layout}}
	if q.p.Manner.Pace == regards.Brisk {
		l.least, l.limit = l.least*2/3, l.limit*2/3 // METHOD 3.1: the shortest
	}
	for _, para := range plot.layout.paras {
		for _, name := range para {
			l.add(name, name, f.v, slices.Contains(plot.spare, name))
		}
	}
	l.duties()
	return l
}

// turn is which of a kind's letters is to be written, where there are several:
// the second nudge, what goes out before the interview, what asks a reference
// for no more than their employer allows.
func (s *situation) turn(k regards.Kind, q *person) string {
	switch {
	case k == regards.ReferenceRequest && s.ahead && s.bound(q):
		return "ahead/bound"
	case k == regards.ReferenceRequest && s.bound(q):
		return "bound"
	case s.ahead:
		return "ahead"
	case k == regards.Nudge && q.path == "agency" && s.nudges(q.p.Name) > 0:
		return "agency/2"
	case k == regards.Nudge && q.path == "agency":
		return "agency"
	case k == regards.Nudge && s.nudges(q.p.Name) > 0:
		return "2"
	}
	return ""
}

// reader is somebody who need not have been an interviewer, as the reader of a
// letter beside the thank-you.
func (s *situation) reader(at int, p *regards.Interviewer, path string, o Options) *person {
	q := s.personOf(at, p, path, cmp.Or(o.Channel, regards.Email))
	q.dated, q.full = true, q.decides || q.clerk
	q.short = q.tone == regards.Warm
	return q
}

// ofReference is a reference as a reader: somebody whom the candidate knows,
// so the tone is warm unless the record says another.
func ofReference(r *regards.Reference) *regards.Interviewer {
	return &regards.Interviewer{Name: r.Name, Honorific: r.Honorific, Email: r.Email, Phone: r.Phone,
		Tone: r.Tone.Or(regards.Warm), Part: regards.OtherPart}
}

// ofAgency is the agency's person as a reader.
func ofAgency(a regards.Agency) *regards.Interviewer {
	return &regards.Interviewer{Name: a.Contact, Honorific: a.Honorific, Email: a.Email, Phone: a.Phone,
		Tone: a.Tone.Or(regards.Neutral), Part: regards.Recruiter}
}
