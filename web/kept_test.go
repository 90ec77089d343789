package web_test

import (
	"context"
	"fmt"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"

	"regards/web/webtest"
)

// TestADebriefWithoutANetwork: what is typed while the wire is cut is kept on
// the phone, page and answers open again from there, and arrive later.
func TestADebriefWithoutANetwork(t *testing.T) {
	h, id := fresh(t)
	p := newPhone(t, h, id)
	p.open("/debrief/people")
	p.fill("interviewers[0].name", "Amara Okafor")
	p.has("interviewers[0].name", "Amara Okafor")
	p.Until(`document.querySelector("[data-offline]")`)
	p.Until(`kept.get("pages", answers.page).then((t) => { window.zz = t?.includes("Amara") }) && window.zz`)

	h.Cut(true)
	p.tap("footer .pri")
	p.Until(`document.querySelector("#s-1-who:not([hidden])")`)
	p.next("1-address")
	p.next("1-topic")
	p.fill("interviewers[0].topic", "the night shift")
	p.Until(keptF)
	if text := p.Text(); !strings.Contains(text, "Kept on this phone, not yet saved") {
		t.Errorf("%s", text)
	}
	p.Picture("debrief-offline")
	p.Go("/positions/" + id + "/debrief/1-topic") // the tab was closed and opened again
	p.Until(`document.querySelector("[data-ready]")`)
	if got := webtest.Eval[string](p.Browser, `document.getElementById("interviewers[0].topic").value`); got != "the night shift" || p.at() != "1-topic" {
		t.Errorf("%q at %s", got, p.at())
	}
	raw := webtest.Eval[string](p.Browser, `(() => { window.rows = ""; indexedDB.open("regards").onsuccess = (e) => { e.target.result.transaction("answers").objectStore("answers").getAll().onsuccess = (g) => { window.rows = g.target.result.map((r) => new TextDecoder().decode(r.data)).join() + "." } }; return "" })()`)
	p.Until(`window.rows`)
	if raw = webtest.Eval[string](p.Browser, `window.rows`); strings.Contains(raw, "night") || len(raw) < 30 {
		t.Errorf("kept in the clear: %q", raw)
	}

	h.Cut(false)
	p.has("interviewers[0].topic", "the night shift")
	p.Until(saved)
	p.Until(`kept.all("answers", answers.id).then((m) => { window.left = m.size }) && window.left === 0`)

	webtest.Eval[bool](p.Browser, `(fetch("/sign-out", {method: "POST"}), true)`) // what the phone kept leaves with the session
	p.Until(`indexedDB.databases().then((d) => { window.gone = !d.some((x) => x.name === "regards") }) && window.gone`)
}

// TestACardWithoutANetwork: the card opens where there is no network, once it
// was opened, and its ticks arrive later.
func TestACardWithoutANetwork(t *testing.T) {
	h := webtest.New(t)
	p := newPhone(t, h, h.AddFile("../examples/steve.yaml"))
	p.open("/card")
	p.Until(`document.querySelector("[data-offline]")`)
	p.Until(`kept.get("pages", answers.page).then((t) => { window.zz = Boolean(t) }) && window.zz`)
	h.Cut(true)
	p.open("/card")
	p.chip("closing.wanted_it", "yes")
	p.Until(keptF)
	h.Cut(false)
	p.has("closing.wanted_it", "yes")
}

// TestATabIsKilledWhileTyping: what was acknowledged is on the record, and
// little else is lost. REGARDS_FULL kills 300 tabs.
func TestATabIsKilledWhileTyping(t *testing.T) {
	h, id := fresh(t)
	p := newPhone(t, h, id)
	p.open("/debrief/people")
	p.fill("interviewers[0].name", "Amara Okafor")
	p.has("interviewers[0].name", "Amara Okafor")
	kills := 4
	if os.Getenv("REGARDS_FULL") != "" {
		kills = 300
	}
	const path = "interviewers[0].told"
	for i := range kills {
		tab, stop := chromedp.NewContext(p.Ctx)
		q := &phone{p.Tab(tab), t, id}
		q.open("/debrief/1-told")
		before := p.answer(path)
		acked, typed := before, before
		end := time.Now().Add(time.Duration(300+i*137%1700) * time.Millisecond)
		for n := 0; time.Now().Before(end); n++ {
			if n == 0 {
				q.Do(chromedp.Focus(chromedp.CSS(named(path))))
				webtest.Eval[bool](q.Browser, `(document.activeElement.setSelectionRange(1e6, 1e6), true)`)
			}
			q.Do(chromedp.KeyEvent("ab "[n%3 : n%3+1]))
			typed += "ab "[n%3 : n%3+1]
			if webtest.Eval[bool](q.Browser, saved) {
				acked = webtest.Eval[string](q.Browser, fmt.Sprintf(`document.getElementById(%q).value`, path))
			}
		}
		chromedp.Do(tab, chromedp.Func(func(ctx context.Context, _ *chromedp.Target) error {
			ctx, cancel := context.WithTimeout(ctx, time.Second)
			defer cancel()
			_, err := chromedp.Call(ctx, page.Crash, cdp.Empty{})
			return err
		}))
		stop()
		if got := p.answer(path); !strings.HasPrefix(got, acked) {
			t.Fatalf("kill %d: %q was acknowledged, the record has %q", i, acked, got)
		}
		if got := p.answer(path); !strings.HasPrefix(typed, got) {
			t.Fatalf("kill %d: %q was typed, the record has %q", i, typed, got)
		}
	}
}

// TestTwoDevices: boxes that both change one by one are merged; of one box that
// both change the later text stands, and the other is offered beside it.
func TestTwoDevices(t *testing.T) {
	h, id := fresh(t)
	p := newPhone(t, h, id)
	p.open("/debrief/people")
	p.fill("interviewers[0].name", "Amara Okafor")
	p.has("interviewers[0].name", "Amara Okafor")
	laptop := newPhone(t, h, id)
	laptop.As(webtest.Look{Width: 1360, Height: 860})
	p.open("/debrief/1-topic")
	laptop.open("/debrief/1-told")
	p.fill("interviewers[0].topic", "the night shift")
	laptop.fill("interviewers[0].told", "the beds are full")
	p.has("interviewers[0].topic", "the night shift")
	p.has("interviewers[0].told", "the beds are full")

	laptop.tap(`.outline [data-to="1-topic"]`)
	laptop.fill("interviewers[0].topic", "the day shift")
	laptop.Until(`document.querySelector("[data-conflict]")`)
	p.has("interviewers[0].topic", "the day shift")
	laptop.Picture("debrief-conflict")
	laptop.tap(`[data-conflict] [value=other]`)
	p.has("interviewers[0].topic", "the night shift")
	laptop.Until(`!document.querySelector("[data-conflict]") && document.getElementById("interviewers[0].topic").value === "the night shift"`)
}
