package main

import (
	"strings"
	"testing"

	"regards/english/perceptron"
)

func spell(s perceptron.Sample) string {
	var b strings.Builder
	for i, w := range s.Words {
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(w.Form + "/" + s.Tags[i])
	}
	return b.String()
}

func parse(text string) perceptron.Sample {
	var s perceptron.Sample
	for _, pair := range strings.Fields(text) {
		i := strings.LastIndexByte(pair, '/')
		s.Words, s.Tags = append(s.Words, word(pair[:i])), append(s.Tags, pair[i+1:])
	}
	return s
}

func TestJoin(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"an/DT 18/CD -/HYPH bed/NN unit/NN", "an/DT 18-bed/JJ unit/NN"},
		{"$/$ 412/CD saved/VBN", "$412/CD saved/VBN"},
		{"the/DT hand/NN -/HYPH over/RP ./.", "the/DT hand-over/JJ ./."},
		{"state/NN -/HYPH of/IN -/HYPH the/DT -/HYPH art/NN kit/NN", "state-of-the-art/JJ kit/NN"},
		{"a/DT -/: b/NN", "a/DT -/: b/NN"},
		{"no/DT joins/NNS here/RB", "no/DT joins/NNS here/RB"},
	} {
		if got := spell(join(parse(c.in))); got != c.want {
			t.Errorf("join(%s) = %s, want %s", c.in, got, c.want)
		}
	}
}

func TestDebriefsAreWhole(t *testing.T) {
	all := debriefs()
	if len(all) < 150 {
		t.Fatalf("%d fragments", len(all))
	}
	for _, s := range all {
		for i, tag := range s.Tags {
			if tag == "" || strings.ToUpper(tag) != tag {
				t.Errorf("%s: tag %q of %q", spell(s), tag, s.Words[i].Form)
			}
		}
	}
}
