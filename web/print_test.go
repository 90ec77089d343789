package web_test

import (
	"bytes"
	"net/http"
	"strings"
	"testing"

	"regards/web/webtest"
)

// TestLettersAreTyped: one as PDF and for Word, all of a kind in one file; a
// private one by no way, and the others without it.
func TestLettersAreTyped(t *testing.T) {
	h := webtest.New(t)
	c := h.Client()
	id := h.AddFile("../examples/steve.yaml")
	own := letters(t, h, id)
	at, all := h.URL+"/letters/"+own[0].Letter.ID, h.URL+"/positions/"+id+"/letters.pdf"
	for path, want := range map[string]string{at + ".pdf": "%PDF-1.7", at + ".docx": "PK", all: "%PDF-1.7"} {
		r, file := ask(t, c, "GET", path, "", "")
		if r.StatusCode != http.StatusOK || !strings.HasPrefix(file, want) || !strings.HasPrefix(r.Header.Get("Content-Disposition"), "attachment;") {
			t.Errorf("%s: %s %s", path, r.Status, r.Header.Get("Content-Disposition"))
		}
	}
	pages := func() int {
		_, file := ask(t, c, "GET", all, "", "")
		return bytes.Count([]byte(file), []byte("/Type/Page/"))
	}
	if n := pages(); n != len(own) {
		t.Errorf("%d pages for %d letters", n, len(own))
	}
	if _, page := ask(t, c, "GET", at, "", ""); !strings.Contains(page, ".pdf\"") || !strings.Contains(page, ".docx\"") || !strings.Contains(page, "Print all") {
		t.Error("the page does not lead there")
	}
	post(t, c, at+"/privacy", "private", "yes")
	for _, ending := range []string{".pdf", ".docx"} {
		if r, page := ask(t, c, "GET", at+ending, "", ""); r.StatusCode == http.StatusOK && strings.HasPrefix(page, "%PDF") || strings.HasPrefix(page, "PK") {
			t.Errorf("%s: a private letter leaves", ending)
		}
	}
	if n := pages(); n != len(own)-1 {
		t.Errorf("%d pages for %d letters, one of them private", n, len(own))
	}
	if r, _ := ask(t, c, "GET", all+"?kind=decline", "", ""); r.StatusCode != http.StatusNotFound {
		t.Errorf("letters that nobody wrote: %s", r.Status)
	}
}
