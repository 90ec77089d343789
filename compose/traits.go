package compose

import "regexp"

// trait is something that a frame's words do, whatever its move is, and that
// a letter should do once, or only in the right place.
type trait uint8

const (
	begins  trait = 1 << iota // says that it begins: stands only at the head of a letter
	wishing                   // says that the job is wanted
	plain                     // says so in the plainest words
	offers                    // offers to answer or to send more
	hopes                     // hopes to meet or to talk again
	leansOn                   // gives the reason for a wish that must stand just before
)

// traits are how each is known.
var traits = []struct {
	trait trait
	re    *regexp.Regexp
}{
	{begins, regexp.MustCompile(`(?i)^[^.]*\b(let me (start|begin|first)|first of all|before anything else|to begin( with)?,)`)},
	{wishing, regexp.MustCompile(`(?i)(want (this|the|to (come|work|be|do|join))|wanting to|(come|coming) to \{emp\}|work(ing)? (at|for|with) \{emp\}|like to (come|work|join|be)\b|interest(ed)? in)`)},
	{plain, regexp.MustCompile(`(?i)(want (this|the) (job|position|post)|the job I want|job that I want)`)},
	{offers, regexp.MustCompile(`(?i)(\b(ask me|just ask|please ask|do ask|need only ask|so ask|ask\.|anything (more|else|further|still)|know more|tell you more|tell you how|hear more from me|left open|still open|is missing|still missing|in more detail|any of this|question (remain|come|for me)|if there.is a question|of a question|whatever is missing)|happily answer|gladly (explain|send)|glad to (answer|explain)|happy to (answer|explain|tell))`)},
	{hopes, regexp.MustCompile(`(?i)(\bI hope\b|talk(ing)? again|meet again|(would|~would) (gladly |be glad to |love to |like to )?(go on|continue|hear more|take up)|good to talk (with|some|about)[^.]*\.$|more I~?.?would|talk to be continued)`)},
	{leansOn, regexp.MustCompile(`^(One reason|A (big|good|large)[^.]* reason|A big reason|Much of it)\b`)},
}

func traitsOf(f *Frame) (out trait) {
	for _, t := range traits {
		if f.Move == "reason" && t.trait == wishing || f.Move != "reason" && t.trait == leansOn {
			continue
		}
		if t.re.MatchString(f.Text) {
			out |= t.trait
		}
	}
	return out
}

// is reports whether the frame has the trait.
func (f *Frame) is(t trait) bool { return f.traits&t != 0 }
