package casetest

import (
	"fmt"
	"time"

	"regards"
)

// whole draws a case: who, where, when, the room, and what is to come.
func (d *draw) whole(people int, tone regards.Tone) *regards.Case {
	c := &regards.Case{Employer: pick(d.Rand, d.bank.Employers), Position: pick(d.Rand, d.bank.Positions)}
	if d.chance(20) {
		c.Employer.Address = nil
	}
	c.Candidate = d.candidate(c.Employer.Country)
	day := regards.Date{Year: 2026, Month: time.January, Day: 5}.AddDays(7*d.IntN(52) + d.IntN(5))
	c.Interview = d.interview(day, people, tone)
	c.Interview.Round = pick(d.Rand, []regards.Round{regards.Screen, regards.First, regards.First, regards.Second, regards.Final, ""})
	if d.chance(15) {
		c.Earlier = []regards.Interview{d.earlier(day, tone)}
		c.Interview.Round = regards.Second
	}
	d.next(c, day)
	d.references(c)
	if d.chance(20) {
		d.history(c, day)
	}
	return c
}

func (d *draw) candidate(at regards.Country) regards.Candidate {
	p := d.someone(d.crowd.candidates)
	c := regards.Candidate{Name: p.name, Email: email(p.name, "example.org"), Country: at,
		TimeZone: d.crowd.zone(at), OtherEmployers: d.bank.Past}
	if d.chance(70) {
		c.Phone = fmt.Sprintf("+1 555 01%02d", d.IntN(100))
	}
	if d.chance(30) {
		c.Address = []string{fmt.Sprintf("%d Mill Lane", 1+d.IntN(400))}
	}
	for range d.IntN(4) {
		r := d.take(Proofs, "")
		c.Evidence = append(c.Evidence, regards.Evidence{At: r.Parts[0], Did: r.Parts[1]})
	}
	return c
}

// interview draws a meeting of some people; the round is left to the caller.
func (d *draw) interview(day regards.Date, people int, tone regards.Tone) regards.Interview {
	d.day = day
	minutes := 20 + 15*people
	start := regards.Moment{Date: day, Hour: 8 + d.IntN(8), Minute: 15 * d.IntN(4)}
	end := regards.MomentOf(start.In(time.UTC).Add(time.Duration(minutes) * time.Minute))
	end.Offset = ""
	in := regards.Interview{Start: start, End: end,
		Mode: pick(d.Rand, append(regards.Modes(), regards.InPerson, "")),
		Went: pick(d.Rand, append(regards.Wents(), regards.WentWell, regards.WentOK, ""))}
	for range d.IntN(3) {
		in.Like = append(in.Like, d.one(Likes, ""))
	}
	if d.chance(45) {
		in.ShouldHaveSaid = d.one(Shoulds, "")
	}
	if d.chance(80) {
		in.Closing = regards.Closing{WantedIt: d.yesNo(90, 35), Thanked: d.yesNo(90, 90), OfferedMore: d.yesNo(90, 30),
			CanDoIt: d.yesNo(90, 50), AskedNextStep: d.yesNo(90, 50), AskedDecisionDate: d.yesNo(90, 50)}
	}
	for i := range people {
		in.Interviewers = append(in.Interviewers, d.interviewer(i, tone))
	}
	return in
}

// earlier is the round before: one or two people, two to four weeks ago.
func (d *draw) earlier(day regards.Date, tone regards.Tone) regards.Interview {
	in := d.interview(day.AddDays(-14-d.IntN(14)), 1+d.IntN(2), tone)
	in.Round = pick(d.Rand, []regards.Round{regards.Screen, regards.First})
	return in
}

// next draws who decides by when, and what the candidate means to do.
func (d *draw) next(c *regards.Case, day regards.Date) {
	room := c.Interview.Interviewers
	decider := room[0].Name
	if d.chance(75) {
		r := d.take(Decides, room[0].Pronoun)
		c.Decision = regards.Decision{Who: pick(d.Rand, []string{decider, decider, "the team", ""}), What: r.Parts[0],
			Urgency: pick(d.Rand, append(regards.Urgencies(), ""))}
	}
	if d.chance(70) {
		c.Decision.By = day.AddDays(1 + d.IntN(21))
	}
	if d.chance(70) {
		c.FollowUp = regards.Intention{How: pick(d.Rand, regards.Hows()), With: pick(d.Rand, room).Name}
		c.FollowUp.On = day.AddDays(7 + d.IntN(10))
		if !c.Decision.By.IsZero() {
			c.FollowUp.On = c.Decision.By.AddDays(2 + d.IntN(3))
		}
		if c.FollowUp.How == regards.ByNone {
			c.FollowUp = regards.Intention{How: regards.ByNone}
		}
	}
	if d.chance(60) {
		c.CanStart = day.AddDays(14 + 7*d.IntN(8))
	}
}

func (d *draw) references(c *regards.Case) {
	for range d.IntN(4) {
		r := d.take(Referees, "")
		if r.Parts[0] == "" {
			return
		}
		p := d.someone(d.crowd.references)
		ref := regards.Reference{Name: p.name, Relation: r.Parts[0], Email: email(p.name, "example.org"),
			Kind:    pick(d.Rand, []regards.ReferenceKind{regards.PlainReference, regards.PlainReference, regards.MutualContact, ""}),
			Private: d.note(25)}
		if r.Parts[1] != "" {
			ref.Seen = split(r.Parts[1], ";")
		}
		if d.chance(30) {
			ref.Knows = []string{pick(d.Rand, c.Interview.Interviewers).Name}
		}
		if d.chance(40) {
			ref.LastAsked = d.day.AddDays(-7 - d.IntN(90))
		}
		c.References = append(c.References, ref)
	}
}

// history is what happened in the days after: a letter, a new date, a reference.
func (d *draw) history(c *regards.Case, day regards.Date) {
	at := func(days int) regards.Moment {
		return regards.Moment{Date: day.AddDays(days), Hour: 9 + d.IntN(8), Minute: d.IntN(60)}
	}
	room := c.Interview.Interviewers
	if d.chance(40) {
		c.History = append(c.History, regards.Event{At: at(1), What: regards.LetterSent, With: room[len(room)-1].Name, Via: "e-mail"})
	}
	if d.chance(50) {
		c.History = append(c.History, regards.Event{At: at(3), What: regards.NewDate, With: room[0].Name, By: day.AddDays(10 + d.IntN(20))})
	}
	if len(c.References) > 0 && d.chance(60) {
		c.History = append(c.History, regards.Event{At: at(4), What: regards.ReferenceAgreed, With: c.References[0].Name, Via: "phone"})
	}
}
