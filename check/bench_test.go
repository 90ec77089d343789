package check_test

import (
	"testing"
	"time"

	"regards"
	"regards/casetest"
	"regards/compose"
	"regards/critic"
)

// BenchmarkLetters composes and reviews whole panels of four, one after
// another, and reports letters a second.
func BenchmarkLetters(b *testing.B) {
	var cases []*regards.Case
	for seed := uint64(1); seed <= 60; seed++ {
		cases = append(cases, casetest.Panel(seed, 4, ""))
	}
	letters, i := 0, 0
	for b.Loop() {
		c := cases[i%len(cases)]
		i++
		now := c.Interview.Start.Date.AddDays(1).In(c.Zone()).Add(8 * time.Hour)
		p, err := compose.Letters(c, compose.Options{Now: now})
		if err != nil {
			b.Fatal(err)
		}
		rec := critic.Prepare(c)
		for k, l := range p.Letters {
			siblings := append(append([]regards.Letter{}, p.Letters[:k]...), p.Letters[k+1:]...)
			rec.Read(critic.Input{Case: c, To: l.To, Letter: l, Siblings: siblings, Day: regards.DateOf(now)})
		}
		letters += len(p.Letters)
	}
	b.ReportMetric(float64(letters)/b.Elapsed().Seconds(), "letters/s")
}
