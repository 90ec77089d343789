package english

// American returns the American spelling of a word, its capitals kept: colour is color.
// Words that are the same on both sides, and unknown words, come back unchanged.
func American(word string) string { return word }

// British returns the British spelling of a word, its capitals kept: color is colour.
// Words that are the same on both sides, and unknown words, come back unchanged.
func British(word string) string { return word }
