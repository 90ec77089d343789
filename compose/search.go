package compose

import "math/bits"

// Picks that are no candidate.
const (
	none  = -1 // the move is left out
	unset = -2 // not chosen yet
)

// passes bounds the descent; it nearly always stands still sooner.
const passes = 3

// search chooses frames, orders and spellings for all letters of a panel at
// once: coordinate descent from the best first choice, without chance.
type search struct {
	letters []*letter
	table   *gramTable
	grams   []int    // how many runs each letter has
	frames  []uint64 // by frame: the letters that use it
	groups  []uint64 // by group: the same

	// For the letter in hand: the runs it shares with each sibling, those it
	// has, and what its frames cost.
	shared, base []int
	total        int
	beside       float32
}

func newSearch(letters []*letter) *search {
	s := &search{letters: letters, grams: make([]int, len(letters)),
		shared: make([]int, max(64, len(letters))), base: make([]int, max(64, len(letters))),
		frames: make([]uint64, len(frames().all)), groups: make([]uint64, frames().groups+1)}
	total := 0
	for _, l := range letters {
		total += l.limit + 64
	}
	s.table = newGramTable(total)
	return s
}

// run descends. Letters that are fixed stay as they are.
func (s *search) run() {
	for pass := range passes {
		moved := false
		for i, l := range s.letters {
			if l.fixed == nil && len(l.moves) > 0 && s.improve(i, l) {
				moved = true
			}
		}
		if !moved && pass > 0 {
			return
		}
	}
}

// improve tries every candidate of every choice of one letter.
func (s *search) improve(i int, l *letter) bool {
	s.neighbours(i)
	moved := false
	for o := range l.orders {
		if s.tries(l, o) {
			moved = true
		}
	}
	for m := range l.moves {
		if s.improveMove(l, m) {
			moved = true
		}
	}
	return moved
}

// tries keeps another order when it lowers the cost of the letter.
func (s *search) tries(l *letter, order int) bool {
	if l.order == order {
		return false
	}
	was, before := s.cost(l), l.order
	l.order = order
	if s.cost(l) < was {
		return true
	}
	l.order = before
	return false
}

func (s *search) improveMove(l *letter, m int) bool {
	was := l.pick[m]
	s.besides(l, m)
	copy(s.base, s.shared)
	total, beside := s.total, s.beside
	at := l.placed(m)
	before := l.upTo(at)
	low := 0
	if l.moves[m].may || was == none {
		low = none
	}
	best, least := was, float32(1e9)
	for p := low; p < len(l.moves[m].cands); p++ {
		copy(s.shared, s.base)
		s.total = total
		l.pick[m] = p
		c := beside
		if p >= 0 {
			c += s.meet(&l.moves[m].cands[p])
		}
		if c += l.ownFrom(before, at) + s.overlap() + s.heads(l); c < least-1e-5 || p == was && c < least+1e-5 {
			best, least = p, c
		}
	}
	l.pick[m] = best
	return best != was
}

// neighbours fills the tables with what the other letters say.
func (s *search) neighbours(i int) {
	s.table.clear()
	clear(s.frames)
	clear(s.groups)
	for j, l := range s.letters {
		if j == i {
			continue
		}
		s.grams[j] = 0
		if l.fixed != nil {
			for _, g := range l.fixedGrams() {
				s.table.add(g, j)
				s.grams[j]++
			}
			continue
		}
		for m, p := range l.pick {
			if p < 0 {
				continue
			}
			c := &l.moves[m].cands[p]
			s.frames[c.f.id] |= 1 << (j & 63)
			if c.f.group > 0 {
				s.groups[c.f.group] |= 1 << (j & 63)
			}
			for _, g := range c.say.grams {
				s.table.add(g, j)
				s.grams[j]++
			}
		}
	}
}

// cost is what the letter costs by itself and beside its siblings.
func (s *search) cost(l *letter) float32 {
	s.besides(l, none)
	return l.own() + s.beside + s.overlap() + s.heads(l)
}

// besides sums what the letter has in common with its siblings, but for one
// move.
func (s *search) besides(l *letter, but int) {
	clear(s.shared)
	s.total, s.beside = 0, 0
	for m, p := range l.pick {
		if p >= 0 && m != but {
			s.beside += s.meet(&l.moves[m].cands[p])
		}
	}
}

// meet adds what a candidate has in common with the siblings' letters, and
// returns what its frame costs.
func (s *search) meet(c *cand) float32 {
	grams := c.say.grams
	s.total += len(grams)
	for _, g := range grams {
		for mask := s.table.masks[s.table.place(g)]; mask != 0; mask &= mask - 1 {
			s.shared[bits.TrailingZeros64(mask)]++
		}
	}
	cost := costFrame * float32(bits.OnesCount64(s.frames[c.f.id]))
	if c.f.group > 0 {
		cost += costGroup * float32(bits.OnesCount64(s.groups[c.f.group]))
	}
	return cost
}

// overlap is what the shared runs cost.
func (s *search) overlap() (cost float32) {
	for j, n := range s.shared[:min(64, len(s.grams))] {
		if n > 0 {
			share := float32(n) / float32(s.total+s.grams[j]-n+1)
			cost += costOverlap*share + costWorst*share*share
		}
	}
	return cost
}

// heads is what equal openings and equal orders cost.
func (s *search) heads(l *letter) (cost float32) {
	mine := l.head()
	for _, o := range s.letters {
		if o == l {
			continue
		}
		head := o.head()
		for k, w := range mine {
			if w == 0 || w != head[k] {
				break
			}
			cost += costHead
		}
		if o.fixed == nil && len(o.orders) > 0 && o.orders[o.order].name == l.orders[l.order].name {
			cost += costOrder
		}
	}
	return cost
}

// head is the first words of the letter.
func (l *letter) head() [3]uint32 {
	if l.fixed != nil && len(l.fixed.Paragraphs) > 0 {
		return sayingOf(words(nil, l.fixed.Paragraphs[0].Text), nil).head
	}
	if l.fixed != nil || len(l.lay) == 0 {
		return [3]uint32{}
	}
	for _, m := range l.lay[l.order] {
		if p := l.pick[m]; p >= 0 {
			return l.moves[m].cands[p].say.head
		}
	}
	return [3]uint32{}
}

// fixedGrams are the runs of a letter that stands.
func (l *letter) fixedGrams() []uint32 {
	var out []uint32
	for _, p := range l.fixed.Paragraphs {
		out = append(out, sayingOf(words(nil, p.Text), nil).grams...)
	}
	return out
}
