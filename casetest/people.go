package casetest

import (
	"embed"
	"strings"
	"sync"

	"regards"
)

//go:embed people/*.txt
var peopleFiles embed.FS

// person is a name with what the people around it would say.
type person struct {
	name    string
	pronoun regards.Pronoun // they: the name does not tell
}

// crowd are the people and words that every trade shares.
type crowd struct {
	interviewers, candidates, references []person
	private                              []string // notes with {token} where an invented word goes
	titles                               map[regards.Part][]string
	zones                                map[string]string // country or country-region: IANA zone
}

var everybody = sync.OnceValue(func() crowd {
	c := crowd{titles: map[regards.Part][]string{}, zones: map[string]string{}}
	c.interviewers = people(rows("people/interviewers.txt"))
	c.candidates = people(rows("people/candidates.txt"))
	c.references = people(rows("people/references.txt"))
	c.private = rows("people/private.txt")
	for _, line := range rows("people/titles.txt") {
		p := split(line, "|")
		c.titles[regards.Part(p[0])] = append(c.titles[regards.Part(p[0])], p[1])
	}
	for _, line := range rows("people/zones.txt") {
		p := strings.Fields(line)
		c.zones[p[0]] = p[1]
	}
	return c
})

// rows are the lines of an embedded file that are neither empty nor comments.
func rows(name string) []string {
	text, err := peopleFiles.ReadFile(name)
	if err != nil {
		panic(err)
	}
	var out []string
	for _, line := range strings.Split(string(text), "\n") {
		if line = strings.TrimSpace(line); line != "" && line[0] != '#' {
			out = append(out, line)
		}
	}
	return out
}

// people reads lines "f Name", "m Name", "n Name".
func people(lines []string) []person {
	pronouns := map[string]regards.Pronoun{"f": regards.She, "m": regards.He, "n": regards.They}
	var out []person
	for _, line := range lines {
		mark, name, _ := strings.Cut(line, " ")
		p, ok := pronouns[mark]
		if !ok {
			panic("people: " + line)
		}
		out = append(out, person{strings.TrimSpace(name), p})
	}
	return out
}

// zone is the zone of a country or region, empty when the table has none.
func (c crowd) zone(k regards.Country) string {
	if z := c.zones[k.Code()+"-"+k.Region()]; z != "" {
		return z
	}
	return c.zones[k.Code()]
}
