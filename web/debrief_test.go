package web_test

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"regards"
	"regards/casefile"
	"regards/desk"
	"regards/web/webtest"
)

// phone is somebody in a car park with a phone of 390 pixels.
type phone struct {
	*webtest.Browser
	t  testing.TB
	id string
}

// fresh is a house with one position of which nothing but the names of
// employer and job is known, and its id.
func fresh(t testing.TB) (*webtest.House, string) {
	t.Helper()
	h := webtest.New(t)
	return h, h.Add(&regards.Case{Candidate: regards.Candidate{Name: "Dana Whitfield", Email: "dana@example.org", Country: "US", TimeZone: "America/New_York",
		Evidence: []regards.Evidence{{At: "Mercy General", Did: "cut agency hours by a third in two years"}}},
		Employer: regards.Employer{Name: "Oak Hall Hospital", Country: "US"}, Position: regards.Position{Title: "Ward Manager"}})
}

func newPhone(t testing.TB, h *webtest.House, id string) *phone {
	t.Helper()
	p := &phone{h.Browse(), t, id}
	p.As(webtest.Look{Width: 390, Height: 844})
	return p
}

// open opens a page of the position and waits until its script is at work.
func (p *phone) open(page string) {
	p.t.Helper()
	p.Go("/positions/" + p.id + page)
	p.Until(`document.querySelector("[data-ready]")`)
}

const (
	saved = `document.querySelector("[data-case]").dataset.state === "saved"`
	keptF = `document.querySelector("[data-case]").dataset.state === "kept"`
)

func named(path string) string { return fmt.Sprintf(`[name="%s"]:not([type=hidden])`, path) }

// fill types into a box, key by key.
func (p *phone) fill(path, text string) {
	p.t.Helper()
	p.Do(chromedp.Focus(chromedp.CSS(named(path))), chromedp.KeyEvent(text))
}

// refill types over what stands in a box.
func (p *phone) refill(path, text string) {
	p.t.Helper()
	webtest.Eval[bool](p.Browser, fmt.Sprintf(`(document.querySelector(%q).select(), true)`, named(path)))
	p.fill(path, text)
}

// day sets a date or a time, as the browser's own picker does.
func (p *phone) day(path, value string) {
	p.t.Helper()
	webtest.Eval[bool](p.Browser, fmt.Sprintf(`(c => { c.value = %q; c.dispatchEvent(new Event("input", {bubbles: true})); return true })(document.querySelector(%q))`, value, named(path)))
}

func (p *phone) tap(selector string) {
	p.t.Helper()
	p.Do(chromedp.Click(chromedp.CSS(selector)))
}

// chip taps a chip.
func (p *phone) chip(path, value string) {
	p.t.Helper()
	p.tap(fmt.Sprintf(`[name="%s"][value="%s"]`, path, value))
}

// at is the question that is open.
func (p *phone) at() string {
	p.t.Helper()
	return webtest.Eval[string](p.Browser, `document.querySelector(".screen:not([hidden])").dataset.key`)
}

// next goes on, and holds that the question is the one that should come.
func (p *phone) next(want string) {
	p.t.Helper()
	p.tap("footer .pri")
	p.Until(fmt.Sprintf(`document.readyState === "complete" && document.querySelector(".screen:not([hidden])").dataset.key === %q`, want))
}

// answer is what the record has at a path.
func (p *phone) answer(path string) string {
	p.t.Helper()
	k, err := p.House.Desk.File().Case(context.Background(), p.id)
	if err != nil {
		p.t.Fatal(err)
	}
	s, err := casefile.Get(k.Case, path)
	if err != nil {
		return ""
	}
	return s
}

// has holds that the record has an answer, and waits for it.
func (p *phone) has(path, want string) {
	p.t.Helper()
	for end := time.Now().Add(20 * time.Second); p.answer(path) != want; time.Sleep(30 * time.Millisecond) {
		if time.Now().After(end) {
			p.t.Fatalf("%s: the record has %q, not %q", path, p.answer(path), want)
		}
	}
}

