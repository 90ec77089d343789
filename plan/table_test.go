package plan_test

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"regards"
	"regards/plan"
)

// TestEveryRowOfTheMethodIsARule holds METHOD 3 #1 to #38 complete, and each
// rule with all that a person wants to know of it.
func TestEveryRowOfTheMethodIsARule(t *testing.T) {
	seen := map[string]bool{}
	steps := []string{"nothing", "closing card", "debrief", "call", "visit", "question", "brief", "tell", "decide", "rest"}
	for _, k := range regards.Kinds() {
		steps = append(steps, string(k))
	}
	for _, r := range plan.Rules() {
		name := strings.TrimSpace(r.ID + " " + r.Case)
		seen[r.ID] = true
		if r.When == "" || r.Say == "" || r.Stop == "" || r.Source == "" {
			t.Errorf("rule %s lacks a line", name)
		}
		if !slices.Contains(steps, r.Step) {
			t.Errorf("rule %s: %q is no step", name, r.Step)
		}
		if !strings.HasSuffix(r.Say, ".") || strings.Count(r.Say, ".") > 1 {
			t.Errorf("rule %s: the reason is not one sentence: %s", name, r.Say)
		}
	}
	for n := 1; n <= 38; n++ {
		if id := itoa(n); !seen[id] {
			t.Errorf("row %s of METHOD 3 is no rule", id)
		}
	}
}

func itoa(n int) string {
	if n < 10 {
		return string(rune('0' + n))
	}
	return string(rune('0'+n/10)) + string(rune('0'+n%10))
}

// TestReasonsReadTheSameOnAnyDay: a plan that is looked at on Friday must not
// speak of the tomorrow that Tuesday had.
func TestReasonsReadTheSameOnAnyDay(t *testing.T) {
	passing := regexp.MustCompile(`\b(today|tomorrow|yesterday|tonight|this week|next week)\b`)
	for _, r := range plan.Rules() {
		if w := passing.FindString(r.Say); w != "" {
			t.Errorf("rule %s %s says %q", r.ID, r.Case, w)
		}
	}
}

// TestEveryRuleIsUsed holds table and code together: no rule without a use, no
// use without a rule.
func TestEveryRuleIsUsed(t *testing.T) {
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	var code strings.Builder
	for _, f := range files {
		if strings.HasSuffix(f, "_test.go") {
			continue
		}
		b, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		code.Write(b)
	}
	known := map[string]bool{}
	for _, r := range plan.Rules() {
		key := strings.TrimSpace(r.ID + " " + r.Case)
		known[key] = true
		if !strings.Contains(code.String(), `"`+key+`"`) {
			t.Errorf("no code asks for rule %q", key)
		}
	}
	for _, m := range regexp.MustCompile(`ruled\("([^"]+)"\)`).FindAllStringSubmatch(code.String(), -1) {
		if !known[m[1]] {
			t.Errorf("the code asks for rule %q, which the table does not have", m[1])
		}
	}
}
