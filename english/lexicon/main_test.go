package main

import (
	"bytes"
	"compress/gzip"
	"io"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestRun(t *testing.T) {
	dir := t.TempDir()
	file := func(name, text string) string {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
		return path
	}
	us := file("us", "color\ncolor's\ncolors\ncolored\ncoloring\ndock\ndock's\ndocks\nDayton\nq\nbig\nbigger\nbiggest\n")
	gb := file("gb", "colour\ndock\ndock's\ndocks\nDayton\nbig\nbigger\nbiggest\n")
	train := file("train", "a\ta\tDT\ndock\tdock\tNN\n\nDocks\tdock\tNNS\n")
	var packed bytes.Buffer
	if err := run([]string{us, gb, train}, &packed); err != nil {
		t.Fatal(err)
	}
	z, err := gzip.NewReader(&packed)
	if err != nil {
		t.Fatal(err)
	}
	got, err := io.ReadAll(z)
	if err != nil {
		t.Fatal(err)
	}
	want := "Dayton\t\nbig\ta\nbigger\t\nbiggest\t\ncolor\tvnu\ncolored\tudp\ncoloring\tui\ncolors\tusl\ncolour\tg\ndock\tnc1\ndocks\tl1\n"
	if diff := cmp.Diff(want, string(got)); diff != "" {
		t.Error(diff)
	}
	if err := run([]string{us}, io.Discard); err == nil {
		t.Error("one file is enough")
	}
}
