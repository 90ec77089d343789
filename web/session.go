package web

import (
	"net"
	"net/http"
	"strings"
	"time"

	"regards/desk"
)

// cookieLife is how long a browser keeps the cookie, which is as long as a
// session can last.
const cookieLife = 90 * 24 * time.Hour

// cookieName is the session's cookie. Browsers keep cookies by host without
// the port, so two records served on one computer need two names.
func cookieName(r *http.Request) string { return "regards" + portOf(r) }

func saidName(r *http.Request) string { return "regards-said" + portOf(r) }

func portOf(r *http.Request) string {
	_, port, err := net.SplitHostPort(r.Host)
	if err != nil {
		return "" // no port in the name, so there is nothing to tell apart
	}
	return "-" + port
}

// signIn takes the key of a one-time link for a session.
func (s *site) signIn(v *Visit) error {
	key := v.URL.Query().Get("key")
	if key == "" {
		return errSignedOut
	}
	secret, err := s.porter.LetIn(v.Context(), key, desk.KeySignIn, deviceName(v.UserAgent()))
	if err != nil {
		if c, cerr := v.Cookie(cookieName(v.Request)); cerr == nil {
			if _, werr := s.porter.Who(v.Context(), c.Value); werr == nil {
				return v.see("/") // the link again in a browser that is in already
			}
		}
		return err
	}
	v.keepSession(secret)
	if v.Header.Get("Sec-Fetch-Site") == "cross-site" {
		// The link stood on a page elsewhere: a strict cookie is not sent along
		// with a redirect from there, but with the next click from here.
		return v.Show(Page{Title: "You are signed in", Bare: true}, signedInPage())
	}
	return v.see("/")
}

// keepSession gives the browser the secret of its session.
func (v *Visit) keepSession(secret string) {
	http.SetCookie(v.w, &http.Cookie{Name: cookieName(v.Request), Value: secret, Path: "/", MaxAge: int(cookieLife.Seconds()), HttpOnly: true, SameSite: http.SameSiteStrictMode, Secure: v.TLS != nil})
}

// signOut ends the session of this browser and clears what it kept.
func signOut(v *Visit) error {
	if err := v.site.porter.Leave(v.Context(), v.session); err != nil {
		return err
	}
	http.SetCookie(v.w, &http.Cookie{Name: cookieName(v.Request), Path: "/", MaxAge: -1, HttpOnly: true, SameSite: http.SameSiteStrictMode})
	v.w.Header().Set("Clear-Site-Data", `"cache", "storage"`)
	return v.see("/sign-in")
}

// undo takes back an event and goes back to the page.
func undo(v *Visit) error {
	if err := v.Desk.Undo(v.Context(), v.PathValue("id"), v.Device); err != nil {
		return err
	}
	return v.Done(v.Back("/"), "Undone: it is as it was.", "")
}

// deviceName is how a candidate knows a browser again: "Firefox on Windows".
func deviceName(agent string) string {
	browser, system := "A browser", ""
	for _, b := range [][2]string{{"Edg", "Edge"}, {"OPR/", "Opera"}, {"Firefox", "Firefox"}, {"Chrome", "Chrome"}, {"Safari", "Safari"}} {
		if strings.Contains(agent, b[0]) {
			browser = b[1]
			break
		}
	}
	for _, o := range [][2]string{{"iPhone", "an iPhone"}, {"iPad", "an iPad"}, {"Android", "Android"}, {"Windows", "Windows"}, {"Mac OS", "a Mac"}, {"CrOS", "a Chromebook"}, {"Linux", "Linux"}} {
		if strings.Contains(agent, o[0]) {
			system = " on " + o[1]
			break
		}
	}
	return browser + system
}
