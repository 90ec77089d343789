package critic

import (
	"slices"
	"strings"

	"regards"
	"regards/english"
)

// stranger is a name that must not turn up in this letter.
type stranger struct {
	tokens []string
	firm   bool
}

// checkNames reads every capitalised word: other people and employers (F2),
// and names that the record does not hold (F11).
func (v *view) checkNames() {
	banned := v.strangers()
	ws := v.t.words
	for i := 0; i < v.t.mainTo; i++ {
		w := &ws[i]
		p := v.t.sents[w.sent].part
		if p == head || p == close_ || !w.upper && !hasInnerCapital(w.text) {
			continue
		}
		if n := v.stranger(banned, i); n > 0 {
			v.place("F2", w.start, ws[i+n-1].end)
			i += n - 1
			continue
		}
		if p == main && !w.digits {
			v.checkCapital(i)
		}
	}
	v.checkSubjectNames(banned)
}

func hasInnerCapital(s string) bool { return s != strings.ToLower(s) }

// strangers are the people of the panel that this reader is not to read of,
// and the employers and people of the candidate's other cases.
func (v *view) strangers() []stranger {
	var out []stranger
	if v.readerIndex < 0 && v.toFriend() {
		return out // references and agencies may hear who was there
	}
	ours, chair := v.ourNames(), v.rec.c.OneForAll(v.rec.c.Interview.Interviewers)
	for _, p := range v.rec.people {
		if chair && p.who != shared {
			continue // the chair's letter names those to whom the thanks are passed on
		}
		if p.reference || p.who == v.readerIndex && p.who != shared || v.tied(p) {
			continue
		}
		if v.reader != nil && p.name == v.reader.Name {
			continue
		}
		for _, t := range p.tokens {
			if len(t) > 1 && !ours[t] && !nameParticles()[t] && !nameSuffixes()[t] {
				out = append(out, stranger{tokens: []string{t}})
			}
		}
	}
	for i := range v.in.Others {
		out = append(out, othersOf(&v.in.Others[i], ours, v.rec)...)
	}
	return out
}

// toFriend reports whether the letter goes to a reference or to the agency,
// who are told of the people that the candidate met.
func (v *view) toFriend() bool {
	for _, p := range v.rec.people {
		if p.reference && p.name == v.in.To {
			return true
		}
	}
	return false
}

// ourNames are the words of the names that may always stand in this letter.
func (v *view) ourNames() map[string]bool {
	out := make(map[string]bool)
	add := func(tokens []string) {
		for _, t := range tokens {
			out[t] = true
		}
	}
	add(v.readerTokens)
	for t := range v.rec.ours {
		out[t] = true
	}
	for _, p := range v.rec.people {
		if p.reference || v.tied(p) {
			add(p.tokens)
		}
	}
	return out
}

// tied reports whether the record ties a person to this reader's letter: the
// one who decides or is to be called, one who has written since, or one whom
// this reader spoke of.
func (v *view) tied(p person) bool {
	c := v.rec.c
	if shares(p, v.rec.who) || shares(p, v.rec.with) {
		return true
	}
	for _, e := range c.History {
		if e.What != regards.LetterSent && sharesName(p, e.With) {
			return true
		}
	}
	for _, i := range v.ownFields() {
		f := &v.rec.fields[i]
		for _, w := range f.words {
			if containsToken(p.tokens, w.low) && (w.upper || !english.Known(w.low)) {
				return true
			}
		}
	}
	return false
}

func sharesName(p person, s string) bool { return shares(p, nameTokens(s)) }

func shares(p person, have []string) bool {
	return len(have) > 0 && !slices.ContainsFunc(have, func(t string) bool { return !slices.Contains(p.tokens, t) })
}

func (v *view) ownFields() []int {
	if v.readerIndex < 0 || v.readerIndex >= len(v.rec.needsOf) {
		return nil
	}
	return v.rec.needsOf[v.readerIndex]
}

