// Package trust judges how far a sentence that was made of somebody's answer
// may be trusted: whether a careful reader would let it stand. It puts
// together what the ear says of the sentence and of the answer as it was
// typed, how much had to be mended, how sure the tagger was, and how the same
// person types elsewhere.
//
// It cannot say what is wrong, and it mends nothing. Its weights stand in
// weights.tsv; the command in ../teach makes them.
package trust

import (
	_ "embed" // the weights
	"math"
	"slices"
	"strconv"
	"strings"
	"sync"

	"regards/english"
)

// Answer is what is judged.
type Answer struct {
	Stem     string // as in package reading
	Typed    string // as it was typed
	Sentence string // what was made of it
	Author   Author
}

// Author is how somebody types, over all answers of a case.
type Author struct {
	Odd      float64 // mean of Raw over the answers
	Articles float64 // how many of the words are articles, times five
}

// Ear gives every token the log-odds that something is wrong there.
type Ear func(tokens []english.Token, odd []float32)

// begins are the stems as sentences, for an answer as it was typed.
var begins = map[string]string{
	"topic": "I enjoyed talking with you about ", "need": "You need ", "help": "I would ", "proof": "I ", "so": "I would do this so that you can ",
	"ans": "I ", "prom": "I will send you ", "told": "You told me that ", "reason": "I like ", "should": "I should have told you that I ", "decide": "They will ",
}

// Begin is the stem that is held to stand before an answer as it was typed.
func Begin(stem string) string { return begins[stem] }

// Raw is how odd an answer sounds in its stem as it was typed: ten times the
// mean chance of a fault at a word.
func Raw(stem, typed string, ear Ear) float64 {
	_, _, average := heard(tagged(begins[stem]+typed), ear)
	return average
}

// Of somebody of whom nothing is known yet, this is held: as many answers, and
// as many words, of the middling kind.
const (
	answersBefore  = 3
	oddBefore      = 0.7
	wordsBefore    = 20
	articlesBefore = 1
)

// AuthorOf judges how somebody types by all of their answers; odd are their
// Raws, one for each.
func AuthorOf(odd []float64, typed []string) Author {
	sum := answersBefore * oddBefore
	words, articles := wordsBefore, articlesBefore
	for i, t := range typed {
		sum += odd[i]
		for w := range strings.FieldsSeq(t) {
			words++
			switch w {
			case "a", "an", "the", "A", "An", "The":
				articles++
			}
		}
	}
	return Author{Odd: sum / float64(len(odd)+answersBefore), Articles: 5 * float64(articles) / float64(words)}
}

// What is weighed, in the order of the table; the stems come last.
const (
	always = iota
	worst  // the place that sounds worst
	second
	mean
	raw     // of the answer as it was typed
	long    // in tens of words
	added   // words that the answer has not
	dropped // words of the answer that are not in the sentence
	changed // both, for each word that was typed
	margin  // of the tag of which the tagger was least sure
	loose   // tags that are half guessed
	commas
	ands
	lower // typed without a capital
	digits
	author
	articles
	firstStem
)

var traits = []string{"always", "worst", "second", "mean", "raw", "words", "added", "dropped", "changed", "margin", "loose", "commas", "and", "lower", "digits", "author", "articles",
	"topic", "need", "help", "proof", "so", "ans", "prom", "told", "reason", "should", "decide"}

// Traits are the names of what is weighed.
func Traits() []string { return traits }

// halfGuessed is the margin below which more than one tag in six is wrong (english.Tag).
const halfGuessed = 0.4

