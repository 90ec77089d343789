package webtest

import (
	"bytes"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// Reading is what Lighthouse says of a page.
type Reading struct {
	Path   string
	Scores map[string]int `json:"scores"` // by category, 0 to 100
	Short  []string       `json:"short"`  // what is below full marks
	Asked  string         `json:"asked"`
	URL    string         `json:"url"`
	Error  string         `json:"error"`

	Multiplier float64 `json:"multiplier"` // how many times slower a phone was taken to be
}

// Lighthouse reads pages as a phone shows them, in one browser that is signed
// in. A page with less than least in a category is read once more when all have
// been read, and its better reading counts. Without Lighthouse the test is skipped, and
// says so; where everything must run it fails.
func (h *House) Lighthouse(least int, paths []string) (out []Reading) {
	h.t.Helper()
	dir := filepath.Join(top(h.t), "check", "lighthouse")
	if _, err := os.Stat(filepath.Join(dir, "node_modules", "lighthouse")); err != nil {
		missing(h.t, "Lighthouse (check/lighthouse)")
	}
	chromium := pathToChromium()
	if chromium == "" {
		missing(h.t, "Chromium")
	}
	type job struct {
		Browser string   `json:"browser"`
		SignIn  string   `json:"signIn"`
		Least   int      `json:"least"`
		Pages   []string `json:"pages"`
	}
	j := job{Browser: chromium, SignIn: h.SignInLink(), Least: least}
	for _, p := range paths {
		j.Pages = append(j.Pages, h.URL+p)
	}
	in, err := json.Marshal(j)
	if err != nil {
		h.t.Fatal(err)
	}
	var said bytes.Buffer
	c := exec.Command("node", "read.mjs")
	c.Dir, c.Stdin, c.Stderr = dir, bytes.NewReader(in), &said
	b, err := c.Output()
	if err != nil {
		h.t.Fatalf("%v: %s", err, &said)
	}
	for d := json.NewDecoder(bytes.NewReader(b)); d.More(); {
		var r Reading
		if err := d.Decode(&r); err != nil {
			h.t.Fatal(err)
		}
		r.Path = strings.TrimPrefix(r.Asked, h.URL)
		if r.Error != "" || len(r.Scores) != 4 || strings.Contains(r.URL, "/sign-in") {
			h.t.Fatalf("%s was not read: %+v", r.Path, r)
		}
		out = append(out, r)
	}
	if len(out) != len(paths) {
		h.t.Fatalf("%d of %d pages were read: %s", len(out), len(paths), &said)
	}
	return out
}
