package check_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"regards"
	"regards/casetest"
)

// TestEverySentenceKnowsWhereItCameFrom: each paragraph carries its areas, and
// each fact stands in its paragraph and rests on an answer of the record.
func TestEverySentenceKnowsWhereItCameFrom(t *testing.T) {
	panels(t, func(p panel) (out []string) {
		known := map[string]bool{}
		for _, a := range casetest.Answers(p.c) {
			known[a.Path] = true
		}
		for _, l := range p.Letters {
			for i, g := range l.Paragraphs {
				if len(g.Areas) == 0 && l.Channel != regards.Card {
					out = append(out, fmt.Sprintf("to %s, paragraph %d has no area: %s", l.To, i+1, g.Text))
				}
				for _, f := range g.Facts {
					out = append(out, factFaults(l, g, f, known)...)
				}
			}
		}
		return out
	})
}

func factFaults(l regards.Letter, g regards.Paragraph, f regards.Fact, known map[string]bool) (out []string) {
	if !strings.Contains(strings.ToLower(g.Text), strings.ToLower(f.Text)) || f.Text == "" {
		out = append(out, fmt.Sprintf("to %s: the fact %q does not stand in %q", l.To, f.Text, g.Text))
	}
	plain := []string{"decision", "follow_up", "can_start", "position", "employer", "candidate", "closing", "interview"}
	key, _, _ := strings.Cut(f.From, ".")
	if f.From == "" || !known[f.From] && !slices.Contains(plain, key) && !strings.HasPrefix(f.From, "interviewers[") && !strings.HasPrefix(f.From, "references[") && !strings.HasPrefix(f.From, "history[") {
		out = append(out, fmt.Sprintf("to %s: the fact %q rests on %q, which is not a place in the record", l.To, f.Text, f.From))
	}
	return out
}
