package main

import (
	"github.com/spf13/cobra"

	"regards/casefile"
)

func newSchema(d door) *cobra.Command {
	return &cobra.Command{
		Use:   "schema",
		Short: "Print the JSON Schema of the case file",
		Long: "Print the JSON Schema of the case file. An editor that knows YAML completes and checks with it:\n" +
			"put `# yaml-language-server: $schema=case.schema.json` on the first line of a case file.",
		Example:           "  regards schema > case.schema.json",
		Args:              none,
		ValidArgsFunction: cobra.NoFileCompletions,
		RunE: func(*cobra.Command, []string) error {
			_, err := d.stdout.Write(casefile.Schema())
			return err
		},
	}
}
