package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"regards"
	"regards/casefile"
	"regards/compose"
	"regards/debrief"
	"regards/paper"
)

func newDossier(d door) *cobra.Command {
	var now, file string
	var private bool
	c := &cobra.Command{
		Use:   "dossier CASE --pdf FILE",
		Short: "The whole position on paper, for somebody who helps you",
		Long: "The whole position as one document to be bound, for a coach: where you stand, the closing card,\n" +
			"what you told in the debrief, the letters, the plan. Private notes, your feelings and what you\n" +
			"think of people are left out, unless you ask for them with --private.",
		Example:               "  regards dossier examples/steve.yaml --pdf dossier.pdf",
		Args:                  one("a case file"),
		DisableFlagsInUseLine: true,
		ValidArgsFunction:     completeCase,
		RunE: func(c *cobra.Command, args []string) error {
			if file == "" {
				return usage(c, "--pdf FILE is missing")
			}
			return d.dossier(args[0], now, file, private)
		},
	}
	c.Flags().StringVar(&file, "pdf", "", "write it into this `file`")
	c.Flags().BoolVar(&private, "private", false, "with your private notes, your feelings and what you think of people")
	c.Flags().StringVar(&now, "now", "", "the `time` from which to look (default: this computer's clock)")
	return c
}

func (d door) dossier(path, now, file string, private bool) error {
	p, err := d.readPlan(path, now)
	if err != nil {
		return err
	}
	if p.c, err = copyOf(p.c); err != nil {
		return err
	}
	if !private {
		p.c.DropPrivate() // before anything is made of it: what is not there cannot leak
	}
	doc := paper.Dossier{Title: p.c.Position.Title, From: p.c.Candidate.Name, Place: p.c.Place(),
		Lines: []string{p.c.Employer.Name, p.c.Candidate.Name, "As of " + (&written{c: p.c}).day(regards.DateOf(p.now.In(p.c.Zone())))}}
	if private {
		doc.Lines = append(doc.Lines, "With private notes")
	}
	for _, chapter := range []func() (paper.Chapter, error){p.standingChapter, p.cardChapter, func() (paper.Chapter, error) { return debriefChapter(p.c, private) },
		p.lettersChapter, p.planChapter} {
		c, err := chapter()
		if err != nil {
			return fmt.Errorf("%s: %w. Nothing was written", path, err)
		}
		if len(c.Passages) > 0 {
			doc.Chapters = append(doc.Chapters, c)
		}
	}
	b, fs, err := paper.DossierPDF(doc)
	return d.onPaper(file, b, fs, err, "")
}

// copyOf is a case of its own, all that it holds included.
func copyOf(c *regards.Case) (*regards.Case, error) {
	b, err := casefile.Keep(c)
	if err != nil {
		return nil, err
	}
	return casefile.Restore(b)
}

func (p *planned) standingChapter() (c paper.Chapter, err error) {
	c.Title = "Where it stands"
	s, err := p.standing()
	if err != nil {
		return c, err
	}
	c.Passages = append(c.Passages, paper.Passage{Text: stageSentence(p.plan.Stage)})
	for _, r := range s.Risks {
		c.Passages = append(c.Passages, paper.Passage{Kind: paper.Item, Text: joined(" ", r.Text, r.Mend)})
	}
	return c, nil
}

func (p *planned) cardChapter() (c paper.Chapter, err error) {
	c.Title = "The closing card"
	for _, l := range compose.Card(p.c, p.now).Lines {
		said := map[regards.YesNo]string{regards.Yes: " (said)", regards.No: " (not said)"}[l.Said]
		c.Passages = append(c.Passages, paper.Passage{Kind: paper.Head, Text: l.Name + said}, paper.Passage{Kind: paper.Answer, Text: l.Say})
	}
	return c, nil
}

// opinions are the places that hold feelings, or what the candidate thinks of
// people: private by their kind.
var opinions = []string{"went", "influence", "tone", "manner", "pace", "warmth", "private"}

// debriefChapter is what was told, under who it is about.
func debriefChapter(k *regards.Case, private bool) (c paper.Chapter, err error) {
	c.Title = "The debrief"
	d := debrief.Of(k, nil)
	head := ""
	for i := range d.Screens {
		s := &d.Screens[i]
		for _, b := range s.Boxes {
			last := b.Path[strings.LastIndexByte(b.Path, '.')+1:]
			if b.Value == "" || !private && slices.Contains(opinions, last) {
				continue
			}
			if last == "name" {
				continue // it is the heading
			}
			name := s.Name
			if !s.Each {
				name = "The interview"
			}
			if name != head {
				head = name
				c.Passages = append(c.Passages, paper.Passage{Kind: paper.Head, Text: head})
			}
			c.Passages = append(c.Passages, paper.Passage{Kind: paper.Item, Text: answered(d, s, b)})
		}
	}
	for i, r := range k.References {
		if text, err := casefile.Get(k, fmt.Sprintf("references[%d].private", i)); err == nil && text != "" && private {
			c.Passages = append(c.Passages, paper.Passage{Kind: paper.Head, Text: r.Name}, paper.Passage{Kind: paper.Item, Text: text})
		}
	}
	return c, nil
}

// answered is a box with its answer, as it was asked.
func answered(d *debrief.Debrief, s *debrief.Screen, b debrief.Box) string {
	value := b.Value
	for _, c := range b.Choices {
		if c.Value == value {
			value = c.Label
		}
	}
	who := *s
	who.N = b.N
	label := d.Words(&who, b.Label)
	switch {
	case b.Control == "sentence":
		return label + " " + value
	case strings.HasSuffix(label, "?"):
		return label + " " + value
	}
	return label + ": " + value
}

func (p *planned) lettersChapter() (c paper.Chapter, err error) {
	c.Title = "The letters"
	if len(p.c.Interview.Interviewers) == 0 || p.plan.Stage == regards.Ahead {
		return c, nil
	}
	panel, err := compose.Letters(p.c, compose.Options{Now: p.now})
	if err != nil {
		return c, err
	}
	for _, l := range panel.Letters {
		c.Passages = append(c.Passages, paper.Passage{Kind: paper.Head, Text: "To " + l.To})
		if l.Subject != "" {
			c.Passages = append(c.Passages, paper.Passage{Kind: paper.Remark, Text: "Subject: " + l.Subject})
		}
		for text := range strings.SplitSeq(l.Body(), "\n\n") {
			c.Passages = append(c.Passages, paper.Passage{Text: text})
		}
	}
	return c, nil
}

func (p *planned) planChapter() (c paper.Chapter, err error) {
	c.Title = "The plan"
	for _, s := range p.plan.Steps {
		c.Passages = append(c.Passages, paper.Passage{Kind: paper.Head, Text: p.window(s)},
			paper.Passage{Kind: paper.Answer, Text: act(s) + via(s)}, paper.Passage{Kind: paper.Answer, Text: full(s.Reason)})
	}
	return c, nil
}
