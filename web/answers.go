package web

import (
	"encoding/json"
	"errors"
	"net/http"
	"strings"

	"regards/desk"
	"regards/store"
)

// mostAnswers is how many answers are taken at once: more than a whole debrief has.
const mostAnswers = 2000

// typedAnswer is one answer as script sends it.
type typedAnswer struct {
	Path string `json:"path"`
	Was  string `json:"was"`
	Now  string `json:"now"`
}

// filedJSON is what came of it, as script reads it.
type filedJSON struct {
	Revision  int64          `json:"revision"`
	Faults    []faultJSON    `json:"faults"`
	Conflicts []conflictJSON `json:"conflicts"`
}

type faultJSON struct {
	Path string `json:"path"`
	Text string `json:"text"`
}

type conflictJSON struct {
	ID    string `json:"id"`
	Path  string `json:"path"`
	Kept  string `json:"kept"`
	Other string `json:"other"`
}

// fileAnswers keeps answers of a debrief or a closing card: from script as they
// are typed, from a form when it is sent.
func fileAnswers(v *Visit) error {
	if !strings.HasPrefix(v.Header.Get("Content-Type"), "application/json") {
		return fileForm(v)
	}
	var typed []typedAnswer
	if err := json.NewDecoder(v.Body).Decode(&typed); err != nil || len(typed) > mostAnswers {
		return answerBroken(v, err)
	}
	all := make([]desk.Answer, len(typed))
	for i, a := range typed {
		all[i] = desk.Answer(a)
	}
	filed, err := v.Desk.FileAnswers(v.Context(), v.PathValue("id"), v.Device, all)
	if err != nil {
		return err
	}
	out := filedJSON{Revision: filed.Revision, Faults: []faultJSON{}, Conflicts: []conflictJSON{}}
	for _, f := range filed.Faults {
		out.Faults = append(out.Faults, faultJSON{f.Path, sentenceCase(f.Text)})
	}
	for _, c := range filed.Conflicts {
		out.Conflicts = append(out.Conflicts, conflictJSON{c.ID, c.Path, c.Kept, c.Other})
	}
	return v.JSON(http.StatusOK, out)
}

// answerBroken tells script that its request was none.
func answerBroken(v *Visit, err error) error {
	var large *http.MaxBytesError
	if errors.As(err, &large) {
		return errTooLarge
	}
	return v.JSON(http.StatusBadRequest, map[string]string{"fault": "This is no list of answers. Nothing was kept."})
}

// showSentence is what an answer would make in a letter. Nothing is kept.
func showSentence(v *Visit) error {
	var typed struct{ Path, Answer string }
	if err := json.NewDecoder(v.Body).Decode(&typed); err != nil {
		return answerBroken(v, err)
	}
	h, err := heardOf(v, v.PathValue("id"), typed.Path, typed.Answer)
	if err != nil {
		return err
	}
	return v.JSON(http.StatusOK, h)
}

// settleConflict keeps one of two texts that were typed into one box.
func settleConflict(v *Visit) error {
	id := v.PathValue("id")
	err := v.Desk.SettleConflict(v.Context(), id, v.PathValue("conflict"), v.Device, v.PostFormValue("take") == "other")
	if err != nil && !errors.Is(err, store.ErrNotFound) { // settled elsewhere meanwhile
		return err
	}
	return v.see(v.Back("/positions/" + id + "/debrief"))
}

// removePerson takes an interviewer off the record, with the way back.
func removePerson(v *Visit) error {
	id := v.PathValue("id")
	event, err := v.Desk.RemoveItem(v.Context(), id, v.PostFormValue("item"), v.Device)
	if err != nil {
		return err
	}
	return v.Done("/positions/"+id+"/debrief/people", "Taken off the record, with what you told about them.", event)
}
