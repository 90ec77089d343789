package reading

import "testing"

// TestTidiesAreUsed: the example of each turn is one, and is one no more when
// it has been put right.
func TestTidiesAreUsed(t *testing.T) {
	for _, row := range tidies {
		if !row.typed.MatchString(row.example) {
			t.Errorf("%s: %q is none", row.typed, row.example)
		}
		if again := row.typed.ReplaceAllString(row.example, row.meant); row.typed.MatchString(again) {
			t.Errorf("%q is one still", again)
		}
	}
}
