package main

import (
	"strings"

	"github.com/spf13/cobra"

	"regards"
	"regards/compose"
	"regards/paper"
)

func newCard(d door) *cobra.Command {
	var now, file string
	var asJSON bool
	c := &cobra.Command{
		Use:   "card CASE",
		Short: "The closing card for the last minutes of an interview",
		Long: "The closing card for the last minutes of an interview: what to say, what to ask, what to find\n" +
			"out before you leave the room. It needs no more than the names; after the interview it shows\n" +
			"which of the lines were said.",
		Example:           "  regards card examples/steve.yaml",
		Args:              one("a case file"),
		ValidArgsFunction: completeCase,
		RunE:              func(_ *cobra.Command, args []string) error { return d.card(args[0], now, file, asJSON) },
	}
	c.Flags().StringVar(&now, "now", "", "the `time` from which to look (default: this computer's clock)")
	c.Flags().StringVar(&file, "pdf", "", "write it into this `file` as a card for the pocket, one sheet folded twice")
	c.Flags().BoolVar(&asJSON, "json", false, "print one JSON object for other programs (docs/json.md)")
	return c
}

func (d door) card(path, nowFlag, file string, asJSON bool) error {
	c, err := d.readCase(path)
	if err != nil {
		return err
	}
	now, err := readAnyNow(nowFlag, c)
	if err != nil {
		return err
	}
	card := compose.Card(asOf(c, now), now)
	if file != "" {
		b, fs, err := paper.CardPDF(card, c.Candidate.Name, c.Place())
		return d.onPaper(file, b, fs, err, "Fold the upper half back, then the left half back: what to say is in front, the words for it inside.")
	}
	if asJSON {
		return writeJSON(d.stdout, cardOf(card))
	}
	t := newTerminal(d.stdout)
	printCard(t, card)
	return t.err
}

// printCard shows the card as it lies on a table: few words, much air.
func printCard(t *terminal, c regards.ClosingCard) {
	t.line("")
	t.across(t.strong(""), "", c.Heading)
	if c.When != "" {
		t.line(t.faint(c.When))
	}
	t.line(t.faint(strings.Repeat("─", t.width)))
	for _, l := range c.Lines {
		t.line("")
		t.line(t.faint(box(l.Said) + " " + l.Name))
		t.hanging("    ", "    ", l.Say)
	}
	if len(c.Questions) > 0 {
		t.line("")
		t.line(t.strong("Questions worth asking last"))
		for _, q := range c.Questions {
			t.hanging("  · ", "  · ", q)
		}
	}
	if len(c.FindOut) > 0 {
		t.line("")
		t.line(t.strong("Find out before you leave"))
		for _, f := range c.FindOut {
			t.hanging("  ☐ ", "  ☐ ", joined(": ", f.What, f.Ask))
			if f.Why != "" {
				for _, l := range wrap(f.Why, t.width-4) {
					t.line(t.faint("    " + l))
				}
			}
		}
	}
	t.line("")
}

// box is the tick of a line: said, left unsaid, or still to say.
func box(said regards.YesNo) string {
	switch said {
	case regards.Yes:
		return "☑"
	case regards.No:
		return "☒"
	}
	return "☐"
}
