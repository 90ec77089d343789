package perceptron

import (
	"cmp"
	"io"
	"math"
	"math/bits"
	"math/rand/v2"
	"slices"
)

// scale is the number of steps into which one point of an averaged weight is cut.
const scale = 8

// Sample is one sentence with the tags that a person gave it.
type Sample struct {
	Words []Word
	Tags  []string
}

// Trainer holds what training may change. The zero value of a field takes the default.
type Trainer struct {
	Passes  int                                    // over all samples; 10
	Rounds  int                                    // models whose weights are averaged; 1
	Seed    uint64                                 // the same seed gives the same model
	Certain func(w Word, tag string) bool          // may this word, seen with this tag only, be given it for good? nil: yes
	Vary    func(s Sample, dice *rand.Rand) Sample // another way to type a sentence; may be nil
	Report  func(pass int, right, total int)       // called after each pass; may be nil
	Least   int                                    // how often a feature must be seen in one pass over the plain samples
	Nothing float64                                // weights below it are dropped
	Near    float32                                // a win by less is corrected, too; 1
	Drop    float64                                // share of the features that are hidden at each token, so that none is relied on alone
}

// row is one feature while it learns: weights, their sums over time, and when each was
// last touched.
type row struct {
	weight [64]float32
	sum    [64]float64
	stamp  [64]int32
	mean   [64]float32 // over the rounds
}

type school struct {
	Trainer
	model *Model
	index map[uint32]int32
	rows  []row
	clock int32
	tagID map[string]int
	dice  *rand.Rand
}

// Train learns from the samples and writes the model to out.
func (t Trainer) Train(samples []Sample, out io.Writer) (*Model, error) {
	s := &school{Trainer: t, model: &Model{}, index: make(map[uint32]int32), tagID: make(map[string]int)}
	s.Passes, s.Rounds, s.Least, s.Near = cmp.Or(s.Passes, 10), cmp.Or(s.Rounds, 1), cmp.Or(s.Least, 2), cmp.Or(s.Near, 1)
	s.survey(samples)
	s.choose(samples)
	for round := range s.Rounds {
		s.round(samples, rand.New(rand.NewPCG(t.Seed, uint64(round))))
		s.close()
	}
	all := s.features()
	s.model.pack(all)
	return s.model, write(out, s.model, all)
}

// round learns from nothing, in an order of its own.
func (s *school) round(samples []Sample, dice *rand.Rand) {
	s.dice = dice
	order := dice.Perm(len(samples))
	for pass := range s.Passes {
		dice.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		right, total := 0, 0
		for _, i := range order {
			sample := samples[i]
			if s.Vary != nil {
				sample = s.Vary(sample, dice)
			}
			right += s.learn(sample)
			total += len(sample.Words)
		}
		if s.Report != nil {
			s.Report(pass+1, right, total)
		}
	}
}

// survey collects the tags, the tags of each frequent word, and the open tags.
func (s *school) survey(samples []Sample) {
	counts, words := make(map[uint32]map[int]int), make(map[uint32]Word)
	for _, sample := range samples {
		for i, tag := range sample.Tags {
			id, known := s.tagID[tag]
			if !known {
				id = len(s.model.tags)
				s.tagID[tag] = id
				s.model.tags = append(s.model.tags, tag)
			}
			w := look(sample.Words[i], false).word
			words[w] = sample.Words[i]
			if counts[w] == nil {
				counts[w] = make(map[int]int)
			}
			counts[w][id]++
		}
	}
	s.sort(counts, words)
}

// sort tells the words of one certain tag from the frequent and the rare, by how often
// training saw them with which tag.
func (s *school) sort(counts map[uint32]map[int]int, forms map[uint32]Word) {
	words := make(map[uint32]uint64)
	rare := make([]int, len(s.model.tags))
	for w, tags := range counts {
		total, most, top := 0, 0, 0
		var set uint64
		for id, n := range tags {
			total += n
			if n > most {
				most, top = n, id
			}
		}
		for id, n := range tags {
			if total < 3 {
				rare[id] += n
			}
			if n*200 >= total {
				set |= 1 << id
			}
		}
		switch {
		case total >= 12 && most*1000 >= total*994 && (s.Certain == nil || s.Certain(forms[w], s.model.tags[top])):
			words[w] = 1<<top | fixedBit
		case total >= 4:
			words[w] = set
		}
	}
	s.model.setWords(words)
	for id, n := range rare {
		if n >= 8 {
			s.model.open |= 1 << id
		}
	}
}

