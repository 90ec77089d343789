package critic

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"regards"
)

// TestRules holds the rule table together with its remedies and phrases.
func TestRules(t *testing.T) {
	severities := []regards.Severity{regards.Block, regards.Warn, regards.Info}
	seen := make(map[string]bool)
	for _, r := range Rules() {
		if seen[r.ID] {
			t.Errorf("%s stands there twice", r.ID)
		}
		seen[r.ID] = true
		if !slices.Contains(severities, r.Severity) || !slices.Contains(severities, r.Pasted) {
			t.Errorf("%s weighs %q and %q", r.ID, r.Severity, r.Pasted)
		}
		if weight(r.Pasted) < weight(r.Severity) {
			t.Errorf("%s weighs more in a foreign letter", r.ID)
		}
		if r.Title == "" || r.Why == "" || !strings.HasPrefix(r.Source, "METHOD") && !strings.HasPrefix(r.Source, "COMPOSER") {
			t.Errorf("%s lacks a title, a reason or a source", r.ID)
		}
	}
	for key, said := range remedies() {
		id, _, _ := strings.Cut(key, "/")
		if !seen[id] {
			t.Errorf("remedies.tsv: %s is no rule", key)
		}
		if !strings.HasSuffix(said.text, ".") && !strings.HasSuffix(said.text, "?") {
			t.Errorf("remedies.tsv: %s ends without a mark", key)
		}
	}
	for _, r := range rows("phrases.tsv") {
		if !seen[r[0]] && !strings.HasPrefix(r[0], "cue ") {
			t.Errorf("phrases.tsv: %s is no rule", r[0])
		}
	}
}

// TestPhrasesReachable holds that a phrase's words are written as the critic
// reads them: a capital or a curly apostrophe would never match.
func TestPhrasesReachable(t *testing.T) {
	book := phrases()
	for _, list := range slices.Concat(slices.Collect(maps.Values(book.whole)), slices.Collect(maps.Values(book.begun))) {
		for _, p := range list {
			text := strings.ReplaceAll(strings.Join(p.words, " "), "*", "")
			if lower(text) != text {
				t.Errorf("%s: %q is not in small letters with straight marks", p.rule, text)
			}
		}
	}
}

// TestStem brings forms together, and keeps different words apart.
func TestStem(t *testing.T) {
	for _, group := range [][]string{
		{"review", "reviews", "reviewed", "reviewing"}, {"run", "ran", "running"}, {"cut", "cutting", "cuts"},
		{"organise", "organised", "organize", "organizing"}, {"ability", "abilities"}, {"change", "changes", "changing", "changed"},
		{"answer", "answered", "answers"}, {"go", "went", "gone"}, {"plan", "planned", "planning"}, {"colour", "color", "colors"},
	} {
		for _, w := range group[1:] {
			if stem(w) != stem(group[0]) {
				t.Errorf("%s is %s, %s is %s", group[0], stem(group[0]), w, stem(w))
			}
		}
	}
	for _, pair := range [][2]string{{"trust", "trustee"}, {"office", "officer"}, {"part", "partner"}} {
		if stem(pair[0]) == stem(pair[1]) {
			t.Errorf("%s and %s are both %s", pair[0], pair[1], stem(pair[0]))
		}
	}
}
