package paper

import (
	_ "embed"
	"strings"
	"sync"

	"regards"
)

//go:embed customs.tsv
var customsText string

// custom is what a typist does in a country.
type custom struct {
	envelope, label   string
	one, many, copies string
}

var customs = sync.OnceValue(func() map[string]custom {
	all := map[string]custom{}
	for row := range strings.Lines(customsText) {
		if f := strings.Split(strings.TrimSpace(row), "\t"); len(f) == 6 && !strings.HasPrefix(row, "#") {
			all[f[0]] = custom{f[1], f[2], f[3], f[4], f[5]}
		}
	}
	return all
})

// customOf is the custom of a place.
func customOf(place regards.Country) custom {
	if c, ok := customs()[place.Code()]; ok {
		return c
	}
	return customs()["*"]
}

// size is a sheet's width and height in points: "Letter" or A4.
func size(name string) (width, height float64) {
	if name == "Letter" {
		return 8.5 * inch, 11 * inch
	}
	return 595.276, 841.89
}
