package critic

import (
	"slices"
	"strings"

	"regards"
)

// cover is how much of an answer the letter takes up, 0 to 1: the share of
// its content words and numbers.
func (v *view) cover(f *field) float64 {
	if f == nil || len(f.stems) == 0 && len(f.nums) == 0 {
		return 1
	}
	hit, all := 0.0, float64(len(f.stems))
	for k, s := range f.stems {
		if v.t.stems[s] || v.meant(f.full[k]) {
			hit++
		}
	}
	for _, n := range f.nums {
		if n == 1 {
			continue
		}
		all++
		if v.says(n) {
			hit++
		}
	}
	if all == 0 {
		return 1
	}
	return hit / all
}

// meant reports whether the letter holds what an abbreviation stands for.
func (v *view) meant(full map[string]bool) bool {
	for s := range full {
		if v.t.stems[s] {
			return true
		}
	}
	return false
}

// says reports whether the letter holds a number, in figures or words.
func (v *view) says(n float64) bool {
	if v.numbers == nil {
		v.numbers = v.t.values()
	}
	return v.numbers[round(n)]
}

// values are the numbers of the main part.
func (t *text) values() map[float64]bool {
	out := make(map[float64]bool)
	for i := t.mainFrom; i < t.mainTo; i++ {
		w := &t.words[i]
		for _, run := range w.runs() {
			out[round(figure(run))] = true
			out[round(figure(run)/1000)] = true
			if h, m, ok := strings.Cut(w.low, ":"); ok && len(digitRuns(h)) == 1 && len(digitRuns(m)) == 1 {
				out[figure(digitRuns(h)[0])*100+figure(digitRuns(m)[0])] = true
			}
			if x := figure(run); x > 1900 && x < 2100 {
				out[x-2000] = true
			}
		}
		if x, n, ok := spelled(t.words[i:t.mainTo]); ok {
			out[round(x)] = true
			i += n - 1
			continue
		}
		if x, ok := w.value(); ok {
			out[x] = true
		}
		if !w.hyphened() {
			continue
		}
		for p := range strings.SplitSeq(w.low, "-") {
			if x, ok := wordValue(p); ok {
				out[x] = true
			}
		}
	}
	return out
}

// shared counts the words of a sentence that an answer holds too, by stem.
func (v *view) shared(f *field, s sentence) int {
	n := 0
	for i := s.from; i < s.to; i++ {
		if slices.Contains(f.stems, ws(v, i).stem) {
			n++
		}
	}
	return n
}

// where is the sentence of the letter that takes up most of an answer.
func (v *view) where(f *field) block {
	best, most := block{}, 0
	for _, s := range v.t.sents {
		if s.part != main {
			continue
		}
		n := v.shared(f, s)
		if n > most {
			best, most = block{s.start, s.end}, n
		}
	}
	return best
}

// checkAreas looks for the content areas of a good letter (METHOD 2.2).
func (v *view) checkAreas() {
	v.checkThanks()
	v.checkInterest()
	v.checkNeeds()
	v.checkNext()
	v.checkPresent()
	v.checkOffers()
	v.checkAccomplishments()
}

// checkThanks wants thanks, and thanks for something that was done (C1).
func (v *view) checkThanks() {
	m := v.cue("cue thanks", v.t.mainFrom, v.t.mainTo)
	if m == nil {
		v.whole("C1", v.path("topic"), "")
		return
	}
	if v.reader == nil || v.reader.Topic == "" {
		return
	}
	for _, n := range v.hits {
		if n.phrase.rule == "cue thanks" && v.sentenceHolds(ws(v, n.from).sent, v.path("topic"), v.path("told"), v.path("needs")) {
			return
		}
	}
	v.finding("C1/generic", block{ws(v, m.from).start, ws(v, m.to-1).end}, v.path("topic"), "")
}

// sentenceHolds reports whether a sentence or its neighbours hold a content
// word of an answer under one of the paths.
func (v *view) sentenceHolds(sent int, paths ...string) bool {
	for _, k := range v.ownFields() {
		f := &v.rec.fields[k]
		for _, p := range paths {
			if !strings.HasPrefix(f.path, p) {
				continue
			}
			for _, s := range f.stems {
				if !courtesy()[s] && v.sentHasStem(sent, s) {
					return true
				}
			}
		}
	}
	return false
}

func (v *view) sentHasStem(sent int, s string) bool {
	for d := -1; d <= 1; d++ {
		if k := sent + d; k >= 0 && k < len(v.t.sents) && v.t.sents[k].part == main {
			for i := v.t.sents[k].from; i < v.t.sents[k].to; i++ {
				if ws(v, i).stem == s {
					return true
				}
			}
		}
	}
	return false
}

// checkInterest wants the interest said outright (C2).
func (v *view) checkInterest() {
	if v.cue("cue interest", v.t.mainFrom, v.t.mainTo) != nil {
		return
	}
	for _, s := range v.t.sents {
		if s.part == main && v.wantsRole(s) {
			return
		}
	}
	v.whole("C2", "interview.like", "")
}

