package plan

import (
	_ "embed"
	"fmt"
	"strings"
	"sync"

	"regards"
)

//go:embed countries.tsv
var countriesText string

// country is what one country does otherwise (METHOD 2.7).
type country struct {
	quiet  bool   // thanks only to who decides and who coordinates
	thanks string // "day", "next", "later"
	dated  *band  // to the first nudge after their day; nil for the rule's own
	open   *band  // the same where they named no day
	nudges int    // at most; -1 for the method's
}

var countries = sync.OnceValue(func() map[string]*country {
	all, err := parseCountries(countriesText)
	if err != nil {
		panic(err) // embedded: a test reads it
	}
	return all
})

// countryOf is the country's row, else that of "*".
func countryOf(k regards.Country) *country {
	all := countries()
	if c := all[k.Code()]; c != nil {
		return c
	}
	return all["*"]
}

func parseCountries(text string) (map[string]*country, error) {
	all := map[string]*country{}
	for n, line := range strings.Split(text, "\n") {
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		f := strings.Split(line, "\t")
		if len(f) != 7 {
			return nil, fmt.Errorf("countries.tsv line %d: %d columns, not 7", n+1, len(f))
		}
		c := &country{quiet: f[1] == "quiet", thanks: f[2], nudges: -1}
		for i, b := range []**band{&c.dated, &c.open} {
			if f[3+i] == "-" {
				continue
			}
			read, _, err := parseBand(f[3+i] + " bd")
			if err != nil {
				return nil, fmt.Errorf("countries.tsv line %d: %w", n+1, err)
			}
			*b = &read
		}
		if f[5] != "-" {
			c.nudges = regards.Count(f[5]).Or(-1)
		}
		all[f[0]] = c
	}
	return all, nil
}
