package compose

import (
	"slices"
	"strings"
	"testing"
	"time"

	"regards"
	"regards/reading"
)

// asTyped reads clean answers as they stand, so that these tests hold the
// plan alone and not the reading.
type asTyped struct{}

func (asTyped) Mended(typed string) string { return typed }

func (asTyped) Read(stem reading.Stem, path, answer, at string) reading.Reading {
	view := string(stem)
	switch stem {
	case reading.Reason:
		view = "reason.cl"
	case reading.Decision:
		view = "decide.vp"
	}
	return reading.Reading{Stem: stem, Path: path, Answer: answer, Views: map[string]string{view: answer}}
}

// planned are the people of a case with their letters' slots filled.
func planned(c *regards.Case, now string) ([]*person, []*filler) {
	o := Options{}
	if now != "" {
		o.Now = date(now).In(time.UTC)
	}
	s := situationOf(c, o)
	all := people(s, o)
	allot(s, all)
	var out []*filler
	for _, q := range all {
		out = append(out, fill(s, q, asTyped{}))
	}
	return all, out
}

func (f *filler) text(slot string) string { return f.v.text[mustSlot(slot)] }

// panelOf is a second round on Tuesday, October 13 with a manager, an
// executive who decides, a peer and HR.
func panelOf() *regards.Case {
	return &regards.Case{
		Candidate: regards.Candidate{Name: "Dana Whitfield"},
		Employer:  regards.Employer{Name: "St. Brendan's", Country: "US"},
		Position:  regards.Position{Title: "Nurse Manager"},
		CanStart:  date("2026-11-16"),
		Decision:  regards.Decision{Who: "Amara Okafor", What: "decide", By: date("2026-10-23")},
		FollowUp:  regards.Intention{How: regards.ByCall, With: "Amara Okafor", On: date("2026-10-27")},
		Interview: regards.Interview{Round: regards.Second, Start: regards.Moment{Date: date("2026-10-13"), Hour: 9},
			Closing: regards.Closing{WantedIt: regards.No, AskedNextStep: regards.Yes, AskedDecisionDate: regards.Yes},
			Interviewers: []regards.Interviewer{
				{Name: "Amara Okafor", Honorific: "Ms.", Part: regards.HiringManager, Tone: regards.Formal},
				{Name: "Ruth Abel", Part: regards.Executive, Decides: regards.Yes},
				{Name: "Luis Prado", Part: regards.Peer, Tone: regards.Warm},
				{Name: "Gail Ferro", Part: regards.HR},
			}},
	}
}

const manager, executive, peer, clerk = 0, 1, 2, 3

