package mend

import (
	"strings"
	"sync"

	"regards/english/pattern"
)

// Result is a mended answer.
type Result struct {
	Text    string   // mended; a fragment or several sentences, the last without its full stop
	Unsure  []Unsure // what could not be mended surely, in order of place
	Asides  []string // what stood in brackets and was taken out, mended, in order of place
	Changed bool     // Text differs from what was typed
}

// Unsure is a word of Result.Text that no dictionary and no name list knows,
// or a figure that may mean two things.
type Unsure struct {
	Word       string // as it stands in Text
	Start, End int    // bytes of Text
	Guess      string // what it may mean; empty when there is no good guess
}

// Style is what the mended text should look like.
type Style struct {
	Country string // ISO 3166-1 code of the employer: "US", "GB", "CA", "AU"; empty is "US"
}

// MaxBytes is how much of an answer is read. What is longer is cut behind the
// last whole word that fits.
const MaxBytes = 2000

// Text mends one answer. Names may be nil. The same input gives the same
// result, and mending twice changes nothing more.
func Text(answer string, n *Names, st Style) Result {
	d := &draft{names: n, style: st}
	text, before := clean(answer), ""
	r := rooms.Get().(*room)
	d.toks, d.spare = r.toks, r.spare
	for round := 0; round < rounds && text != before; round++ {
		before = text
		d.toks, d.spare = scanInto(d.spare[:0], text), d.toks
		d.unsure = d.unsure[:0]
		text = d.mend()
	}
	if strings.Contains(answer, "&") {
		for _, m := range trade.FindAllString(answer, -1) {
			m = strings.ToUpper(m)
			text = strings.ReplaceAll(text, strings.Replace(m, "&", "and", 1), m)
		}
	}
	text = fiscal.ReplaceAllStringFunc(text, strings.ToUpper)
	r.toks, r.spare = d.toks, d.spare
	rooms.Put(r)
	return Result{Text: text, Unsure: d.unsure, Asides: d.asides, Changed: text != answer}
}

// fiscal is a fiscal year: FY27.
var fiscal = pattern.MustCompile(`\bfy\d\d(?:\d\d)?\b`)

// room is what tokens are written on; it is used again for the next answer.
type room struct{ toks, spare []token }

var rooms = sync.Pool{New: func() any { return new(room) }}

// rounds is how often an answer is read at most: what one step mends may be
// what an earlier one was waiting for ("1st + 2nd").
const rounds = 5

// draft is an answer on its way from what was typed to what was meant.
type draft struct {
	toks   []token
	spare  []token // the last pass's tokens, to be written over
	names  *Names
	style  Style
	depth  int // brackets around it
	asides []string
	unsure []Unsure
}

// mend runs every step. The order matters: asides go first so that their
// commas do not count; names are settled before any table may touch them;
// figures need the units as typed, so they come before abbreviations.
func (d *draft) mend() string {
	d.takeAsides()
	d.dropChatter()
	d.lowerShouting()
	d.settleNames()
	d.fixTypos()
	d.splitSlashes()
	d.joinWords()
	d.readFigures()
	d.readArrows()
	d.applyRules()
	d.readSpans()
	d.applyCapitals()
	d.amounts()
	d.wordCounts()
	d.checkSpelling()
	d.fixArticles()
	d.setCase()
	d.setCountry()
	return d.join()
}
