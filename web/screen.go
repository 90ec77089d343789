package web

import (
	"regexp"
	"strings"

	"regards"
	"regards/casefile"
	"regards/store"
)

// How many interviewers a debrief has room for: those that are on the record
// and some more, so that they can be added without a new page, on a phone
// without a network.
const (
	roomForMore  = 2
	roomAtLeast  = 3
	mostTogether = 12
)

// screen is one question as it is asked of one case.
type screen struct {
	*question
	id   string // the last part of its address: "1-need-2"
	n, k int    // interviewer and item, from 0
	name string // the interviewer in full; empty for what is asked once

	boxes    []answerBox
	has      []string // places that must have an answer before it is asked
	deep     bool     // asked of those who decide, and of others if asked for
	answered bool
}

// answerBox is one box with its answer.
type answerBox struct {
	asking
	n         int
	path      string
	value     string
	fault     string
	conflicts []store.Conflict
	picks     []pick
	item      string // what can be removed with it; empty for nothing
}

// pick fills boxes at one tap.
type pick struct {
	label string
	fills [][2]string // place, value
}

// piece is a part of a text: plain, the first name of interviewer n (from 1),
// or the answer at a place.
type piece struct {
	plain string
	who   int
	path  string
}

// debrief is the whole debrief of a case as it stands.
type debrief struct {
	id, said string
	revision int64
	c        *regards.Case
	typed    map[string]string // what a form brought and was refused; shown instead of the record
	faults   map[string]string
	open     map[string][]store.Conflict
	screens  []screen
}

// newDebrief lays out every screen of a case.
func newDebrief(k *store.Case, open []store.Conflict) *debrief {
	d := &debrief{id: k.ID, revision: k.Revision, c: k.Case, open: map[string][]store.Conflict{}}
	for _, c := range open {
		d.open[c.Path] = append(d.open[c.Path], c)
	}
	d.lay()
	return d
}

// lay makes the screens anew.
func (d *debrief) lay() {
	d.screens = nil
	all := questions()
	have := len(d.c.Interview.Interviewers)
	room := max(have, min(max(have+roomForMore, roomAtLeast), mostTogether))
	for i := 0; i < len(all); {
		end := i + 1
		for end < len(all) && all[end].each == all[i].each {
			end++
		}
		if !all[i].each {
			d.runs(all[i:end], 0, room)
		} else {
			for n := range room {
				d.runs(all[i:end], n, 0)
			}
		}
		i = end
	}
}

// runs lays out what is asked one after another; a run is asked through before
// it is asked again. Room is for how many interviewers a box stands that every
// one of them has.
func (d *debrief) runs(all []question, n, room int) {
	for i := 0; i < len(all); {
		end := i + 1
		for all[i].run != "" && end < len(all) && all[end].run == all[i].run {
			end++
		}
		for k := range all[i].times {
			for j := i; j < end; j++ {
				d.add(&all[j], n, k, room)
			}
		}
		i = end
	}
}

// add lays out one screen.
func (d *debrief) add(q *question, n, k, room int) {
	s := screen{question: q, id: q.key, n: n, k: k}
	if q.each {
		s.id = itoa(n+1) + "-" + q.key
		s.name = d.get(pathOf("interviewers[n].name", n, 0))
		s.has = append(s.has, pathOf("interviewers[n].name", n, 0))
		s.deep = q.more || k > 0
	}
	if q.times > 1 {
		s.id += "-" + itoa(k+1)
	}
	if q.after != "" {
		s.has = append(s.has, pathOf(patternOf(q, q.after), n, k))
	}
	if k > 0 {
		s.has = append(s.has, pathOf(firstOfRun(q), n, k-1))
	}
	for _, a := range q.asks {
		if !strings.Contains(a.path, "[*]") {
			s.boxes = append(s.boxes, d.box(a, n, k))
			continue
		}
		for who := range room {
			if who > 0 {
				a.help, a.example = "", "" // said once, at the first
			}
			s.boxes = append(s.boxes, d.box(a, who, 0))
		}
	}
	for _, b := range s.boxes {
		s.answered = s.answered || b.value != ""
	}
	d.screens = append(d.screens, s)
}

// firstOfRun is the place on which a second time hangs.
func firstOfRun(q *question) string {
	all := questions()
	for i := range all {
		if all[i].run == q.run {
			return all[i].asks[0].path
		}
	}
	return ""
}

