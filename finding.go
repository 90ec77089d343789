package regards

// Finding is what the critic says about a letter.
type Finding struct {
	Rule       string // the rule's id, such as "F1"
	Severity   Severity
	Text       string // one kind sentence: what is wrong and what to do
	Start, End int    // bytes of the letter's Body; equal when the whole letter is meant
	Record     string // the path in the record that it should rest on; may be empty
}

// Severity is how much a finding weighs: facts block, style warns, taste informs.
type Severity string

// The severities.
const (
	Block Severity = "block" // the letter does not go out with it
	Warn  Severity = "warn"
	Info  Severity = "info"
)

// Doubt is an answer whose reading is not sure. It costs the candidate five
// seconds; being sure and wrong would cost more.
type Doubt struct {
	Path       string // where in the record: "interviewers[0].needs[0].did"
	Answer     string // as typed
	ReadAs     string // how it was read, in words a person understands
	Sentence   string // the sentence that it would make, or made
	Suggestion string // a wording of the answer that would be read surely; may be empty
}
