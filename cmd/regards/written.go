package main

import (
	"time"

	"regards"
	"regards/casefile"
	"regards/compose"
	"regards/critic"
	"regards/paper"
)

// written is a panel with what the critic says of each letter.
type written struct {
	c        *regards.Case
	now      time.Time
	only     string // the one interviewer who was asked for; empty for all
	panel    compose.Panel
	findings [][]regards.Finding // by letter
	sheets   []map[string][]byte // by letter: its typed forms, by ending; empty when none was asked for
	post     []postFile          // envelopes and labels
	attached []paper.Attachment  // goes with the letters that say so
}

// compositions writes the letters and has each of them read. When one was
// asked for, the siblings are composed with it, read against it, and left out.
func compositions(c *regards.Case, k regards.Kind, o compose.Options) (*written, error) {
	panel, err := compose.Write(c, k, o)
	if err != nil {
		return nil, err
	}
	w := &written{c: c, now: o.Now, only: o.Only, panel: panel}
	w.panel.Letters = nil
	record, day := critic.Prepare(c), regards.DateOf(o.Now.In(c.Zone()))
	for i, l := range panel.Letters {
		if o.Only != "" && l.To != o.Only {
			continue
		}
		siblings := append(append([]regards.Letter{}, panel.Letters[:i]...), panel.Letters[i+1:]...)
		w.panel.Letters = append(w.panel.Letters, l)
		w.findings = append(w.findings, record.Read(critic.Input{To: l.To, Letter: l, Siblings: siblings, Day: day}))
	}
	w.about(o.Only)
	return w, nil
}

// about drops the doubts and hints that belong to other readers than the one
// who was asked for.
func (w *written) about(only string) {
	if only == "" {
		return
	}
	var doubts []regards.Doubt
	for _, d := range w.panel.Doubts {
		if who := casefile.PlaceOf(w.c, d.Path).Who; who == "" || who == only {
			doubts = append(doubts, d)
		}
	}
	var hints []compose.Hint
	for _, h := range w.panel.Hints {
		if h.To == only {
			hints = append(hints, h)
		}
	}
	w.panel.Doubts, w.panel.Hints = doubts, hints
}

// blocked reports whether a letter may not go out as it stands.
func (w *written) blocked() bool {
	for _, fs := range w.findings {
		if blocks(fs) {
			return true
		}
	}
	return false
}

func blocks(fs []regards.Finding) bool {
	for _, f := range fs {
		if f.Severity == regards.Block {
			return true
		}
	}
	return false
}
