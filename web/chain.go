package web

import (
	"context"
	"net"
	"net/http"
	"runtime/debug"
	"slices"
	"strings"
	"time"
)

// bodyLimit is the longest body that is taken, in bytes: a case file of the
// largest size that casefile reads, with room for the form around it.
const bodyLimit = 2 << 20

// requestTime is how long one request may take.
const requestTime = 20 * time.Second

// policy is the content security policy: own files only, no inline script or
// style, no frame, no other host (RELIABILITY 4.2).
const policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; " +
	"manifest-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; " +
	"require-trusted-types-for 'script'; trusted-types regards"

// chain is what every request goes through, the outermost first.
func (s *site) chain(next http.Handler) http.Handler {
	guard := http.NewCrossOriginProtection()
	guard.SetDenyHandler(s.open(func(*Visit) error { return errCrossOrigin }))
	next = guard.Handler(next)
	next = timed(next)
	next = limited(next)
	next = s.knownHost(next)
	return s.recovered(headers(next))
}

// headers go with every answer.
func headers(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h := w.Header()
		h.Set("Content-Security-Policy", policy)
		h.Set("X-Content-Type-Options", "nosniff")
		if trusted(r) {
			h.Set("Cross-Origin-Opener-Policy", "same-origin")
		}
		h.Set("Cross-Origin-Resource-Policy", "same-origin")
		h.Set("Permissions-Policy", "camera=(), microphone=(), geolocation=()")
		// Not no-referrer: under that a browser sends `Origin: null` with our own
		// forms, and over plain HTTP from a phone nothing else shows that they are ours.
		h.Set("Referrer-Policy", "same-origin")
		h.Set("Cache-Control", "no-store")
		next.ServeHTTP(w, r)
	})
}

// trusted says whether browsers take the address for a safe one: this computer
// itself, or an encrypted way. Elsewhere they ignore some headers, and complain
// of each page that sends them.
func trusted(r *http.Request) bool {
	host, _, err := net.SplitHostPort(r.Host)
	if err != nil {
		host = r.Host
	}
	ip := net.ParseIP(host)
	return r.TLS != nil || host == "localhost" || ip != nil && ip.IsLoopback()
}

// knownHost refuses a name that is not ours before anything is routed: a page
// elsewhere whose name was pointed at this computer gets nothing (DNS
// rebinding, RELIABILITY 4.2).
func (s *site) knownHost(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if !slices.Contains(s.Hosts, strings.ToLower(r.Host)) {
			s.fail(w, r, errWrongHost)
			return
		}
		next.ServeHTTP(w, r)
	})
}

// limited bounds what is read of a body: more where files are brought in.
func limited(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		most := int64(bodyLimit)
		if r.URL.Path == "/imports" || r.URL.Path == "/settings/signature" {
			most = mostOfDrop
		}
		r.Body = http.MaxBytesReader(w, r.Body, most)
		next.ServeHTTP(w, r)
	})
}

// timed bounds how long a request works. Not http.TimeoutHandler, which holds
// the whole answer back: an export is streamed.
func timed(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		ctx, stop := context.WithTimeout(r.Context(), requestTime)
		defer stop()
		next.ServeHTTP(w, r.WithContext(ctx))
	})
}

// recovered turns a panic into the page for our own faults. The log gets the
// route and the place in the code, nothing that was typed.
func (s *site) recovered(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		defer func() {
			switch p := recover(); p {
			case nil:
			case http.ErrAbortHandler:
				panic(p)
			default:
				s.Log.Error("panic", "method", r.Method, "route", r.Pattern, "stack", string(debug.Stack()))
				s.fail(w, r, errPanic)
			}
		}()
		next.ServeHTTP(w, r)
	})
}