func TestWhoGetsWhat(t *testing.T) {
	for name, w := range map[string]struct {
		change func(*regards.Case)
		holds  func([]*person, []*filler) bool
	}{
		"a second need without plan and proof stays out": {
			func(c *regards.Case) {
				c.Interview.Interviewers[peer].Needs = []regards.Need{{Need: "a", Help: "b"}, {Need: "c"}}
			},
			func(p []*person, _ []*filler) bool { return slices.Equal(p[peer].needs, []int{0}) },
		},
		"HR gets the need without the plan": {
			func(c *regards.Case) {
				c.Interview.Interviewers[clerk].Needs = []regards.Need{{Need: "a", Help: "b", Did: "c", So: "d"}}
			},
			func(_ []*person, f []*filler) bool {
				return f[clerk].text("need") == "a" && f[clerk].text("help") == "" && f[clerk].text("proof") == ""
			},
		},
		"a deed stands in one letter": {
			func(c *regards.Case) {
				for i := range 3 {
					c.Interview.Interviewers[i].Needs = []regards.Need{{Need: "a", Did: "cut late trucks from nine to two"}}
				}
			},
			func(_ []*person, f []*filler) bool {
				return f[executive].text("proof") != "" && f[manager].text("proof") == "" && f[peer].text("proof") == ""
			},
		},
		"an unused strength goes to those without a need, not to HR": {
			func(c *regards.Case) {
				c.Candidate.Evidence = []regards.Evidence{{Did: "trained nine bakers"}, {Did: "wrote the rota"}, {Did: "counted stock"}, {Did: "mended ovens"}}
			},
			func(_ []*person, f []*filler) bool {
				return f[executive].text("strength") == "trained nine bakers" && f[peer].text("strength") != "" && f[clerk].text("strength") == ""
			},
		},
		"a sensed doubt is not named": {
			func(c *regards.Case) {
				c.Interview.Interviewers[peer].Objections = []regards.Objection{{About: "my age", Answer: "ran ten miles on Sunday"}}
			},
			func(_ []*person, f []*filler) bool {
				return f[peer].text("ans") != "" && f[peer].text("obj") == "" && f[peer].v.have.has(mustSlot("sensed"))
			},
		},
		"a doubt without an answer stays out": {
			func(c *regards.Case) {
				c.Interview.Interviewers[peer].Objections = []regards.Objection{{About: "my age", Aloud: regards.Yes}}
			},
			func(_ []*person, f []*filler) bool { return f[peer].text("obj") == "" },
		},
		"an earlier round's doubt, promise and topic are not repeated": {
			func(c *regards.Case) {
				p := &c.Interview.Interviewers[peer]
				p.Topic = "the night shift"
				p.Objections = []regards.Objection{{About: "scale", Answer: "ran 14 batches at 250 litres", Aloud: regards.Yes}}
				p.Promises = []regards.Promise{{What: "send the paper on dryers"}}
				c.Earlier = []regards.Interview{{Interviewers: []regards.Interviewer{*p}}}
			},
			func(p []*person, f []*filler) bool {
				return p[peer].again && f[peer].text("ans") == "" && f[peer].text("prom") == "" && f[peer].text("topic") == ""
			},
		},
		"pay is no topic": {
			func(c *regards.Case) { c.Interview.Interviewers[peer].Topic = "the salary bands" },
			func(_ []*person, f []*filler) bool { return f[peer].text("topic") == "" },
		},
		"the job is wanted from who decides, liked before the others": {
			func(c *regards.Case) {},
			func(p []*person, _ []*filler) bool {
				return p[manager].want == "want" && p[executive].want == "want" && p[peer].want == "interest" && p[clerk].want == "interest"
			},
		},
		"a reason goes where it fits": {
			func(c *regards.Case) {
				c.Interview.Like = []string{"night crews choose their rota"}
				c.Interview.Interviewers[peer].Told = "the night crew trains itself"
			},
			func(p []*person, _ []*filler) bool { return p[peer].like == 0 && p[manager].like < 0 },
		},
		"a reason that speaks of one reader goes to no other": {
			func(c *regards.Case) { c.Interview.Like = []string{"Ruth started on the floor"} },
			func(p []*person, _ []*filler) bool { return p[executive].like == 0 },
		},
		"the forgotten fact goes where it answers something": {
			func(c *regards.Case) {
				c.Interview.ShouldHaveSaid = "speak Spanish with patients"
				c.Interview.Interviewers[peer].Topic = "Spanish on the night shift"
			},
			func(p []*person, _ []*filler) bool { return p[peer].should && !p[manager].should },
		},
		"the first day goes to HR alone": {
			func(c *regards.Case) {},
			func(_ []*person, f []*filler) bool {
				return f[clerk].text("start") != "" && f[manager].text("start") == "" && f[executive].text("start") == ""
			},
		},
		"what comes next is asked once, of whom one will call": {
			func(c *regards.Case) { c.Interview.Closing.AskedNextStep = regards.No },
			func(p []*person, _ []*filler) bool { return p[manager].asks == "ask" && p[clerk].asks == "" },
		},
		"nothing is asked on the eve of the decision": {
			func(c *regards.Case) {
				c.Interview.Closing.AskedNextStep, c.Decision.Urgency = regards.No, regards.Today
			},
			func(p []*person, _ []*filler) bool { return p[manager].asks == "" },
		},
		"a peer is told no dates": {
			func(c *regards.Case) {},
			func(_ []*person, f []*filler) bool {
				return f[peer].text("decide") == "" && f[peer].text("follow") == ""
			},
		},
		"HR hears of no call to somebody else": {
			func(c *regards.Case) {},
			func(_ []*person, f []*filler) bool {
				return f[clerk].text("decide") != "" && f[clerk].text("follow") == ""
			},
		},
		"a promise that was kept is not made again": {
			func(c *regards.Case) {
				c.Interview.Interviewers[peer].Promises = []regards.Promise{{What: "send the form"}}
				c.History = []regards.Event{{At: regards.Moment{Date: date("2026-10-13")}, What: regards.MaterialSent, With: "Luis Prado"}}
			},
			func(_ []*person, f []*filler) bool { return f[peer].text("prom") == "" },
		},
		"a promise whose day is past is kept today": {
			func(c *regards.Case) {
				c.Interview.Interviewers[peer].Promises = []regards.Promise{{What: "send the form", By: date("2026-10-13")}}
			},
			func(_ []*person, f []*filler) bool {
				return f[peer].text("prom") != "" && f[peer].text("by") == "today" && len(f[peer].notes) == 1
			},
		},
		"what names the reader is left out and doubted": {
			func(c *regards.Case) { c.Interview.Interviewers[manager].Told = "Ms. Okafor began on nights" },
			func(_ []*person, f []*filler) bool {
				return f[manager].text("told") == "" && len(f[manager].doubts) == 1
			},
		},
		"nothing is chased once it is decided": {
			func(c *regards.Case) {
				c.History = []regards.Event{{At: regards.Moment{Date: date("2026-10-14")}, What: regards.Offer}}
			},
			func(_ []*person, f []*filler) bool {
				return f[manager].text("decide") == "" && f[manager].text("follow") == "" && len(f[manager].notes) == 1
			},
		},
		"an unnamed answer that leans on its doubt is doubted": {
			func(c *regards.Case) {
				c.Interview.Interviewers[peer].Objections = []regards.Objection{{About: "my shop", Answer: "closed it two years ago"}}
			},
			func(_ []*person, f []*filler) bool { return f[peer].text("ans") == "" && len(f[peer].doubts) == 1 },
		},
	} {
		t.Run(name, func(t *testing.T) {
			c := panelOf()
			w.change(c)
			if p, f := planned(c, "2026-10-14"); !w.holds(p, f) {
				t.Errorf("%s: it does not", name)
			}
		})
	}
}

