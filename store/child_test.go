package store_test

import (
	"bufio"
	"cmp"
	"fmt"
	"os"
	"os/exec"
	"strconv"

	"regards/store"
)

// child is what a process of its own does for a test, by the name of its role.
// It has no testing.T: what goes wrong is said on the standard error.
func child(role string) int {
	s, err := store.Open(ctx, store.Options{Path: os.Getenv("REGARDS_TEST_PATH"), Passphrase: os.Getenv("REGARDS_TEST_PHRASE"), Beside: role == "counter"})
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	switch role {
	case "writer":
		err = writeOn(s)
	case "limited":
		err = limited(s, os.Getenv("REGARDS_TEST_PATH"))
	case "counter":
		err = countOn(s)
	default:
		err = fmt.Errorf("no role %q", role)
	}
	if err == nil {
		return 0
	}
	fmt.Fprintln(os.Stderr, err)
	return 1
}

// roleOf is a process of its own that does a role with a record.
func roleOf(role string, o store.Options) *exec.Cmd {
	c := exec.Command(os.Args[0])
	c.Env = append(os.Environ(), "REGARDS_TEST_CHILD="+role, "REGARDS_TEST_PATH="+o.Path, "REGARDS_TEST_PHRASE="+o.Passphrase)
	return c
}

// counting is how many changes each of two processes makes.
const counting = 100

// countOn counts a setting up beside another process that does the same, as a
// command does beside a server.
func countOn(s *store.Store) error {
	f := s.For("me")
	for range counting {
		err := f.Change(ctx, func(t *store.Tx) error {
			text, err := t.Pref(ctx, "count")
			if err != nil {
				return err
			}
			n, err := strconv.Atoi(cmp.Or(text, "0"))
			if err != nil {
				return err
			}
			return t.PutPref(ctx, "count", strconv.Itoa(n+1))
		})
		if err != nil {
			return err
		}
	}
	return s.Close()
}

// writeOn changes the case "a" for ever, each time from what it finds, and says
// each revision on the standard output once it is acknowledged. Now and then it
// makes a backup, so that it is killed there too.
func writeOn(s *store.Store) error {
	out := bufio.NewWriter(os.Stdout)
	f := s.For("me")
	for n := 0; ; n++ {
		k, err := f.Case(ctx, "a")
		if err != nil {
			return err
		}
		if err := f.Change(ctx, func(t *store.Tx) error { return writeOnce(t, k) }); err != nil {
			return err
		}
		if _, err := fmt.Fprintln(out, k.Revision+1); err != nil {
			return err
		}
		if err := out.Flush(); err != nil {
			return err
		}
		if n%8 == 5 {
			if _, err := s.BackupDaily(ctx, noon.AddDate(0, 0, int(k.Revision))); err != nil {
				return err
			}
		}
	}
}

// writeOnce changes the case, its letter and its steps together.
func writeOnce(t *store.Tx, k *store.Case) error {
	next := strconv.FormatInt(k.Revision+1, 10)
	k.Case.Position.Title = "Revision " + next
	if err := t.PutCase(ctx, "a", k.Revision, k.Case, columnsOf("open"), noon, "child"); err != nil {
		return err
	}
	l, err := t.Letter(ctx, "l")
	if err != nil {
		return err
	}
	l.Body = "Revision " + next
	if err := t.PutLetter(ctx, l, noon); err != nil {
		return err
	}
	return t.PutSteps(ctx, "a", stepsOf("Revision "+next))
}
