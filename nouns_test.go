package regards_test

import (
	"bytes"
	"encoding/gob"
	"encoding/json"
	"encoding/xml"
	"fmt"
	"html/template"
	"log/slog"
	"strings"
	"testing"
	ttemplate "text/template"
	"time"

	"regards"
)

// TestPrivateStaysPrivate tries every way of the standard library to get text
// out of a value.
func TestPrivateStaysPrivate(t *testing.T) {
	const secret = "looked tired"
	p := regards.NewPrivate(secret)
	person := regards.Interviewer{Name: "Marta", Private: p}
	var out bytes.Buffer
	for _, verb := range []string{"%v", "%+v", "%#v", "%s", "%q", "%d", "%x", "%X", "%T", "%p", "%10s", "%U"} {
		fmt.Fprintf(&out, verb+verb+verb, p, person, &person)
	}
	fmt.Fprint(&out, p, person, []regards.Private{p}, map[string]regards.Private{"k": p})
	slog.New(slog.NewTextHandler(&out, nil)).Info("x", "p", p, "person", person)
	slog.New(slog.NewJSONHandler(&out, nil)).Info("x", "p", p, "person", person)
	template.Must(template.New("").Parse(`{{.Private}} {{printf "%s" .Private}} {{.}}`)).Execute(&out, person)
	ttemplate.Must(ttemplate.New("").Parse(`{{.Private}} {{.}}`)).Execute(&out, person)
	for name, err := range map[string]error{
		"json": json.NewEncoder(&out).Encode(person),
		"xml":  xml.NewEncoder(&out).Encode(struct{ P regards.Private }{p}),
		"gob":  gob.NewEncoder(&out).Encode(struct{ P regards.Private }{p}),
	} {
		if err == nil {
			t.Errorf("%s encodes private text without an error", name)
		}
	}
	if strings.Contains(out.String(), "tired") {
		t.Errorf("private text got out:\n%s", out.String())
	}
	if p.Reveal() != secret {
		t.Error("the record itself lost it")
	}
}

func TestDatesAndMoments(t *testing.T) {
	if _, err := regards.ParseDate("2026-02-30"); err == nil {
		t.Error("a day that is not was read")
	}
	d, err := regards.ParseDate("2026-02-28")
	if err != nil || d.AddDays(1).String() != "2026-03-01" || d.Weekday() != time.Saturday {
		t.Errorf("%v, %v, %v, %v", d, err, d.AddDays(1), d.Weekday())
	}
	if n := d.AddDays(40).DaysSince(d); n != 40 {
		t.Errorf("40 days later is %d days since", n)
	}
	for in, want := range map[string]string{
		"2026-11-19T14:00":       "2026-11-19T14:00",
		"2026-11-19 14:00":       "2026-11-19T14:00",
		"2026-11-19T14:00:30":    "2026-11-19T14:00:30",
		"2026-11-19T14:00-05:00": "2026-11-19T14:00-05:00",
		"2026-11-19T14:00:00Z":   "2026-11-19T14:00Z",
	} {
		m, err := regards.ParseMoment(in)
		if err != nil || m.String() != want {
			t.Errorf("%s: got %s, %v", in, m, err)
		}
	}
	ny, err := time.LoadLocation("America/New_York")
	if err != nil {
		t.Fatal(err)
	}
	m, _ := regards.ParseMoment("2026-11-19T14:00Z")
	if got := m.In(ny).Format("15:04"); got != "09:00" {
		t.Errorf("an offset of its own must win over the zone: %s", got)
	}
	m, _ = regards.ParseMoment("2026-11-19T14:00")
	if got := m.In(ny).Format("15:04 -0700"); got != "14:00 -0500" {
		t.Errorf("on the clock of the place: %s", got)
	}
}

