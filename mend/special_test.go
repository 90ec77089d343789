package mend

import "testing"

func TestSigns(t *testing.T) {
	for _, c := range []struct{ typed, meant string }{
		{"this and/or that", "this and/or that"},
		{"n/a for nights", "n/a for nights"},
		{"90 km/h trains", "90 km/h trains"},
		{"disk I/O was slow", "disk I/O was slow"},
		{"started 3/4", "started 3/4"},
		{"on call 24/7", "on call 24/7"},
		{"asked her x3", "asked her three times"},
		{"2x a week", "twice a week"},
		{"3x/wk", "three times a week"},
		{"1/3 of them", "a third of them"},
		{"1/2 the staff", "half the staff"},
		{"10+ sites", "more than ten sites"},
		{"~30 people", "about 30 people"},
		{"<5% late", "under 5% late"},
		{"> 40 calls a day", "over 40 calls a day"},
		{"our #1 store", "our number one store"},
		{"50c less an hour", "50 cents less an hour"},
		{"8-10 calls", "8 to 10 calls"},
		{"score 3-2", "score 3-2"},
		{"a $412k order", "a $412,000 order"},
		{"412k in orders", "412,000 in orders"},
		{"$1.1m budget", "$1.1 million budget"},
		{"ratio 3:2", "ratio 3:2"},
		{"Year 9 and level 1 and algebra 1", "Year 9 and level 1 and algebra 1"},
		{"9 of 20 came back", "9 of 20 came back"},
		{"from 9 to 2", "from 9 to 2"},
		{"feb-may and mon-fri", "February to May and Monday to Friday"},
		{"-5 degrees", "-5 degrees"},
		{"my mgr's desk and the supe's keys", "my manager's desk and the supervisor's keys"},
		{"12-14 hr days", "12- to 14-hour days"},
		{"the 2nd and 3rd shifts", "the second and third shifts"},
		{"on sept. 3rd and may 5th", "on September 3rd and May 5th"},
		{"he said no. we left", "he said no. We left"},
		{"the no. of calls", "the number of calls"},
		{"mr. smith + dr. kim", "Mr. Smith and Dr. Kim"},
		{"the O'Hare hub", "the O'Hare hub"},
		{"a 'yes' is a yes", "a 'yes' is a yes"},
		{"3 2-hour sessions", "three 2-hour sessions"},
		{"OFF THE FLOOR they promote", "off the floor they promote"},
		{"we were NEVER late", "we were never late"},
		{"the GC paid", "the GC paid"},
		{"call (520) 555 0142", "call 520 555 0142"},
		{"the shift(s) we ran", "the shifts we ran"},
		{"fed them.Then slept", "fed them. Then slept"},
		{"its at 38 and its board knows", "it's at 38 and its board knows"},
		{"your going to loose them", "you're going to lose them"},
		{"an user and a hour", "a user and an hour"},
	} {
		if got := Text(c.typed, nil, Style{}).Text; got != c.meant {
			t.Errorf("%s\n gives %s\nwanted %s", c.typed, got, c.meant)
		}
	}
}

func TestCountries(t *testing.T) {
	for _, c := range []struct{ typed, us, gb, ca string }{
		{"emailed the labour program at 1030pm", "e-mailed the labor program at 10:30 p.m.", "emailed the labour programme at 10.30 pm", "e-mailed the labour program at 10:30 p.m."},
		{"organised the center by 7am", "organized the center by 7 a.m.", "organised the centre by 7 am", "organized the centre by 7 a.m."},
	} {
		for country, want := range map[string]string{"US": c.us, "GB": c.gb, "CA": c.ca} {
			if got := Text(c.typed, nil, Style{Country: country}).Text; got != want {
				t.Errorf("%s in %s\n gives %s\nwanted %s", c.typed, country, got, want)
			}
		}
	}
}

func TestGuesses(t *testing.T) {
	for _, c := range []struct{ typed, word, guess string }{
		{"lineup at 430 every day", "430", "4:30"},
		{"ready by 515", "515", "5:15"},
		{"grew it 2x", "2x", "twice"},
		{"took 3 pts so far", "pts", "patients"},
		{"the flood in 22", "22", "2022"},
	} {
		r := Text(c.typed, nil, Style{})
		if len(r.Unsure) != 1 || r.Unsure[0].Word != c.word || r.Unsure[0].Guess != c.guess {
			t.Errorf("%s: unsure %+v, want %s with guess %s", c.typed, r.Unsure, c.word, c.guess)
		}
	}
}
