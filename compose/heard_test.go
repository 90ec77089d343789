package compose

import (
	"regexp"
	"strings"
	"testing"

	"regards"
	"regards/casetest"
)

// TestHeardOnce: over many letters, hardly any says twice who said what, gives
// thanks twice or names the day twice, and none three times.
func TestHeardOnce(t *testing.T) {
	told := regexp.MustCompile(`(?i)\b(you|i) (\w+ )?(told|said|mentioned|explained)\b`)
	thanks := regexp.MustCompile(`(?i)\b(thank you|thanks|grateful)\b`)
	day := regexp.MustCompile(`(?i)\byesterday\b`)
	all, twice := 0, map[string]int{}
	for seed := range uint64(panels) {
		c := casetest.Panel(seed, 4, "")
		p, _ := composed(t, c)
		for _, l := range p.Letters {
			all++
			var text []string
			for _, para := range l.Paragraphs {
				text = append(text, para.Text)
			}
			for name, re := range map[string]*regexp.Regexp{"told": told, "thanks": thanks, "day": day} {
				n := len(re.FindAllString(strings.Join(text, "\n"), -1))
				if n > 2 {
					t.Logf("seed %d, %s: %s %d times", seed, l.To, name, n)
					twice[name+" thrice"]++
				}
				if n > 1 {
					twice[name]++
				}
			}
		}
	}
	for name, n := range twice {
		most := all / 8
		if strings.HasSuffix(name, "thrice") {
			most = all / 80
		}
		if n > most {
			t.Errorf("%s: in %d of %d letters", name, n, all)
		}
	}
}

// TestOnePanelOneSpelling: the neutral letters of a panel contract alike, but
// those to who decides and to executives never do.
func TestOnePanelOneSpelling(t *testing.T) {
	for seed := range uint64(panels) {
		c := casetest.Panel(seed, 6, regards.Neutral)
		_, letters := composed(t, c)
		seen := map[bool]bool{}
		for _, l := range letters {
			if l.q.decides || l.q.p.Part == regards.Executive {
				if l.short {
					t.Errorf("seed %d: the letter to %s, who decides, is contracted", seed, l.q.p.Name)
				}
				continue
			}
			seen[l.short] = true
		}
		if len(seen) > 1 {
			t.Errorf("seed %d: some neutral letters are contracted, some not", seed)
		}
	}
}

func TestTwoPurposesInOneSentence(t *testing.T) {
	for text, want := range map[string]int{
		"I would walk the line so that you see it, so that you can go home.": 1,
		"I would walk the line because it is long, so that you can rest.":    1,
		"I would walk the line, so that you can rest. That is so that.":      0,
	} {
		if s := sayingOf(words(nil, text), nil, &measured{}); s.knots != want {
			t.Errorf("%q has %d knots, want %d", text, s.knots, want)
		}
	}
}
