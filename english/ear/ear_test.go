package ear

import (
	"bytes"
	"testing"
)

func sentence(forms, tags string) []Word {
	var out []Word
	f, g := bytes.Fields([]byte(forms)), bytes.Fields([]byte(tags))
	for i := range f {
		out = append(out, Word{Form: string(f[i]), Tag: string(g[i])})
	}
	return out
}

func TestLearnsAndKeeps(t *testing.T) {
	right := sentence("you need a lead .", "PRP VBP DT NN .")
	wrong := sentence("you need to lead .", "PRP VBP TO NN .")
	tr := NewTrainer()
	for range 60 {
		tr.Learn(right, -1, 0.2)
		tr.Learn(wrong, 3, 0.2)
	}
	m, err := Read(tr.Model().Bytes())
	if err != nil {
		t.Fatal(err)
	}
	out := make([]float32, 5)
	m.Odd(wrong, out)
	for i, x := range out {
		if (x > 0) != (i == 3) {
			t.Errorf("word %d of the wrong sentence: %.2f", i, x)
		}
	}
	m.Odd(right, out)
	for i, x := range out {
		if x > 0 {
			t.Errorf("word %d of the right sentence: %.2f", i, x)
		}
	}
}

func TestOtherBytesAreNoEar(t *testing.T) {
	for _, b := range []string{"", "no model"} {
		if m, err := Read([]byte(b)); m != nil || err == nil {
			t.Errorf("%q: %v, %v", b, m, err)
		}
	}
}
