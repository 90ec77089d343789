package web_test

import (
	"context"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"

	"regards"
	"regards/desk"
	"regards/store"
	"regards/web/webtest"
)

// letters are the thank-you letters of a case.
func letters(t *testing.T, h *webtest.House, id string) []desk.Page {
	t.Helper()
	p, err := h.Desk.Letters(t.Context(), id, regards.ThankYou)
	if err != nil {
		t.Fatal(err)
	}
	return p.Pages
}

// letter is one letter as the record has it now.
func letter(t *testing.T, h *webtest.House, id string) *store.Letter {
	t.Helper()
	l, err := h.Desk.File().Letter(t.Context(), id)
	if err != nil {
		t.Fatal(err)
	}
	return l
}

// TestLettersAreOpenToEverybody holds each page of letters to the rules of WCAG
// 2.2 AA, and keeps its picture.
func TestLettersAreOpenToEverybody(t *testing.T) {
	h := webtest.New(t)
	b := h.Browse()
	b.NoBarriers("/letters")
	steve, badly := h.AddFile("../examples/steve.yaml"), h.AddFile("../examples/hygienist-badly.yaml")
	own := letters(t, h, steve)
	for _, p := range []struct{ path, name string }{
		{"/positions/" + steve + "/letters", "letters-panel"}, {"/positions/" + badly + "/letters", "letters-doubts"}, {"/letters", "letters"},
		{"/letters/" + own[0].Letter.ID + "?edit", "letter-edit"}, {"/letters/" + own[0].Letter.ID + "/history", "letter-history"},
		{"/letters/" + own[0].Letter.ID + "/paper", "letter-paper"}, {"/positions/" + steve + "/letters?kind=decline", "letters-kind"},
	} {
		for i, l := range webtest.Looks() {
			b.As(l)
			b.Go(p.path)
			if i == 0 || i == 3 { // each width and each theme once
				b.NoBarriersHere(p.name + ", " + l.Name())
			}
			b.Picture(p.name + "-" + l.Name())
		}
	}
	b.As(webtest.Looks()[2])
	b.Do(chromedp.Func(func(ctx context.Context, _ *chromedp.Target) error {
		_, err := chromedp.Call(ctx, emulation.SetFocusEmulationEnabled, emulation.SetFocusEmulationEnabledParams{Enabled: true})
		return err
	}))
	b.Go("/positions/" + steve + "/letters")
	webtest.Eval[bool](b, `[...document.querySelectorAll(".line")].find(e => { const c = e.cloneNode(true); c.querySelectorAll(".ground,.bar").forEach(x => x.remove()); return c.textContent.includes("cut-off") }).focus(), true`)
	if shown := webtest.Eval[string](b, `[...document.querySelectorAll(".ground")].filter(e => e.checkVisibility()).map(e => e.innerText).join("|")`); !strings.Contains(shown, "get the night shift to hit its cut-off") {
		t.Errorf("below the sentence stands %q", shown)
	}
	// The letter reads as it was composed: not a sign more between its sentences.
	if text := webtest.Eval[string](b, `[...document.querySelectorAll(".text .block")].map(e => { const c = e.cloneNode(true); c.querySelectorAll(".ground,.bar").forEach(x => x.remove()); return c.textContent }).join("\n\n")`); text != own[0].Letter.Body {
		t.Errorf("on the paper stands\n%q, not\n%q", text, own[0].Letter.Body)
	}
	b.NoBarriersHere("a sentence and what it rests on")
	b.Picture("letters-ground")
	if all := b.Complaints(); len(all) > 0 {
		t.Errorf("%q", all)
	}
}

