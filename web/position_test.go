package web_test

import (
	"net/http"
	"strings"
	"testing"
	"time"

	"regards"
	"regards/web/webtest"
)

// TestPositionShowsWhereYouStand: risks with their buttons, the matrix, the map
// and the timeline, in every look.
func TestPositionShowsWhereYouStand(t *testing.T) {
	h := webtest.New(t)
	at := "/positions/" + h.AddFile("../examples/steve.yaml")
	b := h.Browse()
	b.Looked(at, "position")
	text := b.Text()
	for _, want := range []string{"What could lose it", "Marta Lindqvist", "Who has heard what", "Final interview", "They decide"} {
		if !strings.Contains(text, want) {
			t.Errorf("no %q in\n%s", want, text)
		}
	}
	if n := webtest.Eval[int](b, "document.querySelectorAll('.cover tbody tr').length"); n != 3 {
		t.Errorf("%d rows in the matrix", n)
	}
	if told := webtest.Eval[string](b, "document.querySelector('.map desc').textContent"); !strings.Contains(told, "Marta Lindqvist decides") {
		t.Errorf("the map tells %q", told)
	}
	b.Looked(at+"/plan", "plan")
	b.Looked(at+"/history", "history")
	b.Looked("/plan", "plan-all")
	if all := b.Complaints(); len(all) > 0 {
		t.Errorf("%q", all)
	}
}

// TestSomethingHappened: an event goes on the record without script, the plan
// follows, and it can be undone.
func TestSomethingHappened(t *testing.T) {
	h := webtest.New(t)
	id := h.AddFile("../examples/steve.yaml")
	c := h.Client()
	history := func() []regards.Event {
		k, err := h.Desk.File().Case(t.Context(), id)
		if err != nil {
			t.Fatal(err)
		}
		return k.Case.History
	}
	if r, _ := post(t, c, h.URL+"/positions/"+id+"/history", "what", "something else", "note", "keep me"); r.StatusCode != 422 {
		t.Errorf("an unknown event: %s", r.Status)
	}
	h.Turn(webtest.Evening.Add(time.Minute))
	r, _ := post(t, c, h.URL+"/positions/"+id+"/history", "what", "new date", "with", "Marta Lindqvist", "at", "2026-11-19T18:30", "by", "2026-12-03")
	if all := history(); r.StatusCode != http.StatusSeeOther || len(all) != 1 || all[0].By.String() != "2026-12-03" {
		t.Fatalf("%s, %+v", r.Status, all)
	}
	events, err := h.Desk.File().Events(t.Context(), id, 1)
	if err != nil {
		t.Fatal(err)
	}
	post(t, c, h.URL+"/events/"+events[0].ID+"/undo")
	if all := history(); len(all) != 0 {
		t.Errorf("undone: %+v", all)
	}
}

// TestPlanMovesAndDrops: a step is moved to a day and an hour, dropped, and
// brought back.
func TestPlanMovesAndDrops(t *testing.T) {
	h := webtest.New(t)
	id := h.AddFile("../examples/steve.yaml")
	steps, err := h.Desk.File().CaseSteps(t.Context(), id)
	if err != nil {
		t.Fatal(err)
	}
	c := h.Client()
	at := h.URL + "/positions/" + id + "/steps/" + steps[0].Key
	post(t, c, at+"/postponement", "until", "2026-11-24", "at", "10:30")
	moved, err := h.Desk.File().CaseSteps(t.Context(), id)
	if err != nil {
		t.Fatal(err)
	}
	found := false
	for _, s := range moved {
		found = found || s.Key == steps[0].Key && s.Due == time.Date(2026, 11, 24, 15, 30, 0, 0, time.UTC).UnixMilli()
	}
	if !found {
		t.Errorf("not moved: %+v", moved)
	}
	r, err := c.Get(h.URL + "/positions/" + id + "/plan.ics")
	if err != nil || r.Header.Get("Content-Type") != "text/calendar; charset=utf-8" {
		t.Error(r, err)
	}
	r.Body.Close()
}

// TestDeletedPositionComesBack: what was deleted is not found, and undo brings
// it back.
func TestDeletedPositionComesBack(t *testing.T) {
	h := webtest.New(t)
	id := h.AddFile("../examples/steve.yaml")
	c := h.Client()
	status := func() int {
		r, err := c.Get(h.URL + "/positions/" + id)
		if err != nil {
			t.Fatal(err)
		}
		r.Body.Close()
		return r.StatusCode
	}
	h.Turn(webtest.Evening.Add(time.Minute))
	post(t, c, h.URL+"/positions/"+id+"/deletion")
	if s := status(); s != http.StatusNotFound {
		t.Errorf("deleted, and answered %d", s)
	}
	events, err := h.Desk.File().Events(t.Context(), id, 1)
	if err != nil {
		t.Fatal(err)
	}
	post(t, c, h.URL+"/events/"+events[0].ID+"/undo")
	if s := status(); s != http.StatusOK {
		t.Errorf("brought back, and answered %d", s)
	}
}
