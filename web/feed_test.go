package web_test

import (
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"regards"
	"regards/desk"
	"regards/store"
	"regards/web/webtest"
)

var feedAt = regexp.MustCompile(`http://[^<]*(/feed/[A-Za-z0-9_-]{43}\.ics)`)

// subscribe makes an address, as the button does.
func subscribe(t testing.TB, h *webtest.House, titles string) string {
	t.Helper()
	r, err := h.Client().PostForm(h.URL+"/settings/feed", map[string][]string{"titles": {titles}})
	if err != nil {
		t.Fatal(err)
	}
	defer r.Body.Close()
	page, err := io.ReadAll(r.Body)
	m := feedAt.FindStringSubmatch(string(page))
	if err != nil || m == nil {
		t.Fatal(r.Status, err, string(page))
	}
	return h.URL + m[1]
}

// lines are the values of a property, in the order of a calendar.
func lines(ics, name string) (out []string) {
	for line := range strings.SplitSeq(strings.ReplaceAll(ics, "\r\n ", ""), "\r\n") {
		if v, ok := strings.CutPrefix(line, name+":"); ok {
			out = append(out, v)
		}
	}
	return out
}

// TestFeed: a calendar without a session reads the feed by its secret, discreet
// at first, and asks again for next to nothing; what changes keeps its UID.
func TestFeed(t *testing.T) {
	h := webtest.New(t)
	id := h.AddFile("../examples/steve.yaml")
	phone := &http.Client{CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}
	at := subscribe(t, h, "discreet")
	r, first := ask(t, phone, "GET", at, "", "")
	tag := r.Header.Get("ETag")
	if r.StatusCode != http.StatusOK || r.Header.Get("Content-Type") != "text/calendar; charset=utf-8" || len(tag) < 20 || r.Header.Get("Last-Modified") == "" || len(r.Cookies()) > 0 {
		t.Fatal(r.Status, r.Header)
	}
	if n := len(lines(first, "UID")); n < 4 || strings.Contains(first, "Brightwater") || strings.Contains(first, "Lindqvist") || strings.Contains(first, "Steve") {
		t.Errorf("%d events; it names somebody:\n%s", n, first)
	}
	for name, value := range map[string]string{"If-None-Match": tag, "If-Modified-Since": r.Header.Get("Last-Modified")} {
		if r, text := ask(t, phone, "GET", at, "", "", name, value); r.StatusCode != http.StatusNotModified || text != "" {
			t.Errorf("%s: %s", name, r.Status)
		}
	}
	if r, text := ask(t, phone, "HEAD", at, "", ""); r.StatusCode != http.StatusOK || text != "" || r.ContentLength != int64(len(first)) {
		t.Error(r.Status, r.ContentLength)
	}
	h.Turn(h.Now().Add(time.Hour))
	if _, err := h.Desk.Happened(t.Context(), id, regards.Event{What: regards.NewDate, By: regards.Date{Year: 2026, Month: 12, Day: 4}}, "test"); err != nil {
		t.Fatal(err)
	}
	r, second := ask(t, phone, "GET", at, "", "", "If-None-Match", tag)
	if r.StatusCode != http.StatusOK || r.Header.Get("ETag") == tag {
		t.Fatal("nothing has changed:", r.Status)
	}
	kept := 0
	for _, uid := range lines(second, "UID") {
		if slices.Contains(lines(first, "UID"), uid) {
			kept++
		}
	}
	if kept < 2 || lines(first, "SEQUENCE")[0] >= lines(second, "SEQUENCE")[0] {
		t.Errorf("%d events are the same, their sequence %s and then %s", kept, lines(first, "SEQUENCE")[0], lines(second, "SEQUENCE")[0])
	}
	if r, _ := post(t, h.Client(), h.URL+"/settings/feed/titles", "titles", "open"); r.StatusCode != http.StatusSeeOther {
		t.Error(r.Status)
	}
	if _, open := ask(t, phone, "GET", at, "", ""); !strings.Contains(open, "Brightwater") || !slices.Equal(lines(open, "UID"), lines(second, "UID")) {
		t.Error("in full it names nobody, or its events are others")
	}
}

// TestFeedHearsOfStepsThatMove: two steps that move against each other, by as
// much, leave every sum as it was, and are news all the same.
func TestFeedHearsOfStepsThatMove(t *testing.T) {
	h := webtest.New(t)
	id := h.AddFile("../examples/steve.yaml")
	at, phone := subscribe(t, h, "open"), &http.Client{}
	steps, err := h.Desk.File().CaseSteps(t.Context(), id)
	if err != nil || len(steps) < 2 {
		t.Fatal(len(steps), err)
	}
	move := func(s store.Step, by time.Duration) string {
		t.Helper()
		event, err := h.Desk.MarkStep(t.Context(), id, s.Key, store.MarkMoved, s.FollowUp().Due.Add(by), "test")
		if err != nil {
			t.Fatal(err)
		}
		return event
	}
	move(steps[0], 48*time.Hour)
	move(steps[1], 48*time.Hour)
	r, before := ask(t, phone, "GET", at, "", "")
	move(steps[0], 72*time.Hour)
	undo := move(steps[1], 24*time.Hour)
	_, after := ask(t, phone, "GET", at, "", "", "If-None-Match", r.Header.Get("ETag"))
	if after == "" || after == before {
		t.Error("two steps were moved, and the feed says that nothing has changed")
	}
	if err := h.Desk.Undo(t.Context(), undo, "test"); err != nil {
		t.Fatal(err)
	}
	if _, again := ask(t, phone, "GET", at, "", ""); again == after {
		t.Error("one of them was moved back, and the feed says that nothing has changed")
	}
}

