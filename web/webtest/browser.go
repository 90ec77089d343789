package webtest

import (
	"context"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

// Look is how a page is looked at.
type Look struct {
	Width, Height int64
	Dark          bool
}

// Name is the look as it stands in the name of a picture: "390-dark".
func (l Look) Name() string {
	theme := "light"
	if l.Dark {
		theme = "dark"
	}
	return strconv.FormatInt(l.Width, 10) + "-" + theme
}

// Looks are a phone and a laptop, by day and by night.
func Looks() []Look {
	return []Look{{390, 844, false}, {390, 844, true}, {1360, 860, false}, {1360, 860, true}}
}

// Browser is one tab of a browser that is signed in at a house.
type Browser struct {
	House *House
	Ctx   context.Context // for chromedp's own actions

	t    testing.TB
	look Look
	stop func() // gives back what the browser holds; more than once is as once
	mu   sync.Mutex
	said []string
}

// pathToChromium is Debian's browser, or one of another name; empty when there is none.
func pathToChromium() string {
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if p, err := exec.LookPath(name); err == nil {
			return p
		}
	}
	return ""
}

// Browse opens a browser that is signed in. Without Chromium the test is
// skipped, and says so; where everything must run (REGARDS_TEST_ALL is set, as
// check/test does) it fails.
func (h *House) Browse() *Browser {
	h.t.Helper()
	b := h.browse()
	b.Go(h.SignInLink())
	return b
}

// BrowseOutside opens a browser that is not signed in.
func (h *House) BrowseOutside() *Browser {
	h.t.Helper()
	return h.browse()
}

// BrowseAs opens a browser, not signed in, on the folder of a profile, so that
// what it keeps is there again when it is opened once more.
func (h *House) BrowseAs(profile string) *Browser {
	h.t.Helper()
	return h.browse(chromedp.UserDataDir(profile))
}

// Kill ends the browser at once, as an empty battery does.
func (b *Browser) Kill() {
	b.t.Helper()
	process := chromedp.FromContext(b.Ctx).Browser.Process()
	if err := process.Kill(); err != nil {
		b.t.Fatal(err)
	}
	b.stop()
}

func (h *House) browse(more ...chromedp.ExecAllocatorOption) *Browser {
	h.t.Helper()
	path := pathToChromium()
	if path == "" {
		missing(h.t, "Chromium")
	}
	opts := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.ExecPath(path), chromedp.Headless, chromedp.NoSandbox, chromedp.DisableGPU,
		chromedp.Flag("disable-quic", true), chromedp.Flag("no-first-run", true), chromedp.Flag("disable-component-update", true),
		chromedp.Flag("disable-background-networking", true), chromedp.Flag("hide-scrollbars", true), chromedp.Flag("host-resolver-rules", "MAP "+HomeName+" 127.0.0.1, MAP evil.example 127.0.0.1"), chromedp.Flag("force-color-profile", "srgb"))
	alloc, stopAlloc := chromedp.NewExecAllocator(context.Background(), append(opts, more...)...)
	tab, stopTab := chromedp.NewContext(alloc)
	ctx, stop := context.WithTimeout(tab, 15*time.Minute) // a busy machine is slow; check/test gives a package eighteen
	b := &Browser{House: h, Ctx: ctx, t: h.t, stop: func() { stop(); stopTab(); stopAlloc() }}
	h.t.Cleanup(b.stop)
	b.Do(chromedp.Navigate("about:blank"), chromedp.Func(func(ctx context.Context, _ *chromedp.Target) error {
		// On a busy machine its window may not have the focus yet, and then nothing on a page shows that it has.
		_, err := chromedp.Call(ctx, emulation.SetFocusEmulationEnabled, emulation.SetFocusEmulationEnabledParams{Enabled: true})
		return err
	}))
	if err := chromedp.Listen(ctx, b.hear); err != nil {
		h.t.Fatal(err)
	}
	return b
}

// Tab is another tab of the same browser, whose context chromedp.NewContext
// made from b.Ctx.
func (b *Browser) Tab(ctx context.Context) *Browser {
	return &Browser{House: b.House, Ctx: ctx, t: b.t}
}

// hear notes what the browser complains about: errors of scripts, and what the
// content security policy has refused.
func (b *Browser) hear(ev any) {
	b.mu.Lock()
	defer b.mu.Unlock()
	switch e := ev.(type) {
	case *runtime.EventExceptionThrown:
		b.said = append(b.said, e.ExceptionDetails.Text)
	case *log.EventEntryAdded:
		if e.Entry.Level == log.EntryLevelError {
			b.said = append(b.said, e.Entry.Text)
		}
	}
}

// Complaints are what the browser has complained about so far. A page that is
// well has none.
func (b *Browser) Complaints() []string {
	b.mu.Lock()
	defer b.mu.Unlock()
	return append([]string(nil), b.said...)
}

// Do does some of chromedp's actions, one after the other.
func (b *Browser) Do(actions ...chromedp.Action[chromedp.Void]) {
	b.t.Helper()
	for _, a := range actions {
		if err := anew(func() error { return chromedp.Do(b.Ctx, a) }); err != nil {
			b.t.Fatal(err)
		}
	}
}

