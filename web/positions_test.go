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
