package regards

import "strings"

// Brief is the page that readies one reference for a call (METHOD 5): facts
// that this person witnessed, in the order of this employer's needs and
// doubts, and never words to recite.
type Brief struct {
	For      string // the reference's name
	Heading  string
	Sections []Section
}

// Words counts the words of the page, its titles too.
func (b Brief) Words() int {
	n := len(strings.Fields(b.Heading))
	for _, s := range b.Sections {
		n += len(strings.Fields(s.Title))
		for _, l := range s.Lines {
			n += len(strings.Fields(l.Text))
		}
	}
	return n
}

// Section is a part of a brief or of a call script.
type Section struct {
	Title string
	Lines []Line
}

// Line is one line of a section, with the facts that it rests on.
type Line struct {
	Text  string
	Facts []Fact
}

// Script is what to have before one's eyes during a call.
type Script struct {
	Call      CallKind
	With      string // whom to call
	Phone     string // empty when not on the record
	Sections  []Section
	Voicemail Line // what to say when nobody answers
}

// CallKind is what a call is for.
type CallKind string

// The kinds of call.
const (
	FollowUpCall  CallKind = "follow-up" // "I said that I would call"
	ReferenceCall CallKind = "reference" // to somebody who may be called
)
