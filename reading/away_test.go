package reading

import "testing"

func TestAway(t *testing.T) {
	for typed, want := range map[string]string{
		"you grow half of what you sell":             "they grow half of what they sell",
		"your crews start at four":                   "their crews start at four",
		"nobody tells you how to do it":              "nobody tells them how to do it",
		"helping you get the rye right every night":  "helping them get the rye right every night",
		"to help you get the rye right":              "to help them get the rye right",
		"you're open on Sundays":                     "they're open on Sundays",
		"what you do yourselves":                     "what they do themselves",
		"you really listen to the night shift":       "they really listen to the night shift",
		"You can see the river from the workshop":    "They can see the river from the workshop",
		"the young plants stand in the old orangery": "the young plants stand in the old orangery",
		"working with you":                           "working with them",
	} {
		if got := away(typed); got != want {
			t.Errorf("%q: %q; want %q", typed, got, want)
		}
	}
}
