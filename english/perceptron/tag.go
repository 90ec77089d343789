package perceptron

import (
	"math/bits"
	"sync"
)

// Result is the tag of one token and the score by which it beat the second best. Words that
// have one tag only get Sure.
type Result struct {
	Tag    uint8
	Margin float32
}

// Sure is the margin of words that can have one tag only.
const Sure = 100

// none is the tag before the first token.
const none = 63

// scratch is what tagging one sentence writes on. It remembers the last answers: an answer in
// its stem and then in a letter's sentence asks four times in ten what was asked before.
type scratch struct {
	model  *Model // whose answers they are
	seen   []info
	page   sheet
	scores [64]int32
	asked  [1024]asked
}

// asked is a token among its neighbours, as one number of 64 bits, with its tag.
type asked struct {
	sight  uint64
	result Result
}

var scratches = sync.Pool{New: func() any { return new(scratch) }}

// Tag reads one sentence from left to right and fills out, which must be as long as words.
func (m *Model) Tag(words []Word, out []Result) {
	s := scratches.Get().(*scratch)
	if s.model != m {
		s.model, s.asked = m, [1024]asked{}
	}
	s.seen = study(s.seen[:0], words)
	for i := range s.seen {
		m.remember(&s.seen[i])
		s.seen[i].sum = s.seen[i].total()
	}
	t1, t2 := uint32(none), uint32(none)
	for i := range s.seen {
		if f := s.seen[i].fixed; f >= 0 {
			out[i] = Result{uint8(f), Sure}
		} else {
			out[i] = s.tag(i, t1, t2)
		}
		t1, t2 = uint32(out[i].Tag), t1
	}
	scratches.Put(s)
}

func (s *scratch) tag(i int, t1, t2 uint32) Result {
	sight := sightOf(s.seen, i, t1, t2)
	known := &s.asked[sight%uint64(len(s.asked))]
	if known.sight != sight {
		s.model.score(s.page.fill(s.seen, i, t1, t2), &s.scores)
		*known = asked{sight, best(&s.scores, s.model.worth(&s.seen[i]))}
	}
	return known.result
}

// remember adds what training saw on a word.
func (m *Model) remember(f *info) {
	tags := m.words[placeWord(m.words, f.word)].tags
	if tags == 0 {
		return
	}
	if tags&fixedBit != 0 {
		f.fixed = int8(bits.TrailingZeros64(tags))
		tags &^= fixedBit
	}
	f.tags = tags
	f.class = uint32(tags) ^ uint32(tags>>32)*0x9e3779b1 | 1
}

// worth is the set of tags that a word may have.
func (m *Model) worth(f *info) uint64 {
	if f.tags == 0 {
		return m.open
	}
	return f.tags | m.open
}

// score sums the weights of the features. The table is larger than the processor's caches:
// asked one by one, each key would wait for memory. So the keys that the sieve lets through
// are collected first, then all their slots are fetched at once, and only then are weights
// added up; that takes a third of the time.
func (m *Model) score(keys []uint32, scores *[64]int32) {
	var kept [maxFeatures]uint32
	n := 0
	for _, k := range keys {
		kept[n] = k
		n += int(m.sieve[k>>6&sieveMask] >> (k & 63) & 1)
	}
	var found [maxFeatures]slot
	mask := uint32(len(m.slots) - 1)
	for j, k := range kept[:n] {
		found[j] = m.slots[home(k)&mask]
	}
	var first [maxFeatures]uint16 // the first weight of each row, fetched for the same reason
	var sum sums
	rows, wide := 0, int32(0)
	for j, k := range kept[:n] {
		s := found[j]
		if s.key != k && s.span != 0 {
			s = m.slots[place(m.slots, k)]
		}
		switch {
		case s.key != k || s.span&255 == 0:
		case s.span&255 == isWide:
			sum.add(&m.wide[s.span>>8])
			wide++
		default:
			found[rows], first[rows] = s, m.weights[s.span>>8]
			rows++
		}
	}
	sum.spread(scores, -biased*wide)
	for j, s := range found[:rows] {
		scores[first[j]&63] += int32(int8(first[j] >> 8))
		for _, w := range m.weights[s.span>>8+1 : s.span>>8+s.span&255] {
			scores[w&63] += int32(int8(w >> 8))
		}
	}
}

// sums are the sums of lanes, with twice the room for each: those of the even tags, and those
// of the odd ones.
type sums struct{ even, odd lanes }

// add adds one feature: at most maxFeatures of them, which no place outgrows.
func (s *sums) add(o *lanes) {
	const half = 0x00ff00ff00ff00ff
	for i, x := range o {
		s.even[i] += x & half
		s.odd[i] += x >> 8 & half
	}
}

// spread gives every tag its sum, and more.
func (s *sums) spread(scores *[64]int32, more int32) {
	for i := range s.even {
		to := (*[8]int32)(scores[i*8:])
		for k := 0; k < 8; k += 2 {
			to[k] = int32(s.even[i]>>(k*8)&0xffff) + more
			to[k+1] = int32(s.odd[i]>>(k*8)&0xffff) + more
		}
	}
}

func best(scores *[64]int32, worth uint64) Result {
	first, second, tag := int32(-1<<30), int32(-1<<30), 0
	for set := worth; set != 0; set &= set - 1 {
		t := bits.TrailingZeros64(set)
		switch s := scores[t]; {
		case s > first:
			first, second, tag = s, first, t
		case s > second:
			second = s
		}
	}
	return Result{uint8(tag), float32(first-second) / scale}
}
