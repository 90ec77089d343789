package regards

import (
	"slices"
	"strings"
	"time"
)

// Case is the whole record of one candidate at one employer for one position:
// what `regards write` reads, what a case file holds, and what export gives
// back. Every field is optional but the names of the candidate, the employer
// and the interviewers.
type Case struct {
	Candidate  Candidate
	Employer   Employer
	Position   Position
	Interview  Interview // the latest round, the one that is followed up
	Decision   Decision
	FollowUp   Intention // what the candidate means to do if nothing is heard
	CanStart   Date      // the first day on which the candidate can work
	Agency     Agency    // who introduced the candidate, if somebody from outside did
	Offer      Terms     // what was offered
	Settings   Settings
	References []Reference // people who may be called, mutual contacts included
	History    []Event     // what has happened since, oldest first
	Earlier    []Interview // the rounds before this one, oldest first
}

// Interviewer finds who is called name on this case: the full name as on the
// record, or a part of it that only one interviewer of the latest round has
// ("Beverly Stokes", "Ms. Stokes" or, where that is her title, "Director Stokes" for Beverly Ann Stokes). It returns nil when nobody or
// more than one person answers to it.
func (c *Case) Interviewer(name string) *Interviewer {
	want := slices.DeleteFunc(strings.Fields(strings.ToLower(name)), IsHonorific)
	if len(want) == 0 {
		return nil
	}
	var found *Interviewer
	for i := range c.Interview.Interviewers {
		p := &c.Interview.Interviewers[i]
		if strings.EqualFold(p.Name, strings.Join(strings.Fields(name), " ")) {
			return p
		}
		have := strings.Fields(strings.ToLower(p.Name))
		if !holdsAll(have, withoutTitle(want, p.Title)) {
			continue
		}
		if found != nil {
			return nil
		}
		found = p
	}
	return found
}

// withoutTitle drops from before a name what is that person's title ("Director
// Pruitt").
func withoutTitle(words []string, title string) []string {
	of := strings.Fields(strings.ToLower(title))
	for len(words) > 1 && slices.Contains(of, words[0]) {
		words = words[1:]
	}
	return words
}

// Reference finds who is called name among the references, as Interviewer does
// among the interviewers; nil when nobody or more than one person answers.
func (c *Case) Reference(name string) *Reference {
	want := slices.DeleteFunc(strings.Fields(strings.ToLower(name)), IsHonorific)
	if len(want) == 0 {
		return nil
	}
	var found *Reference
	for i := range c.References {
		r := &c.References[i]
		if strings.EqualFold(r.Name, strings.Join(strings.Fields(name), " ")) {
			return r
		}
		if !holdsAll(strings.Fields(strings.ToLower(r.Name)), want) {
			continue
		}
		if found != nil {
			return nil
		}
		found = r
	}
	return found
}

// IsHonorific reports whether a lower-case word, with its point or without, is a
// form of address that says nothing about who is meant ("ms.", "dr").
func IsHonorific(w string) bool {
	return slices.Contains([]string{"mr", "mrs", "ms", "miss", "mx", "dr", "prof", "professor", "sir", "dame",
		"rev", "reverend", "fr", "father", "pastor", "rabbi", "imam", "sister", "brother", "coach", "chef", "frau", "herr", "mdm", "madam", "madame", "monsieur", "señor", "señora", "signor", "signora", "cllr", "councillor", "sgt", "sergeant", "lt", "lieutenant", "capt", "captain", "col", "colonel", "maj", "cpl", "deputy", "officer"}, strings.TrimSuffix(w, "."))
}

func holdsAll(have, want []string) bool {
	for _, w := range want {
		if !slices.Contains(have, w) {
			return false
		}
	}
	return true
}

// Place is the country, as on the record, whose conventions letters follow:
// the employer's, else the candidate's, else "US".
func (c *Case) Place() Country {
	for _, k := range []Country{c.Employer.Country, c.Candidate.Country} {
		if k != "" {
			return k
		}
	}
	return "US"
}

// Zone is the zone in which the times of the interview are meant: its own,
// else the employer's, else the candidate's, else UTC. An unknown zone name
// counts as none; casefile refuses those when it reads.
func (c *Case) Zone() *time.Location {
	for _, name := range []string{c.Interview.TimeZone, c.Employer.TimeZone, c.Candidate.TimeZone} {
		if loc := Location(name); loc != nil {
			return loc
		}
	}
	return time.UTC
}

// DecisionBy is the date by which the decision is expected as it stands now:
// the last new date in the history, else the one that was stated at the
// interview. A new date from before the interview spoke of an earlier round.
// Zero when none is known.
func (c *Case) DecisionBy() Date {
	by := c.Decision.By
	for _, e := range c.History {
		if e.What == NewDate && !e.By.IsZero() && (e.At.IsZero() || !e.At.Date.Before(c.Interview.Start.Date)) {
			by = e.By
		}
	}
	return by
}
