//go:build !linux

package store_test

import (
	"errors"
	"os"
	"testing"

	"regards/store"
)

// cluster is only started on Linux.
type cluster struct{}

func (*cluster) database(testing.TB) string { return "" }

func server(t testing.TB) *cluster {
	missing(t, "the tests start PostgreSQL on Linux only")
	return nil
}

func frozen(t testing.TB, _ string) { missing(t, "the tests freeze a folder on Linux only") }

func TestMain(m *testing.M) {
	if role := os.Getenv("REGARDS_TEST_CHILD"); role != "" {
		os.Exit(child(role))
	}
	os.Exit(m.Run())
}

func limited(*store.Store, string) error {
	return errors.New("what a process may write is limited on Linux only")
}

func TestDiskFull(t *testing.T) { missing(t, "the tests fill a disk on Linux only") }