// Press clicks on what a CSS selector finds and waits until the page that comes
// of it is there.
func (b *Browser) Press(selector string) {
	b.t.Helper()
	err := anew(func() error {
		_, err := chromedp.RunResponse(b.Ctx, chromedp.Click(chromedp.CSS(selector)))
		return err
	})
	if err != nil {
		b.t.Fatalf("%s: %v", selector, err)
	}
}

// Read is what can be read on the page, asked of the browser and not of a
// script, so that it is told where scripts are turned off as well.
func (b *Browser) Read() (text string) {
	b.t.Helper()
	err := anew(func() (err error) {
		text, err = chromedp.Run(b.Ctx, chromedp.Text(chromedp.CSS("body")))
		return err
	})
	if err != nil {
		b.t.Fatal(err)
	}
	return text
}

// Until waits until an expression of the page is true, across pages that come
// and go meanwhile.
func (b *Browser) Until(expression string) {
	b.t.Helper()
	var last error
	ctx, stop := context.WithTimeout(b.Ctx, 30*time.Second)
	defer stop()
	for ; ctx.Err() == nil; time.Sleep(30 * time.Millisecond) {
		yes, err := chromedp.Run(ctx, chromedp.Evaluate[bool]("Boolean("+expression+")"))
		if yes && err == nil {
			return
		}
		last = err
	}
	b.t.Fatalf("never came true: %s (%v)\n%s", expression, last, b.Text())
}

// anew does something again as long as it stumbles over a node that is gone.
// The browser numbers the nodes of a page anew when another page has come, and
// says so only after the page has loaded: who asks in between is given a number
// that nobody knows a moment later. The browser finds that out before it moves
// the pointer or presses a key, so nothing is done twice.
func anew(do func() error) error {
	const tries = 20
	var err error
	for range tries {
		var e *cdproto.Error
		if err = do(); !errors.As(err, &e) || !strings.Contains(e.Message, "node with given id") {
			return err
		}
		time.Sleep(20 * time.Millisecond)
	}
	return err
}

// Go opens a page: a path of the house, or a whole address.
func (b *Browser) Go(path string) {
	b.t.Helper()
	if strings.HasPrefix(path, "/") {
		path = b.House.URL + path
	}
	b.Do(chromedp.Navigate(path))
}

// As looks at the page in a look from now on.
func (b *Browser) As(l Look) {
	b.t.Helper()
	scheme := "light"
	if l.Dark {
		scheme = "dark"
	}
	b.look = l
	b.size(l.Width, l.Height)
	b.Do(chromedp.Func(func(ctx context.Context, t *chromedp.Target) error {
		_, err := chromedp.Call(ctx, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Features: []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: scheme}}})
		return err
	}))
}

func (b *Browser) size(width, height int64) {
	b.t.Helper()
	b.Do(chromedp.EmulateViewport(width, height))
}

// Eval runs an expression in the page and gives its value.
func Eval[T any](b *Browser, expression string) T {
	b.t.Helper()
	v, err := chromedp.Run(b.Ctx, chromedp.Evaluate[T](expression))
	if err != nil {
		b.t.Fatalf("%.200s: %v", expression, err)
	}
	return v
}

// EvalAwait runs an expression that promises a value, and gives the value.
func EvalAwait[T any](b *Browser, expression string) T {
	b.t.Helper()
	v, err := chromedp.Run(b.Ctx, chromedp.Evaluate[T](expression, chromedp.EvalAwaitPromise))
	if err != nil {
		b.t.Fatalf("%.200s: %v", expression, err)
	}
	return v
}

// Text is all that can be read on the page.
func (b *Browser) Text() string {
	b.t.Helper()
	return Eval[string](b, "document.body.innerText")
}

var unsafeName = regexp.MustCompile(`[^a-zA-Z0-9-]+`)

// Picture takes a picture of the whole page as it is, out/screens/NAME.png at
// the top of the repository, where it is kept as an artefact of the run. The
// window is made as high as the page for it, so that what keeps to the foot of
// the window stands at the foot of the picture.
func (b *Browser) Picture(name string) {
	b.t.Helper()
	if b.look.Width > 0 {
		b.size(b.look.Width, max(b.look.Height, Eval[int64](b, "document.documentElement.scrollHeight")))
		defer func() { b.size(b.look.Width, b.look.Height) }()
	}
	png, err := chromedp.Run(b.Ctx, chromedp.CaptureScreenshot())
	if err != nil {
		b.t.Fatal(err)
	}
	dir := filepath.Join(top(b.t), "out", "screens")
	if err := os.MkdirAll(dir, 0o755); err != nil {
		b.t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, unsafeName.ReplaceAllString(name, "-")+".png"), png, 0o644); err != nil {
		b.t.Fatal(err)
	}
}

// Pictures takes a picture of a page in every look: NAME-390-light.png.
func (b *Browser) Pictures(path, name string) {
	b.t.Helper()
	for _, l := range Looks() {
		b.As(l)
		b.Go(path)
		b.Picture(name + "-" + l.Name())
	}
}

// top is the folder of go.mod.
func top(t testing.TB) string {
	t.Helper()
	dir, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	return above(dir)
}

// above is the nearest folder from dir upwards that holds a go.mod; the root
// when none does.
func above(dir string) string {
	for dir != filepath.Dir(dir) {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			return dir
		}
		dir = filepath.Dir(dir)
	}
	return dir
}
