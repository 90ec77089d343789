package compose

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"regards"
)

// addressees are those to whom a letter of the kind goes.
func (s *situation) addressees(k regards.Kind, o Options) ([]*person, error) {
	var out []*person
	to := func(p *regards.Interviewer) {
		if p != nil && !slices.ContainsFunc(out, func(q *person) bool { return q.p == p }) {
			out = append(out, s.whoMet(p, o))
		}
	}
	refs := func(wanted func(*regards.Reference) bool) {
		for i := range s.c.References {
			if r := &s.c.References[i]; wanted(r) {
				out = append(out, s.reader(-1, ofReference(r), fmt.Sprintf("references[%d]", i), o))
			}
		}
	}
	switch {
	case o.Only != "":
		return s.only(k, o)
	case k == regards.AgencyThanks:
		if s.c.Agency.Contact == "" {
			return nil, errors.New("the record names nobody at an agency; fill in `agency.contact`")
		}
		out = append(out, s.reader(-1, ofAgency(s.c.Agency), "agency", o))
	case k == regards.ReferrerThanks:
		refs(func(r *regards.Reference) bool { return r.Kind == regards.Referrer })
	case k == regards.ReferenceRequest:
		refs(func(r *regards.Reference) bool { return r.IsReference() && s.consent(r) == "" })
	case k == regards.ReferenceThanks:
		refs(func(r *regards.Reference) bool { return r.IsReference() && s.happened(regards.ReferenceCalled, r.Name) })
	case k == regards.ReferenceOutcome:
		refs(s.owedOutcome)
	case k == regards.Material:
		for i := range s.c.Interview.Interviewers {
			if len(s.owed(i)) > 0 {
				to(&s.c.Interview.Interviewers[i])
			}
		}
	case k == regards.RejectionReply:
		to(s.signer(regards.Rejection))
		to(s.c.Manager())
	case k == regards.AcceptanceLetter, k == regards.Decline:
		to(s.signer(regards.Offer))
		if len(out) == 0 {
			to(s.c.Manager())
		}
	case k == regards.Update, k == regards.CheckIn:
		to(s.c.Manager())
	case k == regards.WithdrawalLetter:
		to(s.asked())
		to(s.c.Manager())
	case k == regards.Nudge && s.c.Through() != "" && s.c.Agency.Contact != "":
		out = append(out, s.reader(-1, ofAgency(s.c.Agency), "agency", o))
	default: // a nudge, a competing offer
		to(s.asked())
	}
	if len(out) == 0 {
		return nil, nobody(k)
	}
	return out, nil
}

// nobody says what the record lacks for a letter of the kind.
func nobody(k regards.Kind) error {
	switch k {
	case regards.ReferrerThanks:
		return errors.New("no reference is marked as `kind: referrer`, so nobody is to be thanked for opening the door")
	case regards.ReferenceRequest:
		return errors.New("every reference has answered, or none is on the record; with --only NAME one is asked all the same")
	case regards.ReferenceThanks:
		return errors.New("the history says of no reference that they were called (`what: reference called`); with --only NAME one is thanked all the same")
	case regards.ReferenceOutcome:
		return errors.New("no reference has agreed to be named (`consent: yes`) or was called, so nobody is owed the outcome; with --only NAME one is told all the same")
	case regards.Material:
		return errors.New("no promise is open: each was kept, or goes with the letter of thanks")
	}
	return errors.New("no interviewer is named, so there is nobody to write to")
}

// only is the one person of that name: an interviewer, a reference, or the
// agency's person.
func (s *situation) only(k regards.Kind, o Options) ([]*person, error) {
	if p := s.c.Interviewer(o.Only); p != nil {
		at := s.index(p.Name)
		return []*person{s.reader(at, p, fmt.Sprintf("interviewers[%d]", at), o)}, nil
	}
	for i := range s.c.References {
		if r := &s.c.References[i]; r == s.c.Reference(o.Only) {
			return []*person{s.reader(-1, ofReference(r), fmt.Sprintf("references[%d]", i), o)}, nil
		}
	}
	if a := s.c.Agency; a.Contact != "" && parseName(a.Contact, "").Full == parseName(o.Only, "").Full {
		return []*person{s.reader(-1, ofAgency(a), "agency", o)}, nil
	}
	return nil, fmt.Errorf("nobody on this record is called %q", o.Only)
}

// signer is the interviewer with whom the last such event was, of this round
// or one before; nil for nobody.
func (s *situation) signer(what regards.Happening) (p *regards.Interviewer) {
	for _, e := range s.c.History {
		if e.What == what {
			p = s.c.Met(e.With)
		}
	}
	return p
}

// whoMet is an interviewer as a reader. Who was met in an earlier round only is
// told nothing of what was spoken of in this one.
func (s *situation) whoMet(p *regards.Interviewer, o Options) *person {
	if at := s.at(p); at >= 0 {
		return s.reader(at, p, fmt.Sprintf("interviewers[%d]", at), o)
	}
	for i := range s.c.Earlier {
		for k := range s.c.Earlier[i].Interviewers {
			if &s.c.Earlier[i].Interviewers[k] == p {
				return s.reader(-1, p, fmt.Sprintf("earlier[%d].interviewers[%d]", i, k), o)
			}
		}
	}
	return s.reader(-1, p, "", o)
}

