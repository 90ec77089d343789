package calendar_test

import (
	"strings"
	"testing"
	"time"
	"unicode"

	"pgregory.net/rapid"

	"regards"
	"regards/calendar"
)

// kept is what a calendar can carry of a text: all of it, but for control
// characters, and ends of lines all alike.
func kept(s string) string {
	s = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\v", "\n", "\f", "\n", "\u0085", "\n", "\u2028", "\n", "\u2029", "\n").Replace(strings.ToValidUTF8(s, "\ufffd"))
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) && r != '\n' && r != '\t' {
			return -1
		}
		return r
	}, s)
}

// TestEveryTextComesThrough holds that whatever people type is folded within 75
// octets and comes out of another parser as it went in.
func TestEveryTextComesThrough(t *testing.T) {
	words := rapid.OneOf(rapid.String(), rapid.StringOfN(rapid.RuneFrom([]rune("aé漢🎈👩\u200d\\;,:\"\r\n\tnN^\u2028\x00\x1b")), 0, 400, -1))
	rapid.Check(t, func(t *rapid.T) {
		typed := words.Draw(t, "text")
		f := calendar.Feed{Case: ana("Europe/London"), Steps: []regards.FollowUp{{
			Kind: regards.StepCall, With: "x" + typed, Due: time.Unix(1e9, 0), Reason: "x" + typed + "x"}}}
		e := events(t, f)[0].Component
		if got, want := text(t, e, "SUMMARY"), "Call x"+kept(typed); got != want {
			t.Fatalf("%q comes out as %q", want, got)
		}
		if got, want := text(t, e, "DESCRIPTION"), "x"+kept(typed)+"x"; got != want {
			t.Fatalf("%q comes out as %q", want, got)
		}
	})
}
