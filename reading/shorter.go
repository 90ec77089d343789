package reading

import (
	"slices"
	"strings"

	"regards"
	"regards/english/pattern"
)

// shorter reads what the answer begins with, where the whole is not surely
// read: "wine cost down.. its 38 now owners want 31" is "wine cost down". A
// plain letter that says less is better than one that says nothing, or that
// is asked about. False when no beginning of it is surely read either.
func (r *Reader) shorter(stem Stem, path, answer, at string) (rd Reading, tail string, ok bool) {
	text := r.mend(answer).Text
	if (stem == Should || stem == Answer) && retracts.MatchString(text) {
		return rd, "", false
	}
	tries := 0
	places := cuts(text)
	if k := strings.LastIndex(text, " and "); stem == Help && k > 0 && !strings.HasPrefix(text[k:], " and I ") {
		places = append(places, k)
	}
	for _, cut := range places {
		if tries == mostCuts {
			break
		}
		head := strings.TrimRight(text[:cut], " ,;:.-")
		if len(words(head)) < fewest(stem) {
			break
		}
		tries++
		rd, _ = r.once(stem, path, head, at)
		if rd.Doubt == nil && len(rd.Views) > 0 && !(stem == Help && (hollow.MatchString(rd.Sentence) || rd.Has("help.np") && len(words(head)) == 2 && strings.Count(text[cut:], ",") > 1 && !strings.HasPrefix(head, "one "))) {
			return rd, strings.Trim(text[cut:], " ,;:.-"), true
		}
	}
	return Reading{}, "", false
}

// carries finds what an end that is left off must not carry in silence: a
// figure, or that something is not so.
var carries = pattern.MustCompile(`(?i)\d|\b(?:half|third|quarter|doubled?|twice|zero|none|nobody|no one|nothing|no|not|never)\b|n't\b`)

// leftOff is the doubt about a reading whose end was left off; none where the
// letter loses nothing by it.
func leftOff(rd Reading, tail string) *regards.Doubt {
	if rd.Stem != Proof && rd.Stem != Answer && rd.Stem != Should || !carries.MatchString(tail) {
		return nil
	}
	return &regards.Doubt{Path: rd.Path, Answer: rd.Answer, ReadAs: "its end was left out: \"" + tail + "\"", Sentence: rd.Sentence}
}

// hollow is a plan that says nothing without its end: "I would do it."
var hollow = pattern.MustCompile(`^I (?:would )?(?:do|speak|write|read|know|have|make|start|draw) (?:it|that|this|both|all|myself)\b(?: (?:each|every|in|at|on|from) [a-z]+(?: [a-z]+)?)?\.$`)

// mostCuts is how many beginnings of an answer are tried.
const mostCuts = 4

// fewest is how many words a beginning must have to stand for the whole.
func fewest(stem Stem) int {
	switch stem {
	case Need, Topic:
		return 1
	case Promise, Reason, Help, So:
		return 2
	}
	return 4
}

// cuts are the places at which the end of a text can be left off, the last
// one first; none from which on the rest takes back what stands before.
func cuts(s string) []int {
	var out []int
	for i := 1; i+1 < len(s); i++ {
		n := 0
		switch {
		case s[i] == ',' && s[i+1] == ' ', s[i] == ';', s[i] == ':' && s[i+1] == ' ', s[i] == '(' && s[i-1] == ' ',
			s[i] == '.' && s[i+1] == ' ' && !dotted(lastWord(s[:i])), s[i] == '.' && s[i+1] == '.', s[i] == '?' || s[i] == '!':
			n = 1
		case strings.HasPrefix(s[i:], " - "), strings.HasPrefix(s[i:], " -- "), strings.HasPrefix(s[i:], " – "), strings.HasPrefix(s[i:], " — "), strings.HasPrefix(s[i:], " / "), strings.HasPrefix(s[i:], " + "):
			n = 3
		}
		if n == 0 {
			continue
		}
		next := strings.ToLower(firstWord(strings.TrimLeft(s[i:], " .,;:(?!-–—/+")))
		if slices.Contains(takingBack, next) || next == "no" && strings.HasPrefix(strings.TrimLeft(strings.ToLower(s[i:]), " .,;:(?!-–—/+"), "no,") {
			break
		}
		if end := strings.IndexAny(s[i+1:], ",;."); s[i] == ',' && end > 0 && len(words(s[i+1:i+1+end])) < 3 && strings.Contains(s[i:], " and ") {
			continue // in the middle of a list
		}
		out = append(out, i)
		i += n - 1
	}
	slices.Reverse(out)
	return out
}

// retracts finds what makes the beginning of what somebody says of themselves
// mean less, or something else, without its end.
var retracts = pattern.MustCompile(`(?i)\b(?:but|except|unless|although|though|however|not|never|would have|n't|no longer)\b|n't\b`)

// takingBack are words that limit what stands before them.
var takingBack = []string{"but", "except", "unless", "only", "although", "though", "however", "not", "if", "apart", "mostly", "almost", "until", "just"}

// dotted reports whether a full stop behind w belongs to w.
func dotted(w string) bool {
	w = strings.ToLower(w)
	return len(w) == 1 || strings.Contains(w, ".") || slices.Contains([]string{"mr", "mrs", "ms", "dr", "st", "prof", "approx", "dept", "vs", "no", "ft", "sgt", "rev", "fr"}, w)
}

func lastWord(s string) string {
	f := words(s)
	if len(f) == 0 {
		return ""
	}
	return f[len(f)-1]
}
