package web_test

import (
	"net/http"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/chromedp"

	"regards/web/webtest"
)

var codeOf = regexp.MustCompile(`[0-9A-Z]{4}-[0-9A-Z]{4}`)

// code makes a pairing code as the computer does, and gives it.
func code(t *testing.T, h *webtest.House, c *http.Client) string {
	t.Helper()
	r, page := post(t, c, h.URL+"/pairings")
	found := codeOf.FindString(page)
	if r.StatusCode != http.StatusOK || found == "" {
		t.Fatalf("%s: no code in %s", r.Status, page)
	}
	return found
}

// TestAPhoneIsPaired: the computer shows a code, the phone types it and is in,
// does a debrief there over plain HTTP, stands in the list of devices, and is
// out again when the computer says so.
func TestAPhoneIsPaired(t *testing.T) {
	h := webtest.AtHome(t)
	id := h.AddFile("../examples/steve.yaml")
	computer, b := h.Browse(), h.BrowseOutside()
	computer.Looked("/settings", "settings-at-home")
	computer.Go("/settings#devices")
	computer.Press(`form[action="/pairings"] button`)
	made := codeOf.FindString(computer.Text())
	if made == "" || !strings.Contains(computer.Text(), "plain HTTP") {
		t.Fatalf("%s", computer.Text())
	}
	for _, l := range webtest.Looks() {
		computer.As(l)
		computer.NoBarriersHere("the code, " + l.Name())
		computer.Picture("pairing-code-" + l.Name())
	}
	b.As(webtest.Looks()[0])
	b.Go(h.HomeURL() + "/")
	if text := b.Text(); !strings.Contains(text, "I have a code") || strings.Contains(text, "Brightwater") {
		t.Errorf("%s", text)
	}
	b.Press(".pri")
	b.NoBarriersHere("the page for a code")
	b.Picture("pairing-390-light")
	b.Do(chromedp.SendKeys(chromedp.ID("code"), strings.ToLower(strings.ReplaceAll(made, "-", " "))))
	b.Press(".pri")
	if text := b.Text(); !strings.Contains(text, "to do today") {
		t.Fatalf("%s", text)
	}
	phone := &phone{b, t, id}
	phone.Go(h.HomeURL() + "/positions/" + id + "/debrief/1-topic")
	phone.Until(`document.querySelector("[data-ready]")`)
	phone.refill("interviewers[0].topic", "the new night desk")
	phone.has("interviewers[0].topic", "the new night desk")
	phone.Until(saved)
	if all := b.Complaints(); len(all) > 1 { // the page before it was let in is a 401
		t.Errorf("%q", all)
	}

	computer.Go("/settings")
	if n := webtest.Eval[int](computer, `document.querySelectorAll("#devices li").length`); n != 2 {
		t.Errorf("%d devices are listed", n)
	}
	computer.Press(`form[action^="/devices/"][action$="/dismissal"]:not([action="/devices/dismissal"]) button`)
	b.Go(h.HomeURL() + "/")
	if text := b.Text(); strings.Contains(text, "to do today") {
		t.Errorf("still in: %s", text)
	}
}

// TestACodeIsGoodOnce, for ten minutes, for whoever types it; a link with it
// lets nobody in, and what is guessed is not guessed often.
func TestACodeIsGoodOnce(t *testing.T) {
	h := webtest.AtHome(t)
	c := h.Client()
	stranger := &http.Client{CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}
	try := func(typed string) int {
		t.Helper()
		r, _ := post(t, stranger, h.URL+"/pairing", "code", typed)
		if in := r.Header.Get("Set-Cookie") != ""; in != (r.StatusCode == http.StatusSeeOther) {
			t.Errorf("%s, and a cookie: %v", r.Status, in)
		}
		return r.StatusCode
	}
	first := code(t, h, c)
	if r, _ := ask(t, stranger, "GET", h.URL+"/pairing?code="+first, "", ""); r.StatusCode != http.StatusOK || r.Header.Get("Set-Cookie") != "" {
		t.Errorf("a link lets somebody in: %s", r.Status)
	}
	if got := try(strings.ReplaceAll(strings.ToLower(first), "-", "")); got != http.StatusSeeOther {
		t.Errorf("the code was not taken: %d", got)
	}
	if got := try(first); got != http.StatusUnprocessableEntity {
		t.Errorf("a code was taken twice: %d", got)
	}
	late := code(t, h, c)
	h.Turn(h.Now().Add(11 * time.Minute))
	if got := try(late); got != http.StatusUnprocessableEntity {
		t.Errorf("a code was taken after eleven minutes: %d", got)
	}
	for range 12 {
		try("0000-0000")
	}
	right := code(t, h, c)
	if got := try(right); got != http.StatusTooManyRequests {
		t.Errorf("after twelve wrong codes: %d", got)
	}
	h.Turn(h.Now().Add(11 * time.Minute))
	if got := try(code(t, h, c)); got != http.StatusSeeOther {
		t.Errorf("ten minutes later: %d", got)
	}
	if strings.Contains(h.Logs(), right) {
		t.Error("a code is in the log")
	}
	key := strings.TrimPrefix(h.SignInLink(), h.URL+"/sign-in?key=")
	if got := try(key); got != http.StatusUnprocessableEntity {
		t.Errorf("the key of a link was taken as a code: %d", got)
	}
}

// TestNobodyElseIsAskedIn: where the pages are open to this computer only,
// there is no code and no page for one; and a code is made by who is in.
func TestNobodyElseIsAskedIn(t *testing.T) {
	h := webtest.New(t)
	c := h.Client()
	if r, page := ask(t, c, "GET", h.URL+"/pairing", "", ""); r.StatusCode != http.StatusNotFound || !strings.Contains(page, "--listen") {
		t.Error(r.Status)
	}
	for _, path := range []string{"/pairing", "/pairings"} {
		if r, _ := post(t, c, h.URL+path, "code", "0000-0000"); r.StatusCode != http.StatusNotFound {
			t.Errorf("%s: %s", path, r.Status)
		}
	}
	at := webtest.AtHome(t)
	stranger := &http.Client{}
	if r, page := post(t, stranger, at.URL+"/pairings"); r.StatusCode != http.StatusUnauthorized || codeOf.MatchString(page) {
		t.Errorf("a stranger makes a code: %s", r.Status)
	}
	if r, _ := ask(t, stranger, "POST", at.URL+"/pairing", "", "code=x", "Content-Type", "application/x-www-form-urlencoded", "Origin", "http://evil.example"); r.StatusCode != http.StatusForbidden {
		t.Errorf("another site pairs: %s", r.Status)
	}
}