// wantsRole reports whether a sentence says "I want" or "I like" of the job
// by its name, wherever the name stands.
func (v *view) wantsRole(s sentence) bool {
	me, wish, role := false, false, false
	for i := s.from; i < s.to; i++ {
		w := ws(v, i)
		me = me || w.low == "i" || strings.HasPrefix(w.low, "i'")
		wish = wish || w.low == "want" || w.low == "like" || w.low == "love" || w.low == "wish"
		role = role || roleNouns()[w.low]
	}
	return me && wish && role
}

// sells reports whether a letter to this reader argues need, plan and proof;
// people of HR and recruiters get papers and dates instead.
func (v *view) sells() bool {
	return v.reader != nil && v.reader.Part != regards.HR && v.reader.Part != regards.Recruiter && v.in.Letter.Channel != regards.Card
}

// checkNeeds wants one need of the reader's taken up, with its evidence (C3).
func (v *view) checkNeeds() {
	if !v.sells() || len(v.reader.Needs) == 0 {
		return
	}
	need, did := 0.0, 0.0
	asked, proven := false, false
	for i, n := range v.reader.Needs {
		at := v.path("needs[" + itoa(i) + "].")
		if n.Need != "" {
			asked = true
			need = max(need, v.cover(v.rec.field(at+"need")))
		}
		if n.Did != "" {
			proven = true
			did = max(did, v.proofCover(v.rec.field(at+"did")))
		}
	}
	if asked && need < 0.3 {
		v.whole("C3", v.path("needs[0].need"), "")
	}
	if proven && did < 0.35 {
		v.whole("C3/proof", v.path("needs[0].did"), "")
	}
}

// proofCover is cover for a deed: when none of its figures is told, half of it
// is missing whatever the words.
func (v *view) proofCover(f *field) float64 {
	c := v.cover(f)
	if f == nil {
		return c
	}
	figures := 0
	for _, n := range f.nums {
		if n <= 3 {
			continue
		}
		figures++
		if v.says(n) {
			return c
		}
	}
	if figures > 0 {
		return c / 2
	}
	return c
}

// checkNext wants the next step, dated, in letters to those who decide or are
// to be asked (C5).
func (v *view) checkNext() {
	c := v.rec.c
	if v.reader == nil || c.DecisionBy().IsZero() && c.FollowUp.On.IsZero() {
		return
	}
	me := person{tokens: v.readerTokens}
	if v.reader.Decides != regards.Yes && !shares(me, v.rec.who) && !shares(me, v.rec.with) {
		return
	}
	for _, m := range v.dated {
		if v.tense(m.from) >= 0 && v.nextDay(m) {
			return
		}
	}
	for i := v.t.mainFrom; i < v.t.mainTo; i++ {
		if off, ok := relative(v.t.words, i); ok && off >= 0 && v.tense(i) > 0 {
			return
		}
	}
	if v.cue("cue next", v.t.mainFrom, v.t.mainTo) != nil {
		return
	}
	path := "follow_up.on"
	if c.FollowUp.On.IsZero() {
		path = "decision.by"
	}
	v.whole("C5", path, "")
}

// nextDay reports whether a mention is the day of the decision or of the
// follow-up, rather than that of a promise.
func (v *view) nextDay(m mention) bool {
	by := v.rec.c.DecisionBy()
	return v.rec.dates.find(v.readerIndex, func(d regards.Date) bool {
		return (m.day == 0 || d.Day == m.day) && (m.month == 0 || int(d.Month) == m.month) && (m.weekday < 0 || int(d.Weekday()) == m.weekday) &&
			!d.Before(v.in.Day) && (d == by || d == v.rec.c.FollowUp.On || !by.IsZero() && d.After(by))
	}) != nil
}

// checkPresent wants one detail that only somebody who was there can know (C6).
func (v *view) checkPresent() {
	own := v.ownFields()
	any := false
	for _, k := range own {
		f := &v.rec.fields[k]
		if !strings.HasSuffix(f.path, "topic") && !strings.HasSuffix(f.path, "told") && !strings.Contains(f.path, "needs") && !strings.Contains(f.path, "objections") {
			continue
		}
		any = any || len(f.stems) > 0
		for _, s := range f.stems {
			if v.t.stems[s] && !courtesy()[s] {
				return
			}
		}
		for _, n := range f.nums {
			if n > 2 && v.says(n) {
				return
			}
		}
	}
	if any {
		v.whole("C6", v.path("topic"), "")
	}
}

// checkOffers reports a second offer of more material or answers (C7).
func (v *view) checkOffers() {
	n := 0
	for _, m := range v.hits {
		if m.phrase.rule != "cue offer" {
			continue
		}
		if n++; n > 1 {
			v.place("C7", ws(v, m.from).start, ws(v, m.to-1).end)
			return
		}
	}
}
