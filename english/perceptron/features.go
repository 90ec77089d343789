package perceptron

// maxFeatures bounds the number of features of one token.
const maxFeatures = 48

// outside stands for the words before the first and after the last.
var outside = info{word: 7, shape: 1 << 20, fixed: -1}

// mix makes the key of a feature from its number and up to three values.
func mix(kind uint32, a, b, c uint32) uint32 {
	h := (uint64(kind)+1)*0x9e3779b97f4a7c15 ^ uint64(a)*0xbf58476d1ce4e5b9
	h = (h ^ h>>31 ^ uint64(b)) * 0x94d049bb133111eb
	h = (h ^ h>>29 ^ uint64(c)) * 0xd6e8feb86659fd93
	return uint32(h >> 32)
}

// sheet collects the keys of one token's features. The number of a feature is part of its
// key: a new one goes to the end, or the model must be trained anew.
type sheet struct {
	keys [maxFeatures]uint32
	n    int
}

func (s *sheet) add(a, b, c uint32) {
	s.keys[s.n] = mix(uint32(s.n), a, b, c)
	s.n++
}

func at(w []info, j int) *info {
	if j < 0 || j >= len(w) {
		return &outside
	}
	return &w[j]
}

// sightOf is all that fill looks at, as one number.
func sightOf(w []info, i int, t1, t2 uint32) uint64 {
	h := uint64(t1)<<32 | uint64(t2) | 1<<63 // never 0, which is an empty place
	for j := i - 2; j <= i+2; j++ {
		h = fold(h, at(w, j).sum)
	}
	return h
}

// total is all that a feature may ask of the word, as one number.
func (f *info) total() uint64 {
	h := fold(uint64(f.word)<<32|uint64(f.shape), uint64(f.ends[2])<<32|uint64(f.ends[3]))
	h = fold(h, uint64(f.begins[2])<<32|uint64(f.lexical))
	return fold(h, f.tags)
}

func fold(h, x uint64) uint64 {
	h = (h ^ x) * 0xbf58476d1ce4e5b9
	return h ^ h>>29
}

// fill collects the features of token i and returns their keys. t1 is the tag of the token
// before, t2 of the one before that.
func (s *sheet) fill(w []info, i int, t1, t2 uint32) []uint32 {
	s.n = 0
	x, p, pp, n, nn := &w[i], at(w, i-1), at(w, i-2), at(w, i+1), at(w, i+2)
	s.words(x, p, pp, n, nn, t1, t2)
	s.shapes(x, p, n)
	s.classes(x, p, n, nn, t1, t2)
	return s.keys[:s.n]
}

// words are the features of the words themselves.
func (s *sheet) words(x, p, pp, n, nn *info, t1, t2 uint32) {
	s.add(0, 0, 0)
	s.add(x.word, 0, 0)
	s.add(x.word, t1, 0)
	s.add(x.word, t1, t2)
	s.add(t1, 0, 0)
	s.add(t1, t2, 0)
	s.add(p.word, 0, 0)
	s.add(pp.word, 0, 0)
	s.add(n.word, 0, 0)
	s.add(nn.word, 0, 0)
	s.add(p.word, x.word, 0)
	s.add(x.word, n.word, 0)
	s.add(p.word, n.word, 0)
	s.add(p.word, pp.word, 0)
	s.add(n.word, nn.word, 0)
}

// shapes are the features of how the word is written.
func (s *sheet) shapes(x, p, n *info) {
	s.add(x.ends[0], 0, 0)
	s.add(x.ends[1], 0, 0)
	s.add(x.ends[2], 0, 0)
	s.add(x.ends[3], 0, 0)
	s.add(x.begins[0], 0, 0)
	s.add(x.begins[1], 0, 0)
	s.add(x.begins[2], 0, 0)
	s.add(x.shape, 0, 0)
	s.add(x.shape, x.ends[1], 0)
	s.add(x.shape, n.shape, p.shape)
}

// classes are the features of what the dictionary and the training text say of the words.
func (s *sheet) classes(x, p, n, nn *info, t1, t2 uint32) {
	s.add(x.lexical, 0, 0)
	s.add(x.lexical, t1, 0)
	s.add(x.lexical, t1, t2)
	s.add(x.lexical, n.lexical, 0)
	s.add(x.lexical, n.lexical, t1)
	s.add(x.lexical, p.word, 0)
	s.add(x.lexical, n.word, 0)
	s.add(x.class, t1, 0)
	s.add(x.class, n.class, t1)
	s.add(x.class, p.class, n.class)
	s.add(n.class, n.lexical, t1)
	s.add(n.class, nn.class, t1)
	s.add(p.class, t1, x.lexical)
	s.add(x.ends[2], t1, 0)
	s.add(x.ends[2], n.ends[1], 0)
	s.add(p.ends[2], 0, 0)
	s.add(n.ends[2], 0, 0)
	s.add(n.word, t1, 0)
	s.add(n.class, t1, t2)
	s.add(x.shape, x.lexical, 0)
	s.add(x.shape, x.class, t1)
}
