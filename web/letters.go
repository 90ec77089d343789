package web

import (
	"slices"
	"time"

	"regards"
	"regards/store"
)

// manyLetters is how many open letters one page shows.
const manyLetters = 200

// showLetters is all letters that are not sent, by position.
func showLetters(v *Visit) error {
	open, err := v.Desk.File().OpenLetters(v.Context(), manyLetters)
	if err != nil {
		return err
	}
	p := Page{Title: "Letters", Here: "/letters", Class: "letters"}
	var groups []letterGroup
	for _, l := range open {
		i := slices.IndexFunc(groups, func(g letterGroup) bool { return g.Case.ID == l.CaseID })
		if i < 0 {
			k, err := v.Desk.File().Case(v.Context(), l.CaseID)
			if err != nil {
				return err
			}
			i, groups = len(groups), append(groups, letterGroup{Case: k})
		}
		groups[i].Letters = append(groups[i].Letters, l)
	}
	return v.Show(p, lettersPage(lettersView{Groups: groups, Count: len(open), Now: v.Now}))
}

// letterGroup is the open letters of one position.
type letterGroup struct {
	Case    *store.Case
	Letters []store.Letter
}

type lettersView struct {
	Groups []letterGroup
	Count  int
	Now    time.Time
}

func (v lettersView) heading() string {
	switch v.Count {
	case 0:
		return "No letter waits"
	case 1:
		return "One letter to send"
	}
	return sentenceCase(countWord(v.Count)) + " letters to send"
}

// kindName is a kind's name in a list.
func kindName(kind string) string {
	if w, ok := wordOf(regards.Kind(kind)); ok {
		return w.Name
	}
	return kind
}