func TestDecisionInTheReadersTerms(t *testing.T) {
	for _, w := range []struct {
		who, what, by, now string
		to                 int
		decide             string
	}{
		{"Amara Okafor", "call all of us", "2026-10-23", "2026-10-14", manager, "you will call all of us by Friday, October 23"},
		{"Amara Okafor", "call all of us", "2026-10-23", "2026-10-14", executive, "Amara Okafor will decide by Friday, October 23"},
		{"Amara Okafor", "call all of us", "2026-10-16", "2026-10-14", manager, "you will call all of us by Friday"},
		{"Amara Okafor", "choose once the budget is voted", "2026-10-23", "2026-10-14", manager, "you will choose by Friday, October 23, once the budget is voted"},
		{"Amara Okafor", "let us know on Friday", "2026-10-16", "2026-10-14", manager, "you will let us know on Friday"},
		{"Amara Okafor", "decide tomorrow by noon", "2026-10-14", "2026-10-14", manager, "you will reach a decision today"},
		{"the committee", "meet", "2026-10-23", "2026-10-14", executive, "the committee will meet by Friday, October 23"},
		{"hiring committee", "meet", "2026-10-23", "2026-10-14", executive, "the hiring committee will meet by Friday, October 23"},
		{"", "", "2026-10-23", "2026-10-14", clerk, "a decision is due by Friday, October 23"},
		{"Amara Okafor", "call all of us", "2026-10-13", "2026-10-14", manager, ""},
		{"Amara Okafor", "call all of us", "", "2026-10-14", manager, "you will call all of us"},
	} {
		c := panelOf()
		c.Decision = regards.Decision{Who: w.who, What: w.what}
		if w.by != "" {
			c.Decision.By = date(w.by)
		}
		if w.who == "" {
			c.Interview.Interviewers[executive].Decides = ""
		}
		_, f := planned(c, w.now)
		if got := f[w.to].text("decide"); got != w.decide {
			t.Errorf("%+v: %q", w, got)
		}
	}
}