// TestADebriefOnAPhone is a whole debrief of two interviewers, typed on a
// phone; it ends in letters that hold the answers.
func TestADebriefOnAPhone(t *testing.T) {
	h, id := fresh(t)
	p := newPhone(t, h, id)
	p.open("/debrief")
	p.chip("interview.went", "well")
	p.day("interview.start", "2026-11-19T14:00")
	p.day("interview.end", "2026-11-19T15:00")
	p.next("people")
	p.fill("interviewers[0].name", "Amara Okafor")
	p.tap("[data-add]")
	p.Do(chromedp.KeyEvent("Luis Prado"))
	p.next("1-who")
	p.chip("interviewers[0].decides", "yes")
	p.chip("interviewers[0].part", "hiring manager")
	p.chip("interviewers[0].tone", "warm")
	p.next("1-address")
	p.next("1-topic")
	p.fill("interviewers[0].topic", "the night shift")
	p.Until(`document.querySelector('[data-made="interviewers[0].topic"]').innerText.includes("night shift")`)
	p.Until(`document.querySelector("#s-1-topic h1").innerText === "I enjoyed talking with Amara about the night shift."`)
	p.Do(chromedp.KeyEvent(kb.Enter)) // goes on where an answer is one line
	p.Until(`document.querySelector("#s-1-need-1:not([hidden])")`)
	p.fill("interviewers[0].needs[0].need", "keep new nurses past their first year")
	p.next("1-help-1")
	p.fill("interviewers[0].needs[0].help", "setting up a buddy system")
	p.next("1-proof-1")
	p.tap(`#s-1-proof-1 [name=pick]`)
	p.has("interviewers[0].needs[0].did", "cut agency hours by a third in two years")
	p.next("1-so-1")
	p.fill("interviewers[0].needs[0].so", "stop hiring every spring")
	p.next("1-need-2")
	p.tap(".skip-it") // no second need: neither help nor proof of it is asked for
	p.Until(`document.querySelector("#s-1-doubt-1:not([hidden])")`)
	p.fill("interviewers[0].objections[0].about", "experience with union rotas")
	p.fill("interviewers[0].objections[0].answer", "planned rotas with the union for four years")
	p.chip("interviewers[0].objections[0].aloud", "yes")
	p.next("1-doubt-2")
	p.next("1-told")
	p.next("1-promise-1")
	p.fill("interviewers[0].promises[0].what", "send the rota template")
	p.day("interviewers[0].promises[0].by", "2026-11-23")
	p.next("1-promise-2")
	p.next("2-who")
	p.chip("interviewers[1].decides", "no")
	p.next("2-address")
	p.next("2-topic")
	p.fill("interviewers[1].topic", "the new monitors")
	p.next("2-need-1")
	p.fill("interviewers[1].needs[0].need", "get the handover done in ten minutes")
	p.next("2-help-1")
	p.next("2-proof-1")
	p.next("2-so-1")
	p.next("decision") // who does not decide is not asked about at length
	p.tap(`#s-decision [name=pick]`)
	p.fill("decision.what", "call both finalists")
	p.next("closing")
	p.chip("closing.wanted_it", "no")
	p.next("like-1")
	p.next("should")
	p.next("start")
	p.next("waiting")
	p.next("private")
	p.fill("interviewers[0].private", "looked tired")
	p.tap("footer .pri")
	p.Until(`document.querySelector("#s-done:not([hidden])")`)
	p.Until(saved)
	p.has("interviewers[0].private", "looked tired")
	p.has("interviewers[0].promises[0].by", "2026-11-23")
	if p.answer("decision.who") == "" {
		t.Error("a name that was picked is not on the record")
	}
	lettersHold(p, map[string][]string{"Amara Okafor": {"buddy system", "union", "rota template"}, "Luis Prado": {"monitors"}})
	if all := p.Complaints(); len(all) > 0 {
		t.Errorf("%q", all)
	}
	if strings.Contains(h.Logs(), "tired") {
		t.Error("the log holds what was typed")
	}
}

// lettersHold composes the letters and looks for words in each.
func lettersHold(p *phone, want map[string][]string) {
	p.t.Helper()
	panel, err := p.House.Desk.Letters(context.Background(), p.id, regards.ThankYou)
	if err != nil {
		p.t.Fatal(err)
	}
	if len(panel.Pages) != len(want) {
		p.t.Errorf("%d letters", len(panel.Pages))
	}
	for _, page := range panel.Pages {
		for _, w := range want[page.Letter.Reader] {
			if !strings.Contains(page.Letter.Body, w) {
				p.t.Errorf("%s: no word of %q:\n%s", page.Letter.Reader, w, page.Letter.Body)
			}
		}
	}
}

