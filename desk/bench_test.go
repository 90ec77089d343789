package desk_test

import (
	"slices"
	"testing"
	"time"

	"regards/desk"
)

// BenchmarkPreview is the sentence under a box, as it is asked for at each pause
// of somebody who types: the answer grows by a word each time. It has 50 ms.
func BenchmarkPreview(b *testing.B) {
	d, _ := stopped(b)
	id := filed(b, d, "steve.yaml")
	answer := "stop losing new grads in teh first yr becuase nobody shows them the floor"
	var pauses []string
	for i, r := range answer {
		if r == ' ' {
			pauses = append(pauses, answer[:i])
		}
	}
	var took []time.Duration
	for i := 0; b.Loop(); i++ {
		begun := time.Now()
		if _, _, err := d.Preview(b.Context(), id, "interviewers[0].needs[0].need", pauses[i%len(pauses)]); err != nil {
			b.Fatal(err)
		}
		took = append(took, time.Since(begun))
	}
	slices.Sort(took)
	b.ReportMetric(float64(took[len(took)*95/100].Microseconds())/1000, "p95-ms")
}

// BenchmarkPosition is the page of a position, seen before and not.
func BenchmarkPosition(b *testing.B) {
	for _, seen := range []bool{true, false} {
		b.Run(map[bool]string{true: "again", false: "first"}[seen], func(b *testing.B) {
			s, now := opened(b)
			d := desk.New(s, "me", func() time.Time { return *now })
			id := filed(b, d, "steve.yaml")
			for b.Loop() {
				if !seen {
					d = desk.New(s, "me", func() time.Time { return *now })
				}
				if _, err := d.Position(b.Context(), id); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
