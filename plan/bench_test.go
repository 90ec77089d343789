package plan_test

import (
	"os"
	"testing"
	"time"

	"regards"
	"regards/casefile"
	"regards/plan"
)

func read(b testing.TB, name string) *regards.Case {
	f, err := os.Open(name)
	if err != nil {
		b.Fatal(err)
	}
	defer f.Close()
	c, err := casefile.Read(f, name)
	if err != nil {
		b.Fatal(err)
	}
	return c
}

// BenchmarkPlan plans one case: three interviewers, two references, a history.
func BenchmarkPlan(b *testing.B) {
	c := read(b, "../examples/steve-a-week-later.yaml")
	now := time.Date(2026, 11, 24, 20, 0, 0, 0, time.UTC)
	for b.Loop() {
		plan.FollowUps(c, now)
	}
}

// BenchmarkReplan plans 100,000 different cases, as after a change of the
// rules: other days, other countries, other people, with and without history.
// The figure is for one case.
func BenchmarkReplan(b *testing.B) {
	const n = 100_000
	steve := read(b, "../examples/steve-a-week-later.yaml")
	cases := make([]regards.Case, n)
	nows := make([]time.Time, n)
	countries := []regards.Country{"US", "GB", "DE-BY", "JP", "FR", "EG", "AU-NSW", "CA-QC"}
	for i := range cases {
		c := *steve
		c.Employer.Country = countries[i%len(countries)]
		c.Interview.Interviewers = c.Interview.Interviewers[:1+i%3]
		if i%4 != 0 {
			c.History = c.History[:i%2]
		}
		c.Interview.Start.Date = c.Interview.Start.Date.AddDays(i % 500)
		c.Interview.End.Date = c.Interview.Start.Date
		c.Decision.By = c.Interview.End.Date.AddDays(i % 40)
		c.FollowUp.On = c.Decision.By.AddDays(2)
		cases[i] = c
		nows[i] = c.Interview.End.Date.AddDays(i % 60).In(time.UTC)
	}
	for b.Loop() {
		for i := range cases {
			plan.FollowUps(&cases[i], nows[i])
		}
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/n, "ns/case")
}
