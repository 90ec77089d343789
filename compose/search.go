package compose

import (
	"math/bits"
	"slices"
	"sync"
)

// Picks that are no candidate.
const (
	none  = -1 // the move is left out
	unset = -2 // not chosen yet
)

// slack is more than the order in which costs are added can change their sum.
const slack = 1e-3

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

	// For the letter in hand: the runs that it shares with each sibling, and
	// how many it has: as it stands, and with the candidate that is tried.
	stands, tried common
}

// common is the runs of a letter that each sibling has as well, and all of them.
type common struct {
	with  []int
	total int
}

func (n *common) become(o *common) {
	copy(n.with, o.with)
	n.total = o.total
}

// searches are tables of searches that have run, to be used again: they are
// the largest thing that a panel needs.
var searches = sync.Pool{New: func() any {
	return &search{frames: make([]uint64, len(frames().all)), groups: make([]uint64, frames().groups+1), table: &gramTable{}}
}}

// newSearch prepares the search, which may run once.
func newSearch(letters []*letter) *search {
	s := searches.Get().(*search)
	total := 0
	for _, l := range letters {
		total += l.limit + 64
	}
	s.letters, s.grams = letters, make([]int, len(letters))
	s.stands, s.tried = common{with: make([]int, min(64, len(letters)))}, common{with: make([]int, min(64, len(letters)))}
	s.table.fit(total)
	return s
}

// run descends. Letters that are fixed stay as they are.
func (s *search) run() {
	s.descend()
	s.letters = nil
	searches.Put(s)
}

func (s *search) descend() {
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
	s.stand(l)
	moved := s.lay(l)
	for m := range l.moves {
		if s.improveMove(l, m) {
			moved = true
		}
	}
	return moved
}

// lay tries every order, and keeps what lowers the cost of the letter.
func (s *search) lay(l *letter) (moved bool) {
	beside, overlap := s.beside(l, none), s.overlap(&s.stands)
	cost := func() float32 { return l.own() + beside + overlap + s.heads(l) }
	least, best := cost(), l.order
	for l.order = range l.orders {
		if l.order == best {
			continue
		}
		if c := cost(); c < least {
			least, best, moved = c, l.order, true
		}
	}
	l.order = best
	return moved
}

// improveMove tries every candidate of one move. What the others say, and what
// stands before it, is summed once for all of them.
func (s *search) improveMove(l *letter, m int) bool {
	was := l.pick[m]
	s.count(l, m, -1)
	beside, at := s.beside(l, m), l.placed(m)
	before := l.upTo(at)
	heads, headed := float32(0), l.begun(at)
	if headed {
		heads = s.heads(l)
	}
	low := 0
	if l.moves[m].may || was == none {
		low = none
	}
	best, least := was, float32(1e9)
	floor := before.cost // and what the moves behind it cost by themselves: no letter costs less
	for _, i := range l.lay[l.order][min(at+1, len(l.lay[l.order])):] {
		if k := l.pick[i]; k >= 0 {
			floor += l.moves[i].cands[k].own
		}
	}
	for p := low; p < len(l.moves[m].cands); p++ {
		l.pick[m] = p
		c := beside
		s.tried.become(&s.stands)
		if p >= 0 {
			c += s.frameCost(&l.moves[m].cands[p])
			if p != was && c+floor+l.moves[m].cands[p].own > least+slack {
				continue
			}
			s.tried.count(s.table, l.moves[m].cands[p].say.grams, 1)
		}
		if !headed {
			heads = s.heads(l)
		}
		if c += l.ownFrom(before, at) + s.overlap(&s.tried) + heads; c < least-1e-5 || p == was && c < least+1e-5 {
			best, least = p, c
		}
	}
	l.pick[m] = best
	s.count(l, m, 1)
	return best != was
}

// begun reports whether a move before the place has a candidate: the letter's
// first words then are its.
func (l *letter) begun(at int) bool {
	return l.fixed != nil || slices.ContainsFunc(l.lay[l.order][:at], func(m int) bool { return l.pick[m] >= 0 })
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

// stand counts the runs of the letter as it stands.
func (s *search) stand(l *letter) {
	clear(s.stands.with)
	s.stands.total = 0
	for m := range l.pick {
		s.count(l, m, 1)
	}
}

// count adds the runs of what a move has picked to those of the letter, or
// takes them away.
func (s *search) count(l *letter, m, by int) {
	if p := l.pick[m]; p >= 0 {
		s.stands.count(s.table, l.moves[m].cands[p].say.grams, by)
	}
}

func (n *common) count(table *gramTable, grams []uint32, by int) {
	n.total += by * len(grams)
	for _, g := range grams {
		for mask := table.masks[table.place(g)]; mask != 0; mask &= mask - 1 {
			n.with[bits.TrailingZeros64(mask)] += by
		}
	}
}

// beside is what the frames of a letter cost beside its siblings', but for one
// move.
func (s *search) beside(l *letter, but int) (cost float32) {
	for m, p := range l.pick {
		if p >= 0 && m != but {
			cost += s.frameCost(&l.moves[m].cands[p])
		}
	}
	return cost
}

func (s *search) frameCost(c *cand) float32 {
	cost := costFrame * float32(bits.OnesCount64(s.frames[c.f.id]))
	if c.f.group > 0 {
		cost += costGroup * float32(bits.OnesCount64(s.groups[c.f.group]))
	}
	return cost
}

// overlap is what the shared runs cost.
func (s *search) overlap(own *common) (cost float32) {
	for j, n := range own.with {
		if n > 0 {
			share := float32(n) / float32(own.total+s.grams[j]-n+1)
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
		return sayingOf(words(nil, l.fixed.Paragraphs[0].Text), nil, &measured{}).head
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
		out = append(out, sayingOf(words(nil, p.Text), nil, &measured{}).grams...)
	}
	return out
}
