package web_test

import (
	"testing"

	"regards/web/webtest"
)

// TestLighthouse: every page, as a phone shows it to somebody who is signed in,
// has at least 95 of 100 in each of Lighthouse's categories.
func TestLighthouse(t *testing.T) {
	const least = 95
	h := webtest.New(t)
	for _, r := range h.Lighthouse(least, everyPage(t, h)) {
		for category, score := range r.Scores {
			if score < least {
				t.Errorf("%s: %d in %s: %q", r.Path, score, category, r.Short)
			}
		}
		t.Logf("%s: %v", r.Path, r.Scores)
	}
}
