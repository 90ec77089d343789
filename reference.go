package regards

// Reference is someone who may be called about the candidate, mutual contacts
// included.
type Reference struct {
	Name      string
	Honorific string // "Prof.", where it is used
	Relation  string // completes "who ___" or names the tie: "managed me at Larkin Freight"
	Email     string
	Phone     string
	Kind      ReferenceKind
	Seen      []string // what this person witnessed
	Knows     []string // people at the employer
	LastAsked Date
	Tone      Tone   // how they write to each other; warm when empty
	Reach     Reach  // how this person likes to be reached
	Consent   YesNo  // may be named; a slow yes is a no (METHOD 3 #32)
	MaySay    string // what their own employer lets them say: "dates and title only"
	Called    []Date // when they were called about the candidate, in other searches too
	Private   Private
}

// ReferenceKind is what a reference is to the candidate; empty when not told.
type ReferenceKind string

// The kinds.
const (
	PlainReference ReferenceKind = "reference"
	MutualContact  ReferenceKind = "mutual contact"
	Referrer       ReferenceKind = "referrer" // who opened the door at this employer
)

// ReferenceKinds are all kinds.
func ReferenceKinds() []ReferenceKind {
	return []ReferenceKind{PlainReference, MutualContact, Referrer}
}

// Reach is how somebody likes to be reached; empty when not told.
type Reach string

// The ways.
const (
	ReachPhone Reach = "phone"
	ReachEmail Reach = "e-mail"
)

// Reaches are all ways.
func Reaches() []Reach { return []Reach{ReachPhone, ReachEmail} }

// IsReference reports whether this person may be called about the candidate,
// as a mutual contact or a referrer need not be.
func (r *Reference) IsReference() bool { return r.Kind == PlainReference || r.Kind == "" }
