package web

import (
	"strings"

	"regards"
	"regards/desk"
)

// showBackers is the references of one position, with a form for one more.
func showBackers(v *Visit) error { return backersForm(v, map[string]string{}, "", 200) }

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

// addBacker puts a reference on the record.
func addBacker(v *Visit) error {
	id := v.PathValue("id")
	p, err := v.Desk.Planned(v.Context(), id)
	if err != nil {
		return err
	}
	item := "references[" + itoa(len(p.Case.Case.References)) + "]"
	typed := map[string]string{}
	var answers []desk.Answer
	for _, b := range backerBoxes(nil) {
		typed[b.Name] = strings.TrimSpace(v.PostFormValue(b.Name))
		if b.Name == "seen" {
			for i, line := range lines(typed["seen"]) {
				answers = append(answers, desk.Answer{Path: item + ".seen[" + itoa(i) + "]", Now: line})
			}
		} else if typed[b.Name] != "" {
			answers = append(answers, desk.Answer{Path: item + "." + b.Name, Now: typed[b.Name]})
		}
	}
	typed["kind"] = v.PostFormValue("kind")
	answers = append(answers, desk.Answer{Path: item + ".kind", Now: typed["kind"]})
	if typed["name"] == "" {
		return backersForm(v, typed, "A name is needed. What you typed is still here.", 422)
	}
	filed, err := v.Desk.FileAnswers(v.Context(), id, v.Device, answers)
	if err != nil {
		return err
	}
	sentence := typed["name"] + " is on the record. Ask first, then brief."
	if len(filed.Faults) > 0 {
		sentence = "All but one answer is on the record: " + filed.Faults[0].Text
	}
	return v.Done("/positions/"+id+"/references", sentence, "")
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
