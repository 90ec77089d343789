//go:build unix

// Command export measures how long `regards export` takes to give a whole record
// back as one archive, and how much more memory it needs for a large record than
// for a small one:
//
//	go run ./bench/export [-positions 1000,100000] [-rounds 3] [-keep FOLDER]
//
// It prints, for each size, the median time, the processor time, the length of
// the archive and the greatest memory of the process. -keep keeps the records, which
// take minutes to fill, for another run, and shares them with bench/pages.
package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"time"

	"regards/bench/record"
	"regards/bench/served"
)

func main() {
	sizes := flag.String("positions", "1000,100000", "how many positions the records have")
	rounds := flag.Int("rounds", 3, "how often each is exported")
	keep := flag.String("keep", "", "the folder in which the records are kept; a temporary one if empty")
	fill := flag.Bool("fill", false, "only fill the records (the program starts itself so)")
	flag.Parse()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	if *fill {
		if err := fillAll(ctx, strings.Split(*sizes, ","), *keep); err != nil {
			fmt.Fprintln(os.Stderr, "export:", err)
			os.Exit(1)
		}
		return
	}
	if err := measure(ctx, strings.Split(*sizes, ","), *rounds, *keep); err != nil {
		fmt.Fprintln(os.Stderr, "export:", err)
		os.Exit(1)
	}
}

func measure(ctx context.Context, sizes []string, rounds int, keep string) error {
	dir, err := os.MkdirTemp("", "regards-bench-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	program, err := served.Build(ctx, dir)
	if err != nil {
		return err
	}
	if keep == "" {
		keep = dir
	}
	if err := fillApart(ctx, sizes, keep); err != nil {
		return err
	}
	for _, size := range sizes {
		var all []run
		for range rounds {
			r, err := export(ctx, program, filepath.Join(keep, size), filepath.Join(dir, "everything.tar.gz"))
			if err != nil {
				return err
			}
			all = append(all, r)
		}
		slices.SortFunc(all, func(a, b run) int { return int(a.took - b.took) })
		m := all[len(all)/2]
		fmt.Printf("%7s positions: %6.2f s, %6.2f s of the processor, %5d MiB of archive, at most %5.1f MiB of memory\n",
			size, m.took.Seconds(), m.cpu.Seconds(), m.bytes>>20, m.memory)
	}
	return nil
}

// fillApart fills the records in a process of its own: a child begins with the
// greatest memory that its parent ever had, and this one's must stay small.
func fillApart(ctx context.Context, sizes []string, keep string) error {
	self, err := os.Executable()
	if err != nil {
		return err
	}
	c := exec.CommandContext(ctx, self, "-fill", "-positions", strings.Join(sizes, ","), "-keep", keep)
	c.Stdout, c.Stderr = os.Stdout, os.Stderr
	return c.Run()
}

func fillAll(ctx context.Context, sizes []string, keep string) error {
	for _, size := range sizes {
		n, err := strconv.Atoi(size)
		if err != nil {
			return err
		}
		if err := record.At(ctx, filepath.Join(keep, size), n, time.Now()); err != nil {
			return err
		}
	}
	return nil
}

// run is one export.
type run struct {
	took, cpu time.Duration
	bytes     int64
	memory    float64 // MiB, the most that the process had
}

func export(ctx context.Context, program, home, to string) (r run, err error) {
	c := exec.CommandContext(ctx, program, "export", "-o", to)
	c.Env = append(os.Environ(), "REGARDS_HOME="+home)
	c.Stderr = os.Stderr
	began := time.Now()
	if err := c.Run(); err != nil {
		return r, err
	}
	r.took, r.cpu = time.Since(began), c.ProcessState.UserTime()+c.ProcessState.SystemTime()
	info, err := os.Stat(to)
	if err != nil {
		return r, err
	}
	r.bytes = info.Size()
	if used, ok := c.ProcessState.SysUsage().(*syscall.Rusage); ok {
		r.memory = float64(used.Maxrss) / 1024
	}
	return r, os.Remove(to)
}
