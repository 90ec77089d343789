package casefile

import "regards"

// The shape of an interviewer, continued from shape.go.

func interviewersForm() list[regards.Interviewer] {
	return list[regards.Interviewer]{item: interviewerForm(), max: maxInterviewers}
}

func interviewerForm() record[regards.Interviewer] {
	type p = regards.Interviewer
	return record[p]{name: "interviewer", need: []string{"name"}, fields: []field[p]{
		member("name", func(p *p) *string { return &p.Name }, line("name")),
		member("honorific", func(p *p) *string { return &p.Honorific }, line("honorific")),
		member("pronoun", func(p *p) *regards.Pronoun { return &p.Pronoun }, choice[regards.Pronoun]{"pronoun", regards.Pronouns(), false}),
		member("title", func(p *p) *string { return &p.Title }, line("title")),
		member("email", func(p *p) *string { return &p.Email }, email()),
		member("phone", func(p *p) *string { return &p.Phone }, line("phone")),
		member("may_call", func(p *p) *regards.YesNo { return &p.MayCall }, yesNo{"may_call"}),
		member("time_zone", func(p *p) *string { return &p.TimeZone }, zone()),
		member("address", func(p *p) *[]string { return &p.Address }, address()),
		member("part", func(p *p) *regards.Part { return &p.Part }, choice[regards.Part]{"part", regards.Parts(), false}),
		member("decides", func(p *p) *regards.YesNo { return &p.Decides }, yesNo{"decides"}),
		member("influence", func(p *p) *regards.Influence { return &p.Influence }, choice[regards.Influence]{"influence", regards.Influences(), true}),
		member("minutes", func(p *p) *int { return &p.Minutes }, minutes{"minutes"}),
		member("tone", func(p *p) *regards.Tone { return &p.Tone }, choice[regards.Tone]{"tone", regards.Tones(), false}),
		member("manner", func(p *p) *regards.Manner { return &p.Manner }, mannerForm()),
		member("topic", func(p *p) *string { return &p.Topic }, typed("topic")),
		member("needs", func(p *p) *[]regards.Need { return &p.Needs }, list[regards.Need]{item: needForm()}),
		member("objections", func(p *p) *[]regards.Objection { return &p.Objections }, list[regards.Objection]{item: objectionForm()}),
		member("promises", func(p *p) *[]regards.Promise { return &p.Promises }, list[regards.Promise]{item: promiseForm()}),
		member("told", func(p *p) *string { return &p.Told }, typed("told")),
		member("private", func(p *p) *regards.Private { return &p.Private }, private{}),
	}}
}

func mannerForm() record[regards.Manner] {
	type m = regards.Manner
	return record[m]{name: "manner", flow: true, fields: []field[m]{
		member("pace", func(m *m) *regards.Pace { return &m.Pace }, choice[regards.Pace]{"pace", regards.Paces(), false}),
		member("warmth", func(m *m) *regards.Warmth { return &m.Warmth }, choice[regards.Warmth]{"warmth", regards.Warmths(), false}),
	}}
}

func needForm() record[regards.Need] {
	type n = regards.Need
	return record[n]{name: "need", fields: []field[n]{
		member("need", func(n *n) *string { return &n.Need }, typed("need")),
		member("help", func(n *n) *string { return &n.Help }, typed("help")),
		member("at", func(n *n) *string { return &n.At }, typed("at")),
		member("did", func(n *n) *string { return &n.Did }, typed("did")),
		member("so", func(n *n) *string { return &n.So }, typed("so")),
	}}
}

func objectionForm() record[regards.Objection] {
	type o = regards.Objection
	return record[o]{name: "objection", flow: true, fields: []field[o]{
		member("about", func(o *o) *string { return &o.About }, typed("about")),
		member("answer", func(o *o) *string { return &o.Answer }, typed("answer")),
		member("aloud", func(o *o) *regards.YesNo { return &o.Aloud }, yesNo{"aloud"}),
		member("serious", func(o *o) *regards.YesNo { return &o.Serious }, yesNo{"serious"}),
	}}
}

func promiseForm() record[regards.Promise] {
	type p = regards.Promise
	return record[p]{name: "promise", flow: true, fields: []field[p]{
		member("what", func(p *p) *string { return &p.What }, typed("promise_what")),
		member("by", func(p *p) *regards.Date { return &p.By }, date{"promise_by"}),
		member("attached", func(p *p) *regards.YesNo { return &p.Attached }, yesNo{"attached"}),
	}}
}
