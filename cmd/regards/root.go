package main

import (
	"fmt"
	"io"
	"os"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"regards"
	"regards/casefile"
)

// door is what every command needs of its surroundings.
type door struct {
	stdin          io.Reader
	stdout, stderr io.Writer
}

func newRoot(stdin io.Reader, stdout, stderr io.Writer) *cobra.Command {
	d := door{stdin, stdout, stderr}
	root := &cobra.Command{
		Use:   "regards",
		Short: "Follow up a job interview: one letter to each interviewer, no two alike",
		Long: "Regards follows up a job interview for the person who was interviewed.\n" +
			"It reads a case file, the candidate's notes right after the interview, and writes\n" +
			"one letter to each interviewer. It works offline; nothing leaves this computer.",
		Example:       "  regards write examples/steve.yaml\n  regards write examples/steve.yaml -o out\n  regards review letter.txt --case examples/steve.yaml --to \"Marta Lindqvist\"",
		SilenceErrors: true,
		SilenceUsage:  true,
	}
	root.SetIn(stdin)
	root.SetOut(stdout)
	root.SetErr(stderr)
	root.AddCommand(newWrite(d), newReview(d), newRules(d), newSchema(d), newVersion(d))
	return root
}

// readCase reads the case file at path; "-" is the standard input.
func (d door) readCase(path string) (*regards.Case, error) {
	if path == "-" {
		return casefile.Read(d.stdin, "standard input")
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, notOpened(path, err)
	}
	defer f.Close()
	return casefile.Read(f, path)
}

// notOpened says in plain words why a file cannot be read.
func notOpened(path string, err error) error {
	switch {
	case os.IsNotExist(err):
		return fmt.Errorf("there is no file %s here; nothing was written", path)
	case os.IsPermission(err):
		return fmt.Errorf("%s may not be read by you; nothing was written", path)
	}
	return fmt.Errorf("%s cannot be read: %w", path, err)
}

// readNow reads the --now flag: RFC 3339, or a local time in the interview's
// zone. Empty is the clock, read once.
func readNow(s string, c *regards.Case) (time.Time, error) {
	if s == "" {
		return time.Now(), nil
	}
	m, err := regards.ParseMoment(s)
	if err != nil {
		d, derr := regards.ParseDate(s)
		if derr != nil {
			return time.Time{}, fmt.Errorf("--now: %w", err)
		}
		m = regards.Moment{Date: d, Hour: 12}
	}
	return m.In(c.Zone()), nil
}

// plainError puts an error of the command line into a sentence with a way out.
func plainError(err error) string {
	s := err.Error()
	if strings.HasPrefix(s, "unknown command") || strings.HasPrefix(s, "unknown flag") || strings.HasPrefix(s, "unknown shorthand") || strings.HasPrefix(s, "accepts") || strings.HasPrefix(s, "required flag") {
		return "regards: " + s + "\nSee `regards help`, or `regards help COMMAND`."
	}
	return s
}
