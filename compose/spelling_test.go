package compose

import (
	"testing"

	"regards/english"
)

// TestFramesSpelling: every word of the frames is a word, and those that the
// British write otherwise are in spelling.tsv.
func TestFramesSpelling(t *testing.T) {
	seen := map[string]bool{}
	for _, f := range frames().all {
		for _, n := range f.nodes {
			checkWords(t, f, n, seen)
		}
	}
	if len(seen) < 300 {
		t.Errorf("only %d words in the frames", len(seen))
	}
}

func checkWords(t *testing.T, f *Frame, n node, seen map[string]bool) {
	t.Helper()
	for _, sub := range n.sub {
		checkWords(t, f, sub, seen)
	}
	if n.kind != literal || n.text == "#" {
		return
	}
	for _, w := range plainWords(n.full) {
		if seen[w] {
			continue
		}
		seen[w] = true
		if len(w) > 1 && w != "misheard" && !english.Known(w) && !english.Known(capitalise(w)) {
			t.Errorf("%s: %q is not a word", f.where(), w)
		}
		if gb := english.British(w); gb != w && british(w) == w {
			t.Errorf("%s: the British write %q for %q; spelling.tsv has not", f.where(), gb, w)
		}
	}
}

func TestBritish(t *testing.T) {
	for us, gb := range map[string]string{
		"In my favor": "In my favour", "Recognize it": "Recognise it", "a program, toward": "a programme, towards", "plain words": "plain words",
	} {
		if got := british(us); got != gb {
			t.Errorf("%q becomes %q, want %q", us, got, gb)
		}
	}
}

func TestContract(t *testing.T) {
	for in, want := range map[string]string{
		"I~would go": "I'd go", "Do~not wait": "Don't wait", "that~is it": "that's it", "I will~not, and you~are": "I won't, and you're",
		"it~should": "it should", "there~is and I~have": "there's and I've", "Let~us": "Let's", "plain": "plain",
	} {
		if got := contract(in); got != want {
			t.Errorf("%q becomes %q, want %q", in, got, want)
		}
	}
}
