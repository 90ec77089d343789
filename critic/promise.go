package critic

import (
	"regards"
	"strings"
)

// checkPromises looks at what was promised: kept in mind (R1), dated (R2),
// attached if the letter says so (F9).
func (v *view) checkPromises() {
	v.checkUndated()
	attached := false
	if v.reader != nil {
		for i, p := range v.reader.Promises {
			attached = attached || p.Attached == regards.Yes
			path := v.path("promises[" + itoa(i) + "].what")
			if f := v.rec.field(path); f != nil && v.cover(f) < 0.34 && v.stillOpen(p) {
				v.whole("R1", path, "")
			}
		}
	}
	v.checkAttachment(attached)
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
// the letter's enclosures.
func (v *view) checkAttachment(flag bool) {
	m := v.cue("cue attached", v.t.mainFrom, v.t.mainTo)
	has := flag || len(v.in.Letter.Enclosures) > 0
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
		if v.used[i] || sets()["time word"][low] {
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
