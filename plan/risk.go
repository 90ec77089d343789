package plan

import (
	_ "embed"
	"fmt"
	"strings"
	"sync"

	"regards"
)

//go:embed risks.txt
var risksText string

// risk is one block of risks.txt.
type risk struct {
	key, when string
	weight    int // the place in the table; less is heavier
	say, mend sentence
}

// risks are the table, read once.
var risks = sync.OnceValue(func() map[string]*risk {
	all, err := parseRisks(risksText)
	if err != nil {
		panic(err) // embedded: a test reads it
	}
	return all
})

func parseRisks(text string) (map[string]*risk, error) {
	all := map[string]*risk{}
	var r *risk
	for n, line := range strings.Split(text, "\n") {
		line = strings.TrimSpace(line)
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		key, value, _ := strings.Cut(line, " ")
		value = strings.TrimSpace(value)
		var err error
		switch {
		case key == "=":
			r = &risk{key: value, weight: len(all)}
			if all[value] != nil {
				err = fmt.Errorf("risk %q stands twice", value)
			}
			all[value] = r
		case r == nil:
			err = fmt.Errorf("no risk before %q", line)
		case key == "when":
			r.when = value
		case key == "say":
			r.say, err = parseSentence(value)
		case key == "mend":
			r.mend, err = parseSentence(value)
		default:
			err = fmt.Errorf("no line begins with %q", key)
		}
		if err != nil {
			return nil, fmt.Errorf("risks.txt line %d: %w", n+1, err)
		}
	}
	return all, nil
}

// found is a risk that is there.
type found struct {
	weight int
	regards.Risk
}

// trimYour is what a doubt is about, as it follows "your": without the
// candidate's own "my" or "your".
func trimYour(about string) string {
	for _, lead := range [3]string{"my ", "your ", "the "} {
		if len(about) > len(lead) && strings.EqualFold(about[:len(lead)], lead) {
			return about[len(lead):]
		}
	}
	return about
}

// warn adds a risk to what was found.
func (s *survey) warn(key string, w words, with, from string) {
	r := risks()[key]
	s.found = append(s.found, found{r.weight, regards.Risk{Text: s.p.fill(r.say, w), Mend: s.p.fill(r.mend, w), With: with, From: from}})
}