// TestFromCaseToSent: the letters are found, read, approved and recorded as
// sent; the step then leaves Today, and comes back when that is undone.
func TestFromCaseToSent(t *testing.T) {
	h := webtest.New(t)
	id := h.AddFile("../examples/steve.yaml")
	b := h.Browse()
	b.Go("/positions/" + id + "/letters")
	for _, p := range letters(t, h, id) {
		b.Go("/letters/" + p.Letter.ID)
		b.Press(`form[action$="/approval"] button`)
		if l := letter(t, h, p.Letter.ID); l.State != store.Approved || l.Approved != desk.BytesOf(l) {
			t.Fatalf("%s: %s\n%s", l.Reader, l.State, b.Text())
		}
	}
	first := letters(t, h, id)[0].Letter
	asks := func() bool {
		steps, err := h.Desk.File().CaseSteps(t.Context(), id)
		if err != nil {
			t.Fatal(err)
		}
		for _, s := range steps {
			if s.Kind == string(regards.ThankYou) && s.Person == first.Reader {
				return true
			}
		}
		return false
	}
	if !asks() {
		t.Fatal("the plan does not ask for this letter; the test looks at nothing")
	}
	b.Go("/letters/" + first.ID)
	b.Picture("letter-approved")
	b.Do(chromedp.Click(chromedp.CSS(`input[value="by hand"]`)))
	b.Press(`form[action$="/sending"] button`)
	if text := b.Text(); !strings.Contains(text, "Handed over") || asks() {
		t.Errorf("after handing it over the plan still asks: %v\n%s", asks(), text)
	}
	b.Picture("letter-sent")
	b.Press(".toast button")
	if l := letter(t, h, first.ID); l.State != store.Approved || !asks() {
		t.Errorf("undone, and it is %s; the plan asks: %v", l.State, asks())
	}
}

// TestEditingIsKept: what is typed is kept at the pause and read by the critic;
// the text before is in the history and can be taken back.
func TestEditingIsKept(t *testing.T) {
	h := webtest.New(t)
	p := letters(t, h, h.AddFile("../examples/steve.yaml"))[0]
	b := h.Browse()
	b.As(webtest.Looks()[2])
	b.Go("/letters/" + p.Letter.ID)
	b.Press(`a[href$="?edit"]`)
	b.Do(chromedp.SendKeys(chromedp.ID("body"), "\n\nP.S. At Globex Corporation I saved 45 million dollars."))
	webtest.EvalAwait[bool](b, `new Promise((ok, no) => { const at = Date.now(); (function look() {
		if (document.querySelector("#beside .checks .block") && document.querySelector(".under mark")) ok(true); else if (Date.now() - at > 20000) no(document.body.innerText); else setTimeout(look, 50) })() })`)
	b.Picture("letter-edited")
	b.NoBarriersHere("a letter under the pen")
	if l := letter(t, h, p.Letter.ID); l.State != store.Edited || !strings.Contains(l.Body, "45 million dollars.") {
		t.Fatalf("%s: %s", l.State, l.Body)
	}
	b.Go("/letters/" + p.Letter.ID)
	if text := b.Text(); !strings.Contains(text, "to mend") || strings.Contains(text, "Approve this letter") {
		t.Errorf("a letter that is blocked can be approved\n%s", text)
	}
	b.Picture("letter-blocked")
	b.Go("/letters/" + p.Letter.ID + "/history")
	webtest.Eval[bool](b, `[...document.querySelectorAll("details")].forEach(d => d.open = true), true`)
	b.Press(`.texts li:last-child button`)
	if l := letter(t, h, p.Letter.ID); l.Body != p.Letter.Body || l.State != store.Draft {
		t.Errorf("taken back, and it is %s: %s", l.State, l.Body)
	}
	b.Press(".toast button")
	if l := letter(t, h, p.Letter.ID); !strings.Contains(l.Body, "45 million dollars.") {
		t.Errorf("undone, and it is %s", l.Body)
	}
	if all := b.Complaints(); len(all) > 0 {
		t.Errorf("%q", all)
	}
}

