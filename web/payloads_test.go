package web_test

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"

	"regards"
	"regards/web"
	"regards/web/webtest"
)

// infect puts payloads into every text of a value: a different one into each, from
// the one with the number at on. It gives the number of the next.
func infect(v reflect.Value, all []string, at int) int {
	switch v.Kind() {
	case reflect.String:
		if v.Type() == reflect.TypeFor[string]() { // a word of ours, such as a tone, has a type of its own
			v.SetString(all[at%len(all)])
			return at + 1
		}
	case reflect.Struct:
		if v.Type() == reflect.TypeFor[regards.Moment]() {
			return at // a time, whatever it is kept as
		}
		if p, ok := v.Addr().Interface().(*regards.Private); ok {
			*p = regards.NewPrivate(all[at%len(all)])
			return at + 1
		}
		for i := range v.NumField() {
			if v.Field(i).CanSet() {
				at = infect(v.Field(i), all, at)
			}
		}
	case reflect.Slice:
		if v.Len() == 0 && v.Type().Elem().Kind() == reflect.String {
			v.Set(reflect.MakeSlice(v.Type(), 1, 1))
		}
		for i := range v.Len() {
			at = infect(v.Index(i), all, at)
		}
	}
	return at
}

// TestPayloadsInEveryField: every text of a whole case is a payload, and so is
// what a letter says; no page runs one, and none gets into the log. REGARDS_FULL
// puts every payload into every field.
func TestPayloadsInEveryField(t *testing.T) {
	h := webtest.New(t)
	b := h.Browse()
	all := payloads(t)
	step := len(all)/2 + 1
	if os.Getenv("REGARDS_FULL") != "" {
		step = 1
	}
	shown := 0
	for from := 0; from < len(all); from += step {
		k := h.ReadFile("../examples/steve-a-week-later.yaml")
		zones := []*string{&k.Candidate.TimeZone, &k.Interview.TimeZone}
		var kept []string
		for _, z := range zones {
			kept = append(kept, *z)
		}
		n := infect(reflect.ValueOf(k).Elem(), all, from)
		if n-from < 60 {
			t.Fatalf("only %d fields hold a payload", n-from)
		}
		for i, z := range zones {
			*z = kept[i] // where a clock is read, no text stands
		}
		id := h.Add(k)
		paths := []string{"/", "/positions", "/debriefs", "/plan", "/letters", "/people", "/references", "/settings", "/positions/new"}
		for _, p := range web.Patterns() {
			rest, ok := strings.CutPrefix(p, "GET /positions/{id}")
			if ok && !slices.Contains(files(), p) {
				paths = append(paths, "/positions/"+id+strings.NewReplacer("{question}", "1-help-1", "{name}", url.PathEscape(k.References[0].Name)).Replace(rest))
			}
		}
		for _, q := range []string{"people", "1-topic", "1-proof-1", "1-doubt-1", "decision", "private", "done"} {
			paths = append(paths, "/positions/"+id+"/debrief/"+q)
		}
		for i, page := range letters(t, h, id) {
			l := "/letters/" + page.Letter.ID
			post(t, h.Client(), h.URL+l+"/text", "base", fmt.Sprint(page.Letter.Revision), "subject", all[(from+i)%len(all)], "body", strings.Join(all, "\n\n"))
			paths = append(paths, l, l+"?edit", l+"/history", l+"/paper")
		}
		for _, path := range paths {
			b.Go(path)
			if ran := webtest.Eval[bool](b, "'pwned' in window || document.querySelectorAll('script:not([src]),iframe,base,object,form[action^=\"//\"],link[href^=\"//\"],a[href^=\"javascript:\"],img,[onerror],[onload],[onfocus]').length > 0"); ran {
				t.Errorf("%s: a payload has become a part of the page", path)
			}
			if webtest.Eval[bool](b, "document.documentElement.innerHTML.includes('pwned')") {
				shown++
			}
		}
	}
	if shown < 30 {
		t.Errorf("only %d pages show a payload; the test looks at nothing", shown)
	}
	for _, c := range b.Complaints() {
		if !strings.Contains(c, "404") && !strings.Contains(c, "422") { // somebody of that name may not be found
			t.Error(c)
		}
	}
	if strings.Contains(h.Logs(), "pwned") {
		t.Error("what was typed is in the log")
	}
}

// changes are the routes that change something, those last that end what the others need.
func changes() (out []string) {
	var last []string
	for _, p := range web.Patterns() {
		p, ok := strings.CutPrefix(p, "POST ")
		switch {
		case !ok:
		case strings.HasSuffix(p, "/deletion"), strings.HasSuffix(p, "/erasure"), strings.HasSuffix(p, "/dismissal"), strings.HasSuffix(p, "/bin"), p == "/sign-out":
			last = append(last, p)
		default:
			out = append(out, p)
		}
	}
	return append(out, last...)
}

