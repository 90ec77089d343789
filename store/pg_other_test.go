//go:build !linux

package store_test

import (
	"os"
	"testing"
)

// cluster is only started on Linux.
type cluster struct{}

func (*cluster) database(testing.TB) string { return "" }

func server(t testing.TB) *cluster {
	t.Skip("the tests start PostgreSQL on Linux only")
	return nil
}

func frozen(t testing.TB, _ string) { t.Skip("the tests freeze a folder on Linux only") }

func TestMain(m *testing.M) {
	if role := os.Getenv("REGARDS_TEST_CHILD"); role != "" {
		os.Exit(child(role))
	}
	os.Exit(m.Run())
}
