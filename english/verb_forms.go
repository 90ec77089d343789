package english

import (
	"slices"
	"strings"
)

// VerbForms says which forms a word can be, and of which verb: "cut" is [BaseForm PastForm
// ParticipleForm] of "cut", "ran" is [PastForm] of "run". Where a word belongs to two verbs
// ("left", "found", "saw") the irregular one wins over the regular, the commoner over the
// rare; "lay" alone is read as the base form. Not ok for words that are no verb form. Case is ignored.
func VerbForms(word string) (lemma string, forms []VerbForm, ok bool) {
	w := lowerASCII(word)
	if lemma, forms = beForms(w); lemma != "" {
		return lemma, forms, true
	}
	const anyForm = markVerb | markThird | markPast | markPart | markIng
	if m := lookup(w); m != 0 && m&anyForm == 0 {
		return "", nil, false
	}
	var room [12]string // nearly always enough
	candidates := regularCandidates(irregularCandidates(room[:0], w), w)
	best := -1
	for _, c := range candidates {
		if c == "" || !Verb(c) {
			continue
		}
		if f := formsOf(c, w); len(f) > 0 {
			score := Frequency(c)
			if _, v, irr := irregularStem(c); irr && w != "lay" && (slices.Contains(v.past, w) || slices.Contains(v.participle, w)) {
				score += 1 << 20
			}
			if score > best {
				best, lemma, forms, ok = score, c, f, true
			}
		}
	}
	return lemma, forms, ok
}

// beForms answers for the one verb with more than five forms.
func beForms(w string) (string, []VerbForm) {
	switch w {
	case "be":
		return "be", []VerbForm{BaseForm}
	case "is", "am", "are":
		return "be", []VerbForm{ThirdForm}
	case "was", "were":
		return "be", []VerbForm{PastForm}
	case "been":
		return "be", []VerbForm{ParticipleForm}
	case "being":
		return "be", []VerbForm{GerundForm}
	}
	return "", nil
}

func irregularCandidates(out []string, w string) []string {
	for _, r := range verbTables().readings[w] {
		out = append(out, r.lemma)
	}
	for _, p := range [...]string{"re", "un", "over", "under", "out", "mis", "fore", "pre", "up", "re-", "pre-", "cross-", "de"} {
		if rest, found := strings.CutPrefix(w, p); found {
			for _, r := range verbTables().readings[rest] {
				out = append(out, p+r.lemma)
			}
		}
	}
	return out
}

// regularCandidates undoes -s, -ed and -ing in every way; formsOf checks the answers.
func regularCandidates(out []string, w string) []string {
	out = append(out, w)
	if s, found := strings.CutSuffix(w, "ing"); found {
		out = append(out, s, s+"e")
		if n := len(s); n > 2 && s[n-1] == s[n-2] || strings.HasSuffix(s, "ck") {
			out = append(out, s[:len(s)-1])
		}
		if t, found := strings.CutSuffix(s, "y"); found {
			out = append(out, t+"ie")
		}
	}
	if s, found := strings.CutSuffix(w, "ed"); found {
		out = append(out, s, s+"e")
		if n := len(s); n > 2 && s[n-1] == s[n-2] || strings.HasSuffix(s, "ck") {
			out = append(out, s[:len(s)-1])
		}
		if t, found := strings.CutSuffix(s, "i"); found {
			out = append(out, t+"y")
		}
	}
	if s, found := strings.CutSuffix(w, "s"); found {
		out = append(out, s, strings.TrimSuffix(s, "e"))
		if t, found := strings.CutSuffix(s, "ie"); found {
			out = append(out, t+"y")
		}
	}
	return out
}

// formsOf lists the forms of a base form that are spelled as w, either spelling counting
// where British and American differ (travelled, traveled).
func formsOf(lemma, w string) []VerbForm {
	prefix, v, irr := irregularStem(lemma)
	stem := strings.TrimPrefix(w, prefix)
	var forms []VerbForm
	if w == lemma {
		forms = append(forms, BaseForm)
	}
	if strings.HasSuffix(w, "s") && inflect(lemma, ThirdForm) == w {
		forms = append(forms, ThirdForm)
	}
	regular := !irr && strings.HasSuffix(w, "d") && (inflect(lemma, PastForm) == w || doubledSpelling(lemma, w, "ed"))
	if regular || irr && slices.Contains(v.past, stem) {
		forms = append(forms, PastForm)
	}
	if regular || irr && slices.Contains(v.participle, stem) {
		forms = append(forms, ParticipleForm)
	}
	if strings.HasSuffix(w, "ing") && (inflect(lemma, GerundForm) == w || !irr && doubledSpelling(lemma, w, "ing")) {
		forms = append(forms, GerundForm)
	}
	return forms
}

// doubledSpelling accepts the other side's doubling: travelled, focussed, benefitted.
func doubledSpelling(lemma, w, ending string) bool {
	n := len(lemma)
	if len(w) != n+1+len(ending) || n < 4 || w[n] != lemma[n-1] || w[:n] != lemma || w[n+1:] != ending {
		return false
	}
	return verbTables().british[lemma] || strings.HasSuffix(lemma, "s") || strings.HasSuffix(lemma, "it")
}

// Verb says whether a word is the base form of a verb that the word list knows. Case is ignored.
func Verb(lemma string) bool {
	w := lowerASCII(lemma)
	if lookup(w)&markVerb != 0 {
		return true
	}
	if _, _, irr := irregularStem(w); irr {
		return true
	}
	for _, p := range [...]string{"re-", "pre-", "co-", "cross-", "de-"} {
		if rest, found := strings.CutPrefix(w, p); found && rest != "" {
			return Verb(rest)
		}
	}
	return false
}

// Lemma returns the dictionary form of a word that carries a Penn tag: "ran" VBD is "run",
// "units" NNS is "unit", "bigger" JJR is "big". Other tags give the word in lower case,
// names (NNP, NNPS) the word itself.
func Lemma(word, tag string) string {
	switch {
	case strings.HasPrefix(tag, "NNP"):
		return word
	case tag == "NNS":
		return Singular(lowerASCII(word))
	case strings.HasPrefix(tag, "VB"), tag == "MD":
		return verbLemma(lowerASCII(word))
	case tag == "JJR" || tag == "RBR":
		return stripDegree(lowerASCII(word), "er")
	case tag == "JJS" || tag == "RBS":
		return stripDegree(lowerASCII(word), "est")
	}
	return lowerASCII(word)
}

func verbLemma(w string) string {
	switch w {
	case "'m", "'re", "’m", "’re", "ai":
		return "be"
	case "'ve", "’ve":
		return "have"
	case "'ll", "’ll", "wo":
		return "will"
	case "ca":
		return "can"
	}
	return Base(w)
}

func stripDegree(w, ending string) string {
	switch w {
	case "better", "best":
		return "good"
	case "worse", "worst":
		return "bad"
	case "more", "most":
		return "much"
	case "less", "least":
		return "little"
	case "further", "farther", "furthest", "farthest":
		return "far"
	}
	s, found := strings.CutSuffix(w, ending)
	if !found {
		return w
	}
	for _, c := range degreeStems(s) {
		if Common(c) {
			return c
		}
	}
	return w
}

func degreeStems(s string) []string {
	out := []string{s + "e", s}
	if n := len(s); n > 2 && s[n-1] == s[n-2] {
		out = []string{s[:n-1], s}
	}
	if t, found := strings.CutSuffix(s, "i"); found {
		out = []string{t + "y"}
	}
	return out
}