// decider is who decides of those who were met in this round, else whose
// position it is; -1 without interviewers.
func (s *situation) decider() int {
	if at := s.at(s.c.Decider()); at >= 0 {
		return at
	}
	return s.at(s.c.Manager())
}

// at is where an interviewer stands in the latest round; -1 for who was met
// before it, and for nobody.
func (s *situation) at(p *regards.Interviewer) int {
	for i := range s.c.Interview.Interviewers {
		if &s.c.Interview.Interviewers[i] == p {
			return i
		}
	}
	return -1
}

// asked is who of the house is asked how things stand: the one whom the
// candidate said that they would ask, else who is asked by METHOD 3 #25; nil
// when nobody is known.
func (s *situation) asked() *regards.Interviewer {
	if p := s.c.Met(s.c.FollowUp.With); p != nil {
		return p
	}
	return s.c.Asked()
}

// consent is whether a reference may be named: what the history says last,
// else what the record says.
func (s *situation) consent(r *regards.Reference) regards.YesNo {
	out := r.Consent
	for _, e := range s.c.History {
		if s.c.Reference(e.With) != r {
			continue
		}
		switch e.What {
		case regards.ReferenceAgreed, regards.ReferenceBriefed:
			out = regards.Yes
		case regards.ReferenceRefused:
			out = regards.No
		}
	}
	return out
}

// happened reports whether the history has such an event; with whom matters
// unless name is empty.
func (s *situation) happened(what regards.Happening, name string) bool {
	return slices.ContainsFunc(s.c.History, func(e regards.Event) bool {
		return e.What == what && (name == "" || s.c.Reference(e.With) != nil && s.c.Reference(e.With).Name == name)
	})
}

// owedOutcome reports whether a reference is told how it ended and thanked
// for it: those who agreed to be named, or were called, and whoever opened the
// door. Who was asked and never said yes has lent nothing (METHOD 5: a slow
// yes is a no).
func (s *situation) owedOutcome(r *regards.Reference) bool {
	switch {
	case s.consent(r) == regards.No:
		return false
	case r.Kind == regards.Referrer:
		return true
	case r.Kind == regards.MutualContact:
		return s.touched(r)
	}
	return s.lent(r)
}

// lent reports whether a reference has lent their name: said yes, or answered
// a call.
func (s *situation) lent(r *regards.Reference) bool {
	return s.consent(r) == regards.Yes || s.happened(regards.ReferenceCalled, r.Name)
}

// touched reports whether the history has anything with this reference: a
// mutual contact who was never spoken to need not hear how it ended.
func (s *situation) touched(r *regards.Reference) bool {
	return slices.ContainsFunc(s.c.History, func(e regards.Event) bool { return s.c.Reference(e.With) == r })
}

// owed are the promises to an interviewer that were not kept and do not
// travel with the letter of thanks; nothing travels with thanks that go
// through an agency.
func (s *situation) owed(at int) []int {
	return slices.DeleteFunc(s.promised(at), func(i int) bool {
		return s.c.Interview.Interviewers[at].Promises[i].Attached == regards.Yes && s.c.Through() == ""
	})
}

// promised are all promises to an interviewer, unless they were kept.
func (s *situation) promised(at int) (out []int) {
	if at < 0 || s.kept(at) {
		return nil
	}
	for i, p := range s.c.Interview.Interviewers[at].Promises {
		if p.What != "" {
			out = append(out, i)
		}
	}
	return out
}

// nudges is how often this person was asked already since their date passed:
// an interviewer, of an earlier round too, or the agency's person.
func (s *situation) nudges(name string) (n int) {
	due := s.c.DecisionBy()
	thanked := false
	for _, e := range s.c.History {
		if e.What != regards.LetterSent && e.What != regards.HandedOver || e.At.Date.Before(s.met) || !s.with(e, name) {
			continue
		}
		switch {
		case strings.HasPrefix(e.Note, string(regards.Nudge)), !due.IsZero() && e.At.Date.After(due), due.IsZero() && thanked:
			n++
		}
		thanked = true
	}
	return n
}

// with reports whether an event was with the person of that name.
func (s *situation) with(e regards.Event, name string) bool {
	if a := s.c.Agency.Contact; a != "" && a == name {
		return parseName(a, "").Full == parseName(e.With, "").Full
	}
	p := s.c.Met(e.With)
	return p != nil && p == s.c.Met(name)
}

// bound reports whether a reader is a reference whose own employer limits what
// they may say of anybody (METHOD 5): nothing more is asked of them.
func (s *situation) bound(q *person) bool {
	r := s.c.Reference(q.p.Name)
	return q.at < 0 && r != nil && r.IsReference() && strings.TrimSpace(r.MaySay) != ""
}
