// Command train makes data/tagger.bin, the part-of-speech tagger of package english.
//
//	go run ./english/train TRAIN DEV OUT
//
// TRAIN and DEV are the training and development parts of the public treebank UD English-EWT
// (universaldependencies.org) in three columns, form, lemma and Penn tag, with an empty line
// between sentences. DEV is only read for the report; the test part belongs to the command
// measure. The same files give the same bytes.
package main

import (
	"bytes"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"strconv"

	"regards/english/perceptron"
)

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
	dev, err := readTreebank(args[1])
	if err != nil {
		return err
	}
	t := perceptron.Trainer{Passes: int(env("PASSES", 10)), Rounds: int(env("ROUNDS", 1)), Seed: 2026, Least: int(env("LEAST", 1)), Nothing: env("NOTHING", 0.1), Near: float32(env("NEAR", 1)), Drop: env("DROP", 0.2)}
	t.Vary = func(s perceptron.Sample, dice *rand.Rand) perceptron.Sample { return vary(s, train, dice) }
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

func env(k string, d float64) float64 {
	if v, err := strconv.ParseFloat(os.Getenv(k), 64); err == nil {
		return v
	}
	return d
}
