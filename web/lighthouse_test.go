package web_test

import (
	"testing"

	"regards/web/webtest"
)

// TestLighthouse: every page, as a phone shows it to somebody who is signed in,
// has at least 95 of 100 in each of Lighthouse's categories. Speed is reckoned from
// the time in which the processor worked for the page and not from a clock on
// the wall (check/lighthouse/read.mjs says how), so that neighbours on the machine do
// not fail it: two that never rest cost a page a few points. A page that keeps
// the processor for 400 ms does fail.
func TestLighthouse(t *testing.T) {
	const least = 95
	h := webtest.New(t)
	for _, r := range h.Lighthouse(least, everyPage(t, h)) {
		for category, score := range r.Scores {
			if score < least {
				t.Errorf("%s: %d in %s, on a phone %.1f times slower than this processor: %q", r.Path, score, category, r.Multiplier, r.Short)
			}
		}
		t.Logf("%s: %v", r.Path, r.Scores)
	}
}
