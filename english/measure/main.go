// Command measure says how well the tagger of package english reads.
//
//	go run ./english/measure TEST
//
// TEST is a treebank in three columns, form, lemma and Penn tag, such as the test part of UD
// English-EWT. Prints the share of right tags as the text is and in lower case, and what
// is most often confused. How fast it reads, BenchmarkTag says.
package main

import (
	"cmp"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"regards/english"
	"regards/english/treebank"
)

func main() {
	if err := run(os.Args[1:], os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "measure:", err)
		os.Exit(1)
	}
}

type sentence struct {
	tokens []english.Token
	tags   []string
}

func run(args []string, out io.Writer) error {
	if len(args) != 1 {
		return fmt.Errorf("want one file")
	}
	plain, err := read(args[0], false)
	if err != nil {
		return err
	}
	lower, err := read(args[0], true)
	if err != nil {
		return err
	}
	fmt.Fprintf(out, "as it is    %.2f %%\n", accuracy(plain, nil))
	confused := make(map[string]int)
	fmt.Fprintf(out, "lower-cased %.2f %%\n", accuracy(lower, confused))
	printConfused(out, confused)
	return nil
}

func read(path string, lower bool) ([]sentence, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	sentences, err := treebank.Read(f)
	if err != nil {
		return nil, err
	}
	all := make([]sentence, len(sentences))
	for i, s := range sentences {
		all[i].tags = s.Tags
		for _, form := range s.Forms {
			if lower {
				form = strings.ToLower(form)
			}
			all[i].tokens = append(all[i].tokens, english.Token{Text: form})
		}
	}
	return all, nil
}

func accuracy(all []sentence, confused map[string]int) float64 {
	right, total := 0, 0
	for _, s := range all {
		english.Tag(s.tokens)
		for i, t := range s.tokens {
			if t.Tag == s.tags[i] {
				right++
			} else if confused != nil {
				confused[s.tags[i]+" read as "+t.Tag]++
			}
		}
		total += len(s.tokens)
	}
	return 100 * float64(right) / float64(max(1, total))
}

func printConfused(out io.Writer, confused map[string]int) {
	var pairs []string
	for p := range confused {
		pairs = append(pairs, p)
	}
	slices.SortFunc(pairs, func(a, b string) int {
		return cmp.Or(cmp.Compare(confused[b], confused[a]), cmp.Compare(a, b))
	})
	for _, p := range pairs[:min(12, len(pairs))] {
		fmt.Fprintf(out, "%5d %s\n", confused[p], p)
	}
}
