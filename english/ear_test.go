package english

import "testing"

// hears is the worst place of a text, as log-odds, and the word there.
func hears(text string) (worst float32, word string) {
	tokens := Tokenize(text)
	Tag(tokens)
	odd := make([]float32, len(tokens))
	Odd(tokens, odd)
	for i, x := range odd {
		if i == 0 || x > worst {
			worst, word = x, tokens[i].Text
		}
	}
	return worst, word
}

// TestEarHears holds pairs of a sentence and the same with one fault: each
// fault sounds worse than its sentence, nearly all of them much worse.
func TestEarHears(t *testing.T) {
	pairs := [][2]string{
		{"I would like to thank you for the talk.", "I would like to thanking you for the talk."},
		{"You need a lead who can train the others.", "You need to a lead who can train the others."},
		{"She wrote three reports a week.", "She wrote three report a week."},
		{"I have been a nurse for nine years.", "I have been nurse for nine years."},
		{"You told me that the crew is small.", "You told me that the crew small."},
		{"They can fix the roof in a day.", "They can fixed the roof in a day."},
		{"I will send you the sheet on Friday.", "I will send you the on Friday."},
		{"We kept the old system for a year.", "We kept the system old for a year."},
		{"He said that it was a good year.", "He said that was a year good."},
		{"You need somebody to take the phone.", "You need somebody to takes the phone."},
	}
	much := 0
	for _, p := range pairs {
		plain, _ := hears(p[0])
		spoilt, at := hears(p[1])
		if spoilt <= plain {
			t.Errorf("%q (%.1f at %q) sounds no worse than %q (%.1f)", p[1], spoilt, at, p[0], plain)
		}
		if spoilt > plain+1 {
			much++
		}
	}
	if much < len(pairs)*7/10 {
		t.Errorf("only %d of %d faults are heard clearly", much, len(pairs))
	}
}
