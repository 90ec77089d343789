package main

import (
	_ "embed"
	"math/rand/v2"
	"os"
	"slices"
	"strings"
	"sync"

	"regards/english"
	"regards/english/perceptron"
	"regards/english/treebank"
)

func readTreebank(path string) ([]perceptron.Sample, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	all, err := treebank.Read(f)
	if err != nil {
		return nil, err
	}
	samples := make([]perceptron.Sample, len(all))
	for i, s := range all {
		samples[i].Tags = s.Tags
		for _, form := range s.Forms {
			samples[i].Words = append(samples[i].Words, word(form))
		}
	}
	return samples, nil
}

//go:embed debrief.txt
var debriefTable string

// debriefs reads our own fragments.
func debriefs() []perceptron.Sample {
	var samples []perceptron.Sample
	for line := range strings.Lines(debriefTable) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		var s perceptron.Sample
		for _, pair := range strings.Fields(line + " ./.") {
			i := strings.LastIndexByte(pair, '/')
			s.Words = append(s.Words, word(pair[:i]))
			s.Tags = append(s.Tags, pair[i+1:])
		}
		samples = append(samples, s)
	}
	return samples
}

func word(form string) perceptron.Word {
	return perceptron.Word{Form: form, Lexical: english.LexicalClass(form)}
}

func lowerAll(samples []perceptron.Sample) []perceptron.Sample {
	out := make([]perceptron.Sample, len(samples))
	for i, s := range samples {
		out[i] = lower(s)
	}
	return out
}

func lower(s perceptron.Sample) perceptron.Sample {
	out := perceptron.Sample{Tags: s.Tags}
	for _, w := range s.Words {
		out.Words = append(out.Words, word(strings.ToLower(w.Form)))
	}
	return out
}

// vary types a sentence as a hurried person would: half of the time without capitals,
// sometimes without the last full stop, without apostrophes, and with hyphenated words and
// amounts in one piece, as Tokenize leaves them. A sentence without capitals may run on
// into another: Tag cannot tell where it ends.
func vary(s perceptron.Sample, others []perceptron.Sample, dice *rand.Rand) perceptron.Sample {
	if dice.IntN(2) == 0 {
		if dice.IntN(8) == 0 {
			s = runOn(s, others[dice.IntN(len(others))])
		}
		s = shorten(lower(s), dice)
	}
	if n := len(s.Words); n > 2 && s.Words[n-1].Form == "." && dice.IntN(3) == 0 {
		s.Words, s.Tags = s.Words[:n-1], s.Tags[:n-1]
	}
	if dice.IntN(2) == 0 {
		s = join(s)
	}
	if dice.IntN(4) == 0 {
		s = dropApostrophes(s)
	}
	return s
}

func runOn(s, next perceptron.Sample) perceptron.Sample {
	return perceptron.Sample{Words: slices.Concat(s.Words, next.Words), Tags: slices.Concat(s.Tags, next.Tags)}
}

// join writes "18", "-", "bed" and "$", "412" in one piece. A compound in front of a noun is
// an adjective.
func join(s perceptron.Sample) perceptron.Sample {
	var out perceptron.Sample
	for i := 0; i < len(s.Words); i++ {
		form, tag := s.Words[i].Form, s.Tags[i]
		if form == "$" && i+1 < len(s.Words) && s.Tags[i+1] == "CD" {
			i++
			form, tag = form+s.Words[i].Form, "CD"
		}
		for i+2 < len(s.Words) && s.Tags[i+1] == "HYPH" && s.Words[i+1].Form == "-" {
			form += "-" + s.Words[i+2].Form
			tag = compoundTag(s, i, tag)
			i += 2
		}
		if form == s.Words[i].Form {
			out.Words = append(out.Words, s.Words[i])
		} else {
			out.Words = append(out.Words, word(form))
		}
		out.Tags = append(out.Tags, tag)
	}
	return out
}

func compoundTag(s perceptron.Sample, i int, first string) string {
	last := s.Tags[i+2]
	before := i+3 < len(s.Words) && strings.HasPrefix(s.Tags[i+3], "NN")
	switch {
	case strings.HasPrefix(last, "NNP") || last == "NNS" || last == "CD":
		return last
	case before, last == "VBN", last == "VBG", last == "JJ", last == "RP", last == "IN":
		return "JJ"
	}
	_ = first
	return last
}

//go:embed shorthand.tsv
var shorthandTable string

var shorthand = sync.OnceValue(func() map[string][]string {
	m := make(map[string][]string)
	for line := range strings.Lines(shorthandTable) {
		if word, forms, found := strings.Cut(line, "\t"); found && !strings.HasPrefix(line, "#") {
			m[word] = strings.Fields(forms)
		}
	}
	return m
})

// shorten types one in twelve of the words that have a short form as hurried people do.
func shorten(s perceptron.Sample, dice *rand.Rand) perceptron.Sample {
	out := perceptron.Sample{Tags: s.Tags, Words: slices.Clone(s.Words)}
	for i, w := range out.Words {
		if forms := shorthand()[w.Form]; forms != nil && dice.IntN(12) == 0 {
			out.Words[i] = word(forms[dice.IntN(len(forms))])
		}
	}
	return out
}

func dropApostrophes(s perceptron.Sample) perceptron.Sample {
	out := perceptron.Sample{Tags: s.Tags}
	for _, w := range s.Words {
		form := strings.NewReplacer("'", "", "’", "").Replace(w.Form)
		if form == "" || form == w.Form {
			out.Words = append(out.Words, w)
		} else {
			out.Words = append(out.Words, word(form))
		}
	}
	return out
}
