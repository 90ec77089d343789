package regards

import "time"

// FollowUp is a dated step that the candidate takes: a letter, a call, a
// visit, a brief, a question. It is derived from the record, never stored;
// what is stored is what happened and what the candidate decided.
type FollowUp struct {
	Kind      Step
	With      string    // the person, as on the record; empty when it is with nobody (a debrief)
	Via       Via       // how it travels; empty when it does not
	NotBefore time.Time // in the reader's zone; earlier would do harm
	Due       time.Time // in the reader's zone; the last good moment
	Reason    string    // one sentence that a tired person understands
	Rule      string    // the rule's id: "17" is row 17 of METHOD 3
	StopsWhen string    // what makes it moot, as a clause: "they answer"
	From      string    // the path in the record that it rests on, such as "interviewers[0].promises[1]"; may be empty
}

// Step is what a follow-up does. The steps that are letters have the names of
// the letters' kinds.
type Step string

// The steps that are not letters.
const (
	StepClosingCard Step = "closing card" // take it along to the interview
	StepDebrief     Step = "debrief"
	StepCall        Step = "call"
	StepVisit       Step = "visit"    // a letter left at the desk; nobody's time is asked
	StepQuestion    Step = "question" // something to find out
	StepBrief       Step = "brief"    // ready a reference
	StepTell        Step = "tell"     // a word to an agency or a referrer by telephone
	StepDecide      Step = "decide"   // the candidate's own answer is due
	StepRest        Step = "rest"     // put to rest; nothing more is sent
)

// Letter is the kind of letter that the step writes; ok is false when it
// writes none.
func (s Step) Letter() (k Kind, ok bool) {
	for _, k := range Kinds() {
		if Step(k) == s {
			return k, true
		}
	}
	return "", false
}

// Via is how a step travels; as in the history, where it may be any text.
type Via string

// The ways.
const (
	ViaEmail   Via = "e-mail"
	ViaPhone   Via = "phone"
	ViaPost    Via = "post"
	ViaHand    Via = "by hand"
	ViaMessage Via = "message" // a short text, where people are on such terms
)
