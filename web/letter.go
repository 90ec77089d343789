package web

import (
	"errors"
	"net/http"
	"strconv"
	"strings"
	"time"

	"regards"
	"regards/desk"
	"regards/paper"
	"regards/store"
)

// showLetter is one letter beside its siblings, or one of its files: ID.txt,
// ID.eml, and typed ID.pdf and ID.docx.
func showLetter(v *Visit) error {
	id := v.PathValue("id")
	if base, ok := strings.CutSuffix(id, ".txt"); ok {
		return letterFile(v, base, ".txt")
	}
	if base, ok := strings.CutSuffix(id, ".eml"); ok {
		return letterFile(v, base, ".eml")
	}
	for _, ending := range []string{".pdf", ".docx"} {
		if base, ok := strings.CutSuffix(id, ending); ok {
			return typedFile(v, base, ending)
		}
	}
	l, err := v.Desk.File().Letter(v.Context(), id)
	if err != nil {
		return err
	}
	if l.Deleted != 0 {
		return store.ErrNotFound
	}
	return panelOf(v, l.CaseID, regards.Kind(l.Kind), id)
}

// letterFile gives a letter as a file to keep.
func letterFile(v *Visit, id, ending string) error {
	t, err := v.Desk.Travel(v.Context(), id)
	if err != nil {
		return v.Refused("/letters/"+id, err)
	}
	name := letterName(t.Letter)
	if ending == ".txt" {
		return v.File("text/plain; charset=utf-8", name+ending, []byte(paper.Text(t.Letter)))
	}
	b, err := paper.Message(t.Letter, t.From, t.To, v.Now)
	if err != nil {
		return err
	}
	return v.File("message/rfc822", name+ending, b)
}

// saveText keeps the candidate's own text. To script it answers with what
// stands beside the letter then; a form without script goes back to the letter.
func saveText(v *Visit) error {
	id := v.PathValue("id")
	base, err := strconv.ParseInt(v.PostFormValue("base"), 10, 64)
	if err != nil {
		return store.ErrNotFound
	}
	e, err := v.Desk.EditLetter(v.Context(), id, desk.Text{Base: base, Subject: v.PostFormValue("subject"), Body: v.PostFormValue("body")}, v.Device)
	if v.Header.Get("X-Part") != "" {
		return savedPart(v, e, err)
	}
	if err != nil {
		return v.Refused("/letters/"+id, err)
	}
	sentence := "Saved. The text before is in the history."
	switch {
	case e.Other != nil:
		sentence = "Saved. Another device had changed this letter meanwhile: your text stands, the other one is in the history."
	case e.Event == "":
		sentence = "Saved as it stands. Earlier texts are in the history."
	}
	return v.Done("/letters/"+id, sentence, e.Event)
}

// savedPart answers script after a pause: what stands beside the letter, or
// one sentence about why it was not kept.
func savedPart(v *Visit, e *desk.Edited, err error) error {
	if errors.Is(err, desk.ErrFault) {
		v.w.Header().Set("Content-Type", "text/plain; charset=utf-8")
		v.w.WriteHeader(http.StatusUnprocessableEntity)
		_, err := v.w.Write([]byte(err.Error()))
		return err
	}
	if err != nil {
		return err
	}
	p, err := panelViewOf(v, e.Letter.CaseID, regards.Kind(e.Letter.Kind), e.Letter.ID)
	if err != nil {
		return err
	}
	p.Edit, p.Stale = true, e.Other != nil
	return v.Part(beside(*p))
}

// reviewText is what the critic says of a text that is not kept: findings with
// their places in UTF-16 units, as browsers count.
func reviewText(v *Visit) error {
	body := strings.ReplaceAll(v.PostFormValue("body"), "\r\n", "\n")
	fs, err := v.Desk.Review(v.Context(), v.PathValue("id"), v.PostFormValue("subject"), body)
	if err != nil {
		return err
	}
	type finding struct {
		Rule     string           `json:"rule"`
		Severity regards.Severity `json:"severity"`
		Text     string           `json:"text"`
		Start    int              `json:"start"`
		End      int              `json:"end"`
	}
	out := []finding{}
	for _, f := range fs {
		out = append(out, finding{f.Rule, f.Severity, f.Text, units(body, f.Start), units(body, f.End)})
	}
	return v.JSON(http.StatusOK, map[string]any{"findings": out})
}

// rewriteLetter writes one letter in other words; its siblings stand.
func rewriteLetter(v *Visit) error {
	l, event, err := v.Desk.Rewrite(v.Context(), v.PathValue("id"), v.Device)
	if err != nil {
		return v.Refused("/letters/"+v.PathValue("id"), err)
	}
	return v.Done("/letters/"+l.ID, "Another version. The one before is in the history; the other letters stand as they were.", event)
}

// approveLetter binds a letter to the bytes that were seen.
func approveLetter(v *Visit) error {
	l, event, err := v.Desk.Approve(v.Context(), v.PathValue("id"), v.PostFormValue("seen"), v.Device)
	if err != nil {
		return v.Refused("/letters/"+v.PathValue("id"), err)
	}
	return v.Done("/letters/"+l.ID, "Approved, exactly as it stands.", event)
}

