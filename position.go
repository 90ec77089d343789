package regards

// Position is the opening at an employer.
type Position struct {
	Title string // in full, as advertised
	Short string // as it is said in a sentence; Title when empty
}

// Said is the title as it is said in a sentence.
func (p Position) Said() string {
	if p.Short != "" {
		return p.Short
	}
	return p.Title
}
