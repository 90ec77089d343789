package calendar_test

import (
	"io"
	"testing"

	"regards"
	"regards/calendar"
)

// BenchmarkWrite writes the calendar of one case.
func BenchmarkWrite(b *testing.B) {
	f := plan(b)
	for b.Loop() {
		if err := calendar.Write(io.Discard, f); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkWriteTenThousand writes one calendar of ten thousand events.
func BenchmarkWriteTenThousand(b *testing.B) {
	f := plan(b)
	steps := f.Steps[:6]
	f.Steps = nil
	for len(f.Steps) < 10_000 {
		for _, s := range steps {
			s.Due = s.Due.AddDate(0, 0, len(f.Steps)/60)
			f.Steps = append(f.Steps, s)
		}
	}
	f.Steps = append([]regards.FollowUp(nil), f.Steps[:10_000]...)
	for b.Loop() {
		if err := calendar.Write(io.Discard, f); err != nil {
			b.Fatal(err)
		}
	}
}
