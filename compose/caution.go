package compose

import (
	"fmt"

	"regards"
)

// cautions is what the candidate should know before a letter of the kind goes
// out: the record does not call for it, or not yet.
func (s *situation) cautions(k regards.Kind, all []*person) (notes []string) {
	say := func(format string, args ...any) { notes = append(notes, fmt.Sprintf(format, args...)) }
	lacks := func(what regards.Happening, sentence string) {
		if !s.happened(what, "") {
			say("%s", sentence)
		}
	}
	if a := s.c.Agency; a.Contact != "" && s.c.Through() != "" {
		switch k {
		case regards.RivalOffer, regards.Update, regards.WithdrawalLetter:
			say("%s introduced you: call there first, and let this letter travel through them unless they leave it to you (METHOD 3 #24).", a.Contact)
		}
	}
	if s.ahead && speaksBack(k) {
		say("The interview is still to come, and this letter speaks of it as past. Keep it until then.")
	}
	switch k {
	case regards.Nudge:
		s.cautionNudge(say, all)
	case regards.RivalOffer:
		lacks(regards.CompetingOffer, "The history holds no competing offer; add it with `what: competing offer` and its date as `by`, so that the letter can say by when you must answer.")
	case regards.RejectionReply:
		lacks(regards.Rejection, "The history holds no rejection; add it with `what: rejection` and who signed it as `with`, so that the right people are written to.")
	case regards.AcceptanceLetter:
		lacks(regards.Offer, "The history holds no offer; add it with `what: offer` and who made it as `with`.")
		if len(s.c.Offer.Points) == 0 {
			say("No terms are on the record (`offer.terms`). An acceptance repeats them, so that nothing is left to memory.")
		}
		if s.c.Offer.Start.IsZero() && s.c.CanStart.IsZero() {
			say("No first day is on the record (`offer.start`). An acceptance names it.")
		}
	case regards.Decline:
		lacks(regards.Offer, "The history holds no offer to decline. If you are leaving before there is one, write `--kind withdrawal`.")
	case regards.Update:
		lacks(regards.News, "The history holds no news; add it with `what: news` and a note such as \"passed the last of the four exams\". Without news this letter has no reason to go.")
	case regards.CheckIn:
		lacks(regards.Rejection, "The history holds no rejection; while they are still deciding, a nudge is the letter to write.")
	case regards.Material:
		for _, q := range all {
			for _, i := range s.owed(q.at) {
				if what := q.p.Promises[i].What; byHand(what) {
					say("%q is nothing that an e-mail carries: the letter to %s says that it stands. Write the thing itself into it, or do it instead.", what, q.p.Name)
				}
			}
		}
	case regards.ReferenceRequest:
		if s.over() {
			say("The history says that it has been decided; nobody need be asked for this position now.")
		}
	case regards.ReferenceOutcome:
		if !s.over() {
			say("The history holds no outcome yet; these letters say that it is still open.")
		}
		for _, q := range all {
			if r := s.c.Reference(q.p.Name); r != nil && r.IsReference() && !s.lent(r) {
				say("The record does not say that %s agreed to be named (`consent: yes`), and this letter thanks them for it.", r.Name)
			}
		}
	}
	return notes
}

// cautionNudge warns of a nudge before its day (METHOD 3 #16), after an
// answer, and beyond the cap.
func (s *situation) cautionNudge(say func(string, ...any), all []*person) {
	by := s.c.DecisionBy()
	switch {
	case s.over():
		say("The history says that it has been decided; there is nothing left to ask.")
	case !by.IsZero() && !by.Before(s.day):
		say("They said that they would decide by %s. Asking before that day does harm; keep this letter until two working days after it.", s.calendar("").long(by))
	}
	most := s.c.Settings.Nudges.Or(2)
	for _, q := range all {
		if n := s.nudges(q.p.Name); n >= most {
			say("%s was asked %d times already since then. That is as often as is kind; let it rest now.", q.p.Name, n)
		}
	}
}

// speaksBack reports whether letters of the kind speak of the interview as
// past, with no others for the time before it.
func speaksBack(k regards.Kind) bool {
	switch k {
	case regards.ReferenceThanks, regards.ReferenceOutcome:
		return false
	}
	return plotOf(k, "ahead") == plotOf(k, "")
}
