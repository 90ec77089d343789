package web

import (
	"compress/gzip"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"strings"
	"time"

	"github.com/a-h/templ"

	"regards/desk"
	"regards/store"
)

// Visit is one request of somebody who is signed in.
type Visit struct {
	*http.Request
	Desk   *desk.Desk
	Device string // the name of the browser, as the record keeps it
	Now    time.Time

	site    *site
	session *store.Session
	w       http.ResponseWriter
}

// open is a handler for anybody, signed in or not: the visit has no desk.
func (s *site) open(h func(*Visit) error) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		if err := h(&Visit{Request: r, Now: s.Clock(), site: s, w: w}); err != nil {
			s.fail(w, r, err)
		}
	}
}

// signedIn is a handler for whoever has a session; others are shown how to
// sign in.
func (s *site) signedIn(h func(*Visit) error) http.HandlerFunc {
	return s.open(func(v *Visit) error {
		c, err := v.Cookie(cookieName(v.Request))
		if err != nil {
			return errSignedOut
		}
		v.session, err = s.porter.Who(v.Context(), c.Value)
		if errors.Is(err, store.ErrNotFound) {
			return errSignedOut
		}
		if err != nil {
			return err
		}
		if s.readOnly() && v.Method == http.MethodPost && v.URL.Path != "/sign-out" {
			return errReadOnly
		}
		v.Desk, v.Device = s.porter.Desk(v.session.Candidate), v.session.Device
		return h(v)
	})
}

// Show answers with a page inside the layout.
func (v *Visit) Show(p Page, body templ.Component) error {
	return v.ShowStatus(http.StatusOK, p, body)
}

// ShowStatus is Show with another status than 200: a form that comes back with
// its faults is a 422.
func (v *Visit) ShowStatus(status int, p Page, body templ.Component) error {
	f := frame{Page: p, assets: v.site.assets, demo: v.site.Demo, home: len(v.site.Home) > 0, readOnly: v.site.readOnly(), signedIn: v.Desk != nil, said: v.takeSaid(), path: v.URL.RequestURI()}
	if p.Counts != nil {
		f.counts = *p.Counts
	} else if !p.Bare && v.Desk != nil {
		var err error
		if f.counts, err = v.Desk.Counts(v.Context()); err != nil {
			return err
		}
	}
	return v.write(status, layout(f, body))
}

// Part answers with a piece of a page, for script that puts it in its place.
func (v *Visit) Part(c templ.Component) error { return v.write(http.StatusOK, c) }

// JSON answers script.
func (v *Visit) JSON(status int, x any) error {
	v.w.Header().Set("Content-Type", "application/json")
	v.w.WriteHeader(status)
	return json.NewEncoder(v.w).Encode(x)
}

// File answers with bytes to keep: a letter, an export.
func (v *Visit) File(kind, name string, b []byte) error {
	v.w.Header().Set("Content-Type", kind)
	v.w.Header().Set("Content-Disposition", fmt.Sprintf("attachment; filename=%q", name))
	_, err := v.w.Write(b)
	return err
}

// write renders first, so that an error of a template is a page of its own
// and not the end of half a page.
func (v *Visit) write(status int, c templ.Component) error {
	b := templ.GetBuffer()
	defer templ.ReleaseBuffer(b)
	if err := c.Render(v.Context(), b); err != nil {
		return err
	}
	v.w.Header().Set("Content-Type", "text/html; charset=utf-8")
	if b.Len() < packFrom || !strings.Contains(v.Header.Get("Accept-Encoding"), "gzip") {
		v.w.WriteHeader(status)
		_, err := v.w.Write(b.Bytes())
		return err
	}
	v.w.Header().Set("Content-Encoding", "gzip")
	v.w.Header().Add("Vary", "Accept-Encoding")
	v.w.WriteHeader(status)
	z := v.site.packers.Get().(*gzip.Writer)
	defer v.site.packers.Put(z)
	z.Reset(v.w)
	if _, err := z.Write(b.Bytes()); err != nil {
		return err
	}
	return z.Close()
}

// newPacker packs pages, fast: they cross a room, not an ocean. It is kept and used again,
// since it takes longer to make one than to pack a page.
func newPacker() any {
	z, err := gzip.NewWriterLevel(io.Discard, gzip.BestSpeed)
	if err != nil {
		panic(err) // the level is one of the package's own
	}
	return z
}

// packFrom is the length from which a page is packed, in bytes. Pages hold no
// secret that their length could tell: the session's is in a cookie.
const packFrom = 32 << 10

// see sends the browser to another page of ours (POST, redirect, GET).
func (v *Visit) see(path string) error {
	http.Redirect(v.w, v.Request, path, http.StatusSeeOther)
	return nil
}

// Done goes to a page of ours after a change, which then says the sentence
// once, with a button that undoes the event; empty for what cannot be undone.
func (v *Visit) Done(path, sentence, event string) error {
	return v.tell(path, said{Sentence: sentence, Event: event})
}

// Refused goes to a page of ours, which then says why an act was refused and
// keeps saying it until it is read. What is no fault of the candidate's is
// given back as it is.
func (v *Visit) Refused(path string, err error) error {
	if !errors.Is(err, desk.ErrFault) {
		return err
	}
	return v.tell(path, said{Sentence: err.Error(), Stays: true})
}

func (v *Visit) tell(path string, what said) error {
	b, err := json.Marshal(what)
	if err != nil {
		return err
	}
	http.SetCookie(v.w, &http.Cookie{Name: saidName(v.Request), Value: base64.RawURLEncoding.EncodeToString(b), Path: "/", MaxAge: 60, HttpOnly: true, SameSite: http.SameSiteStrictMode, Secure: v.TLS != nil})
	return v.see(path)
}

// Back is the page that a form came from: its field "back", when that is a
// path of ours, and otherwise the page given.
func (v *Visit) Back(otherwise string) string {
	if p := v.PostFormValue("back"); strings.HasPrefix(p, "/") && !strings.HasPrefix(p, "//") && !strings.ContainsAny(p, "\\\r\n\t") {
		return p
	}
	return otherwise
}

// said is what a page says once about the change before it.
type said struct {
	Sentence string
	Event    string // undoes it
	Stays    bool   // until somebody goes on; others leave by themselves
}

// takeSaid is what was left to say, which is taken away with it.
func (v *Visit) takeSaid() said {
	var out said
	c, err := v.Cookie(saidName(v.Request))
	if err != nil {
		return out
	}
	http.SetCookie(v.w, &http.Cookie{Name: c.Name, Path: "/", MaxAge: -1, HttpOnly: true, SameSite: http.SameSiteStrictMode})
	b, err := base64.RawURLEncoding.DecodeString(c.Value)
	if err == nil && json.Unmarshal(b, &out) != nil {
		return said{}
	}
	return out
}

// typeName is an error's type.
func typeName(err error) string { return fmt.Sprintf("%T", err) }
