// Command teach makes what the doubt of package reading rests on: the ear
// (english/data/ear.bin) and the weights by which a sentence is trusted
// (reading/trust/weights.tsv).
//
//	go run ./reading/teach TRAIN
//
// TRAIN is the training part of the public treebank UD English-EWT
// (universaldependencies.org) in three columns, form, lemma and Penn tag, with
// an empty line between sentences. The ear learns from its sentences, from
// copies into which faults were put, and from labels.tsv: sentences that the
// program once made of answers, and whether a careful reader let them stand.
// It prints how many faults the doubt finds in trades from which it did not
// learn. The same files give the same bytes.
package main

import (
	"fmt"
	"math"
	"math/rand/v2"
	"os"
	"slices"
	"strings"

	"regards/reading/trust"
)

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "teach:", err)
		os.Exit(1)
	}
}

func run(args []string) error {
	if len(args) != 1 {
		return fmt.Errorf("want the treebank's training part")
	}
	sentences, err := readTreebank(args[0])
	if err != nil {
		return err
	}
	all, err := labels()
	if err != nil {
		return err
	}
	fmt.Printf("%d sentences of the treebank, %d of our own\n", len(sentences), len(all))
	v := measured(all, ears(sentences, all))
	report(all, v)
	if err := os.WriteFile("english/data/ear.bin", learn(sentences, all, 0).Bytes(), 0o644); err != nil {
		return err
	}
	return write("reading/trust/weights.tsv", weigh(all, v, -1))
}

// weigh fits the weights to all labels but those of one part, by logistic
// regression with a little shrinkage. What only the tests hold for right says
// nothing about how often answers go wrong, and is left out.
func weigh(all []label, v [][]float64, without int) []float64 {
	w := make([]float64, len(trust.Traits()))
	dice := rand.New(rand.NewPCG(2026, 400))
	for round := range 400 {
		rate := 0.05 / (1 + float64(round)/50)
		for _, i := range dice.Perm(len(all)) { // in their own order the last trades would weigh most
			l := all[i]
			if l.fold == without || l.author == "" {
				continue
			}
			d := -chance(trust.Weigh(v[i], w))
			if l.bad {
				d++
			}
			for k, x := range v[i] {
				w[k] += rate * (d*x - 0.0005*w[k])
			}
		}
	}
	return w
}

func chance(x float64) float64 { return 1 / (1 + math.Exp(-x)) }

// report prints how many faults would be doubted, and how many sentences
// without a fault, at several thresholds.
func report(all []label, v [][]float64) {
	x := make([]float64, len(all))
	for f := range folds {
		w := weigh(all, v, f)
		for i, l := range all {
			if l.fold == f {
				x[i] = trust.Weigh(v[i], w)
			}
		}
	}
	for _, at := range []float64{1, 0.5, 0.25, 0, -0.25, -0.5, -0.75, -1, -1.25, -1.5} {
		var n, hit [2]int
		for i, l := range all {
			k := 0
			if l.author == "" {
				continue
			}
			if l.bad {
				k = 1
			}
			n[k]++
			if x[i] > at {
				hit[k]++
			}
		}
		fmt.Printf("above %5.2f: %4.1f %% of %d with a fault, %4.1f %% of %d without\n", at, percent(hit[1], n[1]), n[1], percent(hit[0], n[0]), n[0])
	}
}

func percent(part, whole int) float64 { return 100 * float64(part) / float64(max(1, whole)) }

func write(path string, w []float64) error {
	var b strings.Builder
	b.WriteString("# How much each trait of an answer and its sentence speaks for a fault (trust.go tells what they are).\n# Made by reading/teach; not to be changed by hand.\n")
	for k, name := range trust.Traits() {
		fmt.Fprintf(&b, "%s\t%.3f\n", name, w[k])
	}
	return os.WriteFile(path, slices.Clip([]byte(b.String())), 0o644)
}
