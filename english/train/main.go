// Command train makes data/tagger.bin, the part-of-speech tagger of package english.
//
//	go run ./english/train TRAIN DEV english/data/tagger.bin
//
// TRAIN and DEV are the training and development parts of the public treebank UD English-EWT
// (universaldependencies.org) in three columns, form, lemma and Penn tag, with an empty line
// between sentences. DEV is only read for the report; the test part belongs to the command
// measure. Our own fragments (debrief.txt) are learnt beside TRAIN. The same files give the same bytes.
package main

import (
	"bytes"
	"fmt"
	"io"
	"math/rand/v2"
	"os"

	"regards/english"
	"regards/english/perceptron"
)

// debriefWeight is how many times our own fragments are read for one reading of the treebank.
const debriefWeight = 5

func main() {
	if err := run(os.Args[1:], os.Stderr); err != nil {
		fmt.Fprintln(os.Stderr, "train:", err)
		os.Exit(1)
	}
}

func run(args []string, report io.Writer) error {
	if len(args) != 3 {
		return fmt.Errorf("want three files: train, dev, out")
	}
	train, err := readTreebank(args[0])
	if err != nil {
		return err
	}
	for range debriefWeight {
		train = append(train, debriefs()...)
	}
	dev, err := readTreebank(args[1])
	if err != nil {
		return err
	}
	t := perceptron.Trainer{Passes: 10, Rounds: 3, Seed: 2026, Least: 2, Nothing: 0.43, Near: 1, Drop: 0.2}
	t.Vary = func(s perceptron.Sample, dice *rand.Rand) perceptron.Sample { return vary(s, train, dice) }
	t.Certain = certain
	t.Report = func(pass, right, total int) {
		fmt.Fprintf(report, "pass %2d: %.2f %% of %d training tokens\n", pass, percent(right, total), total)
	}
	var raw bytes.Buffer
	model, err := t.Train(train, &raw)
	if err != nil {
		return err
	}
	features, weights := model.Size()
	fmt.Fprintf(report, "%d features, %d weights, %d bytes\n", features, weights, raw.Len())
	fmt.Fprintf(report, "dev as it is: %.2f %%, lower-cased: %.2f %%\n", accuracy(model, dev), accuracy(model, lowerAll(dev)))
	return os.WriteFile(args[2], raw.Bytes(), 0o644)
}

// certain refuses to call a word certain if it can be the base form of a verb ("man the
// pier", "each bug we fix") or both a verb's form and a plural ("it counts", "counts").
func certain(w perceptron.Word, tag string) bool {
	if english.Function(w.Form) {
		return true
	}
	both := (tag == "VBZ" || tag == "NNS") && english.IsPlural(w.Form) && english.Base(w.Form) != w.Form
	return !both && !english.Verb(w.Form)
}

func accuracy(m *perceptron.Model, samples []perceptron.Sample) float64 {
	right, total := 0, 0
	for _, s := range samples {
		out := make([]perceptron.Result, len(s.Words))
		m.Tag(s.Words, out)
		for i, r := range out {
			if m.Tags()[r.Tag] == s.Tags[i] {
				right++
			}
		}
		total += len(s.Words)
	}
	return percent(right, total)
}

func percent(part, whole int) float64 { return 100 * float64(part) / float64(max(1, whole)) }
