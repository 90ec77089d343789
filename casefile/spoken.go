package casefile

import (
	_ "embed"
	"fmt"
	"strings"
	"sync"

	"regards"
)

//go:embed spoken.tsv
var spokenTSV string

var placeWords = sync.OnceValue(func() map[string]string {
	m := map[string]string{}
	for line := range strings.Lines(spokenTSV) {
		if key, words, ok := strings.Cut(strings.TrimSpace(line), "\t"); ok && !strings.HasPrefix(line, "#") {
			m[key] = words
		}
	}
	return m
})

// Place is a place of the record as a person speaks of it.
type Place struct {
	Who  string // the interviewer or reference whose part it is; empty for the whole
	What string // "first need, what I did"
}

// PlaceOf says in words what a path such as "interviewers[0].needs[0].did" leads
// to (spoken.tsv). A key without words stands as it is.
func PlaceOf(c *regards.Case, path string) Place {
	var w Place
	var words []string
	in := c.Interview
	for part := range strings.SplitSeq(path, ".") {
		key, n, many := itemOf(part)
		switch {
		case key == "earlier" && many && n < len(c.Earlier):
			in = c.Earlier[n]
			words = append(words, numbered(n, placeWord(key)))
		case key == "interviewers" && many && n < len(in.Interviewers):
			w.Who = in.Interviewers[n].Name
		case key == "references" && many && n < len(c.References):
			w.Who = c.References[n].Name
		case key == "interview":
		case many:
			words = append(words, numbered(n, placeWord(key)))
		default:
			words = append(words, placeWord(key))
		}
	}
	w.What = strings.Join(words, ", ")
	return w
}

// itemOf takes a part of a path apart: "needs[1]" is "needs", 1, true.
func itemOf(part string) (key string, n int, many bool) {
	key, rest, ok := strings.Cut(part, "[")
	if !ok {
		return part, 0, false
	}
	if _, err := fmt.Sscanf(rest, "%d]", &n); err != nil {
		return part, 0, false
	}
	return key, n, true
}

func placeWord(key string) string {
	if w, ok := placeWords()[key]; ok {
		return w
	}
	return strings.ReplaceAll(key, "_", " ")
}

// numbered is "second need", and "what I like most, second" for words that
// take no number in front.
func numbered(n int, words string) string {
	ordinals := []string{"first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth"}
	which := fmt.Sprintf("number %d", n+1)
	if n < len(ordinals) {
		which = ordinals[n]
	}
	if strings.HasPrefix(words, "what ") || n >= len(ordinals) {
		return words + ", " + which
	}
	return which + " " + words
}
