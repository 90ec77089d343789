package critic_test

import (
	"testing"

	"regards"
	"regards/critic"
)

// TestKindsHonest holds sentences that are right in a letter beside the
// thank-you against the rule that once found fault with them.
func TestKindsHonest(t *testing.T) {
	c := &regards.Case{
		Candidate: regards.Candidate{Name: "Ada Brook"},
		Employer:  regards.Employer{Name: "Fennel House"},
		Position:  regards.Position{Title: "Driver Instructor"},
		Interview: regards.Interview{
			Start: regards.Moment{Date: regards.Date{Year: 2026, Month: 5, Day: 6}, Hour: 10},
			Interviewers: []regards.Interviewer{{Name: "Dwight Dunn", Honorific: "Pastor", Tone: regards.Warm, Topic: "the months without a cremator",
				Needs: []regards.Need{{Need: "move the $60k of burgundy thats asleep"}}, Promises: []regards.Promise{{What: "photos of the flood books"}, {What: "send my logs from the onslow job"}}}},
		},
		References: []regards.Reference{{Name: "Anton Reyle", Honorific: "Sir"}},
	}
	for _, x := range []struct {
		kind        regards.Kind
		to, letter  string
		rule        string
		subjectLine string
	}{
		{regards.ReferenceRequest, "Anton Reyle", "Dear Sir Anton,\n\nMay I name you? If you would rather not, please say so.\n\nBest,\nAda Brook", "K8", ""},
		{regards.ReferenceRequest, "Anton Reyle", "Dear Sir Anton,\n\nMay I name you? If I find out who calls, I will tell you. Please say no if it does not suit.\n\nBest,\nAda Brook", "K8", ""},
		{regards.ReferenceRequest, "Anton Reyle", "Dear Sir Anton,\n\nMay I name you? I'd rather hear an honest no than a yes that spoils your week.\n\nBest,\nAda Brook", "K7", ""},
		{regards.ReferenceRequest, "Anton Reyle", "Dear Sir Anton,\n\nMay I name you? It is fine to refuse.\n\nBest,\nAda Brook", "K7", ""},
		{regards.ReferenceRequest, "Anton Reyle", "Dear Sir Anton,\n\nMay I name you? Some people hate doing this. If that's you, one line and I'll never mention it again.\n\nBest,\nAda Brook", "K7", ""},
		{regards.ReferenceRequest, "Anton Reyle", "Dear Sir Anton,\n\nMay I name you? Say no if you like.\n\nBest,\nAda Brook", "F6", ""},
		{regards.ReferenceRequest, "Anton Reyle", "Dear Sir Anton,\n\nMay I name you? Anybody can say that I am easy to work with. Say no if you like.\n\nBest,\nAda Brook", "K8", ""},
		{regards.RejectionReply, "Dwight Dunn", "Hi Pastor Dwight,\n\nThank you for telling me. I liked our talk about the months without a cremator.\n\nBest,\nAda", "T15", ""},
		{regards.RejectionReply, "Dwight Dunn", "Hi Pastor Dwight,\n\nThank you for telling me. I liked our talk about the months without a cremator.\n\nBest,\nAda", "T2", ""},
		{regards.RivalOffer, "Dwight Dunn", "Hi Pastor Dwight,\n\nI have another offer. You need to move the $60,000 of burgundy that's asleep, and I'd love to help.\n\nBest,\nAda", "K6", ""},
		{regards.ReferenceOutcome, "Anton Reyle", "Dear Sir Anton,\n\nIn case you're wondering, so am I. Nothing's decided.\n\nBest,\nAda Brook", "F11", ""},
		{regards.Material, "Dwight Dunn", "Hi Pastor Dwight,\n\nI've attached what I promised you.\n\nBest,\nAda", "F9", ""},
		{regards.Material, "Dwight Dunn", "Hi Pastor Dwight,\n\nI've attached my logs from the Onslow job.\n\nBest,\nAda", "F3", ""},
		{regards.WithdrawalLetter, "Dwight Dunn", "Hi Pastor Dwight,\n\nI am withdrawing. I valued our conversation on Wednesday about the kids who will not wear their patches, and I thank you for it.\n\nBest,\nAda", "F12", ""},
		{regards.Material, "Dwight Dunn", "Hi Pastor Dwight,\n\nI've attached what I promised you.\n\nBest,\nAda", "F3", "My promise on 6 May: Driver Instructor position"},
	} {
		l := critic.Parse(x.letter)
		l.Kind, l.Subject, l.Channel = x.kind, x.subjectLine, regards.Email
		in := critic.Input{Case: c, To: x.to, Day: regards.Date{Year: 2026, Month: 5, Day: 8}, Letter: l}
		for _, f := range critic.Read(in) {
			if f.Rule == x.rule {
				t.Errorf("%s: %s", x.letter, said(in, f))
			}
		}
	}
}

// TestKindsCaught: the same rules still find what they are for.
func TestKindsCaught(t *testing.T) {
	c := &regards.Case{
		Candidate:  regards.Candidate{Name: "Ada Brook"},
		Employer:   regards.Employer{Name: "Fennel House"},
		Position:   regards.Position{Title: "Driver Instructor"},
		Interview:  regards.Interview{Interviewers: []regards.Interviewer{{Name: "Cy Dunn", Tone: regards.Warm}}},
		References: []regards.Reference{{Name: "Anton Reyle", Honorific: "Mr"}},
	}
	for _, x := range []struct {
		kind             regards.Kind
		to, letter, rule string
	}{
		{regards.ReferenceRequest, "Anton Reyle", "Dear Mr Reyle,\n\nMay I name you? Please say that I am punctual.\n\nBest,\nAda Brook", "K8"},
		{regards.ReferenceRequest, "Anton Reyle", "Dear Mr Reyle,\n\nI am naming you as a reference, and they will call on Friday.\n\nBest,\nAda Brook", "K7"},
		{regards.ReferenceRequest, "Anton Reyle", "Hi Mr Reyle,\n\nMay I name you? Say no if you like.\n\nBest,\nAda", "T15"},
		{regards.RivalOffer, "Cy Dunn", "Hi Cy,\n\nI have another offer. They pay $60,000.\n\nBest,\nAda", "K6"},
		{regards.RejectionReply, "Cy Dunn", "Hi Cy,\n\nThank you. I have gone months without work.\n\nBest,\nAda", "T2"},
	} {
		l := critic.Parse(x.letter)
		l.Kind, l.Channel = x.kind, regards.Email
		in := critic.Input{Case: c, To: x.to, Day: regards.Date{Year: 2026, Month: 5, Day: 8}, Letter: l}
		found := false
		for _, f := range critic.Read(in) {
			found = found || f.Rule == x.rule
		}
		if !found {
			t.Errorf("%s is silent on %q", x.rule, x.letter)
		}
	}
}
