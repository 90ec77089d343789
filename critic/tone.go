package critic

import (
	"slices"
	"strings"
	"sync"

	"regards"
)

// checkTone reads register and habits (METHOD 2.4); what is wrong by its
// wording alone is found by phrases.tsv.
func (v *view) checkTone() {
	v.checkStarts()
	v.checkExclamations()
	v.checkThankedOften()
	v.checkRegister()
	v.checkPosted()
	v.checkTerms()
	v.checkRepeats()
	v.checkThirdPerson()
}

// checkStarts reports "I" at the beginning of more than half of the sentences
// or of three in a row (T6).
func (v *view) checkStarts() {
	n, all, row := 0, 0, 0
	for _, s := range v.t.sents {
		if s.part != main || s.from == s.to {
			continue
		}
		all++
		if low := ws(v, s.from).low; low != "i" && !strings.HasPrefix(low, "i'") {
			row = 0
			continue
		}
		n++
		if row++; row == 3 {
			v.place("T6/row", s.start, s.end)
		}
	}
	if all >= 6 && n*2 > all {
		v.whole("T6", "", itoa(n)+" of "+itoa(all))
	}
}

// checkExclamations reports more than one exclamation mark, and emoji (T7).
func (v *view) checkExclamations() {
	n := 0
	for _, p := range v.t.paras {
		for i, r := range p.of(v.t.body) {
			at := p.start + i
			switch {
			case r == '!':
				if n++; n == 2 {
					v.place("T7", at, at+1)
				}
			case emoji(r):
				v.place("T7/emoji", at, at+len(string(r)))
				return
			}
		}
	}
	for _, face := range []string{":)", ":-)", ";)", ":D", ":("} {
		if i := strings.Index(v.t.body, face); i >= 0 {
			v.place("T7/emoji", i, i+len(face))
			return
		}
	}
}

func emoji(r rune) bool {
	return r >= 0x1F300 && r <= 0x1FAFF || r >= 0x2600 && r <= 0x27BF || r == 0x2B50
}

// checkThankedOften reports thanks more than twice (T2).
func (v *view) checkThankedOften() {
	n, last := 0, -1
	for _, m := range v.hits {
		w := ws(v, m.from)
		if m.phrase.rule != "cue thanked" || w.sent == last || v.t.sents[w.sent].part != main {
			continue
		}
		last = w.sent
		if n++; n == 3 {
			v.place("T2/thanks", w.start, ws(v, m.to-1).end)
		}
	}
}

// checkRegister reports registers that mix (T15).
func (v *view) checkRegister() {
	greet := lower(v.t.greet.of(v.t.body))
	off := strings.TrimRight(lower(v.t.signOff.of(v.t.body)), ",. ")
	titled := false
	for _, w := range v.greetingWords() {
		titled = titled || honorifics()[w.low] && !spokenTitles()[w.low] // "Hi Pastor Dwight" is how he is called
	}
	casual := strings.HasPrefix(greet, "hi") || strings.HasPrefix(greet, "hey") || strings.HasPrefix(greet, "hello")
	switch {
	case casual && titled:
		v.finding("T15", v.t.greet, v.path("tone"), "")
	case off == "yours faithfully" && len(v.readerTokens) > 0:
		v.finding("T15/faithfully", v.t.signOff, v.path("tone"), "")
	case titled && breezy()[off] && off != "best" || casual && formalClose()[off] && off != "sincerely":
		v.finding("T15/close", v.t.signOff, v.path("tone"), "")
	}
	if v.tone() == regards.Formal {
		v.checkFormal(casual)
	} else if v.tone() == regards.Warm {
		v.checkWarm(titled)
	}
}

var (
	breezy         = setOf("breezy close")
	spokenTitles   = setOf("spoken title")
	spokenPronouns = setOf("spoken pronoun")
)

// checkFormal reports what does not belong into a formal letter.
func (v *view) checkFormal(casual bool) {
	if casual {
		v.finding("T15/casual", v.t.greet, v.path("tone"), "")
	} else if v.reader != nil && v.reader.Honorific != "" && !v.t.greet.empty() && len(v.greetingWords()) == 1 {
		v.finding("T15/first", v.t.greet, v.path("tone"), v.reader.Honorific+" "+v.surname())
	}
	for i := v.t.mainFrom; i < v.t.mainTo; i++ {
		w := ws(v, i)
		if k := strings.IndexByte(w.low, '\''); k > 0 && shortened(w.low, k) {
			v.place("T15/contraction", w.start, w.end)
			return
		}
		if slangs()[w.low] && !v.rec.words[w.low] {
			v.place("T15/slang", w.start, w.end)
			return
		}
	}
	for _, p := range v.t.paras {
		if i := strings.IndexByte(p.of(v.t.body), '!'); i >= 0 {
			v.place("T15/loud", p.start+i, p.start+i+1)
			return
		}
	}
}

