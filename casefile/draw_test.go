package casefile

import (
	"pgregory.net/rapid"

	"regards"
)

// drawCase is any case that Read would give.
func drawCase(t *rapid.T) *regards.Case {
	text := func() string { return free().Draw(t, "text") }
	line := func() string { return oneLine().Draw(t, "line") }
	texts := func(most int) []string { return some(t, most, func(int) string { return text() }) }
	lines := func(most int) []string { return some(t, most, func(int) string { return line() }) }
	email := func() string { return one(t, "", "ann@example.org", "o'neil+x@mail.example.co.uk") }
	country := func() regards.Country { return one[regards.Country](t, "", "US", "UK", "gb", "CA-QC", "NO", "DE-BY") }
	zone := func() string { return one(t, "", "America/New_York", "Europe/London", "UTC") }
	answer := func() regards.YesNo { return one(t, "", regards.Yes, regards.No) }
	interview := func(first int) regards.Interview {
		i := regards.Interview{Round: maybe(t, regards.Rounds()), Start: drawMoment(t, drawDate(t, "day"), "start"), TimeZone: zone(),
			Mode: maybe(t, regards.Modes()), Went: maybe(t, regards.Wents()), Like: texts(2), ShouldHaveSaid: text(),
			Closing: regards.Closing{WantedIt: answer(), Thanked: answer(), OfferedMore: answer(), CanDoIt: answer(), AskedNextStep: answer(), AskedDecisionDate: answer()}}
		if !i.Start.IsZero() && rapid.Bool().Draw(t, "end known") {
			i.End = regards.MomentOf(i.Start.In((&regards.Case{Interview: i}).Zone()).Add(90 * 60e9))
			i.End.Date.Year = i.Start.Date.Year + 1 // after the start in whatever zone
			i.End.Date.Day = 1 + i.End.Date.Day%28
		}
		i.Interviewers = some(t, 3, func(n int) regards.Interviewer { return drawInterviewer(t, first+n) })
		return i
	}
	return &regards.Case{
		Candidate: regards.Candidate{Name: called(t, 90), Pronoun: maybe(t, regards.Pronouns()), Email: email(), Phone: line(), Address: lines(3), Country: country(), TimeZone: zone(),
			Evidence:       some(t, 2, func(int) regards.Evidence { return regards.Evidence{At: text(), Did: text()} }),
			OtherEmployers: lines(3)},
		Employer:  regards.Employer{Name: called(t, 91), Short: line(), Country: country(), TimeZone: zone(), Address: lines(3), Paper: answer()},
		Position:  regards.Position{Title: line(), Short: line()},
		Interview: interview(0),
		Decision:  regards.Decision{Who: one(t, "", "the team"), What: text(), By: drawDate(t, "by"), Urgency: maybe(t, regards.Urgencies())},
		FollowUp:  regards.Intention{How: maybe(t, regards.Hows()), With: one(t, "", "HR"), On: drawDate(t, "on")},
		CanStart:  drawDate(t, "can start"),
		Agency:    regards.Agency{Name: line(), Contact: line(), Honorific: line(), Email: email(), Phone: line(), Tone: maybe(t, regards.Tones()), Direct: answer()},
		Offer:     regards.Terms{Points: texts(2), Start: drawDate(t, "start"), AnswerBy: drawDate(t, "answer by")},
		Settings: regards.Settings{Thanks: maybe(t, regards.ThanksVias()), Nudges: maybe(t, regards.Counts(0, 3)), FirstNudge: maybe(t, regards.Counts(1, 5)), ReAnswer: answer(),
			ByHand: answer(), Panel: maybe(t, regards.PanelRules()), Mirror: maybe(t, regards.Mirrors()), Send: maybe(t, regards.SendRules())},
		References: some(t, 2, func(n int) regards.Reference {
			return regards.Reference{Name: called(t, 40+n), Honorific: line(), Tone: maybe(t, regards.Tones()), Reach: maybe(t, regards.Reaches()), Consent: answer(), MaySay: text(),
				Called: some(t, 2, func(int) regards.Date { return regards.Date{Year: 2026, Month: 3, Day: 9} }), Relation: text(), Email: email(), Phone: line(), Kind: maybe(t, regards.ReferenceKinds()), Seen: texts(2),
				Knows: some(t, 1, func(int) string { return "nobody in particular" }), LastAsked: drawDate(t, "asked"), Private: regards.NewPrivate(text())}
		}),
		History: some(t, 2, func(int) regards.Event {
			return regards.Event{At: drawMoment(t, drawDate(t, "at"), "at"), What: maybe(t, regards.Happenings()), With: one(t, "", "Mr. Plain"),
				Via: line(), By: drawDate(t, "by"), Note: text()}
		}),
		Earlier: some(t, 2, func(n int) regards.Interview { return interview(10 + 10*n) }),
	}
}

func drawInterviewer(t *rapid.T, n int) regards.Interviewer {
	text := func() string { return free().Draw(t, "text") }
	line := func() string { return oneLine().Draw(t, "line") }
	answer := func() regards.YesNo { return one(t, "", regards.Yes, regards.No) }
	return regards.Interviewer{Name: called(t, n), Honorific: line(), Pronoun: maybe(t, regards.Pronouns()), Title: line(), Email: one(t, "", "b@example.com"), Phone: line(), MayCall: answer(), TimeZone: one(t, "", "Europe/Oslo"),
		Address: some(t, 2, func(int) string { return line() }), Part: maybe(t, regards.Parts()), Decides: answer(), Influence: maybe(t, regards.Influences()),
		Minutes: rapid.IntRange(0, 1440).Draw(t, "minutes"), Tone: maybe(t, regards.Tones()),
		Manner: regards.Manner{Pace: maybe(t, regards.Paces()), Warmth: maybe(t, regards.Warmths())}, Topic: text(),
		Needs: some(t, 2, func(int) regards.Need {
			return regards.Need{Need: text(), Help: text(), At: text(), Did: text(), So: text()}
		}),
		Objections: some(t, 2, func(int) regards.Objection {
			return regards.Objection{About: text(), Answer: text(), Aloud: answer(), Serious: answer()}
		}),
		Promises: some(t, 2, func(int) regards.Promise {
			return regards.Promise{What: text(), By: drawDate(t, "by"), Attached: answer()}
		}),
		Told: text(), Private: regards.NewPrivate(text())}
}
