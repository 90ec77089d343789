package compose

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"regards"
	"regards/casetest"
)

// panels is how many random panels each property is held against.
const panels = 40

// composed is a panel with the choices behind it.
func composed(t *testing.T, c *regards.Case) (Panel, []*letter) {
	t.Helper()
	o := Options{Now: nextDay(c)}
	p, letters, err := composeAll(c, o, open(c))
	if err != nil {
		t.Fatal(err)
	}
	return p, letters
}

func TestSameInputSameBytes(t *testing.T) {
	for seed := range uint64(panels) {
		c := casetest.Random(seed)
		a, err := Letters(c, Options{Now: nextDay(c)})
		if err != nil {
			t.Fatal(err)
		}
		b, _ := Letters(casetest.Random(seed), Options{Now: nextDay(c)})
		if !reflect.DeepEqual(a, b) {
			t.Fatalf("seed %d: two runs differ", seed)
		}
	}
}

func TestNoFrameTwiceInAPanel(t *testing.T) {
	for seed := range uint64(panels) {
		_, letters := composed(t, casetest.Panel(seed, 4, ""))
		used := map[*Frame]string{}
		for _, l := range letters {
			for m, p := range l.pick {
				if p < 0 || !l.laid(m) {
					continue
				}
				f := l.moves[m].cands[p].f
				if who, ok := used[f]; ok {
					t.Errorf("seed %d: %s and %s both have %s", seed, who, l.q.p.Name, f.where())
				}
				used[f] = l.q.p.Name
			}
		}
	}
}

func (l *letter) laid(m int) bool { return slices.Contains(l.lay[l.order], m) }

// shared are paths that several letters may rest on.
func shared(path string) bool {
	for _, p := range []string{"employer", "position", "interview.start", "decision", "follow_up", "can_start"} {
		if strings.HasPrefix(path, p) {
			return true
		}
	}
	return false
}

func TestNothingIsSaidInTwoLetters(t *testing.T) {
	for seed := range uint64(panels) {
		p, _ := composed(t, casetest.Random(seed))
		from := map[string]string{}
		for _, l := range p.Letters {
			for _, para := range l.Paragraphs {
				for _, f := range para.Facts {
					if who, ok := from[f.From]; ok && who != l.To && !shared(f.From) {
						t.Errorf("seed %d: %s and %s both hold %s", seed, who, l.To, f.From)
					}
					from[f.From] = l.To
				}
			}
		}
	}
}

func TestFactsStandInTheirParagraph(t *testing.T) {
	for seed := range uint64(panels) {
		p, _ := composed(t, casetest.Random(seed))
		for _, l := range p.Letters {
			for _, para := range l.Paragraphs {
				if len(para.Areas) == 0 {
					t.Errorf("seed %d: a paragraph to %s has no area: %s", seed, l.To, para.Text)
				}
				for _, f := range para.Facts {
					if !strings.Contains(para.Text, f.Text) || f.Text == "" {
						t.Errorf("seed %d: %q is not in the paragraph: %s", seed, f.Text, para.Text)
					}
				}
			}
		}
	}
}

func TestNothingPrivateLeaks(t *testing.T) {
	for seed := range uint64(panels) {
		c, tokens := casetest.Tokens(seed)
		p, _ := composed(t, c)
		all := printed(p)
		for _, token := range tokens {
			if strings.Contains(all, token) {
				t.Errorf("seed %d: %q stands in a letter", seed, token)
			}
		}
	}
}

// TestPeersAreNotTold: who does not decide and does not coordinate reads of
// no decision and no follow-up (METHOD 7 #10).
func TestPeersAreNotTold(t *testing.T) {
	for seed := range uint64(panels) {
		c := casetest.Random(seed)
		p, letters := composed(t, c)
		for i, l := range letters {
			if l.q.dated {
				continue
			}
			for _, para := range p.Letters[i].Paragraphs {
				for _, f := range para.Facts {
					if strings.HasPrefix(f.From, "decision") || strings.HasPrefix(f.From, "follow_up") {
						t.Errorf("seed %d: %s reads %q", seed, l.q.p.Name, f.Text)
					}
				}
			}
		}
	}
}

func TestNoDateIsPast(t *testing.T) {
	for seed := range uint64(panels) {
		c := casetest.Random(seed)
		day := regards.DateOf(nextDay(c))
		_, letters := composed(t, c)
		for _, l := range letters {
			s := l.f.situation
			if s.decideBy != (regards.Date{}) && s.decideBy.Before(day) || s.followOn != (regards.Date{}) && s.followOn.Before(day) {
				t.Errorf("seed %d: decision %s or follow-up %s before %s", seed, s.decideBy, s.followOn, day)
			}
			if l.f.v.text[mustSlot("start")] != "" && !c.CanStart.After(day) {
				t.Errorf("seed %d: start %s before %s", seed, c.CanStart, day)
			}
		}
	}
}

