package critic_test

import (
	"slices"
	"testing"

	"regards"
	"regards/critic"
)

// TestHonest holds what was typed against the honest sentences that may come
// of it: none of them is blocked.
func TestHonest(t *testing.T) {
	for _, c := range []struct{ typed, sentence string }{
		{"cut it 9 -> 2 in one yr", "I brought it from nine to two in one year."},
		{"cut it 9 -> 2 in one yr", "I brought it from 9 to 2 in one year."},
		{"biggest order, 412k, co-op in springfield", "My biggest order was $412,000, for the co-op in Springfield."},
		{"lineup 430 every day, list by 515", "Lineup is at 4:30 every day, and the list is there by 5:15 p.m."},
		{"14 trailers out by 1030pm", "Fourteen trailers are out by 10:30 p.m."},
		{"they call at 6am", "They call at six in the morning."},
		{"11 travelers to 3 in 10 mos", "We went from eleven travelers to three in ten months."},
		{"took 2 qtrs", "It took two quarters."},
		{"1st yr turnover", "I looked at first-year turnover."},
		{"took over in 22", "I took it over in 2022."},
		{"was asst mgr at tri river", "I was assistant manager at Tri-River."},
		{"speak spanish, osha 10 card", "I speak Spanish and hold an OSHA 10 card."},
		{"q1 payroll, 63 of them", "The first-quarter payroll returns are 63 in all."},
		{"2900 a mo to 700", "It went from $2,900 a month to $700."},
		{"340k in deposits", "There was $340,000 in deposits."},
		{"61 -> 79% first call fix", "It went from 61 to 79 percent."},
		{"18 bed units", "I ran 18-bed units."},
		{"reg is booked for jan 12", "REG is booked for January 12."},
		{"the p+l line by line", "We read the P&L line by line."},
		{"went over to kestrell", "They went over to Kestrel."},
		{"24-7 call for 7 mos", "I took 24-hour call for seven months."},
		{"2.1 -> 0.4 /1000 line days", "It fell from 2.1 to 0.4 per 1,000 line days."},
		{"6,5 hours with 8 benches", "It took 6.5 hours with eight benches."},
		{"$1.1 million a year", "It was $1.1 million a year."},
		{"ran one of 2.4m", "I ran one of $2.4 million."},
		{"two hundred and six people", "There were 206 people."},
		{"a dozen sites", "I ran 12 sites."},
		{"20-30 a day", "It was twenty to thirty a day."},
		{"9 persons, slowest 20 queries from 4.1 s", "Nine people looked at the slowest 20 queries, from 4.1 seconds."},
		{"half of 300 ppl", "It was half of 300 people."},
		{"3x faster, 2 wks", "It was three times faster after two weeks."},
		{"from may to sept", "It went from May to September."},
		{"done in the '90s", "It was done in the 90s."},
		{"the 2:30 and 3:30 handover", "The handover is at 2:30 and 3:30."},
		{"level b, iso 9001", "It was level B under ISO 9001."},
		{"mon noon and thurs", "It comes on Monday at noon and on Thursday."},
		{"gmfcs i to v", "They were GMFCS I to V."},
	} {
		in := input(c.typed, c.sentence)
		for _, f := range critic.Read(in) {
			if f.Severity == regards.Block {
				t.Errorf("%q, %q: %s", c.typed, c.sentence, said(in, f))
			}
		}
	}
}

// TestInvented holds the same answers against sentences that say something else.
func TestInvented(t *testing.T) {
	for _, c := range []struct{ typed, sentence, rule string }{
		{"cut it 9 -> 2 in one yr", "I brought it from nine to three in one year.", "F10"},
		{"biggest order, 412k", "My biggest order was $421,000.", "F10"},
		{"lineup 430 every day", "Lineup is at 5:30 every day.", "F10"},
		{"took 2 qtrs", "It took five quarters.", "F10"},
		{"took over in 22", "I took it over in 2021.", "F10"},
		{"was asst mgr at tri river", "I was assistant manager at Two Rivers.", "F11"},
		{"speak spanish", "I speak Italian.", "F11"},
		{"reg is booked for jan 12", "REG is booked for January 21.", "F12"},
		{"11 wks, 31 people", "It took 31 weeks.", "F10"},
		{"12% to 5", "It took 12 months.", "F10"},
		{"number two of 23 reps", "I was number one of 23 reps.", "F10"},
		{"mon noon", "It comes on Tuesdays.", "F12"},
	} {
		in := input(c.typed, c.sentence)
		if !slices.ContainsFunc(critic.Read(in), func(f regards.Finding) bool { return f.Rule == c.rule }) {
			t.Errorf("%q, %q: %s is silent", c.typed, c.sentence, c.rule)
		}
	}
}

// input is a letter of one sentence on a record of one answer.
func input(typed, sentence string) critic.Input {
	c := &regards.Case{
		Candidate: regards.Candidate{Name: "Ada Brook"},
		Employer:  regards.Employer{Name: "Fennel House"},
		Interview: regards.Interview{
			Start:        regards.Moment{Date: regards.Date{Year: 2026, Month: 5, Day: 6}, Hour: 10},
			Interviewers: []regards.Interviewer{{Name: "Cy Dunn", Needs: []regards.Need{{Did: typed}}}},
		},
	}
	return critic.Input{Case: c, To: "Cy Dunn", Day: regards.Date{Year: 2026, Month: 5, Day: 7},
		Letter: critic.Parse("Dear Cy,\n\nThank you for our talk yesterday. " + sentence + "\n\nBest,\nAda Brook")}
}