// TestFeedKeepsItsSecret: without the very secret there is nothing, whatever is
// asked; another address ends the first, and the feed can be ended.
func TestFeedKeepsItsSecret(t *testing.T) {
	h := webtest.New(t)
	h.AddFile("../examples/steve.yaml")
	phone, own := &http.Client{}, h.Client()
	if r, _ := ask(t, phone, "GET", h.URL+"/feed/.ics", "", ""); r.StatusCode != http.StatusNotFound {
		t.Error("before one is made:", r.Status)
	}
	at := subscribe(t, h, "open")
	key, err := h.Porter.NewKey(t.Context(), "me", desk.KeySignIn)
	if err != nil {
		t.Fatal(err)
	}
	last := "A"
	if strings.HasSuffix(at, "A.ics") {
		last = "E"
	}
	for _, wrong := range []string{at[:len(at)-5] + last + ".ics", strings.ToUpper(at[len(h.URL):]), "/feed/", "/feed/x.ics", "/feed/" + strings.Repeat("A", 43) + ".ics", "/feed/" + key + ".ics", "/feed/%00.ics", "/feed/' OR 1=1 --"} {
		r, text := ask(t, phone, "GET", h.URL+strings.TrimPrefix(strings.ReplaceAll(wrong, " ", "%20"), h.URL), "", "")
		if r.StatusCode != http.StatusNotFound && r.StatusCode != http.StatusUnauthorized || strings.Contains(text, "BEGIN") {
			t.Errorf("%s: %s", wrong, r.Status)
		}
	}
	for _, method := range []string{"POST", "PUT", "DELETE", "PROPFIND", "OPTIONS"} {
		if r, text := ask(t, phone, method, at, "", ""); r.StatusCode != http.StatusMethodNotAllowed || strings.Contains(text, "BEGIN") {
			t.Errorf("%s: %s", method, r.Status)
		}
	}
	if r, text := ask(t, phone, "GET", at, "evil.example", ""); r.StatusCode != http.StatusMisdirectedRequest || strings.Contains(text, "BEGIN") {
		t.Errorf("by another name: %s", r.Status)
	}
	if r, _ := ask(t, phone, "GET", h.URL+"/calendar.ics", "", ""); r.StatusCode != http.StatusUnauthorized {
		t.Errorf("the file without a session: %s", r.Status)
	}
	if r, text := ask(t, own, "GET", h.URL+"/calendar.ics", "", ""); r.StatusCode != http.StatusOK || !strings.Contains(text, "Brightwater") {
		t.Errorf("the file: %s", r.Status)
	}
	secret := strings.TrimSuffix(filepath.Base(at), ".ics")
	if _, page := ask(t, own, "GET", h.URL+"/settings", "", ""); strings.Contains(page, secret) || !strings.Contains(page, "Make another address") {
		t.Error("Settings show the secret, or do not know of it")
	}
	if strings.Contains(h.Logs(), secret) {
		t.Error("the secret is in the log")
	}
	next := subscribe(t, h, "open")
	if r, _ := ask(t, phone, "GET", at, "", ""); r.StatusCode != http.StatusNotFound {
		t.Errorf("the old address: %s", r.Status)
	}
	if r, _ := ask(t, phone, "GET", next, "", ""); r.StatusCode != http.StatusOK {
		t.Errorf("the new one: %s", r.Status)
	}
	post(t, own, h.URL+"/settings/feed/dismissal")
	if r, _ := ask(t, phone, "GET", next, "", ""); r.StatusCode != http.StatusNotFound {
		t.Errorf("when it has ended: %s", r.Status)
	}
}

