package main

import (
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"
)

// door is what every command needs of its surroundings.
type door struct {
	stdin          io.Reader
	stdout, stderr io.Writer
}

func newRoot(d door) *cobra.Command {
	root := &cobra.Command{
		Use:   "regards",
		Short: "Follow up a job interview: one letter to each interviewer, no two alike",
		Long: "Regards follows up a job interview for the person who was interviewed.\n" +
			"It reads a case file, the candidate's notes right after the interview, and writes\n" +
			"one letter to each interviewer. It works offline; nothing leaves this computer.",
		Example: "  regards write examples/steve.yaml             # read the letters\n" +
			"  regards write examples/steve.yaml -o out      # take them along\n" +
			"  regards review letter.txt --case examples/steve.yaml --to \"Marta Lindqvist\"",
		SilenceErrors: true,
		SilenceUsage:  true,

		SuggestionsMinimumDistance: 2,
		Args: func(c *cobra.Command, args []string) error {
			if len(args) > 0 {
				return unknownCommand(c, args[0])
			}
			return nil
		},
		RunE: func(c *cobra.Command, _ []string) error { return c.Help() },
	}
	root.SetIn(d.stdin)
	root.SetOut(d.stdout)
	root.SetErr(d.stderr)
	root.SetFlagErrorFunc(func(c *cobra.Command, err error) error { return usage(c, "%s", err) })
	helpful(root, []*cobra.Command{newServe(d), newWrite(d), newPlan(d), newStanding(d), newCard(d), newBrief(d), newScript(d), newReview(d),
		newDebrief(d), newToday(d), newList(d), newShow(d), newAdd(d), newDone(d), newSnooze(d), newImport(d), newExport(d), newBackup(d), newRestore(d), newRules(d), newSchema(d), newVersion(d)})
	return root
}

// usage is a fault of the command line, with the way to the help behind it.
func usage(c *cobra.Command, format string, args ...any) error {
	fault := fmt.Sprintf(format, args...)
	if !strings.HasSuffix(fault, "?") {
		fault += "."
	}
	return fmt.Errorf("%s: %s\n`%s --help` shows how it is used. Nothing was done", c.CommandPath(), fault, c.CommandPath())
}

func unknownCommand(c *cobra.Command, name string) error {
	near := c.SuggestionsFor(name)
	switch {
	case len(near) > 0:
		return usage(c, "there is no command %q; did you mean %s?", name, strings.Join(near, " or "))
	case strings.HasSuffix(name, ".yaml") || strings.HasSuffix(name, ".yml") || strings.HasSuffix(name, ".json"):
		return usage(c, "there is no command %q; did you mean `regards write %s`?", name, name)
	}
	return usage(c, "there is no command %q", name)
}

// one takes exactly one argument, and says what it is when it is missing.
func one(what string) cobra.PositionalArgs {
	return func(c *cobra.Command, args []string) error {
		switch len(args) {
		case 1:
			return nil
		case 0:
			return usage(c, "%s is missing", what)
		}
		return usage(c, "one %s at a time, please; %q is one too many", strings.TrimPrefix(strings.TrimPrefix(what, "the "), "a "), args[1])
	}
}

// atMostOne takes one argument or none.
func atMostOne(what string) cobra.PositionalArgs {
	return func(c *cobra.Command, args []string) error {
		if len(args) == 0 {
			return nil
		}
		return one(what)(c, args)
	}
}

// none takes no argument.
func none(c *cobra.Command, args []string) error {
	if len(args) > 0 {
		return usage(c, "%q is too much; this command takes nothing but flags", args[0])
	}
	return nil
}