// othersOf are the names of another case that this one does not share.
func othersOf(c *regards.Case, ours map[string]bool, r *Record) []stranger {
	var out []stranger
	for _, firm := range []string{c.Employer.Name, c.Employer.Short} {
		tokens := nameTokens(firm)
		if len(tokens) == 0 || !slices.ContainsFunc(tokens, func(t string) bool { return !ours[t] && !r.words[t] }) {
			continue
		}
		out = append(out, stranger{tokens, true})
	}
	for _, p := range c.Interview.Interviewers {
		for _, t := range nameTokens(p.Name) {
			if len(t) > 2 && !ours[t] && !r.words[t] && !nameParticles()[t] && !nameSuffixes()[t] {
				out = append(out, stranger{tokens: []string{t}})
			}
		}
	}
	return out
}

// stranger reports how many words from i are a name that must not be there.
func (v *view) stranger(banned []stranger, i int) int {
	ws := v.t.words
	for _, b := range banned {
		if !hasTokens(ws, i, b.tokens) {
			continue
		}
		if len(b.tokens) == 1 && v.ordinary(i) {
			continue
		}
		return len(b.tokens)
	}
	return 0
}

func hasTokens(ws []word, i int, tokens []string) bool {
	for k, t := range tokens {
		if at(ws, i+k).low != t {
			return false
		}
	}
	return true
}

// ordinary reports whether a capitalised word is more likely a word than a
// name: one that begins its sentence ("Will you ..."), or a month.
func (v *view) ordinary(i int) bool {
	w := &v.t.words[i]
	if v.isMonth(v.t.words, i) {
		return true
	}
	if w.lex.weekday >= 0 {
		return true
	}
	next := at(v.t.words, i+1)
	return w.first && !w.poss && english.Known(w.low) && (english.Frequency(w.low) >= rareBelow || !english.GivenName(w.text)) && !(next.upper && next.sent == w.sent)
}

// checkCapital reports a capitalised word that is neither a word at the
// beginning of its sentence nor known to the record.
func (v *view) checkCapital(i int) {
	w := &v.t.words[i]
	if len(w.low) < 2 && w.low != "x" || w.lex.function || sets()["title allowed"][w.low] || v.readerHas(w.low) || v.rec.words[w.low] {
		return
	}
	if w.lex.weekday >= 0 {
		return
	}
	if v.isMonth(v.t.words, i) {
		return
	}
	if _, ok := w.value(); ok && w.first {
		return
	}
	if (w.low == "day" || w.low == "eve") && i > 0 && (v.t.words[i-1].upper || v.t.words[i-1].poss) {
		return // "Valentine's Day": the feast is held against the record, the day is not
	}
	if w.first && spokenPronouns()[w.low] {
		return // "Nothing's decided."
	}
	if strings.Contains(w.low, "'") {
		if base, _, _ := strings.Cut(w.low, "'"); functional()[w.low] || contracted()[base] || functional()[base] {
			return
		}
	}
	if v.rec.holds(w.low) && !v.nearCanon(w.low) {
		return
	}
	if w.first && !w.poss && v.commonWord(w) {
		return
	}
	if near := v.canonLike(w.low); near != "" {
		v.place("F11/spelled", w.start, w.end)
		return
	}
	v.place("F11", w.start, w.end)
}

// commonWord reports whether a word that begins a sentence is one that
// anybody may begin with.
func (v *view) commonWord(w *word) bool {
	if w.text == strings.ToUpper(w.text) && len(w.text) > 2 {
		return false // an acronym
	}
	for p := range strings.SplitSeq(w.low, "-") {
		if p != "" && !functional()[p] && !english.Known(p) && !numeric(p) {
			return false
		}
	}
	return !(english.GivenName(w.text) && english.Frequency(w.low) < rareBelow)
}

// canonLike is the name on record that a word nearly is; empty when none.
func (v *view) canonLike(low string) string {
	for c := range v.rec.canon {
		if c != low && len(c) >= 4 && near(c, low) {
			return c
		}
	}
	return ""
}

func (v *view) nearCanon(low string) bool { return !v.rec.words[low] && v.canonLike(low) != "" }

// checkSubjectNames holds the names of an e-mail's subject to the same rule.
func (v *view) checkSubjectNames(banned []stranger) {
	ws := scanWords(nil, v.in.Letter.Subject, block{0, len(v.in.Letter.Subject)}, 0)
	for i := range ws {
		for _, b := range banned {
			if ws[i].upper && hasTokens(ws, i, b.tokens) && !(len(b.tokens) == 1 && english.Known(b.tokens[0])) {
				v.whole("F2/subject", "", ws[i].text)
				return
			}
		}
	}
}
