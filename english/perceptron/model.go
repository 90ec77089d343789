package perceptron

import (
	"bytes"
	"cmp"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"math/bits"
	"slices"
)

// Model is a trained tagger. It does not change after Read, and may be used by several
// goroutines at once.
type Model struct {
	tags    []string
	open    uint64     // tags that an unknown word may have
	words   []wordSlot // frequent words: the tags that training saw
	slots   []slot
	sieve   []uint64 // one bit for six bits of hash and more: the keys that may have a slot
	weights []uint16 // tag in the low byte, weight (int8) in the high
	wide    []lanes  // the features that have a weight for many tags
}

// slot is one place of the feature table. span is the first weight, and their number in the
// low byte; 0 means an empty place. Of a wide feature it is its place in wide, and isWide.
type slot struct{ key, span uint32 }

// manyWeights is from how many weights a feature is wide: one in fifty. These stand on nearly
// every word (its shape, its last letter), and hold most of what is summed.
const manyWeights, isWide = 12, 255

// lanes are a weight for every tag, eight to a number, which fill one line of the processor's
// cache. Each has biased added to it: without a sign nothing is carried from one to the next.
type lanes [8]uint64

const biased = 128

// widen makes lanes of the features in these slots.
func (m *Model) widen(slots []int) {
	m.wide = make([]lanes, len(slots))
	for n, i := range slots {
		s, r := &m.slots[i], &m.wide[n]
		var of [64]uint8
		for t := range of {
			of[t] = biased
		}
		for _, w := range m.weights[s.span>>8 : s.span>>8+s.span&255] {
			of[w&63] = uint8(w>>8) + biased
		}
		for i := range r {
			r[i] = binary.LittleEndian.Uint64(of[i*8:])
		}
		s.span = uint32(n)<<8 | isWide
	}
}

// wordSlot is one place of the word table; no tags means an empty place.
type wordSlot struct {
	key  uint32
	tags uint64
}

// fixedBit marks the words that have one tag, for certain.
const fixedBit = 1 << 63

const magic = "regards-tagger-1\n"

// home is where the search for a key begins, but for the mask.
func home(key uint32) uint32 { return key * 0x9e3779b1 }

// The sieve has 2^20 bits, 128 KB, which stay close to the processor: of the keys without a
// slot five in six end there.
const (
	sieveWords = 1 << 14
	sieveMask  = sieveWords - 1
)

// sift marks a key in the sieve.
func (m *Model) sift(key uint32) { m.sieve[key>>6&sieveMask] |= 1 << (key & 63) }

// place finds the slot of a key.
func place(slots []slot, key uint32) int {
	mask := uint32(len(slots) - 1)
	for i := home(key) & mask; ; i = (i + 1) & mask {
		if slots[i].span == 0 || slots[i].key == key {
			return int(i)
		}
	}
}

func placeWord(slots []wordSlot, key uint32) int {
	mask := uint32(len(slots) - 1)
	for i := key * 0x9e3779b1 >> 7 & mask; ; i = (i + 1) & mask {
		if slots[i].tags == 0 || slots[i].key == key {
			return int(i)
		}
	}
}

func (m *Model) setWords(words map[uint32]uint64) {
	m.words = make([]wordSlot, 1<<bits.Len(uint(len(words)*2)))
	for k, tags := range words {
		m.words[placeWord(m.words, k)] = wordSlot{k, tags}
	}
}

// Tags lists the tags of the model; a Result's Tag is an index into it.
func (m *Model) Tags() []string { return m.tags }

// Size returns the number of features and of weights.
func (m *Model) Size() (features, weights int) {
	for _, s := range m.slots {
		if s.span != 0 {
			features++
		}
	}
	return features, len(m.weights)
}

type feature struct {
	key     uint32
	weights []uint16
}

// pack builds the table that Read would build. Features have at most 255 weights, one a tag.
func (m *Model) pack(all []feature) {
	size := 1 << bits.Len(uint(len(all)*3/2))
	m.slots = make([]slot, size)
	m.sieve = make([]uint64, sieveWords)
	var wide []int
	for _, f := range all {
		i := place(m.slots, f.key)
		m.sift(f.key)
		if len(f.weights) >= manyWeights {
			wide = append(wide, i)
		}
		m.slots[i] = slot{f.key, uint32(len(m.weights))<<8 | uint32(len(f.weights))}
		m.weights = append(m.weights, f.weights...)
	}
	m.widen(wide)
}

