package almanac_test

import (
	"math/rand/v2"
	"os"
	"strings"
	"sync"
	"testing"
	"time"

	"regards"
	"regards/almanac"
)

func date(t testing.TB, s string) regards.Date {
	t.Helper()
	d, err := regards.ParseDate(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// TestKnownDays holds days that everybody in the place could check.
func TestKnownDays(t *testing.T) {
	for _, cols := range readTable(t, "known.tsv", 4) {
		c, d := almanac.For(regards.Country(cols[0])), date(t, cols[1])
		got, holiday := c.Holiday(d)
		switch {
		case cols[2] == "works" || cols[2] == "weekend":
			got = "works"
			if c.Weekend(d) {
				got = "weekend"
			}
			if c.Works(d) != (got == "works") {
				t.Errorf("%s %s: Works is %v (%s)", cols[0], cols[1], c.Works(d), cols[3])
			}
		case !holiday || c.Works(d):
			t.Errorf("%s %s: %q, works %v, want %q (%s)", cols[0], cols[1], got, c.Works(d), cols[2], cols[3])
			continue
		}
		if got != cols[2] {
			t.Errorf("%s %s: %q, want %q (%s)", cols[0], cols[1], got, cols[2], cols[3])
		}
	}
}

// TestSums is working-day arithmetic by hand.
func TestSums(t *testing.T) {
	for _, cols := range readTable(t, "sums.tsv", 5) {
		c, d := almanac.For(regards.Country(cols[0])), date(t, cols[1])
		var got regards.Date
		switch n := 0; cols[2] {
		case "on":
			got = c.On(d)
		case "on or before":
			got = c.OnOrBefore(d)
		default:
			for _, r := range strings.TrimLeft(cols[2], "+-") {
				n = n*10 + int(r-'0')
			}
			if cols[2][0] == '-' {
				n = -n
			}
			got = c.Add(d, n)
		}
		if got != date(t, cols[3]) {
			t.Errorf("%s %s %s: %s, want %s (%s)", cols[0], cols[1], cols[2], got, cols[3], cols[4])
		}
	}
}

// TestArithmeticIsTheWalk holds Add, On, OnOrBefore and Between against a walk
// from day to day, in places with all sorts of weekends, and at both ends of
// the span of which single days are known.
func TestArithmeticIsTheWalk(t *testing.T) {
	rnd := rand.New(rand.NewPCG(1, 2))
	for _, place := range []regards.Country{"US", "GB-SCT", "DE-BY", "IL", "NP", "AE", "AE-SH", "BN", "MY-01", "JP", "XX"} {
		c := almanac.For(place)
		for range 400 {
			from := regards.Date{Year: 2024, Month: 1, Day: 1}.AddDays(rnd.IntN(6000))
			if rnd.IntN(4) == 0 {
				from = regards.Date{Year: []int{1999, 2100}[rnd.IntN(2)], Month: 12, Day: 1}.AddDays(rnd.IntN(90) - 30)
			}
			n := rnd.IntN(81) - 40
			if got, want := c.Add(from, n), walk(c, from, n); got != want {
				t.Fatalf("%s: Add(%s, %d) is %s, a walk gives %s", place, from, n, got, want)
			}
			if got, want := c.OnOrBefore(from), walk(c, from.AddDays(1), -1); got != want {
				t.Fatalf("%s: OnOrBefore(%s) is %s, a walk gives %s", place, from, got, want)
			}
			to := from.AddDays(rnd.IntN(120) - 60)
			if got, want := c.Between(from, to), count(c, from, to); got != want {
				t.Fatalf("%s: Between(%s, %s) is %d, a walk gives %d", place, from, to, got, want)
			}
			if n > 0 && c.Between(from, c.Add(from, n)) != n {
				t.Fatalf("%s: Between(%s, Add(%d)) is %d", place, from, n, c.Between(from, c.Add(from, n)))
			}
		}
	}
}

func walk(c *almanac.Calendar, d regards.Date, n int) regards.Date {
	way := 1
	if n < 0 {
		way = -1
	}
	if n == 0 {
		for !c.Works(d) {
			d = d.AddDays(1)
		}
	}
	for n != 0 {
		if d = d.AddDays(way); c.Works(d) {
			n -= way
		}
	}
	return d
}

func count(c *almanac.Calendar, from, to regards.Date) (n int) {
	if to.Before(from) {
		return -count(c, to, from)
	}
	for d := from.AddDays(1); !d.After(to); d = d.AddDays(1) {
		if c.Works(d) {
			n++
		}
	}
	return n
}

// TestFarAway holds that a slip in a year costs neither time nor a panic, and
// that no day stays no day.
func TestFarAway(t *testing.T) {
	c := almanac.For("US")
	far := regards.Date{Year: 2926, Month: 11, Day: 23}
	if n := c.Between(date(t, "2026-11-23"), far); n < 230000 || n > 240000 {
		t.Errorf("working days in nine centuries: %d", n)
	}
	if got := c.Add(date(t, "2026-11-23"), c.Between(date(t, "2026-11-23"), far)); got.DaysSince(far) < -4 || got.After(far) {
		t.Errorf("there and back: %s", got)
	}
	var none regards.Date
	if c.On(none) != none || c.OnOrBefore(none) != none || c.Add(none, 3) != none || c.Works(none) || c.Between(none, far) != 0 {
		t.Error("the zero Date is a day")
	}
	if _, ok := c.Holiday(none); ok {
		t.Error("the zero Date is a holiday")
	}
}

// TestEveryTable reads the table of every country, for the country and for
// each region that it names.
func TestEveryTable(t *testing.T) {
	files, err := os.ReadDir("holidays")
	if err != nil || len(files) < 150 {
		t.Fatal(len(files), err)
	}
	size := int64(0)
	for _, f := range files {
		code, ok := strings.CutSuffix(f.Name(), ".tsv")
		if !ok {
			continue
		}
		info, err := f.Info()
		if err != nil {
			t.Fatal(err)
		}
		size += info.Size()
		places := map[string]bool{code: true}
		for _, cols := range readTable(t, "../holidays/"+f.Name(), 0) {
			for region := range strings.FieldsFuncSeq(strings.TrimPrefix(cols[0], "not "), func(r rune) bool { return r == ',' }) {
				if cols[0] != "regions" {
					places[code+"-"+region] = true
				}
			}
		}
		for place := range places {
			checkYears(t, regards.Country(place))
		}
	}
	if size > 600<<10 {
		t.Errorf("the tables have %d bytes", size)
	}
}

// checkYears holds that each year has a believable number of working days.
func checkYears(t *testing.T, place regards.Country) {
	t.Helper()
	c := almanac.For(place)
	if !c.Known() {
		t.Errorf("%s: not known", place)
	}
	for y := almanac.First; y <= almanac.Last; y++ {
		eve := regards.Date{Year: y - 1, Month: 12, Day: 31}
		perWeek := 0
		for d := eve; d.DaysSince(eve) < 7; d = d.AddDays(1) {
			if !c.Weekend(d) {
				perWeek++
			}
		}
		all := perWeek * 52
		if n := c.Between(eve, eve.AddDays(365)); n >= all || n < all-32 {
			t.Errorf("%s: %d working days in %d", place, n, y)
		}
	}
}

func TestKnown(t *testing.T) {
	for place, want := range map[regards.Country]bool{
		"US": true, "us-oh": true, "UK": true, "GB-SCT": true, "QA": true, "DE-XX": true, "XX": false, "": false, "AF": false, "-": false, "../us": false,
	} {
		if got := almanac.For(place).Known(); got != want {
			t.Errorf("%q: known %v, want %v", place, got, want)
		}
	}
	if almanac.For("DE-XX") != almanac.For("DE") || almanac.For("XX") != almanac.For("") || almanac.For("US-OH") != almanac.For("US") {
		t.Error("a calendar is made more than once")
	}
}

func TestHours(t *testing.T) {
	for place, want := range map[regards.Country][2]time.Duration{
		"US": {9 * time.Hour, 17 * time.Hour}, "ES-CT": {9 * time.Hour, 18 * time.Hour}, "DK": {8*time.Hour + 30*time.Minute, 16 * time.Hour}, "XX": {9 * time.Hour, 17 * time.Hour},
	} {
		open, close := almanac.For(place).Hours()
		if open != want[0] || close != want[1] {
			t.Errorf("%s: %v to %v, want %v", place, open, close, want)
		}
	}
}

// TestManyAtOnce makes all calendars from several goroutines; run with -race.
func TestManyAtOnce(t *testing.T) {
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			for _, cols := range readTable(t, "known.tsv", 4) {
				almanac.For(regards.Country(cols[0])).On(regards.Date{Year: 2026, Month: 12, Day: 25})
			}
		})
	}
	wg.Wait()
}

func BenchmarkFor(b *testing.B) {
	for b.Loop() {
		almanac.For("DE-BY")
	}
}

func BenchmarkWorks(b *testing.B) {
	c, d := almanac.For("DE-BY"), date(b, "2026-11-24")
	for b.Loop() {
		c.Works(d)
	}
}

func BenchmarkAdd(b *testing.B) {
	c, d := almanac.For("DE-BY"), date(b, "2026-11-24")
	for b.Loop() {
		c.Add(d, 250)
	}
}

func BenchmarkBetween(b *testing.B) {
	c, d, e := almanac.For("DE-BY"), date(b, "2026-11-24"), date(b, "2031-11-24")
	for b.Loop() {
		c.Between(d, e)
	}
}

func BenchmarkHoliday(b *testing.B) {
	c, d := almanac.For("DE-BY"), date(b, "2026-12-26")
	for b.Loop() {
		c.Holiday(d)
	}
}
