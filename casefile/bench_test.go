package casefile

import (
	"bytes"
	"os"
	"testing"
)

// BenchmarkRead reads a case of three interviewers.
func BenchmarkRead(b *testing.B) {
	data, err := os.ReadFile("../examples/steve.yaml")
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		if _, err := Read(bytes.NewReader(data), "steve.yaml"); err != nil {
			b.Fatal(err)
		}
	}
}
