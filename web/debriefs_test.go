package web_test

import (
	"net/http"
	"strings"
	"testing"

	"regards"
	"regards/web/webtest"
)

// TestADebriefBegins: from Today one is led to the interview that wants a
// debrief, to the choice when there are several, to a new position when there
// is none.
func TestADebriefBegins(t *testing.T) {
	h := webtest.New(t)
	c := h.Client()
	leads := func(want string) {
		t.Helper()
		if r, _ := ask(t, c, "GET", h.URL+"/debriefs", "", ""); r.StatusCode != http.StatusSeeOther || r.Header.Get("Location") != want {
			t.Errorf("%s to %q, not to %q", r.Status, r.Header.Get("Location"), want)
		}
	}
	leads("/positions/new")
	h.AddFile("../examples/steve.yaml") // debriefed
	leads("/positions/new")
	add := func(employer, start string) string {
		k := &regards.Case{Candidate: regards.Candidate{Name: "Dana Whitfield"}, Employer: regards.Employer{Name: employer}, Position: regards.Position{Title: "Clerk"}}
		if start != "" {
			k.Interview.Start, _ = regards.ParseMoment(start)
		}
		return h.Add(k)
	}
	add("Far Away", "2027-01-12T10:00")
	leads("/positions/new")
	id := add("Oak Hall", "")
	leads("/positions/" + id + "/debrief")
	add("Elm Court", "2026-11-18T10:00")
	b := h.Browse()
	b.Looked("/debriefs", "debriefs")
	if text := b.Text(); !strings.Contains(text, "Oak Hall") || !strings.Contains(text, "Elm Court") || strings.Contains(text, "Far Away") || strings.Contains(text, "Brightwater") {
		t.Errorf("%s", text)
	}
	if _, today := ask(t, c, "GET", h.URL+"/", "", ""); !strings.Contains(today, `href="/debriefs"`) {
		t.Error("Today does not lead there")
	}
}
