package web_test

import (
	"context"
	"io"
	"net/http"
	"net/url"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/chromedp"

	"regards"
	"regards/store"
	"regards/web/webtest"
)

// post sends a form and gives the answer with its page.
func post(t *testing.T, c *http.Client, to string, fields ...string) (*http.Response, string) {
	t.Helper()
	form := url.Values{}
	for i := 0; i+1 < len(fields); i += 2 {
		form.Add(fields[i], fields[i+1])
	}
	r, err := c.PostForm(to, form)
	if err != nil {
		t.Fatal(err)
	}
	return r, body(t, r)
}

func body(t *testing.T, r *http.Response) string {
	t.Helper()
	defer r.Body.Close()
	b, err := io.ReadAll(r.Body)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// latest is the case that was added last.
func latest(t *testing.T, h *webtest.House) *regards.Case {
	t.Helper()
	rows, err := h.Desk.File().Cases(context.Background(), store.Place{}, 1)
	if err != nil || len(rows) != 1 {
		t.Fatal(len(rows), err)
	}
	k, err := h.Desk.File().Case(context.Background(), rows[0].ID)
	if err != nil {
		t.Fatal(err)
	}
	return k.Case
}

// TestNewPositionWithoutScript: the form alone files a position with who was
// there, and goes on to the debrief when the interview is over.
func TestNewPositionWithoutScript(t *testing.T) {
	h := webtest.New(t)
	c := h.Client()
	r, _ := post(t, c, h.URL+"/positions", "me", "Steve Carver", "employer", "Brightwater Logistics", "title", "Operations Supervisor", "round", "final",
		"day", "2026-11-19", "from", "14:00", "until", "15:30", "mode", "in person", "country", "US", "zone", "America/New_York",
		"people", "Marta Lindqvist, Director of Operations <marta@example.com>\r\n\r\nCurtis Boyle\r\n")
	if to := r.Header.Get("Location"); r.StatusCode != http.StatusSeeOther || !strings.HasSuffix(to, "/debrief") {
		t.Fatalf("%s to %q", r.Status, to)
	}
	k := latest(t, h)
	in := k.Interview
	if k.Candidate.Name != "Steve Carver" || k.Employer.Name != "Brightwater Logistics" || in.Round != regards.Final || in.Mode != regards.InPerson || len(in.Interviewers) != 2 {
		t.Fatalf("%+v", k)
	}
	if p := in.Interviewers[0]; p.Name != "Marta Lindqvist" || p.Title != "Director of Operations" || p.Email != "marta@example.com" {
		t.Errorf("%+v", p)
	}
	if got := in.End.In(k.Zone()).Format(time.RFC3339); got != "2026-11-19T15:30:00-05:00" {
		t.Errorf("it ended at %s", got)
	}
}

// TestNewPositionKeepsWhatWasTyped: with a fault the form comes back as it was
// typed, with a sentence at the field, and nothing is filed.
func TestNewPositionKeepsWhatWasTyped(t *testing.T) {
	h := webtest.New(t)
	c := h.Client()
	for _, fields := range [][]string{
		{"employer", "Oak Hall", "title", "Ward Manager", "day", "next Tuesday", "people", "Amara Okafor"},
		{"employer", "Oak Hall", "title", "Ward Manager", "from", "14:00", "people", "Amara Okafor"},
		{"employer", "Oak Hall", "title", "Ward Manager", "country", "Ruritania", "people", "Amara Okafor"},
		{"employer", "Oak Hall", "title", "Ward Manager", "people", "Amara Okafor <not@an@address>"},
		{"people", "Amara Okafor"},
	} {
		r, page := post(t, c, h.URL+"/positions", fields...)
		if r.StatusCode != http.StatusUnprocessableEntity || !strings.Contains(page, `class="fault"`) || !strings.Contains(page, "Amara Okafor") {
			t.Errorf("%q: %s\n%s", fields, r.Status, page)
		}
	}
	if n, err := h.Desk.File().CountCases(context.Background()); n != 0 || err != nil {
		t.Errorf("%d filed, %v", n, err)
	}
}

// TestNewPositionByHand: a person with a browser adds a position; the zone is
// the device's.
func TestNewPositionByHand(t *testing.T) {
	h := webtest.New(t)
	b := h.Browse()
	b.Pictures("/positions/new", "new-position")
	b.Do(chromedp.SendKeys(chromedp.ID("me"), "Steve Carver"), chromedp.SendKeys(chromedp.ID("employer"), "Brightwater"), chromedp.SendKeys(chromedp.ID("title"), "Clerk"),
		chromedp.SendKeys(chromedp.ID("people"), "Marta Lindqvist, Director\nCurtis Boyle"))
	b.Press(".form button")
	k := latest(t, h)
	if len(k.Interview.Interviewers) != 2 || k.Candidate.TimeZone == "" {
		t.Errorf("%+v", k)
	}
}
