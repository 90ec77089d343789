package desk_test

import (
	"context"
	"fmt"
	"os"
	"testing"
	"time"

	"regards"
	"regards/casefile"
	"regards/casetest"
	"regards/desk"
	"regards/store"
)

// example files one of the examples.
func example(t testing.TB, d *desk.Desk, path string) string {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	c, err := casefile.Read(f, path)
	if err != nil {
		t.Fatal(err)
	}
	id, err := d.AddCase(context.Background(), c, "laptop")
	if err != nil {
		t.Fatal(err)
	}
	return id
}

// TestTodayFollowsTheDay: what may be begun today and is due within two days
// waits today; the rest is coming up; nothing stands in both, and the count in
// the navigation is that of the page.
func TestTodayFollowsTheDay(t *testing.T) {
	ctx := context.Background()
	d, now := stopped(t)
	if day, err := d.Today(ctx); err != nil || day.Begun || len(day.Due)+len(day.Coming)+len(day.Silences) > 0 {
		t.Fatalf("an empty record: %+v, %v", day, err)
	}
	id := example(t, d, "../examples/steve.yaml")
	example(t, d, "../examples/demo/halden.yaml")
	seen := map[string]bool{}
	for n := range 21 {
		*now = evening.AddDate(0, 0, n)
		if _, err := d.Tick(ctx); err != nil {
			t.Fatal(err)
		}
		day, err := d.Today(ctx)
		if err != nil {
			t.Fatal(err)
		}
		end := time.Date(day.Now.Year(), day.Now.Month(), day.Now.Day()+1, 0, 0, 0, 0, day.Now.Location())
		due := map[string]bool{}
		for _, s := range day.Due {
			due[s.Key] = true
			seen[s.Kind] = true
			f := s.FollowUp()
			if f.Due.After(end) && (f.NotBefore.After(end) || f.Due.After(end.AddDate(0, 0, 2))) {
				t.Errorf("day %d: %s %s waits from %s to %s", n, s.Kind, s.Person, f.NotBefore, f.Due)
			}
		}
		for _, s := range day.Coming {
			if due[s.Key] || store.Time(s.Due).Before(end) {
				t.Errorf("day %d: %s %s is coming up and due", n, s.Kind, s.Person)
			}
		}
		if c, err := d.Counts(ctx); err != nil || c.Due != len(day.Due) || c != day.Counts {
			t.Errorf("day %d: %d on the page, %d counted, %v", n, len(day.Due), c.Due, err)
		}
	}
	if !seen["thank-you"] || !seen["call"] || !seen["nudge"] {
		t.Errorf("three weeks asked for %v", seen)
	}
	if _, err := d.DeleteCase(ctx, id, "laptop"); err != nil {
		t.Fatal(err)
	}
	day, err := d.Today(ctx)
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range append(day.Due, day.Coming...) {
		if s.CaseID == id {
			t.Error("a position in the bin still asks for something")
		}
	}
}

// TestTodayInOnesOwnDay: the day is the candidate's, wherever the computer stands.
func TestTodayInOnesOwnDay(t *testing.T) {
	d, now := stopped(t)
	example(t, d, "../examples/steve.yaml")
	*now = time.Date(2026, 11, 21, 3, 0, 0, 0, time.UTC) // ten in the evening of the 20th in Ohio
	day, err := d.Today(context.Background())
	if err != nil || day.Now.Day() != 20 {
		t.Errorf("%s, %v", day.Now, err)
	}
}

// TestTodayCountsSilence: in the employer's working days, the bar by their date.
func TestTodayCountsSilence(t *testing.T) {
	ctx := context.Background()
	d, now := stopped(t)
	example(t, d, "../examples/demo/halden.yaml") // interview on Thursday the 12th, decision by the 20th
	*now = time.Date(2026, 11, 16, 15, 0, 0, 0, time.UTC)
	day, err := d.Today(ctx)
	if err != nil || len(day.Silences) != 1 {
		t.Fatal(day, err)
	}
	if s := day.Silences[0]; s.Days != 2 || s.Percent != 50 || s.Expected != (regards.Date{Year: 2026, Month: 11, Day: 20}) || day.Deciding != 1 {
		t.Errorf("%+v, %d decide", s, day.Deciding)
	}
}

// BenchmarkToday is the day among many positions: the time must not grow with them.
func BenchmarkToday(b *testing.B) {
	for _, n := range []int{10, 1000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			ctx := context.Background()
			d, _ := stopped(b)
			for i := range n {
				if _, err := d.AddCase(ctx, casetest.Random(uint64(i)), "laptop"); err != nil {
					b.Fatal(err)
				}
			}
			for b.Loop() {
				if _, err := d.Today(ctx); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
