package critic_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"regards"
	"regards/critic"
)

func TestParse(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		want regards.Letter
	}{
		"whole": {"Dear Ann,\n\nThank you.\n\nI want this.\n\nBest,\nBob\n555 0100\n", regards.Letter{
			Greeting: "Dear Ann,", SignOff: "Best,", Signature: []string{"Bob", "555 0100"},
			Paragraphs: paragraphs("Thank you.", "I want this.")}},
		"greeting within its paragraph": {"Hi Ann,\nThank you.\n\nBob", regards.Letter{Paragraphs: paragraphs("Hi Ann,\nThank you.", "Bob")}},
		"name behind a blank line":      {"Hi Ann,\n\nThanks.\n\nSincerely,\n\n\nBob", regards.Letter{Greeting: "Hi Ann,", Paragraphs: paragraphs("Thanks.", "Sincerely,", "\nBob")}},
		"nothing":                       {" \n", regards.Letter{Paragraphs: paragraphs("")}},
	} {
		t.Run(name, func(t *testing.T) {
			got := critic.Parse(c.text)
			c.want.Kind, c.want.Channel = regards.ThankYou, regards.Email
			if d := cmp.Diff(c.want, got); d != "" {
				t.Error(d)
			}
			if body := strings.Trim(c.text, " \t\r\n"); got.Body() != body {
				t.Errorf("body is %q, want %q", got.Body(), body)
			}
		})
	}
}

// TestPlaces checks that findings point at the words that they speak of.
func TestPlaces(t *testing.T) {
	s := readSample(t, "testdata/clean/vet.txt")
	text := strings.Replace(s.letter.Body(), "93%", "$45,000", 1)
	in := s.with("\n\n  " + text + "\n\n")
	got := critic.Read(in)
	if len(got) != 1 || got[0].Rule != "F10" || in.Letter.Body()[got[0].Start:got[0].End] != "$45,000" {
		t.Fatalf("want one finding on $45,000, have %v", got)
	}
	const want = "“$45,000” is not in your notes. If it is true, add it to the record; otherwise take it out."
	if got[0].Text != want {
		t.Errorf("it says %q", got[0].Text)
	}
}

// FuzzRead reads any text as a letter, pasted and not: it must never crash,
// never lose a byte and never point outside the letter.
func FuzzRead(f *testing.F) {
	for _, s := range readSamples(f, "clean") {
		f.Add(s.letter.Body())
	}
	for _, s := range []string{"", " ", "\n\n\n", "Dear\n\n\n,", "Hi,\n\nBest,\n", "\xff\xfe", "“", "a.b.c.d", "1:2:3", "12.", "$", "the 31st of", "Sincerely,\n\n\n", "I'-'s"} {
		f.Add(s)
	}
	s := readSample(f, "testdata/clean/vet.txt")
	r := critic.Prepare(s.c)
	f.Fuzz(func(t *testing.T, text string) {
		in := s.with(text)
		if got := in.Letter.Body(); got != strings.Trim(text, " \t\r\n") && got != strings.TrimRight(strings.Trim(text, " \t\r\n"), "\n") {
			t.Fatalf("%q became %q", text, got)
		}
		in.Siblings = []regards.Letter{in.Letter, s.letter}
		for _, pasted := range []bool{false, true} {
			in.Pasted = pasted
			for _, x := range r.Read(in) {
				if x.Start < 0 || x.End < x.Start || x.End > len(in.Letter.Body()) {
					t.Fatalf("%q: %+v points outside", text, x)
				}
			}
		}
	})
}
