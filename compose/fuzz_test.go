package compose

import (
	"strings"
	"testing"
	"unicode/utf8"

	"regards"
)

// FuzzLetters: whatever is typed into whatever box, letters come out, whole
// and well-formed.
func FuzzLetters(f *testing.F) {
	for _, s := range []string{"", "get the night shift to hit its cut-off", "{?so:", "Ms. Okafor said so!!", "9 -> 2", "~~ {topic} |", "Ünïcödé.", strings.Repeat("and ", 300)} {
		f.Add(s, "Amara Okafor", uint8(0))
	}
	f.Fuzz(func(t *testing.T, s, name string, kind uint8) {
		if !utf8.ValidString(s) || !utf8.ValidString(name) || strings.TrimSpace(name) == "" || len(s) > 2000 {
			return // casefile refuses these
		}
		c := panelOf()
		c.Interview.Round = regards.Rounds()[int(kind)%4]
		c.Interview.Like, c.Interview.ShouldHaveSaid, c.Decision.What = []string{s}, s, s
		for i := range c.Interview.Interviewers {
			p := &c.Interview.Interviewers[i]
			p.Topic, p.Told = s, s
			p.Needs = []regards.Need{{Need: s, Help: s, At: s, Did: s, So: s}, {Need: s, Help: s}}
			p.Objections = []regards.Objection{{About: s, Answer: s, Aloud: regards.Yes}, {About: s, Answer: s}}
			p.Promises = []regards.Promise{{What: s, Attached: regards.Yes}, {What: s}}
		}
		c.Interview.Interviewers[kind%4].Name = name
		p, err := Letters(c, Options{Channel: regards.Channels()[int(kind)%3]})
		if err != nil || len(p.Letters) != 4 {
			t.Fatalf("%d letters, %v", len(p.Letters), err)
		}
		for _, l := range p.Letters {
			if len(l.Paragraphs) == 0 || !utf8.ValidString(l.Body()) {
				t.Errorf("no whole letter to %q: %q", l.To, l.Body())
			}
		}
	})
}
