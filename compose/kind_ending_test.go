package compose

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"regards"
)

// TestGoldenEndings: the letters at the end of a case, one file a case; its
// name begins with the kind. They are written on the morning after the last
// that happened. `go test ./compose -update` accepts a change.
func TestGoldenEndings(t *testing.T) {
	files, _ := filepath.Glob("testdata/endings/*.yaml")
	if len(files) < 15 {
		t.Fatalf("%d cases", len(files))
	}
	for _, name := range files {
		t.Run(filepath.Base(name), func(t *testing.T) {
			c, k := readCase(t, name), regards.Kind("")
			for _, have := range regards.Kinds() {
				if strings.HasPrefix(filepath.Base(name), string(have)+"-") {
					k = have
				}
			}
			p, err := Write(c, k, Options{Now: morningAfter(c)})
			if err != nil {
				t.Fatal(err)
			}
			got, golden := printed(p), strings.TrimSuffix(name, ".yaml")+".golden"
			if *update {
				if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(string(want), got); diff != "" {
				t.Errorf("letters changed (-want +got); accept with -update:\n%s", diff)
			}
		})
	}
}

// morningAfter is nine o'clock on the day after the last event, or on the
// evening of the interview.
func morningAfter(c *regards.Case) time.Time {
	if n := len(c.History); n > 0 {
		return c.History[n-1].At.Date.AddDays(1).In(c.Zone()).Add(9 * time.Hour)
	}
	return c.Interview.Start.Date.In(c.Zone()).Add(18 * time.Hour)
}

// TestEndingChoice: whatever the record leaves, each move of these letters has
// frames in every tone; fewer than eight are logged for the writers.
func TestEndingChoice(t *testing.T) {
	talks := []string{"", "topic", "topic topic.wh", "topic topic.act", "told", "topic told"}
	sets := map[string][]string{
		"accept": {""}, "accept.terms": {"", "terms", "terms start agreed"}, "accept.start": {"", "start", "start agreed"},
		"accept.work":  {"need need.vp help help.ger", "need need.np help help.np", "need need.vp", "need need.np"},
		"accept.close": {"", "topic"},
		"decline":      {""}, "decline.why": {"why"}, "decline.thanks": talks, "decline.door": {""},
		"withdraw": {""}, "withdraw.why": {"why"}, "withdraw.thanks": talks, "withdraw.door": {""},
		"reject": {"", "manager", "manager signer"}, "reject.valued": append([]string{"apart"}, talks...), "reject.want": {""},
		"reject.need": {"need need.vp", "need need.np", "need need.np someone"},
		"reject.door": {""}, "reject.ask": {"area", "area manager"},
		"agency": {"", "others", "others alone", "others each", "others each alone"}, "agency.went": {"well"},
		"agency.want": {"", "reason.np", "reason.cl"}, "agency.fit": {"strength strength.bare"},
		"agency.next": {"", "start", "decide decide.date", "decide", "start decide decide.date"},
	}
	for move, all := range sets {
		if !slices.Contains(kinds().names, move) {
			t.Errorf("there is no move %q", move)
		}
		for _, names := range all {
			v := &values{}
			for name := range strings.FieldsSeq(always + " " + names) {
				v.put(mustSlot(name), "x", "")
			}
			for _, tone := range []byte("FNW") {
				n := 0
				for _, f := range frames().byMove[move] {
					if f.fits(tone, 'm', &v.have) {
						n++
					}
				}
				switch {
				case n == 0:
					t.Errorf("%s %c: no frame stands with %q", move, tone, names)
				case n < 8:
					t.Logf("%s %c: %d frames stand with %q", move, tone, n, names)
				}
			}
		}
	}
}
