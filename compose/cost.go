package compose

import (
	"math/bits"
	"slices"
	"sync"

	"regards"
)

// What a choice costs (COMPOSER 7), in the unit of a three-word overlap of a third.
const (
	costTwice      = 1.5   // one content said twice
	costUnsaid     = 3     // a move without a frame that should have one
	costSameStart  = 0.03  // two sentences in a row with one first word
	costSameThree  = 0.12  // two sentences of a letter with the same first three words
	costThirdI     = 0.12  // a third sentence in a row that begins with "I" (METHOD 2.4 T6)
	costManyI      = 0.15  // more than half of the sentences do; grows with the excess
	costWish       = 0.25  // the wish for the job in a second sentence
	costOffer      = 1.5   // an offer of more a second time (METHOD 2.2 C7)
	costHope       = 0.5   // a hope to meet again, twice
	costMissed     = 0.3   // a second thing that went unsaid or unasked
	costLost       = 3     // words that refer to what was not said
	costNotLast    = 0.8   // more, behind a line that took its leave
	costHeads      = 0.15  // two moves in a row that begin with one word
	costParted     = 0.5   // the follow-up in a frame of its own behind the decision
	costPet        = 0.03  // a pet word again
	costNotFirst   = 0.4   // a frame that says that it begins, and does not
	costWord       = 0.012 // another content word of the frames again
	costLong       = 0.8   // a sentence over 40 words
	costLongish    = 0.1   // one over 32
	costKnot       = 1.2   // a sentence with two purposes or causes
	costThreeShort = 0.05  // three sentences under seven words in a row
	costMean       = 0.02  // each word that the mean sentence is off 12 to 18
	costCard       = 0.04  // each word by which a card outgrows its size
	costOver       = 0.008 // each word over the letter's limit
	costUnder      = 0.01  // each word that a letter beside the thank-you lacks (METHOD 2.5)
	costNoHouse    = 0.1   // neither employer nor position named
	costFrame      = 5     // a frame that a sibling uses
	costGroup      = 0.4   // a frame of a group that a sibling uses
	costOverlap    = 3     // times the share of three-word runs
	costWorst      = 12    // times its square: the worst pair matters most
	costHead       = 0.03  // each equal first word of two letters
	costOrder      = 0.01  // one order of paragraphs
)

// mostSentence is how many words a sentence may have.
const mostSentence = 40

// wordsI are the word numbers of "I" and of its contractions.
var wordsI = sync.OnceValue(func() []uint32 { return words(nil, "I I'd I'll I'm I've") })

// tally is the running sum over the sentences of a letter.
type tally struct {
	cost          float32
	keys          key
	later         key // what moves without a choice may say
	pets          uint64
	bloom         bloom
	heard         [sounds]uint8
	head          uint32 // how the move before began; "I" for any form of it
	closed        bool   // the letter has a last line
	plotted       bool   // laid out by hand, in kinds.txt, and no thank-you
	justTold      bool
	traits        trait // of the frames so far
	before        trait // of the frame just before
	just          key   // what the frame just before said
	house         bool
	words         int
	sentences, is int
	run, shorts   int
	threes        [24]uint32 // see opening
	openings      int
	last          uint32
}

func (t *tally) add(c *cand) {
	s := &c.say
	t.cost += c.own
	t.cost += costTwice * float32(bits.OnesCount64(uint64(t.keys&c.keys)))
	if c.f.is(begins) && t.words > 0 {
		t.cost += costNotFirst
	}
	t.cost += costPet * float32(bits.OnesCount64(t.pets&c.pets))
	t.cost += costWord * float32(t.bloom.common(&c.bloom))
	t.place(c)
	t.keys |= c.keys
	t.pets |= c.pets
	t.closed = t.closed || c.last
	t.bloom.join(&c.bloom)
	t.cost += costKnot * float32(s.knots)
	t.house = t.house || c.house
	t.words += s.words
	for i := range s.sentences {
		n := &s.sentences[i]
		if i == 0 {
			t.begin(n)
		}
		t.sentence(n)
		t.opening(n.three)
		t.sounds(&n.heard, c.last)
	}
}

// place adds what a frame costs where it stands: after others of its kind, or
// without what it refers to.
func (t *tally) place(c *cand) {
	f := c.f
	if f.is(wishing) && t.traits&wishing != 0 {
		t.cost += costWish
	}
	if f.is(offers) && t.traits&offers != 0 {
		t.cost += costOffer
	}
	if f.is(missed) && t.traits&missed != 0 {
		t.cost += costMissed
	}
	if f.is(hopes) && t.traits&hopes != 0 {
		t.cost += costHope
	}
	if t.traits&farewell != 0 && f.Move != "pass" {
		t.cost += costNotLast
	}
	if f.is(because) && t.before&wishing == 0 {
		t.cost += costLost
	}
	k := keys()
	told := t.keys&k.decide != 0
	if f.need.has(k.bynow) && t.just&k.decide == 0 {
		t.cost += costLost // "failing that" would no longer know what failed
	}
	if f.Move == "follow" && told {
		t.cost += costParted
	}
	t.traits, t.before, t.just = t.traits|f.traits, f.traits, c.keys
}