// TestFeedInKhal: a calendar for terminals reads the feed at the hours that the
// plan has. check/ics.py holds two programs to many more.
func TestFeedInKhal(t *testing.T) {
	khal, err := exec.LookPath("khal")
	if err != nil && os.Getenv("REGARDS_TEST_ALL") != "" {
		t.Fatal("khal is missing; check/test installs it")
	}
	if err != nil {
		t.Skip("NOT RUN: khal is missing; check/test installs it and runs this")
	}
	h := webtest.New(t)
	h.AddFile("../examples/steve.yaml")
	_, ics := ask(t, &http.Client{}, "GET", subscribe(t, h, "discreet"), "", "")
	dir := t.TempDir()
	for name, text := range map[string]string{"feed.ics": ics, "conf": "[calendars]\n[[one]]\npath = " + dir + "/one\n[locale]\nlocal_timezone = America/New_York\ndefault_timezone = America/New_York\ntimeformat = %H:%M\ndateformat = %Y-%m-%d\nlongdateformat = %Y-%m-%d\ndatetimeformat = %Y-%m-%d %H:%M\nlongdatetimeformat = %Y-%m-%d %H:%M\n[sqlite]\npath = " + dir + "/khal.db\n"} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Mkdir(filepath.Join(dir, "one"), 0o700); err != nil {
		t.Fatal(err)
	}
	out, err := exec.Command(khal, "-c", filepath.Join(dir, "conf"), "printics", "--format", "{start-long} {title}", filepath.Join(dir, "feed.ics")).CombinedOutput()
	if err != nil {
		t.Fatal(err, string(out))
	}
	want := []string{"2026-11-19 14:00 Interview", "2026-12-01 Decision"}
	steps, err := h.Desk.Steps(t.Context(), 100)
	if err != nil {
		t.Fatal(err)
	}
	for i := range steps {
		f := steps[i].FollowUp()
		if f.NotBefore.IsZero() && !f.Due.IsZero() {
			want = append(want, f.Due.In(regards.Location("America/New_York")).Format("2006-01-02 15:04"))
		}
	}
	for _, w := range want {
		if !strings.Contains(string(out), w) {
			t.Errorf("khal does not see %q in:\n%s", w, out)
		}
	}
}

// fullOf fills a record with cases until so many events are in its feed.
func fullOf(b *testing.B, h *webtest.House, events int) {
	b.Helper()
	c := h.ReadFile("../examples/steve.yaml")
	for n := 0; n < events; {
		for range 50 {
			k := *c
			k.Employer.Name = fmt.Sprint("Employer ", n)
			h.Add(&k)
			n++
		}
		a, err := h.Desk.Agenda(b.Context())
		if err != nil {
			b.Fatal(err)
		}
		n = int(a.Steps + 2*a.Cases)
	}
}

// BenchmarkFeed fetches a feed of ten thousand events, beside a bare handler
// that writes the same bytes, and asks whether it has changed. "ratio" is the
// feed's time to the bare handler's, "ms/304" a question whose answer is no.
func BenchmarkFeed(b *testing.B) {
	h := webtest.New(b)
	fullOf(b, h, 10_000)
	at := subscribe(b, h, "open")
	c := &http.Client{}
	fetch := func(at, tag string) (string, []byte) {
		r, err := http.NewRequest("GET", at, nil)
		if err != nil {
			b.Fatal(err)
		}
		if tag != "" {
			r.Header.Set("If-None-Match", tag)
		}
		a, err := c.Do(r)
		if err != nil {
			b.Fatal(err)
		}
		defer a.Body.Close()
		text, err := io.ReadAll(a.Body)
		if err != nil || tag != "" && a.StatusCode != http.StatusNotModified {
			b.Fatal(a.Status, err)
		}
		return a.Header.Get("ETag"), text
	}
	begin := time.Now()
	tag, text := fetch(at, "")
	cold := time.Since(begin)
	if n := strings.Count(string(text), "BEGIN:VEVENT"); n < 10_000 {
		b.Fatal(n, "events")
	}
	bare := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { w.Write(text) }))
	defer bare.Close()
	var ours, theirs, asked []float64
	for b.Loop() {
		for _, round := range []struct {
			at, tag string
			into    *[]float64
		}{{at, "", &ours}, {bare.URL, "", &theirs}, {at, tag, &asked}} {
			begin := time.Now()
			fetch(round.at, round.tag)
			*round.into = append(*round.into, time.Since(begin).Seconds()*1000)
		}
	}
	median := func(all []float64) float64 { slices.Sort(all); return all[len(all)/2] }
	b.ReportMetric(median(ours), "ms/feed")
	b.ReportMetric(median(theirs), "ms/bare")
	b.ReportMetric(median(ours)/median(theirs), "ratio")
	b.ReportMetric(median(asked), "ms/304")
	b.ReportMetric(cold.Seconds()*1000, "ms/first")
	b.ReportMetric(float64(len(text)), "bytes")
}

// TestFeedByHand: the address is made under Settings, shown once with a code for
// the phone, and nothing bars anybody.
func TestFeedByHand(t *testing.T) {
	h := webtest.AtHome(t)
	h.AddFile("../examples/steve.yaml")
	b := h.Browse()
	b.Go("/settings")
	b.Press(`form[action="/settings/feed"] button`)
	if text := b.Read(); strings.Count(text, "/feed/") != 2 || !strings.Contains(text, "shown now and not again") || !strings.Contains(text, "when it is at home") {
		t.Error(text)
	}
	b.NoBarriersHere("the address of the feed")
	b.Picture("feed")
	b.Looked("/settings", "settings-feed")
	b.Press(`form[action="/settings/feed/dismissal"] button`)
	if text := b.Read(); !strings.Contains(text, "good no more") {
		t.Error(text)
	}
	if all := b.Complaints(); len(all) > 0 {
		t.Errorf("%q", all)
	}
}
