package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"regards"
	"regards/compose"
	"regards/plan"
)

func newStanding(d door) *cobra.Command {
	var now string
	var asJSON bool
	c := &cobra.Command{
		Use:   "standing CASE",
		Short: "Where you stand: who has heard what, what could lose it, how long it has been silent",
		Long: "Where you stand: who has heard what, in the room and in your letters; what could lose it, the\n" +
			"heaviest first, each with what mends it; and how long it has been silent. There are no\n" +
			"probabilities in it: nobody knows them.",
		Example:           "  regards standing examples/steve.yaml",
		Args:              one("a case file"),
		ValidArgsFunction: completeCase,
		RunE:              func(_ *cobra.Command, args []string) error { return d.standing(args[0], now, asJSON) },
	}
	c.Flags().StringVar(&now, "now", "", "the `time` from which to look (default: this computer's clock)")
	c.Flags().BoolVar(&asJSON, "json", false, "print one JSON object for other programs (docs/json.md)")
	return c
}

func (d door) standing(path, now string, asJSON bool) error {
	p, err := d.readPlan(path, now)
	if err != nil {
		return err
	}
	s, err := p.standing()
	if err != nil {
		return fmt.Errorf("%s: %w. Nothing was written", path, err)
	}
	if asJSON {
		return writeJSON(d.stdout, standingOf(s))
	}
	t := newTerminal(d.stdout)
	p.printStanding(t, s)
	return t.err
}

// standing is where the case stands: what the letters cover, the composer
// knows; what the days say, the planner.
func (p *planned) standing() (regards.Standing, error) {
	heard := plan.Heard{}
	if len(p.c.Interview.Interviewers) > 0 && p.plan.Stage != regards.Ahead {
		panel, err := compose.Letters(p.c, compose.Options{Now: p.now})
		if err != nil {
			return regards.Standing{}, err
		}
		heard.Coverage, heard.Alike = panel.Coverage, panel.Alike
	}
	return plan.Standing(p.c, p.now, heard), nil
}

func (p *planned) printStanding(t *terminal, s regards.Standing) {
	w := &written{c: p.c}
	t.line("")
	for _, l := range wrap(w.heading(), t.whole()+spare) {
		t.line(t.strong(l))
	}
	t.line(t.faint(strings.Repeat("─", t.whole())))
	t.wrapped("", joined(" ", stageSentence(s.Stage), p.silence(s.Silence)))
	if len(s.Risks) > 0 {
		t.line("")
		t.line(t.strong("What could lose it, the heaviest first"))
		for i, r := range s.Risks {
			first := fmt.Sprintf("%2d  ", i+1)
			t.hanging(t.severity(weightOf(i), first), first, full(r.Text))
			t.hanging("    ", "    ", "→ "+full(r.Mend))
		}
	}
	if len(s.Coverage) > 0 {
		t.line("")
		printCoverage(t, s.Coverage)
	}
	t.line("")
}

// weightOf paints the first risk as what blocks, and the next two as warnings.
func weightOf(i int) regards.Severity {
	switch {
	case i == 0:
		return regards.Block
	case i < 3:
		return regards.Warn
	}
	return regards.Info
}

// silence is the silence clock as a sentence.
func (p *planned) silence(s regards.Silence) string {
	w := &written{c: p.c}
	var out []string
	if !s.Since.IsZero() {
		switch s.Days {
		case 0:
			out = append(out, "You heard from them today or on the last working day.")
		case 1:
			out = append(out, "It has been silent for one working day.")
		default:
			out = append(out, fmt.Sprintf("It has been silent for %d working days, since %s.", s.Days, w.day(regards.DateOf(s.Since.In(p.c.Zone())))))
		}
	}
	switch {
	case s.Expected.IsZero():
	case s.Late > 0:
		out = append(out, fmt.Sprintf("They meant to decide by %s; that is %s past.", w.day(s.Expected), plural(s.Late, "working day")))
	default:
		out = append(out, "They mean to decide by "+w.day(s.Expected)+".")
	}
	return strings.Join(out, " ")
}

func plural(n int, unit string) string {
	if n == 1 {
		return "one " + unit
	}
	return fmt.Sprintf("%d %ss", n, unit)
}

// printCoverage is who has heard what, as a matrix; in a narrow window a
// person to a paragraph.
func printCoverage(t *terminal, all []regards.Coverage) {
	t.line(t.strong("Who has heard what"))
	columns := []string{"thanks", "interest", "needs", "doubts", "next step"}
	name := 0
	for _, c := range all {
		name = max(name, len([]rune(c.With)))
	}
	if name+2+len(columns)*11 > t.width {
		for _, c := range all {
			t.line("  " + printable(c.With))
			for i, h := range heardIn(c) {
				t.line(fmt.Sprintf("    %-10s %s", columns[i], mark(t, h)))
			}
		}
		return
	}
	head := fmt.Sprintf("  %-*s", name, "")
	for _, c := range columns {
		head += fmt.Sprintf("  %-9s", c)
	}
	t.line(t.faint(head))
	for _, c := range all {
		line := fmt.Sprintf("  %s%s", printable(c.With), strings.Repeat(" ", name-len([]rune(c.With))))
		for _, h := range heardIn(c) {
			line += "  " + mark(t, h)
		}
		t.line(line)
	}
}

func heardIn(c regards.Coverage) []regards.Heard {
	return []regards.Heard{c.Thanks, c.Interest, c.Needs, c.Objections, c.NextStep}
}

// mark is where something was heard, nine columns wide.
func mark(t *terminal, h regards.Heard) string {
	text := fmt.Sprintf("%-9s", map[regards.Heard]string{regards.InRoom: "in room", regards.InLetter: "letter", regards.Missing: "missing", regards.NotAsked: "–"}[h])
	if h == regards.Missing {
		return t.severity(regards.Warn, text)
	}
	if h == regards.NotAsked {
		return t.faint(text)
	}
	return text
}
