package critic

import (
	"strings"

	"regards"
	"regards/english"
)

// checkClaims looks for what the record does not carry: strong deeds and
// superlatives (F8), and sentences about things that nobody typed (N1).
func (v *view) checkClaims() {
	for _, s := range v.t.sents {
		if s.part != main {
			continue
		}
		v.checkDeeds(s)
		v.checkNewWords(s)
	}
}

// checkDeeds reports "I doubled ...", "we founded ..." where no answer says so.
func (v *view) checkDeeds(s sentence) {
	subject := false
	for i := s.from; i < s.to; i++ {
		w := ws(v, i)
		switch w.low {
		case "i", "we", "i've", "we've", "my", "our", "us":
			subject = true
			continue
		case "you", "he", "she", "they", "who", "your", "you've", "you'd":
			subject = false
			continue
		}
		if !v.rec.stems[w.stem] && (subject && strongVerbs()[w.low] || strongClaims()[w.low] || v.superlative(i)) {
			v.place("F8", w.start, w.end)
			return
		}
	}
}

// superlative reports whether word i claims a first place: "the largest",
// "top seller", and is no mere "at least" or "best regards".
func (v *view) superlative(i int) bool {
	w, prev, next := ws(v, i), at(v.t.words, i-1), at(v.t.words, i+1)
	if prev.sent != w.sent {
		return false
	}
	if w.low == "most" {
		return (prev.low == "the" || prev.low == "company's") && content(&next) && english.Known(next.low) && !v.rec.holds(next.low) && strings.HasSuffix(next.low, "ful") || prev.low == "the" && sets()["claim adjective"][next.low]
	}
	if w.low == "top" || w.low == "number" && next.low == "one" || w.low == "leading" {
		return !v.rec.words[w.low] && prev.low != "on" && prev.low != "at" && next.low != "of"
	}
	if len(w.low) > 5 && strings.HasSuffix(w.low, "est") && (prev.low == "the" || prev.low == "my" || prev.low == "our" || prev.poss) && sets()["superlative"][w.low] {
		return true
	}
	return false
}

// checkNewWords reports a sentence two or more of whose content words are in
// neither the record nor the vocabulary of courtesy (COMPOSER 9, new words).
// A number or a name is F10's and F11's and does not count.
func (v *view) checkNewWords(s sentence) {
	var fresh []*word
	known := 0
	for i := s.from; i < s.to; i++ {
		w := ws(v, i)
		if !content(w) || w.upper && !w.first || v.used[i] || len(w.low) < 4 {
			continue
		}
		if v.knownHere(w) {
			known++
			continue
		}
		fresh = append(fresh, w)
	}
	n := len(fresh)
	if n >= 4 || n == 3 && known <= 7 || n == 2 && known <= 3 {
		quoted := make([]string, 0, 3)
		for _, w := range fresh[:min(n, 3)] {
			quoted = append(quoted, "“"+w.text+"”")
		}
		v.finding("N1", block{s.start, s.end}, "", strings.Join(quoted, ", "))
	}
}

// knownHere reports whether a content word is of the record or of courtesy.
func (v *view) knownHere(w *word) bool {
	if courtesy()[w.stem] || v.rec.holds(w.low) {
		return true
	}
	for p := range strings.SplitSeq(w.low, "-") {
		if len(p) > 3 && !courtesy()[stem(p)] && !v.rec.holds(p) && !numeric(p) && !functional()[p] {
			return false
		}
	}
	return strings.Contains(w.low, "-")
}

// lists of the candidate's evidence beyond this reader's own: one is enough
// (METHOD 2.2 C9).
func (v *view) checkAccomplishments() {
	extra := 0
	var last block
	for i, e := range v.rec.c.Candidate.Evidence {
		f := v.rec.field("candidate.evidence[" + itoa(i) + "].did")
		if f == nil || e.Did == "" || v.ownDeed(e) || v.cover(f) < 0.55 {
			continue
		}
		extra++
		last = v.where(f)
	}
	if extra > 1 {
		v.finding("C9", last, "candidate.evidence", "")
	}
}

func (v *view) ownDeed(e regards.Evidence) bool {
	if v.reader == nil {
		return false
	}
	for _, n := range v.reader.Needs {
		if strings.EqualFold(n.Did, e.Did) {
			return true
		}
	}
	return false
}

// field finds an answer by its path; nil when it was not given.
func (r *Record) field(path string) *field {
	for i := range r.fields {
		if r.fields[i].path == path {
			return &r.fields[i]
		}
	}
	return nil
}
