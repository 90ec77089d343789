package reading

import (
	_ "embed" // the turns of phrase
	"slices"
	"strconv"
	"strings"
	"sync"

	"regards/english"
)

// idiomTable holds turns of phrase that other languages and tired thumbs
// bring along, and what English says instead; its head explains the columns.
//
//go:embed idioms.tsv
var idiomTable string

// idiom is a row of the table.
type idiom struct {
	typed, meant []string
	ahead        string // what must stand behind, without being taken
	stems        []Stem // empty: all
	foreign      bool   // nobody who grew up with English types it
}

// anchored is an idiom with the place of the word by which it is found.
type anchored struct {
	*idiom
	at int
}

var idioms = sync.OnceValue(func() map[string][]anchored {
	out := map[string][]anchored{}
	for line := range strings.SplitSeq(idiomTable, "\n") {
		c := strings.Split(line, "\t")
		if len(c) < 4 || strings.HasPrefix(line, "#") {
			continue
		}
		row := newIdiom(c)
		at, words := row.anchor()
		for _, w := range words {
			out[w] = append(out[w], anchored{row, at})
		}
	}
	return out
})

func newIdiom(c []string) *idiom {
	row := &idiom{typed: strings.Fields(c[0]), meant: strings.Fields(c[1])}
	if k := len(row.typed) - 1; strings.HasPrefix(row.typed[k], "/") {
		row.typed, row.ahead = row.typed[:k], row.typed[k][1:]
	}
	for _, s := range strings.Fields(c[2]) {
		switch s {
		case "foreign":
			row.foreign = true
		default:
			row.stems = append(row.stems, Stem(s))
		}
	}
	return row
}

// anchor is the element by which a row is found: the one with the fewest
// words, of those that list them.
func (row *idiom) anchor() (int, []string) {
	best, words := -1, []string(nil)
	for i, el := range row.typed {
		list := listed(el)
		if len(list) > 0 && (best < 0 || len(list) < len(words)) {
			best, words = i, list
		}
	}
	if best < 0 {
		panic("reading: no word to find an idiom by: " + strings.Join(row.typed, " "))
	}
	return best, words
}

// listed are all the words that an element can be; none when they cannot be
// told beforehand.
func listed(el string) []string {
	var out []string
	for w := range strings.SplitSeq(el, "|") {
		switch list, isClass := wordClasses[w]; {
		case isClass:
			out = append(out, list...)
		case strings.HasPrefix(w, "<"):
			return nil
		default:
			out = append(out, w)
		}
	}
	return out
}

