package compose

import (
	"fmt"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"regards"
)

// waiting are the letters that are written while nothing is decided, and the
// check-in long after: each so many days after the interview, with what the
// history then holds.
var waiting = []struct {
	name    string
	kind    regards.Kind
	after   int
	history []regards.Event // by days after the interview, in Hour
}{
	{"nudge", regards.Nudge, 14, nil},
	{"second nudge", regards.Nudge, 21, []regards.Event{{At: regards.Moment{Hour: 14}, What: regards.LetterSent, Note: "nudge"}}},
	{"material", regards.Material, 1, nil},
	{"update", regards.Update, 8, []regards.Event{{At: regards.Moment{Hour: 7}, What: regards.News, Note: "passed the last of the four exams"}}},
	{"competing offer", regards.RivalOffer, 6, []regards.Event{{At: regards.Moment{Hour: 5}, What: regards.CompetingOffer, By: regards.Date{Day: 13}}}},
	{"check-in", regards.CheckIn, 75, []regards.Event{{At: regards.Moment{Hour: 15}, What: regards.Rejection}}},
}

// at is the record as it stands before the letter, and the letter's moment.
func lived(c *regards.Case, after int, history []regards.Event) time.Time {
	met := c.Interview.Start.Date
	for _, e := range history {
		e.At = regards.Moment{Date: met.AddDays(e.At.Hour), Hour: 9}
		e.With = c.Interview.Interviewers[0].Name
		if !e.By.IsZero() {
			e.By = met.AddDays(e.By.Day)
		}
		c.History = append(c.History, e)
	}
	return met.AddDays(after).In(c.Zone()).Add(9 * time.Hour)
}

// TestGoldenWaiting: a change of the frames shows as a diff that a person can
// judge. `go test ./compose -update` accepts it.
func TestGoldenWaiting(t *testing.T) {
	for _, record := range []string{"rich", "thin", "uk"} {
		t.Run(record, func(t *testing.T) {
			var b strings.Builder
			for _, w := range waiting {
				c := readCase(t, "testdata/waiting/"+record+".yaml")
				p, err := Write(c, w.kind, Options{Now: lived(c, w.after, w.history)})
				if err != nil {
					t.Fatalf("%s: %v", w.name, err)
				}
				fmt.Fprintf(&b, "== %s\n\n%s", w.name, printed(p))
			}
			golden := "testdata/waiting/" + record + ".golden"
			if *update {
				if err := os.WriteFile(golden, []byte(b.String()), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(string(want), b.String()); diff != "" {
				t.Errorf("letters changed (-want +got); accept with -update:\n%s", diff)
			}
		})
	}
}

// TestWaitingRules: what METHOD 3 says of these letters, held in whole letters
// of the three records in several versions.
func TestWaitingRules(t *testing.T) {
	for _, record := range []string{"rich", "thin", "uk"} {
		for _, w := range waiting {
			for version := range 6 {
				c := readCase(t, "testdata/waiting/"+record+".yaml")
				p, err := Write(c, w.kind, Options{Now: lived(c, w.after, w.history), Version: version})
				if err != nil {
					t.Fatal(err)
				}
				for _, l := range p.Letters {
					checkWaiting(t, record+", "+w.name, w.name, l.Body())
				}
			}
		}
	}
}

func checkWaiting(t *testing.T, where, name, body string) {
	t.Helper()
	asks := strings.Count(body, "?")
	switch name {
	case "nudge", "competing offer":
		if asks > 1 {
			t.Errorf("%s: one easy question, not %d:\n%s", where, asks, body)
		}
		if low := strings.ToLower(body); !strings.Contains(low, "thank") && !strings.Contains(low, "grateful") && !strings.Contains(low, "appreciate") &&
			!strings.Contains(low, "understand") {
			t.Errorf("%s: a request closes with thanks:\n%s", where, body)
		}
	default:
		if asks > 0 {
			t.Errorf("%s: it asks for nothing:\n%s", where, body)
		}
	}
	if n := len(strings.Fields(body)); n < 25 || n > 120 {
		t.Errorf("%s: %d words:\n%s", where, n, body)
	}
	for _, word := range []string{"feedback", "still waiting", "not heard", "have heard nothing", "disappoint", "as soon as possible", "salary"} {
		if strings.Contains(strings.ToLower(body), word) {
			t.Errorf("%s: %q has no place there:\n%s", where, word, body)
		}
	}
}

// TestWaitingChoice: whatever a record leaves a move with, each tone and part
// has frames for it. Fewer than eight are logged for the writers.
func TestWaitingChoice(t *testing.T) {
	needs := []string{"", "need need.vp", "need need.np", "need", "need need.np someone"}
	sets := map[string][]string{
		"nudge": {"", "topic", "was was.noun was.cl", "was was.noun was.cl topic", "undated", "undated topic"}, "nudge.still": needs,
		"nudge.ask": {"", "calm", "brisk", "brisk calm"}, "nudge2": {"", "topic"},
		"material":       {"", "prom", "prom by", "prom prom.np", "prom prom.np topic", "prom topic"},
		"material.why":   {"topic"},
		"update":         {"", "news"},
		"update.why":     {"", "reason.np", "reason.cl"},
		"rival":          {"", "rival.by"},
		"rival.first":    {"", "reason.np", "reason.cl"},
		"rival.ask":      {"", "rival.by", "rival.by rival.ask", "rival.by decide decide.date intime"},
		"checkin":        {"", "topic", "topic finalist"},
		"checkin.need":   needs[1:],
		"checkin.news":   {"news"},
		"checkin.door":   {""},
		"update.close":   {"", "topic"},
		"material.close": {""},
	}
	for _, need := range needs[1:] {
		sets["material.why"] = append(sets["material.why"], need+" bears", need+" bears topic")
		sets["update.why"] = append(sets["update.why"], need, need+" gained", need+" reason.np", need+" reason.cl")
		sets["rival.first"] = append(sets["rival.first"], need, need+" reason.np", need+" reason.cl")
	}
	for move, all := range sets {
		for _, names := range all {
			for _, known := range []string{"emp role day met later", "emp role"} {
				v := &values{}
				for name := range strings.FieldsSeq(known + " " + names) {
					v.put(mustSlot(name), "x", "")
				}
				for _, tone := range []byte("FNW") {
					for _, part := range []byte("meporh") {
						countChoice(t, move, names, tone, part, v, 0)
					}
				}
			}
		}
	}
}
