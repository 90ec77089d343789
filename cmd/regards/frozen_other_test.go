//go:build !linux

package main

import (
	"os"
	"testing"
)

func frozen(t testing.TB, _ string) {
	if os.Getenv("REGARDS_TEST_ALL") != "" {
		t.Fatal("the tests freeze a folder on Linux only")
	}
	t.Skip("the tests freeze a folder on Linux only")
}