// Of measures the traits of an answer. oddness is its Raw.
func Of(a Answer, oddness float64, ear Ear) []float64 {
	v := make([]float64, len(traits))
	tokens := tagged(a.Sentence)
	v[always] = 1
	v[worst], v[second], v[mean] = heard(tokens, ear)
	v[raw] = oddness
	v[long] = float64(len(tokens)) / 10
	said, typed := texts(tokens), texts(english.Tokenize(strings.ToLower(a.Typed)))
	in, gone := distance(typed, lowered(said[Stemmed(said):]))
	v[added], v[dropped] = float64(in)/3, float64(gone)/3
	v[changed] = float64(in+gone) / float64(len(typed)+1)
	v[margin] = sureMargin
	for _, t := range tokens {
		v[margin] = min(v[margin], float64(t.Margin))
		switch {
		case t.Margin < halfGuessed:
			v[loose]++
		case t.Text == ",":
			v[commas]++
		case t.Text == "and":
			v[ands]++
		}
	}
	if a.Typed == strings.ToLower(a.Typed) {
		v[lower] = 1
	}
	if strings.ContainsAny(a.Typed, "0123456789") {
		v[digits] = 1
	}
	v[author], v[articles] = a.Author.Odd, a.Author.Articles
	if k := slices.Index(traits[firstStem:], a.Stem); k >= 0 {
		v[firstStem+k] = 1
	}
	return v
}

// sureMargin is the margin of a word with one certain tag.
const sureMargin = 2.5

func tagged(text string) []english.Token {
	tokens := english.Tokenize(text)
	english.Tag(tokens)
	return tokens
}

// heard are the worst two places of a sentence, as log-odds, and ten times
// the mean chance of a fault.
func heard(tokens []english.Token, ear Ear) (most, next, average float64) {
	if len(tokens) == 0 {
		return 0, 0, 0
	}
	odd := make([]float32, len(tokens))
	ear(tokens, odd)
	most, next = -9, -9
	for _, x := range odd {
		switch x := float64(x); {
		case x > most:
			most, next = x, most
		case x > next:
			next = x
		}
		average += 10 / (1 + math.Exp(-float64(x))) / float64(len(odd))
	}
	return most, next, average
}

// Stemmed is how many words at the front of a sentence are the stem that an
// answer was put behind; 0 where it stands alone.
func Stemmed(words []string) int {
	for _, stem := range stems() {
		if k := len(stem); k < len(words) && slices.Equal(words[:k], stem) {
			return k
		}
	}
	return 0
}

// stems are the beginnings of sentences, the longest first.
var stems = sync.OnceValue(func() [][]string {
	var out [][]string
	for _, s := range []string{"I enjoyed talking with you about", "I would do this so that you can", "I would do this so that", "You told me that", "You mentioned", "You need to", "You need", "I would", "I will send you", "I will", "They will", "I like that", "I like", "I should have told you that"} {
		out = append(out, strings.Fields(s))
	}
	return out
})

func texts(tokens []english.Token) []string {
	out := make([]string, len(tokens))
	for i, t := range tokens {
		out[i] = t.Text
	}
	return out
}

func lowered(words []string) []string {
	out := make([]string, len(words))
	for i, w := range words {
		out[i] = strings.ToLower(w)
	}
	return out
}

// distance counts the words that b has and a has not, and the other way
// round, in their order.
func distance(a, b []string) (in, gone int) {
	row := make([]int, len(b)+1)
	for _, x := range a {
		before := 0 // the row above, one to the left
		for j, y := range b {
			above := row[j+1]
			if x == y {
				row[j+1] = before + 1
			} else {
				row[j+1] = max(row[j], above)
			}
			before = above
		}
	}
	same := row[len(b)]
	return len(b) - same, len(a) - same
}

//go:embed weights.tsv
var weightTable string

var weights = sync.OnceValue(func() []float64 {
	out := make([]float64, len(traits))
	for line := range strings.Lines(weightTable) {
		name, value, _ := strings.Cut(strings.TrimSpace(line), "\t")
		if k := slices.Index(traits, name); k >= 0 {
			x, err := strconv.ParseFloat(value, 64)
			if err != nil {
				panic("trust: weights.tsv: " + err.Error())
			}
			out[k] = x
		}
	}
	return out
})

// Doubt is how likely the sentence is to have a fault that a careful reader
// would stop at, as log-odds; oddness is the answer's Raw.
func Doubt(a Answer, oddness float64, ear Ear) float64 {
	return Weigh(Of(a, oddness, ear), weights())
}

// Weigh adds traits up.
func Weigh(v, w []float64) float64 {
	sum := 0.0
	for k := range v {
		sum += v[k] * w[k]
	}
	return sum
}
