package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"regards"
	"regards/compose"
	"regards/english"
)

// writeFlags are the flags of `regards write`.
type writeFlags struct {
	dir, now, only, channel, kind string
	version                       int
	json                          bool
	typed                         typedFlags
}

func newWrite(d door) *cobra.Command {
	var f writeFlags
	c := &cobra.Command{
		Use:   "write CASE",
		Short: "Write one letter to each interviewer of a case file",
		Long: "Write one letter to each interviewer of a case file, each read by the critic.\n\n" +
			"With --kind it writes another letter: a nudge when their date has passed, the promised\n" +
			"material, the reply to a rejection, an acceptance, thanks to a reference, and so on. Each\n" +
			"goes to whom the record says it belongs; --only sends it to somebody else on the record.\n\n" +
			"Answers that were not surely read are listed behind the letters, with a wording that\n" +
			"would be. CASE may be - for the standard input. Nothing is sent to anybody.\n\n" +
			"With -o each letter is written as a text, and an e-mail also as a draft that mail programs\n" +
			"open. What you have changed there since is kept beside the new one.\n\n" +
			"The exit code is 1 when the critic blocks a letter, 2 when the command line or the case\n" +
			"file is wrong; then nothing was written.",
		Example: "  regards write examples/steve.yaml\n  regards write examples/steve.yaml -o out\n" +
			"  regards write examples/steve.yaml --only \"Marta Lindqvist\" --version 2",
		Args:              one("a case file"),
		ValidArgsFunction: completeCase,
		RunE:              func(_ *cobra.Command, args []string) error { return d.write(args[0], f) },
	}
	c.Flags().StringVarP(&f.dir, "out", "o", "", "write every letter into this `folder`, as .txt and, for e-mails, .eml")
	c.Flags().BoolVar(&f.json, "json", false, "print one JSON object for other programs (docs/json.md)")
	c.Flags().StringVar(&f.now, "now", "", "the `time` of writing, such as 2026-11-20T08:00 in the interview's zone,\nor with an offset (default: this computer's clock)")
	c.Flags().IntVar(&f.version, "version", 0, "another wording of the same letters: `number` 1, 2, 3, ...")
	c.Flags().StringVar(&f.only, "only", "", "write only the letter to the interviewer of this `name`; the others stand as they are")
	c.Flags().StringVar(&f.channel, "channel", "", "`how` the letters travel: e-mail, paper or card (default: e-mail)")
	c.Flags().StringVar(&f.kind, "kind", "", "another `letter` than the thank-you: "+kindList())
	f.typed.on(c)
	c.MarkFlagDirname("out")
	c.RegisterFlagCompletionFunc("kind", cobra.FixedCompletions(kindNames(), cobra.ShellCompDirectiveNoFileComp))
	c.RegisterFlagCompletionFunc("only", completeName)
	c.RegisterFlagCompletionFunc("channel", cobra.FixedCompletions([]string{"e-mail", "paper", "card"}, cobra.ShellCompDirectiveNoFileComp))
	return c
}

func (d door) write(path string, f writeFlags) error {
	go english.Load() // beside the reading of the case, where there is another core
	go compose.Load()
	c, err := d.readCase(path)
	if err != nil {
		return err
	}
	o, err := f.options(c)
	if err != nil {
		return err
	}
	w, err := compositions(asOf(c, o.Now), regards.Kind(f.kind), o)
	if err != nil {
		return fmt.Errorf("%s: %w. Nothing was written", path, err)
	}
	if f.typed.any() && f.dir == "" {
		return fmt.Errorf("--pdf and --docx write files, so they need a folder: -o out. Nothing was written")
	}
	var own ownPaper
	if f.typed.any() {
		own, err = d.ownPaper(path)
	}
	if err == nil {
		err = w.typed(regards.Kind(f.kind), o, f.typed, own)
	}
	if err != nil {
		return err
	}
	if err := w.attach(f.typed.attach); err != nil {
		return err
	}
	if note := stillToCome(f.now, o.Now); note != "" && f.thanks() {
		w.panel.Notes = append(w.panel.Notes, note)
	}
	var files []saved
	if f.dir != "" {
		if files, err = w.save(f.dir); err != nil {
			return err
		}
	}
	switch {
	case f.json:
		err = w.printJSON(d.stdout)
	case f.dir != "":
		err = w.printSaved(newTerminal(d.stdout), files)
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
	if _, err := readKind(f.kind); err != nil {
		return compose.Options{}, err
	}
	read := readNow
	if !f.thanks() {
		read = readAnyNow
	}
	now, err := read(f.now, c)
	if err != nil {
		return compose.Options{}, err
	}
	o := compose.Options{Now: now, Version: f.version}
	if f.version < 0 {
		return o, fmt.Errorf("--version: %d is not a version; they are counted from 0. Nothing was written", f.version)
	}
	if f.channel != "" {
		if o.Channel, err = readChannel(f.channel); err != nil {
			return o, err
		}
	}
	if f.only != "" {
		if o.Only = personOf(c, f.only, f.thanks()); o.Only == "" {
			return o, notOne("--only", f.only, c)
		}
	}
	return o, nil
}

// notOne says of a flag's name that it is nobody, or more than one person.
func notOne(flag, name string, c *regards.Case) error {
	var all []string
	for _, p := range c.Interview.Interviewers {
		all = append(all, p.Name)
	}
	if len(all) == 0 {
		return fmt.Errorf("%s: this case has no interviewers. Nothing was written", flag)
	}
	return fmt.Errorf("%s: %q is not one interviewer of this case; there are %s. Nothing was written", flag, name, strings.Join(all, ", "))
}
