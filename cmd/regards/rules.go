package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"regards/critic"
)

func newRules(d door) *cobra.Command {
	return &cobra.Command{
		Use:   "rules",
		Short: "Print the critic's rules: id, weight, what, why, source",
		Args:  cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error {
			t := newTerminal(d.stdout)
			for _, r := range critic.Rules() {
				t.line(t.strong(fmt.Sprintf("%-4s", r.ID)) + t.severity(r.Severity, fmt.Sprintf("%-6s", r.Severity)) + r.Title)
				why := r.Why
				if r.Source != "" {
					why = strings.TrimSuffix(why, ".") + ". (" + r.Source + ")"
				}
				t.wrapped("          ", why)
			}
			return t.err
		},
	}
}
