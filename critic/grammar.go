package critic

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"regards/english"
)

// checkGrammar looks for the few faults of grammar and punctuation that can
// be seen without guessing.
func (v *view) checkGrammar() {
	v.checkDoubled()
	ws := v.t.words
	for i := v.t.mainFrom; i < v.t.mainTo; i++ {
		if i+1 < v.t.mainTo && ws[i+1].sent == ws[i].sent && v.adjacent(i) {
			v.checkArticle(i)
			v.checkVerb(i)
		}
	}
	for _, s := range v.t.sents {
		if s.part == main && s.from < s.to {
			v.checkSentence(s)
		}
	}
	v.checkMarks()
	v.checkPairs()
	v.checkEnds()
}

// adjacent reports whether only a space stands between a word and the next.
func (v *view) adjacent(i int) bool {
	between := v.t.body[v.t.words[i].end:v.t.words[i+1].start]
	return between == " " || between == "\n"
}

// checkArticle reports "a hour" and "an unit".
func (v *view) checkArticle(i int) {
	w, next := &v.t.words[i], &v.t.words[i+1]
	if w.low != "a" && w.low != "an" || w.text == "A" && !w.first {
		return
	}
	if c := next.text[0]; w.low == "a" && strings.IndexByte("bcdfgjklmnpqrstvwyz", c) >= 0 {
		return // the sound is plain; spares the closer look
	}
	if want := english.Article(next.text); want != "" && want != w.low {
		v.finding("G1", block{w.start, next.end}, "", want+" "+next.text)
	}
}

// checkVerb reports pairs that no dialect of a business letter allows: "I
// has", "will recommends", "to sent".
func (v *view) checkVerb(i int) {
	a, b := &v.t.words[i], &v.t.words[i+1]
	if a.poss {
		return
	}
	switch {
	case wrongPairs()[a.low+" "+b.low] && !v.compound(i):
		v.place("G2", a.start, b.end)
	case modals()[a.low] && !a.first && !b.upper && !sets()["not a verb"][b.low] && (!b.lex.function || b.low == "doing") && onlyForms(b.low, english.ThirdForm, english.PastForm, english.GerundForm):
		v.place("G8", a.start, b.end)
	case (a.low == "to") && !b.lex.function && !b.upper && sets()["past only"][b.low]:
		v.place("G8", a.start, b.end)
	case (a.low == "i" || a.low == "we" || a.low == "you" || a.low == "they") && !b.lex.function && !b.upper && onlyForms(b.low, english.ThirdForm) && !v.compound(i) && !sets()["noun too"][b.low]:
		v.place("G2", a.start, b.end)
	}
}

// compound reports whether the word at i ends a longer subject or object, so
// that the verb behind it need not agree with it: "what some of you has",
// "Ann and I", "asking you is".
func (v *view) compound(i int) bool {
	if i == 0 {
		return false
	}
	p := v.t.words[i-1]
	if p.sent != v.t.words[i].sent {
		return false
	}
	between := v.t.body[p.end:v.t.words[i].start]
	return strings.TrimSpace(between) == "" && !clauseOpeners()[p.low]
}

// onlyForms reports whether a verb form is none but those of the list: a word
// that can also be a base form, or another word, is let be.
func onlyForms(low string, allowed ...english.VerbForm) bool {
	_, forms, ok := english.VerbForms(low)
	if !ok || len(forms) == 0 {
		return false
	}
	for _, f := range forms {
		in := false
		for _, a := range allowed {
			in = in || a == f || f == english.ParticipleForm && a == english.PastForm
		}
		if !in {
			return false
		}
	}
	return true
}

// checkSentence reports a sentence that begins in small letters and leftovers
// of typing.
func (v *view) checkSentence(s sentence) {
	w := &v.t.words[s.from]
	r, _ := utf8.DecodeRuneInString(w.text)
	plain := strings.TrimSpace(v.t.body[s.start:w.start]) == ""
	if unicode.IsLower(r) && plain && !v.rec.canon[w.low] && !hasInnerCapital(w.text) && s.para >= 0 {
		v.place("G3", w.start, w.end)
	}
	for _, mark := range []string{"->", "=>", "→", " w/", " b/c", " & ", " + ", " @ ", " lol", "!!", "??", " ~"} {
		if k := strings.Index(v.t.body[s.start:s.end], mark); k >= 0 && !v.markedName(s.start+k, mark) {
			v.place("G7", s.start+k, s.start+k+len(mark))
		}
	}
	for i := s.from; i < s.to; i++ {
		if w := &v.t.words[i]; typings()[w.low] && !w.upper {
			v.place("G7", w.start, w.end)
		}
	}
}

