package regards

// Terms are what the employer offered, as far as it is to be confirmed in
// writing. That there is one, the history says.
type Terms struct {
	Points   []string // each as it would stand in a list: "a salary of $68,000 a year"
	Start    Date     // the first working day that was agreed
	AnswerBy Date     // the day by which they want an answer
}

// Agency is the recruiter from outside who introduced the candidate. Thanks
// travel through it unless told otherwise (METHOD 3 #24).
type Agency struct {
	Name      string // of the firm
	Contact   string // the person there
	Honorific string // "Ms.", "Dr", as typed
	Email     string
	Phone     string
	Tone      Tone
	Direct    YesNo // yes: the agency leaves thanks to the candidate
}

// IsZero reports whether no agency is on the record.
func (a Agency) IsZero() bool { return a == Agency{} }
