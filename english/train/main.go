// Command train makes data/tagger.gz, the part-of-speech tagger of package english.
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
	"compress/gzip"
	"fmt"
	"io"
	"os"

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
	t := perceptron.Trainer{Passes: 12, Seed: 2026, Least: 2, Nothing: 0.06, Vary: vary}
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
	return pack(args[2], raw.Bytes())
}

func pack(path string, raw []byte) error {
	var packed bytes.Buffer
	z, err := gzip.NewWriterLevel(&packed, gzip.BestCompression)
	if err != nil {
		return err
	}
	if _, err := z.Write(raw); err != nil {
		return err
	}
	if err := z.Close(); err != nil {
		return err
	}
	return os.WriteFile(path, packed.Bytes(), 0o644)
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
