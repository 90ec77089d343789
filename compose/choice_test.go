package compose

import (
	"strings"
	"testing"
)

// combinations are sets of slots that a record may leave a move with: a need
// in each of its forms, with and without plan, deed, benefit; topics, reasons
// and promises in each form.
func combinations() map[string][]string {
	out := map[string][]string{
		"open":     {"topic", "topic topic.wh", "topic.act topic", "topic topic2", "topic told", ""},
		"reason":   {"reason.np", "reason.cl"},
		"promise":  {"prom", "prom by", "prom prom.np", "prom prom.np by"},
		"attached": {"prom attached", "prom prom.np attached"},
		"obj":      {"obj ans aloud"}, "obj0": {"ans aloud", "ans sensed"}, "obj2": {"ans2", "obj2 ans2"},
		"want": {"", "unsaid", "reason.np", "reason.cl unsaid"}, "wantsaid": {"said", "said reason.cl"}, "interest": {""},
		"should": {"should"}, "start": {"start"}, "askdate": {"undated"}, "ask": {"unasked", "unasked undated"},
		"decide": {"decide decide.date", "decide"}, "follow": {"follow follow.date follow.noun", "follow follow.date follow.noun bynow", "follow bynow"},
		"learned": {"told"}, "strength": {"strength strength.bare strength.vp strength.at strength.place"}, "close": {"", "decides"},
		"thin": {""}, "can": {""}, "assist": {""}, "hr": {"need need.vp", "need need.np", "start", ""}, "screen": {"", "topic"}, "card": {"", "topic"},
	}
	proof := "proof proof.bare proof.vp proof.at proof.place"
	for _, need := range []string{"need need.vp", "need need.np", "need", "need.told"} {
		for _, help := range []string{"help help.ger", "help help.np", "help", ""} {
			for _, deed := range []string{proof, "proof proof.bare proof.vp", ""} {
				for _, more := range []string{"", "need.now"} {
					so := " so so.vp"
					if help == "" {
						so = ""
					}
					if help+deed != "" {
						out["value"] = append(out["value"], need+" "+help+" "+deed+so+" "+more)
					}
				}
			}
		}
	}
	return out
}

// always is what every letter knows.
const always = "emp role day met later"

// TestFrameChoice: whatever a record leaves, each tone and part has frames
// that say all of it. Fewer than eight are logged for the writers.
func TestFrameChoice(t *testing.T) {
	for move, sets := range combinations() {
		for _, names := range sets {
			v := &values{}
			for name := range strings.FieldsSeq(always + " " + names) {
				v.put(mustSlot(name), "x", "")
			}
			var want key
			for name := range strings.FieldsSeq(names) {
				if k := mustSlot(name).key(); name != "told" || move == "learned" {
					want |= k
				}
			}
			parts := "mepo"
			if move == "hr" || move == "assist" {
				parts = "hr"
			}
			for i := range 3 * len(parts) {
				countChoice(t, move, names, "FNW"[i%3], parts[i/3], v, want)
			}
		}
	}
}

func countChoice(t *testing.T, move, names string, tone, part byte, v *values, want key) {
	t.Helper()
	stand, say := 0, 0
	for _, f := range frames().byMove[move] {
		if !f.fits(tone, part, &v.have) {
			continue
		}
		stand++
		if want&^allOf(saidOrder(f.nodes, v, nil)) == 0 {
			say++
		}
	}
	switch {
	case stand == 0:
		t.Errorf("%s %c %c: no frame stands with %q", move, tone, part, names)
	case say < 8:
		t.Logf("%s %c %c: %d of %d frames say all of %q", move, tone, part, say, stand, names)
	}
}
