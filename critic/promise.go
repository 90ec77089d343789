package critic

import (
	"strings"

	"regards"
)

// checkPromises looks at what was promised: kept in mind (R1), dated (R2),
// attached if the letter says so (F9).
func (v *view) checkPromises() {
	v.checkUndated()
	attached := false
	if v.reader != nil {
		for i, p := range v.reader.Promises {
			attached = attached || p.Attached == regards.Yes && v.kind() == regards.ThankYou || v.kind() == regards.Material && len(v.in.Letter.Enclosures) > 0
			path := v.path("promises[" + itoa(i) + "].what")
			if f := v.rec.field(path); f != nil && v.stillOpen(p) && !v.remembered(f, p) {
				v.whole("R1", path, "")
			}
		}
	}
	v.checkAttachment(attached, attached || v.reader != nil && v.kind() == regards.Material && len(v.reader.Promises) > 0)
}

// remembered reports whether a sentence takes up a promise as one: it holds
// what was promised, and a word of giving it.
func (v *view) remembered(f *field, p regards.Promise) bool {
	given := p.Attached == regards.Yes && v.cue("cue attached", v.t.mainFrom, v.t.mainTo) != nil
	for _, s := range v.t.sents {
		if s.part != main {
			continue
		}
		hit, telling, giving := 0, false, given
		for i := s.from; i < s.to; i++ {
			w := ws(v, i)
			giving = giving || givings()[w.low] || strings.HasSuffix(w.low, "'ll")
			for k, st := range f.stems {
				if f.says(k, w) {
					hit++
					telling = telling || !courtesy()[st]
					break
				}
			}
		}
		if giving && hit > 0 && (telling || !rareIn(f) && hit*2 >= len(f.stems)) {
			return true
		}
	}
	return len(f.stems) == 0
}

// rareIn reports whether an answer has a word that is not mere courtesy.
func rareIn(f *field) bool {
	for _, st := range f.stems {
		if !courtesy()[st] {
			return true
		}
	}
	return false
}

// stillOpen reports whether a promise is still to be kept on the letter's day.
func (v *view) stillOpen(p regards.Promise) bool {
	for _, e := range v.rec.c.History {
		if e.What == regards.MaterialSent && v.reader != nil && e.With == v.reader.Name {
			return false
		}
	}
	return true
}

// checkAttachment holds "attached" against the flag of a promise and against
// the letter's enclosures. A letter with what was promised may attach it even
// where nobody could read what that was.
func (v *view) checkAttachment(flag, may bool) {
	m := v.cue("cue attached", v.t.mainFrom, v.t.mainTo)
	has := may || len(v.in.Letter.Enclosures) > 0
	switch {
	case m != nil && !has && v.reader != nil:
		v.finding("F9", block{ws(v, m.from).start, ws(v, m.to-1).end}, v.path("promises"), "")
	case m == nil && flag:
		v.whole("F9/missing", v.path("promises"), "")
	}
}

// checkUndated reports "I will send ..." without a day, a condition or an
// attachment beside it.
func (v *view) checkUndated() {
	for _, s := range v.t.sents {
		if s.part != main {
			continue
		}
		m := v.cue("cue promise", s.from, s.to)
		if m == nil || v.timed(s) {
			continue
		}
		v.finding("R2", block{ws(v, m.from).start, ws(v, m.to-1).end}, v.path("promises"), "")
	}
}

// timed reports whether a sentence says when, or on what condition.
func (v *view) timed(s sentence) bool {
	for i := s.from; i < s.to; i++ {
		low := ws(v, i).low
		if v.used[i] || timeWords()[low] {
			return true
		}
		if next := at(v.t.words, i+1); timesOfDay()[low] && !(next.sent == ws(v, i).sent && content(&next)) {
			return true
		}
		if _, ok := weekday(low); ok {
			return true
		}
		if strings.HasSuffix(low, "ever") {
			return true
		}
	}
	return false
}
