package casetest

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"regards"
)

// same compares cases with their private text, which cmp may not look into.
var same = cmp.Comparer(func(a, b regards.Private) bool { return a.Reveal() == b.Reveal() })

func TestRandomIsDeterministic(t *testing.T) {
	for seed := range uint64(200) {
		if d := cmp.Diff(Random(seed), Random(seed), same); d != "" {
			t.Fatalf("seed %d: %s", seed, d)
		}
	}
}

func TestRandomIsVaried(t *testing.T) {
	answers, trades, people := map[string]bool{}, map[string]bool{}, map[int]int{}
	total := 0
	for seed := range uint64(500) {
		c := Random(seed)
		trades[c.Position.Title] = true
		people[len(c.Interview.Interviewers)]++
		for _, a := range Answers(c) {
			answers[a.Text] = true
			if strings.ContainsAny(a.Text, "{}|") {
				t.Errorf("seed %d: %s is %q", seed, a.Path, a.Text)
			}
			total++
		}
	}
	t.Logf("500 cases: %d answers, %d distinct, %d positions, people %v", total, len(answers), len(trades), people)
	if len(answers) < 45*len(Banks()) {
		t.Errorf("only %d distinct answers of %d banks", len(answers), len(Banks()))
	}
	if len(trades) < len(Banks()) {
		t.Errorf("only %d positions", len(trades))
	}
	for n := 1; n <= 6; n++ {
		if people[n] == 0 {
			t.Errorf("no case with %d people", n)
		}
	}
}

func TestPanelKeepsTone(t *testing.T) {
	for seed := range uint64(50) {
		c := Panel(seed, 8, regards.Warm)
		if n := len(c.Interview.Interviewers); n != 8 {
			t.Fatalf("seed %d: %d people", seed, n)
		}
		for _, p := range c.Interview.Interviewers {
			if p.Tone != regards.Warm {
				t.Errorf("seed %d: %s has tone %q", seed, p.Name, p.Tone)
			}
		}
	}
}

// Nobody is met twice under one name, and nobody is called "she" in a record
// that says "he".
func TestPeopleArePlausible(t *testing.T) {
	for seed := range uint64(500) {
		c := Random(seed)
		names := map[string]bool{}
		for _, p := range c.Interview.Interviewers {
			if names[p.Name] {
				t.Errorf("seed %d: two %s", seed, p.Name)
			}
			names[p.Name] = true
			if p.Honorific == "Ms." && p.Pronoun == regards.He {
				t.Errorf("seed %d: %s is Ms. and he", seed, p.Name)
			}
		}
		if c.Decision.By != (regards.Date{}) && !c.Decision.By.After(c.Interview.Start.Date) {
			t.Errorf("seed %d: decided on %s, met on %s", seed, c.Decision.By, c.Interview.Start.Date)
		}
	}
}

func TestTokensAreUniqueAndEverywhere(t *testing.T) {
	seen := map[string]uint64{}
	for seed := range uint64(300) {
		c, words := Tokens(seed)
		var notes []string
		for _, in := range append([]regards.Interview{c.Interview}, c.Earlier...) {
			for _, p := range in.Interviewers {
				notes = append(notes, p.Private.Reveal())
			}
		}
		for _, r := range c.References {
			notes = append(notes, r.Private.Reveal())
		}
		all := strings.Join(notes, "\n")
		if len(words) != len(notes) {
			t.Fatalf("seed %d: %d words for %d notes", seed, len(words), len(notes))
		}
		for _, w := range words {
			if was, ok := seen[w]; ok {
				t.Errorf("%s of seed %d again in %d", w, was, seed)
			}
			seen[w] = seed
			if strings.Count(all, w) != 1 {
				t.Errorf("seed %d: %s is found %d times", seed, w, strings.Count(all, w))
			}
		}
	}
}
