package english

import (
	"bytes"
	"compress/gzip"
	_ "embed"
	"encoding/binary"
	"io"
	"strings"
	"sync"
)

// wordsGz is made by the command in ./lexicon: word, marks, count in the treebank.
//
//go:embed data/words.txt.gz
var wordsGz []byte

//go:embed data/trade.txt
var tradeTable string

//go:embed data/given_names.txt
var givenNameTable string

//go:embed data/surnames.txt
var surnameTable string

//go:embed data/mass.tsv
var massTable string

// marks are what the word list says of one spelling. The count of the word in the treebank
// stands above them, from bit countShift on.
type marks uint32

const (
	markKnown  marks = 1 << iota
	markVerb         // base form of a verb
	markNoun         // singular noun
	markAdj          // adjective with -er and -est
	markUS           // American spelling only
	markGB           // British spelling only
	markCount        // seen after a, an, each, every
	markMass         // noun that takes no article when bare
	markGiven        // given name
	markTrade        // word of a trade that dictionaries lack
	markThird        // third person of a verb
	markPast         // past tense of a verb
	markPart         // past participle of a verb
	markIng          // -ing form of a verb
	markPlural       // plural of a noun
	markEither       // noun that stands with or without an article
	countShift = iota
)

const maxCount = 1<<(32-countShift) - 1

var markLetters = map[byte]marks{'v': markVerb, 'n': markNoun, 'a': markAdj, 'u': markUS, 'g': markGB, 'c': markCount,
	's': markThird, 'd': markPast, 'p': markPart, 'i': markIng, 'l': markPlural}

var formMarks = [...]marks{BaseForm: markVerb, ThirdForm: markThird, PastForm: markPast, ParticipleForm: markPart, GerundForm: markIng}

// wordTable is a hash table with the upper half of each word's hash in place of the word:
// half a megabyte of strings less, and one wrong answer in four thousand million.
type wordTable []struct {
	key   uint32
	marks marks
}

func newWordTable(bits int) wordTable { return make(wordTable, 1<<bits) }

func hashWord[T string | []byte](w T) uint64 {
	h := uint64(14695981039346656037)
	for i := 0; i < len(w); i++ {
		h = (h ^ uint64(w[i])) * 1099511628211
	}
	h ^= h >> 29
	h *= 0xbf58476d1ce4e5b9
	return h ^ h>>32
}

func (t wordTable) slot(h uint64) int {
	mask := uint64(len(t) - 1)
	key := uint32(h>>32) | 1
	for i := h & mask; ; i = (i + 1) & mask {
		if t[i].key == 0 || t[i].key == key {
			return int(i)
		}
	}
}

func (t wordTable) add(h uint64, m marks) {
	i := t.slot(h)
	t[i].key = uint32(h>>32) | 1
	t[i].marks |= m | markKnown
}

func (t wordTable) get(h uint64) marks { return t[t.slot(h)].marks }

var lexiconTable = sync.OnceValue(func() wordTable {
	t := newWordTable(18)
	loadWords(t, unzip(wordsGz))
	loadIrregular(t)
	for row := range rows(tradeTable) {
		loadTrade(t, row)
	}
	for row := range rows(givenNameTable) {
		for _, w := range strings.Fields(row[0]) {
			t.add(hashWord(w), markGiven)
		}
	}
	for row := range rows(surnameTable) {
		for _, w := range strings.Fields(row[0]) {
			t.add(hashWord(w), 0)
		}
	}
	for row := range rows(massTable) {
		mark := markMass
		if row[0] == "both" {
			mark = markEither
		}
		for _, w := range strings.Fields(row[1]) {
			t.add(hashWord(w), mark|markNoun)
		}
	}
	return t
})

// unzip inflates an embedded file. A broken one is a fault of the build.
func unzip(packed []byte) []byte {
	z, err := gzip.NewReader(bytes.NewReader(packed))
	if err != nil {
		panic("english: embedded table: " + err.Error())
	}
	b := make([]byte, binary.LittleEndian.Uint32(packed[len(packed)-4:])) // its length ends the file: RFC 1952 2.3.1
	if _, err = io.ReadFull(z, b); err != nil {
		panic("english: embedded table: " + err.Error())
	}
	return b
}

func loadWords(t wordTable, text []byte) {
	for len(text) > 0 {
		line, rest, _ := bytes.Cut(text, []byte{'\n'})
		text = rest
		if len(line) == 0 || line[0] == '#' {
			continue
		}
		word, tail, _ := bytes.Cut(line, []byte{'\t'})
		var m, n marks
		for _, c := range tail {
			if isDigit(c) {
				n = n*10 + marks(c-'0')
			} else {
				m |= markLetters[c]
			}
		}
		t.add(hashWord(word), m|min(n, maxCount)<<countShift)
	}
}

// loadTrade reads a line of the trade list: its class, then the words. Nouns bring their
// plurals and verbs their forms.
func loadTrade(t wordTable, row []string) {
	for _, w := range strings.Fields(row[1]) {
		switch row[0] {
		case "noun":
			t.add(hashWord(w), markTrade|markNoun|markCount)
			t.add(hashWord(regularPlural(w)), markTrade|markPlural)
		case "plural":
			t.add(hashWord(w), markTrade|markPlural)
		case "mass":
			t.add(hashWord(w), markTrade|markNoun|markMass)
		case "verb":
			t.add(hashWord(w), markTrade|markVerb)
			for f := ThirdForm; f <= GerundForm; f++ {
				t.add(hashWord(inflect(w, f)), markTrade|formMarks[f])
			}
		default:
			t.add(hashWord(w), markTrade)
		}
	}
}

// loadIrregular marks every spelling of the irregular forms: gotten, learnt, men.
func loadIrregular(t wordTable) {
	for lemma, v := range verbTables().verbs {
		t.add(hashWord(lemma), markVerb)
		for f := ThirdForm; f <= GerundForm; f++ {
			if lemma != "be" {
				t.add(hashWord(inflect(lemma, f)), formMarks[f])
			}
		}
		for _, w := range v.past {
			t.add(hashWord(w), markPast)
		}
		for _, w := range v.participle {
			t.add(hashWord(w), markPart)
		}
	}
	for plural := range nounTables().singular {
		t.add(hashWord(plural), markPlural)
	}
}

// lookup returns what the word list says of exactly this spelling, 0 if it is not in it.
func lookup(w string) marks { return lexiconTable().get(hashWord(w)) }