// anyI stands for "I" and its contractions at the head of a move.
const anyI uint32 = 1

// begin notes how a move begins: mostly it begins a paragraph, and two of those
// side by side should not begin alike.
func (t *tally) begin(s *sentence) {
	head := s.start
	if s.mine {
		head = anyI
	}
	if head == t.head && !t.plotted {
		t.cost += costHeads
	}
	t.head = head
}

// askedKeys are the contents and slots that are asked for often.
type askedKeys struct {
	need, help, need2, help2, decide, told, topic key
	bynow, unsaid, day, decides, date             slot
}

var keys = sync.OnceValue(func() *askedKeys {
	k := &askedKeys{}
	k.need, k.help, k.need2, k.help2, k.decide = keyOf("need"), keyOf("help"), keyOf("n2"), keyOf("n2.help"), keyOf("decide")
	k.date = mustSlot("decide.date")
	k.told, k.topic = keyOf("told"), keyOf("topic")
	k.bynow, k.unsaid, k.day, k.decides = mustSlot("bynow"), mustSlot("unsaid"), mustSlot("day"), mustSlot("decides")
	return k
})

// opening notes the first three words of a sentence (METHOD 2.4 T16).
func (t *tally) opening(three uint32) {
	for _, x := range t.threes[:t.openings] {
		if x == three {
			t.cost += costSameThree
			return
		}
	}
	if t.openings < len(t.threes) {
		t.threes[t.openings] = three
		t.openings++
	}
}

func (t *tally) sentence(s *sentence) {
	start, n := s.start, s.words
	t.sentences++
	if s.mine {
		t.is++
		if t.run++; t.run >= 3 {
			t.cost += costThirdI
		}
	} else {
		t.run = 0
	}
	if start == t.last {
		t.cost += costSameStart
	}
	t.last = start
	switch {
	case n > mostSentence:
		t.cost += costLong
	case n > 32:
		t.cost += costLongish
	}
	if n >= 7 {
		t.shorts = 0
	} else if t.shorts++; t.shorts == 3 {
		t.cost += costThreeShort
	}
}

// own is what the letter costs by itself. Content that a move still without a
// choice (unset) may say is not missed yet.
func (l *letter) own() float32 { return l.ownFrom(l.upTo(0), 0) }

// placed is where a move stands in the letter's order; behind the last when
// the order has no place for it.
func (l *letter) placed(m int) int {
	lay := l.lay[l.order]
	if at := slices.Index(lay, m); at >= 0 {
		return at
	}
	return len(lay)
}

// upTo sums over the moves that stand before a place. All candidates of the
// move there share that sum.
func (l *letter) upTo(at int) tally {
	t := tally{cost: l.orders[l.order].cost, plotted: l.plot != nil}
	l.sum(&t, l.lay[l.order][:at])
	return t
}

// ownFrom is own, with the sum before the place known.
func (l *letter) ownFrom(t tally, at int) float32 {
	l.sum(&t, l.lay[l.order][at:])
	for _, d := range l.must {
		if d.key&(t.keys|t.later) == 0 {
			t.cost += d.worth
		}
	}
	if l.q.channel == regards.Card && t.words > l.limit {
		t.cost += costCard * float32(t.words-l.limit)
	}
	if l.parts && !t.closed && t.traits&farewell == 0 {
		t.cost += costUnsaid
	}
	if t.words < l.least {
		t.cost += costUnder * float32(l.least-t.words)
	}
	return t.cost + t.whole(l.limit)
}

// sum adds these moves, in their order.
func (l *letter) sum(t *tally, moves []int) {
	for _, i := range moves {
		m := &l.moves[i]
		switch p := l.pick[i]; {
		case p == unset:
			for j := range m.cands {
				t.later |= m.cands[j].keys
			}
			t.closed = t.closed || m.name == "close"
		case p == none && !m.may:
			t.cost += costUnsaid
		case p >= 0:
			t.add(&m.cands[p])
		}
	}
}

// whole is what the letter costs as a whole.
func (t *tally) whole(limit int) (cost float32) {
	if t.sentences > 0 {
		mean := float32(t.words) / float32(t.sentences)
		cost += costMean * max(0, 12-mean, mean-18)
		if share := float32(t.is) / float32(t.sentences); share > 0.5 {
			cost += costManyI * (0.5 + share)
		}
	}
	if t.words > limit {
		cost += costOver * float32(t.words-limit)
	}
	if !t.house {
		cost += costNoHouse
	}
	return cost
}

// spelling is 1 when the letter's contraction points are written short.
func (l *letter) spelling() int {
	if l.short {
		return 1
	}
	return 0
}
