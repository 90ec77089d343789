package regards_test

import (
	"bytes"
	"strings"
	"testing"

	"regards/casefile"
	"regards/casetest"
)

// TestNothingPrivateIsLeft: whatever a case holds, nothing private is in it
// afterwards, and everything else still is.
func TestNothingPrivateIsLeft(t *testing.T) {
	for seed := uint64(1); seed < 40; seed++ {
		c, tokens := casetest.Tokens(seed)
		name := c.Interview.Interviewers[0].Name
		c.DropPrivate()
		var b bytes.Buffer
		if err := casefile.Write(&b, c); err != nil {
			t.Fatal(err)
		}
		for _, token := range tokens {
			if strings.Contains(b.String(), token) {
				t.Errorf("seed %d: %q is still there", seed, token)
			}
		}
		if c.Interview.Interviewers[0].Name != name || !strings.Contains(b.String(), c.Employer.Name) {
			t.Errorf("seed %d: more than what is private is gone", seed)
		}
	}
}
