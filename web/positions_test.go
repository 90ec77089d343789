package web_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"regards"
	"regards/web/webtest"
)

// TestPositionsList: every position stands there once, on pages of 25, and the
// list is walked by keyboard.
func TestPositionsList(t *testing.T) {
	h := webtest.New(t)
	b := h.Browse()
	b.Pictures("/positions", "positions-empty")
	if text := b.Text(); !strings.Contains(text, "No position yet") {
		t.Errorf("%s", text)
	}
	for i := range 30 { // ten of them in one moment
		h.Turn(webtest.Evening.Add(time.Duration(i/10) * time.Minute))
		h.Add(&regards.Case{Candidate: regards.Candidate{Name: "Steve Carver"}, Employer: regards.Employer{Name: fmt.Sprintf("Harbour %02d", i)}, Position: regards.Position{Title: "Clerk"}})
	}
	h.Turn(webtest.Evening.Add(time.Hour))
	for _, f := range []string{"steve", "hygienist-badly", "winemaker-australia", "museum-registrar-uk"} {
		h.Turn(h.Now().Add(time.Minute))
		h.AddFile("../examples/" + f + ".yaml")
	}
	b.Pictures("/positions", "positions")
	first := b.Text()
	b.Go("/positions")
	b.Do(chromedp.Focus(chromedp.CSS(".row")), chromedp.KeyEvent(kb.ArrowDown), chromedp.KeyEvent(kb.ArrowDown), chromedp.KeyEvent(kb.ArrowUp))
	if at := webtest.Eval[int](b, "[...document.querySelectorAll('.row')].indexOf(document.activeElement)"); at != 1 {
		t.Errorf("the arrow keys led to row %d", at)
	}
	b.Press(".pages a")
	second := b.Text()
	for i := range 30 {
		name := fmt.Sprintf("Harbour %02d", i)
		if n := strings.Count(first, name) + strings.Count(second, name); n != 1 {
			t.Errorf("%s stands in the list %d times", name, n)
		}
	}
	if all := b.Complaints(); len(all) > 0 {
		t.Errorf("%q", all)
	}
}

// TestPositionsAreFound: typing leaves the positions that are meant, the address
// remembers what was typed, and where nothing is found the page says what to do; with
// script and without.
func TestPositionsAreFound(t *testing.T) {
	h := webtest.New(t)
	for i := range 27 {
		h.Add(&regards.Case{Candidate: regards.Candidate{Name: "Steve Carver"}, Employer: regards.Employer{Name: fmt.Sprintf("Harbour %02d", i)}, Position: regards.Position{Title: "Clerk"}})
	}
	for _, f := range []string{"steve", "hygienist-badly", "winemaker-australia", "museum-registrar-uk"} {
		h.AddFile("../examples/" + f + ".yaml")
	}
	for path, want := range map[string]string{
		"?q=LINDQVIST": "Brightwater", "?q=brightwater+superv": "Brightwater", "?q=deciding+lindqvist&stage=open": "Brightwater",
		"?q=lindqvist&stage=closed": "Look in all stages", "?q=nobody": "Show all positions", "?stage=offered": "Winemaker", "?stage=ahead": "No position of yours is at this stage", "?q=clerk": "Older positions",
	} {
		if _, page := get(t, h.Client(), h.URL+"/positions"+path); !strings.Contains(page, want) || strings.Contains(page, "Harbour") != (path == "?q=clerk") {
			t.Errorf("%s does not show %q, or shows what was not looked for", path, want)
		}
	}
	b := h.Browse()
	b.Looked("/positions?q=nobody", "positions-none")
	b.Go("/positions")
	// chromedp sends a sign of its own behind each key, which no page can keep away.
	webtest.Eval[bool](b, `document.body.dispatchEvent(new KeyboardEvent("keydown", {key: "/", bubbles: true, cancelable: true}))`)
	b.Until(`document.activeElement.id === "q"`)
	b.Do(chromedp.SendKeys(chromedp.ID("q"), "lindq"))
	b.Until(`document.querySelectorAll(".row").length === 1 && location.search === "?q=lindq"`)
	b.Do(chromedp.KeyEvent(kb.ArrowDown), chromedp.KeyEvent(kb.Enter))
	b.Until(`document.querySelector("h1").textContent.includes("Operations Supervisor")`)
	b.Looked("/positions?q=clerk&stage=open", "positions-found")
	b.Press(`.pages a`)
	b.Until(`document.querySelector("#q").value === "clerk" && document.querySelectorAll(".row").length === 2`)
	if all := b.Complaints(); len(all) > 0 {
		t.Errorf("%q", all)
	}
}
