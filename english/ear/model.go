// Package ear hears where a sentence is odd: a logistic model over the words
// and tags around each token, trained on sentences into which the faults of
// tired and second-language writers were put.
//
// It knows weights, not rules: it cannot say what is wrong, only where, and
// how sure it is. It does not tag, and it cannot learn at run time.
package ear

import (
	"fmt"
	"math"
)

// bits is the size of the table of weights, as a power of two: a quarter of a
// million, in which features share places; four times as many hear no better.
const bits = 18

// scale is how many steps of a weight make one point.
const scale = 32

// Model is a trained ear. It does not change, and may be used by several
// goroutines at once.
type Model struct{ weights []int8 }

// Read makes a model of its bytes.
func Read(b []byte) (*Model, error) {
	m := &Model{weights: make([]int8, 1<<bits)}
	if len(b) != len(m.weights) {
		return nil, fmt.Errorf("an ear has %d weights, not %d", len(m.weights), len(b))
	}
	for i, x := range b {
		m.weights[i] = int8(x)
	}
	return m, nil
}

// Bytes is the model as a file.
func (m *Model) Bytes() []byte {
	b := make([]byte, len(m.weights))
	for i, x := range m.weights {
		b[i] = byte(x)
	}
	return b
}

// Odd gives every word the log-odds that something is wrong at it, or just
// before it. out must be as long as words.
func (m *Model) Odd(words []Word, out []float32) {
	w := see(words)
	var s sheet
	for i := range w {
		sum := 0
		for _, k := range s.fill(w, i) {
			sum += int(m.weights[k>>(32-bits)])
		}
		out[i] = float32(sum) / scale
	}
}

// Trainer learns a model, example by example.
type Trainer struct {
	w, g []float32 // weights, and how much each has been moved
	s    sheet
}

// NewTrainer begins with a model that knows nothing.
func NewTrainer() *Trainer {
	return &Trainer{w: make([]float32, 1<<bits), g: make([]float32, 1<<bits)}
}

// Learn takes a sentence in, with the word at which something is wrong, or -1
// where nothing is.
func (t *Trainer) Learn(words []Word, odd int, rate float64) {
	w := see(words)
	for i := range w {
		keys := t.s.fill(w, i)
		d := -chance(t.sum(keys))
		if i == odd {
			d++
		}
		if d > -settled && d < settled {
			continue
		}
		t.step(keys, d, rate)
	}
}

// settled is how near to the truth a word must be so that it teaches nothing more.
const settled = 0.002

// LearnSomewhere takes in a sentence in which something is wrong at some word
// from first on; the word that already sounds worst is held for it.
func (t *Trainer) LearnSomewhere(words []Word, first int, rate float64) {
	w := see(words)
	worst, most := -1, float32(0)
	for i := first; i < len(w); i++ {
		if sum := t.sum(t.s.fill(w, i)); worst < 0 || sum > most {
			worst, most = i, sum
		}
	}
	if worst >= 0 {
		t.step(t.s.fill(w, worst), 1-chance(most), rate)
	}
}

func (t *Trainer) sum(keys []uint32) float32 {
	var sum float32
	for _, k := range keys {
		sum += t.w[k>>(32-bits)]
	}
	return sum
}

// step moves the weights towards the truth by d, those that have moved much
// already by less.
func (t *Trainer) step(keys []uint32, d, rate float64) {
	for _, k := range keys {
		j := k >> (32 - bits)
		t.g[j] += float32(d * d)
		t.w[j] += float32(rate * d / math.Sqrt(float64(t.g[j])+1))
	}
}

func chance(sum float32) float64 { return 1 / (1 + math.Exp(-float64(sum))) }

// Model is what has been learnt.
func (t *Trainer) Model() *Model {
	m := &Model{weights: make([]int8, len(t.w))}
	for i, x := range t.w {
		m.weights[i] = int8(max(-127, min(127, math.Round(float64(x)*scale))))
	}
	return m
}
