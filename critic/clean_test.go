package critic_test

import (
	"testing"

	"regards"
	"regards/critic"
)

// TestClean reads good letters: not one block, and hardly a warning.
func TestClean(t *testing.T) {
	samples := append(readSamples(t, "clean"), readSamples(t, "kinds")...)
	warns := 0
	for _, s := range samples {
		in := s.input()
		for _, f := range critic.Read(in) {
			switch f.Severity {
			case regards.Block:
				t.Errorf("%s: %s", s.name, said(in, f))
			case regards.Warn:
				warns++
				t.Logf("%s: %s", s.name, said(in, f))
			}
		}
	}
	if warns > len(samples)/4 {
		t.Errorf("%d warnings on %d clean letters", warns, len(samples))
	}
}
