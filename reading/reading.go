// Package reading reads what a candidate typed into a box: it takes an answer
// in the stem in which it was asked for ("You need to ___") and returns the
// grammatical views of it that sentences can be built with, addressed to the
// reader of one letter, with a calibrated doubt.
//
// It does not write letters, and it never guesses at a meaning: what is not
// surely read is left out or given its safest view, and is said as a
// [regards.Doubt]. Typing is mended by package mend before anything is read
// here; what English allows is asked of package english.
package reading

import (
	"slices"
	"strings"

	"regards"
	"regards/english/pattern"
	"regards/mend"
	"regards/reading/trust"
)

// Stem is the box in which an answer was typed; it gives the answer the
// context that it lacks alone.
type Stem string

// The stems, each with the sentence that it begins.
const (
	Topic    Stem = "topic"  // I enjoyed talking with you about ___
	Need     Stem = "need"   // You need (to) ___
	Help     Stem = "help"   // I can help you by ___
	Proof    Stem = "proof"  // I have done it before: at ___, I ___
	So       Stem = "so"     // so that you can ___
	Doubted  Stem = "obj"    // You asked about my ___
	Answer   Stem = "ans"    // and the answer is: I ___
	Promise  Stem = "prom"   // I promised you that I would ___
	Told     Stem = "told"   // You told me that ___
	Reason   Stem = "reason" // What I like most about this job is ___
	Should   Stem = "should" // One thing I should have told them: I ___
	Decision Stem = "decide" // What happens next: [who] will ___
)

// Reading is one answer, read for one letter.
type Reading struct {
	Stem   Stem
	Path   string // in the record
	Answer string // as typed
	Form   string // vp, ger, past, third, np, clause, wh or other; for measurements
	// Sentence is the answer in its stem, as it is shown under the box; empty
	// when none can be made.
	Sentence string
	// Views are the forms in which the answer may stand in a sentence, by
	// name; docs in views.md. A view that is missing could not be had surely.
	// No view ends with a full stop, and none begins with a capital unless
	// its first word is always written so.
	Views map[string]string
	// Doubt is set when the answer was not surely read. Views then hold only
	// what is safe all the same; often nothing.
	Doubt *regards.Doubt
}

// Has reports whether the view can be had.
func (r Reading) Has(view string) bool { return r.Views[view] != "" }

// Book is a case opened for reading: its names learned, and every answer's
// typing mended once, whoever's letter it is read for. It is not safe for use
// by several goroutines at once.
type Book struct {
	c        *regards.Case
	names    *mend.Names
	style    mend.Style
	mended   map[string]mend.Result
	idioms   map[stemText]string
	odd      map[stemText]float64 // how odd answers sound as they were typed
	typist   *trust.Author        // how the candidate types; nil until asked for
	known    bool                 // whether there are answers enough to tell
	weighed  map[trust.Answer]bool
	costumes verdict // whether somebody on the case may mean costumers
	ward     verdict // whether the record is about a place where people are treated
	bare     verdict // whether the candidate types without articles
}

// Open opens a case.
func Open(c *regards.Case) *Book {
	return &Book{c: c, names: mend.NamesOf(c), style: mend.Style{Country: c.Place().Code()}, mended: map[string]mend.Result{}, idioms: map[stemText]string{}, odd: map[stemText]float64{}, weighed: map[trust.Answer]bool{}}
}

// Reader reads the answers of a case for the letter to one interviewer, who
// is "you" in all that it returns.
type Reader struct {
	*Book
	who     person
	company bool // "they" without an antecedent means the employer
	absent  bool // the reader was not in the room: "you" means the employer
}

// For prepares to read for the letter to the interviewer at index to.
func (b *Book) For(to int) *Reader {
	p := b.c.Interview.Interviewers[to]
	r := &Reader{Book: b, company: true}
	r.who.pronoun = p.Pronoun
	r.who.name = callable(p.Name, b.c)
	for i, other := range b.c.Interview.Interviewers {
		if i != to {
			r.who.others = append(r.who.others, words(other.Name)...)
		}
	}
	return r
}

// ForNobody prepares to read for a letter to somebody who was not in the room,
// such as a reference: there is no "you" in what it returns; the employer is "they".
func (b *Book) ForNobody() *Reader {
	r := &Reader{Book: b, absent: true}
	for _, other := range b.c.Interview.Interviewers {
		r.who.others = append(r.who.others, words(other.Name)...)
	}
	return r
}

