package web

import (
	"regards"
	"regards/casefile"
	"regards/store"
)

// showCard is the closing card: the last minutes of an interview on one screen
// of a phone, in large type. A tick is an answer of the debrief, kept at once.
func showCard(v *Visit) error {
	k, err := v.Desk.File().Case(v.Context(), v.PathValue("id"))
	if err != nil {
		return err
	}
	c, err := v.Desk.Card(v.Context(), k.ID)
	if err != nil {
		return err
	}
	p := Page{Title: "Closing card · " + k.Case.Employer.Name, Bare: true, Class: "closing", Scripts: debriefScripts()}
	return v.Show(p, cardPage(cardView{c, k}))
}

// cardView is a card with its case.
type cardView struct {
	regards.ClosingCard
	k *store.Case
}

// answer is what the record says of a line: a tick made before the hour of the
// interview stands as well.
func (v cardView) answer(key string) string {
	s, err := casefile.Get(v.k.Case, "closing."+key)
	if err != nil {
		return ""
	}
	return s
}
