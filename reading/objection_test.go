package reading

import (
	"strings"
	"testing"
)

// TestLabelsAreNear holds the two columns of labels together: whatever a
// pattern finds holds one of the words that are looked for first. There is an
// example for each way in which a pattern can match.
func TestLabelsAreNear(t *testing.T) {
	examples := [][]string{
		{"Job hopping", "jobhop", "3 jobs in 4 years", "jobs in five years", "many employers", "many jobs", "short stint", "moved around a lot", "moving schools"},
		{"left my last job after 9 months", "leaving current post", "quit my last job", "I left my previous role", "only 9 months at my last"},
		{"why leaving after 11 months", "why I'm leaving", "Why I am quitting"},
		{"short time at last 2 jobs", "my short stay in my last post"},
		{"overqualified", "Over-qualified", "too senior", "too experienced", "too much experience"},
		{"too young", "old", "my age", "health", "pregnancy", "maternity leave", "a kid", "kids", "children", "family", "baby", "divorce", "illness", "shoulder", "knee",
			"surgery", "operation", "my back", "teeth", "weight", "looks", "hair", "tattoos", "heights", "sick leave", "cancer", "depression", "injury last year",
			"injuries ", "disability", "church", "religion", "visa", "Accent"},
		{"salary", "the pay", "compensation", "money"},
		{"the gap", "time off", "time out", "out of work", "unemployed", "break in my CV", "break in career"},
		{"fired", "let go", "laid off", "sacked", "dismissed"},
	}
	for i, l := range labels {
		for _, s := range examples[i] {
			if !l.re.MatchString(s) {
				t.Errorf("row %d does not find %q", i, s)
			}
			if !holdsOne(strings.ToLower(s), l.near) {
				t.Errorf("row %d: %q holds none of the words near", i, s)
			}
		}
	}
}
