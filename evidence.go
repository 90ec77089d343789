package regards

// Evidence is what the candidate did before: place, deed and result.
type Evidence struct {
	At  string // where, as typed: "Mercy General", "the VITA site", "in my last job"
	Did string // completes "At ___, I ___"
}

// IsZero reports whether nothing was told.
func (e Evidence) IsZero() bool { return e.At == "" && e.Did == "" }
