package main

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"os"
	"strings"
	"testing"
	"time"

	"golang.org/x/sys/unix"

	"regards/store"
)

// tty is a terminal of the system's own: the program sits at keys, the test at
// hands, and sees what the terminal shows of what it types.
type tty struct {
	t           *testing.T
	hands, keys *os.File
	shown       heard
}

func newTTY(t *testing.T) *tty {
	t.Helper()
	hands, err := os.OpenFile("/dev/ptmx", os.O_RDWR|unix.O_NOCTTY, 0)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { hands.Close() })
	if err := unix.IoctlSetPointerInt(int(hands.Fd()), unix.TIOCSPTLCK, 0); err != nil {
		t.Fatal(err)
	}
	n, err := unix.IoctlGetInt(int(hands.Fd()), unix.TIOCGPTN)
	if err != nil {
		t.Fatal(err)
	}
	keys, err := os.OpenFile(fmt.Sprintf("/dev/pts/%d", n), os.O_RDWR|unix.O_NOCTTY, 0)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { keys.Close() })
	y := &tty{t: t, hands: hands, keys: keys}
	go io.Copy(&y.shown, hands) // ends with the terminal
	return y
}

// talk runs the program and types each answer when its question stands there.
func (y *tty) talk(args []string, turns ...string) (said string, code int) {
	y.t.Helper()
	out := &heard{}
	ended := make(chan int, 1)
	go func() { ended <- run(context.Background(), args, y.keys, out, out) }()
	rest := 0
	for i := 0; i < len(turns); i += 2 {
		question, answer := turns[i], turns[i+1]
		for deadline := time.Now().Add(time.Minute); !strings.Contains(out.String()[rest:], question); time.Sleep(time.Millisecond) {
			select {
			case code := <-ended:
				y.t.Fatalf("it ended with %d before it asked %q: %s", code, question, out)
			default:
			}
			if time.Now().After(deadline) {
				y.t.Fatalf("it does not ask %q: %s", question, out)
			}
		}
		rest += strings.Index(out.String()[rest:], question) + len(question)
		y.silent()
		if _, err := y.hands.WriteString(answer + "\n"); err != nil {
			y.t.Fatal(err)
		}
	}
	code = <-ended
	return out.String(), code
}

// silent waits until the terminal shows nothing of what is typed: the question
// is printed just before.
func (y *tty) silent() {
	y.t.Helper()
	for deadline := time.Now().Add(time.Minute); ; time.Sleep(time.Millisecond) {
		state, err := unix.IoctlGetTermios(int(y.keys.Fd()), unix.TCGETS)
		if err != nil {
			y.t.Fatal(err)
		}
		if state.Lflag&unix.ECHO == 0 {
			return
		}
		if time.Now().After(deadline) {
			y.t.Fatal("what is typed would be shown")
		}
	}
}

