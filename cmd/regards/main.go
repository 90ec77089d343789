// Command regards follows up a job interview for the person who was
// interviewed. It is the outermost door: here the command line, the clock, the
// environment and the files are read, and nowhere further in.
//
// It does not decide anything about letters; it prints what the rooms say.
// It sends nothing, asks nothing of any network, and keeps nothing but the
// files that -o names.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"runtime/debug"
)

// Exit codes, which scripts rely on.
const (
	exitDone    = 0
	exitRefused = 1 // findings or reasons were printed
	exitWrong   = 2 // the command line or the input is wrong; nothing was written
)

// errRefused is what a command returns when it worked and says no.
var errRefused = errors.New("refused")

func main() {
	debug.SetGCPercent(400) // a run reads its tables and is gone: collecting three times in between cost a quarter of it
	outlive()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	os.Exit(run(ctx, os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}

// run is main with its surroundings handed in, so that tests go through the
// same door.
func run(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	root := newRoot(door{stoppable{ctx, stdin}, stdout, stderr})
	root.SetArgs(args)
	err := root.ExecuteContext(ctx)
	switch {
	case err == nil:
		return exitDone
	case errors.Is(err, errRefused):
		return exitRefused
	}
	fmt.Fprintln(stderr, err)
	return exitWrong
}
