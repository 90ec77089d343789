package web

// Patterns are the routes of whoever is signed in, for tests from outside.
func Patterns() (out []string) {
	for _, r := range routes() {
		out = append(out, r.pattern)
	}
	return out
}
