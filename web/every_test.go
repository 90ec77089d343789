package web_test

import (
	"bytes"
	"compress/gzip"
	"io"
	"net/http"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"testing"

	"regards/web"
	"regards/web/webtest"
)

// files are the addresses that give something other than a page.
func files() []string {
	return []string{"GET /positions/{id}/plan.ics", "GET /calendar.ics", "GET /positions/worker.js", "GET /backups/{name}", "GET /export.zip", "GET /positions/{id}/letters.pdf",
		"GET /positions/{id}/envelopes.pdf", "GET /positions/{id}/labels.pdf", "GET /settings/signature.png"}
}

// everyPage fills a record with positions in every stage, and gives an address
// for each page of the site. A route without one fails the test, so that what is
// held of every page is held of a new one.
func everyPage(t *testing.T, h *webtest.House) (out []string) {
	t.Helper()
	gone := h.AddFile("../examples/museum-registrar-uk.yaml")
	if _, err := h.Desk.DeleteCase(t.Context(), gone, "test"); err != nil {
		t.Fatal(err)
	}
	h.AddFile("../examples/winemaker-australia.yaml")
	fresh := h.ReadFile("../examples/hygienist-badly.yaml")
	fresh.Employer.Name = "Oak Hall"
	h.Add(fresh)
	id := h.AddFile("../examples/steve.yaml")
	letter := letters(t, h, id)[0].Letter.ID
	k, err := h.Desk.File().Case(t.Context(), id)
	if err != nil || len(k.Case.References) == 0 {
		t.Fatal(err, "the example has no reference")
	}
	fill := strings.NewReplacer("/{$}", "/", "/imports/{id}", dropped(t, h), "/positions/{id}", "/positions/"+id, "/letters/{id}", "/letters/"+letter,
		"{question}", "1-help-1", "{name}", url.PathEscape(k.Case.References[0].Name))
	for _, p := range web.Patterns() {
		if strings.HasPrefix(p, "POST ") || slices.Contains(files(), p) {
			continue
		}
		path := fill.Replace(strings.TrimPrefix(p, "GET "))
		if strings.Contains(path, "{") {
			t.Fatalf("no address is known for %s", p)
		}
		out = append(out, path)
	}
	return append(out, "/letters/"+letter+"?edit", "/positions/"+id+"/debrief/done", "/positions/"+id+"/letters?kind=decline")
}

var linked = regexp.MustCompile(`(?:src|href)="(/assets/[^"]+)"`)

// TestFirstLoadIsLight: nothing that a browser fetches to show a page for the
// first time weighs more than 100 KB on the wire, fonts aside.
func TestFirstLoadIsLight(t *testing.T) {
	const most = 100 << 10
	h := webtest.New(t)
	c := h.Client()
	c.Transport = &http.Transport{DisableCompression: true} // the bytes as they come
	heaviest, where := 0, ""
	for _, path := range append(everyPage(t, h), "/sign-in") {
		page, n := weigh(t, c, h.URL+path)
		seen := map[string]bool{}
		for _, m := range linked.FindAllStringSubmatch(page, -1) {
			if !seen[m[1]] && !strings.HasSuffix(m[1], ".woff2") {
				seen[m[1]] = true
				_, size := weigh(t, c, h.URL+m[1])
				n += size
			}
		}
		if len(seen) < 3 {
			t.Errorf("%s: only %d files are linked; the test looks at nothing", path, len(seen))
		}
		if n > most {
			t.Errorf("%s: %d bytes", path, n)
		}
		if n > heaviest {
			heaviest, where = n, path
		}
	}
	t.Logf("the heaviest is %s: %d bytes", where, heaviest)
}

// weigh fetches as a browser does, and gives the text and the bytes on the wire.
func weigh(t *testing.T, c *http.Client, at string) (string, int) {
	t.Helper()
	for range 3 { // "/debriefs" leads on
		r, err := http.NewRequest("GET", at, nil)
		if err != nil {
			t.Fatal(err)
		}
		r.Header.Set("Accept-Encoding", "gzip")
		a, err := c.Do(r)
		if err != nil {
			t.Fatal(err)
		}
		b, err := io.ReadAll(a.Body)
		a.Body.Close()
		if err != nil {
			t.Fatal(err)
		}
		if to, err := a.Location(); err == nil {
			at = to.String()
			continue
		}
		text := b
		if a.Header.Get("Content-Encoding") == "gzip" {
			z, err := gzip.NewReader(bytes.NewReader(b))
			if err != nil {
				t.Fatal(err)
			}
			if text, err = io.ReadAll(z); err != nil {
				t.Fatal(err)
			}
		}
		return string(text), len(b)
	}
	t.Fatalf("%s leads in a circle", at)
	return "", 0
}

// TestEnterPressesTheMainButton: Enter in a box presses the first button of its
// form, which must be the one that goes on (the primary one, or an unseen one
// that does the same), on every page that has boxes.
func TestEnterPressesTheMainButton(t *testing.T) {
	h := webtest.New(t)
	b := h.Browse()
	for _, path := range everyPage(t, h) {
		b.Go(path)
		wrong := webtest.Eval[[]string](b, `[...document.forms].filter((f) => f.checkVisibility() && f.querySelector("input:not([type=hidden])")).flatMap((f) => {
			const all = [...f.elements].filter((e) => e.type === "submit"), first = all[0];
			return all.length < 2 || first.matches(".pri") || first.matches(".spoken:not([name])") ? [] : [first.outerHTML];
		})`)
		if len(wrong) > 0 {
			t.Errorf("%s: Enter presses %q", path, wrong)
		}
		if n := webtest.Eval[int](b, `document.querySelectorAll("h1").length - document.querySelectorAll(".screen[hidden] h1").length`); n != 1 {
			t.Errorf("%s has %d main headings", path, n)
		}
	}
	if all := b.Complaints(); len(all) > 0 {
		t.Errorf("%q", all)
	}
}
