package critic_test

import (
	"os"
	"slices"
	"strings"
	"testing"

	"regards"
	"regards/critic"
)

// plant is a row of testdata/plants.tsv.
type plant struct {
	rule, sample, how, text string
	line                    int
}

func readPlants(t *testing.T) []plant {
	t.Helper()
	raw, err := os.ReadFile("testdata/plants.tsv")
	if err != nil {
		t.Fatal(err)
	}
	var out []plant
	n := 0
	for line := range strings.SplitSeq(string(raw), "\n") {
		n++
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		f := strings.Split(line, "\t")
		if len(f) != 4 {
			t.Fatalf("plants.tsv:%d: %d columns", n, len(f))
		}
		out = append(out, plant{f[0], f[1], f[2], f[3], n})
	}
	return out
}

// into plants the fault into a letter. It fails when the text to be changed
// is not there: a plant that changes nothing proves nothing.
func (p plant) into(t *testing.T, s sample) critic.Input {
	t.Helper()
	in := s.input()
	l := in.Letter
	l.Paragraphs = slices.Clone(l.Paragraphs)
	switch p.how {
	case "say":
		i := min(1, len(l.Paragraphs)-1)
		l.Paragraphs[i].Text += " " + p.text
	case "greet":
		l.Greeting = p.text
	case "close":
		l.SignOff = p.text
	case "sign":
		l.Signature = strings.Split(p.text, `\n`)
		if p.text == "" {
			l.Signature = nil
		}
	case "subject":
		l.Subject = p.text
	case "body": // all paragraphs at once
		l.Paragraphs = []regards.Paragraph{{Text: p.text}}
	case "day":
		d, err := regards.ParseDate(p.text)
		if err != nil {
			t.Errorf("plants.tsv:%d: %v", p.line, err)
		}
		in.Day = d
	case "swap", "drop":
		old, fresh, _ := strings.Cut(p.text, " => ")
		found := false
		for i, para := range l.Paragraphs {
			if !found && strings.Contains(para.Text, old) {
				found = true
				l.Paragraphs[i].Text = strings.TrimSpace(strings.Replace(para.Text, old, fresh, 1))
			}
		}
		if !found {
			t.Errorf("plants.tsv:%d: %q is not in %s", p.line, old, s.name)
		}
		l.Paragraphs = slices.DeleteFunc(l.Paragraphs, func(x regards.Paragraph) bool { return x.Text == "" })
	default:
		t.Fatalf("plants.tsv:%d: how is %q?", p.line, p.how)
	}
	in.Letter = l
	in.Others = []regards.Case{other()}
	return in
}

// other is another case of the same candidate.
func other() regards.Case {
	return regards.Case{
		Employer:  regards.Employer{Name: "Quillon Partners", Short: "Quillon"},
		Interview: regards.Interview{Interviewers: []regards.Interviewer{{Name: "Bartholomew Greaves"}}},
	}
}

// tally counts what was planted and what was found.
type tally struct{ planted, found int }

func (p plant) samples(all, kinds []sample, k int) []sample {
	if i := slices.IndexFunc(kinds, func(s sample) bool { return s.name == p.sample }); i >= 0 {
		return kinds[i : i+1]
	}
	if p.sample != "*" {
		i := slices.IndexFunc(all, func(s sample) bool { return s.name == p.sample })
		return all[i : i+1]
	}
	n := len(all)
	return []sample{all[k%n], all[(k+5)%n], all[(k+10)%n]}
}

// TestPlants plants faults of every rule and counts how many are found.
func TestPlants(t *testing.T) {
	all, kinds := readSamples(t, "clean"), readSamples(t, "kinds")
	score := make(map[string]*tally)
	for k, p := range readPlants(t) {
		for _, s := range p.samples(all, kinds, k) {
			in := p.into(t, s)
			n := score[p.rule]
			if n == nil {
				n = &tally{}
				score[p.rule] = n
			}
			n.planted++
			if slices.ContainsFunc(critic.Read(in), func(f regards.Finding) bool { return f.Rule == p.rule }) {
				n.found++
			} else {
				t.Logf("missed: plants.tsv:%d %s in %s: %s", p.line, p.rule, s.name, p.text)
			}
		}
	}
	plantMade(t, all, score)
	report(t, score)
}

// report holds the recall of each rule, and of all of a weight, against the
// targets: 98 % of what blocks, 92 % of what warns.
func report(t *testing.T, score map[string]*tally) {
	t.Helper()
	sum := make(map[regards.Severity]*tally)
	for _, r := range critic.Rules() {
		n := score[r.ID]
		if n == nil || n.planted < 8 {
			t.Errorf("%s has fewer than 8 plants", r.ID)
			continue
		}
		if sum[r.Severity] == nil {
			sum[r.Severity] = &tally{}
		}
		sum[r.Severity].planted += n.planted
		sum[r.Severity].found += n.found
		share := float64(n.found) / float64(n.planted)
		t.Logf("%-4s %-5s %3d of %3d", r.ID, r.Severity, n.found, n.planted)
		if want := target(r.Severity); share < want {
			t.Errorf("%s: found %d of %d, want %.0f %%", r.ID, n.found, n.planted, want*100)
		}
	}
	for sev, n := range sum {
		t.Logf("%s: %d of %d, %.1f %%", sev, n.found, n.planted, 100*float64(n.found)/float64(n.planted))
	}
}

func target(s regards.Severity) float64 {
	if s == regards.Block {
		return 0.98
	}
	return 0.92
}
