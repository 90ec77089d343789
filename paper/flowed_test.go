package paper

import (
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"
)

func TestFlowedText(t *testing.T) {
	long := "I would like to help you get the night shift to hit its cut-off. At Brightwater I would run a ten-minute handover at every shift change."
	for text, want := range map[string]string{
		"Dear Jo,\n\nThanks.": "Dear Jo,\n\nThanks.", "> quoted\nFrom here": " > quoted\n From here", "a  \nb": "a\nb",
		long: "I would like to help you get the night shift to hit its cut-off. At \nBrightwater I would run a ten-minute handover at every shift change.",
	} {
		if got := Flowed(text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

// TestFlowedTextComesBack: whatever a text is, it comes back but for spaces at
// the ends of lines, and no line is too long that could be parted.
func TestFlowedTextComesBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringMatching(`([ >a-zé日]{0,30}(From |  |-- | )?[a-z ]{0,60}\n?){0,8}`).Draw(t, "text")
		var want []string
		for line := range strings.SplitSeq(text, "\n") {
			want = append(want, strings.TrimRight(line, " "))
		}
		flowed := Flowed(text)
		if got := Unflowed(flowed); got != strings.Join(want, "\n") {
			t.Fatalf("%q\nbecame %q\nand then %q", text, flowed, got)
		}
		for line := range strings.SplitSeq(flowed, "\n") {
			if utf8.RuneCountInString(line) > 78 && strings.Contains(strings.TrimSpace(line), " ") && !strings.Contains(line, "  ") {
				t.Fatalf("%q is too long", line)
			}
		}
	})
}
