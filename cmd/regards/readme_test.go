package main

import (
	"bytes"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// The README's letter stands between these two lines.
const (
	letterBegins = "<!-- letter: `go test ./cmd/regards -run README -update` writes it anew -->\n"
	letterEnds   = "<!-- /letter -->\n"
)

// TestREADMEHoldsALetterOfOurs: the README shows what the program writes now,
// by the command that stands above it there.
func TestREADMEHoldsALetterOfOurs(t *testing.T) {
	t.Chdir("../..")
	b, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	before, rest, ok := strings.Cut(string(b), letterBegins)
	there, after, ok2 := strings.Cut(rest, letterEnds)
	if !ok || !ok2 {
		t.Fatal("README.md has no place for the letter")
	}
	command := "regards write examples/steve.yaml --now 2026-11-19T20:00 --only Marta"
	var stdout, stderr bytes.Buffer
	if code := run(t.Context(), strings.Fields(command)[1:], nil, &stdout, &stderr); code != exitDone {
		t.Fatalf("exit code %d\n%s%s", code, stdout.String(), stderr.String())
	}
	want := "\n```\n$ " + command + "\n" + strings.TrimRight(stdout.String(), "\n") + "\n```\n\n"
	if *update {
		if err := os.WriteFile("README.md", []byte(before+letterBegins+want+letterEnds+after), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if diff := cmp.Diff(want, there); diff != "" {
		t.Errorf("the README's letter is not what the program writes (`go test ./cmd/regards -run README -update` refreshes it):\n%s", diff)
	}
}

// TestTheCaseInThePapersIsACase: the case file that docs/running.md shows can
// be copied, and makes letters without a doubt or a finding that blocks.
func TestTheCaseInThePapersIsACase(t *testing.T) {
	b, err := os.ReadFile("../../docs/running.md")
	if err != nil {
		t.Fatal(err)
	}
	_, rest, _ := strings.Cut(string(b), "```yaml\n")
	file, _, ok := strings.Cut(rest, "```")
	if !ok {
		t.Fatal("no case in docs/running.md")
	}
	var stdout, stderr bytes.Buffer
	if code := run(t.Context(), []string{"write", "-", "--now", "2026-05-12T20:00"}, strings.NewReader(file), &stdout, &stderr); code != exitDone {
		t.Errorf("exit code %d\n%s%s", code, stdout.String(), stderr.String())
	}
	if !strings.Contains(stdout.String(), "Dear Jo,") || strings.Contains(stdout.String(), "not surely read") {
		t.Errorf("%s", stdout.String())
	}
}
