package almanac_test

import (
	"slices"
	"testing"
	"time"
	_ "time/tzdata" // the test must not depend on the machine

	"regards"
	"regards/almanac"
)

// clockYears are the years whose changes the tests walk through.
var clockYears = []int{2025, 2026, 2027}

// TestAtIsTheWallClock asks, in every zone that the almanac names and in the
// odd ones, for every quarter of an hour around each change of the clock, and
// for every hour of every month's first day. What comes back shows the clock
// that was asked for, and no earlier moment does; or, when no moment does, it
// is the change itself that skips it.
func TestAtIsTheWallClock(t *testing.T) {
	skipped, twice := 0, 0
	var wall almanac.Wall // one for all, so that what it remembers of one place meets another
	names := zoneNames(t)
	if len(names) < 200 {
		t.Fatalf("only %d zones", len(names))
	}
	for _, name := range names {
		loc, err := time.LoadLocation(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, y := range clockYears {
			for m := time.January; m <= time.December; m++ {
				first := regards.Date{Year: y, Month: m, Day: 1}
				for h := range 24 {
					checkAt(t, &wall, first, time.Duration(h)*time.Hour, loc)
				}
			}
			for _, change := range changes(y, loc) {
				d := regards.DateOf(change)
				for _, d := range []regards.Date{d.AddDays(-1), d, d.AddDays(1)} {
					for q := range 24 * 4 {
						s, w := checkAt(t, &wall, d, time.Duration(q)*15*time.Minute, loc)
						skipped, twice = skipped+s, twice+w
					}
				}
			}
		}
	}
	if skipped < 500 || twice < 500 {
		t.Errorf("%d skipped and %d double times: the test looks at the wrong days", skipped, twice)
	}
}

// checkAt holds At against a search through the minutes around it, and a Wall
// against At.
func checkAt(t *testing.T, wall *almanac.Wall, d regards.Date, clock time.Duration, loc *time.Location) (skipped, twice int) {
	t.Helper()
	at := almanac.At(d, clock, loc)
	if got := wall.At(d, clock, loc); !got.Equal(at) || got.Location() != at.Location() {
		t.Errorf("%s %v in %s: the wall shows %v, want %v", d, clock, loc, got, at)
	}
	face := d.In(time.UTC).Add(clock)
	found := 0
	for _, offset := range offsetsNear(at) {
		x := face.Add(-offset)
		if _, o := x.In(loc).Zone(); time.Duration(o)*time.Second != offset {
			continue // at that moment the clock shows something else
		}
		found++
		if x.Before(at) {
			t.Errorf("%s %v in %s: %v, but %v shows it earlier", d, clock, loc, at, x.In(loc))
		}
	}
	shows := at.Format("2006-01-02 15:04") == face.Format("2006-01-02 15:04")
	switch {
	case found > 0 && !shows:
		t.Errorf("%s %v in %s: %v, but that time exists", d, clock, loc, at)
	case found == 0:
		_, before := at.Add(-time.Nanosecond).Zone()
		_, after := at.Zone()
		gap := time.Duration(after-before) * time.Second
		start := at.Add(-time.Nanosecond).In(time.UTC).Add(time.Duration(before)*time.Second + time.Nanosecond)
		if gap <= 0 || face.Before(start) || !face.Before(start.Add(gap)) {
			t.Errorf("%s %v in %s: %v, which is not the change that skips it", d, clock, loc, at)
		}
		return 1, 0
	case found > 1:
		return 0, 1
	}
	return 0, 0
}

// offsetsNear are the offsets in force within a day of a moment.
func offsetsNear(at time.Time) (out []time.Duration) {
	for t := at.Add(-26 * time.Hour); ; {
		_, o := t.Zone()
		if d := time.Duration(o) * time.Second; !slices.Contains(out, d) {
			out = append(out, d)
		}
		_, end := t.ZoneBounds()
		if end.IsZero() || end.After(at.Add(26*time.Hour)) {
			return out
		}
		t = end
	}
}

// changes are the moments of a year at which the clock is changed.
func changes(y int, loc *time.Location) (out []time.Time) {
	t := time.Date(y, 1, 1, 0, 0, 0, 0, loc)
	for {
		_, end := t.ZoneBounds()
		if end.IsZero() || end.Year() > y {
			return out
		}
		out = append(out, end)
		t = end
	}
}

// zoneNames are the zones of zones.tsv and those that change their clocks in
// some way of their own.
func zoneNames(t *testing.T) []string {
	seen := map[string]bool{}
	var out []string
	add := func(name string) {
		if !seen[name] {
			seen[name] = true
			out = append(out, name)
		}
	}
	for _, cols := range readTable(t, "../zones.tsv", 0) {
		add(cols[1])
	}
	for _, cols := range readTable(t, "odd-zones.tsv", 2) {
		add(cols[0])
	}
	return out
}

// TestAtOnKnownDays is the same by hand: what the clock was asked to show,
// and the moment that answers.
func TestAtOnKnownDays(t *testing.T) {
	for _, cols := range readTable(t, "clocks.tsv", 5) {
		loc, err := time.LoadLocation(cols[0])
		if err != nil {
			t.Fatal(err)
		}
		d, err := regards.ParseDate(cols[1])
		if err != nil {
			t.Fatal(err)
		}
		clock, err := time.ParseDuration(cols[2])
		if err != nil {
			t.Fatal(err)
		}
		if got := almanac.At(d, clock, loc).Format(time.RFC3339); got != cols[3] {
			t.Errorf("%s on %s at %s: %s, want %s (%s)", cols[0], cols[1], cols[2], got, cols[3], cols[4])
		}
	}
	if got := almanac.At(regards.Date{Year: 2026, Month: 5, Day: 4}, 9*time.Hour, nil); got.Format(time.RFC3339) != "2026-05-04T09:00:00Z" {
		t.Errorf("without a zone: %v", got)
	}
}

func TestZone(t *testing.T) {
	for _, cols := range readTable(t, "places.tsv", 2) {
		loc, ok := almanac.Zone(regards.Country(cols[0]))
		if got := loc.String(); got != cols[1] || ok != (cols[1] != "UTC") {
			t.Errorf("%s: %s %v, want %s", cols[0], got, ok, cols[1])
		}
	}
	for _, cols := range readTable(t, "../zones.tsv", 0) {
		loc, ok := almanac.Zone(regards.Country(cols[0]))
		if !ok || loc.String() != cols[1] {
			t.Errorf("%s: %s %v, want %s", cols[0], loc, ok, cols[1])
		}
	}
}

// TestWallForgetsNothing asks one wall for one year in the order of the days
// and in none, in places that take turns.
func TestWallForgetsNothing(t *testing.T) {
	var wall almanac.Wall
	var places []*time.Location
	for _, name := range []string{"Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Africa/Casablanca", "UTC"} {
		loc, err := time.LoadLocation(name)
		if err != nil {
			t.Fatal(err)
		}
		places = append(places, loc)
	}
	for i := range 366 * 24 * 4 {
		for _, q := range []int{i, i * 7919 % (366 * 24 * 4)} {
			loc := places[q%7%len(places)]
			d, clock := (regards.Date{Year: 2026, Month: 1, Day: 1}).AddDays(q/96), time.Duration(q%96)*15*time.Minute
			if got, want := wall.At(d, clock, loc), almanac.At(d, clock, loc); !got.Equal(want) {
				t.Fatalf("%s %v in %s: %v, want %v", d, clock, loc, got, want)
			}
		}
	}
	if got, want := wall.At(regards.Date{}, time.Millisecond, nil), almanac.At(regards.Date{}, time.Millisecond, nil); !got.Equal(want) {
		t.Errorf("no day and no place: %v, want %v", got, want)
	}
}

func BenchmarkWall(b *testing.B) {
	loc, _ := time.LoadLocation("Europe/Berlin")
	d := regards.Date{Year: 2026, Month: 11, Day: 24}
	var wall almanac.Wall
	for b.Loop() {
		wall.At(d, 9*time.Hour, loc)
	}
}

func BenchmarkAt(b *testing.B) {
	loc, _ := time.LoadLocation("Europe/Berlin")
	d := regards.Date{Year: 2026, Month: 11, Day: 24}
	for b.Loop() {
		almanac.At(d, 9*time.Hour, loc)
	}
}
