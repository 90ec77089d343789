package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"regards"
	"regards/critic"
)

func newRules(d door) *cobra.Command {
	return &cobra.Command{
		Use:   "rules",
		Short: "Print the critic's rules: id, weight, what, why, source",
		Long: "Print the critic's rules: id, weight, what, why, source.\n\n" +
			"What blocks is an error of fact, of name or of addressee; such a letter does not go out.\n" +
			"What warns is style; what informs is taste. In a letter that somebody else wrote, rules\n" +
			"that were made for our own letters weigh less.",
		Args:              none,
		ValidArgsFunction: cobra.NoFileCompletions,
		RunE: func(*cobra.Command, []string) error {
			t := newTerminal(d.stdout)
			for _, r := range critic.Rules() {
				t.line(t.strong(fmt.Sprintf("%-4s", r.ID)) + t.severity(r.Severity, fmt.Sprintf("%-6s", r.Severity)) + r.Title)
				t.wrapped("          ", reason(r))
			}
			return t.err
		},
	}
}

// reason is why a rule is, and where it comes from.
func reason(r critic.Rule) string {
	if r.Source == "" {
		return r.Why
	}
	only := ""
	if len(r.Kinds) > 0 && !r.For(regards.ThankYou) {
		var kinds []string
		for _, k := range r.Kinds {
			kinds = append(kinds, string(k))
		}
		only = " Only: " + strings.Join(kinds, ", ") + "."
	}
	return strings.TrimSuffix(r.Why, ".") + "." + only + " (" + r.Source + ")"
}