// TestDaysAreCounted holds the sums of days against the calendar of package time.
func TestDaysAreCounted(t *testing.T) {
	for n := -1_000_000; n < 1_000_000; n += 1 + n&3 {
		d := regards.DateNumbered(n)
		if at := d.In(time.UTC); d.Number() != n || at.Unix() != int64(n)*86400 || d.Weekday() != at.Weekday() {
			t.Fatalf("%d: %s, %d, a %s", n, d, d.Number(), d.Weekday())
		}
	}
	for _, d := range []regards.Date{{}, {Year: 2026, Month: 2, Day: 30}, {Year: 2026, Month: 1}, {Year: 2026, Month: 13, Day: 3}, {Year: -3, Month: 2, Day: 1}} {
		if got, want := d.AddDays(3), regards.DateOf(d.In(time.UTC).AddDate(0, 0, 3)); got != want {
			t.Errorf("three days after %+v: %s, want %s", d, got, want)
		}
	}
}

func TestInterviewerIsFoundByAPartOfTheName(t *testing.T) {
	c := &regards.Case{}
	for _, n := range []string{"Beverly Ann Stokes", "Rex Halvorsen", "Kay Halvorsen"} {
		c.Interview.Interviewers = append(c.Interview.Interviewers, regards.Interviewer{Name: n})
	}
	c.Interview.Interviewers[1].Title = "Regional Director"
	for name, want := range map[string]string{
		"Director Halvorsen": "Rex Halvorsen", "Director Stokes": "", "director": "",
		"Beverly Stokes": "Beverly Ann Stokes", "rex": "Rex Halvorsen", "Kay Halvorsen": "Kay Halvorsen",
		"Halvorsen": "", "": "", "Nobody": "", "Ms. Stokes": "Beverly Ann Stokes", "Mr": "",
	} {
		got := ""
		if p := c.Interviewer(name); p != nil {
			got = p.Name
		}
		if got != want {
			t.Errorf("%q found %q, want %q", name, got, want)
		}
	}
}

func TestDecisionByFollowsTheLastNewDate(t *testing.T) {
	first, _ := regards.ParseDate("2026-12-01")
	later, _ := regards.ParseDate("2026-12-03")
	c := &regards.Case{Decision: regards.Decision{By: first}}
	if c.DecisionBy() != first {
		t.Error("the stated date is the date")
	}
	c.History = []regards.Event{{What: regards.NewDate, By: later}, {What: regards.Reply}}
	if c.DecisionBy() != later {
		t.Error("a new date replaces the stated one")
	}
	met, _ := regards.ParseMoment("2026-12-08T09:00")
	c.Interview.Start = met
	c.History[0].At, _ = regards.ParseMoment("2026-12-02T09:00")
	if c.DecisionBy() != first {
		t.Error("a date from before this round spoke of another")
	}
}

func TestBodyAndWords(t *testing.T) {
	l := regards.Letter{Greeting: "Dear Amara,", SignOff: "Best regards,", Signature: []string{"Dana Whitfield"},
		Paragraphs: []regards.Paragraph{{Text: "One two three."}, {Text: "Four.", Areas: []regards.Area{regards.AreaNext}}}}
	want := "Dear Amara,\n\nOne two three.\n\nFour.\n\nBest regards,\nDana Whitfield"
	if l.Body() != want {
		t.Errorf("%q", l.Body())
	}
	if l.Words() != 6 || !l.Has(regards.AreaNext) || l.Has(regards.AreaThanks) {
		t.Errorf("%d words, next %v, thanks %v", l.Words(), l.Has(regards.AreaNext), l.Has(regards.AreaThanks))
	}
}

// TestOfPay holds which doubts are talked of when there is an offer, and which
// are answered although they lie near.
func TestOfPay(t *testing.T) {
	for about, want := range map[string]bool{
		"salary expectation": true, "what I'd want for pay": true, "Wages?": true, "the money": true,
		"paid leave in 2023, maternity": false, "never worked on commission": false, "overtime": false, "payroll experience": false, "a gap": false, "": false,
	} {
		if got := (regards.Objection{About: about}).OfPay(); got != want {
			t.Errorf("%q: %v", about, got)
		}
	}
}
