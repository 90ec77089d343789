package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"regards/store"
)

// ills are the names of what the doctor finds not well, each with what it says
// to do.
func ills(t *testing.T) map[string]string {
	t.Helper()
	said, code := says("doctor", "--json")
	var h healthJSON
	if err := json.Unmarshal([]byte(said), &h); err != nil {
		t.Fatalf("%v: %s", err, said)
	}
	out := map[string]string{}
	for _, c := range h.Checks {
		if c.Name == "" || c.Seen == "" || c.Well && c.Todo != "" {
			t.Errorf("%+v", c)
		}
		if !c.Well {
			out[c.Name] = c.Seen + " " + c.Todo
		}
	}
	if h.Well != (len(out) == 0) || (code == exitDone) != h.Well || (code == exitRefused) == h.Well {
		t.Errorf("well is %t, exit code %d, and %v", h.Well, code, out)
	}
	return out
}

// TestDoctor: it finds what is not well, says what to do, and changes nothing.
func TestDoctor(t *testing.T) {
	home := filepath.Join(t.TempDir(), "none")
	t.Setenv("REGARDS_HOME", home)
	if all := ills(t); len(all) > 0 {
		t.Errorf("without a record: %v", all)
	}
	if _, err := os.Stat(home); !os.IsNotExist(err) {
		t.Error("it made a folder")
	}
	path := recordOfOne(t)
	if all := ills(t); len(all) != 1 || !strings.Contains(all["backup"], "`regards backup` makes one now") {
		t.Errorf("without a backup: %v", all)
	}
	s, err := store.Open(t.Context(), store.Options{Path: path})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := s.BackupDaily(t.Context(), time.Now()); err != nil {
		t.Fatal(err)
	}
	if all := ills(t); len(all) > 0 {
		t.Errorf("%v", all)
	}
	said, code := says("doctor")
	if code != exitDone || !strings.Contains(said, "All is well.") || !strings.Contains(said, "`regards serve` has the record open, process ") || !strings.Contains(said, "one position, every page looked through") {
		t.Errorf("%d: %s", code, said)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if err := os.Chmod(path, 0o644); err != nil {
		t.Fatal(err)
	}
	if all := ills(t); len(all) != 1 || !strings.Contains(all["record"], "chmod 600") {
		t.Errorf("readable by others: %v", all)
	}
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	copy(b[4096:], slices.Repeat([]byte{0xaa}, 200)) // the second page
	if err := os.WriteFile(path, b, 0o600); err != nil {
		t.Fatal(err)
	}
	before := filesIn(t, filepath.Dir(path))
	if all := ills(t); !strings.Contains(all["contents"]+all["format"], "regards restore") {
		t.Errorf("damaged: %v", all)
	}
	for name, was := range before {
		if filesIn(t, filepath.Dir(path))[name] != was {
			t.Errorf("%s was changed", name)
		}
	}
}
