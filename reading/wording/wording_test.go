package wording_test

import (
	"strings"
	"testing"

	"regards/english"
	"regards/reading/wording"
)

// better makes the changes that are found one after another.
func better(s string, kind wording.Kind) string {
	tokens := english.Tokenize(s)
	english.Tag(tokens)
	for range 4 {
		c, ok := wording.Next(tokens, 1, kind, english.Odd)
		if !ok {
			break
		}
		tokens = append(append(append([]english.Token{}, tokens[:c.At]...), c.Put...), tokens[c.At+c.Cut:]...)
	}
	var words []string
	for _, t := range tokens {
		words = append(words, t.Text)
	}
	return strings.Join(words, " ")
}

// TestNext: what is missing is put in, what is right is left as it is.
func TestNext(t *testing.T) {
	for _, c := range []struct {
		kind           wording.Kind
		sentence, want string
	}{
		{wording.Articles, "I worked in hotel of 200 rooms .", "I worked in a hotel of 200 rooms ."},
		{wording.Articles, "I will send you certificate of my welding exam .", "I will send you a certificate of my welding exam ."},
		{wording.Articles, "You told me that machine is stopping every night at two .", "You told me that the machine is stopping every night at two ."},
		{wording.Articles, "You need somebody who speak with the suppliers every day .", "You need somebody who speak with the suppliers every day ."},
		{wording.All, "You need somebody who speak with the suppliers every day .", "You need somebody who speaks with the suppliers every day ."},
		{wording.All, "You told me that nobody know it .", "You told me that nobody knows it ."},
		{wording.All, "I cut first-year turnover from 31 % to 12 % in 18 months .", "I cut first-year turnover from 31 % to 12 % in 18 months ."},
		{wording.All, "I like that nobody upstairs sits on the schedule .", "I like that nobody upstairs sits on the schedule ."},
		{wording.All, "They will let all three of us know by phone .", "They will let all three of us know by phone ."},
		{wording.All, "", ""},
		{wording.All, "Yes", "Yes"},
	} {
		if got := better(c.sentence, c.kind); got != c.want {
			t.Errorf("%q\n got %q\nwant %q", c.sentence, got, c.want)
		}
	}
}
