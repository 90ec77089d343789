package main

import (
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"regards"
	"regards/compose"
	"regards/paper"
)

func newBrief(d door) *cobra.Command {
	var who, now, file string
	var asJSON bool
	c := &cobra.Command{
		Use:   "brief CASE --for REFERENCE",
		Short: "The page that readies a reference for a call",
		Long: "The page that readies a reference, or a mutual contact, for a call: what this employer needs and\n" +
			"doubts, and what this person saw you do about it. Facts, and never words to recite.\n" +
			"Without --for there is one page for each reference.",
		Example:           "  regards brief examples/steve.yaml --for \"Joan Becker\"",
		Args:              one("a case file"),
		ValidArgsFunction: completeCase,
		RunE:              func(_ *cobra.Command, args []string) error { return d.brief(args[0], who, now, file, asJSON) },
	}
	c.Flags().StringVar(&who, "for", "", "the reference of this `name`")
	c.Flags().StringVar(&now, "now", "", "the `time` of writing (default: this computer's clock)")
	c.Flags().StringVar(&file, "pdf", "", "write it into this `file`, one page for each reference")
	c.Flags().BoolVar(&asJSON, "json", false, "print one JSON object for other programs (docs/json.md)")
	c.RegisterFlagCompletionFunc("for", completeReference)
	return c
}

func (d door) brief(path, who, nowFlag, file string, asJSON bool) error {
	c, err := d.readCase(path)
	if err != nil {
		return err
	}
	now, err := readAnyNow(nowFlag, c)
	if err != nil {
		return err
	}
	names, err := referencesFor(c, who)
	if err != nil {
		return err
	}
	c = asOf(c, now)
	w := &written{c: c, now: now}
	var all []regards.Brief
	for _, name := range names {
		b, doubts, err := compose.Brief(c, name, now)
		if err != nil {
			return fmt.Errorf("%s: %w. Nothing was written", path, err)
		}
		all = append(all, b)
		w.panel.Doubts = append(w.panel.Doubts, doubts...)
	}
	if file != "" {
		b, fs, err := paper.BriefsPDF(all, c.Candidate.Name, c.Place())
		return d.onPaper(file, b, fs, err, "")
	}
	if asJSON {
		out := briefsJSON{Briefs: briefsOf(all), Doubts: doubtsOf(w.panel.Doubts)}
		return writeJSON(d.stdout, out)
	}
	t := newTerminal(d.stdout)
	for _, b := range all {
		printBrief(t, b)
	}
	w.printDoubts(t)
	return t.err
}

// referencesFor are the names of those who are meant: one, or all.
func referencesFor(c *regards.Case, who string) ([]string, error) {
	var all []string
	for _, r := range c.References {
		all = append(all, r.Name)
	}
	switch {
	case len(all) == 0:
		return nil, errors.New("there are no references in this case file. Add them under `references`, each with a name and what they saw of your work. Nothing was written")
	case who == "":
		return all, nil
	}
	if r := c.Reference(who); r != nil {
		return []string{r.Name}, nil
	}
	return nil, fmt.Errorf("--for: %q is not one reference of this case; there are %s. Nothing was written", who, strings.Join(all, ", "))
}

func printBrief(t *terminal, b regards.Brief) {
	t.line("")
	for _, l := range wrap(printable(b.Heading), t.width) {
		t.line(t.strong(l))
	}
	t.line(t.faint(strings.Repeat("─", t.width)))
	printSections(t, b.Sections)
	t.line("")
}

func printSections(t *terminal, ss []regards.Section) {
	for _, s := range ss {
		t.line("")
		if s.Title != "" {
			t.line(t.strong(s.Title))
		}
		for _, l := range s.Lines {
			mark := "  "
			if len(s.Lines) > 1 {
				mark = "  · "
			}
			t.hanging(mark, mark, l.Text)
		}
	}
}

func newScript(d door) *cobra.Command {
	var call, with, now string
	var asJSON bool
	c := &cobra.Command{
		Use:   "script CASE --call follow-up | reference",
		Short: "What to have before your eyes during a call",
		Long: "What to have before your eyes during a call: the first sentence, the one question, what to answer\n" +
			"to what they may say, and the words for a voicemail. --call follow-up is the call that you said\n" +
			"you would make; --call reference asks somebody to speak for you.",
		Example:               "  regards script examples/steve.yaml --call follow-up\n  regards script examples/steve.yaml --call reference --with \"Joan Becker\"",
		Args:                  one("a case file"),
		DisableFlagsInUseLine: true,
		ValidArgsFunction:     completeCase,
		RunE: func(c *cobra.Command, args []string) error {
			if call != string(regards.FollowUpCall) && call != string(regards.ReferenceCall) {
				return usage(c, "--call is %q; take follow-up or reference", call)
			}
			return d.script(args[0], regards.CallKind(call), with, now, asJSON)
		},
	}
	c.Flags().StringVar(&call, "call", string(regards.FollowUpCall), "what the `call` is for: follow-up or reference")
	c.Flags().StringVar(&with, "with", "", "whom to call: a `name` as in the case file")
	c.Flags().StringVar(&now, "now", "", "the `time` of the call (default: this computer's clock)")
	c.Flags().BoolVar(&asJSON, "json", false, "print one JSON object for other programs (docs/json.md)")
	c.RegisterFlagCompletionFunc("call", cobra.FixedCompletions([]string{"follow-up", "reference"}, cobra.ShellCompDirectiveNoFileComp))
	return c
}

func (d door) script(path string, call regards.CallKind, with, nowFlag string, asJSON bool) error {
	c, err := d.readCase(path)
	if err != nil {
		return err
	}
	now, err := readAnyNow(nowFlag, c)
	if err != nil {
		return err
	}
	if with != "" {
		full := personOf(c, with, false)
		if full == "" {
			return notOne("--with", with, c)
		}
		with = full
	}
	c = asOf(c, now)
	s, doubts, err := compose.Script(c, call, with, now)
	if err != nil {
		return fmt.Errorf("%s: %w. Nothing was written", path, err)
	}
	w := &written{c: c, now: now}
	w.panel.Doubts = doubts
	if asJSON {
		return writeJSON(d.stdout, scriptJSON{string(s.Call), s.With, s.Phone, sectionsOf(s.Sections), lineOf(s.Voicemail), doubtsOf(doubts)})
	}
	t := newTerminal(d.stdout)
	t.line("")
	t.across("", "", joined(" · ", "Call "+s.With, s.Phone))
	t.line(t.faint(strings.Repeat("─", t.width)))
	printSections(t, s.Sections)
	if s.Voicemail.Text != "" {
		t.line("")
		t.line(t.strong("If nobody answers"))
		t.hanging("  ", "  ", s.Voicemail.Text)
	}
	t.line("")
	w.printDoubts(t)
	return t.err
}