// TestAnotherVersion: one letter is written in other words, and its siblings stand.
func TestAnotherVersion(t *testing.T) {
	h := webtest.New(t)
	id, c := h.AddFile("../examples/steve.yaml"), h.Client()
	before := letters(t, h, id)
	h.Turn(h.Now().Add(time.Minute))
	post(t, c, h.URL+"/letters/"+before[1].Letter.ID+"/rewriting")
	after := letters(t, h, id)
	for i := range before {
		if same := before[i].Letter.Body == after[i].Letter.Body; same == (i == 1) {
			t.Errorf("letter %d is the same: %v", i+1, same)
		}
	}
	events, err := h.Desk.File().Events(t.Context(), id, 1)
	if err != nil || len(events) != 1 {
		t.Fatal(events, err)
	}
	if err := h.Desk.Undo(t.Context(), events[0].ID, "test"); err != nil {
		t.Fatal(err)
	}
	if l := letter(t, h, before[1].Letter.ID); l.Body != before[1].Letter.Body || l.Version != 0 || l.Made != before[1].Letter.Made {
		t.Errorf("undone, and it is version %d: %s", l.Version, l.Body)
	}
}

// TestApprovalIsOfWhatWasSeen: what another device has changed since is not
// approved unread; both texts of two devices stay in the history.
func TestApprovalIsOfWhatWasSeen(t *testing.T) {
	h := webtest.New(t)
	c := h.Client()
	l := letters(t, h, h.AddFile("../examples/steve.yaml"))[0].Letter
	at := h.URL + "/letters/" + l.ID
	edit := func(words string) string {
		r, _ := post(t, c, at+"/text", "base", "1", "subject", l.Subject, "body", strings.Replace(l.Body, "Steve Carver", words+"\r\nSteve Carver", 1))
		if r.StatusCode != http.StatusSeeOther {
			t.Fatal(r.Status)
		}
		_, page := ask(t, c, "GET", at, "", "")
		return page
	}
	if page := edit("With thanks from my phone,"); strings.Contains(page, "Another device") {
		t.Error("the first edit is called stale")
	}
	if page := edit("With thanks from my laptop,"); !strings.Contains(page, "Another device had changed this letter meanwhile") {
		t.Error("the second edit of one base is not called stale")
	}
	if _, page := ask(t, c, "GET", at+"/history?all", "", ""); !strings.Contains(page, "from my phone") || !strings.Contains(page, "from my laptop") {
		t.Error("a text is lost")
	}
	post(t, c, at+"/approval", "seen", desk.BytesOf(&l))
	if _, page := ask(t, c, "GET", at, "", ""); !strings.Contains(page, "changed since you read it") || letter(t, h, l.ID).State == store.Approved {
		t.Error("another text than the one that was seen was approved")
	}
}

// TestLettersTravel: as text, as a draft, in the mail program and on paper;
// a private letter by no way.
func TestLettersTravel(t *testing.T) {
	h := webtest.New(t)
	c := h.Client()
	l := letters(t, h, h.AddFile("../examples/steve.yaml"))[0].Letter
	at := h.URL + "/letters/" + l.ID
	for path, want := range map[string]string{".txt": "Subject: " + l.Subject, ".eml": "X-Unsent: 1", "/paper": "November 19, 2026"} {
		if r, page := ask(t, c, "GET", at+path, "", ""); r.StatusCode != http.StatusOK || !strings.Contains(page, want) {
			t.Errorf("%s: %s\n%s", path, r.Status, page)
		}
	}
	if _, page := ask(t, c, "GET", at, "", ""); !strings.Contains(page, "mailto:marta@example.com?subject=The%20Operations") {
		t.Error("no mailto")
	}
	post(t, c, at+"/privacy", "private", "yes")
	for _, path := range []string{".txt", ".eml", "/paper"} {
		if r, page := ask(t, c, "GET", at+path, "", ""); r.StatusCode == http.StatusOK || strings.Contains(page, "Lindqvist") {
			t.Errorf("%s: a private letter leaves", path)
		}
	}
	post(t, c, at+"/approval", "seen", desk.BytesOf(&l))
	post(t, c, at+"/sending", "via", "e-mail")
	if got := letter(t, h, l.ID); got.State != store.Draft {
		t.Errorf("a private letter is %s", got.State)
	}
}

