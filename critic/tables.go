package critic

import (
	"embed"
	"maps"
	"strings"
	"sync"
)

// The tables are embedded texts that a person who does not program can read
// and edit; each says at its head how.
//
//go:embed data
var data embed.FS

// rows are the lines of a table, split at tabs, without comments and blanks.
func rows(name string) [][]string {
	raw, err := data.ReadFile("data/" + name)
	if err != nil {
		panic(err) // embedded: cannot be missing in a program that was built
	}
	var out [][]string
	for line := range strings.SplitSeq(string(raw), "\n") {
		line = strings.TrimRight(line, " \r")
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		out = append(out, strings.Split(line, "\t"))
	}
	return out
}

// sets are the closed sets of sets.tsv by name.
var sets = sync.OnceValue(func() map[string]map[string]bool {
	out := make(map[string]map[string]bool)
	for _, r := range rows("sets.tsv") {
		set := out[r[0]]
		if set == nil {
			set = make(map[string]bool)
			out[r[0]] = set
		}
		for item := range strings.SplitSeq(r[1], ",") {
			set[strings.TrimSpace(item)] = true
		}
	}
	return out
})

func setOf(name string) func() map[string]bool {
	return sync.OnceValue(func() map[string]bool { return sets()[name] })
}

var (
	abbreviated = setOf("abbreviation")
	contracted  = setOf("contracted")
	signOffs    = setOf("sign-off")
	formalClose = setOf("formal close")
	functional  = setOf("function word")
	weekdays    = sync.OnceValue(func() map[string]int { return numbered("weekday") })
	months      = sync.OnceValue(func() map[string]int { return numbered("month") })
	numberWords = sync.OnceValue(func() map[string]int { return numbered("number") })
	ordinals    = sync.OnceValue(func() map[string]int { return numbered("ordinal") })
	numerals    = sync.OnceValue(numberOrOrdinal)
	empty       = sync.OnceValue(emptyWords)
)

// The sets that are asked about every word.
var (
	clauseOpeners  = setOf("clause opener")
	doublings      = setOf("may double")
	futures        = setOf("future")
	genericReaders = setOf("generic reader")
	givings        = setOf("giving")
	greetings      = setOf("greeting")
	honorifics     = setOf("honorific")
	meetings       = setOf("meeting")
	modals         = setOf("modal")
	nameParticles  = setOf("particle")
	nameSuffixes   = setOf("suffix")
	pasts          = setOf("past")
	roleHeads      = setOf("role head")
	roleNouns      = setOf("role noun")
	slangs         = setOf("slang")
	slotWords      = setOf("slot word")
	stiffs         = setOf("stiff")
	strongClaims   = setOf("strong claim")
	strongVerbs    = setOf("strong verb")
	timeWords      = setOf("time word")
	timesOfDay     = setOf("time of day")
	typings        = setOf("typing")
	vagues         = setOf("vague")
)

// numbered are the rows "name<tab>number<tab>words" of numbers.tsv.
func numbered(name string) map[string]int {
	out := make(map[string]int)
	for _, r := range rows("numbers.tsv") {
		if r[0] != name {
			continue
		}
		n := 0
		for _, c := range r[1] {
			n = n*10 + int(c-'0')
		}
		for w := range strings.FieldsSeq(r[2]) {
			out[w] = n
		}
	}
	return out
}

// numberOrOrdinal is both tables in one, for one look-up.
func numberOrOrdinal() map[string]int {
	out := maps.Clone(ordinals())
	maps.Copy(out, numberWords())
	return out
}

// emptyWords are those that carry no meaning of their own: function words and
// numbers.
func emptyWords() map[string]bool {
	out := maps.Clone(functional())
	for w, n := range numberWords() {
		if n != 0 {
			out[w] = true
		}
	}
	return out
}

// irregular maps irregular forms to their base.
var irregular = sync.OnceValue(func() map[string]string {
	out := make(map[string]string)
	for _, r := range rows("stems.tsv") {
		for form := range strings.FieldsSeq(r[1]) {
			out[form] = r[0]
		}
	}
	return out
})

// typed maps what hurried people type to the words that it stands for.
var typed = sync.OnceValue(func() map[string][]string {
	out := make(map[string][]string)
	for _, r := range rows("typed.tsv") {
		out[r[0]] = strings.Fields(strings.ToLower(r[1]))
	}
	return out
})

// courtesy are the stems of the words that any letter may use without a
// record behind them.
var courtesy = sync.OnceValue(func() map[string]bool {
	out := make(map[string]bool)
	for _, r := range rows("courtesy.txt") {
		for w := range strings.FieldsSeq(r[0]) {
			out[stem(w)] = true
		}
	}
	return out
})

// wrongPairs are the two-word faults of agreement in sets.tsv.
var wrongPairs = setOf("wrong pair")
