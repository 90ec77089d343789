package casetest

import (
	"io/fs"
	"strings"
	"testing"
)

// There are twelve case files, each with what a letter needs least, a comment
// that says what is hard in it, and no tab that YAML would refuse.
func TestCaseFiles(t *testing.T) {
	names, err := fs.Glob(CaseFiles(), "*.yaml")
	if err != nil || len(names) != 12 {
		t.Fatalf("%d case files: %v", len(names), err)
	}
	for _, name := range names {
		text, err := fs.ReadFile(CaseFiles(), name)
		if err != nil {
			t.Fatal(err)
		}
		for _, want := range []string{"\ncandidate:", "\nemployer:", "\nposition:", "\ninterview:", "\ninterviewers:\n  - name: ", "    private: "} {
			if !strings.Contains(string(text), want) {
				t.Errorf("%s has no %q", name, want)
			}
		}
		if text[0] != '#' || strings.Contains(string(text), "\t") {
			t.Errorf("%s: no comment at its head, or a tab", name)
		}
		trade := strings.ReplaceAll(strings.TrimSuffix(name, ".yaml"), "-", " ")
		for _, b := range Banks() {
			if b.Trade == trade {
				t.Errorf("%s is a bank too", trade)
			}
		}
	}
}
