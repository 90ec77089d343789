package check_test

import (
	"fmt"
	"testing"

	"regards"
	"regards/critic"
)

// TestTheCriticBlocksNoLetterOfOurs: what blocks is an error of fact, and we
// make none. And it hears in each of them that the job is wanted (METHOD 2.2 C2):
// our frames say so in words that a reader takes for it.
func TestTheCriticBlocksNoLetterOfOurs(t *testing.T) {
	panels(t, func(p panel) (out []string) {
		record, day := critic.Prepare(p.c), regards.DateOf(p.now.In(p.c.Zone()))
		for i, l := range p.Letters {
			siblings := append(append([]regards.Letter{}, p.Letters[:i]...), p.Letters[i+1:]...)
			for _, f := range record.Read(critic.Input{To: l.To, Letter: l, Siblings: siblings, Day: day}) {
				if f.Severity == regards.Block || f.Rule == "C2" {
					out = append(out, fmt.Sprintf("to %s (%s): %s %s | %s", l.To, l.Channel, f.Rule, f.Text, near(l.Body(), f.Start, f.End)))
				}
			}
		}
		return out
	})
}

// near is a place of a text with a little of what stands around it.
func near(s string, from, to int) string {
	if from < 0 || to > len(s) || from >= to {
		return ""
	}
	a, b := max(0, from-50), min(len(s), to+50)
	return fmt.Sprintf("...%s[%s]%s...", s[a:from], s[from:to], s[to:b])
}
