package store_test

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"testing"
	"time"

	"regards"
	"regards/casetest"
	"regards/store"
)

// large is a record with so many positions, six steps of each due over a year,
// made once for all benchmarks of that size.
func large(b *testing.B, positions int) *store.Store {
	b.Helper()
	s := openAt(b, store.Options{Path: filepath.Join(b.TempDir(), "record.db")})
	cases := make([]*regards.Case, 50)
	for i := range cases {
		cases[i] = casetest.Random(uint64(i))
	}
	for n := 0; n < positions; {
		change(b, s.For("me"), func(tx *store.Tx) error {
			for end := n + 1000; n < end; n++ {
				at := noon.Add(time.Duration(n) * time.Minute)
				id := fmt.Sprintf("p%06d", n)
				if err := tx.AddCase(ctx, id, cases[n%len(cases)], store.Columns{Stage: regards.Open, HeardAt: at, NextChange: at}, at, "bench"); err != nil {
					return err
				}
				var steps []store.Step
				for k := range 6 {
					steps = append(steps, store.Step{Key: fmt.Sprint(k), Kind: "nudge", Due: at.AddDate(0, 0, k*60).UnixMilli(), NotBefore: at.UnixMilli(), Zone: "UTC"})
				}
				if err := tx.PutSteps(ctx, id, steps); err != nil {
					return err
				}
			}
			return nil
		})
	}
	return s
}

// sizes are 10,000 positions, and 100,000 with REGARDS_FULL.
func sizes() []int {
	if os.Getenv("REGARDS_FULL") != "" {
		return []int{10_000, 100_000}
	}
	return []int{10_000}
}

// BenchmarkLarge: what pages ask of a large record.
func BenchmarkLarge(b *testing.B) {
	for _, n := range sizes() {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			s := large(b, n)
			f := s.For("me")
			now := noon.Add(time.Duration(n/2) * time.Minute)
			ask := func(name string, fn func() error) {
				b.Run(name, func(b *testing.B) {
					for b.Loop() {
						if err := fn(); err != nil {
							b.Fatal(err)
						}
					}
				})
			}
			ask("StepsNow", func() error { _, err := f.StepsNow(ctx, now, now.AddDate(0, 0, 2), 50); return err })
			ask("CountStepsNow", func() error { _, err := f.CountStepsNow(ctx, now, now.AddDate(0, 0, 2), 100); return err })
			ask("Waiting", func() error { _, err := f.Waiting(ctx, regards.Open, 50); return err })
			ask("Ripe", func() error { _, err := f.Ripe(ctx, now, 50); return err })
			ask("Cases", func() error { _, err := f.Cases(ctx, store.Place{Changed: now.UnixMilli()}, 50); return err })
			ask("CountCases", func() error { _, err := f.CountCases(ctx); return err })
			ask("Case", func() error { _, err := f.Case(ctx, fmt.Sprintf("p%06d", n/2)); return err })
			ask("QuickCheck", func() error { _, err := s.DB().Exec(`PRAGMA quick_check(1)`); return err })
			exported(b, f)
		})
	}
}

// exported measures an export's time and the most memory that it held.
func exported(b *testing.B, f *store.Folder) {
	b.Run("Export", func(b *testing.B) {
		var before, now runtime.MemStats
		runtime.GC()
		runtime.ReadMemStats(&before)
		most, seen := uint64(0), 0
		for b.Loop() {
			if err := f.Export(ctx, func(k *store.Kept) error {
				if seen++; seen%10_000 == 0 {
					runtime.ReadMemStats(&now)
					most = max(most, now.HeapInuse)
				}
				return nil
			}); err != nil {
				b.Fatal(err)
			}
		}
		b.ReportMetric(float64(int64(most)-int64(before.HeapInuse))/(1<<20), "MiB-more")
	})
}

// BenchmarkCommit: an acknowledged change against the disk's own bound, writing
// and syncing one page in the same folder (RELIABILITY 5.2 B1).
func BenchmarkCommit(b *testing.B) {
	b.Run("fdatasync", func(b *testing.B) {
		h, err := os.Create(filepath.Join(b.TempDir(), "page"))
		if err != nil {
			b.Fatal(err)
		}
		defer h.Close()
		page := make([]byte, 4096)
		for n := int64(0); b.Loop(); n++ {
			if _, err := h.WriteAt(page, n%1000*4096); err != nil {
				b.Fatal(err)
			}
			if err := h.Sync(); err != nil {
				b.Fatal(err)
			}
		}
	})
	for name, phrase := range map[string]string{"change": "", "encrypted": "lark"} {
		b.Run(name, func(b *testing.B) {
			s := openAt(b, store.Options{Path: filepath.Join(b.TempDir(), "record.db"), Passphrase: phrase})
			f := s.For("me")
			for n := 0; b.Loop(); n++ {
				if err := f.Change(ctx, func(tx *store.Tx) error { return tx.PutPref(ctx, "theme", fmt.Sprint(n)) }); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
