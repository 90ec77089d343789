package web

import (
	"strconv"
	"strings"

	"regards"
	"regards/desk"
	"regards/store"
)

// showBackers is the references of one position, with a form for one more; with
// the query "edit", the place of one, the form is for that one.
func showBackers(v *Visit) error {
	at := v.URL.Query().Get("edit")
	if at == "" {
		return backersForm(v, map[string]string{}, "", 200)
	}
	p, err := v.Desk.Planned(v.Context(), v.PathValue("id"))
	if err != nil {
		return err
	}
	n, err := strconv.Atoi(at)
	if err != nil || n < 0 || n >= len(p.Case.Case.References) {
		return store.ErrNotFound
	}
	r := p.Case.Case.References[n]
	return backersForm(v, map[string]string{"item": at, "name": r.Name, "relation": r.Relation, "email": r.Email, "phone": r.Phone,
		"seen": strings.Join(r.Seen, "\n"), "kind": string(r.Kind)}, "", 200)
}

func backersForm(v *Visit, typed map[string]string, fault string, status int) error {
	p, err := v.Desk.Planned(v.Context(), v.PathValue("id"))
	if err != nil {
		return err
	}
	w := backersView{positionView{p}, typed, fault}
	return v.ShowStatus(status, w.page("References"), backersPage(w))
}

// backersView is the references of a position, and the form as it was typed.
type backersView struct {
	positionView
	typed map[string]string
	fault string
}

// putBacker puts a reference on the record, or the one in the field "item" anew.
func putBacker(v *Visit) error {
	id := v.PathValue("id")
	p, err := v.Desk.Planned(v.Context(), id)
	if err != nil {
		return err
	}
	n, had := len(p.Case.Case.References), regards.Reference{}
	typed := map[string]string{"item": v.PostFormValue("item")}
	if at := typed["item"]; at != "" {
		if n, err = strconv.Atoi(at); err != nil || n < 0 || n >= len(p.Case.Case.References) {
			return store.ErrNotFound
		}
		had = p.Case.Case.References[n]
	}
	item := "references[" + itoa(n) + "]"
	was := map[string]string{"name": had.Name, "relation": had.Relation, "email": had.Email, "phone": had.Phone, "kind": string(had.Kind)}
	var answers []desk.Answer
	put := func(place, was, now string) {
		if now != was {
			answers = append(answers, desk.Answer{Path: item + "." + place, Was: was, Now: now})
		}
	}
	for _, b := range backerBoxes(nil) {
		typed[b.Name] = strings.TrimSpace(v.PostFormValue(b.Name))
		if b.Name != "seen" {
			put(b.Name, was[b.Name], typed[b.Name])
		}
	}
	for i, seen := 0, lines(typed["seen"]); i < max(len(seen), len(had.Seen)); i++ {
		put("seen["+itoa(i)+"]", nth(had.Seen, i), nth(seen, i))
	}
	typed["kind"] = v.PostFormValue("kind")
	put("kind", was["kind"], typed["kind"])
	if typed["name"] == "" {
		return backersForm(v, typed, "A name is needed. What you typed is still here.", 422)
	}
	filed, event, err := v.Desk.ChangeAnswers(v.Context(), id, v.Device, answers)
	if err != nil {
		return err
	}
	sentence := typed["name"] + " is on the record. Ask first, then brief."
	if typed["item"] != "" {
		sentence = "Kept. What is written to " + typed["name"] + " from now on knows it."
	}
	if len(filed.Faults) > 0 {
		sentence = "All but one answer is on the record: " + filed.Faults[0].Text
	}
	return v.Done("/positions/"+id+"/references", sentence, event)
}

// removeBacker takes a reference off this position; others keep theirs.
func removeBacker(v *Visit) error {
	id := v.PathValue("id")
	event, err := v.Desk.RemoveItem(v.Context(), id, "references["+v.PathValue("n")+"]", v.Device)
	if err != nil {
		return v.Refused("/positions/"+id+"/references", err)
	}
	return v.Done("/positions/"+id+"/references", "Taken off this position.", event)
}

// nth is a line of a list; empty behind its end.
func nth(all []string, i int) string {
	if i < len(all) {
		return all[i]
	}
	return ""
}

// backerBoxes are the boxes of the form.
func backerBoxes(typed map[string]string) []box {
	return []box{
		{Name: "name", Label: "Name", Value: typed["name"], Required: true},
		{Name: "relation", Label: "How they know you", Value: typed["relation"], Hint: "“managed me at Larkin Freight”"},
		{Name: "email", Label: "E-mail", Type: "email", Value: typed["email"]},
		{Name: "phone", Label: "Phone", Type: "tel", Value: typed["phone"]},
		{Name: "seen", Label: "What they saw you do", Type: "area", Value: typed["seen"], Hint: "One thing to a line. Nobody is asked to speak of what they did not see."},
	}
}

func kindChoices() (out []choice) {
	for _, k := range regards.ReferenceKinds() {
		out = append(out, choice{string(k), sentenceCase(string(k))})
	}
	return out
}

// kindOf is the kind that the form has chosen.
func (v backersView) kindOf() string {
	if k := v.typed["kind"]; k != "" {
		return k
	}
	return string(regards.PlainReference)
}
