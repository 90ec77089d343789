package critic

import (
	"strings"
	"sync"
)

// phrase is a row of phrases.tsv: words that a rule or a cue looks for.
type phrase struct {
	rule  string   // "T5", or a cue such as "cue interest"
	words []string // "_" stands for any one word; "apolog*" for any that begins so
	next  string   // the second word, when it is one word only
	key   string   // the text to say; the rule's own when empty
}

// match is a phrase found in the letter.
type match struct {
	phrase   *phrase
	from, to int // words
}

// phraseBook is all phrases by their first word, or by its first four bytes
// where it has a star.
type phraseBook struct{ whole, begun map[string][]*phrase }

var phrases = sync.OnceValue(func() phraseBook {
	out := phraseBook{make(map[string][]*phrase), make(map[string][]*phrase)}
	for _, r := range rows("phrases.tsv") {
		for text := range strings.SplitSeq(r[1], ";") {
			p := &phrase{rule: r[0], words: strings.Fields(text)}
			if len(p.words) == 0 {
				continue
			}
			if len(r) > 2 {
				p.key = r[2]
			}
			if len(p.words) > 1 && p.words[1] != "_" && !strings.HasSuffix(p.words[1], "*") {
				p.next = p.words[1]
			}
			first, book := p.words[0], out.whole
			if cut, ok := strings.CutSuffix(first, "*"); ok {
				first, book = cut[:4], out.begun
			}
			book[first] = append(book[first], p)
		}
	}
	return out
})

// findPhrases finds the phrases in the main part and in the greeting, none
// across the end of a sentence.
func (t *text) findPhrases() []match {
	var out []match
	book := phrases()
	for i := range t.words {
		low := t.words[i].low
		out = t.tryPhrases(out, book.whole[low], i)
		if len(low) >= 4 {
			out = t.tryPhrases(out, book.begun[low[:4]], i)
		}
	}
	return out
}

// tryPhrases looks at the second word first, which parts most of the phrases
// that begin with "I" or "the".
func (t *text) tryPhrases(out []match, all []*phrase, i int) []match {
	next := ""
	if i+1 < len(t.words) {
		next = t.words[i+1].low
	}
	for _, p := range all {
		if p.next == "" || p.next == next {
			out = t.tryPhrase(out, p, i)
		}
	}
	return out
}

func (t *text) tryPhrase(out []match, p *phrase, i int) []match {
	if i+len(p.words) > len(t.words) {
		return out
	}
	for k, want := range p.words {
		w := &t.words[i+k]
		if w.sent != t.words[i].sent {
			return out
		}
		if want == "_" || want == w.low {
			continue
		}
		cut, ok := strings.CutSuffix(want, "*")
		if !ok || !strings.HasPrefix(w.low, cut) {
			return out
		}
	}
	return append(out, match{p, i, i + len(p.words)})
}

// checkPhrases finds the phrases of the tables and says those that are rules
// by themselves; cues are kept for the rules that ask for them.
func (v *view) checkPhrases() {
	v.hits = v.t.findPhrases()
	for _, m := range v.hits {
		if strings.HasPrefix(m.phrase.rule, "cue ") {
			continue
		}
		first := v.t.words[m.from]
		if v.t.sents[first.sent].part == close_ || v.excused(m) || v.denied(m) {
			continue
		}
		key := m.phrase.rule
		if m.phrase.key != "" {
			key = m.phrase.key
		}
		v.place(key, first.start, v.t.words[m.to-1].end)
	}
}

// cue finds the first phrase of a cue in words [from, to); nil when none.
func (v *view) cue(name string, from, to int) *match {
	for i := range v.hits {
		if m := &v.hits[i]; m.phrase.rule == name && m.from >= from && m.to <= to {
			return m
		}
	}
	return nil
}

// denied reports whether what follows a phrase turns it into its contrary: "no
// answer is needed" reproaches nobody, and "nothing needs to be done".
func (v *view) denied(m match) bool {
	if m.phrase.rule == "T2" {
		return at(v.t.words, m.from-1).low == "not" || strings.HasSuffix(at(v.t.words, m.from-1).low, "n't") || at(v.t.words, m.to).low == "about"
	}
	if m.phrase.rule == "K8" { // "please say so", "say no"; "if I find out, I will tell you"
		next, before := at(v.t.words, m.to).low, at(v.t.words, m.from-1).low
		return next == "so" || next == "no" || before == "i" || before == "i'll" || before == "can" || before == "anybody"
	}
	if m.phrase.rule != "K2" && m.phrase.rule != "K5" {
		return false
	}
	if m.phrase.rule == "K5" && v.typedPhrase(v.t.words[m.from:m.to], false) {
		return true
	}
	for i := m.to; i < m.to+4 && at(v.t.words, i).sent == v.t.words[m.from].sent; i++ {
		switch at(v.t.words, i).low {
		case "needed", "necessary", "expected", "required", "wanted", "called":
			return true
		}
	}
	return false
}

// excused reports whether the record speaks of a matter that the letter would
// otherwise have to leave alone: a compensation analyst may write of
// compensation.
func (v *view) excused(m match) bool {
	switch m.phrase.rule {
	case "T8", "P2", "P3", "T3", "T9", "T11", "F8", "T4", "T5":
	default:
		return false
	}
	return v.typedPhrase(v.t.words[m.from:m.to], m.phrase.rule == "T8")
}

// typedPhrase reports whether an answer has the same words in the same order.
// With strict set only an answer about work counts: a topic or a reason for
// liking the job does not bring pay into a letter.
func (v *view) typedPhrase(ws []word, strict bool) bool {
	for i := range v.rec.fields {
		f := &v.rec.fields[i]
		if strict && (strings.HasSuffix(f.path, ".topic") || strings.Contains(f.path, "like")) {
			continue
		}
		for k := 0; k+len(ws) <= len(f.words); k++ {
			n := 0
			for n < len(ws) && f.words[k+n].stem == ws[n].stem {
				n++
			}
			if n == len(ws) {
				return true
			}
		}
	}
	return false
}
