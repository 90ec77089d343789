package check_test

import (
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"testing"
)

const inChild = "REGARDS_CHECK_CHILD"

// TestSameInputSameBytes: the letters of forty cases are the same when they
// are written again, in another process, and on one processor.
func TestSameInputSameBytes(t *testing.T) {
	const cases = 40
	here := sums(t, cases)
	if os.Getenv(inChild) != "" {
		fmt.Printf("sums:%s\n", here)
		return
	}
	if again := sums(t, cases); again != here {
		t.Error("written again, the letters differ")
	}
	for _, procs := range []string{"1", "4"} {
		cmd := exec.Command(os.Args[0], "-test.run=^TestSameInputSameBytes$")
		cmd.Env = append(os.Environ(), inChild+"=1", "GOMAXPROCS="+procs)
		out, err := cmd.CombinedOutput()
		if err != nil {
			t.Fatalf("%v\n%s", err, out)
		}
		if !strings.Contains(string(out), "sums:"+here+"\n") {
			t.Errorf("in another process, with %s processors, the letters differ", procs)
		}
	}
}

// sums is one sum over everything that is written from the cases.
func sums(t *testing.T, cases uint64) string {
	t.Helper()
	h := sha256.New()
	for seed := range cases {
		p, err := write(seed)
		if err != nil {
			t.Fatalf("seed %d: %v", seed, err)
		}
		if err := json.NewEncoder(h).Encode(p.Panel); err != nil {
			t.Fatal(err)
		}
	}
	return fmt.Sprintf("%x", h.Sum(nil))
}