// TestPassphrase: set, asked for, changed and removed at a terminal, and never
// shown there.
func TestPassphrase(t *testing.T) {
	path := recordOfOne(t)
	y := newTTY(t)
	const first, second = "lark over the dock", "Möwe unter dem Kran"
	locked := func(want bool) {
		t.Helper()
		b, err := os.ReadFile(path)
		if err != nil || bytes.Contains(b, []byte("Brightwater")) == want {
			t.Errorf("encrypted is not %t, %v", want, err)
		}
	}
	locked(false)
	said, code := y.talk([]string{"passphrase"}, "Passphrase: ", first, "Once more: ", "lark over the duck")
	if code != exitWrong || !strings.Contains(said, "two different passphrases. Nothing was done") {
		t.Errorf("%d: %s", code, said)
	}
	locked(false)
	said, code = y.talk([]string{"passphrase"}, "Passphrase: ", first, "Once more: ", first)
	if code != exitDone || !strings.Contains(said, "Nobody can replace a passphrase that is forgotten") || !strings.Contains(said, "The record and its backups are encrypted.") {
		t.Errorf("%d: %s", code, said)
	}
	locked(true)
	question := "Passphrase of " + path + ": "
	if said, code = y.talk([]string{"list"}, question, first); code != exitDone || !strings.Contains(said, "Brightwater") {
		t.Errorf("%d: %s", code, said)
	}
	if said, code = y.talk([]string{"list"}, question, "Lark over the dock"); code != exitWrong || !strings.Contains(said, "This passphrase does not open the record") {
		t.Errorf("%d: %s", code, said)
	}
	said, code = y.talk([]string{"passphrase"}, question, first, "New passphrase: ", second, "Once more: ", second)
	if code != exitDone || !strings.Contains(said, "have the new passphrase") || strings.Contains(said, "Nobody can replace") {
		t.Errorf("%d: %s", code, said)
	}
	if said, code = y.talk([]string{"list"}, question, first); code != exitWrong {
		t.Errorf("the old one opens it: %s", said)
	}
	t.Setenv(recordPhrase, second) // for a program that has nobody to ask
	if said, code := says("list"); code != exitDone || !strings.Contains(said, "Brightwater") {
		t.Errorf("%d: %s", code, said)
	}
	t.Setenv(recordPhrase, "")
	said, code = y.talk([]string{"passphrase", "--remove"}, question, second)
	if code != exitDone || !strings.Contains(said, "no passphrase any more") {
		t.Errorf("%d: %s", code, said)
	}
	locked(false)
	for _, secret := range []string{first, second, "duck", "Lark"} {
		if strings.Contains(y.shown.String(), secret) || strings.Contains(said, secret) {
			t.Errorf("%q was shown: %s", secret, &y.shown)
		}
	}
}

// TestPassphraseIsRefused: without a terminal, with none to remove, and while
// somebody has the record open.
func TestPassphraseIsRefused(t *testing.T) {
	path := recordOfOne(t)
	for want, args := range map[string][]string{
		"a new passphrase is typed, and there is no terminal to ask for it": {"passphrase"},
		"has no passphrase. Nothing was done":                               {"passphrase", "--remove"},
		`"lark" is too much; this command takes nothing but flags`:          {"passphrase", "lark"},
	} {
		if said, code := says(args...); code != exitWrong || !strings.Contains(said, want) {
			t.Errorf("%v: %d: %s", args, code, said)
		}
	}
	s, err := store.Open(t.Context(), store.Options{Path: path})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if said, code := says("passphrase"); code != exitWrong || !strings.Contains(said, "is open in another Regards") {
		t.Errorf("%d: %s", code, said)
	}
}

// TestInterruptLeavesTheTerminal: Ctrl-C at a question ends the program, and
// the terminal shows again what is typed.
func TestInterruptLeavesTheTerminal(t *testing.T) {
	recordOfOne(t)
	y := newTTY(t)
	ctx, stop := context.WithCancel(t.Context())
	out, ended := &heard{}, make(chan int, 1)
	go func() { ended <- run(ctx, []string{"passphrase"}, y.keys, out, out) }()
	y.silent()
	stop()
	if code := <-ended; code != exitWrong || !strings.Contains(out.String(), "stopped. Nothing was done") {
		t.Errorf("%d: %s", code, out)
	}
	state, err := unix.IoctlGetTermios(int(y.keys.Fd()), unix.TCGETS)
	if err != nil || state.Lflag&unix.ECHO == 0 {
		t.Errorf("the terminal stays silent, %v", err)
	}
}

// TestServeAsksForThePassphrase: an encrypted record is opened as pages once
// its passphrase is typed.
func TestServeAsksForThePassphrase(t *testing.T) {
	path := recordOfOne(t)
	if err := store.SetPassphrase(t.Context(), store.Options{Path: path}, "lark"); err != nil {
		t.Fatal(err)
	}
	if said, code := says("serve", "--no-browser"); code != exitWrong || !strings.Contains(said, "a passphrase is needed and there is no terminal to ask for it; set REGARDS_PASSPHRASE. Nothing was done") {
		t.Errorf("%d: %s", code, said)
	}
	t.Setenv(recordPhrase, "lark")
	for _, args := range [][]string{nil, {"--read-only"}} {
		link, _, stop := serving(t, args...)
		if got := page(t, link); !strings.Contains(got, "Brightwater") {
			t.Errorf("%s", got)
		}
		if code := stop(); code != exitDone {
			t.Errorf("exit code %d", code)
		}
	}
}
