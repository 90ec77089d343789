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

// features writes the keys of the features of token i into out and returns their number.
// t1 is the tag of the token before, t2 of the one before that.
func features(w []info, i int, t1, t2 uint32, out *[maxFeatures]uint32) int {
	at := func(j int) *info {
		if j < 0 || j >= len(w) {
			return &outside
		}
		return &w[j]
	}
	x, p, pp, n, nn := &w[i], at(i-1), at(i-2), at(i+1), at(i+2)
	k := 0
	add := func(a, b, c uint32) {
		out[k] = mix(uint32(k), a, b, c)
		k++
	}
	add(0, 0, 0)
	add(x.word, 0, 0)
	add(x.word, t1, 0)
	add(x.word, t1, t2)
	add(t1, 0, 0)
	add(t1, t2, 0)
	add(p.word, 0, 0)
	add(pp.word, 0, 0)
	add(n.word, 0, 0)
	add(nn.word, 0, 0)
	add(p.word, x.word, 0)
	add(x.word, n.word, 0)
	add(p.word, n.word, 0)
	add(p.word, pp.word, 0)
	add(n.word, nn.word, 0)
	add(x.ends[0], 0, 0)
	add(x.ends[1], 0, 0)
	add(x.ends[2], 0, 0)
	add(x.ends[3], 0, 0)
	add(x.begins[0], 0, 0)
	add(x.begins[1], 0, 0)
	add(x.begins[2], 0, 0)
	add(x.shape, 0, 0)
	add(x.shape, x.ends[1], 0)
	add(x.shape, n.shape, p.shape)
	add(x.lexical, 0, 0)
	add(x.lexical, t1, 0)
	add(x.lexical, t1, t2)
	add(x.lexical, n.lexical, 0)
	add(x.lexical, n.lexical, t1)
	add(x.lexical, p.word, 0)
	add(x.lexical, n.word, 0)
	add(x.class, t1, 0)
	add(x.class, n.class, t1)
	add(x.class, p.class, n.class)
	add(n.class, n.lexical, t1)
	add(n.class, nn.class, t1)
	add(p.class, t1, x.lexical)
	add(x.ends[2], t1, 0)
	add(x.ends[2], n.ends[1], 0)
	add(p.ends[2], 0, 0)
	add(n.ends[2], 0, 0)
	add(n.word, t1, 0)
	add(n.class, t1, t2)
	add(x.shape, x.lexical, 0)
	add(x.shape, x.class, t1)
	return k
}
