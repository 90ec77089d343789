package regards

// Reference is someone who may be called about the candidate, mutual contacts
// included.
type Reference struct {
	Name      string
	Relation  string // completes "who ___" or names the tie: "managed me at Larkin Freight"
	Email     string
	Phone     string
	Kind      ReferenceKind
	Seen      []string // what this person witnessed
	Knows     []string // people at the employer
	LastAsked Date
	Private   Private
}

// ReferenceKind is what a reference is to the candidate; empty when not told.
type ReferenceKind string

// The kinds.
const (
	PlainReference ReferenceKind = "reference"
	MutualContact  ReferenceKind = "mutual contact"
)

// ReferenceKinds are all kinds.
func ReferenceKinds() []ReferenceKind { return []ReferenceKind{PlainReference, MutualContact} }
