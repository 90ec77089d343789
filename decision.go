package regards

// Decision is who decides, by when and how.
type Decision struct {
	Who     string // a name as on the record, or "the team"
	What    string // completes "What happens next: [who] will ___"
	By      Date
	Urgency Urgency
}

// Urgency is how soon they decide; empty when not told.
type Urgency string

// The urgencies.
const (
	Today          Urgency = "today" // same or next day
	Days           Urgency = "days"
	Weeks          Urgency = "weeks"
	UnknownUrgency Urgency = "unknown"
)

// Urgencies are all urgencies.
func Urgencies() []Urgency { return []Urgency{Today, Days, Weeks, UnknownUrgency} }

// Intention is what the candidate means to do if nothing is heard:
// "If I hear nothing, I will [how] [with] on [on]".
type Intention struct {
	How  How
	With string // a name as on the record
	On   Date
}

// How is the way in which a candidate follows up; empty when not told.
type How string

// The ways.
const (
	ByCall  How = "call"
	ByEmail How = "email"
	ByNone  How = "none" // nothing is to be chased
)

// Hows are all ways.
func Hows() []How { return []How{ByCall, ByEmail, ByNone} }