// choose gives a row to every feature that is seen often enough, with the tags that people
// gave and those that they did not.
func (s *school) choose(samples []Sample) {
	seen := make(map[uint32]uint8)
	var page sheet
	count := func(sample Sample) {
		words := s.study(sample)
		t1, t2 := uint32(none), uint32(none)
		for i := range words {
			for _, k := range page.fill(words, i, t1, t2) {
				if c := seen[k]; c < 255 {
					seen[k] = c + 1
				}
			}
			t1, t2 = uint32(s.tagID[sample.Tags[i]]), t1
		}
	}
	for _, sample := range samples {
		count(sample)
	}
	kept := make([]uint32, 0, len(seen))
	for k, n := range seen {
		if int(n) >= s.Least {
			kept = append(kept, k)
		}
	}
	slices.Sort(kept)
	s.rows = make([]row, len(kept))
	for i, k := range kept {
		s.index[k] = int32(i)
	}
}

func (s *school) study(sample Sample) []info {
	words := study(nil, sample.Words)
	for i := range words {
		s.model.remember(&words[i])
	}
	return words
}

// learn reads a sentence, corrects the weights at each mistake and returns how many tokens
// were right.
func (s *school) learn(sample Sample) (right int) {
	words := s.study(sample)
	var page sheet
	var scores [64]float32
	t1, t2 := uint32(none), uint32(none)
	for i := range words {
		gold := s.tagID[sample.Tags[i]]
		guess := int(words[i].fixed)
		if guess < 0 {
			rows := s.find(page.fill(words, i, t1, t2))
			clear(scores[:])
			for _, r := range rows {
				for t := range len(s.model.tags) {
					scores[t] += s.rows[r].weight[t]
				}
			}
			guess = s.correct(rows, &scores, s.model.worth(&words[i]), gold)
		}
		if guess == gold {
			right++
		}
		t1, t2 = uint32(guess), t1
	}
	return right
}

func (s *school) find(keys []uint32) []int32 {
	rows := make([]int32, 0, maxFeatures)
	for _, k := range keys {
		if r, known := s.index[k]; known && (s.Drop == 0 || s.dice.Float64() >= s.Drop) {
			rows = append(rows, r)
		}
	}
	return rows
}

// correct moves the weights towards the right tag and away from the one that beat it or came
// near, and returns the guess.
func (s *school) correct(rows []int32, scores *[64]float32, worth uint64, gold int) (guess int) {
	s.clock++
	guess, rival := -1, -1
	for set := worth; set != 0; set &= set - 1 {
		t := bits.TrailingZeros64(set)
		if guess < 0 || scores[t] > scores[guess] {
			guess = t
		}
		if t != gold && (rival < 0 || scores[t] > scores[rival]) {
			rival = t
		}
	}
	if rival >= 0 && scores[gold]-scores[rival] < s.Near {
		for _, r := range rows {
			s.move(r, gold, 1)
			s.move(r, rival, -1)
		}
	}
	return guess
}

func (s *school) move(r int32, tag int, by float32) {
	w := &s.rows[r]
	w.sum[tag] += float64(s.clock-w.stamp[tag]) * float64(w.weight[tag])
	w.stamp[tag] = s.clock
	w.weight[tag] += by
}

// close adds the averages of a round to each row and clears it for the next.
func (s *school) close() {
	for i := range s.rows {
		w := &s.rows[i]
		for t := range len(s.model.tags) {
			sum := w.sum[t] + float64(s.clock-w.stamp[t])*float64(w.weight[t])
			w.mean[t] += float32(sum / float64(s.clock) / float64(s.Rounds))
		}
		w.weight, w.sum, w.stamp = [64]float32{}, [64]float64{}, [64]int32{}
	}
	s.clock = 0
}

// features cuts every averaged weight into steps of 1/scale.
func (s *school) features() []feature {
	var all []feature
	for key, r := range s.index {
		f := feature{key: key}
		for t, mean := range s.rows[r].mean[:len(s.model.tags)] {
			step := math.Round(float64(mean) * scale)
			if math.Abs(float64(mean)) >= s.Nothing && step != 0 {
				f.weights = append(f.weights, uint16(t)|uint16(uint8(int8(max(-127, min(127, step)))))<<8)
			}
		}
		if len(f.weights) > 0 {
			all = append(all, f)
		}
	}
	slices.SortFunc(all, func(a, b feature) int { return cmp.Compare(a.key, b.key) })
	return all
}