// TestPayloadsInEveryForm: every form takes every payload in every box without
// falling over, answers with text, and leads nowhere else.
func TestPayloadsInEveryForm(t *testing.T) {
	h := webtest.New(t)
	c := h.Client()
	id := h.AddFile("../examples/steve.yaml")
	letter := letters(t, h, id)[0].Letter.ID
	boxes := strings.Fields("at back base body by code conflict item kind name relation email phone note now path pick seen knows subject take until via was what when with private country zone people employer title " +
		"candidate.name candidate.time_zone candidate.address settings.panel places interviewers[0].name answer date")
	for _, p := range changes() {
		if strings.HasSuffix(p, "/sign-out") || strings.HasSuffix(p, "/dismissal") && strings.HasPrefix(p, "/devices") {
			continue // would end the test's own session
		}
		for _, payload := range payloads(t) {
			path := strings.NewReplacer("/positions/{id}", "/positions/"+id, "/letters/{id}", "/letters/"+letter, "{id}", "x", "{key}", "y", "{n}", "0", "{conflict}", "z", "{name}", url.PathEscape(payload), "{hash}", "x").Replace(p)
			var fields []string
			for _, b := range boxes {
				fields = append(fields, b, payload)
			}
			r, page := post(t, c, h.URL+path, fields...)
			if r.StatusCode >= 500 {
				t.Errorf("%s with %q: %s", p, payload, r.Status)
			}
			if strings.ContainsAny(payload, "<>\"") && strings.Contains(page, payload) && strings.HasPrefix(r.Header.Get("Content-Type"), "text/html") {
				t.Errorf("%s gives %q back as it is", p, payload)
			}
			if to, err := r.Location(); err == nil && to.Host != h.Host {
				t.Errorf("%s with %q leads to %s", p, payload, to)
			}
		}
	}
	if strings.Contains(h.Logs(), "pwned") {
		t.Error("what was typed is in the log")
	}
}

// TestOtherSitesChangeNothingAnywhere: no route that changes something takes a
// form of another site, and none is reached by another name.
func TestOtherSitesChangeNothingAnywhere(t *testing.T) {
	h := webtest.AtHome(t)
	c := h.Client()
	for _, p := range append(changes(), "/pairing") {
		path := strings.NewReplacer("{id}", "x", "{key}", "y", "{n}", "0", "{conflict}", "z", "{name}", "n", "{hash}", "h").Replace(p)
		for _, headers := range [][]string{{"Sec-Fetch-Site", "cross-site"}, {"Sec-Fetch-Site", "same-site"}, {"Origin", "http://evil.example"}, {"Origin", "null"}} {
			if r, _ := ask(t, c, "POST", h.URL+path, "", "x=y", append(headers, "Content-Type", "application/x-www-form-urlencoded")...); r.StatusCode != http.StatusForbidden {
				t.Errorf("%s with %q: %s", p, headers, r.Status)
			}
		}
		if r, _ := ask(t, c, "POST", h.URL+path, "evil.example", "x=y"); r.StatusCode != http.StatusMisdirectedRequest {
			t.Errorf("%s by another name: %s", p, r.Status)
		}
	}
}

// TestAnotherSiteInTheSameBrowser: a page elsewhere, open beside the record in
// the browser that is signed in, sends forms and requests of every kind, and
// reads and changes nothing; nor does a name of its own that was pointed here.
func TestAnotherSiteInTheSameBrowser(t *testing.T) {
	h := webtest.New(t)
	h.AddFile("../examples/steve.yaml")
	b := h.Browse()
	evil := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "text/html")
		fmt.Fprintf(w, `<form method=post action="%s/positions"><input name=employer value=Evil><input name=title value=Clerk></form><p id=read>`, h.URL)
	}))
	t.Cleanup(evil.Close)
	_, port, _ := strings.Cut(strings.TrimPrefix(evil.URL, "http://"), ":")
	for _, origin := range []string{evil.URL, "http://evil.example:" + port} {
		b.Go(origin)
		webtest.EvalAwait[bool](b, fmt.Sprintf(`(async () => {
			const form = {method: "POST", headers: {"Content-Type": "application/x-www-form-urlencoded"}, body: "employer=Evil&title=Clerk", credentials: "include"};
			const read = document.getElementById("read");
			for (const [path, how] of [["/positions", {...form, mode: "no-cors"}], ["/positions", form], ["/", {credentials: "include"}], ["/export.zip", {credentials: "include"}]]) {
				try { read.textContent += await (await fetch(%q + path, how)).text(); } catch {}
			}
			return true })()`, h.URL))
		if got := webtest.Eval[string](b, `document.getElementById("read").textContent`); strings.Contains(got, "Brightwater") || got != "" {
			t.Errorf("%s has read %q", origin, got)
		}
		webtest.Eval[bool](b, `(document.forms[0].submit(), true)`)
		b.Until(`location.pathname === "/positions"`)
		if text := b.Text(); strings.Contains(text, "Brightwater") {
			t.Errorf("the form of %s was taken: %s", origin, text)
		}
	}
	_, own, _ := strings.Cut(h.Host, ":")
	b.Go("http://evil.example:" + own + "/")
	if text := b.Text(); strings.Contains(text, "Brightwater") || !strings.Contains(text, "not the address") {
		t.Errorf("a name that was pointed here shows %s", text)
	}
	if n, err := h.Desk.File().CountCases(t.Context()); n != 1 || err != nil {
		t.Errorf("%d positions, %v", n, err)
	}
}
