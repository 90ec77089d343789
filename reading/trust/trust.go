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

// Raw is how odd an answer sounds in its stem as it was typed: ten times the
// mean chance of a fault at a word.
func Raw(stem, typed string, ear Ear) float64 {
	_, _, mean := heard(tagged(begins[stem]+typed), ear)
	return mean
}

// Of somebody of whom nothing is known yet, this is held: as many answers, and
// as many words, of the middling kind.
const (
	answersBefore  = 3
	oddBefore      = 0.7
	wordsBefore    = 20
	articlesBefore = 1
)

// AuthorOf judges how somebody types by all of their answers; raw are those of
// Raw, one for each.
func AuthorOf(raw []float64, typed []string) Author {
	sum := answersBefore * oddBefore
	words, articles := wordsBefore, articlesBefore
	for i, t := range typed {
		sum += raw[i]
		for w := range strings.FieldsSeq(t) {
			words++
			switch w {
			case "a", "an", "the", "A", "An", "The":
				articles++
			}
		}
	}
	return Author{Odd: sum / float64(len(raw)+answersBefore), Articles: 5 * float64(articles) / float64(words)}
}

// traits are what is weighed, in the order of the table.
var traits = []string{"always", "worst", "second", "mean", "raw", "words", "added", "dropped", "changed", "margin", "loose", "commas", "and", "lower", "digits", "author", "articles",
	"topic", "need", "help", "proof", "so", "ans", "prom", "told", "reason", "should", "decide"}

// Traits are the names of what is weighed.
func Traits() []string { return traits }

// Of measures the traits of an answer. raw is its Raw.
func Of(a Answer, raw float64, ear Ear) []float64 {
	v := make([]float64, len(traits))
	tokens := tagged(a.Sentence)
	v[0] = 1
	v[1], v[2], v[3] = heard(tokens, ear)
	v[4] = raw
	v[5] = float64(len(tokens)) / 10
	typed := low(english.Tokenize(a.Typed))
	in, gone := distance(typed, low(tokens[stemmed(tokens):]))
	v[6], v[7] = float64(in)/3, float64(gone)/3
	v[8] = float64(in+gone) / float64(len(typed)+1)
	v[9] = 2.5
	for _, t := range tokens {
		v[9] = min(v[9], float64(t.Margin))
		switch {
		case t.Margin < 0.4:
			v[10]++
		case t.Text == ",":
			v[11]++
		case t.Text == "and":
			v[12]++
		}
	}
	if a.Typed == strings.ToLower(a.Typed) {
		v[13] = 1
	}
	if strings.ContainsAny(a.Typed, "0123456789") {
		v[14] = 1
	}
	v[15], v[16] = a.Author.Odd, a.Author.Articles
	for k := 17; k < len(traits); k++ {
		if traits[k] == a.Stem {
			v[k] = 1
		}
	}
	return v
}

func tagged(text string) []english.Token {
	tokens := english.Tokenize(text)
	english.Tag(tokens)
	return tokens
}

// heard are the worst two places of a sentence, as log-odds, and ten times
// the mean chance of a fault.
func heard(tokens []english.Token, ear Ear) (worst, second, mean float64) {
	if len(tokens) == 0 {
		return 0, 0, 0
	}
	odd := make([]float32, len(tokens))
	ear(tokens, odd)
	worst, second = -9, -9
	for _, x := range odd {
		switch x := float64(x); {
		case x > worst:
			worst, second = x, worst
		case x > second:
			second = x
		}
		mean += 10 / (1 + math.Exp(-float64(x))) / float64(len(odd))
	}
	return worst, second, mean
}

// stemmed is how many tokens of a sentence belong to its stem.
func stemmed(tokens []english.Token) int {
	for _, stem := range stems() {
		k := 0
		for k < len(stem) && k < len(tokens) && tokens[k].Text == stem[k] {
			k++
		}
		if k == len(stem) && k < len(tokens) {
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

func low(tokens []english.Token) []string {
	out := make([]string, len(tokens))
	for i, t := range tokens {
		out[i] = strings.ToLower(t.Text)
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
		name, value, ok := strings.Cut(strings.TrimSpace(line), "\t")
		if !ok || strings.HasPrefix(line, "#") {
			continue
		}
		for k, t := range traits {
			if t == name {
				value, _, _ = strings.Cut(value, "\t")
				x, err := strconv.ParseFloat(value, 64)
				if err != nil {
					panic("trust: weights.tsv: " + err.Error())
				}
				out[k] = x
			}
		}
	}
	return out
})

// Doubt is how likely the sentence is to have a fault that a careful reader
// would stop at, as log-odds; raw is the answer's Raw.
func Doubt(a Answer, raw float64, ear Ear) float64 {
	return Weigh(Of(a, raw, ear), weights())
}

// Weigh adds traits up.
func Weigh(v, w []float64) float64 {
	sum := 0.0
	for k := range v {
		sum += v[k] * w[k]
	}
	return sum
}
