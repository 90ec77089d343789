package main

import (
	"bytes"
	"context"
	"io"
	"net/http"
	"net/http/cookiejar"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// recordOfOne makes a record of one position in a fresh folder.
func recordOfOne(t *testing.T) (path string) {
	t.Helper()
	home := t.TempDir()
	t.Setenv("REGARDS_HOME", home)
	if said, code := says("add", "../../examples/steve.yaml"); code != exitDone {
		t.Fatal(said)
	}
	return filepath.Join(home, "record.db")
}

// says runs the program and gives what it printed.
func says(args ...string) (string, int) {
	var out bytes.Buffer
	code := run(context.Background(), args, strings.NewReader(""), &out, &out)
	return out.String(), code
}

// filesIn are the files of a folder with what is in them.
func filesIn(t *testing.T, dir string) map[string]string {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]string{}
	for _, e := range entries {
		if e.IsDir() {
			continue
		}
		b, err := os.ReadFile(filepath.Join(dir, e.Name()))
		if err != nil {
			t.Fatal(err)
		}
		out[e.Name()] = string(b)
	}
	return out
}

// refusedThenShown: `regards serve` refuses the record in words that name the
// way to see it, and that way shows it on pages which say what they are, refuses a
// change, and leaves no trace in the folder.
func refusedThenShown(t *testing.T, path, why string) {
	t.Helper()
	said, code := says("serve", "--no-browser")
	if code != exitWrong || !strings.Contains(said, why) || !strings.Contains(said, "`regards serve --read-only` shows") {
		t.Fatalf("%d: %s", code, said)
	}
	before := filesIn(t, filepath.Dir(path))
	link, out, stop := serving(t, "--read-only")
	if !strings.Contains(out.String(), "Nothing can be changed") {
		t.Error(out)
	}
	jar, err := cookiejar.New(nil)
	if err != nil {
		t.Fatal(err)
	}
	c := &http.Client{Jar: jar}
	top, _, _ := strings.Cut(link, "/sign-in")
	for _, at := range []string{link, top + "/positions", top + "/people", top + "/references"} {
		r, err := c.Get(at)
		if err != nil {
			t.Fatal(err)
		}
		b, err := io.ReadAll(r.Body)
		if err := r.Body.Close(); err != nil {
			t.Fatal(err)
		}
		if page := string(b); err != nil || r.StatusCode != http.StatusOK || !strings.Contains(page, "This record is open to be read only.") {
			t.Errorf("%s: %s, %v", at, r.Status, err)
		}
		if at == top+"/positions" && !bytes.Contains(b, []byte("Brightwater")) {
			t.Errorf("the position is not shown: %s", b)
		}
	}
	r, err := c.PostForm(top+"/positions", map[string][]string{"employer": {"Oak Hall"}, "title": {"Clerk"}})
	if err != nil {
		t.Fatal(err)
	}
	if err := r.Body.Close(); err != nil || r.StatusCode != http.StatusServiceUnavailable {
		t.Errorf("a change: %s, %v", r.Status, err)
	}
	if code := stop(); code != exitDone {
		t.Errorf("exit code %d", code)
	}
	after := filesIn(t, filepath.Dir(path))
	for name, b := range after { // SQLite may have made its log, which is empty then
		if _, had := before[name]; !had && !strings.HasSuffix(name, "-shm") && !(strings.HasSuffix(name, "-wal") && b == "") {
			t.Errorf("%s was left in the folder", name)
		}
	}
	for name, b := range before {
		if after[name] != b {
			t.Errorf("%s was changed", name)
		}
	}
}

// TestDamagedRecordIsShown: a record that does not pass quick_check.
func TestDamagedRecordIsShown(t *testing.T) {
	path := recordOfOne(t)
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	at := bytes.LastIndex(b, []byte("terminal")) // which of the devices did it: a page of the events
	if at < 0 {
		t.Fatal("the page of the events is not found")
	}
	copy(b[at/4096*4096:], strings.Repeat("\xaa", 200))
	if err := os.WriteFile(path, b, 0o600); err != nil {
		t.Fatal(err)
	}
	refusedThenShown(t, path, "A part of the record cannot be read (")
}

// TestFrozenRecordIsShown: a record in a folder that may only be read.
func TestFrozenRecordIsShown(t *testing.T) {
	path := recordOfOne(t)
	frozen(t, filepath.Dir(path))
	refusedThenShown(t, path, "be written")
}

// TestReadOnlyNeedsARecord: it makes none.
func TestReadOnlyNeedsARecord(t *testing.T) {
	home := filepath.Join(t.TempDir(), "none")
	t.Setenv("REGARDS_HOME", home)
	if said, code := says("serve", "--read-only", "--no-browser"); code != exitWrong || !strings.Contains(said, "there is no record in") {
		t.Errorf("%d: %s", code, said)
	}
	if _, err := os.Stat(home); !os.IsNotExist(err) {
		t.Error(err)
	}
	if said, code := says("serve", "--read-only", "--demo"); code != exitWrong || !strings.Contains(said, "cannot be had at once") {
		t.Errorf("%d: %s", code, said)
	}
}
