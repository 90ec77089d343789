package debrief_test

import (
	"testing"

	"regards"
	"regards/debrief"
)

// TestAsks: a doubt is put as a question, in a page's own marks.
func TestAsks(t *testing.T) {
	for readAs, want := range map[string]string{
		`it does not go on from "You need"`:          "It does not go on from “You need”, so no letter says it yet. Would you put it in other words?",
		"it was read as something you had":           "We read this as something you had. Right?",
		`it is not clear who "you" is beside "they"`: "It is not clear who “you” is beside “they”, so no letter says it yet. Would you put it in other words?",
	} {
		if got := debrief.Asks(&regards.Doubt{ReadAs: readAs}); got != want {
			t.Errorf("%s\n got %s\nwant %s", readAs, got, want)
		}
	}
}
