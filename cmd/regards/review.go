package main

import (
	"fmt"
	"io"
	"os"

	"github.com/spf13/cobra"

	"regards"
	"regards/critic"
)

// letterLimit is the longest text that is taken for a letter, in bytes: some
// thirty pages.
const letterLimit = 64 << 10

type reviewFlags struct {
	caseFile, to, now string
	json              bool
}

func newReview(d door) *cobra.Command {
	var f reviewFlags
	c := &cobra.Command{
		Use:   "review LETTER",
		Short: "Have the critic read any letter",
		Long: "Have the critic read any letter, written by Regards, edited by hand or by somebody else.\n" +
			"LETTER is a text file, or - for the standard input. What blocks makes the exit code 1.",
		Example: "  regards review letter.txt --case examples/steve.yaml --to \"Marta Lindqvist\"",
		Args:    cobra.ExactArgs(1),
		RunE:    func(_ *cobra.Command, args []string) error { return d.review(args[0], f) },
	}
	c.Flags().StringVar(&f.caseFile, "case", "", "the case file that the letter rests on")
	c.Flags().StringVar(&f.to, "to", "", "who will read the letter: a name as in the case file")
	c.Flags().StringVar(&f.now, "now", "", "the time of writing (default: now)")
	c.Flags().BoolVar(&f.json, "json", false, "print one JSON object for other programs")
	c.MarkFlagRequired("case")
	c.MarkFlagRequired("to")
	return c
}

func (d door) review(path string, f reviewFlags) error {
	if path == "-" && f.caseFile == "-" {
		return fmt.Errorf("the letter and the case cannot both come from the standard input")
	}
	c, err := d.readCase(f.caseFile)
	if err != nil {
		return err
	}
	p := c.Interviewer(f.to)
	if p == nil {
		return fmt.Errorf("--to: %s is not one interviewer of this case; there are %s", f.to, names(c))
	}
	text, err := d.readLetter(path)
	if err != nil {
		return err
	}
	now, err := readNow(f.now, c)
	if err != nil {
		return err
	}
	l := critic.Parse(text)
	l.To, l.Tone, l.Kind, l.Channel = p.Name, p.Tone.Or(regards.Neutral), regards.ThankYou, regards.Email
	fs := critic.Read(critic.Input{Case: c, To: p.Name, Letter: l, Day: regards.DateOf(now.In(c.Zone())), Pasted: true})
	if f.json {
		err = writeJSON(d.stdout, struct {
			To       string        `json:"to"`
			Words    int           `json:"words"`
			Body     string        `json:"body"`
			Findings []findingJSON `json:"findings"`
		}{p.Name, l.Words(), l.Body(), findingsOf(fs)})
	} else {
		t := newTerminal(d.stdout)
		(&written{c: c}).printFindings(t, l, fs)
		err = t.err
	}
	for _, x := range fs {
		if err == nil && x.Severity == regards.Block {
			return errRefused
		}
	}
	return err
}

func (d door) readLetter(path string) (string, error) {
	r := d.stdin
	if path != "-" {
		f, err := os.Open(path)
		if err != nil {
			return "", notOpened(path, err)
		}
		defer f.Close()
		r = f
	}
	b, err := io.ReadAll(io.LimitReader(r, letterLimit+1))
	switch {
	case err != nil:
		return "", fmt.Errorf("%s cannot be read: %w", path, err)
	case len(b) > letterLimit:
		return "", fmt.Errorf("%s is longer than any letter (%d KB are read at most)", path, letterLimit>>10)
	case len(b) == 0:
		return "", fmt.Errorf("%s is empty", path)
	}
	return string(b), nil
}