// TestADebriefWithoutScript is the same with plain forms.
func TestADebriefWithoutScript(t *testing.T) {
	h, id := fresh(t)
	p := newPhone(t, h, id)
	p.Do(chromedp.Func(func(ctx context.Context, _ *chromedp.Target) error {
		_, err := chromedp.Call(ctx, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: true})
		return err
	}))
	p.Go("/positions/" + id + "/debrief/people")
	p.fill("interviewers[0].name", "Amara Okafor")
	p.tap("[data-add]")
	p.Until(`document.readyState === "complete" && !document.querySelectorAll('.ask-name')[1].hidden`)
	p.fill("interviewers[1].name", "Luis Prado")
	p.next("1-who")
	p.chip("interviewers[0].decides", "yes")
	p.next("1-address")
	p.fill("interviewers[0].email", "amara")
	p.tap("footer .pri")
	p.Until(`document.readyState === "complete" && document.querySelector("#s-1-address .fault")`) // said beside its box, and what was typed stands
	if at := webtest.Eval[string](p.Browser, `document.querySelector('[name="interviewers[0].email"]').value`); at != "amara" {
		t.Errorf("what was refused is gone: %q", at)
	}
	p.refill("interviewers[0].email", "amara@example.com")
	p.next("1-topic")
	p.fill("interviewers[0].topic", "the night shift")
	p.next("1-need-1")
	p.fill("interviewers[0].needs[0].need", "keep new nurses past their first year")
	p.next("1-help-1")
	p.fill("interviewers[0].needs[0].help", "setting up a buddy system")
	p.next("1-proof-1")
	p.tap(`#s-1-proof-1 [name=pick]`)
	p.has("interviewers[0].needs[0].did", "cut agency hours by a third in two years")
	p.Until(`document.readyState === "complete" && document.getElementById("interviewers[0].needs[0].did").value`)
	p.Go("/positions/" + id + "/debrief/2-topic")
	p.fill("interviewers[1].topic", "the new monitors")
	p.next("2-need-1")
	p.Go("/positions/" + id + "/card")
	p.chip("closing.wanted_it", "yes")
	p.tap(".scriptless button")
	p.has("closing.wanted_it", "yes")
	lettersHold(p, map[string][]string{"Amara Okafor": {"buddy system"}, "Luis Prado": {"monitors"}})

	p.Go("/positions/" + id + "/debrief/people") // somebody is taken off the record, and put back
	p.tap(`[name=item][value="interviewers[1]"]`)
	p.has("interviewers[1].name", "")
	p.Until(`document.readyState === "complete" && document.querySelector(".toast button")`)
	p.tap(".toast button")
	p.has("interviewers[1].topic", "the new monitors")
	p.Until(`document.readyState === "complete" && document.querySelector(".toast").innerText.includes("Undone")`)
	p.fill("interviewers[0].name", kb.Enter) // Enter is the button that goes on, not the first that stands there
	p.Until(`document.readyState === "complete" && document.querySelector("#s-1-who:not([hidden])")`)
	p.has("interviewers[1].name", "Luis Prado")
}

// TestAnAnswerThatCannotBeKept is said at its box while the others are kept.
func TestAnAnswerThatCannotBeKept(t *testing.T) {
	h, id := fresh(t)
	p := newPhone(t, h, id)
	p.open("/debrief/people")
	p.fill("interviewers[0].name", "Amara Okafor")
	p.next("1-who")
	p.next("1-address")
	p.fill("interviewers[0].title", "Head of Nursing")
	p.fill("interviewers[0].email", "amara(at)example")
	p.Until(`document.querySelector('#s-1-address .fault')`)
	p.has("interviewers[0].title", "Head of Nursing")
	p.Picture("debrief-fault")
	p.refill("interviewers[0].email", "amara@example.com")
	p.Until(saved)
	p.has("interviewers[0].email", "amara@example.com")
	if webtest.Eval[bool](p.Browser, `Boolean(document.querySelector('#s-1-address .fault'))`) {
		t.Error("the fault is still said")
	}
}

