package compose

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"regards"
	"regards/english"
	"regards/english/pattern"
	"regards/reading"
)

// mostSeen is how many things that a reference saw one letter names.
const mostSeen = 3

// mostNamed is how many of the people met are named to a referrer.
const mostNamed = 4

// reference is which of the references reads the letter; -1 for none.
func (f *filler) reference() int {
	if f.q.at >= 0 || !strings.HasPrefix(f.q.path, "references[") {
		return -1
	}
	return slices.IndexFunc(f.c.References, func(r regards.Reference) bool { return r.Name == f.q.p.Name })
}

// named is how somebody from the interview is named in this letter: in full to
// a reference, who need not be on first-name terms with them; to others who
// were not there, by the tone of the talk with that person, and a doctor as one.
func (f *filler) named(n name) string {
	if f.reference() >= 0 {
		return n.Full
	}
	if p := f.c.Interviewer(n.Full); f.q.at < 0 && p != nil &&
		(p.Tone == regards.Formal || n.Title != "" && !nameWord("plain", strings.ToLower(strings.Trim(n.Title, ".")))) {
		return f.roster.other(n, regards.Formal)
	}
	return f.roster.other(n, f.q.tone)
}

// deedFor is which of the candidate's deeds the letter may name; -1 for none.
// A reference is told only of a deed that they saw (METHOD 5); a referrer who
// saw nothing may pass on what the candidate says.
func (f *filler) deedFor(k regards.Kind) int {
	if at := f.reference(); at >= 0 && (k != regards.ReferrerThanks || len(f.c.References[at].Seen) > 0) {
		return slices.IndexFunc(f.c.Candidate.Evidence, func(e regards.Evidence) bool {
			r := f.c.References[at]
			return witnessed(r.Seen, e.Did) && !elsewhere(r.Relation, e.At, e.Did)
		})
	}
	return min(0, len(f.c.Candidate.Evidence)-1)
}

// job fills what the employer needs, as the one who decides put it, for
// somebody who was not in the room.
func (f *filler) job() {
	at := f.situation.decider()
	if at < 0 || len(f.c.Interview.Interviewers[at].Needs) == 0 {
		return
	}
	n := f.c.Interview.Interviewers[at].Needs[0]
	if len(strings.Fields(n.Need)) < 3 || addressed.MatchString(n.Need) || ours.MatchString(n.Need) || ofPay.MatchString(n.Need) {
		return
	}
	f.read(reading.Need, fmt.Sprintf("interviewers[%d].needs[0].need", at), n.Need, "", nil)
}

// witness fills what a reference saw, how the two know each other, and the
// number on the record.
func (f *filler) witness(name string) {
	at := f.reference()
	if at < 0 {
		return
	}
	r, path := f.c.References[at], fmt.Sprintf("references[%d]", at)
	switch name {
	case "tie":
		f.v.put(mustSlot("tie"), tieOf(f.r.Mended(r.Relation)), path+".relation")
	case "may":
		if may := allowed(f.r.Mended(r.MaySay)); !whoElsewhere.MatchString(strings.TrimPrefix(may, "you ")) {
			f.v.put(mustSlot("may"), lowerFirst(may), path+".may_say")
		}
	case "number":
		f.v.put(mustSlot("number"), strings.TrimSpace(r.Phone), path+".phone")
	case "seen":
		var all []string
		bare := false // whatever article it was given
		for i := range r.Seen {
			if np := f.sight(at, i); np != "" {
				all = append(all, np)
				bare = bare || bareWords(sawMe(r.Seen[i]))
			}
		}
		all = all[:min(len(all), mostSeen)]
		slices.SortStableFunc(all, func(a, b string) int { return cmp.Compare(told(a), told(b)) }) // "the trees and how I rig", not "how I rig and the trees"
		f.v.put(mustSlot("seen"), listed(all), path+".seen")
		if !slices.ContainsFunc(all, func(np string) bool { return told(np) == 1 || bareWords(np) }) && !bare && !slices.ContainsFunc(all, absent.MatchString) {
			f.v.put(mustSlot("saw"), listed(all), path+".seen")
		}
	}
}

// allowed is what an employer lets a reference say, as it is told to them: "she
// can only confirm dates" is "you can only confirm dates".
func allowed(may string) string {
	return tellsOf.ReplaceAllStringFunc(tidied(may), func(s string) string {
		_, verb, _ := strings.Cut(strings.ToLower(s), " ")
		switch verb {
		case "is":
			verb = "are"
		case "has":
			verb = "have"
		}
		return "you " + verb
	})
}

var tellsOf = pattern.MustCompile(`(?i)^(he|she|they) (can|may|could|must|will|is|are|has|have|cannot|can't|only)\b`)

// whoElsewhere finds somebody in what an employer allows, who in a letter to
// that very person would be somebody else: "she can confirm dates".
var whoElsewhere = pattern.MustCompile(`(?i)\b(he|she|they|him|her|them|his|their|i|me|my|we|us|our|you|your)\b`)

