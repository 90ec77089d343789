package main

import (
	"fmt"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"regards"
	"regards/compose"
	"regards/critic"
)

// writeFlags are the flags of `regards write`.
type writeFlags struct {
	dir, now, only, channel string
	version                 int
	json                    bool
}

func newWrite(d door) *cobra.Command {
	var f writeFlags
	c := &cobra.Command{
		Use:   "write CASE",
		Short: "Write one letter to each interviewer of a case file",
		Long: "Write one letter to each interviewer of a case file, each read by the critic.\n\n" +
			"Answers that were not surely read are listed behind the letters, with a wording that\n" +
			"would be. CASE may be - for the standard input. Nothing is sent to anybody.",
		Example: "  regards write examples/steve.yaml\n  regards write examples/steve.yaml -o out\n" +
			"  regards write examples/steve.yaml --only \"Marta Lindqvist\" --version 2",
		Args: cobra.ExactArgs(1),
		RunE: func(_ *cobra.Command, args []string) error { return d.write(args[0], f) },
	}
	c.Flags().StringVarP(&f.dir, "out", "o", "", "write every letter into this folder, as .txt and .eml")
	c.Flags().BoolVar(&f.json, "json", false, "print one JSON object for other programs")
	c.Flags().StringVar(&f.now, "now", "", "the time of writing: 2026-11-20T08:00 in the interview's zone, or with an offset (default: now)")
	c.Flags().IntVar(&f.version, "version", 0, "another version of the letters: 1, 2, 3, ...")
	c.Flags().StringVar(&f.only, "only", "", "write only the letter to this interviewer; the others keep theirs")
	c.Flags().StringVar(&f.channel, "channel", "", "how the letters travel: e-mail, paper or card (default: e-mail)")
	return c
}

// written is a panel with what the critic says of each letter.
type written struct {
	c        *regards.Case
	now      time.Time
	panel    compose.Panel
	findings [][]regards.Finding // by letter
}

// blocked reports whether a letter may not go out as it stands.
func (w *written) blocked() bool {
	for _, fs := range w.findings {
		for _, f := range fs {
			if f.Severity == regards.Block {
				return true
			}
		}
	}
	return false
}

func (d door) write(path string, f writeFlags) error {
	c, err := d.readCase(path)
	if err != nil {
		return err
	}
	o, err := f.options(c)
	if err != nil {
		return err
	}
	w, err := compositions(c, o)
	if err != nil {
		return err
	}
	if f.dir != "" {
		if err := w.save(f.dir); err != nil {
			return err
		}
	}
	switch {
	case f.json:
		err = w.printJSON(d.stdout)
	case f.dir != "":
		err = w.printSaved(newTerminal(d.stdout), f.dir)
	default:
		err = w.print(newTerminal(d.stdout))
	}
	if err == nil && w.blocked() {
		return errRefused
	}
	return err
}

// options are what the flags ask of the composer; an error says which flag is
// wrong and what it may be.
func (f writeFlags) options(c *regards.Case) (compose.Options, error) {
	now, err := readNow(f.now, c)
	if err != nil {
		return compose.Options{}, err
	}
	o := compose.Options{Now: now, Version: f.version}
	if f.version < 0 {
		return o, fmt.Errorf("--version: %d is not a version; they are counted from 0", f.version)
	}
	if f.channel != "" {
		o.Channel, err = readChannel(f.channel)
		if err != nil {
			return o, err
		}
	}
	if f.only != "" {
		p := c.Interviewer(f.only)
		if p == nil {
			return o, fmt.Errorf("--only: %s is not one interviewer of this case; there are %s", f.only, names(c))
		}
		o.Only = p.Name
	}
	return o, nil
}

// readChannel understands the channels' usual other spellings too.
func readChannel(s string) (regards.Channel, error) {
	switch strings.ToLower(s) {
	case "e-mail", "email", "mail":
		return regards.Email, nil
	case "paper", "letter", "post":
		return regards.Paper, nil
	case "card":
		return regards.Card, nil
	}
	return "", fmt.Errorf("--channel: %q is not a channel; take e-mail, paper or card", s)
}

func names(c *regards.Case) string {
	var out []string
	for _, p := range c.Interview.Interviewers {
		out = append(out, p.Name)
	}
	if len(out) == 0 {
		return "none"
	}
	return strings.Join(out, ", ")
}

// compositions writes the letters and has each of them read.
func compositions(c *regards.Case, o compose.Options) (*written, error) {
	keep := o
	if o.Only != "" { // the siblings stand as they were in the first version
		first := o
		first.Only, first.Version = "", 0
		p, err := compose.Letters(c, first)
		if err != nil {
			return nil, err
		}
		keep.Fixed = map[string]regards.Letter{}
		for _, l := range p.Letters {
			if l.To != o.Only {
				keep.Fixed[l.To] = l
			}
		}
	}
	panel, err := compose.Letters(c, keep)
	if err != nil {
		return nil, err
	}
	w := &written{c: c, now: o.Now, panel: panel}
	day := regards.DateOf(o.Now.In(c.Zone()))
	for i, l := range panel.Letters {
		siblings := append(append([]regards.Letter{}, panel.Letters[:i]...), panel.Letters[i+1:]...)
		w.findings = append(w.findings, critic.Read(critic.Input{Case: c, To: l.To, Letter: l, Siblings: siblings, Day: day}))
	}
	return w, nil
}
