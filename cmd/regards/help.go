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
	widest := 0
	for _, c := range commands {
		widest = max(widest, len(nameInList(c)))
	}
	for _, c := range commands {
		fmt.Fprintf(&b, "  regards %-*s %s\n", widest, nameInList(c), c.Short)
	}
	b.WriteString("\nBegin with one of these:\n\n" + root.Example + "\n\n")
	b.WriteString("`regards help COMMAND` tells more. Exit codes: 0 done; 1 refused, with the reasons printed;\n2 the command line or the input is wrong, and nothing was written.\n")
	return b.String()
}

// nameInList is a command with what it takes, without its flags.
func nameInList(c *cobra.Command) string {
	name, _, _ := strings.Cut(strings.TrimSuffix(c.Use, " [flags]"), " --")
	return name
}

// newHelp is `regards help COMMAND`. The library's own answers a command that
// there is not with the first page, as if nothing were wrong.
func newHelp() *cobra.Command {
	return &cobra.Command{
		Use:   "help [COMMAND]",
		Short: "Tell more of a command",
		Args:  atMostOne("a command"),
		ValidArgsFunction: func(c *cobra.Command, args []string, _ string) (out []string, _ cobra.ShellCompDirective) {
			for _, other := range c.Root().Commands() {
				if len(args) == 0 && other.IsAvailableCommand() {
					out = append(out, other.Name()+"\t"+other.Short)
				}
			}
			return out, cobra.ShellCompDirectiveNoFileComp
		},
		RunE: func(c *cobra.Command, args []string) error {
			about, rest, err := c.Root().Find(args)
			if err != nil {
				return err
			}
			if len(rest) > 0 {
				return unknownCommand(c.Root(), rest[0])
			}
			about.InitDefaultHelpFlag()
			return about.Help()
		},
	}
}

func newCompletion(d door) *cobra.Command {
	return &cobra.Command{
		Use:   "completion SHELL",
		Short: "Let your shell complete commands, files and names",
		Long: "Prints what your shell needs to complete commands, files and the names of your interviewers.\n" +
			"SHELL is bash, zsh, fish or powershell.",
		Example:   "  source <(regards completion bash)\n  regards completion zsh > \"${fpath[1]}/_regards\"\n  regards completion fish > ~/.config/fish/completions/regards.fish",
		Args:      one("the shell"),
		ValidArgs: []string{"bash", "zsh", "fish", "powershell"},
		RunE: func(c *cobra.Command, args []string) error {
			root := c.Root()
			switch args[0] {
			case "bash":
				return root.GenBashCompletionV2(d.stdout, true)
			case "zsh":
				return root.GenZshCompletion(d.stdout)
			case "fish":
				return root.GenFishCompletion(d.stdout, true)
			case "powershell":
				return root.GenPowerShellCompletionWithDesc(d.stdout)
			}
			return usage(c, "%q is not a shell that is known here; it is one of %s", args[0], strings.Join(c.ValidArgs, ", "))
		},
	}
}
