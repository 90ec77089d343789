package reading_test

import (
	"bufio"
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"

	"regards"
	"regards/reading"
)

var update = flag.Bool("update", false, "write what is read now into testdata/readings.tsv; look at the difference before you keep it")

const readings = "testdata/readings.tsv"

// row is one line of the table: an answer in its stem, and the sentence that
// it makes, or "?" where it must be doubted.
type row struct{ stem, pronoun, at, answer, want string }

func rows(t *testing.T) (head []string, out []row) {
	t.Helper()
	f, err := os.Open(readings)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	for s := bufio.NewScanner(f); s.Scan(); {
		if s.Text() == "" || strings.HasPrefix(s.Text(), "#") {
			head = append(head, s.Text())
			continue
		}
		c := strings.Split(s.Text(), "\t")
		if len(c) != 5 {
			t.Fatalf("%q has %d columns, not 5", s.Text(), len(c))
		}
		out = append(out, row{c[0], c[1], c[2], c[3], c[4]})
	}
	return head, out
}

// read reads the row's answer for a letter to somebody with the row's pronoun.
func (r row) read() string {
	c := &regards.Case{Candidate: regards.Candidate{Name: "Dana Whitfield"}, Employer: regards.Employer{Name: "Ostrander & Pike", Short: "Ostrander", Country: "US"}}
	c.Interview.Interviewers = []regards.Interviewer{{Name: "Jordan Ellis", Pronoun: regards.Pronoun(r.pronoun)}}
	got := reading.Open(c).For(0).Read(reading.Stem(r.stem), "", r.answer, r.at)
	switch {
	case got.Doubt != nil:
		return "?"
	case r.stem == "obj" && got.Views["obj"] == "":
		return "-"
	}
	return got.Sentence
}

// TestReadings reads every answer of the table, which a person without Go can
// check.
func TestReadings(t *testing.T) {
	head, all := rows(t)
	if *update {
		var b strings.Builder
		for _, h := range head {
			b.WriteString(h + "\n")
		}
		for _, r := range all {
			fmt.Fprintf(&b, "%s\t%s\t%s\t%s\t%s\n", r.stem, r.pronoun, r.at, r.answer, r.read())
		}
		if err := os.WriteFile(readings, []byte(b.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if len(all) < 300 {
		t.Fatalf("only %d readings in the table", len(all))
	}
	for _, r := range all {
		if got := r.read(); got != r.want && !*update {
			t.Errorf("%s (%s) %q\n  got  %s\n  want %s", r.stem, r.pronoun, r.answer, got, r.want)
		}
	}
}

// TestReadingIsSafe holds what every reading must hold, whatever was typed.
func TestReadingIsSafe(t *testing.T) {
	_, all := rows(t)
	for _, r := range all {
		for _, pronoun := range []string{"she", "he", "they", ""} {
			r.pronoun = pronoun
			checkSafe(t, r)
		}
	}
}

func checkSafe(t *testing.T, r row) {
	t.Helper()
	c := &regards.Case{Candidate: regards.Candidate{Name: "Dana Whitfield"}, Employer: regards.Employer{Name: "Ostrander & Pike"}}
	c.Interview.Interviewers = []regards.Interviewer{{Name: "Jordan Ellis", Pronoun: regards.Pronoun(r.pronoun)}}
	got := reading.Open(c).For(0).Read(reading.Stem(r.stem), "interviewers[0].x", r.answer, r.at)
	if got.Doubt != nil && (got.Doubt.Path != "interviewers[0].x" || got.Doubt.Answer != r.answer || got.Doubt.ReadAs == "") {
		t.Errorf("%q: the doubt does not say what it is about: %+v", r.answer, got.Doubt)
	}
	if got.Doubt != nil && got.Doubt.Suggestion != "" {
		better := reading.Open(c).For(0).Read(reading.Stem(r.stem), "interviewers[0].x", got.Doubt.Suggestion, r.at)
		if better.Doubt != nil {
			t.Errorf("%q: its suggestion %q is doubted too: %s", r.answer, got.Doubt.Suggestion, better.Doubt.ReadAs)
		}
	}
	for name, v := range got.Views {
		switch {
		case v != strings.TrimSpace(v):
			t.Errorf("%q: view %s has blanks around it: %q", r.answer, name, v)
		case strings.HasSuffix(v, ".") && !abbreviated(v):
			t.Errorf("%q: view %s ends with a full stop: %q", r.answer, name, v)
		case strings.Contains(v, "  ") || strings.Contains(v, " ,"):
			t.Errorf("%q: view %s is not well spaced: %q", r.answer, name, v)
		}
	}
}

// abbreviated reports whether the full stop at the end of v belongs to a short
// form: "4 p.m.", "e.g.", "Jr.".
func abbreviated(v string) bool {
	last := strings.TrimSuffix(v[strings.LastIndexByte(v, ' ')+1:], ".")
	return len(last) < 5 || strings.Contains(last, ".")
}

// FuzzRead reads anything, in every stem, and must neither stumble nor hang.
func FuzzRead(f *testing.F) {
	for _, s := range []string{"stop losing new grads", "2.1 -> 0.4 /1000, 14 mo", "he show me how it make lid", "((", "I I I", "from 9 to", "\x00", "not not not", "'s 's", "the", ", , ,", strings.Repeat("and ", 300), "and", "to", "by", "that", "not", "no", "\"", "and and , ;", "I", "i would", "to to"} {
		f.Add(s)
	}
	stems := []reading.Stem{reading.Topic, reading.Need, reading.Help, reading.Proof, reading.So, reading.Doubted, reading.Answer, reading.Promise, reading.Told, reading.Reason, reading.Should, reading.Decision}
	f.Fuzz(func(t *testing.T, s string) {
		for _, stem := range stems {
			checkSafe(t, row{stem: string(stem), pronoun: "she", at: s, answer: s})
		}
	})
}

func BenchmarkRead(b *testing.B) {
	c := &regards.Case{Candidate: regards.Candidate{Name: "Dana Whitfield"}, Employer: regards.Employer{Name: "Ostrander & Pike"}}
	c.Interview.Interviewers = []regards.Interviewer{{Name: "Jordan Ellis", Pronoun: regards.She}}
	for b.Loop() {
		reading.Open(c).For(0).Read(reading.Proof, "", "took over a dead route in 22, 19 accts -> 44 in 2 yrs and 7 of them was ones that had quit us", "at Mercy")
	}
}
