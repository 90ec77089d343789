package regards_test

import (
	"testing"
	"time"

	"regards"
)

func TestLocationIsByName(t *testing.T) {
	for _, name := range []string{"Europe/Berlin", "UTC", "Asia/Kolkata"} {
		want, err := time.LoadLocation(name)
		if err != nil {
			t.Fatal(err)
		}
		at := time.Date(2026, 7, 1, 12, 0, 0, 0, time.UTC)
		for range 2 { // loaded, and remembered
			if got := regards.Location(name); got == nil || at.In(got).String() != at.In(want).String() {
				t.Errorf("%s: %v", name, got)
			}
		}
	}
	for _, name := range []string{"", "Berlin", "Europe/Nowhere", "../etc/passwd", "Europe/Berlin\x00"} {
		if got := regards.Location(name); got != nil {
			t.Errorf("%q: %v", name, got)
		}
	}
}