// write stores a model: magic, tags, open tags, words, features, everything sorted by key
// and written as differences so that it packs well.
func write(out io.Writer, m *Model, all []feature) error {
	b := []byte(magic)
	b = binary.AppendUvarint(b, uint64(len(m.tags)))
	for _, t := range m.tags {
		b = binary.AppendUvarint(b, uint64(len(t)))
		b = append(b, t...)
	}
	b = binary.AppendUvarint(b, m.open)
	b = m.appendWords(b)
	b = appendFeatures(b, all)
	_, err := out.Write(b)
	return err
}

func (m *Model) appendWords(b []byte) []byte {
	words := slices.DeleteFunc(slices.Clone(m.words), func(w wordSlot) bool { return w.tags == 0 })
	slices.SortFunc(words, func(a, b wordSlot) int { return cmp.Compare(a.key, b.key) })
	b = binary.AppendUvarint(b, uint64(len(words)))
	last := uint32(0)
	for _, w := range words {
		b = binary.AppendUvarint(b, uint64(w.key-last))
		b = binary.AppendUvarint(b, bits.RotateLeft64(w.tags, 1))
		last = w.key
	}
	return b
}

// appendFeatures writes the keys with the number of their weights, then all tags, then all
// weights.
func appendFeatures(b []byte, all []feature) []byte {
	total := 0
	for _, f := range all {
		total += len(f.weights)
	}
	b = binary.AppendUvarint(b, uint64(len(all)))
	b = binary.AppendUvarint(b, uint64(total))
	last := uint32(0)
	for _, f := range all {
		b = binary.AppendUvarint(b, uint64(f.key-last))
		b = append(b, byte(len(f.weights)))
		last = f.key
	}
	for _, shift := range [...]int{0, 8} {
		for _, f := range all {
			for _, w := range f.weights {
				b = append(b, byte(w>>shift))
			}
		}
	}
	return b
}

var errBroken = errors.New("perceptron: the model is cut short or damaged")

// Read loads a model that Train wrote.
func Read(b []byte) (*Model, error) {
	rest, found := bytes.CutPrefix(b, []byte(magic))
	if !found {
		return nil, fmt.Errorf("perceptron: not a model of this version")
	}
	r := &reader{b: rest}
	m := &Model{}
	for n := r.num(); n > 0 && !r.short; n-- {
		m.tags = append(m.tags, string(r.bytes(int(r.num()))))
	}
	m.open = r.num()
	words, key := make(map[uint32]uint64), uint32(0)
	for range r.num() {
		key += uint32(r.num())
		words[key] = bits.RotateLeft64(r.num(), -1)
		if r.short {
			return nil, errBroken
		}
	}
	m.setWords(words)
	if len(m.tags) > none || !r.features(m) {
		return nil, errBroken
	}
	return m, nil
}

// features reads what appendFeatures wrote; false if it is damaged.
func (r *reader) features(m *Model) bool {
	count, total := int(r.num()), int(r.num())
	if r.short || count < 0 || total < 0 || count > len(r.b) || total > len(r.b) {
		return false
	}
	m.slots = make([]slot, 1<<bits.Len(uint(count*3/2)))
	m.sieve = make([]uint64, sieveWords)
	m.weights = make([]uint16, total)
	key, at := uint32(0), uint32(0)
	var wide []int
	for range count {
		key += uint32(r.num())
		n, i := uint32(r.byte()), place(m.slots, key)
		if int(n) > len(m.tags) || m.slots[i].key == key && m.slots[i].span != 0 {
			return false
		}
		m.slots[i] = slot{key, at<<8 | n}
		m.sift(key)
		at += n
		if n >= manyWeights {
			wide = append(wide, i)
		}
	}
	low, high := r.bytes(total), r.bytes(total)
	if r.short || int(at) != total {
		return false
	}
	for i := range m.weights {
		m.weights[i] = uint16(low[i]) | uint16(high[i])<<8
		if int(low[i]) >= len(m.tags) {
			return false
		}
	}
	m.widen(wide)
	return true
}

// reader takes numbers off a slice and remembers if it ran short.
type reader struct {
	b     []byte
	short bool
}

func (r *reader) num() uint64 {
	n, w := binary.Uvarint(r.b)
	if w <= 0 {
		r.short = true
		return 0
	}
	r.b = r.b[w:]
	return n
}

func (r *reader) byte() byte {
	if len(r.b) == 0 {
		r.short = true
		return 0
	}
	c := r.b[0]
	r.b = r.b[1:]
	return c
}

func (r *reader) bytes(n int) []byte {
	if n < 0 || n > len(r.b) {
		r.short = true
		return nil
	}
	out := r.b[:n]
	r.b = r.b[n:]
	return out
}
