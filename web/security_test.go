package web_test

import (
	"bufio"
	"net/http"
	"os"
	"strings"
	"testing"
	"time"

	"regards/desk"
	"regards/web/webtest"
)

// ask sends a request as it is, with headers as pairs.
func ask(t *testing.T, c *http.Client, method, to, host, content string, headers ...string) (*http.Response, string) {
	t.Helper()
	r, err := http.NewRequest(method, to, strings.NewReader(content))
	if err != nil {
		t.Fatal(err)
	}
	if host != "" {
		r.Host = host
	}
	for i := 0; i+1 < len(headers); i += 2 {
		r.Header.Set(headers[i], headers[i+1])
	}
	a, err := c.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	return a, body(t, a)
}

// TestOtherNamesGetNothing: a page elsewhere whose name was pointed at this
// computer is refused before anything is looked at (DNS rebinding).
func TestOtherNamesGetNothing(t *testing.T) {
	h := webtest.New(t)
	h.AddFile("../examples/steve.yaml")
	c := h.Client()
	_, port, _ := strings.Cut(h.Host, ":")
	for _, host := range []string{"evil.example", "evil.example:" + port, "127.0.0.1", "127.0.0.1:1", "0.0.0.0:" + port, "127.0.0.1.evil.example:" + port, "xn--localhost:" + port, "[::1]:" + port} {
		for _, path := range []string{"/", "/positions", "/assets/regards.css", "/sign-in?key=x", "/nowhere"} {
			if r, page := ask(t, c, "GET", h.URL+path, host, ""); r.StatusCode != http.StatusMisdirectedRequest || strings.Contains(page, "Brightwater") {
				t.Errorf("%s as %s: %s", path, host, r.Status)
			}
		}
	}
	if r, _ := ask(t, c, "GET", h.URL+"/", "", ""); r.StatusCode != http.StatusOK {
		t.Errorf("its own name: %s", r.Status)
	}
}

// TestOtherSitesChangeNothing: a form or script of another page, even one on
// another port of this computer, is refused.
func TestOtherSitesChangeNothing(t *testing.T) {
	h := webtest.New(t)
	c := h.Client()
	form := "employer=Oak+Hall&title=Clerk"
	for _, headers := range [][]string{
		{"Sec-Fetch-Site", "cross-site"}, {"Sec-Fetch-Site", "same-site"}, {"Origin", "https://evil.example"}, {"Origin", "null"},
		{"Origin", "http://127.0.0.1:1"}, {"Origin", "https://" + h.Host + ".evil.example"},
	} {
		headers := append(headers, "Content-Type", "application/x-www-form-urlencoded")
		for _, path := range []string{"/positions", "/imports", "/sign-out", "/events/x/undo", "/positions/x/steps/y/completion", "/positions/x/answers", "/positions/x/sentence", "/positions/x/removals"} {
			if r, _ := ask(t, c, "POST", h.URL+path, "", form, headers...); r.StatusCode != http.StatusForbidden {
				t.Errorf("%s with %q: %s", path, headers[:2], r.Status)
			}
		}
	}
	if n, err := h.Desk.File().CountCases(t.Context()); n != 0 || err != nil {
		t.Errorf("%d filed, %v", n, err)
	}
	if r, _ := ask(t, c, "POST", h.URL+"/positions", "", form, "Content-Type", "application/x-www-form-urlencoded", "Origin", h.URL); r.StatusCode != http.StatusSeeOther {
		t.Errorf("its own form: %s", r.Status)
	}
}

// TestNobodyComesInWithoutAKey: every page asks for a session, a key is good
// once and for ten minutes, and a session ends by itself.
func TestNobodyComesInWithoutAKey(t *testing.T) {
	h := webtest.New(t)
	h.AddFile("../examples/steve.yaml")
	stranger := &http.Client{CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}
	for _, path := range []string{"/", "/positions", "/positions/new", "/nowhere", "/sign-in", "/sign-in?key="} {
		if r, page := ask(t, stranger, "GET", h.URL+path, "", ""); r.StatusCode != http.StatusUnauthorized || strings.Contains(page, "Brightwater") || !strings.Contains(page, "regards serve") {
			t.Errorf("%s: %s", path, r.Status)
		}
	}
	if r, _ := ask(t, stranger, "POST", h.URL+"/positions", "", "employer=x", "Content-Type", "application/x-www-form-urlencoded"); r.StatusCode != http.StatusUnauthorized {
		t.Error(r.Status)
	}
	link := h.SignInLink()
	if r, _ := ask(t, stranger, "GET", link, "", ""); r.StatusCode != http.StatusSeeOther {
		t.Fatal(r.Status)
	} else if cookie := r.Header.Get("Set-Cookie"); !strings.Contains(cookie, "HttpOnly") || !strings.Contains(cookie, "SameSite=Strict") {
		t.Error(cookie)
	}
	if r, page := ask(t, stranger, "GET", link, "", ""); r.StatusCode == http.StatusSeeOther || !strings.Contains(page, "used already") {
		t.Errorf("a key was taken twice: %s", r.Status)
	}
	late := h.SignInLink()
	h.Turn(h.Now().Add(11 * time.Minute))
	if r, _ := ask(t, stranger, "GET", late, "", ""); r.StatusCode == http.StatusSeeOther {
		t.Error("a key was taken after eleven minutes")
	}
	if _, err := h.Porter.LetIn(t.Context(), strings.TrimPrefix(h.SignInLink(), h.URL+"/sign-in?key="), desk.KeyPairing, "x"); err == nil {
		t.Error("a key was taken for another purpose")
	}
}

