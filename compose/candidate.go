package compose

import (
	"cmp"
	"slices"
	"strings"

	"regards"
	"regards/english/pattern"
)

// cand is a frame as it would stand in one letter, measured once so that the
// search need not look at text.
type cand struct {
	f     *Frame
	v     *values // what fills it: the move's values, or those without the day
	keys  key
	pets  uint64
	bloom bloom
	echo  uint64 // the pet words of its slots
	house bool   // names the employer or the position
	last  bool   // closes the letter
	own   float32
	say   saying
}

// spareCands is by how many the candidates of a move outnumber the letters of
// the panel: enough for variety, few enough for the search to take a
// millisecond. mostCands bounds them in large panels.
const spareCands, mostCands = 6, 20

// taste is how much chance may weigh in the choice of a frame: enough that no
// frame wins everywhere, little against a repetition.
const taste = 0.25

// primary is the content that a move is there for, by move; what a frame says
// beyond it is welcome but not looked for.
var primary = map[string][]string{
	"open": {"topic"}, "learned": {"told"}, "strength": {"strength", "strength.more"}, "obj": {"obj", "ans"}, "obj0": {"ans"},
	"obj2": {"ans2", "obj2"}, "reason": {"reason"}, "should": {"should"}, "start": {"start"}, "promise": {"prom"},
	"attached": {"prom"}, "decide": {"decide"}, "follow": {"follow"}, "hr": {"need"}, "card": {"topic", "ans"}, "screen": {"topic"},
	"value": {"need", "help", "proof", "so", "need.now", "help.more", "proof.more"},
	"nudge": {"was", "topic"}, "nudge.still": {"need"}, "nudge2": {"was"}, "material": {"prom"}, "material.why": {"need", "topic"},
	"update": {"news"}, "update.why": {"need", "reason"}, "rival": {"rival"}, "rival.first": {"reason", "need"}, "rival.ask": {"rivalask"},
	"checkin": {"topic"}, "checkin.need": {"need"}, "checkin.news": {"news"},
	"need2": {"n2", "n2.help", "n2.proof", "n2.so", "n2.now", "n2.help.more", "n2.proof.more"},
}

// prepare finds and measures the candidates of every move of the letter, and
// drops the moves that have none.
func (l *letter) prepare(seed uint64) {
	for i := 0; i < len(l.moves); i++ {
		m := &l.moves[i]
		m.cands = l.candidates(m, seed)
		if len(m.cands) == 0 && l.leaning(m) && !(m.may && l.plot != nil) { // moves of a plot share their values
			m.v.shed()
			i = -1 // frames that were found before may name what has been shed
			continue
		}
		l.ease(m, seed)
	}
	l.moves = slices.DeleteFunc(l.moves, func(m move) bool { return len(m.cands) == 0 })
	l.pick = make([]int, len(l.moves))
}

// leaning reports whether what leans may be why a move has no frame. A second
// need without a plan has none either, and the first need's plan stays.
func (l *letter) leaning(m *move) bool {
	if m.name == "need2" {
		return m.v.lean&wanted(m.name) != 0
	}
	return m.v.lean != 0
}

// wanted is the content that a move is there for.
func wanted(move string) (k key) {
	for _, name := range primary[move] {
		k |= keyOf(name)
	}
	return k
}

// ranked is a frame that could stand in the letter, and how little it would.
type ranked struct {
	f    *Frame
	keys key
	rank float32
}

// desk is where candidates are measured, cleared for each of them.
type desk struct {
	fit      []ranked
	said     []key
	line     line
	measured measured
}

func (l *letter) candidates(m *move, seed uint64) []cand {
	want := wanted(m.name)
	d := &l.desk
	d.fit = d.fit[:0]
	for _, f := range frames().byMove[m.name] {
		if !f.fits(l.q.voice(), l.q.part(), &m.v.have) || f.is(urgent) && !l.f.hurried() {
			continue
		}
		d.said = saidOrder(f.nodes, m.v, d.said[:0])
		if m.v.dangling(d.said) {
			continue
		}
		keys := allOf(d.said)
		d.fit = append(d.fit, ranked{f, keys, l.missing(want&^keys) + noise(seed, f.lot)/4})
	}
	slices.SortFunc(d.fit, func(a, b ranked) int { return cmp.Or(cmp.Compare(a.rank, b.rank), cmp.Compare(a.f.id, b.f.id)) })
	most := min(len(d.fit), spareCands+len(l.f.c.Interview.Interviewers), mostCands)
	if m.name == "card" {
		most = len(d.fit) // one frame is the whole letter: all are looked at
	}
	count := most
	for _, r := range d.fit[:most] {
		if r.f.sparesDay(m.v) {
			count++
		}
	}
	out := make([]cand, 0, count)
	for _, r := range d.fit[:most] {
		out = append(out, l.cand(r.f, m.name, r.keys, m.v))
		if r.f.sparesDay(m.v) {
			out = append(out, l.cand(r.f, m.name, r.keys, l.timeless(m.v)))
		}
	}
	return out
}