// markedName reports whether "&" stands between two capitals, as in a firm.
func (v *view) markedName(i int, mark string) bool {
	if mark != " & " && mark != " + " {
		return false
	}
	before, _ := utf8.DecodeLastRuneInString(strings.TrimRight(v.t.body[:i], " "))
	start := strings.LastIndexByte(v.t.body[:i], ' ') + 1
	first, _ := utf8.DecodeRuneInString(v.t.body[start:])
	after, _ := utf8.DecodeRuneInString(v.t.body[i+len(mark):])
	return unicode.IsUpper(first) && unicode.IsUpper(after) && before != '.'
}

// checkMarks reports a space before a mark, and a mark without one behind it.
func (v *view) checkMarks() {
	b := v.t.body
	for _, p := range v.t.paras {
		for i := p.start + 1; i < p.end; i++ {
			switch b[i] {
			case ',', ';', '!', '?', ':', '.':
			default:
				continue
			}
			free := i+1 == p.end || b[i+1] == ' ' || b[i+1] == '\n' || b[i] == ',' || b[i] == ';' || b[i] == '!'
			if b[i-1] == ' ' && free && i >= 2 && b[i-2] != ' ' {
				v.place("G4", i-1, i+1)
			}
			if (b[i] == ',' || b[i] == ';') && i+1 < p.end && isLetter(b[i+1]) && isLetter(b[i-1]) || b[i] == ',' && b[i-1] == ',' {
				v.place("G4", i-1, min(i+2, p.end))
			}
		}
	}
}

func isLetter(c byte) bool { return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' }

// checkPairs reports brackets and quotation marks that are not closed in
// their paragraph.
func (v *view) checkPairs() {
	for _, p := range v.t.paras {
		s := p.of(v.t.body)
		for _, pair := range [][2]string{{"(", ")"}, {"“", "”"}} {
			open, shut := strings.Count(s, pair[0]), strings.Count(s, pair[1])
			if open != shut && !(pair[0] == "(" && shut > open && listMarks(s)) {
				at := strings.LastIndex(s, pair[0])
				if open < shut {
					at = strings.LastIndex(s, pair[1])
				}
				v.place("G5", p.start+at, p.start+at+len(pair[0]))
			}
		}
		if n := strings.Count(s, `"`); n%2 == 1 {
			at := p.start + strings.LastIndexByte(s, '"')
			v.place("G5", at, at+1)
		}
	}
}

// listMarks reports whether a paragraph numbers its points "1)" or "a)".
func listMarks(s string) bool {
	return strings.Contains(s, "1)") || strings.HasPrefix(s, "a)") || strings.Contains(s, " a)") || strings.Contains(s, ":)")
}

// checkEnds reports a paragraph that ends without a mark.
func (v *view) checkEnds() {
	for _, p := range v.t.paras {
		b := trimmed(v.t.body, p)
		if b.empty() {
			continue
		}
		last := strings.TrimRight(b.of(v.t.body), "\"'”’) ")
		line := last[strings.LastIndexByte(last, '\n')+1:]
		if last == "" || strings.ContainsAny(last[len(last)-1:], ".!?:;…") || strings.HasSuffix(last, "…") || bulleted(line) {
			continue
		}
		if len(strings.Fields(last)) < 4 && v.in.Pasted {
			continue
		}
		v.place("G6", max(b.start, b.end-1), b.end)
	}
}

func bulleted(line string) bool {
	line = strings.TrimSpace(line)
	return strings.HasPrefix(line, "- ") || strings.HasPrefix(line, "* ") || strings.HasPrefix(line, "•") || line != "" && line[0] >= '0' && line[0] <= '9' && strings.Contains(line[:min(4, len(line))], ".")
}
