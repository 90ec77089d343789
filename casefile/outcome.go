package casefile

import "regards"

// The shape of what comes beside the interview: who introduced the candidate,
// what was offered, and the settings.

func agencyForm() record[regards.Agency] {
	type a = regards.Agency
	return record[a]{name: "agency", flow: true, fields: []field[a]{
		member("name", func(a *a) *string { return &a.Name }, line("agency_name")),
		member("contact", func(a *a) *string { return &a.Contact }, line("agency_contact")),
		member("honorific", func(a *a) *string { return &a.Honorific }, line("honorific")),
		member("email", func(a *a) *string { return &a.Email }, email()),
		member("phone", func(a *a) *string { return &a.Phone }, line("phone")),
		member("tone", func(a *a) *regards.Tone { return &a.Tone }, choice[regards.Tone]{"tone", regards.Tones(), false}),
		member("direct", func(a *a) *regards.YesNo { return &a.Direct }, yesNo{"agency_direct"}),
	}}
}

func offerForm() record[regards.Terms] {
	type o = regards.Terms
	return record[o]{name: "offer", flow: true, fields: []field[o]{
		member("terms", func(o *o) *[]string { return &o.Points }, list[string]{item: typed("term"), flow: true, single: true, stem: "terms", max: 12}),
		member("start", func(o *o) *regards.Date { return &o.Start }, date{"offer_start"}),
		member("answer_by", func(o *o) *regards.Date { return &o.AnswerBy }, date{"answer_by"}),
	}}
}

func settingsForm() record[regards.Settings] {
	type s = regards.Settings
	return record[s]{name: "settings", flow: true, fields: []field[s]{
		member("thanks", func(s *s) *regards.ThanksVia { return &s.Thanks }, choice[regards.ThanksVia]{"way for thanks", regards.ThanksVias(), false}),
		member("nudges", func(s *s) *regards.Count { return &s.Nudges }, choice[regards.Count]{"nudges", regards.Counts(0, 3), true}),
		member("first_nudge", func(s *s) *regards.Count { return &s.FirstNudge }, choice[regards.Count]{"first nudge", regards.Counts(1, 5), true}),
		member("re_answer", func(s *s) *regards.YesNo { return &s.ReAnswer }, yesNo{"re_answer"}),
		member("by_hand", func(s *s) *regards.YesNo { return &s.ByHand }, yesNo{"by_hand"}),
		member("panel", func(s *s) *regards.PanelRule { return &s.Panel }, choice[regards.PanelRule]{"panel rule", regards.PanelRules(), false}),
		member("mirror", func(s *s) *regards.Mirror { return &s.Mirror }, choice[regards.Mirror]{"mirror", regards.Mirrors(), false}),
		member("feedback", func(s *s) *regards.YesNo { return &s.Feedback }, yesNo{"feedback"}),
		member("send", func(s *s) *regards.SendRule { return &s.Send }, choice[regards.SendRule]{"send rule", regards.SendRules(), false}),
	}}
}
