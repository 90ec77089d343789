package web

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"regexp"
	"strings"
	"testing"

	"regards/desk"
	"regards/store"
)

// TestEveryErrorHasItsPage: an error becomes a page with a heading that says
// what happened and a text that says what was kept; what nobody foresaw is a
// fault of ours and tells nothing of itself.
func TestEveryErrorHasItsPage(t *testing.T) {
	secret := "Marta said that the pay is low"
	for _, c := range []struct {
		err    error
		status int
		says   string
	}{
		{store.ErrNotFound, 404, "not on the record"},
		{fmt.Errorf("case x: %w", store.ErrNotFound), 404, "not on the record"},
		{errSignedOut, 401, "still there"},
		{errWrongHost, 421, "Nothing was changed"},
		{errCrossOrigin, 403, "nothing was changed"},
		{&http.MaxBytesError{}, 413, "Nothing of it was kept"},
		{context.DeadlineExceeded, 503, "What was saved before is safe"},
		{errReadOnly, 503, "nothing was kept"},
		{desk.Faultf("Choose a time that is still to come."), 422, "Choose a time"},
		{fmt.Errorf("case x: %w", store.ErrFull), 503, "no room"},
		{errors.New(secret), 500, "What was saved before is safe"},
		{errPanic, 500, "What was saved before is safe"},
	} {
		var log strings.Builder
		s := &site{Options: Options{Log: slog.New(slog.NewTextHandler(&log, nil))}, assets: loadAssets()}
		w := httptest.NewRecorder()
		s.fail(w, httptest.NewRequest("GET", "/positions?name="+"secret", nil), c.err)
		page := w.Body.String()
		if w.Code != c.status || !strings.Contains(page, c.says) || strings.Count(page, "<h1>") != 1 {
			t.Errorf("%v: %d\n%s", c.err, w.Code, page)
		}
		if strings.Contains(page+log.String(), secret) || strings.Contains(log.String(), "name=") {
			t.Errorf("%v: the error's text is told: %s", c.err, log.String())
		}
		if (c.status == 500) != strings.Contains(log.String(), "a request failed") {
			t.Errorf("%v: the log says %q", c.err, log.String())
		}
	}
}

// TestAPanicIsAPage: a fault in a handler ends one request, not the program.
func TestAPanicIsAPage(t *testing.T) {
	var log strings.Builder
	s := &site{Options: Options{Log: slog.New(slog.NewTextHandler(&log, nil))}, assets: loadAssets()}
	w := httptest.NewRecorder()
	s.recovered(http.HandlerFunc(func(http.ResponseWriter, *http.Request) { panic("what was typed") })).ServeHTTP(w, httptest.NewRequest("GET", "/", nil))
	if w.Code != http.StatusInternalServerError || !strings.Contains(w.Body.String(), "on our side") || !strings.Contains(log.String(), "fault_test.go") {
		t.Errorf("%d %s", w.Code, log.String())
	}
	if strings.Contains(log.String(), "what was typed") {
		t.Error("the panic's value is in the log")
	}
}

// TestNamesInFilesLeadToFiles: every name inside the files leads to a file.
func TestNamesInFilesLeadToFiles(t *testing.T) {
	a := loadAssets()
	for _, f := range a.byName {
		if strings.HasSuffix(f.name, ".js") {
			continue // a worker's names are put in when it is served
		}
		for _, m := range regexp.MustCompile(`/assets/[a-z0-9.-]+`).FindAllString(string(f.plain), -1) {
			if _, ok := a.byName[strings.TrimPrefix(m, "/assets/")]; !ok {
				t.Errorf("%s leads to %s, which is no file", f.name, m)
			}
		}
	}
}
