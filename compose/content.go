package compose

import (
	"regards"
)

// part of a letter: a move with the frames that may say it.
type move struct {
	name  string // as in frame files
	place string // as in orders.txt
	v     *values
	may   bool // may be left out, when others say its content
	cands []cand
}

// letter is one letter on the way: what it must say, and what is chosen.
type letter struct {
	q      *person
	f      *filler
	moves  []move
	orders []order
	lay    [][]int // for each order, the moves in their sequence
	must   []duty
	pick   []int // for each move the candidate, -1 for none
	order  int
	leads  bool // what was told leads to the need
	single bool // one frame is the body: a card, a note after a screen
	parts  bool // ends with a farewell: a last line of its own, or a wish that is one
	short  bool // contracted, where the tone leaves it open
	fixed  *regards.Letter
	least  int          // words below which it is thin
	limit  int          // words beyond which it grows costly
	kind   regards.Kind // empty for a thank-you
	plot   *plot        // how a letter of another kind is laid out; nil for a thank-you
	seed   uint64

	undated map[*values]*values // values without the day; see timeless
	desk    desk
}

// duty is content that a letter should say, and how much it is missed.
type duty struct {
	key   key
	worth float32
}

// worths say how much each content is missed when a letter leaves it unsaid.
var worths = []struct {
	name  string
	worth float32
}{
	{"need", 1}, {"help", 1}, {"proof", 1}, {"so", 0.6}, {"need.now", 0.4}, {"help.more", 0.4}, {"proof.more", 0.4},
	{"n2", 0.8}, {"n2.help", 0.7}, {"n2.proof", 0.7}, {"n2.so", 0.4}, {"n2.now", 0.3}, {"n2.help.more", 0.3}, {"n2.proof.more", 0.3},
	{"topic", 0.7}, {"topic2", 0.1}, {"told", 0.15}, {"ans", 1.2}, {"obj", 0.1}, {"ans2", 1}, {"obj2", 0.1}, {"prom", 1.5},
	{"reason", 0.6}, {"should", 0.9}, {"decide", 0.7}, {"follow", 0.8}, {"start", 0.6}, {"strength", 0.7}, {"strength.more", 0.2},
	{"ref", 0.12},
	{"was", 0.8}, {"rival", 2}, {"rivalask", 1}, {"news", 2}, {"terms", 2}, {"why", 0.6}, {"seen", 1}, {"tie", 0.3},
	{"caller", 0.5}, {"others", 1}, {"area", 2}, {"signer", 0.1},
}

// content plans the moves of one letter from what its slots hold.
func content(s *situation, f *filler) *letter {
	l := &letter{q: f.q, f: f, leads: f.q.leads()}
	v := f.v
	if l.whole(s) {
		return l
	}
	l.add("open", "open", v, false)
	l.talk(s)
	l.doubts()
	l.add(f.q.want, "want", v, false)
	l.may("reason", v, "reason")
	l.may("should", v, "should")
	if s.c.Interview.Closing.CanDoIt == regards.No && f.q.decides && !f.q.clerk {
		l.add("can", "can", v, true)
	}
	l.may("start", v, "start")
	l.promises()
	l.may("decide", v, "decide")
	l.ask()
	l.may("follow", v, "follow")
	if l.q.chairs {
		l.add("pass", "pass", v, false)
	}
	l.ending(s)
	l.duties()
	l.bands(s)
	return l
}

// whole plans the letters that are one frame: a card, a short note after a
// phone screen, and, where only a name is known, the middle of a short letter.
func (l *letter) whole(s *situation) bool {
	v := l.f.v
	switch {
	case l.q.channel == regards.Card && l.usable("card"):
		l.single = true
		l.add("card", "open", v, false)
		if len(l.q.proms) > 0 && v.have.has(mustSlot("attached")) {
			l.q.proms = l.q.proms[:1]
			l.promises()
		}
	case s.c.Interview.Round == regards.Screen && l.usable("screen"):
		l.single = true
		l.bareNeed()
		l.add("screen", "open", v, false)
		l.ask()
		l.promises()
		l.may("follow", v, "follow")
	case l.bare() && l.q.want == "interest" && l.usable("thin"):
		l.add("open", "open", v, false)
		l.add("thin", "value", v, false)
		l.ask()
		l.may("start", v, "start")
		l.may("decide", v, "decide")
		l.may("follow", v, "follow")
		l.add("close", "close", v, true)
	default:
		return false
	}
	l.duties()
	l.bands(s)
	return true
}

// ask plans the question what comes next. What the letter knows is not asked.
func (l *letter) ask() {
	if l.q.asks != "" && !l.holds("decide") {
		l.add(l.q.asks, l.q.asks, l.f.v, false)
	}
}

// bareNeed takes a need out of a short note that has nothing to set beside it.
func (l *letter) bareNeed() {
	if l.holds("proof") {
		return
	}
	for _, name := range []string{"need", "need.vp", "need.np", "need.now"} {
		l.f.v.put(mustSlot(name), "", "")
	}
}