// callable are the words of a name by which a text may speak of that person
// without meaning somebody else: those that nobody else on the case shares.
func callable(name string, c *regards.Case) []string {
	count := map[string]int{}
	for _, p := range c.Interview.Interviewers {
		for _, w := range words(p.Name) {
			count[w]++
		}
	}
	var out []string
	for _, w := range words(name) {
		if count[w] == 1 && upperFirst(w) == w && len(w) > 2 {
			out = append(out, w)
		}
	}
	return out
}

// Read reads one answer that stands at path in the record. For Proof, at is
// where the deed was done; otherwise it is empty. Some boxes hold two things
// (two topics, a need and how it stands now): they come as views of the one
// reading. An empty answer gives a Reading without views and without doubt.
func (r *Reader) Read(stem Stem, path, answer, at string) Reading {
	rd, n := r.once(stem, path, answer, at)
	if rd.Doubt != nil {
		if less, tail, ok := r.shorter(stem, path, answer, at); ok {
			less.Answer = answer
			rd = less
			rd.Doubt = leftOff(rd, tail)
		} else if strings.HasPrefix(rd.Doubt.ReadAs, "what stands") && len(rd.Views) > 0 {
			rd.Doubt = nil // its beginning is surely read, and alone in the letter
		} else {
			rd.Doubt.Suggestion = n.goodSuggestion()
		}
	}
	if r.absent && !strings.HasPrefix(path, "references") { // there "you" is the one who is written to
		for view, text := range rd.Views {
			rd.Views[view] = away(text)
		}
	}
	return rd
}

// once reads the answer as a whole. Where it is doubted, the note that was made
// of it knows what to suggest; many doubts are never voiced.
func (r *Reader) once(stem Stem, path, answer, at string) (Reading, *note) {
	rd := Reading{Stem: stem, Path: path, Answer: answer}
	if strings.TrimSpace(answer) == "" {
		return rd, nil
	}
	n := &note{Reader: r, stem: stem, path: path, views: map[string]string{}}
	n.mend(answer)
	if n.text != "" {
		n.read(at)
	}
	if stem == Help && n.text != "" && (n.offPlan() || n.isOfMe()) && !r.absent {
		if of, ok := r.readSelf(path, answer); ok {
			return of, nil
		}
	}
	n.settle(&rd)
	return rd, n
}

// Mended is what was typed with its typing mended, for what a letter repeats
// as it stands: "every other sunday off" is "every other Sunday off".
func (b *Book) Mended(typed string) string { return b.mend(typed).Text }

// mend returns the answer with its typing mended.
func (b *Book) mend(answer string) mend.Result {
	if m, ok := b.mended[answer]; ok {
		return m
	}
	m := mend.Text(answer, b.names, b.style)
	m = b.ofTheWard(b.customers(m))
	b.mended[answer] = m
	return m
}

// stemText is a mended answer in its stem.
type stemText struct {
	stem Stem
	text string
}

// idiomatic returns a mended answer with its turns of phrase mended too, once
// for all readers.
func (b *Book) idiomatic(stem Stem, text string) string {
	key := stemText{stem, text}
	s, done := b.idioms[key]
	if !done {
		s, _ = idiomatic(stem, text)
		s = tidied(stem, s)
		b.idioms[key] = s
	}
	return s
}

// customers reads "costumer" as the slip that it nearly always is, unless the
// case has to do with costumes.
func (b *Book) customers(m mend.Result) mend.Result {
	k := slices.IndexFunc(m.Unsure, func(u mend.Unsure) bool { return strings.HasPrefix(strings.ToLower(u.Word), "costumer") })
	if k < 0 {
		return m
	}
	if b.costumes == unknown {
		b.costumes = no
		if costumed.MatchString(strings.Join(append(b.answers(), b.c.Position.Title, b.c.Employer.Name), " ")) {
			b.costumes = yes
		}
	}
	if b.costumes == no {
		m.Text = strings.NewReplacer("costumer", "customer", "Costumer", "Customer").Replace(m.Text)
		m.Unsure = slices.DeleteFunc(slices.Clone(m.Unsure), func(u mend.Unsure) bool { return strings.HasPrefix(strings.ToLower(u.Word), "costumer") })
	}
	return m
}

// costumed finds trades in which a costumer is somebody.
var costumed = pattern.MustCompile(`(?i)costume[^r]|costume$|costuming|wardrobe|theat(?:re|er)|\bfilm|opera\b|ballet|\bstage|cosplay`)
