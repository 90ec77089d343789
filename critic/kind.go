package critic

import (
	"strings"

	"regards"
)

// checkKind reads what only letters beside the thank-you are held to. What a
// phrase shows (K2, K5, K6, K8) stands in phrases.tsv.
func (v *view) checkKind() {
	switch v.kind() {
	case regards.Nudge:
		v.checkNudge()
	case regards.AcceptanceLetter:
		v.checkAcceptance()
	case regards.Decline, regards.WithdrawalLetter:
		if v.early("cue decline", 2) == nil {
			v.whole("K4", "", "")
		}
	case regards.RivalOffer:
		v.checkRival()
	case regards.ReferenceRequest:
		if v.cue("cue way out", v.t.mainFrom, v.t.mainTo) == nil {
			v.whole("K7", "", "")
		}
	}
}

// checkNudge wants their own date, and wants it past (METHOD 3 #16, #17). A
// second nudge stands in the thread of the first and need not name it again.
func (v *view) checkNudge() {
	by := v.rec.c.DecisionBy()
	if by.IsZero() || v.in.Day.IsZero() {
		return
	}
	said := by.In(v.rec.c.Zone()).Format("Monday, January 2")
	if !by.Before(v.in.Day) {
		v.whole("K9", "decision.by", said)
		return
	}
	for _, m := range v.dated {
		if m.day == by.Day || m.day == 0 && m.weekday == int(by.Weekday()) {
			return
		}
	}
	for _, e := range v.rec.c.History {
		if e.What == regards.LetterSent && e.At.Date.After(by) {
			return
		}
	}
	if by.DaysSince(v.in.Day) == -1 && v.t.has("yesterday") {
		return
	}
	v.whole("K1", "decision.by", said)
}

// has reports whether the main part holds the word.
func (t *text) has(low string) bool {
	for i := t.mainFrom; i < t.mainTo; i++ {
		if t.words[i].low == low {
			return true
		}
	}
	return false
}

// early finds a cue in the first n sentences of the main part; nil when none.
func (v *view) early(cue string, n int) *match {
	end := v.t.mainFrom
	for _, s := range v.t.sents {
		if s.part == main && n > 0 {
			end, n = s.to, n-1
		}
	}
	return v.cue(cue, v.t.mainFrom, end)
}

// checkAcceptance wants the yes, the position and the first day (METHOD 3 #36).
func (v *view) checkAcceptance() {
	if v.early("cue accept", 2) == nil {
		v.whole("K3", "", "")
	}
	if said := v.rec.c.Position.Said(); said != "" {
		held := false
		for s := range stemsOf(said) {
			held = held || v.t.stems[s]
		}
		if !held {
			v.whole("K3/role", "position.title", said)
		}
	}
	start := v.rec.c.Offer.Start
	if start.IsZero() {
		return
	}
	for _, m := range v.dated {
		if m.day == start.Day {
			return
		}
	}
	v.whole("K3/day", "offer.start", start.In(v.rec.c.Zone()).Format("Monday, January 2"))
}

// checkRival finds the figures of another offer (METHOD 3 #22): its date is
// enough.
func (v *view) checkRival() {
	for i := v.t.mainFrom; i < v.t.mainTo; i++ {
		w := &v.t.words[i]
		if strings.ContainsAny(v.t.body[max(w.start-1, 0):min(w.end+1, len(v.t.body))], "$£€%") && w.digits && !v.theirFigure(w.low) {
			v.place("K6/figure", w.start, w.end)
			return
		}
	}
}

// theirFigure reports whether a sum is one that this reader spoke of, as it was
// typed or in thousands or millions: "$60k of burgundy".
func (v *view) theirFigure(low string) bool {
	if v.reader == nil {
		return false
	}
	texts := []string{v.reader.Topic, v.reader.Told}
	for _, n := range v.reader.Needs {
		texts = append(texts, n.Need, n.Help, n.So)
	}
	for _, said := range digitRuns(low) {
		for _, run := range digitRuns(lower(strings.Join(texts, " "))) {
			for _, times := range []float64{1, 1e3, 1e6} {
				if figure(run)*times == figure(said) {
					return true
				}
			}
		}
	}
	return false
}
