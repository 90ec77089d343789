package main

import (
	"bytes"
	"image"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"regards"
	"regards/casefile"
	"regards/desk"
)

// TestOwnPaper: what Settings say of paper holds for a position of the record;
// --signature stands above it, and a case file stands by itself.
func TestOwnPaper(t *testing.T) {
	home := t.TempDir()
	t.Setenv("REGARDS_HOME", home)
	steve := filepath.Join("..", "..", "examples", "steve.yaml")
	f, err := os.Open(steve)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	c, err := casefile.Read(f, steve)
	if err != nil {
		t.Fatal(err)
	}
	var scan bytes.Buffer
	if err := png.Encode(&scan, image.NewGray(image.Rect(0, 0, 300, 70))); err != nil {
		t.Fatal(err)
	}
	err = door{stdout: &bytes.Buffer{}, stderr: &bytes.Buffer{}}.atDesk(t.Context(), true, func(k *desk.Desk) error {
		if _, err := k.AddCase(t.Context(), c, "test"); err != nil {
			return err
		}
		if err := k.PutSignature(t.Context(), scan.Bytes()); err != nil {
			return err
		}
		return k.PutStationery(t.Context(), regards.Stationery{Name: "Stephen J. Carver", Links: []string{"carver.example/work"}, Size: "A4", Envelope: "C5"})
	})
	if err != nil {
		t.Fatal(err)
	}
	write := func(args ...string) (letter, envelopes string) {
		t.Helper()
		dir := t.TempDir()
		var stdout, stderr bytes.Buffer
		words := append([]string{"write"}, append(args, "-o", dir, "--pdf", "--envelopes", "--now", "2026-11-19T18:00")...)
		if code := run(t.Context(), words, nil, &stdout, &stderr); code != exitDone {
			t.Fatalf("%v: exit code %d\n%s%s", words, code, stdout.String(), stderr.String())
		}
		b, err := os.ReadFile(filepath.Join(dir, "marta-lindqvist.pdf"))
		if err != nil {
			t.Fatal(err)
		}
		e, err := os.ReadFile(filepath.Join(dir, "envelopes.pdf"))
		if err != nil {
			t.Fatal(err)
		}
		return string(b), string(e)
	}
	if letter, envelopes := write("brightwater"); !strings.Contains(letter, "595.276") || !strings.Contains(letter, "/XObject") || !strings.Contains(letter, "Stephen J. Carver") || !strings.Contains(envelopes, "[0 0 649.134 459.213]") {
		t.Error("a position of the record is not on the paper of Settings")
	}
	if letter, envelopes := write(steve); strings.Contains(letter, "595.276") || strings.Contains(letter, "/XObject") || strings.Contains(envelopes, "649.134") {
		t.Error("a case file is on the paper of Settings")
	}
	wide := filepath.Join(home, "wide.png")
	scan.Reset()
	if err := png.Encode(&scan, image.NewGray(image.Rect(0, 0, 777, 70))); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(wide, scan.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	if letter, _ := write("brightwater", "--signature", wide); !strings.Contains(letter, "/Width 777") {
		t.Error("--signature does not stand above Settings")
	}
}