// recordSent notes that a letter has left, which the plan then knows.
func recordSent(v *Visit) error {
	via := regards.Via(v.PostFormValue("via"))
	switch via {
	case regards.ViaEmail, regards.ViaHand, regards.ViaPost, regards.ViaMessage:
	default:
		via = regards.ViaEmail
	}
	l, event, err := v.Desk.RecordSent(v.Context(), v.PathValue("id"), via, v.Device)
	if err != nil {
		return v.Refused("/letters/"+v.PathValue("id"), err)
	}
	word := "sent"
	if via == regards.ViaHand {
		word = "handed over"
	}
	return v.Done("/letters/"+l.ID, "Recorded as "+word+". The plan knows it.", event)
}

// markPrivate marks a letter as private, or takes the mark away.
func markPrivate(v *Visit) error {
	private := v.PostFormValue("private") == "yes"
	l, event, err := v.Desk.SetPrivate(v.Context(), v.PathValue("id"), private, v.Device)
	if err != nil {
		return v.Refused("/letters/"+v.PathValue("id"), err)
	}
	sentence := "Not private any more."
	if private {
		sentence = "Private: it stays in your record."
	}
	return v.Done("/letters/"+l.ID, sentence, event)
}

// putAway takes a letter off the desk.
func putAway(v *Visit) error {
	l, event, err := v.Desk.PutAway(v.Context(), v.PathValue("id"), v.Device)
	if err != nil {
		return v.Refused("/letters/"+v.PathValue("id"), err)
	}
	return v.Done("/positions/"+l.CaseID+"/letters", "The letter is put away.", event)
}

// answerDoubt files one answer from beside a letter and composes anew.
func answerDoubt(v *Visit) error {
	l, err := v.Desk.File().Letter(v.Context(), v.PathValue("id"))
	if err != nil {
		return err
	}
	path, was, now := v.PostFormValue("path"), v.PostFormValue("was"), strings.TrimSpace(v.PostFormValue("now"))
	if now == "" || now == was {
		return v.Done("/letters/"+l.ID, "Nothing has changed.", "")
	}
	filed, err := v.Desk.FileAnswers(v.Context(), l.CaseID, v.Device, []desk.Answer{{Path: path, Was: was, Now: now}})
	if err != nil {
		return err
	}
	sentence := "Noted, and the letter is written anew."
	switch {
	case len(filed.Faults) > 0:
		sentence = "That could not be kept: " + filed.Faults[0].Text
	case l.State != store.Draft || l.Version > 0:
		sentence = "Noted. This letter keeps your words; take another version to have it written anew."
	}
	return v.Done("/letters/"+l.ID, sentence, "")
}

// showTexts is the history of a letter's texts.
func showTexts(v *Visit) error {
	l, err := v.Desk.File().Letter(v.Context(), v.PathValue("id"))
	if err != nil {
		return err
	}
	k, err := v.Desk.File().Case(v.Context(), l.CaseID)
	if err != nil {
		return err
	}
	texts, err := v.Desk.File().LetterTexts(v.Context(), l.ID, 1000)
	if err != nil {
		return err
	}
	view := textsView{Letter: l, Now: v.Now.In(k.Case.Zone()), All: v.URL.Query().Has("all")}
	view.Texts = texts
	if !view.All {
		view.Texts = resting(texts)
		view.Hidden = len(texts) - len(view.Texts)
	}
	return v.Show(Page{Title: "History of the letter to " + l.Reader, Here: "/letters", Class: "letters"}, textsPage(view))
}

// restoreText gives a letter a text that it once had.
func restoreText(v *Visit) error {
	revision, err := strconv.ParseInt(v.PostFormValue("revision"), 10, 64)
	if err != nil {
		return store.ErrNotFound
	}
	id := v.PathValue("id")
	e, err := v.Desk.RestoreText(v.Context(), id, revision, v.Device)
	if err != nil {
		return v.Refused("/letters/"+id, err)
	}
	return v.Done("/letters/"+id, "The earlier text stands again.", e.Event)
}

// rest is how long a text stood before it counts as one of its own: what was
// kept at each pause of typing is folded into the last of it.
const rest = 3 * time.Minute

// resting are the texts that stood for a while, the first and the latest.
func resting(all []store.LetterText) (out []store.LetterText) {
	for i, t := range all {
		if i == 0 || i == len(all)-1 || all[i-1].At-t.At > rest.Milliseconds() {
			out = append(out, t)
		}
	}
	return out
}

type textsView struct {
	Letter *store.Letter
	Texts  []store.LetterText // the latest first
	Hidden int
	All    bool
	Now    time.Time
}

// when is the moment at which a text began to stand.
func (v textsView) when(t store.LetterText) string {
	at := store.Time(t.At).In(v.Now.Location())
	if regards.DateOf(at) == regards.DateOf(v.Now) {
		return "today, " + at.Format("15:04")
	}
	return at.Format("2 January, 15:04")
}

// showTyped is one letter, or all of a kind, as typed on paper.
func showTyped(v *Visit) error {
	all, err := v.Desk.Typed(v.Context(), v.PathValue("id"))
	if err != nil {
		return v.Refused("/letters/"+v.PathValue("id"), err)
	}
	return v.Show(Page{Title: "On paper", Bare: true, Class: "letters typed", Scripts: []string{"letters.js"}}, typedPage(all, "/letters/"+v.PathValue("id")))
}