func (d *debrief) box(a asking, n, k int) answerBox {
	b := answerBox{asking: a, n: n, path: pathOf(a.path, n, k)}
	b.value, b.fault, b.conflicts = d.get(b.path), d.faults[b.path], d.open[b.path]
	if typed, ok := d.typed[b.path]; ok {
		b.value = typed
	}
	if a.control == "name" && n < len(d.c.Interview.Interviewers) && b.value != "" {
		b.item = pathOf("interviewers[n]", n, 0)
	}
	for _, p := range a.picks {
		b.picks = append(b.picks, d.picked(p, b.path, a, n, k)...)
	}
	return b
}

// picked is what a pick of questions.txt offers in this case.
func (d *debrief) picked(p, path string, a asking, n, k int) (out []pick) {
	switch p {
	case "@names":
		for _, i := range d.c.Interview.Interviewers {
			if i.Name != "" {
				out = append(out, pick{i.Name, [][2]string{{path, i.Name}}})
			}
		}
	case "@proofs":
		did := strings.TrimSuffix(path, ".at") + ".did"
		for _, e := range d.c.Candidate.Evidence {
			out = append(out, pick{strings.TrimPrefix(e.At+": "+e.Did, ": "), [][2]string{{path, e.At}, {did, e.Did}}})
		}
	default:
		out = append(out, pick{p, [][2]string{{path, p}}})
	}
	return out
}

// get is the answer at a place; empty where there is none.
func (d *debrief) get(path string) string {
	s, err := casefile.Get(d.c, path)
	if err != nil {
		return "" // a list that does not reach that far
	}
	return s
}

// asked reports whether a screen is asked as the answers stand, seen from the
// screen that is open.
func (d *debrief) asked(s *screen, here *screen) bool {
	for _, p := range s.has {
		if d.get(p) == "" {
			return false
		}
	}
	return !s.deep || d.more(s.n, here)
}

// more reports whether an interviewer is asked about at length: one who
// decides, or of whom more was told or is asked for now.
func (d *debrief) more(n int, here *screen) bool {
	if d.get(pathOf("interviewers[n].decides", n, 0)) == string(regards.Yes) || here != nil && here.deep && here.n == n {
		return true
	}
	for i := range d.screens {
		if s := &d.screens[i]; s.deep && s.n == n && s.answered {
			return true
		}
	}
	return false
}

// way is the screens that are asked, the one that is open among them.
func (d *debrief) way(here *screen) (out []*screen, at int) {
	for i := range d.screens {
		s := &d.screens[i]
		if s == here {
			at = len(out)
		} else if !d.asked(s, here) {
			continue
		}
		out = append(out, s)
	}
	return out, at
}

// find is a screen by its id; nil when there is none.
func (d *debrief) find(id string) *screen {
	for i := range d.screens {
		if d.screens[i].id == id {
			return &d.screens[i]
		}
	}
	return nil
}

var pieceMark = regexp.MustCompile(`\{who\}|<[^>]+>`)

// title is what the screen is about in a few words, the second time in others.
func (s *screen) title() string {
	once, again, ok := strings.Cut(s.chapter, " / ")
	if ok && s.k > 0 {
		return again
	}
	return once
}

// pieces is a text of questions.txt as it stands on a screen.
func (s *screen) pieces(text string, n int) (out []piece) {
	at := 0
	for _, m := range pieceMark.FindAllStringIndex(text, -1) {
		out = append(out, piece{plain: text[at:m[0]]})
		if mark := text[m[0]:m[1]]; mark == "{who}" {
			out = append(out, piece{who: n + 1})
		} else {
			out = append(out, piece{path: pathOf(patternOf(s.question, mark[1:len(mark)-1]), n, s.k)})
		}
		at = m[1]
	}
	return append(out, piece{plain: text[at:]})
}

// firstName is how a person is called on a screen that only the candidate sees.
func (d *debrief) firstName(n int) string {
	for _, w := range strings.Fields(d.get(pathOf("interviewers[n].name", n, 0))) {
		if !regards.IsHonorific(strings.ToLower(w)) {
			return w
		}
	}
	return "this person"
}

// words is a text of questions.txt as plain text.
func (d *debrief) words(s *screen, text string) string {
	var b strings.Builder
	for _, p := range s.pieces(text, s.n) {
		switch {
		case p.who > 0:
			b.WriteString(d.firstName(p.who - 1))
		case p.path != "":
			b.WriteString(shown(d.get(p.path)))
		default:
			b.WriteString(p.plain)
		}
	}
	return b.String()
}

// shown is an answer inside a heading, or three dots where it will stand.
func shown(answer string) string {
	if strings.TrimSpace(answer) == "" {
		return "…"
	}
	return answer
}
