package compose

import (
	"regexp"
	"strings"
	"testing"

	"regards"
	"regards/casetest"
)

// TestParagraphs holds the shape of letters: a wish never at the end of an
// argument, no stray short paragraph where a neighbour fits, none too long.
func TestParagraphs(t *testing.T) {
	for seed := range uint64(panels) {
		_, letters := composed(t, casetest.Panel(seed, 4, ""))
		for _, l := range letters {
			if l.single {
				continue
			}
			all := l.blocks()
			for i, b := range all {
				if b.words > mostParagraph+2*briefParagraph && len(b.members) > 1 {
					t.Errorf("seed %d, %s: a paragraph of %d words could be parted", seed, l.q.p.Name, b.words)
				}
				if i > 0 && b.words < shortParagraph && all[i-1].takes(&b) {
					t.Errorf("seed %d, %s: a paragraph of %d words stands alone", seed, l.q.p.Name, b.words)
				}
				for k, m := range b.members[1:] {
					was := subjectOf(l.moves[b.members[k]].place)
					if now := subjectOf(l.moves[m].place); now == wish && (was == business || was == doubt) {
						t.Errorf("seed %d, %s: %s is glued to %s", seed, l.q.p.Name, l.moves[m].name, l.moves[b.members[k]].name)
					}
				}
			}
		}
	}
}

// TestTheWishIsPlain: who decides reads "I want this job" where it was not
// said in the room, and that it was said where it was; nobody else reads it.
func TestTheWishIsPlain(t *testing.T) {
	re := regexp.MustCompile(`(?i)want (this|the) (job|position)|the job I want|job that I want|position that I want`)
	for _, tone := range regards.Tones() {
		for version := range 8 {
			for _, said := range []regards.YesNo{regards.Yes, regards.No, ""} {
				c := panelOf()
				c.Interview.Closing.WantedIt = said
				for i := range c.Interview.Interviewers {
					c.Interview.Interviewers[i].Tone = tone
				}
				p, err := Letters(c, Options{Version: version})
				if err != nil {
					t.Fatal(err)
				}
				for i, l := range p.Letters {
					if has := re.MatchString(l.Body()); i >= peer && has || i < peer && !has && said != regards.Yes {
						t.Errorf("said %q, %s: the wish to %s: %v: %s", said, tone, l.To, has, l.Body())
					}
				}
			}
		}
	}
}

func TestOffersOnce(t *testing.T) {
	all, none := 0, 0
	for seed := range uint64(panels) {
		c := casetest.Panel(seed, 4, "")
		c.Interview.Closing.OfferedMore = regards.Yes
		_, letters := composed(t, c)
		for _, l := range letters {
			n := 0
			for m, p := range l.pick {
				if p >= 0 && l.laid(m) && l.moves[m].cands[p].f.is(offers) {
					n++
				}
			}
			if n > 1 {
				t.Errorf("seed %d: %s is offered more %d times", seed, l.q.p.Name, n)
			}
			if !l.q.clerk && !l.single {
				all++
				if n == 0 {
					none++
				}
			}
		}
	}
	if none*20 < all*19 {
		t.Errorf("what was offered in the room is offered again in %d of %d letters", all-none, all)
	}
}

// TestFarewells: a letter takes leave once, and then it ends.
func TestFarewells(t *testing.T) {
	fused := 0
	for seed := range uint64(panels) {
		_, letters := composed(t, casetest.Panel(seed, 4, ""))
		for _, l := range letters {
			left, closed := "", false
			for _, m := range l.lay[l.order] {
				p := l.pick[m]
				if p < 0 {
					continue
				}
				if left != "" && l.moves[m].name != "pass" { // greetings to the others may be a postscript
					t.Errorf("seed %d, %s: %s stands behind the farewell %q", seed, l.q.p.Name, l.moves[m].name, left)
				}
				if f := l.moves[m].cands[p].f; f.is(farewell) {
					left = f.Text
					fused++
				}
				closed = closed || l.moves[m].name == "close"
			}
			if l.parts && left == "" && !closed {
				t.Errorf("seed %d, %s: the letter breaks off", seed, l.q.p.Name)
			}
		}
	}
	if fused == 0 {
		t.Error("no wish was a farewell")
	}
}

// TestEveryDatePast: where all dates that were named have gone by, one letter
// asks what comes next, so that not all of them are without a next step.
func TestEveryDatePast(t *testing.T) {
	c := panelOf()
	for _, o := range []struct {
		day  string
		asks int
	}{{"2026-10-14", 0}, {"2026-10-30", 1}} {
		_, letters, err := composeAll(c, Options{Now: date(o.day).In(c.Zone())}, open(c))
		if err != nil {
			t.Fatal(err)
		}
		asks := 0
		for _, l := range letters {
			if l.hasMove("ask") {
				asks++
			}
		}
		if asks != o.asks {
			t.Errorf("on %s %d letters ask for the next step, not %d", o.day, asks, o.asks)
		}
	}
}

func TestLongPlansDropTheBenefit(t *testing.T) {
	c := panelOf()
	p := &c.Interview.Interviewers[manager]
	p.Needs = []regards.Need{{Need: "keep new nurses", So: "stop plugging holes in the schedule on Friday nights because somebody left again",
		Help: "setting up a buddy list for every new nurse in the first year and walking the floor with each of them on the first three nights so that nobody is left alone with a drip that beeps"}}
	panel, _ := Letters(c, Options{})
	for _, para := range panel.Letters[manager].Paragraphs {
		for s := range strings.SplitSeq(para.Text, ". ") {
			if strings.Count(s, "so that") > 1 || strings.Contains(s, "so that") && strings.Contains(s, "because") {
				t.Errorf("two purposes in one sentence: %s", s)
			}
		}
	}
}

func TestALargePanel(t *testing.T) {
	c := casetest.Panel(1, 8, "")
	people := c.Interview.Interviewers
	for i := len(people); i < 70; i++ {
		p := people[i%8]
		p.Name = "Ann " + strings.Repeat("b", i)
		c.Interview.Interviewers = append(c.Interview.Interviewers, p)
	}
	p, err := Letters(c, Options{Now: nextDay(c)})
	if err != nil || len(p.Letters) != 70 {
		t.Fatalf("%d letters: %v", len(p.Letters), err)
	}
}
