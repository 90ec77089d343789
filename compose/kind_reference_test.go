package compose

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"regards"
)

// referenceKinds are the letters to those who speak for the candidate.
var referenceKinds = []regards.Kind{regards.ReferrerThanks, regards.ReferenceRequest, regards.ReferenceThanks, regards.ReferenceOutcome}

func TestGoldenReferenceLetters(t *testing.T) {
	goldenSheets(t, "references", func(t *testing.T, c *regards.Case, now time.Time) string {
		var b strings.Builder
		for _, k := range referenceKinds {
			fmt.Fprintf(&b, "==== %s\n\n", k)
			p, err := Write(c, k, Options{Now: now})
			if err != nil {
				fmt.Fprintf(&b, "%v\n\n", err)
				continue
			}
			b.WriteString(printed(p))
			for _, l := range p.Letters {
				for _, slip := range []string{" ,", " .", "  ", "..", "the the"} {
					if strings.Contains(l.Body(), slip) {
						t.Errorf("%s to %s: %q in %s", k, l.To, slip, l.Body())
					}
				}
			}
			if p.Overlap > 0.1 {
				t.Errorf("%s: two letters share %.2f", k, p.Overlap)
			}
		}
		return b.String()
	})
}

// TestBeforeTheInterview: what is written before it names its day as one to
// come, in every wording, and claims no talk (METHOD 3 #32, #33).
func TestBeforeTheInterview(t *testing.T) {
	for _, k := range []regards.Kind{regards.ReferenceRequest, regards.ReferrerThanks} {
		for version := range 8 {
			c := readCase(t, "testdata/references/tram-ahead.yaml")
			p, err := Write(c, k, Options{Now: c.Interview.Start.In(c.Zone()).AddDate(0, 0, -5), Version: version})
			if err != nil {
				t.Fatal(err)
			}
			for _, l := range p.Letters {
				body := strings.Join(strings.Fields(l.Body()), " ")
				if !strings.Contains(body, "on Tuesday") {
					t.Errorf("%s to %s does not say when:\n%s", k, l.To, body)
				}
				for _, past := range []string{"interviewed me", "was interviewed", "had an interview", "had me in", "today", "I interviewed", "I met", "I spoke with", "they told me", "has happened"} {
					if strings.Contains(body, past) {
						t.Errorf("%s to %s: %q before the interview:\n%s", k, l.To, past, body)
					}
				}
			}
		}
	}
}

// referenceSets are what a record may leave a move of these letters with.
func referenceSets() map[string][]string {
	out := map[string][]string{}
	add := func(move string, sets ...string) { out[move] = append(out[move], sets...) }
	add("referrer", "", "day")
	add("referrer.went", "others", "others alone", "others well", "others well group", "others group", "well", "")
	add("referrer.say", "", "seen", "seen saw", "strength", "seen saw strength", "seen strength", "reason.np", "reason.cl")
	add("referrer.close", "won", "pending", "pending decide decide.date")
	add("refreq", "", "day", "day tie")
	add("refreq.role", "", "a_role", "need need.vp", "need need.np", "need")
	add("refreq.why", "reason.np", "reason.cl")
	add("refreq.seen", "", "tie", "seen", "seen saw", "seen saw tie", "seen saw strength", "seen strength")
	add("refreq.when", "", "caller", "caller caller.title", "caller caller.title decide decide.date", "decide decide.date")
	add("refreq.ahead", "coming", "coming tie")
	add("refreq.page", "", "a_role")
	add("refreq.coming", "", "caller", "caller caller.title")
	add("referrer.ahead", "coming")
	add("referrer.after", "")
	add("refreq.out", "")
	add("refreq.reach", "", "number")
	for _, seen := range []string{"seen", "seen saw"} {
		add("refthanks.seen", seen)
		for _, ended := range []string{"won", "lost", "ended", "pending"} {
			add("refout.thanks", seen+" called "+ended, seen+" "+ended)
		}
	}
	add("refthanks", "", "willing")
	add("refthanks.tell", "pending", "pending decide decide.date", "won", "lost", "ended")
	for _, ended := range []string{"won", "lost", "ended", "pending"} {
		add("refout", ended, ended+" start", ended+" door")
		add("refout.thanks", ended, ended+" called")
		add("refout.thanks", ended+" door", ended+" contact", ended+" contact seen saw")
		add("refout.favor", ended)
	}
	return out
}

// TestReferenceChoice: whatever a record leaves, with the position known or
// not, each tone has frames for each move. Fewer than eight are logged.
func TestReferenceChoice(t *testing.T) {
	for _, k := range referenceKinds {
		for _, turn := range []string{"", "ahead"} {
			for _, para := range plotOf(k, turn).layout.paras {
				for _, move := range para {
					if referenceSets()[move] == nil {
						t.Errorf("%s: no sets for %s", k, move)
					}
				}
			}
		}
	}
	for move, sets := range referenceSets() {
		for _, set := range sets {
			for _, known := range []string{"emp met ", "emp met role "} {
				v := &values{}
				for name := range strings.FieldsSeq(known + set) {
					v.put(mustSlot(strings.ReplaceAll(name, "_", " ")), "x", "")
				}
				for _, tone := range []byte("FNW") {
					countStanding(t, move, known+set, tone, v)
				}
			}
		}
	}
}

func countStanding(t *testing.T, move, names string, tone byte, v *values) {
	t.Helper()
	n := 0
	for _, f := range frames().byMove[move] {
		if f.fits(tone, 'o', &v.have) {
			n++
		}
	}
	optional := slices.ContainsFunc(referenceKinds, func(k regards.Kind) bool { return slices.Contains(plotOf(k, "").spare, move) })
	switch {
	case n == 0 && !optional:
		t.Errorf("%s %c: no frame stands with %q", move, tone, names)
	case n < 8:
		t.Logf("%s %c: %d frames stand with %q", move, tone, n, names)
	}
}
