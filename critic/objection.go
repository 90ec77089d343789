package critic

import (
	"strings"

	"regards"
)

// checkObjections reads how doubts about the candidate are met (METHOD 2.2 C4,
// 2.3). What is negative, apologetic or blaming is found by its phrases; here
// is what needs the record.
func (v *view) checkObjections() {
	if v.reader == nil {
		return
	}
	words := 0
	for i, o := range v.reader.Objections {
		at := v.path("objections[" + itoa(i) + "].")
		answer := v.rec.field(at + "answer")
		switch {
		case answer == nil:
			v.checkUnanswered(at + "about")
		case o.Aloud == regards.Yes && !o.OfPay() && v.cover(answer) < 0.3 && v.sells():
			v.whole("C4", at+"answer", "")
		}
		if o.Aloud == regards.No {
			v.checkReturned(at + "about")
		}
		if answer != nil {
			words += v.answerWords(answer)
		}
	}
	main := v.t.mainTo - v.t.mainFrom
	if main > 60 && words*100 > main*35 && !v.bad() {
		v.whole("O4", v.path("objections"), "")
	}
	v.checkSubstance()
}

// bad reports whether the interview went badly: answers may then take the
// room that they need.
func (v *view) bad() bool { return v.rec.c.Interview.Went == regards.WentBadly }

// checkUnanswered reports that the letter names a doubt to which the record
// holds no answer.
func (v *view) checkUnanswered(path string) {
	f := v.rec.field(path)
	if f == nil || len(f.stems) == 0 {
		return
	}
	for _, s := range v.t.sents {
		m := v.cue("cue objection", s.from, s.to)
		if s.part != main || m == nil || !v.sharesRare(s, f) {
			continue
		}
		v.finding("C4/unanswered", block{s.start, s.end}, path, "")
	}
}

// checkReturned reports "you asked about ..." for a doubt that nobody spoke.
func (v *view) checkReturned(path string) {
	f := v.rec.field(path)
	if f == nil {
		return
	}
	for _, s := range v.t.sents {
		if s.part == main && v.cue("cue objection", s.from, s.to) != nil && v.sharesRare(s, f) {
			v.finding("C4/unsaid", block{s.start, s.end}, path, "")
		}
	}
}

// sharesRare reports whether a sentence holds a content word of an answer
// that is not mere courtesy.
func (v *view) sharesRare(s sentence, f *field) bool {
	for i := s.from; i < s.to; i++ {
		for _, st := range f.stems {
			if ws(v, i).stem == st && !courtesy()[st] {
				return true
			}
		}
	}
	return false
}

// answerWords counts the words of the sentences that give an answer.
func (v *view) answerWords(f *field) int {
	total := 0
	for _, s := range v.t.sents {
		if s.part != main {
			continue
		}
		n := v.shared(f, s)
		if n >= 2 && n*3 >= len(f.stems) || v.cue("cue objection", s.from, s.to) != nil {
			total += s.to - s.from
		}
	}
	return total
}

// checkSubstance wants a fact, not an adjective, behind "you asked about" (O5).
func (v *view) checkSubstance() {
	for k, s := range v.t.sents {
		if s.part != main || v.cue("cue objection", s.from, s.to) == nil || v.promises(s) {
			continue
		}
		solid := false
		for d := 0; d < 3 && k+d < len(v.t.sents); d++ {
			n := v.t.sents[k+d]
			if n.part != main || n.para != s.para {
				break
			}
			solid = solid || v.solid(n, d == 0)
		}
		if !solid {
			v.finding("O5", block{s.start, s.end}, v.path("objections"), "")
		}
	}
}

// promises reports whether a sentence is about a promise: "As to my promise, ...".
func (v *view) promises(s sentence) bool {
	for i := s.from; i < s.to; i++ {
		if w := ws(v, i); w.stem == stem("promise") {
			return true
		}
	}
	return false
}

// solid reports whether a sentence holds something that can be checked: a
// number, a name, or words of an answer on record.
func (v *view) solid(s sentence, lead bool) bool {
	held := 0
	for i := s.from; i < s.to; i++ {
		w := ws(v, i)
		_, count := w.value()
		if w.digits || count && w.low != "one" && w.low != "first" || w.upper && !w.first && w.low != "i" && !strings.HasPrefix(w.low, "i'") {
			return true
		}
		if !courtesy()[w.stem] && content(w) && v.rec.stems[w.stem] {
			held++
		}
	}
	if lead {
		return held >= 3
	}
	return held >= 2
}
