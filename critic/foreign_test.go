package critic_test

import (
	"testing"

	"regards"
	"regards/critic"
)

// TestForeign reads letters in other people's styles: no false block, and at
// most two warnings each.
func TestForeign(t *testing.T) {
	for _, s := range readSamples(t, "foreign") {
		in := s.input()
		in.Pasted = true
		warns := 0
		for _, f := range critic.Read(in) {
			switch f.Severity {
			case regards.Block:
				t.Errorf("%s: %s", s.name, said(in, f))
			case regards.Warn:
				warns++
				t.Logf("%s: %s", s.name, said(in, f))
			}
		}
		if warns > 2 {
			t.Errorf("%s: %d warnings", s.name, warns)
		}
	}
}