// TestEveryOrderHasEveryPlace: a move without a place in an order would be lost.
func TestEveryOrderHasEveryPlace(t *testing.T) {
	places := strings.Fields("open learned lead value strength hr need2 obj obj2 should can want reason start promise attached decide ask askdate follow assist close")
	for _, o := range orders() {
		all := slices.Concat(o.paras...)
		for _, p := range places {
			if n := len(slices.DeleteFunc(slices.Clone(all), func(x string) bool { return x != p })); n != 1 {
				t.Errorf("order %s has %s %d times", o.name, p, n)
			}
		}
	}
}

func TestOneLetterIsRewritten(t *testing.T) {
	c := readCase(t, "testdata/bakery.yaml")
	was, _ := Letters(c, Options{Now: nextDay(c)})
	edited := was.Letters[1]
	edited.Paragraphs = []regards.Paragraph{{Text: "I wrote this one myself."}}
	now, err := Letters(c, Options{Now: nextDay(c), Only: "Priscilla Vandermeer", Version: 2,
		Fixed: map[string]regards.Letter{edited.To: edited}})
	if err != nil {
		t.Fatal(err)
	}
	for i, l := range now.Letters {
		same := reflect.DeepEqual(l, was.Letters[i])
		if i == 1 && l.Paragraphs[0].Text != edited.Paragraphs[0].Text {
			t.Errorf("the edited letter was written over: %s", l.Paragraphs[0].Text)
		}
		if i == 2 && same {
			t.Error("the letter to Priscilla is the same in version 2")
		}
		if i != 1 && i != 2 && !same {
			t.Errorf("the letter to %s changed", l.To)
		}
	}
}

func TestVersionsDiffer(t *testing.T) {
	c := readCase(t, "testdata/bakery.yaml")
	var bodies []string
	for v := range 4 {
		p, _ := Letters(c, Options{Now: nextDay(c), Version: v})
		body := p.Letters[0].Body()
		if slices.Contains(bodies, body) {
			t.Errorf("version %d repeats an earlier one", v)
		}
		bodies = append(bodies, body)
	}
}

func TestRefusals(t *testing.T) {
	one := []regards.Interviewer{{Name: "Ann Ode"}}
	for want, c := range map[string]*regards.Case{
		"sign":    {Interview: regards.Interview{Interviewers: one}},
		"nobody":  {Candidate: regards.Candidate{Name: "A B"}},
		"no name": {Candidate: regards.Candidate{Name: "A B"}, Interview: regards.Interview{Interviewers: []regards.Interviewer{{}}}},
	} {
		if _, err := Letters(c, Options{}); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("want an error with %q, got %v", want, err)
		}
	}
	c := &regards.Case{Candidate: regards.Candidate{Name: "A B"}, Interview: regards.Interview{Interviewers: one}}
	if _, err := Letters(c, Options{Only: "Zoe"}); err == nil || !strings.Contains(err.Error(), "Zoe") {
		t.Errorf("an Only that nobody answers to: %v", err)
	}
	if p, err := Letters(c, Options{}); err != nil || len(p.Letters) != 1 || len(p.Hints) != 1 {
		t.Errorf("a name alone makes a letter and a hint: %v %v", p, err)
	}
}

func BenchmarkPanel(b *testing.B) {
	c := readCase(b, "testdata/bakery.yaml")
	for b.Loop() {
		if _, err := Letters(c, Options{Now: nextDay(c)}); err != nil {
			b.Fatal(err)
		}
	}
}

// TestNoLetterIsEmpty: whatever the record holds, each letter has a body that
// gives thanks, on every channel.
func TestNoLetterIsEmpty(t *testing.T) {
	for seed := range uint64(8 * panels) {
		c := casetest.Panel(seed, 4, "")
		channel := []regards.Channel{regards.Email, regards.Email, regards.Card, regards.Paper}[seed%4]
		p, err := Letters(c, Options{Now: nextDay(c), Channel: channel})
		if err != nil {
			t.Fatal(err)
		}
		for _, l := range p.Letters {
			if len(l.Paragraphs) == 0 || !l.Has(regards.AreaThanks) {
				t.Errorf("seed %d: the %s to %s is empty, or gives no thanks: %s", seed, channel, l.To, l.Body())
			}
		}
	}
}

// BenchmarkChoice is rendering and search alone, without reading.
func BenchmarkChoice(b *testing.B) {
	c := readCase(b, "testdata/bakery.yaml")
	s := situationOf(c, Options{Now: nextDay(c)})
	all := people(s, Options{})
	allot(s, all)
	read := open(c)
	for b.Loop() {
		b.StopTimer()
		var letters []*letter
		for _, q := range all {
			letters = append(letters, content(s, fill(s, q, read(q.at))))
		}
		b.StartTimer()
		for i, l := range letters {
			l.choices(uint64(i))
		}
		newSearch(letters).run()
	}
}
