package desk_test

import (
	"testing"
	"time"

	"regards"
)

// TestWhatNobodyWroteNobodyHeard: as long as letters can be written, a position
// shows what they would say; at rest it shows what those say that are there.
func TestWhatNobodyWroteNobodyHeard(t *testing.T) {
	d, now := stopped(t)
	id := filed(t, d, "steve.yaml")
	needs := func() regards.Heard {
		t.Helper()
		p, err := d.Position(t.Context(), id)
		if err != nil || len(p.Standing.Coverage) != 3 {
			t.Fatal(p, err)
		}
		return p.Standing.Coverage[0].Needs
	}
	if got := needs(); got != regards.InLetter {
		t.Errorf("before the letters: %q", got)
	}
	*now = now.Add(300 * 24 * time.Hour)
	if got := needs(); got != regards.Missing {
		t.Errorf("at rest, and nobody wrote: %q", got)
	}
	if _, err := d.Letters(t.Context(), id, regards.ThankYou); err != nil {
		t.Fatal(err)
	}
	if got := needs(); got != regards.InLetter {
		t.Errorf("at rest, with letters: %q", got)
	}
	k, err := d.File().Case(t.Context(), id)
	if err != nil {
		t.Fatal(err)
	}
	said := regards.Event{At: regards.MomentOf(*now), What: regards.LetterSent, With: k.Case.Interview.Interviewers[0].Name}
	other := filed(t, d, "steve.yaml")
	id = other
	if _, err := d.Happened(t.Context(), id, said, "laptop"); err != nil {
		t.Fatal(err)
	}
	if got := needs(); got != regards.InLetter {
		t.Errorf("a letter that is on the history alone: %q", got)
	}
}
