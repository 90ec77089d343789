package plan_test

import (
	"fmt"
	"time"

	"pgregory.net/rapid"

	"regards"
	"regards/plan"
)

func one[T any](t *rapid.T, what string, of ...T) T {
	return rapid.SampledFrom(of).Draw(t, what)
}

// drawCase is an interview like many: some employer somewhere, one to five
// people, what they promised each other, and what the candidate chose.
func drawCase(t *rapid.T) *regards.Case {
	c := &regards.Case{}
	c.Candidate.Name = "Ruth Avery"
	c.Candidate.Country = one(t, "home", regards.Country("US"), "GB", "")
	c.Candidate.TimeZone = one(t, "home zone", "America/New_York", "Europe/London", "Asia/Kolkata")
	c.Employer = regards.Employer{Name: "Northgate Mills", Country: one(t, "country", regards.Country("US"), "GB", "DE", "DE-BY", "JP", "EG", "ES", "IL", "AU"),
		Paper: one(t, "paper", "", regards.Yes)}
	c.Employer.TimeZone = one(t, "zone", "America/New_York", "Europe/London", "Europe/Berlin", "Asia/Tokyo", "Africa/Cairo")
	day := regards.Date{Year: 2026, Month: time.January, Day: 1}.AddDays(rapid.IntRange(0, 540).Draw(t, "day"))
	start := regards.Moment{Date: day, Hour: rapid.IntRange(7, 19).Draw(t, "hour"), Minute: one(t, "minute", 0, 15, 30, 45)}
	end := start
	end.Hour += rapid.IntRange(1, 2).Draw(t, "long")
	c.Interview = regards.Interview{Round: one(t, "round", append(regards.Rounds(), "")...), Mode: one(t, "mode", append(regards.Modes(), "")...), Start: start, End: end,
		Went: one(t, "went", regards.WentOK, "")}
	c.Decision.Urgency = one(t, "urgency", append(regards.Urgencies(), "")...)
	if rapid.Bool().Draw(t, "dated") {
		c.Decision.By = day.AddDays(rapid.IntRange(0, 30).Draw(t, "by"))
	}
	for i := range rapid.IntRange(1, 5).Draw(t, "people") {
		c.Interview.Interviewers = append(c.Interview.Interviewers, drawPerson(t, i, day))
	}
	c.Decision.Who = one(t, "who", "", "Person 0", "the team")
	c.FollowUp.How = one(t, "how", append(regards.Hows(), "")...)
	if c.FollowUp.How != "" && rapid.Bool().Draw(t, "on a day") {
		c.FollowUp.On = day.AddDays(rapid.IntRange(-2, 35).Draw(t, "on"))
		c.FollowUp.With = one(t, "with", "", "Person 0")
	}
	if one(t, "agency", 0, 0, 0, 1) == 1 {
		c.Agency = regards.Agency{Name: "Birch", Contact: "Carol Birch", Direct: one(t, "direct", "", regards.Yes)}
	}
	c.Settings = regards.Settings{Thanks: one(t, "thanks", append(regards.ThanksVias(), "", "")...), Nudges: one(t, "nudges", append(regards.Counts(0, 3), "", "", "")...),
		FirstNudge: one(t, "first nudge", append(regards.Counts(1, 5), "", "", "")...), ByHand: one(t, "by hand", "", regards.Yes),
		Panel: one(t, "panel", append(regards.PanelRules(), "")...), Send: one(t, "send", append(regards.SendRules(), "", "")...)}
	for i := range rapid.IntRange(0, 2).Draw(t, "references") {
		c.References = append(c.References, regards.Reference{Name: fmt.Sprintf("Reference %d", i), Kind: one(t, "kind", append(regards.ReferenceKinds(), "")...),
			Consent: one(t, "consent", "", regards.Yes, regards.No), Reach: one(t, "reach", append(regards.Reaches(), "")...), Knows: []string{"Person 0"}})
	}
	return c
}

