package critic_test

import (
	"os"
	"slices"
	"strings"
	"testing"

	"regards"
	"regards/critic"
)

// TestHonest holds what was typed against the honest sentences that may come
// of it: none of them is blocked.
func TestHonest(t *testing.T) {
	for _, c := range readPairs(t, "testdata/honest.tsv") {
		in := input(c[0], c[1])
		for _, f := range critic.Read(in) {
			if f.Severity == regards.Block {
				t.Errorf("%q, %q: %s", c[0], c[1], said(in, f))
			}
		}
	}
}

// readPairs reads rows of two columns.
func readPairs(t *testing.T, file string) (out [][2]string) {
	t.Helper()
	raw, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(raw)) {
		if a, b, ok := strings.Cut(strings.TrimSpace(line), "\t"); ok && !strings.HasPrefix(line, "#") {
			out = append(out, [2]string{a, b})
		}
	}
	return out
}

// TestInvented holds the same answers against sentences that say something else.
func TestInvented(t *testing.T) {
	for _, c := range []struct{ typed, sentence, rule string }{
		{"cut it 9 -> 2 in one yr", "I brought it from nine to three in one year.", "F10"},
		{"biggest order, 412k", "My biggest order was $421,000.", "F10"},
		{"lineup 430 every day", "Lineup is at 5:30 every day.", "F10"},
		{"took 2 qtrs", "It took five quarters.", "F10"},
		{"took over in 22", "I took it over in 2021.", "F10"},
		{"was asst mgr at tri river", "I was assistant manager at Two Rivers.", "F11"},
		{"speak spanish", "I speak Italian.", "F11"},
		{"reg is booked for jan 12", "REG is booked for January 21.", "F12"},
		{"11 wks, 31 people", "It took 31 weeks.", "F10"},
		{"12% to 5", "It took 12 months.", "F10"},
		{"number two of 23 reps", "I was number one of 23 reps.", "F10"},
		{"mon noon", "It comes on Tuesdays.", "F12"},
	} {
		in := input(c.typed, c.sentence)
		if !slices.ContainsFunc(critic.Read(in), func(f regards.Finding) bool { return f.Rule == c.rule }) {
			t.Errorf("%q, %q: %s is silent", c.typed, c.sentence, c.rule)
		}
	}
}

// input is a letter of one sentence on a record of one answer.
func input(typed, sentence string) critic.Input {
	c := &regards.Case{
		Candidate: regards.Candidate{Name: "Ada Brook"},
		Employer:  regards.Employer{Name: "Fennel House"},
		Interview: regards.Interview{
			Start:        regards.Moment{Date: regards.Date{Year: 2026, Month: 5, Day: 6}, Hour: 10},
			Interviewers: []regards.Interviewer{{Name: "Cy Dunn", Needs: []regards.Need{{Did: typed}}}},
		},
	}
	return critic.Input{Case: c, To: "Cy Dunn", Day: regards.Date{Year: 2026, Month: 5, Day: 7},
		Letter: critic.Parse("Dear Cy,\n\nThank you for our talk yesterday. " + sentence + "\n\nBest,\nAda Brook")}
}
