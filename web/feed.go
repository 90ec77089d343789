package web

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"net/http"
	"strings"
	"sync"
	"time"

	"regards/calendar"
	"regards/desk"
	"regards/store"
)

// subscribed is a feed as it was last written.
type subscribed struct {
	of   edition
	text []byte
	tag  string
	at   time.Time // when it was first seen to be like this
}

// edition is by what a feed is known to be the same.
type edition struct {
	agenda store.Agenda
	open   bool
}

// mostFeeds is how many feeds are held; then all are written anew.
const mostFeeds = 64

// feeds are the feeds as they were last written, by the secret's hash: a calendar asks
// every few hours whether anything is new, and mostly nothing is.
type feeds struct {
	mu   sync.Mutex
	held map[string]subscribed
}

// get is a candidate's feed as it is now.
func (f *feeds) get(ctx context.Context, who string, d *desk.Desk, now time.Time) (subscribed, error) {
	agenda, err := d.Agenda(ctx)
	if err != nil {
		return subscribed{}, err
	}
	says, err := d.Feed(ctx)
	if err != nil {
		return subscribed{}, err
	}
	of := edition{agenda, says.Open}
	f.mu.Lock()
	was := f.held[who]
	f.mu.Unlock()
	if was.text != nil && was.of == of {
		return was, nil
	}
	text, err := calendarOf(ctx, d, says.Open)
	if err != nil {
		return subscribed{}, err
	}
	sum := sha256.Sum256(text)
	is := subscribed{of: of, text: text, tag: `"` + hex.EncodeToString(sum[:12]) + `"`, at: now.UTC().Truncate(time.Second)}
	switch {
	case is.tag == was.tag:
		is.at = was.at
	case !is.at.After(was.at):
		is.at = was.at.Add(time.Second) // Last-Modified counts seconds; two texts never share one
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.held == nil || len(f.held) >= mostFeeds {
		f.held = map[string]subscribed{}
	}
	f.held[who] = is
	return is, nil
}

// calendarOf is all interviews, days of decision and follow-ups as one calendar.
func calendarOf(ctx context.Context, d *desk.Desk, open bool) ([]byte, error) {
	var all []calendar.Feed
	name, titles := "Follow-ups", calendar.Discreet
	if open {
		name, titles = "Regards", ""
	}
	err := d.Dated(ctx, func(p desk.Dated) error {
		all = append(all, calendar.Feed{Key: p.ID, Case: p.Case, Steps: p.Steps, Now: p.Stamp, Zone: p.Zone, Titles: titles})
		return nil
	})
	if err != nil {
		return nil, err
	}
	var b bytes.Buffer
	err = calendar.WriteAll(&b, name, all)
	return b.Bytes(), err
}

// serveFeed answers a calendar that knows the secret of the address. Nobody is
// signed in; whoever lacks the secret learns nothing, not even that there is a
// feed.
func (s *site) serveFeed(w http.ResponseWriter, r *http.Request) {
	if r.Method != http.MethodGet && r.Method != http.MethodHead {
		w.Header().Set("Allow", "GET, HEAD")
		http.Error(w, "A feed is only read.", http.StatusMethodNotAllowed)
		return
	}
	secret := strings.TrimSuffix(r.PathValue("name"), ".ics")
	d, err := s.porter.Subscriber(r.Context(), secret)
	var f subscribed
	if err == nil {
		f, err = s.feeds.get(r.Context(), store.HashOf(secret), d, s.Clock())
	}
	switch {
	case errors.Is(err, store.ErrNotFound):
		http.Error(w, "There is nothing here. The address may have been renewed, under Settings.", http.StatusNotFound)
		return
	case err != nil:
		s.Log.Error("a feed could not be written", "kind", kindOf(err))
		http.Error(w, "The feed cannot be written just now. Nothing is lost; ask again later.", http.StatusServiceUnavailable)
		return
	}
	h := w.Header()
	h.Set("Content-Type", "text/calendar; charset=utf-8")
	h.Set("Content-Disposition", `inline; filename="regards.ics"`)
	h.Set("Cache-Control", "private, no-cache") // kept to ask whether it is still so
	h.Set("ETag", f.tag)
	for _, condition := range []string{"If-None-Match", "If-Modified-Since", "If-Match", "If-Unmodified-Since", "If-Range", "Range"} {
		if r.Header.Get(condition) != "" || r.Method == http.MethodHead {
			http.ServeContent(w, r, "", f.at, bytes.NewReader(f.text))
			return
		}
	}
	// Without a condition the whole goes out in one piece, which is quicker.
	h.Set("Last-Modified", f.at.Format(http.TimeFormat))
	h.Set("Content-Length", itoa(len(f.text)))
	if _, err := w.Write(f.text); err != nil && r.Context().Err() == nil {
		s.Log.Error("a feed could not be sent", "kind", kindOf(err))
	}
}

// showAgenda gives the same calendar as a file, to whoever is signed in.
func showAgenda(v *Visit) error {
	text, err := calendarOf(v.Context(), v.Desk, v.URL.Query().Get("titles") != string(calendar.Discreet))
	if err != nil {
		return err
	}
	return v.File("text/calendar; charset=utf-8", "regards.ics", text)
}

// feedView is the address of a fresh feed, told this once.
type feedView struct {
	Here  string   // on this computer
	Homes []string // from devices at home
	QR    qrCode   // of the first of them
	Open  bool
}

// openFeed makes an address, or a new one in its place. The page is not kept
// anywhere: the record holds a hash only.
func openFeed(v *Visit) error {
	if err := v.Desk.SetFeed(v.Context(), v.PostFormValue("titles") == "open"); err != nil {
		return err
	}
	secret, err := v.Desk.OpenFeed(v.Context())
	if err != nil {
		return err
	}
	at := "/feed/" + secret + ".ics"
	w := feedView{Here: "http://" + v.site.Hosts[0] + at, Open: v.PostFormValue("titles") == "open"}
	for _, h := range v.site.Home {
		w.Homes = append(w.Homes, h+at)
	}
	if len(w.Homes) > 0 {
		// Phones know the scheme and ask whether to subscribe.
		if w.QR, err = newQR("webcal" + strings.TrimPrefix(w.Homes[0], "http")); err != nil {
			return err
		}
	}
	return v.Show(Page{Title: "Subscribe to your calendar", Here: "/settings", Class: "pairing"}, feedPage(w))
}

// setFeed changes how much the feed says.
func setFeed(v *Visit) error {
	if err := v.Desk.SetFeed(v.Context(), v.PostFormValue("titles") == "open"); err != nil {
		return err
	}
	return v.Done("/settings#feed", "Kept. Calendars show it when they next ask, within hours.", "")
}

// closeFeed ends the feed.
func closeFeed(v *Visit) error {
	if err := v.Desk.CloseFeed(v.Context()); err != nil {
		return err
	}
	return v.Done("/settings#feed", "The address is good no more. Take the calendar out of your devices as well: they keep what they last fetched.", "")
}

// feedChoices is how much the feed may say.
func feedChoices() []choice {
	return []choice{{"discreet", "Discreet: no names, no employers"}, {"open", "In full"}}
}

func titlesOf(f desk.Feed) string {
	if f.Open {
		return "open"
	}
	return "discreet"
}
