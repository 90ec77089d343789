package main

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// TestDossierKeepsPrivateTextIn: no private note, feeling or opinion of people
// stands in a dossier, or in any other paper; with --private they do.
func TestDossierKeepsPrivateTextIn(t *testing.T) {
	if _, err := exec.LookPath("pdftotext"); err != nil {
		if os.Getenv("REGARDS_TEST_ALL") != "" {
			t.Fatal("pdftotext is missing; check/test installs it")
		}
		t.Skip("NOT RUN: pdftotext is missing; check/test installs it and runs this")
	}
	dir := t.TempDir()
	file := filepath.Join(dir, "case.yaml")
	if err := os.WriteFile(file, []byte(`
candidate: {name: Ann Lee, country: US, time_zone: America/New_York, email: ann@example.org}
employer: {name: Brightwater Logistics}
position: {title: Planner}
interview: {start: 2026-11-19T14:00, end: 2026-11-19T15:00, went: badly}
interviewers:
  - {name: Marta Lindqvist, title: Director, influence: 3, private: canary-one looked tired, needs: [{need: get the night shift to hit its cut-off, help: running a handover at every shift change}]}
  - {name: Curtis Boyle, private: canary-two, tone: warm}
references:
  - {name: Joan Becker, relation: managed me at Larkin Freight, private: canary-three, seen: [the strike]}
`), 0o600); err != nil {
		t.Fatal(err)
	}
	papers := func(args ...string) string {
		var all strings.Builder
		for i, words := range [][]string{append([]string{"dossier", file, "--pdf"}, args...), {"card", file, "--pdf"}, {"brief", file, "--pdf"}} {
			pdf := filepath.Join(dir, string(rune('a'+i))+".pdf")
			at := 3
			words = append(words[:at:at], append([]string{pdf, "--now", "2026-11-20T09:00"}, words[at:]...)...)
			var stdout, stderr bytes.Buffer
			if code := run(t.Context(), words, nil, &stdout, &stderr); code != exitDone {
				t.Fatalf("%v: exit code %d\n%s%s", words, code, stdout.String(), stderr.String())
			}
			out, err := exec.Command("pdftotext", pdf, "-").CombinedOutput()
			if err != nil {
				t.Fatalf("%v\n%s", err, out)
			}
			all.Write(out)
		}
		return all.String()
	}
	said := papers()
	for _, secret := range []string{"canary", "badly", "Badly", "listen", "Most", "Warm"} {
		if strings.Contains(said, secret) {
			t.Errorf("the papers say %q", secret)
		}
	}
	for _, word := range []string{"Marta Lindqvist", "night shift", "The letters", "The plan", "Dear Marta", "Joan Becker"} {
		if !strings.Contains(said, word) {
			t.Errorf("the papers do not say %q", word)
		}
	}
	said = papers("--private")
	for _, secret := range []string{"canary-one", "canary-two", "canary-three", "Badly", "With private notes"} {
		if !strings.Contains(said, secret) {
			t.Errorf("asked for, the papers do not say %q", secret)
		}
	}
}
