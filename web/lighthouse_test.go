package web_test

import (
	"slices"
	"strings"
	"testing"

	"regards/web/webtest"
)

// other reports whether an audit of the category performance has nothing to do
// with how fast the processor was just then. A busy machine fails the rest on
// any page, so their score is a figure that is printed and no test; what it
// comes from, the bytes of a first load, TestFirstLoadIsLight holds.
func other(short string) bool {
	return strings.HasPrefix(short, "cumulative-layout-shift")
}

// TestLighthouse: every page, as a phone shows it to somebody who is signed in,
// has at least 95 of 100 in each of Lighthouse's categories.
func TestLighthouse(t *testing.T) {
	const least = 95
	h := webtest.New(t)
	for _, r := range h.Lighthouse(least, everyPage(t, h)) {
		for category, score := range r.Scores {
			if score < least && category == "performance" && !slices.ContainsFunc(r.Short, other) {
				t.Logf("%s: performance is not shown by this run (%d), which the processor had a part in: %q", r.Path, score, r.Short)
			} else if score < least {
				t.Errorf("%s: %d in %s: %q", r.Path, score, category, r.Short)
			}
		}
		t.Logf("%s: %v", r.Path, r.Scores)
	}
}
