package casefile

import (
	"fmt"
	"slices"
	"strings"

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
	met := [][]string{latest, unique(all)}
	checkName(r, "decision.who", c.Decision.Who, met)
	checkName(r, "follow_up.with", c.FollowUp.With, met)
	known := unique(all)
	for i, ref := range c.References {
		for k, name := range ref.Knows {
			checkName(r, fmt.Sprintf("references[%d].knows[%d]", i, k), name, met)
		}
		known = append(known, ref.Name)
	}
	for i, e := range c.History {
		checkName(r, fmt.Sprintf("history[%d].with", i), e.With, [][]string{latest, unique(known)})
	}
}

func namesOf(i regards.Interview) []string {
	var names []string
	for _, p := range i.Interviewers {
		names = append(names, p.Name)
	}
	return names
}

// unique leaves out names that stand there already, whatever their case.
func unique(names []string) []string {
	var out []string
	seen := map[string]bool{}
	for _, n := range names {
		if key := strings.ToLower(n); !seen[key] {
			seen[key] = true
			out = append(out, n)
		}
	}
	return out
}

// checkName resolves a name among the people of the first circle that knows
// it, as regards.Case.Interviewer does.
func checkName(r *reader, path, name string, circles [][]string) {
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

// forms of address say nothing about who is meant among people whose names
// do not carry them.
var forms = map[string]bool{"mr": true, "mrs": true, "ms": true, "miss": true, "mx": true, "dr": true, "prof": true, "sir": true}

// nameWords are the words of a name, lower case, without forms of address.
func nameWords(name string) []string {
	var words []string
	for _, w := range strings.Fields(strings.ToLower(name)) {
		if !forms[strings.TrimSuffix(w, ".")] {
			words = append(words, w)
		}
	}
	return words
}

// answering are the people who answer to all of the words; one whose name
// they are exactly is alone.
func answering(words, people []string) []string {
	var found []string
	for _, p := range people {
		have := nameWords(p)
		if slices.Equal(have, words) {
			return []string{p}
		}
		if holdsAll(have, words) {
			found = append(found, p)
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
func misspelt(words, people []string) string {
	if len(words) < 2 {
		return ""
	}
	for _, p := range people {
		have := nameWords(p)
		if len(have) != len(words) {
			continue
		}
		slips, near := 0, true
		for i := range words {
			if words[i] == have[i] {
				continue
			}
			slips++
			near = near && nearest(words[i], have[i:i+1]) != "" && len([]rune(words[i])) > 3
		}
		if slips == 1 && near {
			return p
		}
	}
	return ""
}
