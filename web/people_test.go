package web_test

import (
	"net/http"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"

	"regards/desk"
	"regards/store"
	"regards/web/webtest"
)

// TestPeopleAreFound: everybody stands there, and typing a part of a name
// leaves those who have it, with script and without.
func TestPeopleAreFound(t *testing.T) {
	h := webtest.New(t)
	h.AddFile("../examples/steve.yaml")
	h.AddFile("../examples/museum-registrar-uk.yaml")
	_, page := get(t, h.Client(), h.URL+"/people?q=thwaite")
	if !strings.Contains(page, "Rosemary Thwaite") || strings.Contains(page, "Marta Lindqvist") {
		t.Error("without script the query does not narrow")
	}
	b := h.Browse()
	b.Looked("/people", "people")
	b.Go("/people")
	b.Do(chromedp.SendKeys(chromedp.ID("q"), "lindq"))
	webtest.EvalAwait[bool](b, `new Promise(done => { const look = () => document.querySelectorAll(".folk > li").length === 1 ? done(true) : setTimeout(look, 20); look(); })`)
	if text := b.Text(); !strings.Contains(text, "Marta Lindqvist") {
		t.Errorf("%s", text)
	}
	if all := b.Complaints(); len(all) > 0 {
		t.Errorf("%q", all)
	}
}

// TestPeopleFromLists: whom a list brought stands below those who were met, and
// can be taken off and brought back.
func TestPeopleFromLists(t *testing.T) {
	h := webtest.New(t)
	id := h.AddFile("../examples/steve.yaml")
	if _, err := h.Desk.Bring(t.Context(), "test", false, func(in *desk.Bringing) error {
		for _, c := range []store.Contact{
			{Name: "Priya Nandakumar", Title: "Practice Manager", Employer: "Fernhill Vets", Email: "priya@fernhill.example", Tie: "connected on LinkedIn since 2024-03-14"},
			{Name: "Zoltan Kis", Employer: "Oak Hall"},
			{Name: "Ada Osei", Title: "Dispatcher", Employer: "Brightwater logistics"},
		} {
			if _, err := in.Contact(t.Context(), c); err != nil {
				return err
			}
		}
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	b := h.Browse()
	b.Looked("/people", "people-known")
	b.Looked("/positions/"+id, "position-known")
	if text := b.Text(); !strings.Contains(text, "Whom you know there") || !strings.Contains(text, "Ada Osei") || strings.Contains(text, "Zoltan") {
		t.Errorf("%s", text)
	}
	b.Go("/people?q=pri")
	if text := b.Text(); !strings.Contains(text, "Priya Nandakumar") || strings.Contains(text, "Zoltan") {
		t.Errorf("%s", text)
	}
	b.Go("/people")
	b.Press(`[aria-label="Remove Priya Nandakumar"]`)
	if text := b.Text(); strings.Contains(text, "Practice Manager") || !strings.Contains(text, "Taken off the record.") {
		t.Errorf("%s", text)
	}
	b.Press(`.toast button`)
	b.Go("/people")
	if text := b.Text(); !strings.Contains(text, "Practice Manager") {
		t.Errorf("%s", text)
	}
	if all := b.Complaints(); len(all) > 0 {
		t.Errorf("%q", all)
	}
}

// TestReferencesAndBrief: who is strong for what, and the pages that ready them.
func TestReferencesAndBrief(t *testing.T) {
	h := webtest.New(t)
	id := h.AddFile("../examples/steve.yaml")
	b := h.Browse()
	b.Looked("/references", "references")
	if text := b.Text(); !strings.Contains(text, "Joan Becker") || !strings.Contains(text, "night shift") {
		t.Errorf("%s", text)
	}
	b.Looked("/positions/"+id+"/references/Joan%20Becker", "brief")
	if text := b.Text(); !strings.Contains(text, "What you saw") {
		t.Errorf("%s", text)
	}
	b.Looked("/positions/"+id+"/references", "position-references")
	if _, page := post(t, h.Client(), h.URL+"/positions/"+id+"/references", "relation", "taught me"); !strings.Contains(page, "A name is needed") || !strings.Contains(page, "taught me") {
		t.Error("a reference without a name")
	}
	post(t, h.Client(), h.URL+"/positions/"+id+"/references", "name", "Ada Osei", "seen", "the strike\r\nthe two docks", "kind", "reference")
	k, err := h.Desk.File().Case(t.Context(), id)
	if r := k.Case.Reference("Ada Osei"); err != nil || r == nil || len(r.Seen) != 2 {
		t.Errorf("%+v, %v", k.Case.References, err)
	}
	b.Looked("/positions/"+id+"/call?with=Marta+Lindqvist", "call")
	if all := b.Complaints(); len(all) > 0 {
		t.Errorf("%q", all)
	}
	if r, _ := get(t, h.Client(), h.URL+"/positions/"+id+"/references/Nobody"); r.StatusCode != http.StatusNotFound {
		t.Errorf("a brief for nobody: %s", r.Status)
	}
}

func get(t *testing.T, c *http.Client, from string) (*http.Response, string) {
	t.Helper()
	r, err := c.Get(from)
	if err != nil {
		t.Fatal(err)
	}
	return r, body(t, r)
}
