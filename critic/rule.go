package critic

import (
	"slices"
	"strings"
	"sync"

	"regards"
)

// Rule is a row of the rule table, as `regards rules` prints it.
type Rule struct {
	ID       string
	Title    string
	Why      string
	Source   string           // METHOD or COMPOSER section and row
	Severity regards.Severity // in letters of ours, generated or edited
	Pasted   regards.Severity // in foreign letters
	Kinds    []regards.Kind   // the letters it applies to; all when empty
}

// For reports whether the rule applies to letters of kind k.
func (r Rule) For(k regards.Kind) bool { return len(r.Kinds) == 0 || slices.Contains(r.Kinds, k) }

// Rules are all rules in the order of the table.
func Rules() []Rule { return slices.Clone(readRules()) }

var readRules = sync.OnceValue(func() []Rule {
	var out []Rule
	for _, r := range rows("rules.tsv") {
		rule := Rule{ID: r[0], Severity: regards.Severity(r[1]), Pasted: regards.Severity(r[2]), Title: r[4], Why: r[5], Source: r[6]}
		if r[3] != "all" {
			for k := range strings.SplitSeq(r[3], ",") {
				rule.Kinds = append(rule.Kinds, regards.Kind(strings.TrimSpace(k)))
			}
		}
		out = append(out, rule)
	}
	return out
})

var ruleTable = sync.OnceValue(func() map[string]Rule {
	out := make(map[string]Rule)
	for _, r := range readRules() {
		out[r.ID] = r
	}
	return out
})

// remedy is what a finding says, and how much less than its rule it weighs.
type remedy struct {
	severity regards.Severity // empty: as the rule
	text     string
}

var remedies = sync.OnceValue(func() map[string]remedy {
	out := make(map[string]remedy)
	for _, r := range rows("remedies.tsv") {
		sev := regards.Severity(r[1])
		if r[1] == "-" {
			sev = ""
		}
		out[r[0]] = remedy{sev, r[2]}
	}
	return out
})
