package web_test

import (
	"fmt"
	"os"
	"strings"
	"testing"
	"time"

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
	webtest.Eval[string](p.Browser, `(() => { window.rows = ""; indexedDB.open("regards").onsuccess = (e) => { e.target.result.transaction("answers").objectStore("answers").getAll().onsuccess = (g) => { window.rows = g.target.result.map((r) => new TextDecoder().decode(r.data)).join() + "." } }; return "" })()`)
	p.Until(`window.rows`)
	if raw := webtest.Eval[string](p.Browser, `window.rows`); strings.Contains(raw, "night") || len(raw) < 30 {
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

// TestTheBrowserIsKilledWhileTyping: what was acknowledged is on the record when
// the browser is killed while somebody types, and what was typed more than two
// seconds before is there when it is opened again: from the record, or from what
// the browser kept. Half of the kills hit a device that comes by plain HTTP,
// where browsers keep nothing. REGARDS_FULL kills 300 browsers.
func TestTheBrowserIsKilledWhileTyping(t *testing.T) {
	kills := 10
	if os.Getenv("REGARDS_FULL") != "" {
		kills = 300
	}
	h := webtest.AtHome(t)
	id := h.AddFile("../examples/steve.yaml")
	profile := t.TempDir()
	for i := range kills {
		origin := h.URL
		if i%2 == 1 {
			origin = h.HomeURL()
		}
		k := &killed{phone: &phone{t: t, id: id}, h: h, origin: origin, profile: profile, word: fmt.Sprintf("k%d ", i)}
		k.typing(time.Duration(2200+i*137%1500) * time.Millisecond)
		k.again()
	}
}

// killed is a browser that is killed while somebody types, and opened again.
type killed struct {
	*phone
	h                     *webtest.House
	origin, profile, word string
	typed, acked          string
	keys                  []time.Time // when each sign of typed was pressed
}

const killedAt = "interviewers[0].told"

func (k *killed) start() {
	k.t.Helper()
	k.Browser = k.h.BrowseAs(k.profile)
	k.Go(strings.Replace(k.h.SignInLink(), k.h.URL, k.origin, 1))
	k.Go(k.origin + "/positions/" + k.id + "/debrief/1-told")
	k.Until(`document.querySelector("[data-ready]")`)
}

// typing types over what stands in the box, without a pause as long as the
// page's, until the browser is killed.
func (k *killed) typing(long time.Duration) {
	k.t.Helper()
	k.start()
	webtest.Eval[bool](k.Browser, fmt.Sprintf(`(document.querySelector(%q).select(), true)`, named(killedAt)))
	k.Do(chromedp.Focus(chromedp.CSS(named(killedAt))))
	text := k.word + strings.Repeat("and the beds are full ", 40)
	for end, n := time.Now().Add(long), 0; time.Now().Before(end) && n < len(text); n++ {
		k.Do(chromedp.KeyEvent(text[n : n+1]))
		k.typed += text[n : n+1]
		k.keys = append(k.keys, time.Now())
		if n%4 == 3 && webtest.Eval[bool](k.Browser, saved) {
			k.acked = k.typed
		}
	}
	k.Kill()
}

// again opens the browser once more and looks at what is left.
func (k *killed) again() {
	k.t.Helper()
	died := time.Now()
	if got := k.answer(killedAt); !strings.HasPrefix(got, k.acked) || k.acked != "" && !strings.HasPrefix(k.typed, got) {
		k.t.Errorf("%s: %q was acknowledged, the record has %q", k.word, k.acked, got)
	}
	old := 0
	for old < len(k.keys) && died.Sub(k.keys[old]) > 2*time.Second {
		old++
	}
	k.start()
	k.Until(saved)
	if got := k.answer(killedAt); !strings.HasPrefix(got, k.typed[:old]) || !strings.HasPrefix(k.typed, got) && old > 0 {
		k.t.Errorf("%s at %s: %q was typed, %d signs of it two seconds before, and %q is left", k.word, k.origin, k.typed, old, got)
	}
	k.Kill()
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
