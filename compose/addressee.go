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
	met := func(at int) {
		if at >= 0 && !slices.ContainsFunc(out, func(q *person) bool { return q.at == at }) {
			out = append(out, s.reader(at, &s.c.Interview.Interviewers[at], fmt.Sprintf("interviewers[%d]", at), o))
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
		refs(func(r *regards.Reference) bool {
			return s.consent(r) != regards.No && (r.Kind != regards.MutualContact || s.touched(r))
		})
	case k == regards.Material:
		for i := range s.c.Interview.Interviewers {
			if len(s.owed(i)) > 0 {
				met(i)
			}
		}
	case k == regards.RejectionReply:
		met(s.signer(regards.Rejection))
		met(s.decider())
	case k == regards.AcceptanceLetter, k == regards.Decline:
		met(s.signer(regards.Offer))
		if len(out) == 0 {
			met(s.decider())
		}
	case k == regards.Update, k == regards.CheckIn:
		met(s.decider())
	case k == regards.WithdrawalLetter:
		met(s.asked())
		met(s.decider())
	default: // a nudge, a competing offer
		met(s.asked())
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
		return errors.New("there are no references on the record to be told how it ended")
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

// signer is the interviewer with whom the last such event was; -1 for nobody.
func (s *situation) signer(what regards.Happening) int {
	at := -1
	for _, e := range s.c.History {
		if e.What == what {
			at = s.index(e.With)
		}
	}
	return at
}

// decider is who has most to say: who decides, else the manager, else the one
// most listened to; -1 without interviewers.
func (s *situation) decider() int {
	best, rank := -1, -1
	for i, p := range s.c.Interview.Interviewers {
		r := p.Influence.Level()
		if p.Part == regards.HR || p.Part == regards.Recruiter {
			r = 0
		}
		if p.Part == regards.HiringManager {
			r += 8
		}
		if p.Decides == regards.Yes {
			r += 10
		}
		if r > rank {
			best, rank = i, r
		}
	}
	return best
}

// asked is who is asked how things stand: the one whom the candidate said
// that they would ask, else the recruiter of the house, else who decides;
// panel members are never chased (METHOD 3 #25).
func (s *situation) asked() int {
	if at := s.index(s.c.FollowUp.With); at >= 0 {
		return at
	}
	for _, part := range []regards.Part{regards.Recruiter, regards.HR} {
		for i, p := range s.c.Interview.Interviewers {
			if p.Part == part {
				return i
			}
		}
	}
	return s.decider()
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

// touched reports whether the history has anything with this reference: a
// mutual contact who was never spoken to need not hear how it ended.
func (s *situation) touched(r *regards.Reference) bool {
	return slices.ContainsFunc(s.c.History, func(e regards.Event) bool { return s.c.Reference(e.With) == r })
}

// owed are the promises to an interviewer that were not kept and do not
// travel with the letter of thanks.
func (s *situation) owed(at int) []int {
	return slices.DeleteFunc(s.promised(at), func(i int) bool {
		return s.c.Interview.Interviewers[at].Promises[i].Attached == regards.Yes
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

// nudges is how often this person was asked already since their date passed.
func (s *situation) nudges(at int) (n int) {
	due := s.c.DecisionBy()
	thanked := false
	for _, e := range s.c.History {
		if e.What != regards.LetterSent && e.What != regards.HandedOver || at < 0 || s.index(e.With) != at {
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
