package compose

import (
	_ "embed"
	"slices"
	"strings"
	"sync"

	"regards/english"
	"regards/english/pattern"
)

// addressed finds an answer that speaks to its reader, and so cannot be told
// to somebody else as it stands.
var addressed = pattern.MustCompile(`(?i)\b(you|your|yours|yourself)\b`)

// ours finds an answer that the interviewer's own "us" was typed into; said of
// them it would seem to be the candidate's.
var ours = pattern.MustCompile(`(?i)\b(us|our|ours|we|ourselves)\b`)

// mine is the same for one who was quoted: "take the register off me".
var mine = pattern.MustCompile(`(?i)\b(me|my|mine|myself|i)\b`)

var smallI = pattern.MustCompile(`\bi\b`)

// saw is how people begin what somebody else witnessed.
var saw = pattern.MustCompile(`(?i)^(they |she |he )?(saw|watched|remembers|knows|witnessed|was there for|was there when) `)

// sawMe takes that beginning off: "saw how I ran the strike" is "how I ran the
// strike"; and says what follows it as something that can be spoken of: "me run
// the strike", "that I ran the strike" and "ran the strike" are the same.
func sawMe(seen string) string {
	s := strings.TrimSpace(saw.ReplaceAllString(strings.TrimSpace(seen), ""))
	head, rest, _ := strings.Cut(s, " ")
	verb, tail, _ := strings.Cut(rest, " ")
	switch low := strings.ToLower(head); {
	case low == "that" && strings.EqualFold(verb, "i") && tail != "":
		return "how I " + tail
	case low == "i" && rest != "":
		if lemma, forms, ok := english.VerbForms(strings.ToLower(verb)); ok && len(forms) == 1 && forms[0] == english.BaseForm {
			rest = strings.TrimSpace(english.Past(lemma) + " " + tail) // it was seen, so it is past
		}
		return "how I " + rest
	case low == "me" && rest != "":
		if lemma, forms, ok := english.VerbForms(strings.ToLower(verb)); ok && (slices.Contains(forms, english.BaseForm) || slices.Contains(forms, english.GerundForm)) {
			return strings.TrimSpace("how I " + english.Past(lemma) + " " + tail)
		}
	case rest != "" && didWord(low, strings.ToLower(verb)):
		return "how I " + low + " " + rest
	}
	return s
}

// didWord reports whether a first word is the past of a verb and can be
// nothing else before the second: "ran nights", "trained the new ones", not
// "fixed costs".
func didWord(low, next string) bool {
	_, forms, ok := english.VerbForms(low)
	if !ok || slices.ContainsFunc(forms, func(f english.VerbForm) bool { return f != english.PastForm && f != english.ParticipleForm }) {
		return false
	}
	return len(forms) == 1 || english.Determiner(next) || english.Preposition(next) || next != "" && next[0] >= '0' && next[0] <= '9'
}

// pastWord reports whether a word may be the past of a verb.
func pastWord(low string) bool {
	_, forms, ok := english.VerbForms(low)
	return ok && slices.Contains(forms, english.PastForm)
}

// elsewhere reports whether a deed was done at one place and a reference known
// from another ("volunteered with her at the abbey"): then words that both
// share prove nothing. The deed itself may name the place: at "the army", "fixed
// pumps in Kuwait".
func elsewhere(relation, at, did string) bool {
	m := knownFrom.FindStringSubmatch(relation)
	if m == nil || at == "" {
		return false
	}
	from, place := gistOf(m[1]), gistOf(at, did)
	return len(from) > 0 && len(place) > 0 && from.common(place) == 0
}

var knownFrom = pattern.MustCompile(`(?i)\b(?:at|in|from|of) (.+)$`)

//go:embed references.tsv
var referencesText string

// refWords are the words of references.tsv, by kind.
var refWords = sync.OnceValue(func() map[string][]string {
	out := map[string][]string{}
	for line := range strings.Lines(referencesText) {
		if kind, list, ok := strings.Cut(strings.TrimSpace(line), "\t"); ok && kind[0] != '#' {
			out[kind] = strings.Fields(list)
		}
	}
	return out
})

func refWord(kind, word string) bool {
	return slices.Contains(refWords()[kind], strings.ToLower(strings.Trim(word, ".,;()")))
}

// vague are the stems of what two answers may share by chance.
var vague = sync.OnceValue(func() gist { return gistOf(refWords()["vague"]...) })

// witnessed reports whether a deed is one of those that somebody saw: two
// thirds of the telling words of what they saw are in it. Rather too few than
// one too many: nobody is asked to speak of what they did not see (METHOD 5).
func witnessed(seen []string, deed string) bool { return sightOf(seen, deed) >= 0 }

// sightOf is which of the things seen the deed is; -1 for none.
func sightOf(seen []string, deed string) int {
	d := gistOf(deed)
	return slices.IndexFunc(seen, func(s string) bool { n, of := shares(s, d); return n > 0 && n*3 >= of*2 })
}

// concerns is which of the things seen has to do with a need: half of its
// telling words are enough, as nothing is claimed by that. -1 for none.
func concerns(seen []string, need string) int {
	d := gistOf(need)
	return slices.IndexFunc(seen, func(s string) bool { n, of := shares(s, d); return n > 0 && n*2 >= of })
}

// shares is how many of the telling words of what was seen the other has. A
// count tells as much as a word ("the 64 weddings"), a year does not.
func shares(seen string, other gist) (n, of int) {
	all := gistOf(sawMe(seen))
	telling := all.less(vague())
	for _, w := range all {
		count := len(w) > 1 && strings.Trim(w, "0123456789") == "" && !(len(w) == 4 && (w[:2] == "19" || w[:2] == "20"))
		if count && !slices.Contains(telling, w) { // less drops what is short
			telling = append(telling, w)
		}
	}
	return telling.common(other), len(telling)
}

// ofPeople reports whether what is needed is people, who can be found and not
// worked on: "someone who sleeps lightly", "two more drivers", "lifeguards".
func ofPeople(need string) bool {
	low := strings.ToLower(need)
	if strings.Contains(low, "pair of hands") {
		return true
	}
	words := strings.Fields(low)
	for i, w := range words {
		bare := strings.Trim(w, ".,;:")
		if i > 0 && (english.Wh(bare) || english.Preposition(bare) || bare == "to" || english.Auxiliary(bare) || bare == "and") || i > 4 {
			return false
		}
		if next := i + 1; next < len(words) && !endsNoun(words[next]) && bare == w {
			continue // "nurse rotas" are not nurses
		}
		if refWord("person", bare) || refWord("person", english.Singular(bare)) {
			return true
		}
	}
	return false
}

// endsNoun reports whether a word shows that the noun before it was the last
// of its phrase.
func endsNoun(w string) bool {
	w = strings.Trim(w, ".,;:")
	_, forms, verb := english.VerbForms(w)
	return english.Function(w) || strings.HasSuffix(w, "ing") || verb && len(forms) == 1 && forms[0] != english.BaseForm
}
