package main

import (
	"errors"
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
		RunE: func(c *cobra.Command, _ []string) error {
			if asked, err := c.Flags().GetBool("version"); err != nil || asked {
				return errors.Join(err, printVersion(d))
			}
			return c.Help()
		},
	}
	// cobra's own flag would print by a template, and where templates may run the linker keeps
	// every method of every type: three MiB.
	root.Flags().BoolP("version", "v", false, "print the version of this program")
	root.SetIn(d.stdin)
	root.SetOut(d.stdout)
	root.SetErr(d.stderr)
	root.SetFlagErrorFunc(flagFault)
	root.SetHelpCommand(newHelp())
	helpful(root, []*cobra.Command{newServe(d), newWrite(d), newPlan(d), newStanding(d), newCard(d), newBrief(d), newDossier(d), newScript(d), newReview(d),
		newDebrief(d), newToday(d), newList(d), newShow(d), newHistory(d), newAdd(d), newDone(d), newSnooze(d), newUndo(d), newErase(d), newImport(d), newExport(d), newBackup(d), newRestore(d), newPassphrase(d), newDoctor(d), newRules(d), newSchema(d), newCompletion(d), newVersion(d)})
	return root
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
