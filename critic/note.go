package critic

import (
	"regards"
	"regards/english"
)

// A note is what is kept of a private note: only what recognises it again.
// Its words never reach a finding.
type note struct {
	stems map[string]rarity
	pairs map[[2]string]bool // neighbouring content words
	owner int
}

// rarity is how telling it is to meet a word of a note in a letter.
type rarity uint8

const (
	plain   rarity = iota // anybody writes it
	rare                  // two of them in one sentence are no accident
	scarce                // hardly anybody writes it: one is enough in a letter of ours
	unknown               // no dictionary has it: one is enough
)

// rareBelow is the frequency under which a word counts as rare.
const rareBelow = 12

// scarceBelow is the frequency up to which one word is enough.
const scarceBelow = 2

// notesOf indexes every private note of the case: those on interviewers of
// all rounds and those on references.
func notesOf(c *regards.Case) []note {
	var out []note
	add := func(p regards.Private, owner int) {
		if !p.IsZero() {
			out = append(out, noteOf(p.Reveal(), owner))
		}
	}
	for i := range c.Interview.Interviewers {
		add(c.Interview.Interviewers[i].Private, i)
	}
	for _, e := range c.Earlier {
		for i := range e.Interviewers {
			add(e.Interviewers[i].Private, shared)
		}
	}
	for i := range c.References {
		add(c.References[i].Private, shared)
	}
	return out
}

func noteOf(s string, owner int) note {
	n := note{stems: make(map[string]rarity), pairs: make(map[[2]string]bool), owner: owner}
	last := ""
	for _, w := range scanWords(nil, s, block{0, len(s)}, 0) {
		if !content(&w) {
			continue
		}
		n.stems[w.stem] = max(n.stems[w.stem], rarityOf(w.low))
		if last != "" {
			n.pairs[[2]string{last, w.stem}] = true
		}
		last = w.stem
	}
	return n
}

func rarityOf(low string) rarity {
	switch {
	case len(typed()[low]) > 0 || courtesy()[stem(low)]:
		return plain
	case !english.Known(low) && len(low) > 3:
		return unknown
	case english.Frequency(low) <= scarceBelow:
		return scarce
	case english.Frequency(low) < rareBelow:
		return rare
	}
	return plain
}

// private finds what a letter shares with a private note and with nothing
// else in the record.
func (v *view) private() {
	for i := range v.rec.notes {
		v.compareNote(&v.rec.notes[i])
	}
}

func (v *view) compareNote(n *note) {
	var last, lastRare *word
	for i := range v.t.words {
		w := &v.t.words[i]
		if !content(w) || v.t.sents[w.sent].part == close_ {
			continue
		}
		if last != nil && last.sent != w.sent {
			last, lastRare = nil, nil
		}
		r, in := n.stems[w.stem]
		own := in && (v.rec.stems[w.stem] || v.rec.words[w.low])
		switch {
		case in && !own && (r == unknown || r == scarce && !v.in.Pasted):
			v.place("P1", w.start, w.end)
			return
		case in && !own && r >= rare && lastRare != nil && lastRare.stem != w.stem:
			v.place("P1", lastRare.start, w.end)
			return
		case in && !own && last != nil && n.pairs[[2]string{last.stem, w.stem}] && v.telling(last, w):
			v.place("P1", last.start, w.end)
			return
		}
		if in && !own && r >= rare {
			lastRare = w
		}
		last = w
	}
}

// telling reports whether two neighbouring words say something that is not
// mere politeness.
func (v *view) telling(a, b *word) bool {
	return !courtesy()[a.stem] && !v.rec.stems[a.stem] || !courtesy()[b.stem]
}
