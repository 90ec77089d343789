package main

import (
	"bytes"
	"context"
	"io"
	"net/http"
	"net/http/cookiejar"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"testing"
	"time"
)

// heard is what a program prints while it runs.
type heard struct {
	mu sync.Mutex
	b  bytes.Buffer
}

func (h *heard) Write(p []byte) (int, error) {
	h.mu.Lock()
	defer h.mu.Unlock()
	return h.b.Write(p)
}

func (h *heard) String() string {
	h.mu.Lock()
	defer h.mu.Unlock()
	return h.b.String()
}

var signInLink = regexp.MustCompile(`http://\S+/sign-in\?key=\S+`)

// serving runs `regards serve` until the function it gives is called, which
// gives the exit code.
func serving(t *testing.T, args ...string) (link string, out *heard, stop func() int) {
	t.Helper()
	ctx, cancel := context.WithCancel(context.Background())
	out = &heard{}
	code := make(chan int, 1)
	go func() {
		code <- run(ctx, append([]string{"serve", "--no-browser"}, args...), strings.NewReader(""), out, out)
	}()
	ended := false
	stop = func() int {
		cancel()
		if ended {
			return 0
		}
		ended = true
		return <-code
	}
	t.Cleanup(func() { stop() })
	for deadline := time.Now().Add(time.Minute); time.Now().Before(deadline); time.Sleep(5 * time.Millisecond) {
		if link = signInLink.FindString(out.String()); link != "" {
			return link, out, stop
		}
		select {
		case c := <-code:
			ended = true
			t.Fatalf("it ended with %d: %s", c, out)
		default:
		}
	}
	t.Fatalf("no link was printed: %s", out)
	return "", nil, nil
}

// page signs in by a link and gives what stands on the first page.
func page(t *testing.T, link string) string {
	t.Helper()
	jar, err := cookiejar.New(nil)
	if err != nil {
		t.Fatal(err)
	}
	r, err := (&http.Client{Jar: jar}).Get(link)
	if err != nil {
		t.Fatal(err)
	}
	defer r.Body.Close()
	b, err := io.ReadAll(r.Body)
	if err != nil || r.StatusCode != http.StatusOK {
		t.Fatal(r.Status, err)
	}
	return string(b)
}

// TestServeAFreshRecord: the first start makes a record in the folder for it,
// shows a page that teaches, ends cleanly, and comes back on the same port.
func TestServeAFreshRecord(t *testing.T) {
	home := filepath.Join(t.TempDir(), "a new folder")
	t.Setenv("REGARDS_HOME", home)
	link, _, stop := serving(t)
	if got := page(t, link); !strings.Contains(got, "Add your first position") {
		t.Errorf("%s", got)
	}
	if !strings.HasPrefix(link, "http://127.0.0.1:") {
		t.Errorf("it listens on more than this computer: %s", link)
	}
	if code := stop(); code != exitDone {
		t.Errorf("exit code %d", code)
	}
	info, err := os.Stat(home)
	if err != nil || info.Mode().Perm() != 0o700 {
		t.Errorf("%v, %v: others may read the folder", info, err)
	}
	again, _, stop := serving(t)
	host := func(link string) string { return strings.Split(link, "/")[2] }
	if host(again) != host(link) {
		t.Errorf("it was at %s and is at %s", host(link), host(again))
	}
	if code := stop(); code != exitDone {
		t.Errorf("exit code %d", code)
	}
}

// TestServeTwice: a second start gives a link to the first.
func TestServeTwice(t *testing.T) {
	t.Setenv("REGARDS_HOME", t.TempDir())
	first, _, _ := serving(t)
	var out bytes.Buffer
	if code := run(context.Background(), []string{"serve", "--no-browser"}, strings.NewReader(""), &out, &out); code != exitDone {
		t.Fatalf("%d: %s", code, &out)
	}
	second := signInLink.FindString(out.String())
	if second == first || strings.Split(second, "?")[0] != strings.Split(first, "?")[0] {
		t.Errorf("%s, then %s", first, second)
	}
	if got := page(t, second); !strings.Contains(got, "Add your first position") {
		t.Errorf("%s", got)
	}
}

// TestServeTheShow: three positions in different stages, in a record that is
// gone afterwards, beside a record of one's own that is not touched.
func TestServeTheShow(t *testing.T) {
	home, tmp := t.TempDir(), t.TempDir()
	t.Setenv("REGARDS_HOME", home)
	t.Setenv("TMPDIR", tmp)
	link, _, stop := serving(t, "--demo")
	got := page(t, link)
	for _, want := range []string{"Brightwater", "Halden", "This is a show"} {
		if !strings.Contains(got, want) {
			t.Errorf("no %s on the page", want)
		}
	}
	if code := stop(); code != exitDone {
		t.Errorf("exit code %d", code)
	}
	for _, dir := range []string{home, tmp} {
		if left, err := os.ReadDir(dir); len(left) > 0 || err != nil {
			t.Errorf("left in %s: %v, %v", dir, left, err)
		}
	}
}

// TestServeSaysWhatIsWrong: an address that is taken is a sentence and not a
// trace.
func TestServeSaysWhatIsWrong(t *testing.T) {
	t.Setenv("REGARDS_HOME", t.TempDir())
	link, _, _ := serving(t)
	var out bytes.Buffer
	t.Setenv("REGARDS_HOME", t.TempDir())
	if code := run(context.Background(), []string{"serve", "--no-browser", "--listen", strings.Split(link, "/")[2]}, strings.NewReader(""), &out, &out); code != exitWrong || !strings.Contains(out.String(), "not free") {
		t.Errorf("%d: %s", code, &out)
	}
}