// TestADebriefByKeyboard: from the heading on, with Tab, Space and Enter alone.
func TestADebriefByKeyboard(t *testing.T) {
	h, id := fresh(t)
	p := newPhone(t, h, id)
	p.open("/debrief/people")
	p.fill("interviewers[0].name", "Amara Okafor"+kb.Enter)
	p.Until(`document.activeElement.matches("#s-1-who h1")`) // the heading of what is asked now is read out
	p.Do(chromedp.KeyEvent(kb.Tab + " "))                    // the first chip
	p.has("interviewers[0].part", "hiring manager")
	p.Do(chromedp.KeyEvent(kb.ArrowRight))
	p.has("interviewers[0].part", "executive")
	p.Do(chromedp.KeyEvent(" ")) // what is chosen is taken back
	p.has("interviewers[0].part", "")
	p.Do(chromedp.KeyEvent(kb.Enter))
	p.Until(`document.activeElement.matches("#s-1-address h1")`)
	p.Do(chromedp.KeyEvent(kb.Tab + "Head of Nursing" + kb.Tab + kb.Tab + "amara@example.com" + kb.Enter))
	p.Until(`document.activeElement.matches("#s-1-topic h1")`)
	p.has("interviewers[0].title", "Head of Nursing")
	p.has("interviewers[0].email", "amara@example.com")
	webtest.Eval[bool](p.Browser, `(history.back(), true)`)
	p.Until(`document.activeElement.matches("#s-1-address h1")`)
}

// TestPayloadsInADebriefStayText: what looks like markup is text in every box,
// in headings that grow and in what another device typed.
func TestPayloadsInADebriefStayText(t *testing.T) {
	h, id := fresh(t)
	ctx := context.Background()
	p := newPhone(t, h, id)
	all := payloads(t)
	for i, path := range []string{"interviewers[0].name", "interviewers[0].topic", "interviewers[0].needs[0].need", "interviewers[0].told", "decision.who", "interview.like[0]"} {
		for j := range all {
			now := all[(i+j)%len(all)]
			if _, err := h.Desk.FileAnswers(ctx, id, "laptop", []desk.Answer{{Path: path, Was: "nothing like it", Now: now}}); err != nil {
				t.Fatal(err)
			}
		}
	}
	for _, page := range []string{"/debrief/1-help-1", "/debrief/1-topic", "/debrief/decision", "/card"} {
		p.open(page)
		if webtest.Eval[bool](p.Browser, "'pwned' in window || document.querySelectorAll('script:not([src]),iframe,base').length > 0") {
			t.Errorf("%s: a payload has run", page)
		}
	}
	p.open("/debrief/1-topic")
	p.refill("interviewers[0].topic", `<img src=x onerror="window.pwned=1">`)
	p.Until(saved)
	if webtest.Eval[bool](p.Browser, "'pwned' in window || document.querySelector('h1 img') !== null") {
		t.Error("what is typed becomes markup")
	}
	if got := p.Complaints(); len(got) > 0 {
		t.Errorf("%q", got)
	}
}

// TestADoubtIsVoiced: what is not surely read is asked back, and taken up at one tap.
func TestADoubtIsVoiced(t *testing.T) {
	h := webtest.New(t)
	p := newPhone(t, h, h.AddFile("../examples/steve.yaml"))
	const did = "interviewers[1].needs[0].did"
	p.open("/debrief/2-proof-1")
	p.refill(did, "a ten-minute handover")
	p.Until(`document.querySelector('#s-2-proof-1 .doubt:not([hidden])')`)
	if text := p.Text(); !strings.Contains(text, "We read this as something that you had or did. Right?") {
		t.Errorf("%s", text)
	}
	p.Picture("debrief-doubt")
	p.tap(`#s-2-proof-1 .doubt button`)
	p.has(did, "had a ten-minute handover")
	p.Until(`document.querySelector('#s-2-proof-1 .doubt').hidden`)
}

// TestDebriefHasNoBarriers looks at the card and at every kind of question.
func TestDebriefHasNoBarriers(t *testing.T) {
	h := webtest.New(t)
	id := h.AddFile("../examples/steve.yaml")
	b := h.Browse()
	for _, page := range []string{"card", "debrief/how", "debrief/people", "debrief/1-who", "debrief/1-help-1", "debrief/1-doubt-1", "debrief/done"} {
		path := "/positions/" + id + "/" + page
		for _, l := range []webtest.Look{{Width: 390, Height: 844}, {Width: 1360, Height: 860, Dark: true}} {
			b.As(l)
			b.Go(path)
			b.NoBarriersHere(page + ", " + l.Name())
		}
		b.Pictures(path, strings.ReplaceAll(page, "/", "-"))
	}
}
