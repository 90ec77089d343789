package main

import (
	"fmt"
	"time"

	"github.com/spf13/cobra"

	"regards"
	"regards/critic"
)

type reviewFlags struct {
	caseFile, to, now, kind string
	json                    bool
}

func newReview(d door) *cobra.Command {
	var f reviewFlags
	c := &cobra.Command{
		Use:   "review LETTER --case CASE --to NAME",
		Short: "Have the critic read any letter",
		Long: "Have the critic read any letter, written by Regards, edited by hand or by somebody else.\n" +
			"LETTER is a text file, an e-mail draft (.eml), or - for the standard input; a first line\n" +
			"\"Subject: ...\" is read as the subject. The exit code is 1 when something in the letter\n" +
			"must not go out.",
		Example: "  regards review letter.txt --case examples/steve.yaml --to \"Marta Lindqvist\"\n" +
			"  pbpaste | regards review - --case examples/steve.yaml --to Marta",
		Args:                  one("a letter"),
		DisableFlagsInUseLine: true,
		RunE: func(c *cobra.Command, args []string) error {
			switch {
			case f.caseFile == "":
				return usage(c, "--case is missing: the case file that the letter rests on")
			case f.to == "":
				return usage(c, "--to is missing: who will read the letter")
			case f.caseFile == "-" && args[0] == "-":
				return usage(c, "the letter and the case cannot both come from the standard input")
			}
			return d.review(args[0], f)
		},
	}
	c.Flags().StringVar(&f.caseFile, "case", "", "the `case` file that the letter rests on")
	c.Flags().StringVar(&f.to, "to", "", "who will read the letter: a `name` as in the case file")
	c.Flags().StringVar(&f.kind, "kind", "", "what the `letter` is for (default: a thank-you); `regards write --help` lists the kinds")
	c.Flags().StringVar(&f.now, "now", "", "the `time` of writing (default: this computer's clock)")
	c.Flags().BoolVar(&f.json, "json", false, "print one JSON object for other programs (docs/json.md)")
	c.RegisterFlagCompletionFunc("to", completeName)
	c.RegisterFlagCompletionFunc("kind", cobra.FixedCompletions(kindNames(), cobra.ShellCompDirectiveNoFileComp))
	return c
}

func (d door) review(path string, f reviewFlags) error {
	c, err := d.readCase(f.caseFile)
	if err != nil {
		return err
	}
	k, err := readKind(f.kind)
	if err != nil {
		return err
	}
	p := readerOf(c, f.to, k)
	if p == nil {
		return notOne("--to", f.to, c)
	}
	now, err := readAnyNow(f.now, c)
	if k == regards.ThankYou {
		now, err = readNow(f.now, c)
	}
	if err != nil {
		return err
	}
	text, err := d.readText(path)
	if err != nil {
		return err
	}
	l, err := letterOfText(text, p, k)
	if err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	return d.printReview(asOf(c, now), l, now, f.json)
}

// letterOfText reads a text as a letter to p.
func letterOfText(text string, p *regards.Interviewer, k regards.Kind) (regards.Letter, error) {
	subject, text, err := subjectAndBody(text)
	if err != nil {
		return regards.Letter{}, err
	}
	l := critic.Parse(text)
	l.To, l.Tone, l.Kind, l.Channel, l.Subject = p.Name, p.Tone.Or(regards.Neutral), k, regards.Email, subject
	return l, nil
}

func (d door) printReview(c *regards.Case, l regards.Letter, now time.Time, asJSON bool) error {
	fs := critic.Read(critic.Input{Case: c, To: l.To, Letter: l, Day: regards.DateOf(now.In(c.Zone())), Pasted: true})
	var err error
	if asJSON {
		err = writeJSON(d.stdout, reviewJSON{l.To, l.Subject, l.Body(), l.Words(), findingsOf(fs)})
	} else {
		t := newTerminal(d.stdout)
		t.line(t.strong("To "+printable(l.To)) + t.faint(" · "+verdict(l, fs)))
		if t.margin > 0 {
			t.line("")
			t.printBeside(l, fs)
		} else {
			(&written{c: c}).printFindings(t, l, fs)
		}
		err = t.err
	}
	if err == nil && blocks(fs) {
		return errRefused
	}
	return err
}

// verdict counts what was found, the heaviest first.
func verdict(l regards.Letter, fs []regards.Finding) string {
	n := map[regards.Severity]int{}
	for _, f := range fs {
		n[f.Severity]++
	}
	count := func(s regards.Severity, one, many string) string {
		switch n[s] {
		case 0:
			return ""
		case 1:
			return "1 " + one
		}
		return fmt.Sprintf("%d %s", n[s], many)
	}
	if len(fs) == 0 {
		return fmt.Sprintf("%d words · ✓ the critic has nothing to say", l.Words())
	}
	return fmt.Sprintf("%d words · ", l.Words()) + joined(", ", count(regards.Block, "must not go out", "must not go out"),
		count(regards.Warn, "warning", "warnings"), count(regards.Info, "matter of taste", "matters of taste"))
}
