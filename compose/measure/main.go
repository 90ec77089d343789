// Command measure prints how alike the letters of a panel are: the largest
// pairwise share of four-word runs (COMPOSER 3, 11), over random panels of
// typed answers.
//
//	go run ./compose/measure [-panels 200]
//
// Targets: panels of four, median at most 0.04 and p95 at most 0.08; panels of
// eight in one tone, median at most 0.10. It exits with 1 when one is missed.
// It judges nothing but likeness and lengths; BenchmarkPanel measures the time.
package main

import (
	"flag"
	"fmt"
	"io"
	"os"
	"slices"

	"regards"
	"regards/casetest"
	"regards/compose"
)

func main() {
	panels := flag.Int("panels", 200, "how many random panels")
	flag.Parse()
	if !run(os.Stdout, *panels) {
		os.Exit(1)
	}
}

func run(w io.Writer, panels int) bool {
	four := measure(panels, 4, "")
	ok := four.print(w, "four, mixed tones", 0.04, 0.08)
	for _, tone := range regards.Tones() {
		eight := measure(panels/4, 8, tone)
		ok = eight.print(w, "eight, all "+string(tone), 0.10, 1) && ok
	}
	return ok
}

// figures are what panels of one kind came to.
type figures struct {
	overlap []float64
	words   []int
}

func measure(panels, size int, tone regards.Tone) figures {
	var f figures
	for seed := range uint64(panels) {
		c := casetest.Panel(seed, size, tone)
		p, err := compose.Letters(c, compose.Options{})
		if err != nil {
			continue
		}
		f.overlap = append(f.overlap, p.Overlap)
		for _, l := range p.Letters {
			f.words = append(f.words, l.Words())
		}
	}
	slices.Sort(f.overlap)
	slices.Sort(f.words)
	return f
}

func (f figures) print(w io.Writer, name string, median, p95 float64) bool {
	if len(f.overlap) == 0 {
		fmt.Fprintf(w, "panels of %s: none\n", name)
		return false
	}
	m, p := at(f.overlap, 50), at(f.overlap, 95)
	ok := m <= median && p <= p95
	fmt.Fprintf(w, "panels of %-18s worst pair median %.3f (<= %.2f)  p95 %.3f (<= %.2f)  worst %.3f  words p5 %d median %d p95 %d  %s\n",
		name, m, median, p, p95, f.overlap[len(f.overlap)-1], at(f.words, 5), at(f.words, 50), at(f.words, 95),
		map[bool]string{true: "ok", false: "MISSED"}[ok])
	return ok
}

// at is the p-th percentile of a sorted list.
func at[T any](sorted []T, p int) T { return sorted[(len(sorted)-1)*p/100] }