// wordClasses are the classes whose words can be listed.
var wordClasses = map[string][]string{
	"<day>":    {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"},
	"<days>":   {"mondays", "tuesdays", "wednesdays", "thursdays", "fridays", "saturdays", "sundays", "weekends"},
	"<month>":  {"january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"},
	"<span>":   {"year", "years", "month", "months", "week", "weeks", "day", "days", "hour", "hours", "minute", "minutes"},
	"<subj>":   {"i", "you", "he", "she", "it", "we", "they"},
	"<obj>":    {"me", "you", "him", "her", "it", "us", "them"},
	"<poss>":   {"my", "your", "his", "her", "its", "our", "their"},
	"<det>":    {"a", "an", "the", "my", "your", "his", "her", "its", "our", "their", "this", "that", "these", "those", "each", "every", "all", "some", "any"},
	"<be>":     {"am", "is", "are", "was", "were", "be", "been", "i'm", "he's", "she's", "we're", "they're", "it's", "you're"},
	"<modal>":  {"can", "could", "will", "would", "should", "must", "may", "might", "can't", "couldn't", "won't", "wouldn't", "shouldn't", "cannot"},
	"<didnot>": {"didn't", "don't", "doesn't"},
	"<stop>": {",", ".", ";", ":", "!", "?", "and", "or", "but", "so", "because", "when", "while", "if", "then", "than", "that", "which", "who", "to", "of", "in", "on", "at", "by", "for", "with",
		"from", "without", "before", "after", "during", "until", "since", "as", "is", "are", "was", "were", "will", "would", "can", "could", "has", "have", "had", "i", "you", "he", "she", "we", "they", "it", "every", "each", "last", "next", "this", "not", "in", "into", "over", "under", "about", "per"},
}

// bit is one word or sign of an answer.
type bit struct {
	s, low string
	glue   bool // no space before it
}

// bits cuts a text at its spaces, and signs off the ends of words.
func bits(s string) []bit {
	out := make([]bit, 0, strings.Count(s, " ")+8)
	for w := range strings.FieldsSeq(s) {
		body := strings.TrimRight(w, ",;:!?")
		if strings.HasSuffix(body, ".") && strings.Count(body, ".") == 1 && len(body) > 4 {
			body = body[:len(body)-1]
		}
		if body == "" {
			body = w
		}
		out = append(out, bit{s: body, low: strings.ToLower(body)})
		for _, c := range w[len(body):] {
			out = append(out, bit{s: string(c), low: string(c), glue: true})
		}
	}
	return out
}

func unbits(bs []bit) string {
	var b strings.Builder
	for i, t := range bs {
		if i > 0 && !t.glue {
			b.WriteByte(' ')
		}
		b.WriteString(t.s)
	}
	return b.String()
}

// idiomatic says what was typed as English says it, and how many of the turns
// that were mended are ones that nobody who grew up with English types.
func idiomatic(stem Stem, s string) (string, int) {
	table, bs, foreign, changed := idioms(), bits(s), 0, false
	for pass, budget := 0, 40; pass < len(bs) && budget > 0; pass++ {
		for _, a := range table[bs[pass].low] {
			from := pass - a.at
			if from < 0 || len(a.stems) > 0 && !slices.Contains(a.stems, stem) {
				continue
			}
			n := a.fits(bs, from)
			if n < 0 {
				continue
			}
			bs = a.replace(bs, from, n)
			changed = true
			if a.foreign {
				foreign++
			}
			pass, budget = max(from-2, -1), budget-1 // what was mended may complete another row
			break
		}
	}
	if !changed {
		return s, 0
	}
	return unbits(bs), foreign
}

// fits is how many bits from i on the row takes, or -1.
func (row *idiom) fits(bs []bit, i int) int {
	if i+len(row.typed) > len(bs) {
		return -1
	}
	for k, el := range row.typed {
		if el[0] != '<' && !matches(el, bs[i+k]) || k > 0 && bs[i+k].glue && el != bs[i+k].low {
			return -1 // plain words first: they cost nothing
		}
	}
	for k, el := range row.typed {
		if el[0] == '<' && !matches(el, bs[i+k]) {
			return -1
		}
	}
	end := i + len(row.typed)
	switch {
	case row.ahead == "":
	case end == len(bs):
		if row.ahead != "stop" && row.ahead != "end" {
			return -1
		}
	case row.ahead == "end":
		if !bs[end].glue {
			return -1
		}
	case row.ahead == "stop":
		if !slices.Contains(wordClasses["<stop>"], bs[end].low) {
			return -1
		}
	case !matches(row.ahead, bs[end]):
		return -1
	}
	return len(row.typed)
}

// matches reports whether the bit is what an element of a row asks for.
func matches(el string, b bit) bool {
	for el != "" {
		w, rest, _ := strings.Cut(el, "|")
		if w == b.low || w[0] == '<' && is(w, b) {
			return true
		}
		el = rest
	}
	return false
}

// is reports whether the bit belongs to the class.
func is(class string, b bit) bool {
	if list, listed := wordClasses[class]; listed {
		return slices.Contains(list, b.low)
	}
	w := b.low
	switch class {
	case "<num>":
		_, number := english.ParseNumber(w)
		return number || digits(w)
	case "<year>":
		return len(w) == 4 && digits(w) && (w[0] == '1' && w[1] == '9' || w[0] == '2' && w[1] == '0')
	case "<pct>":
		return strings.HasSuffix(w, "%") && digits(strings.Trim(w, "%."))
	case "<base>":
		return canBe(w, english.BaseForm)
	case "<vonly>":
		return canBe(w, english.BaseForm) && !isNounToo(w) && !canBe(w, english.ParticipleForm) && !canBe(w, english.PastForm) && !slices.Contains(alsoAdjectives, w) && !slices.Contains(alsoNouns, w)
	case "<past>":
		return canBe(w, english.PastForm) && !canBe(w, english.BaseForm)
	case "<pastonly>":
		return canBe(w, english.PastForm) && !canBe(w, english.BaseForm) && !canBe(w, english.ParticipleForm)
	case "<part>":
		return canBe(w, english.ParticipleForm)
	case "<ing>":
		return strings.HasSuffix(w, "ing") && canBe(w, english.GerundForm)
	case "<third>":
		return canBe(w, english.ThirdForm) && !canBe(w, english.BaseForm)
	case "<thirdonly>":
		return canBe(w, english.ThirdForm) && !canBe(w, english.BaseForm) && !canBeNoun(w)
	case "<plural>":
		return english.IsPlural(w) && w == strings.ToLower(w)
	case "<count>":
		yes, known := english.Countable(w)
		return known && yes && !english.IsPlural(w) && english.Plural(w) != w && len(w) > 2 && w != "left" && w != "more"
	case "<acr>":
		return len(b.s) > 1 && len(b.s) < 7 && strings.ToUpper(b.s) == b.s && strings.ToLower(b.s) != b.s
	case "<word>":
		return w != "" && w[0] >= 'a' && w[0] <= 'z'
	case "<er>":
		return comparable(w)
	}
	panic("reading: no such class in an idiom: " + class)
}

// alsoAdjectives are base forms that as often say how something is.
var alsoAdjectives = []string{"open", "clean", "ready", "busy", "calm", "slow", "free", "own", "clear", "dry", "warm", "cool", "lower", "empty", "live", "complete", "correct", "narrow", "better", "further", "welcome", "tidy"}

// alsoNouns are base forms that are things with or without an article, of
// which the word list says nothing ("don't have fear").
var alsoNouns = []string{"breakfast", "lunch", "supper", "dinner", "change", "charge", "cover", "credit", "contact", "demand", "design", "detail", "doubt", "exercise", "fall", "fear", "finance", "force", "form", "influence", "interest", "iron", "land", "lead", "leave", "light",
	"love", "lunch", "need", "notice", "part", "play", "power", "practice", "protest", "purpose", "reach", "reason", "rent", "repair", "result", "return", "service", "share", "sight", "smoke", "sound", "spring", "stock", "study", "summer",
	"surprise", "taste", "trade", "travel", "trust", "view", "vote", "waste", "will", "winter", "wonder", "work", "worry", "yield", "experience", "progress", "access", "help", "support", "control", "hope", "pain", "room", "time"}

func comparable(w string) bool {
	return slices.Contains([]string{"fast", "easy", "quick", "big", "small", "cheap", "clean", "high", "low", "long", "short", "strong", "safe", "happy", "early", "late", "soon", "hard", "near", "busy", "warm", "cold", "clear", "old", "young", "new", "close", "smooth", "tidy", "nice", "slow", "light", "heavy"}, w)
}

func comparative(w string) string {
	switch {
	case strings.HasSuffix(w, "e"):
		return w + "r"
	case strings.HasSuffix(w, "y"):
		return w[:len(w)-1] + "ier"
	case w == "big":
		return "bigger"
	}
	return w + "er"
}

// replace puts what the row means in place of the n bits at i.
func (row *idiom) replace(bs []bit, i, n int) []bit {
	was := slices.Clone(bs[i : i+n])
	with := make([]bit, 0, len(row.meant))
	for _, m := range row.meant {
		b := bit{s: m}
		if ref, found := strings.CutPrefix(m, "$"); found {
			digits := len(ref) - len(strings.TrimLeft(ref, "0123456789"))
			want, tail := "", ref[digits:] // "$1-minute": the first place with something hung on
			if form, asked := strings.CutPrefix(tail, ":"); asked {
				want, tail = form, ""
			}
			k, err := strconv.Atoi(ref[:digits])
			if err != nil || k < 1 || k > n {
				panic("reading: an idiom means a word that it has not: " + m)
			}
			b = bit{s: reform(was[k-1].s, want) + tail}
		}
		b.low = strings.ToLower(b.s)
		b.glue = len(with) > 0 && len(b.s) == 1 && strings.Contains(",;:.!?", b.s)
		with = append(with, b)
	}
	if len(with) > 0 {
		with[0].glue = i > 0 && len(with[0].s) == 1 && strings.Contains(",;:.!?", with[0].s)
		if was[0].s != was[0].low && was[0].low != "i" && len(was[0].s) > 1 && was[0].s[1:] == was[0].low[1:] && with[0].s == with[0].low && i == 0 {
			with[0].s = upperFirst(with[0].s)
		}
	}
	out := slices.Concat(bs[:i], with, bs[i+n:])
	for k := max(i-1, 0); k+1 < len(out) && k <= i+len(with); k++ {
		if out[k].low == "a" || out[k].low == "an" {
			if art := english.Article(out[k+1].s); art != out[k].low && !out[k+1].glue && out[k].s == out[k].low {
				out[k].s, out[k].low = art, art
			}
		}
	}
	return out
}

// reform gives a word the form that a row asks for.
func reform(w, want string) string {
	lemma, verb := lemmaOf(w)
	low := strings.ToLower(w)
	switch want {
	case "":
		return w
	case "plural":
		return english.Plural(low)
	case "singular":
		return english.Singular(low)
	case "er":
		return comparative(low)
	}
	if !verb {
		lemma = low
	}
	switch want {
	case "base":
		return lemma
	case "ing":
		return english.Gerund(lemma)
	case "past":
		return pastOf(lemma)
	case "part":
		return english.Participle(lemma)
	case "third":
		return english.Third(lemma)
	}
	panic("reading: no such form in an idiom: " + want)
}