func drawPerson(t *rapid.T, i int, day regards.Date) regards.Interviewer {
	p := regards.Interviewer{Name: fmt.Sprintf("Person %d", i), Part: one(t, "part", append(regards.Parts(), "")...), Decides: one(t, "decides", "", regards.Yes, regards.No),
		Email: one(t, "email", "", "p@example.com", "p@example.com"), Influence: one(t, "influence", append(regards.Influences(), "")...),
		Manner:   regards.Manner{Pace: one(t, "pace", append(regards.Paces(), "")...), Warmth: one(t, "warmth", append(regards.Warmths(), "")...)},
		TimeZone: one(t, "reader's zone", "", "", "", "America/Los_Angeles", "Europe/Berlin", "Australia/Sydney")}
	for range one(t, "promises", 0, 0, 1, 2) {
		v := regards.Promise{What: "send the sheet"}
		if rapid.Bool().Draw(t, "promised for a day") {
			v.By = day.AddDays(rapid.IntRange(0, 9).Draw(t, "promised by"))
		}
		p.Promises = append(p.Promises, v)
	}
	return p
}

// live is what happens next: the candidate does a step that may be done, or
// the employer stirs, or neither.
func live(t *rapid.T, c *regards.Case, p plan.Plan, now time.Time) {
	add := func(what regards.Happening, with, note string, by regards.Date) {
		e := regards.Event{At: regards.MomentOf(now), What: what, With: with, Note: note, By: by}
		if what == regards.LetterSent { // what it truly was stands where the plan does not look
			e.Via = "e-mail, " + note
			e.Note = one(t, "noted", note, "")
		}
		c.History = append(c.History, e)
	}
	if now.Before(c.Interview.End.In(plan.Zone(c))) {
		return
	}
	if rapid.IntRange(0, 9).Draw(t, "the candidate acts") < 7 {
		for _, s := range p.Steps {
			if !s.NotBefore.After(now) && rapid.IntRange(0, 9).Draw(t, "does it") < 7 {
				do(s, c, add)
			}
		}
	}
	who := c.Interview.Interviewers[rapid.IntRange(0, len(c.Interview.Interviewers)-1).Draw(t, "who stirs")].Name
	later := regards.DateOf(now).AddDays(rapid.IntRange(0, 15).Draw(t, "their day"))
	switch rapid.IntRange(0, 30).Draw(t, "the employer") {
	case 0, 1:
		add(regards.Reply, who, "", regards.Date{})
	case 2, 3:
		add(regards.NewDate, who, "", later)
	case 4:
		add(regards.AutoReply, who, "", later)
	case 5:
		add(regards.Rejection, who, "", regards.Date{})
	case 6:
		add(regards.Offer, who, "", one(t, "answer by", later, regards.Date{}))
	case 7:
		add(regards.CompetingOffer, "Delta Foods", "", one(t, "other's day", later, regards.Date{}))
	case 8:
		add(regards.News, "", "passed the exam", regards.Date{})
	case 9:
		if len(c.References) > 0 {
			add(regards.ReferenceCalled, c.References[0].Name, "", regards.Date{})
		}
	case 10:
		add(regards.Invitation, who, "", one(t, "next round", later, regards.Date{}))
	case 11:
		add(regards.Withdrawal, "", "", regards.Date{})
	case 12:
		add(regards.Acceptance, who, "", regards.Date{})
	}
}

// do writes a step into the history as done.
func do(s regards.FollowUp, c *regards.Case, add func(regards.Happening, string, string, regards.Date)) {
	none := regards.Date{}
	switch kind, letter := s.Kind.Letter(); {
	case kind == regards.Material:
		add(regards.MaterialSent, s.With, "", none)
	case letter:
		add(regards.LetterSent, s.With, string(kind), none)
	case s.Kind == regards.StepVisit:
		add(regards.HandedOver, s.With, "", none)
	case s.Kind == regards.StepCall && s.Rule == "15":
		add(regards.MaterialSent, s.With, "", none)
	case s.Kind == regards.StepCall && s.Rule == "27":
		add(regards.Voicemail, s.With, "", none)
	case s.Kind == regards.StepBrief:
		add(regards.ReferenceBriefed, s.With, "", none)
	case s.Kind == regards.StepQuestion && s.Rule == "6" && s.StopsWhen != "" && answers(c):
		add(regards.LetterSent, s.With, "answer", none)
	case s.Kind == regards.StepDebrief && s.Rule == "1":
		c.Interview.Went = regards.WentOK
	}
}

// answers reports whether their word waits for an answer: the last thing heard
// is a reply.
func answers(c *regards.Case) bool {
	for i := len(c.History) - 1; i >= 0; i-- {
		switch c.History[i].What {
		case regards.Reply:
			return true
		case regards.LetterSent, regards.NewDate:
			return false
		}
	}
	return false
}
