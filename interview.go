package regards

// Interview is one meeting, with one interviewer or several.
type Interview struct {
	Round          Round
	Start, End     Moment
	TimeZone       string // IANA name; the employer's or candidate's when empty
	Mode           Mode
	Went           Went
	Like           []string // "What I like most about this job is ___", up to two
	ShouldHaveSaid string   // "One thing I should have told them: I ___"
	Closing        Closing
	Interviewers   []Interviewer
}

// Debriefed reports whether anything was told about what happened in the
// room, beyond who was to be there.
func (i *Interview) Debriefed() bool {
	if i.Went != "" || len(i.Like) > 0 || i.ShouldHaveSaid != "" || !i.Closing.IsZero() {
		return true
	}
	for _, p := range i.Interviewers {
		if p.Topic != "" || p.Told != "" || len(p.Needs)+len(p.Objections)+len(p.Promises) > 0 {
			return true
		}
	}
	return false
}

// Round is which meeting of the process it was; empty when not told.
type Round string

// The rounds.
const (
	Screen Round = "screen" // a first talk by phone or video, usually with a recruiter
	First  Round = "first"
	Second Round = "second"
	Final  Round = "final"
)

// Rounds are the rounds in the order in which they come.
func Rounds() []Round { return []Round{Screen, First, Second, Final} }

// Mode is how they met; empty when not told.
type Mode string

// The modes.
const (
	InPerson Mode = "in person"
	Video    Mode = "video"
	Phone    Mode = "phone"
)

// Modes are all modes.
func Modes() []Mode { return []Mode{InPerson, Video, Phone} }

// Went is how the interview went, as the candidate felt it; empty when not told.
type Went string

// How an interview may have gone.
const (
	WentWell  Went = "well"
	WentOK    Went = "ok"
	WentBadly Went = "badly" // the strongest objection is then answered first
)

// Wents are all of them.
func Wents() []Went { return []Went{WentWell, WentOK, WentBadly} }
