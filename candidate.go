package regards

// Candidate is the person whose record this is, and who signs the letters.
type Candidate struct {
	Name           string
	Pronoun        Pronoun // rarely needed; for briefs
	Email          string
	Phone          string
	Address        []string // lines, as on an envelope, without the name
	Country        Country
	TimeZone       string     // IANA name, such as "America/New_York"
	Evidence       []Evidence // told once, used where it answers a need
	OtherEmployers []string   // names that belong to the candidate's past, so that they are known as names
}
