package regards

import "time"

// Standing is where a case stands on one day: who has heard what, what could
// lose it, and how long it has been silent. It holds no probabilities; nobody
// knows them.
type Standing struct {
	Stage    Stage
	Coverage []Coverage
	Risks    []Risk // the heaviest first
	Silence  Silence
}

// Stage is how far a case has come.
type Stage string

// The stages.
const (
	Ahead     Stage = "ahead"     // the interview is still to come
	Open      Stage = "open"      // they are deciding
	Offered   Stage = "offered"   // an offer waits for an answer
	Accepted  Stage = "accepted"  // signed
	Rejected  Stage = "rejected"  // they said no
	Withdrawn Stage = "withdrawn" // the candidate withdrew or declined
	Dormant   Stage = "dormant"   // silent beyond the last follow-up; kept, and nothing is sent
)

// Stages are the stages in the order in which a case comes to them.
func Stages() []Stage {
	return []Stage{Ahead, Open, Offered, Accepted, Rejected, Withdrawn, Dormant}
}

// Said is the stage in the candidate's words, to stand alone; the stage itself
// when it is none of Stages.
func (s Stage) Said() string {
	switch s {
	case Ahead:
		return "interview to come"
	case Open:
		return "they are deciding"
	case Offered:
		return "an offer waits"
	case Rejected:
		return "they said no"
	case Dormant:
		return "at rest"
	}
	return string(s)
}

// Also are other words by which people look for a case of the stage.
func (s Stage) Also() []string {
	switch s {
	case Ahead:
		return []string{"ahead", "upcoming"}
	case Open:
		return []string{"open", "waiting", "pending"}
	case Offered:
		return []string{"offered"}
	case Accepted:
		return []string{"closed", "signed"}
	case Rejected:
		return []string{"closed", "rejected", "rejection"}
	case Withdrawn:
		return []string{"closed", "declined"}
	case Dormant:
		return []string{"closed", "dormant", "silent"}
	}
	return nil
}

// Closed reports whether nothing is waited for any more.
func (s Stage) Closed() bool {
	return s == Accepted || s == Rejected || s == Withdrawn || s == Dormant
}

// Coverage says for one interviewer where each content stands.
type Coverage struct {
	With       string
	Thanks     Heard
	Interest   Heard
	Needs      Heard
	Objections Heard
	NextStep   Heard
}

// Heard is where a reader has heard a content.
type Heard string

// The places.
const (
	InRoom   Heard = "room"    // it was said in the interview
	InLetter Heard = "letter"  // the letter says it
	Missing  Heard = "missing" // there is something to say, and neither says it
	NotAsked Heard = "none"    // there is nothing to say
)

// Risk is something that could lose the position, and what mends it.
type Risk struct {
	Text string // one sentence
	Mend string // what to do, one sentence
	With string // the person whom it concerns; may be empty
	From string // the path in the record that it rests on; may be empty
}

// Silence is the silence clock: since when nothing has been heard from the
// employer.
type Silence struct {
	Since    time.Time // the last word from them: the interview, a reply, a new date; zero before the interview
	Days     int       // working days of the employer since then
	Expected Date      // the day by which they said that they would answer; zero when none
	Late     int       // working days of the employer since Expected; 0 when it is not past
}
