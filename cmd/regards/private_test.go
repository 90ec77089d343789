package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"regards/casefile"
	"regards/casetest"
)

// TestNothingPrivateLeaves puts a word that stands nowhere else into every
// private field and looks for it in everything that leaves: the screen, plain
// and wide, the JSON, the texts, the messages, the findings and the doubts.
// 1,500 letters by default, 10,000 with REGARDS_FULL=1.
func TestNothingPrivateLeaves(t *testing.T) {
	enough := 1_500
	if os.Getenv("REGARDS_FULL") != "" {
		enough = 10_000
	}
	letters, fields := 0, 0
	for seed := uint64(1); letters < enough; seed++ {
		c, tokens := casetest.Tokens(seed)
		if len(tokens) == 0 {
			t.Fatalf("seed %d: no private field", seed)
		}
		fields += len(tokens)
		var file bytes.Buffer
		if err := casefile.Write(&file, c); err != nil {
			t.Fatal(err)
		}
		day := c.Interview.Start.Date.AddDays(int(seed % 3)).String()
		args := []string{"write", "-", "--now", day + "T21:00"}
		if seed%4 == 3 {
			args = append(args, "--channel", "paper")
		}
		dir := t.TempDir()
		for _, form := range [][]string{nil, {"--json"}, {"-o", dir}} {
			var stdout, stderr bytes.Buffer
			code := run(t.Context(), append(append([]string{}, args...), form...), bytes.NewReader(file.Bytes()), &stdout, &stderr)
			if code == exitWrong {
				t.Fatalf("seed %d %v: %s", seed, form, stderr.String())
			}
			leak(t, tokens, fmt.Sprintf("seed %d, write %v", seed, form), stdout.String()+stderr.String())
		}
		files, err := filepath.Glob(filepath.Join(dir, "*"))
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range files {
			b, err := os.ReadFile(f)
			if err != nil {
				t.Fatal(err)
			}
			leak(t, tokens, fmt.Sprintf("seed %d, %s", seed, filepath.Base(f)), string(b))
		}
		letters += len(files) / 2
	}
	t.Logf("%d letters of cases with %d private fields", letters, fields)
}

// TestTheCriticDoesNotTellASecret: a letter that repeats private words is
// blocked, and what is said of it does not name the note.
func TestTheCriticDoesNotTellASecret(t *testing.T) {
	caught := 0
	for seed := range uint64(60) {
		c, tokens := casetest.Tokens(seed)
		p := c.Interview.Interviewers[0]
		if p.Private.IsZero() {
			continue
		}
		var file, stdout, stderr bytes.Buffer
		if err := casefile.Write(&file, c); err != nil {
			t.Fatal(err)
		}
		name := filepath.Join(t.TempDir(), "case.yaml")
		if err := os.WriteFile(name, file.Bytes(), 0o600); err != nil {
			t.Fatal(err)
		}
		// The letter holds all of one note but the secret word itself.
		note := strings.ReplaceAll(p.Private.Reveal(), tokens[0], "")
		letter := "Dear " + p.Name + ",\n\nThank you for today. " + note + ".\n\nRegards,\n" + c.Candidate.Name + "\n"
		run(t.Context(), []string{"review", "-", "--case", name, "--to", p.Name, "--now", c.Interview.Start.Date.String()}, strings.NewReader(letter), &stdout, &stderr)
		leak(t, tokens, fmt.Sprintf("seed %d, review", seed), stdout.String()+stderr.String())
		if strings.Contains(stdout.String(), "✗ P1") {
			caught++
		}
	}
	if caught == 0 {
		t.Error("no letter with private words was caught: the test does not test")
	}
	t.Logf("%d letters with private words were caught", caught)
}

func leak(t *testing.T, tokens []string, where, text string) {
	t.Helper()
	low := strings.ToLower(text)
	for _, w := range tokens {
		if strings.Contains(low, strings.ToLower(w)) {
			t.Errorf("%s: private text got out: %q", where, w)
		}
	}
}
