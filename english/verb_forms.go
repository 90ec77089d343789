package english

import (
	"slices"
	"strings"
)

// VerbForms says which forms a word can be, and of which verb: "cut" is [BaseForm PastForm
// ParticipleForm] of "cut", "ran" is [PastForm] of "run". Where a word belongs to two verbs
// ("left", "found", "saw") the irregular one wins over the regular, the commoner over the
// rare. Not ok for words that are no verb form. Case is ignored.
func VerbForms(word string) (lemma string, forms []VerbForm, ok bool) {
	w := lowerASCII(word)
	if lemma, forms = beForms(w); lemma != "" {
		return lemma, forms, true
	}
	candidates := append(irregularCandidates(w), regularCandidates(w)...)
	best := -1
	for _, c := range candidates {
		if !Verb(c) {
			continue
		}
		if f := formsOf(c, w); len(f) > 0 {
			score := Frequency(c)
			if _, v, irr := irregularStem(c); irr && (slices.Contains(v.past, w) || slices.Contains(v.participle, w)) {
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

func irregularCandidates(w string) []string {
	var out []string
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
func regularCandidates(w string) []string {
	out := []string{w}
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
	var forms []VerbForm
	_, v, irr := irregularStem(lemma)
	prefix := ""
	if irr {
		prefix, _, _ = irregularStem(lemma)
	}
	for f := BaseForm; f <= GerundForm; f++ {
		match := inflect(lemma, f) == w
		if !match && irr && f == PastForm {
			match = slices.Contains(v.past, strings.TrimPrefix(w, prefix))
		}
		if !match && irr && f == ParticipleForm {
			match = slices.Contains(v.participle, strings.TrimPrefix(w, prefix))
		}
		if !match && (f == PastForm || f == ParticipleForm || f == GerundForm) && !irr {
			match = doubledSpelling(lemma, w, f)
		}
		if match {
			forms = append(forms, f)
		}
	}
	return forms
}

// doubledSpelling accepts the other side's doubling: travelled, focussed, benefitted.
func doubledSpelling(lemma, w string, f VerbForm) bool {
	n := len(lemma)
	t := verbTables()
	if n < 4 || !t.british[lemma] && !strings.HasSuffix(lemma, "s") && !strings.HasSuffix(lemma, "it") {
		return false
	}
	ending := "ed"
	if f == GerundForm {
		ending = "ing"
	}
	return w == lemma+lemma[n-1:]+ending
}

// Verb says whether a word is the base form of a verb that the word list knows. Case is ignored.
func Verb(lemma string) bool {
	w := lowerASCII(lemma)
	if w == "be" {
		return true
	}
	if _, _, irr := irregularStem(w); irr {
		return true
	}
	if lookup(w)&markVerb != 0 {
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
		if Known(c) {
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
