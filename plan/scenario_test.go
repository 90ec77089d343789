package plan_test

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"

	"regards"
	"regards/casefile"
	"regards/plan"
)

var update = flag.Bool("update", false, "write what the plans are now into scenarios/plan; read the diff before you keep it")

// TestRules plays ../scenarios/plan/*.txtar: a case, and beside it what its plan is at
// one time or several. The head of a file names the rules that it shows. Every
// rule of METHOD 3 is in one of them.
func TestRules(t *testing.T) {
	files, err := filepath.Glob("../scenarios/plan/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatal("no scenarios", err)
	}
	shown := map[string]bool{}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
			a, err := txtar.ParseFile(file)
			if err != nil {
				t.Fatal(err)
			}
			play(t, a, shown)
			if *update {
				if err := os.WriteFile(file, txtar.Format(a), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			for _, rule := range promisedRules(t, string(a.Comment)) {
				if !shown[rule] {
					t.Errorf("the head promises rule %s, and no plan of the file shows it", rule)
				}
				shown["all "+rule] = true
			}
			for rule := range shown {
				if !strings.HasPrefix(rule, "all ") {
					delete(shown, rule)
				}
			}
		})
	}
	for _, r := range plan.Rules() {
		if !shown["all "+r.ID] {
			t.Errorf("no scenario is about rule %s (%s)", r.ID, r.When)
			shown["all "+r.ID] = true
		}
	}
}

// promisedRules are the rules that a scenario's first line names:
// "# Rules 17, 25: their day passes in silence."
func promisedRules(t *testing.T, head string) []string {
	list, _, ok := strings.Cut(strings.TrimPrefix(head, "# Rule"), ":")
	if !ok || list == head {
		t.Fatal(`the file does not begin with a line like "# Rule 17: what it is about"`)
	}
	return strings.FieldsFunc(strings.TrimPrefix(list, "s"), func(r rune) bool { return r == ' ' || r == ',' })
}

// play compares each dated section of the file with the plan at that time.
func play(t *testing.T, a *txtar.Archive, shown map[string]bool) {
	var c *regards.Case
	for i := range a.Files {
		f := &a.Files[i]
		if strings.HasSuffix(f.Name, ".yaml") {
			read, err := casefile.Read(bytes.NewReader(f.Data), f.Name)
			if err != nil {
				t.Fatal(err)
			}
			c = read
			continue
		}
		at, standing := strings.CutPrefix(f.Name, "standing ")
		m, err := regards.ParseMoment(at)
		if err != nil || c == nil {
			t.Fatalf("section %q is neither a .yaml nor a time after one: %v", f.Name, err)
		}
		if standing {
			same(t, f, stood(plan.Standing(c, m.In(plan.Zone(c)), plan.Heard{})))
			continue
		}
		p := plan.FollowUps(c, m.In(plan.Zone(c)))
		for _, s := range p.Steps {
			shown[s.Rule] = true
		}
		for _, h := range p.Held {
			shown[h.Rule] = true
		}
		same(t, f, described(p))
	}
}

// same compares a section with what is so, or writes it.
func same(t *testing.T, f *txtar.File, got string) {
	if *update {
		f.Data = []byte(got)
	} else if d := cmp.Diff(strings.Split(string(f.Data), "\n"), strings.Split(got, "\n")); d != "" {
		t.Errorf("%s (- expected, + planned):\n%s", f.Name, d)
	}
}

// stood is a standing as the scenarios have it.
func stood(s regards.Standing) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s", s.Stage)
	if !s.Silence.Since.IsZero() {
		fmt.Fprintf(&b, ", silent for %d working days since %s", s.Silence.Days, s.Silence.Since.Format("2006-01-02 Mon"))
	}
	if s.Silence.Late > 0 {
		fmt.Fprintf(&b, ", %d after their day", s.Silence.Late)
	}
	b.WriteString("\n")
	for _, r := range s.Risks {
		fmt.Fprintf(&b, "%s  %s\n  %s\n", orDash(r.From), r.Text, r.Mend)
	}
	return b.String()
}

func orDash(s string) string {
	if s == "" {
		return "-"
	}
	return s
}

// described is a plan as the scenarios have it.
func described(p plan.Plan) string {
	var b strings.Builder
	b.WriteString(string(p.Stage))
	if !p.NextChange.IsZero() {
		b.WriteString(" (changes " + p.NextChange.Format("2006-01-02 Mon 15:04") + ")")
	}
	b.WriteString("\n")
	for _, l := range lines(p.Steps) {
		b.WriteString(l + "\n")
	}
	for _, h := range p.Held {
		b.WriteString("not " + until(h.Until) + "  #" + h.Rule + "  " + h.Reason + "\n")
	}
	return b.String()
}

func until(t time.Time) string {
	if t.IsZero() {
		return "at all"
	}
	return "before " + t.Format("2006-01-02 Mon 15:04")
}
