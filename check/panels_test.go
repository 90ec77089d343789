// Package check_test reads thousands of generated letters from outside, as a
// distrustful person would: nothing invented, nothing that blocks, the same
// bytes every time. It uses no code of the critic's to look for inventions.
//
// 1,500 letters by default; 10,000 with REGARDS_FULL=1 (`make measure`).
package check_test

import (
	"fmt"
	"os"
	"strings"
	"sync"
	"testing"
	"time"

	"regards"
	"regards/casetest"
	"regards/compose"
)

// enough is how many letters a property is tried on.
func enough() int {
	if os.Getenv("REGARDS_FULL") != "" {
		return 10_000
	}
	return 1_500
}

// panel is a drawn case and what was written from it.
type panel struct {
	seed uint64
	c    *regards.Case
	now  time.Time
	o    compose.Options
	compose.Panel
}

// write draws a case and writes its letters: mostly e-mails on the next
// morning, some on the same evening, some three days later, some on paper.
func write(seed uint64) (panel, error) {
	c := casetest.Random(seed)
	now := c.Interview.Start.Date.In(c.Zone()).Add([]time.Duration{20, 32, 33, 34, 84}[seed%5] * time.Hour)
	o := compose.Options{Now: now, Version: int(seed % 3)}
	switch seed % 10 {
	case 7:
		o.Channel = regards.Paper
	case 8:
		o.Channel = regards.Card
	}
	p, err := compose.Letters(c, o)
	return panel{seed, c, now, o, p}, err
}

// panels hands out drawn panels until there were enough letters, and says what
// look finds in them, each sort of fault with how often it was met.
func panels(t *testing.T, look func(p panel) []string) {
	t.Helper()
	letters, faulty := 0, 0
	var faults []string
	for seed := uint64(1); letters < enough(); seed += 2 {
		found := [2][]string{}
		n := [2]int{}
		var both sync.WaitGroup
		for i := range found {
			both.Go(func() {
				p, err := write(seed + uint64(i))
				if err != nil {
					found[i] = []string{fmt.Sprintf("seed %d: %v", seed+uint64(i), err)}
					return
				}
				n[i] = len(p.Letters)
				for _, s := range look(p) {
					found[i] = append(found[i], fmt.Sprintf("seed %d: %s", p.seed, s))
				}
			})
		}
		both.Wait()
		letters += n[0] + n[1]
		for _, fs := range found {
			faulty += len(fs)
			faults = append(faults, fs...)
		}
	}
	if faulty > 0 {
		const shown = 40
		if len(faults) > shown && os.Getenv("REGARDS_ALL") == "" {
			faults = append(faults[:shown], fmt.Sprintf("and %d more; REGARDS_ALL=1 shows them", faulty-shown))
		}
		t.Errorf("%d faults in %d letters:\n%s", faulty, letters, strings.Join(faults, "\n"))
	}
	t.Logf("%d letters, %d faults", letters, faulty)
}
