package plan

import (
	"strings"
	"testing"
)

// TestSlipsInTheTables: somebody who edits a table and slips is told the line.
func TestSlipsInTheTables(t *testing.T) {
	for _, x := range []struct{ text, want string }{
		{"= 1\ndelay 1..2 weeks", "line 2: \"1..2 weeks\" has no unit"},
		{"= 1\ndelay soon bd", "line 2: \"soon bd\" is not a delay"},
		{"= 1\nclock 8..10", "line 2: \"8\" is not a time of day"},
		{"= 1\nclock 08:00", "line 2: \"08:00\" is not like"},
		{"= 1\nsay Write to {whom}.", "line 2: no place is called {whom}"},
		{"= 1\nsay Write to {who.", "line 2: no place is called {who.}"},
		{"= 1\nstops it is sent", "line 2: no line begins with \"stops\""},
		{"when an interview has ended", "line 1: no rule before"},
		{"= 1\n= 1", "line 2: rule \"1\" stands twice"},
	} {
		if _, err := parseRules(x.text); err == nil || !strings.Contains(err.Error(), x.want) {
			t.Errorf("%q: %v, want %s", x.text, err, x.want)
		}
	}
	if _, err := parseRisks("= a\nsay {nobody}"); err == nil || !strings.Contains(err.Error(), "line 2") {
		t.Errorf("risks: %v", err)
	}
	if _, err := parseCountries("US\tyes\teach"); err == nil || !strings.Contains(err.Error(), "3 columns") {
		t.Errorf("countries: %v", err)
	}
	if _, err := parseCountries("US\tyes\teach\tday\tsoon\t-\t-\tS1"); err == nil || !strings.Contains(err.Error(), "line 1") {
		t.Errorf("countries: %v", err)
	}
}

// TestRisksAreWhole holds that each risk says what is so and what mends it,
// and promises no figure.
func TestRisksAreWhole(t *testing.T) {
	for key, r := range risks() {
		if len(r.say) == 0 || len(r.mend) == 0 || r.when == "" {
			t.Errorf("risk %q lacks a line", key)
		}
		for _, part := range append(append(sentence{}, r.say...), r.mend...) {
			if strings.ContainsAny(part, "%0123456789") {
				t.Errorf("risk %q holds a figure: %q", key, part)
			}
		}
	}
}
