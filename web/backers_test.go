package web_test

import (
	"net/http"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"

	"regards/web/webtest"
)

// TestAReferenceIsEditedAndRemoved: what is changed stands on the record, the
// rest of it stays, and a removal is undone by its button.
func TestAReferenceIsEditedAndRemoved(t *testing.T) {
	h := webtest.New(t)
	id := h.AddFile("../examples/steve.yaml")
	c := h.Client()
	at := "/positions/" + id + "/references"
	if _, page := ask(t, c, "GET", h.URL+at+"?edit=0", "", ""); !strings.Contains(page, `value="Joan Becker"`) || !strings.Contains(page, `name="item" value="0"`) {
		t.Errorf("%s", page)
	}
	if r, _ := ask(t, c, "GET", h.URL+at+"?edit=7", "", ""); r.StatusCode != http.StatusNotFound {
		t.Error(r.Status)
	}
	if r, _ := post(t, c, h.URL+at, "item", "0", "name", "Joan M. Becker", "relation", "managed me at Larkin", "email", "", "phone", "+1 614 555 0111", "seen", "the strike\r\nthe handover sheet\r\nthe new dock", "kind", "reference"); r.StatusCode != http.StatusSeeOther {
		t.Fatal(r.Status)
	}
	k, err := h.Desk.File().Case(t.Context(), id)
	if err != nil {
		t.Fatal(err)
	}
	if n := len(h.ReadFile("../examples/steve.yaml").References); len(k.Case.References) != n {
		t.Fatalf("%d references of %d", len(k.Case.References), n)
	}
	r := k.Case.References[0]
	if r.Name != "Joan M. Becker" || r.Relation != "managed me at Larkin" || r.Email != "" || r.Phone != "+1 614 555 0111" || !slices.Equal(r.Seen, []string{"the strike", "the handover sheet", "the new dock"}) {
		t.Errorf("%+v", r)
	}
	if !slices.Equal(r.Knows, []string{"Marta Lindqvist"}) || r.LastAsked.IsZero() {
		t.Errorf("what was not on the form is gone: %+v", r)
	}
	post(t, c, h.URL+at, "item", "0", "name", "Joan M. Becker", "seen", "the handover sheet", "kind", "reference")
	if k, err = h.Desk.File().Case(t.Context(), id); err != nil || len(slices.DeleteFunc(k.Case.References[0].Seen, func(s string) bool { return s == "" })) != 1 {
		t.Errorf("%q, %v", k.Case.References[0].Seen, err)
	}

	b := h.Browse()
	for _, how := range []struct{ path, typed string }{{at + "?edit=0", " Esq."}, {at, "Ada Osei"}} { // edited, and added
		b.Go(how.path)
		b.Do(chromedp.SendKeys(chromedp.ID("name"), how.typed))
		b.Press("#form button")
		if text := b.Text(); !strings.Contains(text, how.typed) || !strings.Contains(text, "Undo") {
			t.Errorf("%s", text)
		}
		b.Press(".toast button")
		if text := b.Text(); strings.Contains(text, how.typed) || !strings.Contains(text, "Joan M. Becker") {
			t.Errorf("%s", text)
		}
	}
	b.Looked(at+"?edit=0", "reference-edit")
	b.Press(`form[action$="/removal"] button`)
	if text := b.Text(); strings.Contains(text, "Joan") || !strings.Contains(text, "Undo") {
		t.Errorf("%s", text)
	}
	b.Press(".toast button")
	if text := b.Text(); !strings.Contains(text, "Joan M. Becker") {
		t.Errorf("%s", text)
	}
}
