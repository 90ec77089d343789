package regards

// ClosingCard is the sheet for the last minutes of an interview. Its fields
// are phrased for this position and, where they are known, for these people.
type ClosingCard struct {
	Heading   string     // position and employer
	When      string     // day, hour and place as a person says them; empty when not known
	Lines     []CardLine // the six things to say, in the order in which they are said best
	Questions []string   // questions that are worth asking last
	FindOut   []FindOut  // what to know before leaving the room
}

// CardLine is one of the six things to say.
type CardLine struct {
	Key  string // the closing's key in a case file: "wanted_it"
	Name string // what it does: "Say that you want it"
	Say  string // words to say aloud
	Said YesNo  // whether it was said; empty before the interview
	From string // the path in the record that the words rest on; may be empty
}

// FindOut is something to know before leaving, and why.
type FindOut struct {
	What string // "How Marta Lindqvist's name is spelled"
	Ask  string // words to ask it with; may be empty
	Why  string // one clause
}
