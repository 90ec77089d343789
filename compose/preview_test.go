package compose

import (
	"testing"
	"time"
)

func TestPreview(t *testing.T) {
	c := readCase(t, "testdata/bakery.yaml")
	for _, p := range []struct{ path, answer, want string }{
		{"interviewers[0].topic", "the move to the new mill", "I enjoyed talking with you about the move to the new mill."},
		{"interviewers[0].needs[0].need", "stop losing bakers", "You need to stop losing bakers."},
		{"interviewers[0].needs[0].help", "setting up a rota", "I would set up a rota."},
		{"interviewers[1].needs[0].did", "baked on Sundays for six years", "I have done it before: at Fennel Street Bakery I baked on Sundays for six years."},
		{"interview.like[0]", "the calm of the night", "What draws me is the calm of the night."},
		{"decision.what", "call all three of us", "I understand that you will call all three of us."},
		{"interviewers[0].told", "", ""},
	} {
		start := time.Now()
		got, doubt, err := Preview(c, p.path, p.answer)
		if err != nil || doubt != nil || got != p.want {
			t.Errorf("%s: %q (doubt %v, error %v), want %q", p.path, got, doubt, err, p.want)
		}
		if took := time.Since(start); took > time.Second {
			t.Errorf("%s took %v", p.path, took)
		}
	}
	for _, path := range []string{"interviewers[9].topic", "candidate.name", ""} {
		if _, _, err := Preview(c, path, "x"); err == nil {
			t.Errorf("%q is taken for a box", path)
		}
	}
}
