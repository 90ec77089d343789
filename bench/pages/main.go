// Command pages measures how long pages take on a large record, signed in,
// from disk, and how many there are a second beside a bare page of net/http
// with the same bytes, in the same run:
//
//	go run ./bench/pages [-positions 10000,100000] [-requests 1000] [-keep FOLDER]
//
// It prints a line for each page: percentiles in milliseconds of one client who asks for
// one page after another, processor time of the server for each, and the ratio
// of pages a second to bare ones, with two clients, in turns, so that neighbours on
// the machine slow both. -keep keeps the records, which take minutes to fill, for another run.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"math/rand/v2"
	"net"
	"net/http"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"regards/bench/record"
	"regards/bench/served"
)

func main() {
	sizes := flag.String("positions", "10000,100000", "how many positions the records have")
	requests := flag.Int("requests", 1000, "how many requests for each page")
	keep := flag.String("keep", "", "the folder in which the records are kept; a temporary one if empty")
	only := flag.String("only", "", "the pages to measure, by a part of their names")
	bare := flag.String("bare", "", "serve the bytes of this file and nothing else (the program starts itself so)")
	flag.Parse()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	err := serveBare(*bare)
	if *bare == "" {
		err = measure(ctx, strings.Split(*sizes, ","), *requests, *keep, *only)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "pages:", err)
		os.Exit(1)
	}
}

// page is what is asked for, each time anew.
type page struct {
	name string
	path func(positions int) string
}

func pages() []page {
	fixed := func(path string) func(int) string { return func(int) string { return path } }
	return []page{
		{"Today", fixed("/")},
		{"Position", func(n int) string { return "/positions/" + record.ID(rand.IntN(n)) }},
		{"Positions", fixed("/positions")},
		{"Positions, found", func(n int) string { return "/positions?q=" + strconv.Itoa(rand.IntN(n)) }},
		{"Positions, none", func(n int) string { return "/positions?q=nobody" + strconv.Itoa(rand.IntN(n)) }},
		{"Positions, many", fixed("/positions?q=e&stage=open")},
		{"People", fixed("/people")},
		{"People, found", fixed("/people?q=an")},
		{"Plan", fixed("/plan")},
		{"Plan of one", func(n int) string { return "/positions/" + record.ID(rand.IntN(n)) + "/plan" }},
		{"References", fixed("/references")},
		{"Letters of one", func(n int) string { return "/positions/" + record.ID(rand.IntN(n/10)*10) + "/letters" }},
	}
}

func measure(ctx context.Context, sizes []string, requests int, keep, only string) error {
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
	for _, size := range sizes {
		n, err := strconv.Atoi(size)
		if err != nil {
			return err
		}
		home := filepath.Join(keep, size)
		if err := record.At(ctx, home, n, time.Now()); err != nil {
			return err
		}
		if err := measureRecord(ctx, program, home, n, requests, only); err != nil {
			return err
		}
	}
	return nil
}

func measureRecord(ctx context.Context, program, home string, n, requests int, only string) error {
	s, err := served.Start(ctx, program, home)
	if err != nil {
		return err
	}
	if err := s.SignIn(); err != nil {
		return err
	}
	fmt.Printf("%d positions, %d requests for each page\n%-15s %8s %8s %8s %8s %8s %8s %7s\n", n, requests, "", "p50 ms", "p95 ms", "p99 ms", "cpu ms", "per s", "KiB", "ratio")
	for _, p := range pages() {
		if !strings.Contains(p.name, only) {
			continue
		}
		if err := measurePage(ctx, s, p, n, requests); err != nil {
			return errors.Join(err, s.Stop())
		}
	}
	return s.Stop()
}

func measurePage(ctx context.Context, s *served.Server, p page, n, requests int) error {
	ask := func() ([]byte, error) { return served.Get(s.Client, s.Base+p.path(n)) }
	var body []byte
	for range 50 { // what a person meets who has the page open already
		var err error
		if body, err = ask(); err != nil {
			return err
		}
	}
	before, err := s.CPU()
	if err != nil {
		return err
	}
	took := make([]time.Duration, requests)
	for i := range took {
		start := time.Now()
		if _, err := ask(); err != nil {
			return err
		}
		took[i] = time.Since(start)
	}
	after, err := s.CPU()
	if err != nil {
		return err
	}
	slices.Sort(took)
	at := func(share float64) float64 { return ms(took[int(share*float64(len(took)-1))]) }
	rate, ratio, err := beside(ctx, ask, body)
	if err != nil {
		return err
	}
	fmt.Printf("%-15s %8.2f %8.2f %8.2f %8.2f %8.0f %8.1f %7.3f\n", p.name, at(.5), at(.95), at(.99), ms(after-before)/float64(requests), rate, float64(len(body))/1024, ratio)
	return nil
}

func ms(d time.Duration) float64 { return float64(d.Microseconds()) / 1000 }

// The turns in which a page and a bare one are asked for.
const (
	turns    = 10
	turnTime = 300 * time.Millisecond
	clients  = 2
)

// beside is how many pages a second there are, and their ratio to bare ones.
func beside(ctx context.Context, ask func() ([]byte, error), body []byte) (rate, ratio float64, err error) {
	bare, end, err := startBare(ctx, body)
	if err != nil {
		return 0, 0, err
	}
	defer end()
	client := &http.Client{}
	var ours, theirs float64
	for range turns {
		a, err := perSecond(ask)
		if err != nil {
			return 0, 0, err
		}
		b, err := perSecond(func() ([]byte, error) { return served.Get(client, bare) })
		if err != nil {
			return 0, 0, err
		}
		ours, theirs = ours+a/turns, theirs+b/turns
	}
	return ours, ours / theirs, nil
}

// perSecond asks for one turn with all clients.
func perSecond(ask func() ([]byte, error)) (float64, error) {
	var done atomic.Int64
	var failed atomic.Pointer[error]
	var all sync.WaitGroup
	start := time.Now()
	for range clients {
		all.Go(func() {
			for time.Since(start) < turnTime {
				if _, err := ask(); err != nil {
					failed.Store(&err)
					return
				}
				done.Add(1)
			}
		})
	}
	all.Wait()
	if err := failed.Load(); err != nil {
		return 0, *err
	}
	return float64(done.Load()) / time.Since(start).Seconds(), nil
}

// startBare starts the bare server, as a process of its own too.
func startBare(ctx context.Context, body []byte) (address string, end func(), err error) {
	f, err := os.CreateTemp("", "regards-bare-")
	if err != nil {
		return "", nil, err
	}
	defer os.Remove(f.Name())
	if _, err := f.Write(body); err != nil {
		return "", nil, err
	}
	if err := f.Close(); err != nil {
		return "", nil, err
	}
	self, err := os.Executable()
	if err != nil {
		return "", nil, err
	}
	c := exec.CommandContext(ctx, self, "-bare", f.Name())
	out, err := c.StdoutPipe()
	if err != nil {
		return "", nil, err
	}
	if err := c.Start(); err != nil {
		return "", nil, err
	}
	end = func() { c.Process.Kill(); c.Wait() }
	if _, err := fmt.Fscanln(out, &address); err != nil {
		end()
		return "", nil, err
	}
	return address, end, nil
}

// serveBare serves the bytes of a file on a free port, which it prints.
func serveBare(file string) error {
	if file == "" {
		return nil
	}
	body, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return err
	}
	fmt.Printf("http://%s/\n", l.Addr())
	return http.Serve(l, http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		w.Write(body)
	}))
}
