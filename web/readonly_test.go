package web_test

import (
	"crypto/sha256"
	"fmt"
	"io"
	"net/http"
	"net/http/cookiejar"
	"net/http/httptest"
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"regards/desk"
	"regards/store"
	"regards/web"
	"regards/web/webtest"
)

// readOnly serves a record of two positions, with letters, to be read only, and
// gives a client that is signed in.
func readOnly(t *testing.T) (client *http.Client, at, folder string) {
	t.Helper()
	folder = t.TempDir()
	path := filepath.Join(folder, "record.db")
	s, err := store.Open(t.Context(), store.Options{Path: path})
	if err != nil {
		t.Fatal(err)
	}
	h := webtest.New(t)
	me := desk.New(s, "me", h.Now)
	for _, f := range []string{"steve", "hygienist-badly"} {
		id, err := me.AddCase(t.Context(), h.ReadFile("../examples/"+f+".yaml"), "test")
		if err == nil {
			_, err = me.Letters(t.Context(), id, "")
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if s, err = store.Open(t.Context(), store.Options{Path: path, ReadOnly: true}); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	server := httptest.NewUnstartedServer(nil)
	host := server.Listener.Addr().String()
	porter := desk.NewPorter(s, h.Now)
	server.Config.Handler = web.New(web.Options{Store: s, Clock: h.Now, Hosts: []string{host}, Porter: porter})
	server.Start()
	t.Cleanup(server.Close)
	key, err := porter.NewKey(t.Context(), "me", desk.KeySignIn)
	if err != nil {
		t.Fatal(err)
	}
	jar, err := cookiejar.New(nil)
	if err != nil {
		t.Fatal(err)
	}
	client, at = &http.Client{Jar: jar}, "http://"+host
	if r, page := ask(t, client, "GET", at+"/sign-in?key="+key, "", ""); r.StatusCode != http.StatusOK {
		t.Fatal(r.Status, page)
	}
	if r, _ := ask(t, &http.Client{}, "GET", at+"/sign-in?key="+key, "", ""); r.StatusCode == http.StatusOK {
		t.Error("the link was good twice")
	}
	return client, at, folder
}

// fingerprint is everything in a folder.
func fingerprint(t *testing.T, folder string) (out string) {
	t.Helper()
	err := filepath.WalkDir(folder, func(path string, d os.DirEntry, err error) error {
		if err != nil || d.IsDir() || strings.HasSuffix(path, "-shm") { // an index of the log, for locks only
			return err
		}
		f, err := os.Open(path)
		if err != nil {
			return err
		}
		defer f.Close()
		sum := sha256.New()
		_, err = io.Copy(sum, f)
		out += fmt.Sprintf("%s %x\n", d.Name(), sum.Sum(nil))
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

var (
	linkOf = regexp.MustCompile(`href="(/[^"#]*)`)
	formOf = regexp.MustCompile(`action="(/[^"#]*)`)
)

// TestReadOnly: of a record that may only be read every page opens and says so,
// and every form is refused: no byte of it changes.
func TestReadOnly(t *testing.T) {
	c, at, folder := readOnly(t)
	before := fingerprint(t, folder)
	seen, forms, todo, pages := map[string]bool{"/": true}, map[string]bool{}, []string{"/"}, 0
	for len(todo) > 0 {
		path := todo[0]
		todo = todo[1:]
		r, page := ask(t, c, "GET", at+path, "", "")
		if r.StatusCode != http.StatusOK {
			t.Errorf("%s: %s", path, r.Status)
		}
		if !strings.HasPrefix(r.Header.Get("Content-Type"), "text/html") {
			continue
		}
		pages++
		if n := strings.Count(page, "This record is open to be read only."); n != 1 {
			t.Errorf("%s says %d times that nothing can be changed", path, n)
		}
		for _, m := range linkOf.FindAllStringSubmatch(page, -1) {
			if next := strings.ReplaceAll(m[1], "&amp;", "&"); !seen[next] && !strings.HasPrefix(next, "/assets/") {
				seen[next] = true
				todo = append(todo, next)
			}
		}
		for _, m := range formOf.FindAllStringSubmatch(page, -1) {
			forms[strings.ReplaceAll(m[1], "&amp;", "&")] = true
		}
	}
	if pages < 25 || len(forms) < 15 {
		t.Errorf("%d pages and %d forms were found: the test sees too little", pages, len(forms))
	}
	for form := range forms {
		if form == "/sign-out" {
			continue
		}
		r, err := c.PostForm(at+form, url.Values{"employer": {"Oak Hall"}, "title": {"Clerk"}})
		if err != nil {
			t.Fatal(err)
		}
		if page := body(t, r); r.StatusCode != http.StatusServiceUnavailable || !strings.Contains(page, "so nothing was kept.") {
			t.Errorf("%s: %s", form, r.Status)
		}
	}
	if after := fingerprint(t, folder); after != before {
		t.Errorf("it was\n%s and is\n%s", before, after)
	}
	if r, _ := ask(t, c, "POST", at+"/sign-out", "", ""); r.StatusCode != http.StatusUnauthorized {
		t.Errorf("signing out: %s", r.Status)
	}
	if r, _ := ask(t, c, "GET", at+"/", "", ""); r.StatusCode != http.StatusUnauthorized {
		t.Errorf("signed out: %s", r.Status)
	}
}