// shortened reports whether the apostrophe at k makes a contraction.
func shortened(low string, k int) bool {
	switch low[k+1:] {
	case "t", "ll", "ve", "re", "d", "m":
		return true
	case "s":
		return contracted()[low[:k]]
	}
	return false
}

// checkWarm reports stiff words in a friendly letter.
func (v *view) checkWarm(titled bool) {
	if titled {
		v.finding("T15/stiff", v.t.greet, v.path("tone"), "")
	}
	for i := v.t.mainFrom; i < v.t.mainTo; i++ {
		if w := ws(v, i); stiffs()[w.low] && !v.rec.words[w.low] {
			v.place("T15/stiff", w.start, w.end)
			return
		}
	}
}

// checkPosted reports days that are named from today in a letter that travels
// by post (T12).
func (v *view) checkPosted() {
	if v.in.Letter.Channel != regards.Paper && v.in.Letter.Channel != regards.Card {
		return
	}
	for i := v.t.mainFrom; i < v.t.mainTo; i++ {
		if _, ok := relative(v.t.words, i); ok {
			v.place("T12", ws(v, i).start, ws(v, i).end)
		}
	}
}

// terms are the words for one thing that trades choose between.
var terms = sync.OnceValue(func() map[string]string {
	out := make(map[string]string)
	for _, r := range rows("terms.tsv") {
		for w := range strings.FieldsSeq(r[1]) {
			out[stem(w)] = r[0]
		}
	}
	return out
})

// checkTerms reports a word for something that this reader calls otherwise (T14).
func (v *view) checkTerms() {
	theirs := make(map[string]string) // group -> the reader's word
	for _, k := range v.ownFields() {
		for _, w := range v.rec.fields[k].words {
			if g, ok := terms()[w.stem]; ok && !strings.Contains(v.rec.fields[k].path, "did") {
				theirs[g] = w.low
			}
		}
	}
	if len(theirs) == 0 {
		return
	}
	for i := v.t.mainFrom; i < v.t.mainTo; i++ {
		w := ws(v, i)
		if w.low == "patient" && i > v.t.mainFrom && slices.Contains([]string{"be", "am", "was", "very", "more", "as"}, ws(v, i-1).low) {
			continue // "I will be patient" is of nobody in a bed
		}
		if g, ok := terms()[w.stem]; ok && theirs[g] != "" && !v.rec.stems[w.stem] {
			v.finding("T14", block{w.start, w.end}, "", theirs[g])
			return
		}
	}
}

// checkRepeats reports one sentence opening or one stock adjective twice (T16).
func (v *view) checkRepeats() {
	seen := make(map[string]bool)
	praised := make(map[string]bool)
	for _, s := range v.t.sents {
		if s.part != main {
			continue
		}
		if s.to-s.from >= 5 {
			key := ws(v, s.from).low + " " + ws(v, s.from+1).low + " " + ws(v, s.from+2).low
			if seen[key] {
				v.place("T16", ws(v, s.from).start, ws(v, s.from+2).end)
			}
			seen[key] = true
		}
		for i := s.from; i < s.to; i++ {
			w := ws(v, i)
			if !vagues()[w.low] || v.rec.words[w.low] {
				continue
			}
			if praised[w.low] {
				v.place("T16/word", w.start, w.end)
			}
			praised[w.low] = true
		}
	}
}

// checkThirdPerson reports the reader's own name in the letter to that
// reader, unless it is a way of speaking to them (G9).
func (v *view) checkThirdPerson() {
	if v.reader == nil {
		return
	}
	for i := v.t.mainFrom; i < v.t.mainTo; i++ {
		w := ws(v, i)
		if !w.upper || len(w.low) < 3 || !v.readerHas(w.low) || v.sharedToken(w.low) || v.ordinary(i) || v.used[i] || nameParticles()[w.low] {
			continue
		}
		before := strings.TrimRight(v.t.body[:w.start], " ")
		after := strings.TrimLeft(v.t.body[w.end:], " ")
		if strings.HasSuffix(before, ",") && after != "" && strings.ContainsAny(after[:1], ",.!?;:") || w.first && strings.HasPrefix(after, ",") || !w.poss && strings.HasSuffix(lower(before), "thank you") || strings.HasSuffix(lower(before), "thanks") {
			continue
		}
		v.place("G9", w.start, w.end)
		return
	}
}

// sharedToken reports whether somebody or something else on record has a word
// of the reader's name too.
func (v *view) sharedToken(low string) bool {
	if v.rec.ours[low] {
		return true
	}
	for _, p := range v.rec.people {
		if v.reader != nil && p.name != v.reader.Name && containsToken(p.tokens, low) {
			return true
		}
	}
	return false
}