// sight is one thing that a reference saw, as it fits behind "about"; empty
// when it was not surely read.
func (f *filler) sight(ref, i int) string {
	path := fmt.Sprintf("references[%d].seen[%d]", ref, i)
	rd := f.read(reading.Topic, path, sawMe(f.c.References[ref].Seen[i]), "", func(string) string { return "-" })
	if rd.Doubt != nil {
		return ""
	}
	return theOne(rd.Views["topic"])
}

// theOne gives one thing that was seen its article, where it was typed as a
// catchword: "complaints desk" is "the complaints desk", "change to Abacus" is
// "the change to Abacus", "58 weddings" are the ones that were. Names, and what
// is many or is not counted, stay.
func theOne(np string) string {
	if counted.MatchString(np) {
		return "the " + np
	}
	head := ""
	for i, w := range strings.Fields(np) {
		low := strings.ToLower(w)
		if english.Function(low) || w[0] >= '0' && w[0] <= '9' {
			break
		}
		if i == 0 && (low != w || strings.HasSuffix(w, "ing")) {
			return np
		}
		head = low
	}
	if one, known := english.Countable(head); head == "" || !one || !known || english.IsPlural(head) {
		return np
	}
	return "the " + np
}

// told is 1 for what was seen as a clause ("how I ran the dock"), which can be
// told about but not be "there for", else 0.
func told(np string) int {
	if english.Wh(strings.ToLower(strings.Fields(np)[0])) {
		return 1
	}
	return 0
}

var counted = pattern.MustCompile(`^\d[\d,]* [a-z]+s\b`)

// absent finds what somebody knows of and did not see: "how I ran the shift
// when you were out".
var absent = pattern.MustCompile(`(?i)\b(?:when|while) (?:you|he|she|they) (?:was|were) (?:out|away|off|overseas|abroad|sick|ill|on leave|on holiday|on vacation|gone|in hospital|in the hospital)\b`)

// bareWords reports whether what was seen is a bare catchword ("visits"),
// which can be talked about and not be seen or remembered.
func bareWords(np string) bool {
	w := strings.ToLower(strings.Fields(np)[0])
	return !english.Determiner(w) && !english.Possessive(w) && !english.Wh(w) && !(w[0] >= '0' && w[0] <= '9')
}

// tieOf is a relation as a clause about the reader: "managed me at Larkin
// Freight" gives "you managed me at Larkin Freight", "former manager at Larkin"
// gives "you were my manager at Larkin", "plant manager at Ferris" gives "you
// were plant manager at Ferris". Empty for what gives no such clause.
func tieOf(relation string) string {
	w := strings.Fields(strings.TrimRight(strings.TrimSpace(relation), "."))
	if len(w) > 1 && english.SubjectPronoun(strings.ToLower(w[0])) {
		w = w[1:] // "she managed me at Larkin"
	}
	if len(w) > 3 && strings.EqualFold(w[0], "was") && (strings.EqualFold(w[1], "the") || strings.EqualFold(w[1], "a")) && !slices.ContainsFunc(w, func(s string) bool { return refWord("still", s) || refWord("cut", s) }) && !strings.Contains(relation, ",") {
		return "you were " + strings.Join(w[1:], " ") // "was the vet at Ruakaka Lodge"
	}
	if len(w) > 1 && slices.Contains(w, "me") {
		_, forms, ok := english.VerbForms(strings.ToLower(w[0]))
		if ok && slices.Contains(forms, english.PastForm) {
			return "you " + lowerFirst(strings.Join(w, " "))
		}
		return ""
	}
	if at := slices.IndexFunc(w, func(s string) bool { return strings.HasSuffix(s, ",") }); at >= 0 {
		w = w[:at+1] // "garage manager at Dublin Bus, was my boss"
	}
	for len(w) > 0 && years.MatchString(w[len(w)-1]) {
		w = w[:len(w)-1]
	}
	my := false
	for len(w) > 0 && refWord("dropped", w[0]) {
		my = my || strings.EqualFold(w[0], "my")
		w = w[1:]
	}
	if slices.ContainsFunc(w, func(s string) bool { return refWord("still", s) }) {
		return ""
	}
	for i, s := range w[:min(len(w), 3)] {
		if !refWord("tie", s) {
			continue
		}
		place := w[i+1:]
		if strings.HasSuffix(s, ",") {
			place = nil
		} else if len(place) > 0 && !refWord("place", place[0]) {
			return ""
		}
		if cut := slices.IndexFunc(place, func(s string) bool { return refWord("cut", s) }); cut > 0 {
			place = place[:cut]
		}
		if my || i == 0 {
			w[0] = "my " + lowerFirst(w[0])
		}
		tie := append(slices.Clone(w[:i+1]), place...)
		return "you were " + strings.TrimRight(lowerFirst(strings.Join(tie, " ")), ",")
	}
	return ""
}

// years finds when it was, which "when you were" says well enough.
var years = pattern.MustCompile(`^\(?[0-9]{4}(\W+([0-9]{2,4}|now|present)?)?\)?,?$`)

func lowerFirst(s string) string {
	if len(s) > 1 && strings.ToUpper(s[:2]) == s[:2] {
		return s // an acronym
	}
	return strings.ToLower(s[:1]) + s[1:]
}
