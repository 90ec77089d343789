package casefile

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestExamples: every example reads without a fault, says at its head what it
// shows, and comes back unchanged.
func TestExamples(t *testing.T) {
	files, err := filepath.Glob("../examples/*.yaml")
	if err != nil || len(files) < 7 {
		t.Fatalf("%d examples, %v", len(files), err)
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if !strings.HasPrefix(string(data), "# ") {
			t.Errorf("%s: no remark at its head", file)
		}
		c, err := Read(bytes.NewReader(data), filepath.Base(file))
		if err != nil {
			t.Error(err)
			continue
		}
		for _, w := range writers {
			if what := roundTrip(c, w.write); what != "" {
				t.Errorf("%s: %s: %s", file, w.name, what)
			}
		}
	}
}

// TestWritten compares what Write makes of an example with a file that a
// person has read and found good.
func TestWritten(t *testing.T) {
	data, err := os.ReadFile("../examples/steve-a-week-later.yaml")
	if err != nil {
		t.Fatal(err)
	}
	c, err := Read(bytes.NewReader(data), "steve.yaml")
	if err != nil {
		t.Fatal(err)
	}
	for golden, write := range map[string]int{"testdata/steve.yaml": 0, "testdata/steve.json": 1} {
		var b bytes.Buffer
		if err := writers[write].write(&b, c); err != nil {
			t.Fatal(err)
		}
		if *update {
			if err := os.WriteFile(golden, b.Bytes(), 0o644); err != nil {
				t.Fatal(err)
			}
			continue
		}
		want, err := os.ReadFile(golden)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(string(want), b.String()); diff != "" {
			t.Errorf("%s: -want +got:\n%s", golden, diff)
		}
	}
}
