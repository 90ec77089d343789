package compose

import (
	"math/bits"
	"sync"
)

// saying is a candidate in one spelling.
type saying struct {
	grams  []uint32        // its runs of three words
	starts []uint32        // the first word of each sentence
	lens   []uint8         // the words of each sentence
	heard  [][sounds]uint8 // what is heard in each sentence
	threes []uint32        // the first three words of each sentence, as one number
	words  int
	knots  int       // sentences with two purposes or causes: "so that ... so that"
	head   [3]uint32 // the first words
}

// line is the words of a frame filled in, and their sounds.
type line struct {
	words  []uint32
	sounds []sound
}

// measure walks the frame with its values in the spellings that the tone allows.
func (l *letter) measure(c *cand, v *values) {
	w := line{make([]uint32, 0, 96), make([]sound, 0, 96)}
	for i := range c.says {
		if i != l.spelling() {
			continue
		}
		c.pets, c.bloom, c.house, c.echo = 0, bloom{}, false, 0
		w.words, w.sounds = w.words[:0], w.sounds[:0]
		c.walk(&w, c.f.nodes, v, i)
		c.says[i] = sayingOf(w.words, w.sounds)
	}
	c.own += costPet * float32(bits.OnesCount64(c.pets&c.echo)) // "my first step": "first, ..."
}

// walk appends the words of the nodes, and notes what they hold.
func (c *cand) walk(w *line, nodes []node, v *values, spelling int) {
	for i := range nodes {
		n := &nodes[i]
		switch {
		case n.kind == literal:
			w.words = append(w.words, n.words[spelling]...)
			w.sounds = append(w.sounds, n.sounds[spelling]...)
			c.pets |= n.pets
			c.bloom.join(&n.bloom)
		case n.kind == insert:
			c.insert(w, n.slot, v)
		case v.have.has(n.slot) && !mark(n):
			c.walk(w, n.sub, v, spelling)
		}
	}
}

func (c *cand) insert(w *line, s slot, v *values) {
	for i, x := range v.words(s) {
		sound := sound(0)
		if i == 0 {
			sound = soundOf(s)
		}
		w.words, w.sounds = append(w.words, x), append(w.sounds, sound)
	}
	c.echo |= v.pet[s]
	if t := slots(); t.house.has(s) {
		c.house = true
	}
}

// sayingOf measures a run of word numbers with their sounds, if known.
func sayingOf(w []uint32, heard []sound) saying {
	s := saying{grams: make([]uint32, 0, len(w)), starts: make([]uint32, 0, 4), threes: make([]uint32, 0, 4)}
	g := knotWords()
	var a, b uint32
	var in [sounds]uint8
	n, knots := 0, 0
	for i, x := range w {
		if x == stop {
			s.close(n, knots, &in)
			n, knots, in = 0, 0, [sounds]uint8{}
			continue
		}
		s.open(n, x)
		if i < len(heard) && heard[i] != 0 {
			in[bits.TrailingZeros8(uint8(heard[i]))]++
		}
		if b == g.so && x == g.that || x == g.because {
			knots++
		}
		n++
		s.words++
		if s.words >= 3 {
			s.grams = append(s.grams, (a*31+b)*31+x)
		}
		a, b = b, x
	}
	s.close(n, knots, &in)
	return s
}

// knotWords are the words that bind a purpose or a cause.
var knotWords = sync.OnceValue(func() (k struct{ so, that, because uint32 }) {
	w := words(nil, "so that because")
	k.so, k.that, k.because = w[0], w[1], w[2]
	return k
})

// open notes the n-th word of a sentence, x.
func (s *saying) open(n int, x uint32) {
	if n == 0 {
		s.starts = append(s.starts, x)
		s.threes = append(s.threes, x)
	} else if n < 3 {
		s.threes[len(s.threes)-1] = s.threes[len(s.threes)-1]*31 + x
	}
	if s.words < len(s.head) {
		s.head[s.words] = x
	}
}

// close ends a sentence of n words.
func (s *saying) close(n, knots int, in *[sounds]uint8) {
	if n == 0 {
		return
	}
	s.lens = append(s.lens, uint8(min(n, 255)))
	s.heard = append(s.heard, *in)
	if knots > 1 {
		s.knots++
	}
}
