package calendar

import (
	_ "embed"
	"strings"
	"sync"

	"regards"
)

//go:embed words.tsv
var wordsFile string

// called are the names of a step's event.
type called struct{ with, alone, discreet string }

var words = sync.OnceValue(func() map[regards.Step]called {
	out := map[regards.Step]called{}
	for line := range strings.Lines(wordsFile) {
		if f := strings.Split(strings.TrimSpace(line), "\t"); len(f) == 4 && !strings.HasPrefix(line, "#") {
			out[regards.Step(f[0])] = called{f[1], f[2], f[3]}
		}
	}
	return out
})

// title is what the event of a follow-up is called. A step that the table
// lacks is called by its own name.
func (f Feed) title(s regards.FollowUp) string {
	w, ok := words()[s.Kind]
	if !ok {
		w = called{"{who}: " + string(s.Kind), "{employer}: " + string(s.Kind), "Follow-up"}
	}
	employer := f.Case.Employer.Said()
	switch {
	case f.Titles == Discreet:
		return w.discreet
	case s.With == "":
		return strings.ReplaceAll(w.alone, "{employer}", employer)
	}
	if !strings.Contains(w.with, "{who}") {
		return strings.ReplaceAll(w.with, "{employer}", employer)
	}
	who := s.With
	if f.theirs(who) && employer != "" && !strings.Contains(w.with, "{employer}") {
		who += " at " + employer
	}
	before, after, _ := strings.Cut(w.with, "{who}")
	return strings.ReplaceAll(before, "{employer}", employer) + who + strings.ReplaceAll(after, "{employer}", employer)
}

// theirs reports whether somebody is of the employer: whoever interviewed, in
// this round or before, and is neither a reference nor the agency.
func (f Feed) theirs(name string) bool {
	if f.Case.Interviewer(name) != nil {
		return true
	}
	for _, round := range f.Case.Earlier {
		for _, p := range round.Interviewers {
			if p.Name == name {
				return true
			}
		}
	}
	return false
}
