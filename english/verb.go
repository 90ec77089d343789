package english

import (
	_ "embed"
	"strings"
	"sync"
)

// VerbForm is one of the five forms that an English verb can take.
type VerbForm int

// The forms: stop, stops, stopped (I stopped), stopped (I have stopped), stopping.
const (
	BaseForm VerbForm = iota
	ThirdForm
	PastForm
	ParticipleForm
	GerundForm
)

//go:embed data/irregular_verbs.tsv
var irregularTable string

//go:embed data/doubling.tsv
var doublingTable string

// irregular holds a verb's forms; several spellings of one form stand in order of preference.
type irregular struct {
	past, participle []string
	third, gerund    string // empty: by rule
}

type verbReading struct {
	lemma string
	form  VerbForm
}

type verbBook struct {
	verbs    map[string]irregular
	readings map[string][]verbReading // "cut" -> cut Past, cut Participle
	double   map[string]bool          // admit: admitted
	british  map[string]bool          // travel: travelled in Britain only
}

var verbTables = sync.OnceValue(func() verbBook {
	b := verbBook{make(map[string]irregular), make(map[string][]verbReading), make(map[string]bool), make(map[string]bool)}
	for row := range rows(irregularTable) {
		v := irregular{past: strings.Split(row[1], "/"), participle: strings.Split(row[2], "/")}
		if len(row) > 4 {
			v.third, v.gerund = row[3], row[4]
		}
		b.verbs[row[0]] = v
		for _, w := range v.past {
			b.readings[w] = append(b.readings[w], verbReading{row[0], PastForm})
		}
		for _, w := range v.participle {
			b.readings[w] = append(b.readings[w], verbReading{row[0], ParticipleForm})
		}
	}
	for row := range rows(doublingTable) {
		set := b.double
		if row[0] == "gb" {
			set = b.british
		}
		for _, w := range strings.Fields(row[1]) {
			if !strings.HasSuffix(w, "-") {
				set[w] = true
			}
		}
	}
	return b
})

// Base returns the base form of a verb in any form: "ran" is "run". A word that is no form
// of a known verb comes back as it is.
func Base(word string) string {
	if lemma, _, ok := VerbForms(word); ok {
		return lemma
	}
	return word
}

// Third returns the third person of a base form: stops, carries, does; of "be" it is "is".
func Third(lemma string) string { return inflect(lemma, ThirdForm) }

// Past returns the past tense of a base form: stopped, ran; of "be" it is "was", and the
// caller minds "were". American where spellings differ ("traveled"); see British.
func Past(lemma string) string {
	if lemma == "be" {
		return "was"
	}
	return inflect(lemma, PastForm)
}

// Participle returns the past participle of a base form: stopped, written.
func Participle(lemma string) string { return inflect(lemma, ParticipleForm) }

// Gerund returns the -ing form of a base form: stopping, making, lying.
func Gerund(lemma string) string { return inflect(lemma, GerundForm) }

// inflect returns one form of a verb given by its base form. Hyphens and particles stay
// with the caller; a prefix over-, re-, un-, out-, mis-, under- takes the forms of its stem.
func inflect(lemma string, form VerbForm) string {
	t := verbTables()
	prefix, v, isIrregular := irregularStem(lemma)
	switch form {
	case BaseForm:
		return lemma
	case ThirdForm:
		if isIrregular && v.third != "" {
			return prefix + v.third
		}
		return addS(lemma)
	case GerundForm:
		if isIrregular && v.gerund != "" {
			return prefix + v.gerund
		}
		return addIng(lemma, t)
	case PastForm:
		if isIrregular {
			return prefix + v.past[0]
		}
	case ParticipleForm:
		if isIrregular {
			return prefix + v.participle[0]
		}
	}
	return addEd(lemma, t)
}

// irregularStem finds the irregular verb inside a lemma: rebuild is re + build.
func irregularStem(lemma string) (prefix string, v irregular, ok bool) {
	t := verbTables()
	if v, ok = t.verbs[lemma]; ok {
		return "", v, true
	}
	for _, p := range [...]string{"re", "un", "over", "under", "out", "mis", "fore", "pre", "up", "re-", "pre-", "cross-", "de"} {
		rest, found := strings.CutPrefix(lemma, p)
		if !found || len(rest) <= 3 || p == "re" && rest == "lay" {
			continue
		}
		if v, ok = t.verbs[rest]; ok {
			return p, v, true
		}
	}
	return "", irregular{}, false
}

func addS(w string) string {
	switch {
	case endsConsonantY(w):
		return w[:len(w)-1] + "ies"
	case strings.HasSuffix(w, "s") || strings.HasSuffix(w, "x") || strings.HasSuffix(w, "z") ||
		strings.HasSuffix(w, "sh") || strings.HasSuffix(w, "ch") || strings.HasSuffix(w, "o") && len(w) > 1 && !isVowel(w[len(w)-2]):
		if strings.HasSuffix(w, "z") && len(w) > 2 && isVowel(w[len(w)-2]) && !strings.HasSuffix(w, "zz") && len(w) < 5 {
			return w + "zes"
		}
		return w + "es"
	}
	return w + "s"
}

func addEd(w string, t verbBook) string {
	switch {
	case strings.HasSuffix(w, "e"):
		return w + "d"
	case endsConsonantY(w):
		return w[:len(w)-1] + "ied"
	case strings.HasSuffix(w, "c") && !strings.HasSuffix(w, "sync") && !strings.HasSuffix(w, "spec"):
		return w + "ked"
	case doubles(w, t):
		return w + w[len(w)-1:] + "ed"
	}
	return w + "ed"
}

func addIng(w string, t verbBook) string {
	switch {
	case strings.HasSuffix(w, "ie") && len(w) <= 5:
		return w[:len(w)-2] + "ying"
	case strings.HasSuffix(w, "ee") || strings.HasSuffix(w, "oe") || strings.HasSuffix(w, "ye") || w == "singe" || w == "tinge":
		return w + "ing"
	case strings.HasSuffix(w, "e") && len(w) > 2:
		return w[:len(w)-1] + "ing"
	case strings.HasSuffix(w, "c") && !strings.HasSuffix(w, "sync") && !strings.HasSuffix(w, "spec"):
		return w + "king"
	case doubles(w, t):
		return w + w[len(w)-1:] + "ing"
	}
	return w + "ing"
}

// doubles says whether the last consonant doubles before -ed and -ing: in one-syllable verbs
// of the pattern consonant-vowel-consonant, and in the verbs of the table.
func doubles(w string, t verbBook) bool {
	if t.double[w] {
		return true
	}
	n := len(w)
	if n < 2 || strings.ContainsRune("wxyh", rune(w[n-1])) || isVowel(w[n-1]) || !isVowel(w[n-2]) {
		return false
	}
	if n >= 3 && isVowel(w[n-3]) && !(w[n-3] == 'u' && n >= 4 && w[n-4] == 'q') {
		return false
	}
	return syllables(w) == 1
}

func syllables(w string) int {
	n, vowel := 0, false
	for i := 0; i < len(w); i++ {
		v := isVowel(w[i]) && !(w[i] == 'u' && i > 0 && w[i-1] == 'q') || w[i] == 'y' && i > 0
		if v && !vowel {
			n++
		}
		vowel = v
	}
	return n
}

func isVowel(c byte) bool { return strings.IndexByte("aeiou", c) >= 0 }

func endsConsonantY(w string) bool {
	return len(w) >= 2 && w[len(w)-1] == 'y' && !isVowel(w[len(w)-2])
}