// TestSessionsEnd: after a month without a visit, after a quarter of a year in
// any case, and when somebody signs out.
func TestSessionsEnd(t *testing.T) {
	h := webtest.New(t)
	status := func(c *http.Client) int { r, _ := ask(t, c, "GET", h.URL+"/", "", ""); return r.StatusCode }
	idle, busy, out := h.Client(), h.Client(), h.Client()
	if r, _ := ask(t, out, "POST", h.URL+"/sign-out", "", ""); r.StatusCode != http.StatusSeeOther || status(out) != http.StatusUnauthorized {
		t.Error("signed out, and still in")
	}
	from := h.Now()
	for day := 1; day <= 89; day += 8 {
		h.Turn(from.AddDate(0, 0, day))
		if status(busy) != http.StatusOK {
			t.Fatalf("out after %d days of visits", day)
		}
	}
	if status(idle) != http.StatusUnauthorized {
		t.Error("still in after months without a visit")
	}
	h.Turn(from.AddDate(0, 0, 91))
	if status(busy) != http.StatusUnauthorized {
		t.Error("still in after 91 days")
	}
}

// TestHeaders: every answer, a page, a file or a fault, carries the policy.
func TestHeaders(t *testing.T) {
	h := webtest.New(t)
	c := h.Client()
	for _, path := range []string{"/", "/positions", "/nowhere", "/assets/nothing.css", "/sign-in"} {
		r, page := ask(t, c, "GET", h.URL+path, "", "")
		csp := r.Header.Get("Content-Security-Policy")
		for _, want := range []string{"default-src 'none'", "script-src 'self'", "style-src 'self'", "frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'", "require-trusted-types-for 'script'"} {
			if !strings.Contains(csp, want) {
				t.Errorf("%s: no %s in %q", path, want, csp)
			}
		}
		if strings.Contains(csp, "unsafe") || r.Header.Get("X-Content-Type-Options") != "nosniff" || r.Header.Get("Cache-Control") != "no-store" {
			t.Errorf("%s: %v", path, r.Header)
		}
		if strings.Contains(page, " style=") || strings.Contains(page, "<style") || strings.Contains(page, "javascript:") || strings.Contains(page, "http://") && !strings.Contains(page, "www.w3.org") {
			t.Errorf("%s: what the policy forbids stands in the page", path)
		}
	}
}

// TestPayloadsStayText: what looks like markup or script is text in every field
// and on every page, and the log holds none of it.
func TestPayloadsStayText(t *testing.T) {
	h := webtest.New(t)
	c := h.Client()
	for _, p := range payloads(t) {
		r, page := post(t, c, h.URL+"/positions", "me", p, "employer", p, "title", p, "people", p+", "+p)
		if r.StatusCode == http.StatusInternalServerError {
			t.Errorf("%q: %s", p, r.Status)
		}
		if strings.Contains(page, p) && strings.ContainsAny(p, "<>\"'") {
			t.Errorf("%q in every field comes back as it is", p)
		}
		post(t, c, h.URL+"/positions", "employer", p, "title", p) // filed in any case: nobody's name or address is in it
		for _, field := range []string{"round", "mode", "day", "from", "until", "country", "zone", "back"} {
			if _, page = post(t, c, h.URL+"/positions", "employer", "Oak Hall", "title", "Clerk", "day", "2026-11-19", field, p); strings.Contains(page, p) && strings.ContainsAny(p, "<>\"'") {
				t.Errorf("%q in %s comes back as it is", p, field)
			}
		}
		if r, _ := post(t, c, h.URL+"/events/x/undo", "back", p); strings.Contains(r.Header.Get("Location"), "evil") {
			t.Errorf("%q leads away", p)
		}
	}
	b := h.Browse()
	for _, path := range []string{"/", "/positions", "/positions/new"} {
		b.Go(path)
		if path == "/positions" && !strings.Contains(b.Text(), "window.pwned") {
			t.Error("no payload is on the page; the test looks at nothing")
		}
		if webtest.Eval[bool](b, "'pwned' in window || document.querySelectorAll('script:not([src]),iframe,base,form[action^=\"//\"]').length > 0") {
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

func payloads(t *testing.T) (out []string) {
	t.Helper()
	f, err := os.Open("testdata/payloads.txt")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	for s := bufio.NewScanner(f); s.Scan(); {
		out = append(out, s.Text())
	}
	return out
}

// TestPolicyLetsOurPartsIn: a part of a page that our server sends comes in by
// htmx under the policy, and markup of a script does not.
func TestPolicyLetsOurPartsIn(t *testing.T) {
	h := webtest.New(t)
	h.AddFile("../examples/steve.yaml")
	b := h.Browse()
	b.Go("/")
	webtest.EvalAwait[bool](b, `htmx.ajax("GET", "/positions", {target: "main", select: ".rows", swap: "innerHTML"}).then(() => true)`)
	if n := webtest.Eval[int](b, `document.querySelectorAll("main > .rows .row").length`); n != 1 {
		t.Errorf("%d rows came in; %q", n, b.Complaints())
	}
	if all := b.Complaints(); len(all) > 0 {
		t.Errorf("%q", all)
	}
	if !webtest.Eval[bool](b, `(() => { try { document.querySelector("main").innerHTML = "<b>x</b>"; return false } catch { return true } })()`) {
		t.Error("a script may write markup into the page")
	}
}
