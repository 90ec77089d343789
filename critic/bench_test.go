package critic_test

import (
	"testing"

	"regards"
	"regards/critic"
)

// BenchmarkRead reads one letter of a panel of four against a prepared case.
func BenchmarkRead(b *testing.B) {
	all := readSamples(b, "clean")
	var sibs []regards.Letter
	for _, s := range all[:3] {
		sibs = append(sibs, s.letter)
	}
	s := all[len(all)-1]
	in := s.input()
	in.Siblings = sibs
	r := critic.Prepare(s.c)
	b.ReportAllocs()
	for b.Loop() {
		r.Read(in)
	}
}

// BenchmarkPrepare indexes a case.
func BenchmarkPrepare(b *testing.B) {
	s := readSamples(b, "clean")[0]
	for b.Loop() {
		critic.Prepare(s.c)
	}
}
