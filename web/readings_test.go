package web_test

import (
	"net/http"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"

	"regards/desk"
	"regards/web/webtest"
)

// typed puts answers on the record of a position.
func typed(t *testing.T, h *webtest.House, id string, pairs ...string) {
	t.Helper()
	var all []desk.Answer
	for i := 0; i < len(pairs); i += 2 {
		all = append(all, desk.Answer{Path: pairs[i], Now: pairs[i+1]})
	}
	if filed, err := h.Desk.FileAnswers(t.Context(), id, "test", all); err != nil || len(filed.Faults) > 0 {
		t.Fatal(filed, err)
	}
}

// TestAnswersAsWeReadThem: the end of a debrief leads to the answers that were
// not surely read, each is settled at one tap and taken back at another, and
// where there is nothing to ask it leads to the letters at once.
func TestAnswersAsWeReadThem(t *testing.T) {
	h, id := fresh(t)
	at := "/positions/" + id + "/answers"
	b := h.Browse()
	b.Looked(at, "answers-none")
	typed(t, h, id, "interviewers[0].name", "Amara Okafor", "interviewers[0].decides", "yes", "interviewers[0].topic", "the night shift",
		"interviewers[0].needs[0].need", "Fill the night rota without agency staff", "interviewers[0].needs[0].help", "I build a rota that people trust",
		"interviewers[0].needs[0].did", "Cut agency hours by a third in two years", "interview.like[0]", "the team")
	_, page := get(t, h.Client(), h.URL+at)
	for _, want := range []string{"Amara Okafor", "the night shift", "I enjoyed talking with you about the night shift", "Fill the night rota"} {
		if !strings.Contains(page, want) {
			t.Errorf("%q is not there", want)
		}
	}
	typed(t, h, id, "interviewers[0].told", "xx qq zz of which the")
	b.Go("/positions/" + id + "/debrief/done")
	b.Press("#s-done .pri")
	doubts := webtest.Eval[int](b, `document.querySelectorAll(".doubtful").length`)
	if doubts == 0 {
		t.Fatalf("nothing is asked:\n%s", b.Text())
	}
	b.Looked(at, "answers-doubts")
	for doubts > 0 {
		b.Press(`.doubtful form[action$="/readings"] button`)
		now := webtest.Eval[int](b, `document.querySelectorAll(".doubtful").length`)
		if now != doubts-1 || !strings.Contains(b.Text(), "Undo") {
			t.Fatalf("%d doubts after a yes, of %d:\n%s", now, doubts, b.Text())
		}
		doubts = now
	}
	b.Press(".toast button")
	if n := webtest.Eval[int](b, `document.querySelectorAll(".doubtful").length`); n != 1 {
		t.Errorf("%d doubts after an undo:\n%s", n, b.Text())
	}
	b.Press(`.doubtful form[action$="/readings"] button`)
	b.Go("/positions/" + id + "/debrief/done")
	b.Press("#s-done .pri")
	if where := webtest.Eval[string](b, `location.pathname`); where != "/positions/"+id+"/letters" {
		t.Errorf("with nothing to ask it leads to %s", where)
	}
	b.Looked(at, "answers")
	if all := b.Complaints(); len(all) > 0 {
		t.Errorf("%q", all)
	}
}

// TestAnAnswerIsChangedInPlace: without script the page keeps what is changed,
// says what cannot be kept beside its box, and takes a change back; the letter
// follows both times.
func TestAnAnswerIsChangedInPlace(t *testing.T) {
	h := webtest.New(t)
	id := h.AddFile("../examples/steve.yaml")
	c, at := h.Client(), h.URL+"/positions/"+id+"/answers"
	topic := func() string {
		k, err := h.Desk.File().Case(t.Context(), id)
		if err != nil {
			t.Fatal(err)
		}
		return k.Case.Interview.Interviewers[0].Topic
	}
	if _, page := get(t, c, at); !strings.Contains(page, "Thu 19 Nov, 14:00 to 15:30") || strings.Contains(page, ">2026-") {
		t.Error("days are not said as people say them")
	}
	was := topic()
	r, _ := post(t, c, at, "list", "yes", "at", "a-1-topic", "places", "interviewers[0].topic", "was interviewers[0].topic", was, "interviewers[0].topic", "the old dock in Akron")
	if r.StatusCode != http.StatusSeeOther || !strings.HasSuffix(r.Header.Get("Location"), "/answers#a-1-topic") || topic() != "the old dock in Akron" {
		t.Fatal(r.Status, r.Header, topic())
	}
	if _, page := get(t, c, h.URL+"/positions/"+id+"/letters"); !strings.Contains(page, "Akron") {
		t.Error("the letter does not follow")
	}
	r, page := post(t, c, at, "list", "yes", "places", "interviewers[0].minutes", "was interviewers[0].minutes", "45", "interviewers[0].minutes", "an hour or so")
	if r.StatusCode != http.StatusUnprocessableEntity || !strings.Contains(page, "an hour or so") || !strings.Contains(page, "<details open>") {
		t.Errorf("%s\n%s", r.Status, page)
	}
	b := h.Browse()
	b.Go("/positions/" + id + "/answers")
	b.Do(chromedp.Click(chromedp.CSS("#a-1-topic summary")), chromedp.SendKeys(chromedp.CSS("#a-1-topic textarea"), "Toledo and "))
	b.Picture("answers-open")
	b.Press("#a-1-topic form > .btns button")
	if text := b.Text(); topic() != "Toledo and the old dock in Akron" || !strings.Contains(text, "Kept.") {
		t.Errorf("%q\n%s", topic(), text)
	}
	b.Press(".toast button")
	if topic() != "the old dock in Akron" {
		t.Errorf("after an undo: %q", topic())
	}
	typed(t, h, id, "interviewers[1].needs[0].did", "a ten-minute handover") // beside the letter a yes is as good
	b.Go("/letters/" + letters(t, h, id)[1].Letter.ID)
	b.Press(`.asked [formaction$="/readings"]`)
	if text := b.Text(); !strings.Contains(text, "Nobody asks about it again") || strings.Contains(text, "Did we read you right?") {
		t.Errorf("%s", text)
	}
}