// TestLettersWithoutScript: with script turned off a letter is edited, approved
// and recorded as sent.
func TestLettersWithoutScript(t *testing.T) {
	h := webtest.New(t)
	id := h.AddFile("../examples/steve.yaml")
	l := letters(t, h, id)[0].Letter
	b := h.Browse()
	b.Do(chromedp.Func(func(ctx context.Context, _ *chromedp.Target) error {
		_, err := chromedp.Call(ctx, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: true})
		return err
	}))
	b.Go("/letters/" + l.ID)
	b.Press(`a[href$="?edit"]`)
	b.Do(chromedp.SetValue(chromedp.ID("subject"), "Thank you for Thursday"))
	b.Press(`.paper button[type="submit"]`)
	if got := letter(t, h, l.ID); got.Subject != "Thank you for Thursday" || got.Body != l.Body {
		t.Fatalf("%q\n%s", got.Subject, got.Body)
	}
	b.Press(`form[action$="/approval"] button`)
	b.Press(`form[action$="/sending"] button`)
	if got := letter(t, h, l.ID); got.State != store.Sent {
		t.Errorf("it is %s\n%s", got.State, b.Read())
	}
}

// TestPayloadsInLetters: what looks like markup or script is text in every
// answer, in an edited letter and in its history.
func TestPayloadsInLetters(t *testing.T) {
	h := webtest.New(t)
	c := h.Client()
	all := payloads(t)
	k := h.ReadFile("../examples/steve.yaml")
	bad := func(i int) string { return all[i%len(all)] }
	k.Employer.Short, k.Position.Short, k.Interview.Like = bad(0), bad(1), []string{bad(2)}
	for i := range k.Interview.Interviewers {
		p := &k.Interview.Interviewers[i]
		p.Title, p.Topic, p.Told, p.Email = bad(i+3), bad(i+4), bad(i+5), bad(i+6)
		p.Needs = []regards.Need{{Need: "fix " + bad(i+7), Help: "using " + bad(i+8), At: bad(i + 9), Did: "built " + bad(i+10), So: "see " + bad(i+11)}}
		p.Objections = []regards.Objection{{About: bad(i + 12), Answer: "I know " + bad(i+13), Aloud: regards.Yes}}
		p.Promises = []regards.Promise{{What: "send " + bad(i+14)}}
	}
	k.Interview.Interviewers[0].Name = all[0]
	id := h.Add(k)
	var at []string
	for i, p := range letters(t, h, id) {
		path := "/letters/" + p.Letter.ID
		post(t, c, h.URL+path+"/text", "base", "1", "subject", bad(i), "body", p.Letter.Body+"\n\n"+strings.Join(all, "\n\n"))
		for _, f := range []string{"path", "was", "now"} {
			post(t, c, h.URL+path+"/answers", "path", "interview.should_have_said", "was", "", "now", bad(i), f, bad(i+1))
		}
		at = append(at, path, path+"?edit", path+"/history?all", path+"/paper")
	}
	b := h.Browse()
	for _, path := range append(at, "/letters", "/positions/"+id+"/letters", "/positions/"+id+"/letters?kind=nudge") {
		b.Go(path)
		if strings.HasSuffix(path, "?edit") && !strings.Contains(webtest.Eval[string](b, `document.getElementById("body").value`), "pwned") {
			t.Error("no payload is on the page; the test looks at nothing")
		}
		if webtest.Eval[bool](b, "'pwned' in window || document.querySelectorAll('script:not([src]),iframe,base,form[action^=\"//\"],main img').length > 0") {
			t.Errorf("%s: a payload has run", path)
		}
	}
	if all := b.Complaints(); len(all) > 0 {
		t.Errorf("%q", all)
	}
	if strings.Contains(h.Logs(), "pwned") {
		t.Error("what was typed is in the log")
	}
}
