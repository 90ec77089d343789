package compose

import (
	_ "embed"
	"math/bits"
	"strings"
	"sync"

	"regards/english"
)

//go:embed pets.txt
var petsText string

// pets numbers the words of pets.txt.
var pets = sync.OnceValue(func() map[string]uint {
	out := map[string]uint{}
	for line := range strings.Lines(petsText) {
		if w := strings.TrimSpace(line); w != "" && w[0] != '#' && len(out) < 64 {
			out[w] = uint(len(out))
		}
	}
	return out
})

// petsOf is which pet words stand among plain words.
func petsOf(plain []string) (out uint64) {
	for _, w := range plain {
		if n, ok := pets()[w]; ok {
			out |= 1 << n
		}
	}
	return out
}

// bloom is a rough set of content words: now and then it takes two words for
// one, which costs a sentence a hundredth of a point.
type bloom [4]uint64

func bloomOf(plain []string) (out bloom) {
	for _, w := range plain {
		if _, pet := pets()[w]; pet || len(w) < 4 || english.Function(w) {
			continue
		}
		h := words(nil, w)[0]
		out[h>>6&3] |= 1 << (h & 63)
	}
	return out
}

func (b *bloom) join(o *bloom) {
	for i := range b {
		b[i] |= o[i]
	}
}

// common is how many words the two seem to share.
func (b *bloom) common(o *bloom) int {
	return bits.OnesCount64(b[0]&o[0]) + bits.OnesCount64(b[1]&o[1]) + bits.OnesCount64(b[2]&o[2]) + bits.OnesCount64(b[3]&o[3])
}

func plainWords(s string) []string {
	return strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !letterOrDigit(r) })
}