func TestFollowUpMoves(t *testing.T) {
	c := panelOf()
	c.History = []regards.Event{
		{At: regards.Moment{Date: date("2026-10-14")}, What: regards.NewDate, With: "Amara Okafor", By: date("2026-10-30")},
		{At: regards.Moment{Date: date("2026-10-14")}, What: regards.LetterSent, With: "Luis Prado"},
	}
	all, f := planned(c, "2026-10-15")
	if got := f[manager].text("follow"); got != "call you on Tuesday, November 3" {
		t.Errorf("after a new date the follow-up is %q", got)
	}
	if got := f[executive].text("follow"); got != "call her on Tuesday, November 3" {
		t.Errorf("told to another: %q", got)
	}
	if len(all) != 3 || !strings.Contains(strings.Join(f[0].notes, " "), "Luis Prado has had your letter of October 14") {
		t.Errorf("a second thank-you is planned: %d letters, notes %q", len(all), f[0].notes)
	}
	c.FollowUp.How = regards.ByNone
	if _, f = planned(c, "2026-10-15"); f[manager].text("follow") != "" {
		t.Error("nothing is to be chased, and it is")
	}
}

// TestHoursBeforeTheDecision: the letter says in its first lines why it is
// short, and only then.
func TestHoursBeforeTheDecision(t *testing.T) {
	for _, tone := range regards.Tones() {
		c := panelOf()
		c.Interview.Interviewers[manager].Tone = tone
		c.Decision.By, c.Decision.Urgency = date("2026-10-14"), regards.Today
		for _, urgency := range []regards.Urgency{regards.Today, regards.Days} {
			c.Decision.Urgency = urgency
			p, err := Letters(c, Options{})
			if err != nil {
				t.Fatal(err)
			}
			for i, l := range p.Letters {
				first := l.Paragraphs[0].Text
				says := strings.Contains(first, "so I will be") || strings.Contains(first, "so I'll be")
				if says && (urgency != regards.Today || i == peer) || !says && urgency == regards.Today && i == manager {
					t.Errorf("%s, %s: the letter to %s begins: %s", tone, urgency, l.To, first)
				}
			}
		}
	}
}

// TestPayIsNotAnswered: what is asked about pay is answered in no thank-you, is
// missing nowhere, and takes no other answer's place.
func TestPayIsNotAnswered(t *testing.T) {
	c := &regards.Case{Candidate: regards.Candidate{Name: "Dana Fox"}, Employer: regards.Employer{Name: "Oak Hall", Country: "US"}, Position: regards.Position{Title: "Clerk"}}
	c.Interview.Interviewers = []regards.Interviewer{{Name: "Amara Okafor", Decides: regards.Yes, Topic: "the night shift", Objections: []regards.Objection{
		{About: "salary expectation", Answer: "62k is ok with me", Aloud: regards.Yes, Serious: regards.Yes}}}}
	letter := func() regards.Letter {
		t.Helper()
		p, err := Letters(c, Options{})
		if err != nil || len(p.Letters) != 1 {
			t.Fatal(err)
		}
		return p.Letters[0]
	}
	if l := letter(); strings.Contains(l.Body(), "62") || l.Has(regards.AreaObjection) {
		t.Errorf("pay is answered:\n%s", l.Body())
	}
	c.Interview.Interviewers[0].Objections = append(c.Interview.Interviewers[0].Objections, regards.Objection{About: "a gap in 2023", Answer: "I took care of my mother", Aloud: regards.Yes})
	if l := letter(); !l.Has(regards.AreaObjection) || !strings.Contains(l.Body(), "my mother") {
		t.Errorf("the gap is not answered:\n%s", l.Body())
	}
}
