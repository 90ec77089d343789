package regards

// Closing is which lines of the closing card were said in the last minutes.
// What was not said becomes what the letters say first; an empty answer means
// that the candidate did not tell.
type Closing struct {
	WantedIt          YesNo // said "I want this job"
	Thanked           YesNo
	OfferedMore       YesNo // offered samples of work
	CanDoIt           YesNo // said "I can do it"
	AskedNextStep     YesNo
	AskedDecisionDate YesNo
}

// IsZero reports whether nothing was told about the closing.
func (c Closing) IsZero() bool { return c == Closing{} }
