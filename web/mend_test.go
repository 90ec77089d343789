package web

import (
	"testing"

	"regards"
)

// TestMendOf: a risk's button leads to the place where it is mended.
func TestMendOf(t *testing.T) {
	for _, x := range []struct{ from, with, label, href string }{
		{"interviewers[1].objections[0].answer", "Tom Weller", "Answer it", "/positions/p/debrief/2-doubt-1"},
		{"interviewers[0]", "Ms. Marta Lindqvist", "Read the letter to Marta", "/positions/p/letters?kind=thank-you"},
		{"references", "Joan Becker", "Brief Joan", "/positions/p/references/Joan%20Becker"},
		{"references", "", "Add a reference", "/positions/p/references"},
		{"history[3]", "", "Open the plan", "/positions/p/plan"},
		{"", "", "Read the letters", "/positions/p/letters?kind=thank-you"},
	} {
		if d := mendOf(regards.Risk{From: x.from, With: x.with}, "p"); d.label != x.label || d.href != x.href {
			t.Errorf("%q: %+v", x.from, d)
		}
	}
}
