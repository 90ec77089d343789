package bring_test

import (
	"errors"
	"os"
	"strings"
	"testing"

	"regards/bring"
	"regards/desk"
	"regards/store"
)

// TestBesideIsNotBelieved: what stands beside a position in an archive was
// written by anybody: a broken file is refused with its name and nothing is
// kept, an approval that is not of these bytes is none, a meeting stays with the
// case that it became, and a file that stands beside nothing is passed over.
func TestBesideIsNotBelieved(t *testing.T) {
	steve, err := os.ReadFile("../examples/steve.yaml")
	if err != nil {
		t.Fatal(err)
	}
	with := func(beside string) bring.File {
		return packed(t, [][2]string{{"around/positions/steve.yaml", string(steve)}, {"around/beside/steve.json", beside}, {"around/beside/nobody.json", "x"}})["tar.gz"]
	}
	letter := func(more string) string {
		return `{"letters":[{"reader":"Marta Lindqvist","kind":"thank-you","channel":"e-mail","body":"Dear Marta","made":"{}",` + more + `}]}`
	}
	for name, beside := range map[string]string{
		"half of it": `{"letters":[`, "another shape": `[]`, "an unknown state": letter(`"state":"posted"`), "no letter": strings.Replace(letter(`"state":"edited"`), `"{}"`, `"x"`, 1),
		"an unknown mark": `{"marks":[{"key":"x","what":"burnt"}]}`, "a text that cannot be kept": letter(`"state":"edited","subject":"\u0000"`),
	} {
		k := opened(t)
		_, event, err := bring.Take(t.Context(), k, []bring.File{with(beside)}, bring.Options{Device: "test"})
		if err == nil || event != "" || !strings.Contains(err.Error(), "all.tar.gz") {
			t.Errorf("%s: %q, %v", name, event, err)
		}
		if n, err := k.File().CountCases(t.Context()); n != 0 || err != nil {
			t.Errorf("%s: %d positions, %v", name, n, err)
		}
	}
	k := opened(t)
	first, _ := take(t, k, false, file("a.ics", invitation(0, "REQUEST", "20261203T100000")))
	other := first[0].Lines[0].ID
	got, _ := take(t, k, false, with(strings.TrimSuffix(letter(`"state":"approved","approved":"00"`), "}")+`,"meetings":[{"uid":"77@oak.example","sequence":9}]}`))
	if len(got[0].Left) != 1 {
		t.Errorf("%+v", got[0].Left)
	}
	l, err := k.File().Letters(t.Context(), got[0].Lines[0].ID)
	if err != nil || len(l) != 1 || l[0].State != store.Edited || l[0].Approved != "" {
		t.Errorf("%+v, %v", l, err)
	}
	if _, _, err := k.Approve(t.Context(), l[0].ID, "00", "test"); !errors.Is(err, desk.ErrFault) {
		t.Error(err)
	}
	if m, err := k.File().Meeting(t.Context(), "77@oak.example"); err != nil || m.CaseID != other || m.Sequence != 0 {
		t.Errorf("%+v, %v", m, err)
	}
}
