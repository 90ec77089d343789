// Package webtest is for tests: a desk on a fresh store with a clock that the
// test turns, the site served on a loopback port, and a browser that is signed
// in and can be looked at. It is real parts throughout, and no part of the
// program.
package webtest

import (
	"context"
	"log/slog"
	"net"
	"net/http"
	"net/http/cookiejar"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"regards"
	"regards/casefile"
	"regards/desk"
	"regards/store"
	"regards/web"
)

// Evening is where a test's clock stands at first: the evening of the
// interview of examples/steve.yaml, 19 November 2026, in Ohio.
var Evening = time.Date(2026, 11, 19, 23, 0, 0, 0, time.UTC)

// House is a record, its desk and its pages.
type House struct {
	Store  *store.Store
	Desk   *desk.Desk
	Porter *desk.Porter
	URL    string // http://127.0.0.1:PORT, without a slash at the end
	Host   string // 127.0.0.1:PORT

	t    testing.TB
	mu   sync.Mutex
	now  time.Time
	logs strings.Builder
	cut  bool
}

// HomeName is a name that the browser of a test knows for this computer, as
// another device at home knows it. Unlike 127.0.0.1 it is no secure context, as
// plain HTTP is none.
const HomeName = "regards.home"

// New opens a fresh record and serves it until the test ends.
func New(t testing.TB) *House {
	t.Helper()
	return open(t, false)
}

// AtHome is New with the door open to other devices, at HomeURL.
func AtHome(t testing.TB) *House {
	t.Helper()
	return open(t, true)
}

// HomeURL is where other devices reach the pages.
func (h *House) HomeURL() string { return strings.Replace(h.URL, "127.0.0.1", HomeName, 1) }

func open(t testing.TB, home bool) *House {
	t.Helper()
	s, err := store.Open(context.Background(), store.Options{Path: filepath.Join(t.TempDir(), "record.db")})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	h := &House{Store: s, t: t, now: Evening, Host: l.Addr().String(), URL: "http://" + l.Addr().String()}
	h.Desk, h.Porter = desk.New(s, "me", h.Now), desk.NewPorter(s, h.Now)
	log := slog.New(slog.NewTextHandler(lockedWriter{h}, nil))
	o := web.Options{Store: s, Clock: h.Now, Hosts: []string{h.Host}, Log: log}
	if home {
		o.Home = []string{h.HomeURL()}
		o.Hosts = append(o.Hosts, strings.TrimPrefix(h.HomeURL(), "http://"))
	}
	server := &httptest.Server{Listener: l, Config: &http.Server{Handler: h.wire(web.New(o))}}
	server.Start()
	t.Cleanup(server.Close)
	return h
}

// Now is the house's clock.
func (h *House) Now() time.Time {
	h.mu.Lock()
	defer h.mu.Unlock()
	return h.now
}

// Turn turns the clock to a time.
func (h *House) Turn(to time.Time) {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.now = to
}

// Cut cuts the wire to the house, or mends it: while it is cut, connections
// break off without an answer.
func (h *House) Cut(cut bool) {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.cut = cut
}

func (h *House) wire(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h.mu.Lock()
		cut := h.cut
		h.mu.Unlock()
		if cut {
			panic(http.ErrAbortHandler)
		}
		next.ServeHTTP(w, r)
	})
}

// Logs is what the site has logged so far.
func (h *House) Logs() string {
	h.mu.Lock()
	defer h.mu.Unlock()
	return h.logs.String()
}

type lockedWriter struct{ h *House }

func (w lockedWriter) Write(p []byte) (int, error) {
	w.h.mu.Lock()
	defer w.h.mu.Unlock()
	return w.h.logs.Write(p)
}

// AddFile files a case file, such as "../examples/steve.yaml" seen from web,
// and gives the case's id.
func (h *House) AddFile(path string) string {
	h.t.Helper()
	return h.Add(h.ReadFile(path))
}

// ReadFile reads a case file.
func (h *House) ReadFile(path string) *regards.Case {
	h.t.Helper()
	f, err := os.Open(path)
	if err != nil {
		h.t.Fatal(err)
	}
	defer f.Close()
	c, err := casefile.Read(f, path)
	if err != nil {
		h.t.Fatal(err)
	}
	return c
}

// Add files a case, and gives its id.
func (h *House) Add(c *regards.Case) string {
	h.t.Helper()
	id, err := h.Desk.AddCase(context.Background(), c, "test")
	if err != nil {
		h.t.Fatal(err)
	}
	return id
}

// SignInLink is a fresh one-time link.
func (h *House) SignInLink() string {
	h.t.Helper()
	key, err := h.Porter.NewKey(context.Background(), "me", desk.KeySignIn)
	if err != nil {
		h.t.Fatal(err)
	}
	return h.URL + "/sign-in?key=" + key
}

// Client is a plain HTTP client that is signed in and follows no redirect.
func (h *House) Client() *http.Client {
	h.t.Helper()
	jar, err := cookiejar.New(nil)
	if err != nil {
		h.t.Fatal(err)
	}
	c := &http.Client{Jar: jar, CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}
	r, err := c.Get(h.SignInLink())
	if err != nil {
		h.t.Fatal(err)
	}
	r.Body.Close()
	if r.StatusCode != http.StatusSeeOther {
		h.t.Fatalf("signing in: %s", r.Status)
	}
	return c
}