// bare reports whether the letter knows nothing of the talk.
func (l *letter) bare() bool {
	for _, name := range []string{"topic", "told", "need", "help", "proof", "ans", "prom", "strength", "reason", "should"} {
		if l.holds(name) {
			return false
		}
	}
	return true
}

// talk plans what they told and what they need.
func (l *letter) talk(s *situation) {
	v := l.f.v
	value := l.holds("need") || l.holds("help")
	switch {
	case short(s) && len(l.q.needs) > 0:
	case l.leads && value && !l.q.clerk:
		l.mayAs("learned", "lead", v, "told")
	case !value || !l.holds("topic"):
		l.may("learned", v, "told") // beside a topic and a need it would be a stray line
	}
	switch {
	case l.q.clerk && (l.holds("need") || l.holds("start")):
		l.add("hr", "hr", v, true)
	case l.q.clerk:
	case l.holds("need") || l.holds("help"):
		l.add("value", "value", v, false)
	}
	l.may("need2", v, "n2", "n2.help", "n2.proof")
	l.may("strength", v, "strength")
}

// doubts plans the objections: one that was said aloud and can be named by
// the moves that name it, any other by its answer alone (METHOD 2.3).
func (l *letter) doubts() {
	v := l.f.v
	if l.holds("ans") {
		name := "obj0"
		if l.holds("obj") {
			name = "obj"
		}
		l.add(name, "obj", v, false)
	}
	l.may("obj2", v, "ans2")
}

// promises plans what was promised; a second promise has slots of its own.
func (l *letter) promises() {
	for k, i := range l.q.proms {
		v := l.f.v
		if k > 0 {
			more := *l.f.v
			for _, name := range []string{"prom", "prom.np", "by", "attached"} {
				more.put(mustSlot(name), "", "")
			}
			v = &more
			l.f.promise(v, i)
		}
		name := "promise"
		if l.q.p.Promises[i].Attached == regards.Yes {
			name = "attached"
		}
		l.add(name, name, v, false)
	}
}

// ending plans the last lines: a date where one is due, else one human line.
func (l *letter) ending(s *situation) {
	v := l.f.v
	dated := l.holds("follow") || l.q.asks != "" && !l.holds("decide")
	if l.q.clerk && !dated {
		l.add("assist", "assist", v, true)
	}
	if !dated {
		l.parts = l.q.want == "interest" && !l.q.clerk
		l.add("close", "close", v, l.parts)
	}
}

// short reports whether the round asks for short letters (METHOD 2.5).
func short(s *situation) bool {
	return s.c.Interview.Round == regards.First || s.c.Interview.Round == regards.Screen
}

// bands set how long the letter may grow.
func (l *letter) bands(s *situation) {
	switch {
	case s.c.Interview.Round == regards.Screen:
		l.limit = 95
	case l.q.channel == regards.Card:
		l.limit = 72 // 80 with the greeting
	case short(s):
		l.limit = 170
	case s.c.Interview.Round == regards.Final || l.q.channel == regards.Paper:
		l.limit = 235
	default:
		l.limit = 200
	}
	if spellsBritish(s.c.Place()) && l.limit > 150 {
		l.limit -= 15 // METHOD 2.7: one short e-mail
	}
	if s.hurried() && l.limit > 150 {
		l.limit -= 40
	}
	if m := l.q.p.Manner; m.Pace == regards.Brisk && m.Warmth == regards.Reserved {
		l.limit -= 25 // METHOD 3.1
	}
}

// worthAlone is how much what they told is missed where nothing else of the talk
// is known: the letter could then have been written to anybody.
const worthAlone = 0.7

// duties collects what the letter should say.
func (l *letter) duties() {
	for _, w := range worths {
		k := keyOf(w.name)
		if w.name == "told" && l.holds("topic") && !l.leads {
			continue // a letter need not use every answer
		}
		if w.name == "told" && !l.holds("topic") {
			w.worth = worthAlone
		}
		if l.f.v.knows(k) {
			l.must = append(l.must, duty{k, w.worth})
		}
	}
}

// holds reports whether any slot of the content is filled.
func (l *letter) holds(content string) bool { return l.f.v.knows(keyOf(content)) }

// usable reports whether the move has a frame that can stand in this letter.
func (l *letter) usable(name string) bool {
	for _, f := range frames().byMove[name] {
		if f.fits(l.q.voice(), l.q.part(), &l.f.v.have) {
			return true
		}
	}
	return false
}

// add plans a move.
func (l *letter) add(name, place string, v *values, may bool) {
	l.moves = append(l.moves, move{name: name, place: place, v: v, may: may})
}

// mayAs is may for a move that stands in another place than its own.
func (l *letter) mayAs(name, place string, v *values, content string) {
	if l.holds(content) {
		l.add(name, place, v, true)
	}
}

// may plans a move that is there for some content, and only with it.
func (l *letter) may(name string, v *values, contents ...string) {
	for _, c := range contents {
		if l.holds(c) {
			l.add(name, name, v, true)
			return
		}
	}
}
