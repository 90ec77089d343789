package regards

import (
	"slices"
	"strings"
	"unicode"
)

// Interviewer is a person's part in an interview, and what was said with that
// person. Answers are kept as they were typed; reading turns them into English.
type Interviewer struct {
	Name       string
	Honorific  string // "Ms.", "Dr", "Prof."; as typed
	Pronoun    Pronoun
	Title      string
	Email      string
	Phone      string
	MayCall    YesNo    // said that a call is welcome
	TimeZone   string   // IANA name, where it is another than the interview's
	Address    []string // where paper goes; the employer's when empty
	Part       Part
	Decides    YesNo
	Influence  Influence
	Minutes    int // how long they talked; 0 when not told
	Tone       Tone
	Manner     Manner
	Topic      string      // completes "I enjoyed talking with you about ___"
	Needs      []Need      // their problems, each with the candidate's solution
	Objections []Objection // doubts about the candidate
	Promises   []Promise   // what the candidate said they would do
	Told       string      // completes "You told me that ___"
	Private    Private     // never leaves the record
}

// Part is the interviewer's part in the decision; empty when not told.
type Part string

// The parts.
const (
	HiringManager Part = "hiring manager"
	Executive     Part = "executive"
	Peer          Part = "peer"
	HR            Part = "HR"
	Recruiter     Part = "recruiter"
	OtherPart     Part = "other"
)

// Parts are all parts.
func Parts() []Part { return []Part{HiringManager, Executive, Peer, HR, Recruiter, OtherPart} }

// Tone is the register of the conversation, which the letter takes up; empty
// when not told, and then neutral.
type Tone string

// The tones.
const (
	Formal  Tone = "formal"
	Neutral Tone = "neutral"
	Warm    Tone = "warm"
)

// Tones are all tones.
func Tones() []Tone { return []Tone{Formal, Neutral, Warm} }

// Or is the tone, or other when none was told.
func (t Tone) Or(other Tone) Tone {
	if t == "" {
		return other
	}
	return t
}

// Pronoun is how an interviewer is spoken of; empty when not told.
type Pronoun string

// The pronouns.
const (
	She  Pronoun = "she"
	He   Pronoun = "he"
	They Pronoun = "they"
)

// Pronouns are all pronouns.
func Pronouns() []Pronoun { return []Pronoun{She, He, They} }

// Manner is how the interviewer was in the room: two axes on three steps
// rather than a label (METHOD 3.1). Never printed in a letter.
type Manner struct {
	Pace   Pace
	Warmth Warmth
}

// Pace is how fast the interviewer went; empty when not told.
type Pace string

// The paces.
const (
	Brisk    Pace = "brisk"
	EvenPace Pace = "even"
	Patient  Pace = "patient"
)

// Paces are all paces.
func Paces() []Pace { return []Pace{Brisk, EvenPace, Patient} }

// Warmth is how much the interviewer showed; empty when not told.
type Warmth string

// The warmths.
const (
	Reserved   Warmth = "reserved"
	EvenWarmth Warmth = "even"
	Outgoing   Warmth = "outgoing"
)

// Warmths are all warmths.
func Warmths() []Warmth { return []Warmth{Reserved, EvenWarmth, Outgoing} }

// Influence is how much the interviewer is listened to: "0" none to "3" most;
// empty when not told.
type Influence string

// Influences are all influences, weakest first.
func Influences() []Influence { return []Influence{"0", "1", "2", "3"} }

// Level is the influence as a number, 0 to 3; 1 when not told.
func (i Influence) Level() int {
	if len(i) == 1 && i[0] >= '0' && i[0] <= '3' {
		return int(i[0] - '0')
	}
	return 1
}

// YesNo is an answer that may not have been given: "yes", "no" or empty.
type YesNo string

// The answers.
const (
	Yes YesNo = "yes"
	No  YesNo = "no"
)

// Need is an interviewer's problem with the candidate's solution, evidence
// and benefit, each as typed.
type Need struct {
	Need string // completes "You need (to) ___"
	Help string // completes "I can help you by ___"
	At   string // completes "I have done it before: at ___, ..."
	Did  string // completes "..., I ___"
	So   string // completes "so that you can ___"
}

// Evidence is the deed that the need's proof rests on.
func (n Need) Evidence() Evidence { return Evidence{At: n.At, Did: n.Did} }

// Objection is a doubt about the candidate and the fact that refutes it.
// It is never said back (METHOD 2.3).
type Objection struct {
	About   string // completes "You asked about my ___"
	Answer  string // completes "and the answer is: I ___"
	Aloud   YesNo  // said in the room, or only sensed
	Serious YesNo
}

// OfPay reports whether the doubt is about pay: no thank-you answers it, it is
// talked of when there is an offer (METHOD 2.4 T8).
func (o Objection) OfPay() bool {
	for w := range strings.FieldsFuncSeq(strings.ToLower(o.About), func(r rune) bool { return !unicode.IsLetter(r) }) {
		if slices.Contains([]string{"salary", "salaries", "pay", "paycheck", "wage", "wages", "compensation", "money"}, w) {
			return true
		}
	}
	return false
}

// Promise is what the candidate said they would do, for whom it stands.
type Promise struct {
	What     string // completes "I promised you that I would ___"
	By       Date
	Attached YesNo // goes with this letter
}
