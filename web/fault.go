package web

import (
	"context"
	"errors"
	"net/http"

	"regards/casefile"
	"regards/desk"
	"regards/store"
)

// Errors of the door itself.
var (
	errCrossOrigin = errors.New("a request from another site")
	errWrongHost   = errors.New("a host that is not ours")
	errSignedOut   = errors.New("nobody is signed in")
	errPanic       = errors.New("a fault of the program")
	errReadOnly    = errors.New("the record is open to be read only")
	errAloneHere   = errors.New("other devices cannot come in")
	errTooLarge    = errors.New("more than is taken at once")
)

// trouble is an error as its page tells it: what happened, what was kept, what
// to do.
type trouble struct {
	status int
	title  string
	what   string
	todo   string
	action string // the label of the link; empty for none
	href   string
	detail []string // the faults of a file, one line each
}

// troubleOf is the one place where errors become pages. What it does not know
// is a fault of ours.
func troubleOf(err error) trouble {
	var large *http.MaxBytesError
	var faults *casefile.Errors
	switch {
	case errors.Is(err, errWrongHost):
		return trouble{status: http.StatusMisdirectedRequest, title: "This is not the address of Regards",
			what: "The page was asked for under a name that this program does not answer to, so it showed nothing. Nothing was changed.",
			todo: "Open the link that `regards serve` prints."}
	case errors.Is(err, errCrossOrigin):
		return trouble{status: http.StatusForbidden, title: "Another site tried to change something here",
			what: "It was refused, and nothing was changed.", todo: "If it was you, go to the page and do it there.", action: "Go to Today", href: "/"}
	case errors.Is(err, errSignedOut):
		return trouble{status: http.StatusUnauthorized, title: "Sign in to go on",
			what: "This browser is not signed in, or was signed out after a month without a visit. Everything that was saved is still there.",
			todo: "Type `regards serve` in another terminal on the computer where it runs, and open the link that it prints. It does not disturb the one that is running."}
	case errors.Is(err, errAloneHere):
		return trouble{status: http.StatusNotFound, title: "Regards is open on this computer only",
			what: "No other device can come in, and nothing was changed.",
			todo: "To use it on your phone at home, end it on the computer and start it with `regards serve --listen`."}
	case errors.Is(err, store.ErrNotFound):
		return trouble{status: http.StatusNotFound, title: "There is nothing here",
			what:   "This page is not on the record; it may have been deleted. Deleted positions lie in the bin for 30 days, and nothing else was touched.",
			action: "Go to Today", href: "/"}
	case errors.As(err, &large), errors.Is(err, errTooLarge):
		return trouble{status: http.StatusRequestEntityTooLarge, title: "That is too large",
			what: "What was sent is larger than any case file. Nothing of it was kept; the record is as it was.", action: "Go to Today", href: "/"}
	case errors.As(err, &faults):
		t := trouble{status: http.StatusUnprocessableEntity, title: "This file cannot be taken as it stands",
			what: "Nothing was added. These are the places to mend; then drop the file again.", action: "Back to the new position", href: "/positions/new"}
		for _, f := range faults.Faults {
			t.detail = append(t.detail, f.String())
		}
		return t
	case errors.Is(err, context.DeadlineExceeded):
		return trouble{status: http.StatusServiceUnavailable, title: "This took too long",
			what: "It was stopped. What was saved before is safe; please try it once more.", action: "Go to Today", href: "/"}
	case errors.Is(err, errReadOnly):
		return trouble{status: http.StatusServiceUnavailable, title: "Nothing can be changed now",
			what: "Regards was started only to show what is on the record, so nothing was kept.", todo: "Start it without `--read-only` to change something. When that fails, it says why.", action: "Go to Today", href: "/"}
	case errors.Is(err, store.ErrText):
		return trouble{status: http.StatusUnprocessableEntity, title: "That was not kept", what: sentenceOf(err), action: "Go to Today", href: "/"}
	case errors.Is(err, store.ErrFull), errors.Is(err, store.ErrReadOnly), errors.Is(err, store.ErrBusy), errors.Is(err, store.ErrDamaged):
		return trouble{status: http.StatusServiceUnavailable, title: "That was not kept", what: sentenceOf(err), action: "Go to Today", href: "/"}
	case errors.Is(err, desk.ErrFault):
		return trouble{status: http.StatusUnprocessableEntity, title: "That did not work", what: err.Error(), action: "Go to Today", href: "/"}
	}
	return trouble{status: http.StatusInternalServerError, title: "Something went wrong on our side",
		what: "What was saved before is safe; the last step may not have been kept. Go back and look, then try it once more.", action: "Go to Today", href: "/"}
}

// sentenceOf is the sentence inside an error of the record, without what was
// said around it on the way.
func sentenceOf(err error) string {
	for next := errors.Unwrap(err); next != nil; next = errors.Unwrap(err) {
		err = next
	}
	return sentenceCase(err.Error())
}

// fail answers with the page of an error. Only faults of ours are logged, with
// the route's pattern: an address or an error's text may hold what was typed.
func (s *site) fail(w http.ResponseWriter, r *http.Request, err error) {
	t := troubleOf(err)
	if t.status == http.StatusInternalServerError {
		s.Log.Error("a request failed", "method", r.Method, "route", r.Pattern, "kind", kindOf(err))
	}
	if errors.Is(err, errSignedOut) && len(s.Home) > 0 {
		t.action, t.href = "I have a code", "/pairing"
	}
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.WriteHeader(t.status)
	f := frame{Page: Page{Title: t.title, Bare: true}, assets: s.assets, readOnly: s.readOnly()}
	if err := layout(f, troublePage(t)).Render(r.Context(), w); err != nil {
		s.Log.Error("an error page could not be written", "kind", kindOf(err))
	}
}

// kindOf is the innermost error's type, which tells a maintainer where to look
// and holds nothing that was typed.
func kindOf(err error) string {
	for {
		next := errors.Unwrap(err)
		if next == nil {
			return typeName(err)
		}
		err = next
	}
}