// cand measures a frame as it would stand in the letter.
func (l *letter) cand(f *Frame, move string, k key, v *values) cand {
	c := cand{f: f, v: v, keys: k, last: move == "close", own: noise(l.seed+1, f.lot)*taste + l.taste(f, move, v)}
	l.measure(&c, v)
	if move == "card" {
		c.own += l.cardCost(&c, v)
	}
	return c
}

// What a frame costs for its kind, before it is measured.
const (
	costNotPlain  = 0.5  // the wish in other words than "I want this job"
	costNotUnsaid = 0.25 // a wish that does not say that it went unsaid, where it did
	costNotHuman  = 0.2  // a last line that could go to anybody, to who decides nothing
	costRecited   = 0.25 // what they told beside what they spoke of, one after the other
	costNotThanks = 0.25 // another last line than thanks, to who decides in a formal letter
	costNotUrgent = 0.6  // an opening at leisure, hours before the decision
	costPlanFirst = 0.15 // the plan before the need that it answers
	costOffered   = 0.8  // an offer of more, where it was made in the room
)

// taste is what speaks against the frame in this letter, whatever else it says.
func (l *letter) taste(f *Frame, move string, v *values) (cost float32) {
	in := l.f.c.Interview
	if move == "want" && !f.is(plain) {
		cost += costNotPlain
	}
	if unsaid := keys().unsaid; move == "want" && l.f.v.have.has(unsaid) && !f.need.has(unsaid) {
		cost += costNotUnsaid
	}
	if f.is(offers) && in.Closing.OfferedMore == regards.Yes && !l.q.clerk {
		cost += costOffered
	}
	if f.is(offers) && move == "close" && l.q.tone == regards.Formal && l.q.decides {
		cost += costOffered // who decides is left with thanks, or with the next step
	}
	if move == "close" && l.q.tone == regards.Formal && l.q.decides && f.Group != "thanks" {
		cost += costNotThanks
	}
	if move == "close" && !l.q.decides && !l.q.clerk && !f.avoid.has(keys().decides) {
		cost += costNotHuman
	}
	if move == "open" && l.f.hurried() && !f.is(urgent) && l.f.v.have.has(keys().date) {
		cost += costNotUrgent
	}
	l.desk.said = saidOrder(f.nodes, v, l.desk.said[:0])
	said := l.desk.said
	if planFirst(said) {
		cost += costPlanFirst
	}
	if k := allOf(said); move == "open" && k&keys().told != 0 && k&keys().topic != 0 && !l.leads {
		cost += costRecited
	}
	return cost
}

// sparesDay reports whether the frame names the interview day only as an aside.
func (f *Frame) sparesDay(v *values) bool {
	return f.dayful && f.Move != "open" && v.have.has(keys().day)
}

// timeless are the values without the interview day, for a letter that has
// named it.
func (l *letter) timeless(v *values) *values {
	if l.undated[v] == nil {
		w := *v
		w.put(mustSlot("day"), "", "")
		if l.undated == nil {
			l.undated = map[*values]*values{}
		}
		l.undated[v] = &w
	}
	return l.undated[v]
}

// wishes finds that a whole letter says that the job is wanted.
var wishes = pattern.MustCompile(`(?i)\b(want (this|the|to)|work (at|with|for|to do)|interest|interested|like to (be|go|do|pursue|come|join|work)|glad(ly)? (to )?(go|do|work|come|take)|pursue|wish to|take up)\b`)

// cardCost is what keeps a card from its size and from saying that the job is
// wanted.
func (l *letter) cardCost(c *cand, v *values) float32 {
	cost := 0.03 * float32(max(0, 36-c.say.words))
	text := render(c.f, v, manner{})
	if !wishes.MatchString(text) {
		cost += 0.6
	}
	if l.q.want == "want" && !strings.Contains(text, "this job") {
		cost += 0.6
	}
	return cost
}

// missing is how much is missed when these contents stay unsaid.
func (l *letter) missing(k key) (sum float32) {
	for _, d := range l.must {
		if d.key&k != 0 {
			sum += d.worth
		}
	}
	return sum
}

func allOf(said []key) (k key) {
	for _, x := range said {
		k |= x
	}
	return k
}

// noise is a number from 0 to 1 that depends on nothing but its seeds.
func noise(seed uint64, n int) float32 {
	x := seed ^ (uint64(n)+1)*0x9e3779b97f4a7c15
	x = (x ^ x>>30) * 0xbf58476d1ce4e5b9
	x = (x ^ x>>27) * 0x94d049bb133111eb
	return float32((x^x>>31)>>40) / (1 << 24)
}
