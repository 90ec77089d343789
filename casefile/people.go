package casefile

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"regards"
)

// checkPeople looks at every place where a person is named by somebody else:
// who decides, whom to follow up with, whom a reference knows, what happened
// with whom. A name that nobody has is welcome ("the team"); one that two
// people have, or that is a slip of one, is not.
func checkPeople(r *reader, c *regards.Case) {
	latest := namesOf(c.Interview)
	all := slices.Clone(latest)
	for _, e := range c.Earlier {
		all = append(all, namesOf(e)...)
	}
	met := []circle{circleOf(latest), circleOf(all)}
	checkName(r, "decision.who", c.Decision.Who, met)
	checkName(r, "follow_up.with", c.FollowUp.With, met)
	for i, ref := range c.References {
		for k, name := range ref.Knows {
			checkName(r, fmt.Sprintf("references[%d].knows[%d]", i, k), name, met)
		}
		all = append(all, ref.Name)
	}
	if c.Agency.Contact != "" {
		all = append(all, c.Agency.Contact)
	}
	known := []circle{met[0], circleOf(all)}
	for i, e := range c.History {
		checkName(r, fmt.Sprintf("history[%d].with", i), e.With, known)
	}
}

// circle is people who may be meant.
type circle []someone

type someone struct {
	name  string
	words []string // see nameWords
}

// circleOf leaves out names that stand there already, whatever their case.
func circleOf(names []string) circle {
	var all circle
	seen := map[string]bool{}
	for _, n := range names {
		if key := strings.ToLower(n); !seen[key] {
			seen[key] = true
			all = append(all, someone{n, nameWords(n)})
		}
	}
	return all
}

func namesOf(i regards.Interview) []string {
	var names []string
	for _, p := range i.Interviewers {
		names = append(names, p.Name)
	}
	return names
}

// checkName resolves a name among the people of the first circle that knows
// it, as regards.Case.Interviewer does.
func checkName(r *reader, path, name string, circles []circle) {
	words := nameWords(name)
	if len(words) == 0 || r.full() {
		return
	}
	for _, people := range circles {
		found := answering(words, people)
		if len(found) == 1 {
			return
		}
		if len(found) > 1 {
			r.addAt(path, "`%s` could be %s; please write the full name", short(name), quoteAll(found[:min(len(found), 4)]))
			return
		}
	}
	if better := misspelt(words, circles[len(circles)-1]); better != "" {
		r.addAt(path, "there is no `%s` on this record; did you mean `%s`?", short(name), better)
	}
}

// nameWords are the words of a name, lower case, without forms of address.
func nameWords(name string) []string {
	var words []string
	for _, w := range strings.Fields(strings.ToLower(name)) {
		if !regards.IsHonorific(w) {
			words = append(words, w)
		}
	}
	return words
}

// answering are the people who answer to all of the words; one whose name
// they are exactly is alone.
func answering(words []string, people circle) []string {
	var found []string
	for _, p := range people {
		if slices.Equal(p.words, words) {
			return []string{p.name}
		}
		if holdsAll(p.words, words) {
			found = append(found, p.name)
		}
	}
	return found
}

func holdsAll(have, words []string) bool {
	for _, w := range words {
		if !slices.Contains(have, w) {
			return false
		}
	}
	return true
}

// misspelt is the person whose full name the words are but for a slip in one
// of them. A first name alone is not corrected: Maria may well be somebody
// else than Marta.
func misspelt(words []string, people circle) string {
	if len(words) < 2 {
		return ""
	}
	for _, p := range people {
		if len(p.words) != len(words) {
			continue
		}
		slip, slips := 0, 0
		for i := range words {
			if words[i] != p.words[i] {
				slip, slips = i, slips+1
			}
		}
		if slips == 1 && isSlip(words[slip], p.words[slip]) {
			return p.name
		}
	}
	return ""
}

// isSlip reports whether one word of a name may be a slip of another: Reyez
// of Reyes, but not Ann of Amy.
func isSlip(a, b string) bool {
	shorter := min(utf8.RuneCountInString(a), utf8.RuneCountInString(b))
	switch {
	case shorter < 4:
		return false
	case shorter < 7:
		return distance(a, b, 1) <= 1
	}
	return distance(a, b, 2) <= 2
}
