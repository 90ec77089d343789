package main

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

// TestMain lets the scripts call the program itself, as a process of its own,
// through the same door that main uses.
func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"regards": main})
}

// TestScenarios plays the stories of scenarios/*.txtar. `go test ./cmd/regards
// -run Scenarios/write` plays one; the head of each file says what it is about.
func TestScenarios(t *testing.T) {
	top, err := filepath.Abs("../..")
	if err != nil {
		t.Fatal(err)
	}
	testscript.Run(t, testscript.Params{
		Dir:                 filepath.Join(top, "scenarios"),
		RequireExplicitExec: true,
		Setup: func(e *testscript.Env) error {
			e.Setenv("EXAMPLES", filepath.Join(top, "examples"))
			return nil
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){"code": code},
	})
}

// code runs the program and compares its exit code: `code 2 write nothing.yaml`.
// What it printed is then for stdout and stderr to look at.
func code(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 1 {
		ts.Fatalf("usage: code N ARGS...")
	}
	err := ts.Exec("regards", args[1:]...)
	got := "0"
	if x, ok := err.(*exec.ExitError); ok {
		got = string(rune('0' + x.ExitCode()))
	} else if err != nil {
		ts.Fatalf("%v", err)
	}
	if got != args[0] {
		ts.Fatalf("exit code %s, want %s", got, args[0])
	}
}

// TestEveryScenarioSaysWhatItIsAbout holds the stories readable.
func TestEveryScenarioSaysWhatItIsAbout(t *testing.T) {
	files, err := filepath.Glob("../../scenarios/*.txtar")
	if err != nil || len(files) < 8 {
		t.Fatalf("%d scenarios, %v", len(files), err)
	}
	for _, f := range files {
		b, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		if len(b) < 3 || b[0] != '#' {
			t.Errorf("%s does not begin with a line that says what it is about", f)
		}
	}
}

// TestInterruptEndsAReadFromAKeyboard: Ctrl-C must end a program that waits
// for its standard input.
func TestInterruptEndsAReadFromAKeyboard(t *testing.T) {
	r, w, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer w.Close()
	defer r.Close()
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if got := run(ctx, []string{"write", "-"}, r, os.Stdout, w); got != exitWrong {
		t.Errorf("exit code %d", got)
	}
}
