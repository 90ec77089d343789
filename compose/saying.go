package compose

import (
	"math/bits"
	"slices"
	"sync"
)

// saying is a candidate in the letter's spelling.
type saying struct {
	grams     []uint32 // its runs of three words
	sentences []sentence
	words     int
	knots     int       // sentences with two purposes or causes: "so that ... so that"
	head      [3]uint32 // the first words
}

// sentence is what the search knows of one.
type sentence struct {
	start uint32 // its first word
	three uint32 // its first three words, as one number
	words uint8
	heard [sounds]uint8
	knots uint8
	mine  bool // begins with "I"
}

// line is the words of a frame filled in, and their sounds.
type line struct {
	words  []uint32
	sounds []sound
}

// measure walks the frame with its values in the letter's spelling.
func (l *letter) measure(c *cand, v *values) {
	w := &l.desk.line
	c.f.study()
	w.words, w.sounds = w.words[:0], w.sounds[:0]
	c.walk(w, c.f.nodes, v, l.spelling())
	c.say = sayingOf(w.words, w.sounds, &l.desk.measured)
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
		case v.have.has(n.slot) && !n.mark:
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

// measured is the room in which sayings are kept, many to one allocation.
type measured struct {
	grams     []uint32
	sentences []sentence
}

// cut is room for at most n, off the front of all.
func cut[T any](all *[]T, n int) []T {
	if len(*all) < n {
		*all = make([]T, max(n, 256))
	}
	out := (*all)[:0:n]
	*all = (*all)[n:]
	return out
}

// sayingOf measures a run of word numbers with their sounds, if known.
func sayingOf(w []uint32, heard []sound, in *measured) saying {
	stops := 1
	for _, x := range w {
		if x == stop {
			stops++
		}
	}
	s := saying{grams: cut(&in.grams, len(w)), sentences: cut(&in.sentences, stops)}
	g := knotWords()
	var a, b uint32
	var now sentence
	for i, x := range w {
		if x == stop {
			now = s.close(now)
			continue
		}
		now.take(x)
		if s.words < len(s.head) {
			s.head[s.words] = x
		}
		if i < len(heard) && heard[i] != 0 {
			now.heard[bits.TrailingZeros8(uint8(heard[i]))]++
		}
		if b == g.so && x == g.that || x == g.because {
			now.knots++
		}
		s.words++
		if s.words >= 3 {
			s.grams = append(s.grams, (a*31+b)*31+x)
		}
		a, b = b, x
	}
	s.close(now)
	return s
}

// take adds a word to the sentence.
func (n *sentence) take(x uint32) {
	switch n.words {
	case 0:
		n.start, n.three = x, x
	case 1, 2:
		n.three = n.three*31 + x
	}
	n.words = min(n.words, 254) + 1
}

// close ends a sentence and gives an empty one.
func (s *saying) close(n sentence) sentence {
	if n.words > 0 {
		n.mine = slices.Contains(wordsI(), n.start)
		s.sentences = append(s.sentences, n)
	}
	if n.knots > 1 {
		s.knots++
	}
	return sentence{}
}

// longest is how many words its longest sentence has.
func (s *saying) longest() (most int) {
	for i := range s.sentences {
		most = max(most, int(s.sentences[i].words))
	}
	return most
}

// knotWords are the words that bind a purpose or a cause.
var knotWords = sync.OnceValue(func() (k struct{ so, that, because uint32 }) {
	w := words(nil, "so that because")
	k.so, k.that, k.because = w[0], w[1], w[2]
	return k
})
