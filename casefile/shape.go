package casefile

import (
	"sync"

	"regards"
)

// The shape of a case file, in the order in which it is written. Every key
// stands here once; what it means to a person stands in stems.tsv.

// shape is the whole case. What an interview brought is split in the file:
// its own fields under `interview`, the people and the closing beside it.
var shape = sync.OnceValue(func() record[regards.Case] {
	type c = regards.Case
	return record[c]{name: "case", need: []string{"candidate", "employer"}, fields: []field[c]{
		member("candidate", func(c *c) *regards.Candidate { return &c.Candidate }, candidateForm()),
		member("employer", func(c *c) *regards.Employer { return &c.Employer }, employerForm()),
		member("position", func(c *c) *regards.Position { return &c.Position }, positionForm()),
		member("interview", func(c *c) *regards.Interview { return &c.Interview }, interviewForm()),
		member("closing", func(c *c) *regards.Closing { return &c.Interview.Closing }, closingForm()),
		member("decision", func(c *c) *regards.Decision { return &c.Decision }, decisionForm()),
		member("follow_up", func(c *c) *regards.Intention { return &c.FollowUp }, followUpForm()),
		member("agency", func(c *c) *regards.Agency { return &c.Agency }, agencyForm()),
		member("offer", func(c *c) *regards.Terms { return &c.Offer }, offerForm()),
		member("settings", func(c *c) *regards.Settings { return &c.Settings }, settingsForm()),
		member("can_start", func(c *c) *regards.Date { return &c.CanStart }, date{"can_start"}),
		member("interviewers", func(c *c) *[]regards.Interviewer { return &c.Interview.Interviewers }, interviewersForm()),
		member("references", func(c *c) *[]regards.Reference { return &c.References },
			list[regards.Reference]{item: referenceForm(), max: 200}),
		member("history", func(c *c) *[]regards.Event { return &c.History }, list[regards.Event]{item: eventForm(), max: 1000}),
		member("earlier", func(c *c) *[]regards.Interview { return &c.Earlier }, list[regards.Interview]{item: earlierForm()}),
	}}
})

func candidateForm() record[regards.Candidate] {
	type c = regards.Candidate
	return record[c]{name: "candidate", need: []string{"name"}, fields: []field[c]{
		member("name", func(c *c) *string { return &c.Name }, line("name")),
		member("pronoun", func(c *c) *regards.Pronoun { return &c.Pronoun }, choice[regards.Pronoun]{"pronoun", regards.Pronouns(), false}),
		member("email", func(c *c) *string { return &c.Email }, email()),
		member("phone", func(c *c) *string { return &c.Phone }, line("phone")),
		member("address", func(c *c) *[]string { return &c.Address }, address()),
		member("country", func(c *c) *regards.Country { return &c.Country }, country()),
		member("time_zone", func(c *c) *string { return &c.TimeZone }, zone()),
		member("evidence", func(c *c) *[]regards.Evidence { return &c.Evidence },
			list[regards.Evidence]{item: evidenceForm(), max: 200}),
		member("other_employers", func(c *c) *[]string { return &c.OtherEmployers }, names("other_employers")),
	}}
}

func evidenceForm() record[regards.Evidence] {
	type e = regards.Evidence
	return record[e]{name: "evidence", flow: true, fields: []field[e]{
		member("at", func(e *e) *string { return &e.At }, typed("at")),
		member("did", func(e *e) *string { return &e.Did }, typed("did")),
	}}
}

func employerForm() record[regards.Employer] {
	type e = regards.Employer
	return record[e]{name: "employer", flow: true, need: []string{"name"}, fields: []field[e]{
		member("name", func(e *e) *string { return &e.Name }, line("name")),
		member("short", func(e *e) *string { return &e.Short }, line("employer_short")),
		member("country", func(e *e) *regards.Country { return &e.Country }, country()),
		member("time_zone", func(e *e) *string { return &e.TimeZone }, zone()),
		member("address", func(e *e) *[]string { return &e.Address }, address()),
		member("paper", func(e *e) *regards.YesNo { return &e.Paper }, yesNo{"paper"}),
	}}
}

func positionForm() record[regards.Position] {
	type p = regards.Position
	return record[p]{name: "position", flow: true, fields: []field[p]{
		member("title", func(p *p) *string { return &p.Title }, line("position_title")),
		member("short", func(p *p) *string { return &p.Short }, line("position_short")),
	}}
}

func interviewForm() record[regards.Interview] {
	type i = regards.Interview
	return record[i]{name: "interview", fields: []field[i]{
		member("round", func(i *i) *regards.Round { return &i.Round }, choice[regards.Round]{"round", regards.Rounds(), false}),
		member("start", func(i *i) *regards.Moment { return &i.Start }, moment{"start"}),
		member("end", func(i *i) *regards.Moment { return &i.End }, moment{"end"}),
		member("time_zone", func(i *i) *string { return &i.TimeZone }, zone()),
		member("mode", func(i *i) *regards.Mode { return &i.Mode }, choice[regards.Mode]{"mode", regards.Modes(), false}),
		member("went", func(i *i) *regards.Went { return &i.Went }, choice[regards.Went]{"went", regards.Wents(), false}),
		member("like", func(i *i) *[]string { return &i.Like }, list[string]{item: typed("like"), single: true, max: 2, stem: "likes",
			over: "two things that you like best are enough, one letter each; please choose two"}),
		member("should_have_said", func(i *i) *string { return &i.ShouldHaveSaid }, typed("should_have_said")),
	}}
}

