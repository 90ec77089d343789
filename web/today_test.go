package web_test

import (
	"strings"
	"testing"

	"regards"
	"regards/web/webtest"
)

// TestTodayTeachesWhenEmpty: a newcomer sees what will stand here and where to
// begin.
func TestTodayTeachesWhenEmpty(t *testing.T) {
	b := webtest.New(t).Browse()
	b.Pictures("/", "today-empty")
	if text := b.Text(); !strings.Contains(text, "Add your first position") {
		t.Errorf("%s", text)
	}
	if all := b.Complaints(); len(all) > 0 {
		t.Errorf("%q", all)
	}
}

// TestTodaySaysWhatToDo: what is due stands with its reason and its button.
func TestTodaySaysWhatToDo(t *testing.T) {
	h := webtest.New(t)
	for _, f := range []string{"steve", "hygienist-badly", "winemaker-australia"} {
		h.AddFile("../examples/" + f + ".yaml")
	}
	b := h.Browse()
	b.Pictures("/", "today")
	if text := b.Text(); !strings.Contains(text, "Marta Lindqvist") {
		t.Errorf("%s", text)
	}
	if all := b.Complaints(); len(all) > 0 {
		t.Errorf("%q", all)
	}
}

// TestTodayWithoutADay: what has no day is neither late nor urgent, and what it
// asks for has its button.
func TestTodayWithoutADay(t *testing.T) {
	h := webtest.New(t)
	id := h.Add(&regards.Case{Candidate: regards.Candidate{Name: "Dana Whitfield"}, Employer: regards.Employer{Name: "Oak Hall"}, Position: regards.Position{Title: "Clerk"}})
	_, page := ask(t, h.Client(), "GET", h.URL+"/", "", "")
	for _, want := range []string{"Say when you meet Oak Hall", `href="/positions/` + id + `/debrief/how"`} {
		if !strings.Contains(page, want) {
			t.Errorf("no %s", want)
		}
	}
	if strings.Contains(page, "00:00") || strings.Contains(page, "urgent") {
		t.Error("what has no day is late")
	}
}
