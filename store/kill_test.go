package store_test

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"strconv"
	"strings"
	"testing"
	"time"

	"regards/store"
)

// TestKilledWhileWriting: a process that is killed at any moment loses nothing
// that it acknowledged, and leaves nothing half done (RELIABILITY 3.2). It is
// killed 20 times, and 500 times with REGARDS_FULL.
func TestKilledWhileWriting(t *testing.T) {
	for _, c := range []struct {
		name, phrase string
		kills, full  int
	}{{"plain", "", 16, 440}, {"encrypted", "lark", 4, 60}} { // an encrypted one opens slowly, by design
		t.Run(c.name, func(t *testing.T) {
			kills, lives := c.kills, 50 // a record that has seen so many gives way to a fresh one: old ones take long to look through
			if os.Getenv("REGARDS_FULL") != "" {
				kills = c.full
			}
			var o store.Options
			var acknowledged int64
			for n := range kills {
				if n%lives == 0 {
					o = here(t)
					o.Passphrase = c.phrase
					record(t, o)
					acknowledged = 2 // as it is filled
				}
				acknowledged = killed(t, o, acknowledged, 1+rand.IntN(12))
				checkWhole(t, o, acknowledged)
			}
		})
	}
}

// killed lets a process write until it has acknowledged so many changes and for
// a moment more, kills it, and says the last revision that it acknowledged.
func killed(t *testing.T, o store.Options, before int64, changes int) (last int64) {
	t.Helper()
	c := roleOf("writer", o)
	var said strings.Builder
	c.Stderr = &said
	out, err := c.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	lines := bufio.NewScanner(out)
	for n := 0; lines.Scan(); n++ {
		if last, err = strconv.ParseInt(lines.Text(), 10, 64); err != nil {
			t.Fatal(err)
		}
		if n+1 == changes {
			time.AfterFunc(time.Duration(rand.IntN(15_000))*time.Microsecond, func() {
				if err := c.Process.Kill(); err != nil && !errors.Is(err, os.ErrProcessDone) {
					t.Error(err)
				}
			})
		}
	}
	if _, err := io.Copy(io.Discard, out); err != nil && !errors.Is(err, os.ErrClosed) {
		t.Fatal(err)
	}
	if err := c.Wait(); err == nil || said.Len() > 0 {
		t.Fatalf("the process ended by itself: %v %s", err, said.String())
	}
	if last < before+int64(changes) {
		t.Fatalf("revision %d was acknowledged after %d more changes than %d", last, changes, before)
	}
	return last
}

// checkWhole opens the record, which looks through it after a kill, and looks
// whether it is one state, at or behind what was acknowledged.
func checkWhole(t *testing.T, o store.Options, acknowledged int64) {
	t.Helper()
	s, err := store.Open(ctx, o)
	if err != nil {
		t.Fatal(err)
	}
	k, err := s.For("me").Case(ctx, "a")
	if err != nil {
		t.Fatal(err)
	}
	if k.Revision < acknowledged {
		t.Fatalf("revision %d was acknowledged, and %d is there", acknowledged, k.Revision)
	}
	l, err := s.For("me").Letter(ctx, "l")
	if err != nil {
		t.Fatal(err)
	}
	steps, err := s.For("me").CaseSteps(ctx, "a")
	if err != nil {
		t.Fatal(err)
	}
	want := fmt.Sprintf("Revision %d", k.Revision)
	if k.Revision > 2 && (k.Case.Position.Title != want || l.Body != want || len(steps) != 2 || steps[0].Person != want) {
		t.Fatalf("half of a change: %q, %q, %v; want %q", k.Case.Position.Title, l.Body, steps, want)
	}
	old, err := s.For("me").Revisions(ctx, "a", 1_000_000)
	if err != nil || int64(len(old)) != k.Revision {
		t.Fatalf("%d of %d revisions, %v", len(old), k.Revision, err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
}
