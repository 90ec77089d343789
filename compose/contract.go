package compose

import "strings"

// endings are the second words of a contraction point and what they become.
var endings = map[string]string{
	"would": "'d", "had": "'d", "is": "'s", "has": "'s", "will": "'ll", "have": "'ve", "am": "'m", "are": "'re",
}

// nots are the verbs that take n't, with those that change their own shape.
var nots = map[string]string{
	"can": "can't", "will": "won't", "shall": "shan't",
	"do": "don't", "does": "doesn't", "did": "didn't", "is": "isn't", "are": "aren't", "was": "wasn't", "were": "weren't",
	"have": "haven't", "has": "hasn't", "had": "hadn't", "would": "wouldn't", "could": "couldn't", "should": "shouldn't",
}

// contract writes the contraction points of a frame's text short: "I~would"
// becomes "I'd", "do~not" "don't".
func contract(s string) string {
	for {
		at := strings.IndexByte(s, '~')
		if at < 0 {
			return s
		}
		before, after := s[:at], s[at+1:]
		first := before[strings.LastIndexByte(" "+before, ' '):]
		end := wordEnd(after)
		short, ok := joined(first, after[:end])
		if !ok {
			s = before + " " + after
			continue
		}
		s = before[:len(before)-len(first)] + short + after[end:]
	}
}

// joined is the contraction of two words; ok is false when English has none.
func joined(first, second string) (string, bool) {
	if first == "" {
		return "", false
	}
	if second == "not" {
		short, ok := nots[strings.ToLower(first)]
		if ok && first[0] < 'a' {
			short = capitalise(short)
		}
		return short, ok
	}
	if second == "us" && strings.EqualFold(first, "let") {
		return first + "'s", true
	}
	e, ok := endings[second]
	return first + e, ok
}

func wordEnd(s string) int {
	for i := 0; i < len(s); i++ {
		if c := s[i] | 0x20; c < 'a' || c > 'z' {
			return i
		}
	}
	return len(s)
}
