package mend

import (
	"os"
	"strings"
	"testing"
)

// fragment is a row of testdata/fragments.tsv.
type fragment struct {
	typed, meant, unsure, asides string
	style                        Style
}

func fragments(t testing.TB) []fragment {
	t.Helper()
	data, err := os.ReadFile("testdata/fragments.tsv")
	if err != nil {
		t.Fatal(err)
	}
	var all []fragment
	for line := range strings.SplitSeq(string(data), "\n") {
		if line == "" || strings.HasPrefix(line, "# ") || line == "#" {
			continue
		}
		c := append(strings.Split(line, "\t"), "", "", "", "")
		all = append(all, fragment{c[0], c[1], c[2], c[3], Style{Country: c[4]}})
	}
	return all
}

func TestFragments(t *testing.T) {
	for _, f := range fragments(t) {
		r := Text(f.typed, nil, f.style)
		if r.Text != f.meant {
			t.Errorf("%s\n gives %s\nwanted %s", f.typed, r.Text, f.meant)
		}
		var words []string
		for _, u := range r.Unsure {
			words = append(words, u.Word)
			if r.Text[u.Start:u.End] != u.Word {
				t.Errorf("%s: unsure %q is said to stand at %q", f.typed, u.Word, r.Text[u.Start:u.End])
			}
		}
		if got := strings.Join(words, " "); got != f.unsure {
			t.Errorf("%s: unsure of %q, wanted %q", f.typed, got, f.unsure)
		}
		if got := strings.Join(r.Asides, ";"); got != f.asides {
			t.Errorf("%s: asides %q, wanted %q", f.typed, got, f.asides)
		}
	}
}
