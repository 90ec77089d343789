package compose

import (
	"strings"
	"testing"

	"regards"
)

func TestLeaningDeeds(t *testing.T) {
	for _, w := range []struct {
		help, did string
		want      bool
	}{
		{"start a club", "made such a club, nine people", true},
		{"hold an evening", "held three such evenings", true},
		{"run a mentor list", "ran one for three years", true},
		{"walk the line", "did just that at two sites", true},
		{"walk the line", "did it that way for a year", true},
		{"pay by the mile", "brought ours from ten to two", true},
		{"put cards on every press", "wrote the cards for 14 presses", true},
		{"walk the line", "that worked twice", true},
		{"walk the line", "cut late trucks from nine to two in one year", false},
		{"walk the line", "wrote the rota for 40 nurses", false},
		{"walk the line", "ran one ward with 18 beds", false},
	} {
		if got := leans(regards.Need{Help: w.help, Did: w.did}); got != w.want {
			t.Errorf("%q after %q leans: %v", w.did, w.help, got)
		}
	}
}

// TestNoDeedLeansForward: in no letter does a deed that leans on the plan
// stand before it, and without a plan it is left out and doubted.
func TestNoDeedLeansForward(t *testing.T) {
	for _, tone := range regards.Tones() {
		for version := range 12 {
			c := panelOf()
			p := &c.Interview.Interviewers[manager]
			p.Tone, p.Needs = tone, []regards.Need{{Need: "keep new nurses", Help: "starting a buddy list", At: "Oak Hall", Did: "ran one for three years"}}
			panel, err := Letters(c, Options{Version: version})
			if err != nil {
				t.Fatal(err)
			}
			body := panel.Letters[manager].Body()
			plan, deed := strings.Index(body, "buddy list"), strings.Index(body, "ran one for three years")
			if deed < 0 || plan < 0 || plan > deed {
				t.Errorf("%s, version %d: the plan at %d, the deed at %d: %s", tone, version, plan, deed, body)
			}
		}
	}
	c := panelOf()
	c.Interview.Interviewers[manager].Needs = []regards.Need{{Did: "ran one for three years"}}
	panel, _ := Letters(c, Options{})
	if strings.Contains(panel.Letters[manager].Body(), "ran one") || len(panel.Doubts) != 1 {
		t.Errorf("a deed that leans on nothing: doubts %v in %s", panel.Doubts, panel.Letters[manager].Body())
	}
}

// TestAPlanStandsBesideABareNeed: a plan that leans on its need stays, though
// the second need, which has no plan, finds no place.
func TestAPlanStandsBesideABareNeed(t *testing.T) {
	for version := range 12 {
		c := panelOf()
		c.Interview.Interviewers[manager].Needs = []regards.Need{
			{Need: "keep new nurses", Help: "putting it on the board every week"},
			{Need: "fill the night shift"},
		}
		panel, err := Letters(c, Options{Version: version})
		if err != nil {
			t.Fatal(err)
		}
		if body := panel.Letters[manager].Body(); !strings.Contains(body, "on the board every week") {
			t.Errorf("version %d: the plan is lost: %s", version, body)
		}
	}
}
