package mend

import (
	"embed"
	"slices"
	"strings"
	"sync"
)

//go:embed tables/*.tsv
var tables embed.FS

// class is a set of classes of tables/classes.tsv.
type class uint64

const (
	detClass class = 1 << iota
	subjClass
	prepClass
	functionClass
	verbClass
	whClass
	indoorsClass
	ordinalClass
	adverbClass
	eventClass
	timePrepClass
	collectiveClass
	particleClass
	suffixClass
	legalClass
	honorificClass
	dottedClass
	askClass
	doubledClass
	webClass
	inYearClass
	edgeClass
	calendarClass
)

var classNames = map[string]class{
	"det": detClass, "subj": subjClass, "prep": prepClass, "function": functionClass, "verb": verbClass,
	"wh": whClass, "indoors": indoorsClass, "ordinalnouns": ordinalClass, "adverbs": adverbClass, "event": eventClass,
	"timeprep": timePrepClass, "collective": collectiveClass, "particle": particleClass, "suffix": suffixClass,
	"legal": legalClass, "honorific": honorificClass, "dotted": dottedClass, "askverb": askClass,
	"doubled": doubledClass, "web": webClass, "year": inYearClass, "edge": edgeClass, "calendar": calendarClass,
}

// entry is all that the tables know of one word, so that a token needs one
// look-up however many steps ask about it.
type entry struct {
	class    class
	chatter  string // how it is taken out; empty when it is none
	typo     []string
	unit     *unit
	left     bool   // right as it stands
	unsure   string // the likeliest meaning of a short form that has several
	rules    []rule // abbreviations, phrases, apostrophes; longest first
	capitals []rule // words that keep capitals; longest first
}

// unit is a row of tables/units.tsv.
type unit struct {
	one, several, kind string
	compound           bool
}

var lexicon = sync.OnceValue(func() map[string]*entry {
	lex := make(map[string]*entry, 5000)
	get := func(w string) *entry {
		e := lex[w]
		if e == nil {
			e = new(entry)
			lex[w] = e
		}
		return e
	}
	eachRow("classes", func(c []string) {
		for _, w := range strings.Fields(c[1]) {
			get(w).class |= classNames[c[0]]
		}
	})
	eachRow("chatter", func(c []string) { get(c[0]).chatter = c[1] })
	eachRow("words", func(c []string) {
		for _, w := range strings.Fields(c[1]) {
			if c[0] == "left" {
				get(w).left = true
			} else {
				get(w).unsure = c[2]
			}
		}
	})
	eachRow("typos", func(c []string) { get(c[0]).typo = strings.Fields(c[1]) })
	eachRow("units", func(c []string) {
		get(c[0]).unit = &unit{one: c[1], several: c[2], kind: c[3], compound: len(c) > 4 && c[4] == "yes"}
	})
	for _, table := range []string{"abbreviations", "phrases", "apostrophes"} {
		eachRow(table, func(c []string) {
			r := newRule(c)
			get(r.typed[0]).rules = insert(get(r.typed[0]).rules, r)
		})
	}
	eachRow("capitals", func(c []string) {
		r := newRule(c)
		get(r.typed[0]).capitals = insert(get(r.typed[0]).capitals, r)
	})
	addPossessives(lex)
	addMeant(lex)
	addPlurals(lex)
	return lex
})

// addPossessives lets an abbreviation own things: "my mgr's desk".
func addPossessives(lex map[string]*entry) {
	more := make(map[string]rule)
	for w, e := range lex {
		for _, r := range e.rules {
			if len(r.typed) == 1 && len(r.meant) == 1 && len(w) > 2 && letterOnly(w) && letterOnly(r.meant[0]) && w[len(w)-1] != 's' && lex[w+"'s"] == nil && r.meant[0] != w {
				more[w+"'s"] = rule{typed: []string{w + "'s"}, meant: []string{r.meant[0] + "'s"}}
				break
			}
		}
	}
	for low, r := range more {
		lex[low] = &entry{rules: []rule{r}}
	}
}

// addMeant lets what a row gives be known when it is typed so: "new year's"
// as well as "new years".
func addMeant(lex map[string]*entry) {
	var more []rule
	for _, e := range lex {
		for _, r := range e.capitals {
			typed := strings.Fields(strings.ToLower(strings.Join(r.meant, " ")))
			if len(r.when) == 0 && r.shape == anyShape && (lex[typed[0]] == nil || len(typed) > 1) && !slices.Equal(typed, r.typed) {
				more = append(more, rule{typed: typed, meant: r.meant})
			}
		}
	}
	slices.SortFunc(more, func(a, b rule) int { // the map has no order; letters must have one
		return slices.Compare(append(slices.Clone(a.typed), a.meant...), append(slices.Clone(b.typed), b.meant...))
	})
	for _, r := range more {
		e := lex[r.typed[0]]
		if e == nil {
			e = new(entry)
			lex[r.typed[0]] = e
		}
		e.capitals = insert(e.capitals, r)
	}
}

// addPlurals lets every acronym and maker that is always one have several and
// own things: DVDs, Nikons, the CEO's.
func addPlurals(lex map[string]*entry) {
	type pair struct {
		low string
		r   rule
	}
	var more []pair
	for w, e := range lex {
		if len(e.capitals) != 1 || strings.HasSuffix(w, "s") || len(w) < 3 {
			continue
		}
		r := e.capitals[0]
		if len(r.typed) > 1 || len(r.meant) > 1 || len(r.when) > 0 || r.shape != anyShape {
			continue
		}
		for _, end := range [...]string{"s", "'s"} {
			if low := w + end; lex[low] == nil {
				more = append(more, pair{low, rule{typed: []string{low}, meant: []string{r.meant[0] + end}}})
			}
		}
	}
	for _, p := range more {
		lex[p.low] = &entry{capitals: []rule{p.r}}
	}
}

// insert keeps longer rows before shorter ones, and rows of one length in the
// order of the tables.
func insert(rules []rule, r rule) []rule {
	i := len(rules)
	for i > 0 && len(rules[i-1].typed) < len(r.typed) {
		i--
	}
	rules = append(rules, rule{})
	copy(rules[i+1:], rules[i:])
	rules[i] = r
	return rules
}

// eachRow calls do with the columns of every row of a table.
func eachRow(name string, do func([]string)) {
	data, err := tables.ReadFile("tables/" + name + ".tsv")
	if err != nil {
		panic(err) // the table is part of the program
	}
	for line := range strings.SplitSeq(string(data), "\n") {
		if line == "" || strings.HasPrefix(line, "# ") || line == "#" {
			continue
		}
		do(strings.Split(line, "\t"))
	}
}