// earlierForm is a round before this one: an interview with its people and
// its closing inside.
func earlierForm() record[regards.Interview] {
	type i = regards.Interview
	rec := interviewForm()
	rec.name = "earlier interview"
	rec.fields = append(rec.fields,
		member("closing", func(i *i) *regards.Closing { return &i.Closing }, closingForm()),
		member("interviewers", func(i *i) *[]regards.Interviewer { return &i.Interviewers }, interviewersForm()))
	return rec
}

func closingForm() record[regards.Closing] {
	type c = regards.Closing
	return record[c]{name: "closing", flow: true, fields: []field[c]{
		member("wanted_it", func(c *c) *regards.YesNo { return &c.WantedIt }, yesNo{"wanted_it"}),
		member("thanked", func(c *c) *regards.YesNo { return &c.Thanked }, yesNo{"thanked"}),
		member("offered_more", func(c *c) *regards.YesNo { return &c.OfferedMore }, yesNo{"offered_more"}),
		member("can_do_it", func(c *c) *regards.YesNo { return &c.CanDoIt }, yesNo{"can_do_it"}),
		member("asked_next_step", func(c *c) *regards.YesNo { return &c.AskedNextStep }, yesNo{"asked_next_step"}),
		member("asked_decision_date", func(c *c) *regards.YesNo { return &c.AskedDecisionDate }, yesNo{"asked_decision_date"}),
	}}
}

func decisionForm() record[regards.Decision] {
	type d = regards.Decision
	return record[d]{name: "decision", flow: true, fields: []field[d]{
		member("who", func(d *d) *string { return &d.Who }, line("decision_who")),
		member("what", func(d *d) *string { return &d.What }, typed("decision_what")),
		member("by", func(d *d) *regards.Date { return &d.By }, date{"decision_by"}),
		member("urgency", func(d *d) *regards.Urgency { return &d.Urgency }, choice[regards.Urgency]{"urgency", regards.Urgencies(), false}),
	}}
}

func followUpForm() record[regards.Intention] {
	type f = regards.Intention
	return record[f]{name: "follow_up", flow: true, fields: []field[f]{
		member("how", func(f *f) *regards.How { return &f.How }, choice[regards.How]{"way", regards.Hows(), false}),
		member("with", func(f *f) *string { return &f.With }, line("follow_up_with")),
		member("on", func(f *f) *regards.Date { return &f.On }, date{"follow_up_on"}),
	}}
}

func referenceForm() record[regards.Reference] {
	type f = regards.Reference
	return record[f]{name: "reference", flow: true, need: []string{"name"}, fields: []field[f]{
		member("name", func(f *f) *string { return &f.Name }, line("name")),
		member("honorific", func(f *f) *string { return &f.Honorific }, line("honorific")),
		member("relation", func(f *f) *string { return &f.Relation }, typed("relation")),
		member("email", func(f *f) *string { return &f.Email }, email()),
		member("phone", func(f *f) *string { return &f.Phone }, line("phone")),
		member("kind", func(f *f) *regards.ReferenceKind { return &f.Kind },
			choice[regards.ReferenceKind]{"reference kind", regards.ReferenceKinds(), false}),
		member("seen", func(f *f) *[]string { return &f.Seen }, list[string]{item: typed("seen"), flow: true, stem: "seen"}),
		member("knows", func(f *f) *[]string { return &f.Knows }, names("knows")),
		member("last_asked", func(f *f) *regards.Date { return &f.LastAsked }, date{"last_asked"}),
		member("tone", func(f *f) *regards.Tone { return &f.Tone }, choice[regards.Tone]{"tone", regards.Tones(), false}),
		member("reach", func(f *f) *regards.Reach { return &f.Reach }, choice[regards.Reach]{"reach", regards.Reaches(), false}),
		member("consent", func(f *f) *regards.YesNo { return &f.Consent }, yesNo{"consent"}),
		member("may_say", func(f *f) *string { return &f.MaySay }, typed("may_say")),
		member("called", func(f *f) *[]regards.Date { return &f.Called }, list[regards.Date]{item: date{"called"}, flow: true, stem: "called"}),
		member("private", func(f *f) *regards.Private { return &f.Private }, private{}),
	}}
}

func eventForm() record[regards.Event] {
	type e = regards.Event
	return record[e]{name: "event", flow: true, fields: []field[e]{
		member("at", func(e *e) *regards.Moment { return &e.At }, moment{"event_at"}),
		member("what", func(e *e) *regards.Happening { return &e.What }, choice[regards.Happening]{"happening", regards.Happenings(), false}),
		member("with", func(e *e) *string { return &e.With }, line("event_with")),
		member("via", func(e *e) *string { return &e.Via }, line("via")),
		member("by", func(e *e) *regards.Date { return &e.By }, date{"event_by"}),
		member("note", func(e *e) *string { return &e.Note }, typed("event_note")),
	}}
}

// line is text of one line.
func line(stem string) text[string] { return text[string]{stem: stem, line: true} }

// typed is an answer, kept as typed.
func typed(stem string) text[string] { return text[string]{stem: stem} }

func email() text[string] {
	return text[string]{stem: "email", line: true, fits: emailFault, format: "email"}
}

func zone() text[string] { return text[string]{stem: "time_zone", line: true, fits: zoneFault} }

func country() text[regards.Country] {
	return text[regards.Country]{stem: "country", line: true, fits: countryFault}
}

func address() list[string] {
	return list[string]{item: line("address_line"), flow: true, stem: "address"}
}

func names(stem string) list[string] {
	return list[string]{item: line("name"), flow: true, stem: stem, max: 200}
}
