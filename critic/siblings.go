package critic

import (
	"slices"
	"strconv"

	"regards"
)

// alike is the overlap from which colleagues notice that two letters are one
// (COMPOSER 9, overlap).
const alike = 0.12

// sharedRun is how many words in a row two letters may have in common that
// the record does not bring into both.
const sharedRun = 8

// checkSiblings compares the letter with those that go to the reader's
// colleagues (METHOD 2.4 T16, T17), and looks for the doubts of another
// reader (X1).
func (v *view) checkSiblings() {
	for _, l := range v.in.Siblings {
		if l.To != "" && l.To == v.in.To {
			continue
		}
		sib := v.rec.texts.read(l)
		if j := jaccard(v.t.grams, sib.grams); j > alike {
			v.whole("T17", "", strconv.Itoa(int(j*100+0.5))+" percent"+v.named(l))
		} else if v.t.runs.meets(sib.runs) {
			if from, to := v.longestRun(sib); to > from {
				v.finding("T17/run", block{ws(v, from).start, ws(v, to-1).end}, "", "")
			}
		}
		v.compareOpening(sib)
	}
	v.checkLeaks()
}

func (v *view) named(l regards.Letter) string {
	if l.To == "" {
		return ""
	}
	return " (" + l.To + ")"
}

// compareOpening reports that a colleague's letter begins with the same words.
func (v *view) compareOpening(sib *text) {
	a, b := v.t.mainWords(), sib.mainWords()
	n := 0
	for n < len(a) && n < len(b) && a[n].low == b[n].low {
		n++
	}
	if n >= 5 {
		v.place("T16/sibling", a[0].start, a[n-1].end)
	}
}

// longestRun finds the longest run of words that both letters have and whose
// content the record does not hold.
func (v *view) longestRun(sib *text) (from, to int) {
	index := make(map[string][]int)
	for i := sib.mainFrom; i < sib.mainTo; i++ {
		index[sib.words[i].low] = append(index[sib.words[i].low], i)
	}
	for i := v.t.mainFrom; i < v.t.mainTo; i++ {
		for _, j := range index[ws(v, i).low] {
			if i > v.t.mainFrom && j > sib.mainFrom && ws(v, i-1).low == sib.words[j-1].low {
				continue // seen from its beginning
			}
			n := 0
			for i+n < v.t.mainTo && j+n < sib.mainTo && ws(v, i+n).low == sib.words[j+n].low {
				n++
			}
			if n > to-from && n >= sharedRun && !v.heldRun(i, i+n) {
				from, to = i, i+n
			}
		}
	}
	return from, to
}

// heldRun reports whether the record itself brings a run of words into both
// letters: dates, names and figures that every reader is told.
func (v *view) heldRun(from, to int) bool {
	held, all := 0, 0
	for i := from; i < to; i++ {
		w := ws(v, i)
		if v.used[i] || w.digits || content(w) {
			all++
			if v.used[i] || w.digits || v.rec.words[w.low] {
				held++
			}
		}
	}
	return all > 0 && held*3 >= all*2
}

// checkLeaks reports a doubt of another reader's that this one has not heard:
// two thirds of its content words (X1).
func (v *view) checkLeaks() {
	if v.kind() == regards.AgencyThanks {
		return // it says of each what was spoken of
	}
	for i := range v.rec.c.Interview.Interviewers {
		if i == v.readerIndex {
			continue
		}
		for k := range v.rec.c.Interview.Interviewers[i].Objections {
			f := v.rec.field("interviewers[" + itoa(i) + "].objections[" + itoa(k) + "].about")
			if f == nil || len(f.stems) < 2 || !slices.ContainsFunc(f.stems, func(st string) bool { return v.t.stems[st] }) {
				continue
			}
			for _, s := range v.t.sents {
				if s.part == main && v.leaks(s, f) {
					v.finding("X1", block{s.start, s.end}, f.path, "")
				}
			}
		}
	}
}

func (v *view) leaks(s sentence, f *field) bool {
	hit, telling, all := 0, 0, 0
	for _, st := range f.stems {
		if v.ownStem(st) {
			continue
		}
		all++
		for i := s.from; i < s.to; i++ {
			if ws(v, i).stem == st {
				hit++
				if !courtesy()[st] {
					telling++
				}
				break
			}
		}
	}
	switch {
	case all >= 2 && hit*3 >= all*2 && (telling > 0 || hit >= 3):
		return true
	case telling > 0 && telling == all:
		return v.cue("cue objection", s.from, s.to) != nil
	}
	return false
}

// ownStem reports whether this reader's own answers, or the shared ones, hold
// the word.
func (v *view) ownStem(st string) bool {
	for i := range v.rec.fields {
		if o := v.rec.fields[i].owner; o != v.readerIndex && o != shared {
			continue
		}
		for _, have := range v.rec.fields[i].stems {
			if have == st {
				return true
			}
		}
	}
	return false
}
