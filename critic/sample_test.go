package critic_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"regards"
	"regards/casefile"
	"regards/critic"
)

// sample is a letter of testdata with the case that it was written from.
type sample struct {
	name   string
	c      *regards.Case
	to     string
	day    regards.Date
	letter regards.Letter
}

func (s sample) input() critic.Input {
	return critic.Input{Case: s.c, To: s.to, Letter: s.letter, Day: s.day}
}

// with is the input for the same case with another text.
func (s sample) with(text string) critic.Input {
	in := s.input()
	l := critic.Parse(text)
	l.To, l.Subject, l.Channel, l.Kind = s.to, s.letter.Subject, s.letter.Channel, s.letter.Kind
	in.Letter = l
	return in
}

// readSamples reads every letter of a folder with its case: "vet.txt" with
// "vet.yaml". The lines before the first blank one are its head.
func readSamples(t testing.TB, dir string) []sample {
	t.Helper()
	files, err := filepath.Glob(filepath.Join("testdata", dir, "*.txt"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no samples in %s: %v", dir, err)
	}
	var out []sample
	for _, f := range files {
		out = append(out, readSample(t, f))
	}
	return out
}

func readSample(t testing.TB, file string) sample {
	t.Helper()
	raw, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	head, body, _ := strings.Cut(string(raw), "\n\n")
	from := strings.TrimSuffix(file, ".txt") + ".yaml"
	s := sample{name: strings.TrimSuffix(filepath.Base(file), ".txt"), letter: critic.Parse(body)}
	for line := range strings.SplitSeq(head, "\n") {
		key, value, _ := strings.Cut(line, ": ")
		switch key {
		case "to":
			s.to = value
		case "day":
			if s.day, err = regards.ParseDate(value); err != nil {
				t.Fatalf("%s: %v", file, err)
			}
		case "subject":
			s.letter.Subject = value
		case "kind":
			s.letter.Kind = regards.Kind(value)
		case "case":
			from = filepath.Join(filepath.Dir(file), value)
		case "channel":
			s.letter.Channel = regards.Channel(value)
		case "tone":
			s.letter.Tone = regards.Tone(value)
		default:
			t.Fatalf("%s: what is %q?", file, key)
		}
	}
	s.letter.To = s.to
	s.c = readCase(t, from)
	return s
}

func readCase(t testing.TB, file string) *regards.Case {
	t.Helper()
	f, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	c, err := casefile.Read(f, file)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func said(in critic.Input, f regards.Finding) string {
	return string(f.Severity) + " " + f.Rule + " [" + in.Letter.Body()[f.Start:f.End] + "] " + f.Text
}
