package web_test

import (
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"regards/web/webtest"
)

// TestNoBarriers holds every page of this file's rooms to the rules of WCAG 2.2
// AA, on a phone and a laptop, by day and by night. A new page adds its line.
func TestNoBarriers(t *testing.T) {
	h := webtest.New(t)
	b := h.Browse()
	b.NoBarriers("/")
	b.NoBarriers("/positions")
	b.NoBarriers("/positions/new")
	h.AddFile("../examples/steve.yaml")
	h.AddFile("../examples/winemaker-australia.yaml")
	b.NoBarriers("/")
	b.NoBarriers("/positions")
	b.NoBarriers("/nowhere")
	b.Pictures("/nowhere", "nothing-here")
	out := h.BrowseOutside()
	out.NoBarriers("/")
	out.Pictures("/", "signed-out")

	// A form that came back with a fault, and a sentence after a change.
	b.Go("/positions/new")
	b.Do(chromedp.SendKeys(chromedp.ID("employer"), "Oak Hall"), chromedp.SetValue(chromedp.ID("people"), "Amara <a@b@c>"))
	b.Press(".form button")
	b.NoBarriersHere("the form with a fault")
	b.Picture("new-position-fault")
	b.Go("/")
	b.Press(".decide button")
	b.NoBarriersHere("Today with what was done")
	b.Picture("today-done")
	if text := b.Text(); !strings.Contains(text, "Undo") {
		t.Errorf("%s", text)
	}
}

// TestByKeyboard: the first Tab leads past the navigation, every link and
// button is reached, and what has the focus can be seen to have it.
func TestByKeyboard(t *testing.T) {
	h := webtest.New(t)
	id := h.AddFile("../examples/steve.yaml")
	letter := "/letters/" + letters(t, h, id)[0].Letter.ID
	b := h.Browse()
	b.As(webtest.Look{Width: 1360, Height: 860})
	for _, path := range []string{"/", "/positions", "/positions/new", letter, letter + "?edit"} {
		b.Go(path)
		// A box that takes the focus at once is where typing begins, so Tab begins at the top.
		webtest.Eval[bool](b, "document.activeElement.blur(), window.scrollTo(0, 0), true")
		want := webtest.Eval[int](b, `[...document.querySelectorAll("a,button,input:not([type=hidden]),textarea,summary,[tabindex='0']")].filter(e => e.checkVisibility() && !(e.type == "radio" && e !== document.querySelector("[name=" + e.name + "]"))).length`)
		webtest.Eval[bool](b, `window.been = new Set(), window.dim = [], true`)
		if path != "/positions/new" && !strings.HasSuffix(path, "?edit") {
			b.Do(chromedp.KeyEvent(kb.Tab))
			if on := webtest.Eval[string](b, "document.activeElement.className"); on != "skip" {
				t.Errorf("%s: the first Tab leads to %q", path, on)
			}
		}
		for range want + 14 { // a date box has several stops
			webtest.Eval[bool](b, `(() => { const e = document.activeElement; if (e === document.body) return true;
				window.been.add(e); const s = getComputedStyle(e), n = e.nextElementSibling && getComputedStyle(e.nextElementSibling);
				if (s.outlineStyle === "none" && !(n && n.outlineStyle !== "none")) window.dim.push(e.outerHTML.slice(0, 80)); return true })()`)
			b.Do(chromedp.KeyEvent(kb.Tab))
		}
		if got := webtest.Eval[int](b, "window.been.size"); got < want {
			t.Errorf("%s: %d of %d things are reached by Tab", path, got, want)
		}
		if dim := webtest.Eval[[]string](b, "window.dim"); len(dim) > 0 {
			t.Errorf("%s: the focus is not seen on %q", path, dim)
		}
	}
}
