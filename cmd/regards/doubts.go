package main

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"regards"
	"regards/casefile"
)

// printDoubts lists the answers that were not surely read, those about one
// person together, in the order of the record.
func (w *written) printDoubts(t *terminal) {
	ds := w.panel.Doubts
	if len(ds) == 0 {
		return
	}
	title := fmt.Sprintf("%d answers were not surely read.", len(ds))
	if len(ds) == 1 {
		title = "One answer was not surely read."
	}
	t.line(t.strong(title))
	t.wrapped("", "What is in doubt stays out of the letters or is said in its safest form. Change the answer in the case file, or leave it.")
	for _, g := range w.byPerson(ds) {
		t.line("")
		if g.who != "" {
			t.line(t.strong(printable(g.who)))
		} else {
			t.line(t.strong("For all letters"))
		}
		for i, d := range g.doubts {
			if i > 0 {
				t.line("")
			}
			w.printDoubt(t, d)
		}
	}
	t.line("")
}

type personDoubts struct {
	who    string
	doubts []regards.Doubt
}

func (w *written) byPerson(ds []regards.Doubt) []personDoubts {
	var out []personDoubts
	for _, d := range ds {
		who := casefile.PlaceOf(w.c, d.Path).Who
		i := slices.IndexFunc(out, func(g personDoubts) bool { return g.who == who })
		if i < 0 {
			i = len(out)
			out = append(out, personDoubts{who: who})
		}
		out[i].doubts = append(out[i].doubts, d)
	}
	return out
}

// printDoubt is one answer: where it stands, what was typed, what was made of
// it and what would be better, in columns.
func (w *written) printDoubt(t *terminal, d regards.Doubt) {
	what := casefile.PlaceOf(w.c, d.Path).What
	what = "  " + upper(what)
	if utf8.RuneCountInString(what+"  "+d.Path) <= t.whole() {
		t.line(what + t.faint("  "+d.Path))
	} else { // a phone's shell
		t.wrapped("  ", what)
		t.line(t.faint("  " + d.Path))
	}
	t.labelled("typed", d.Answer)
	t.labelled("doubt", full(d.ReadAs))
	if d.Sentence != "" {
		t.labelled("reads", d.Sentence)
	}
	if d.Suggestion != "" {
		t.labelled("better", d.Suggestion)
	}
}

// labelled prints text behind a label of a fixed width.
func (t *terminal) labelled(label, text string) {
	if strings.TrimSpace(text) == "" {
		return
	}
	first := fmt.Sprintf("    %-7s ", label)
	t.hanging(t.faint(first), first, text)
}

// full is s as a sentence.
func full(s string) string {
	if s == "" || strings.ContainsRune(".!?…", rune(s[len(s)-1])) {
		return upper(s)
	}
	return upper(s) + "."
}

func upper(s string) string {
	r, size := utf8.DecodeRuneInString(s)
	if size == 0 {
		return s
	}
	return strings.ToUpper(string(r)) + s[size:]
}
