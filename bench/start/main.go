// Command start measures how long the program takes from being called to the last byte of
// the first page, signed in by its link; the memory that it holds then and, idle, after a
// while; and the size of its file:
//
//	go run ./bench/start [-runs 9] [-idle 20s]
//
// The record is a new one, and then one with a position in it. The medians of the runs are
// printed; processor time beside them is what a busy machine cannot blur.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/signal"
	"path/filepath"
	"slices"
	"time"

	"regards/bench/record"
	"regards/bench/served"
	"regards/store"
)

func main() {
	runs := flag.Int("runs", 9, "how often the program is started")
	idle := flag.Duration("idle", 20*time.Second, "after how long it counts as idle")
	flag.Parse()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	if err := measure(ctx, *runs, *idle); err != nil {
		fmt.Fprintln(os.Stderr, "start:", err)
		os.Exit(1)
	}
}

func measure(ctx context.Context, runs int, idle time.Duration) error {
	dir, err := os.MkdirTemp("", "regards-bench-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	program, err := served.Build(ctx, dir)
	if err != nil {
		return err
	}
	info, err := os.Stat(program)
	if err != nil {
		return err
	}
	fmt.Printf("binary            %6.1f MiB\n", float64(info.Size())/(1<<20))
	home := filepath.Join(dir, "home")
	if err := fill(ctx, home); err != nil {
		return err
	}
	for _, c := range []struct {
		name string
		home func() (string, error)
	}{
		{"a new record", func() (string, error) { return os.MkdirTemp(dir, "new-") }},
		{"with positions", func() (string, error) { return home, nil }},
	} {
		if err := started(ctx, program, c.name, c.home, runs, idle); err != nil {
			return err
		}
	}
	return nil
}

// fill makes a record with twenty positions.
func fill(ctx context.Context, home string) error {
	if err := os.Mkdir(home, 0o700); err != nil {
		return err
	}
	s, err := store.Open(ctx, store.Options{Path: filepath.Join(home, "record.db")})
	if err != nil {
		return err
	}
	return errors.Join(record.Fill(ctx, s, 20, time.Now()), s.Close())
}

// started starts the program so often, and prints the medians.
func started(ctx context.Context, program, name string, home func() (string, error), runs int, idle time.Duration) error {
	var took, cpu []time.Duration
	var all, own float64
	for i := range runs {
		dir, err := home()
		if err != nil {
			return err
		}
		begun := time.Now()
		s, err := served.Start(ctx, program, dir)
		if err != nil {
			return err
		}
		if err := s.SignIn(); err != nil {
			return errors.Join(err, s.Stop())
		}
		took = append(took, time.Since(begun))
		busy, err := s.CPU()
		if err != nil {
			return err
		}
		cpu = append(cpu, busy)
		if i == runs-1 {
			time.Sleep(idle)
			if all, own, err = s.Memory(); err != nil {
				return err
			}
		}
		if err := s.Stop(); err != nil {
			return err
		}
	}
	slices.Sort(took)
	slices.Sort(cpu)
	fmt.Printf("%-17s %6d ms to the first page (processor %d ms)\n", name, took[runs/2].Milliseconds(), cpu[runs/2].Milliseconds())
	fmt.Printf("%-17s %6.1f MiB idle, of which %.1f are not pages of its own file\n", "", all, own)
	return nil
}
