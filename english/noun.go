package english

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed data/irregular_nouns.tsv
var irregularNounTable string

//go:embed data/plural_only.txt
var pluralOnlyTable string

type nounBook struct {
	plural, singular map[string]string
	onlySingular     map[string]bool // news, logistics, status
	onlyPlural       map[string]bool // people, staff, goods
}

var nounTables = sync.OnceValue(func() nounBook {
	b := nounBook{make(map[string]string), make(map[string]string), make(map[string]bool), make(map[string]bool)}
	for row := range rows(irregularNounTable) {
		b.plural[row[0]], b.singular[row[1]] = row[1], row[0]
	}
	for row := range rows(pluralOnlyTable) {
		set := b.onlySingular
		if row[0] == "plural" {
			set = b.onlyPlural
		}
		for _, w := range strings.Fields(row[1]) {
			set[w] = true
		}
	}
	return b
})

// Plural returns the plural of a singular noun: units, boxes, companies, women. Of a
// compound it changes the last word ("night shifts", "step-downs"); names and short forms in
// capitals take -s ("RNs"). A word that is plural already comes back unchanged.
func Plural(noun string) string {
	_, last := splitCompound(noun)
	if t := nounTables(); t.plural[lowerASCII(last)] == "" && IsPlural(last) {
		return noun
	}
	return regularPlural(noun)
}

// regularPlural is Plural for a word that is known to be singular.
func regularPlural(noun string) string {
	head, last := splitCompound(noun)
	w := lowerASCII(last)
	t := nounTables()
	if p, ok := t.plural[w]; ok {
		return head + matchCase(last, p)
	}
	if stem, found := strings.CutSuffix(w, "man"); found && len(stem) > 2 && !strings.HasSuffix(stem, "hu") && !strings.HasSuffix(stem, "ger") && !strings.HasSuffix(stem, "ro") {
		return head + last[:len(last)-2] + "en"
	}
	if stem, found := strings.CutSuffix(w, "person"); found && stem != "" {
		return head + last[:len(last)-6] + "people"
	}
	if w != last && strings.ToUpper(last) == last || strings.HasSuffix(w, "stomach") || strings.HasSuffix(w, "monarch") {
		return noun + "s"
	}
	if strings.HasSuffix(w, "o") {
		return noun + "s" // the few in -oes are in the table
	}
	for _, end := range [...]string{"child", "foot", "knife", "shelf", "wife", "tooth"} {
		if rest, found := strings.CutSuffix(w, end); found {
			return head + rest + t.plural[end]
		}
	}
	return head + matchCase(last, addS(w))
}

// Singular returns the singular of a plural noun: unit, box, company, woman. A word that is
// no plural comes back unchanged.
func Singular(noun string) string {
	if !IsPlural(noun) {
		return noun
	}
	head, last := splitCompound(noun)
	w := lowerASCII(last)
	t := nounTables()
	if stem := strings.TrimSuffix(last, "s"); len(stem) > 1 && strings.ToUpper(stem) == stem {
		return head + stem // RNs
	}
	if s, ok := t.singular[w]; ok {
		return head + matchCase(last, s)
	}
	if t.onlyPlural[w] {
		return noun
	}
	if stem, found := strings.CutSuffix(w, "men"); found {
		return head + last[:len(stem)] + "man"
	}
	if stem, found := strings.CutSuffix(w, "people"); found {
		return head + last[:len(stem)] + "person"
	}
	return head + matchCase(last, singularStem(w))
}

// singularStem undoes -s, -es and -ies, asking the word list where spelling alone cannot tell.
func singularStem(w string) string {
	for _, end := range [...]string{"children", "feet", "knives", "shelves", "wives", "teeth"} {
		if rest, found := strings.CutSuffix(w, end); found {
			return rest + nounTables().singular[end]
		}
	}
	if s, found := strings.CutSuffix(w, "ies"); found && len(s) > 1 && !Common(s+"ie") {
		return s + "y"
	}
	if s, found := strings.CutSuffix(w, "es"); found {
		for _, end := range [...]string{"sh", "ch", "x", "ss", "zz"} {
			if strings.HasSuffix(s, end) && !(end == "ch" && Common(w[:len(w)-1])) {
				return s
			}
		}
		if strings.HasSuffix(s, "s") || strings.HasSuffix(s, "z") || strings.HasSuffix(s, "o") {
			if Common(s) && !Common(s+"e") {
				return s
			}
		}
	}
	return strings.TrimSuffix(w, "s")
}

// IsPlural says whether a noun is plural by its form or by the tables: "units", "people",
// "staff", "criteria", "series"; not "news", "class", "status".
func IsPlural(noun string) bool {
	_, last := splitCompound(noun)
	w := lowerASCII(last)
	t := nounTables()
	if t.onlySingular[w] {
		return false
	}
	if t.onlyPlural[w] || t.singular[w] != "" {
		return true
	}
	if len(w) > 4 && (strings.HasSuffix(w, "men") && Common(w[:len(w)-3]+"man") || strings.HasSuffix(w, "people")) {
		return true
	}
	if len(w) < 2 || !strings.HasSuffix(w, "s") {
		return false
	}
	if m := lookup(w); m&(markNoun|markPlural) == markNoun && m&markTrade == 0 {
		return false // alias, canvas
	}
	if w != last && strings.ToUpper(last[:len(last)-1]) == last[:len(last)-1] {
		return last[len(last)-1] == 's' // RNs, not OSHAS
	}
	if strings.HasSuffix(w, "ss") || strings.HasSuffix(w, "us") && !Common(w[:len(w)-1]) || strings.HasSuffix(w, "is") && !Common(w[:len(w)-1]) {
		return false
	}
	return len(w) > 2 && (lookup(w[:len(w)-1])&markNoun != 0 || !strings.HasSuffix(w, "ous"))
}

// splitCompound cuts a compound noun before its last word: "night shift", "step-down".
func splitCompound(noun string) (head, last string) {
	if _, ok := nounTables().plural[noun]; ok {
		return "", noun
	}
	if _, ok := nounTables().singular[noun]; ok {
		return "", noun
	}
	i := strings.LastIndexAny(noun, " -")
	return noun[:i+1], noun[i+1:]
}

// matchCase gives to the capitals of from: Man and men make Men, BOX and boxes make BOXES.
func matchCase(from, to string) string {
	if from == "" || to == "" || from[0] < 'A' || from[0] > 'Z' {
		return to
	}
	if len(from) > 1 && strings.ToUpper(from) == from {
		return strings.ToUpper(to)
	}
	return strings.ToUpper(to[:1]) + to[1:]
}
