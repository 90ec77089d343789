package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"
)

// helpful gives the program a first page that begins with what most people
// want; the pages of the commands are the library's.
func helpful(root *cobra.Command, commands []*cobra.Command) {
	root.AddCommand(commands...)
	page := root.HelpFunc()
	root.SetHelpFunc(func(c *cobra.Command, args []string) {
		if c != root {
			page(c, args)
			return
		}
		fmt.Fprint(c.OutOrStdout(), firstPage(root, commands))
	})
}

func firstPage(root *cobra.Command, commands []*cobra.Command) string {
	var b strings.Builder
	b.WriteString(root.Long + "\n\n")
	for _, c := range commands {
		name, _, _ := strings.Cut(strings.TrimSuffix(c.Use, " [flags]"), " --")
		fmt.Fprintf(&b, "  regards %-17s %s\n", name, c.Short)
	}
	fmt.Fprintf(&b, "  regards %-17s %s\n", "completion SHELL", "Let your shell complete commands, files and names")
	b.WriteString("\nBegin with one of these:\n\n" + root.Example + "\n\n")
	b.WriteString("`regards help COMMAND` tells more. Exit codes: 0 done; 1 refused, with the reasons printed;\n2 the command line or the input is wrong, and nothing was written.\n")
	return b.String()
}
