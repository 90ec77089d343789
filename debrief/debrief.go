package debrief

import (
	"regexp"
	"strconv"
	"strings"

	"regards"
	"regards/casefile"
)

// How many interviewers a debrief has room for: those that are on the record
// and some more, so that they can be added without a new page, on a phone
// without a network.
const (
	roomForMore  = 2
	roomAtLeast  = 3
	mostTogether = 12
)

// Screen is one question as it is asked of one case.
type Screen struct {
	*Question
	ID   string // unique in a debrief: "1-need-2"; the last part of its address
	N, K int    // interviewer and item, from 0
	Name string // the interviewer in full; empty for what is asked once

	Boxes    []Box
	Has      []string // places that must have an answer before it is asked
	Deep     bool     // asked of those who decide, and of others if asked for
	Answered bool     // one of its boxes at least
}

// Box is one box with its answer.
type Box struct {
	Asking
	N     int    // interviewer, from 0
	Path  string // the place in the case: "interviewers[0].needs[1].did"
	Value string // as it was typed; empty for none
	Picks []Pick
	Item  string // the place of what can be removed with it; empty for nothing
}

// Pick fills boxes at one tap.
type Pick struct {
	Label string
	Fills [][2]string // place, value
}

// Piece is a part of a text: plain, the first name of interviewer Who (from
// 1), or the answer at Path.
type Piece struct {
	Plain string
	Who   int
	Path  string
}

// Debrief is the whole debrief of a case as it stands.
type Debrief struct {
	Case    *regards.Case
	Screens []Screen
	typed   map[string]string
}

// Of lays out every screen of a case. The answers in typed, by their places,
// are shown instead of the record's: what a form brought and was refused.
func Of(c *regards.Case, typed map[string]string) *Debrief {
	d := &Debrief{Case: c, typed: typed}
	d.lay()
	return d
}

func (d *Debrief) lay() {
	all := questions()
	have := len(d.Case.Interview.Interviewers)
	room := max(have, min(max(have+roomForMore, roomAtLeast), mostTogether))
	for i := 0; i < len(all); {
		end := i + 1
		for end < len(all) && all[end].Each == all[i].Each {
			end++
		}
		if !all[i].Each {
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
func (d *Debrief) runs(all []Question, n, room int) {
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
func (d *Debrief) add(q *Question, n, k, room int) {
	s := Screen{Question: q, ID: q.Key, N: n, K: k}
	if q.Each {
		s.ID = strconv.Itoa(n+1) + "-" + q.Key
		s.Name = d.Get(Place("interviewers[n].name", n, 0))
		s.Has = append(s.Has, Place("interviewers[n].name", n, 0))
		s.Deep = q.more || k > 0
	}
	if q.times > 1 {
		s.ID += "-" + strconv.Itoa(k+1)
	}
	if q.after != "" {
		s.Has = append(s.Has, Place(patternOf(q, q.after), n, k))
	}
	if k > 0 {
		s.Has = append(s.Has, Place(firstOfRun(q), n, k-1))
	}
	for _, a := range q.Asks {
		if !strings.Contains(a.Pattern, "[*]") {
			s.Boxes = append(s.Boxes, d.box(a, n, k))
			continue
		}
		for who := range room {
			if who > 0 {
				a.Help, a.Example = "", "" // said once, at the first
			}
			s.Boxes = append(s.Boxes, d.box(a, who, 0))
		}
	}
	for _, b := range s.Boxes {
		s.Answered = s.Answered || b.Value != ""
	}
	d.Screens = append(d.Screens, s)
}

// firstOfRun is the place on which a second time hangs.
func firstOfRun(q *Question) string {
	all := questions()
	for i := range all {
		if all[i].run == q.run {
			return all[i].Asks[0].Pattern
		}
	}
	return ""
}

func (d *Debrief) box(a Asking, n, k int) Box {
	b := Box{Asking: a, N: n, Path: Place(a.Pattern, n, k)}
	b.Value = d.Get(b.Path)
	if typed, ok := d.typed[b.Path]; ok {
		b.Value = typed
	}
	if a.Control == "name" && n < len(d.Case.Interview.Interviewers) && b.Value != "" {
		b.Item = Place("interviewers[n]", n, 0)
	}
	for _, p := range a.Offers {
		b.Picks = append(b.Picks, d.picked(p, b.Path, a, n, k)...)
	}
	return b
}

// picked is what a pick of questions.txt offers in this case.
func (d *Debrief) picked(p, path string, a Asking, n, k int) (out []Pick) {
	switch p {
	case "@names":
		for _, i := range d.Case.Interview.Interviewers {
			if i.Name != "" {
				out = append(out, Pick{i.Name, [][2]string{{path, i.Name}}})
			}
		}
	case "@proofs":
		did := strings.TrimSuffix(path, ".at") + ".did"
		for _, e := range d.Case.Candidate.Evidence {
			out = append(out, Pick{strings.TrimPrefix(e.At+": "+e.Did, ": "), [][2]string{{path, e.At}, {did, e.Did}}})
		}
	default:
		out = append(out, Pick{p, [][2]string{{path, p}}})
	}
	return out
}

// Get is the answer at a place; empty where there is none.
func (d *Debrief) Get(path string) string {
	s, err := casefile.Get(d.Case, path)
	if err != nil {
		return "" // a list that does not reach that far
	}
	return s
}

// Asked reports whether a screen is asked as the answers stand, seen from the
// screen that is open.
func (d *Debrief) Asked(s *Screen, here *Screen) bool {
	for _, p := range s.Has {
		if d.Get(p) == "" {
			return false
		}
	}
	return !s.Deep || d.more(s.N, here)
}

// more reports whether an interviewer is asked about at length: one who
// decides, or of whom more was told or is asked for now.
func (d *Debrief) more(n int, here *Screen) bool {
	if d.Get(Place("interviewers[n].decides", n, 0)) == string(regards.Yes) || here != nil && here.Deep && here.N == n {
		return true
	}
	for i := range d.Screens {
		if s := &d.Screens[i]; s.Deep && s.N == n && s.Answered {
			return true
		}
	}
	return false
}

// Way is the screens that are asked, the one that is open among them.
func (d *Debrief) Way(here *Screen) (out []*Screen, at int) {
	for i := range d.Screens {
		s := &d.Screens[i]
		if s == here {
			at = len(out)
		} else if !d.Asked(s, here) {
			continue
		}
		out = append(out, s)
	}
	return out, at
}

// Find is a screen by its id; nil when there is none.
func (d *Debrief) Find(id string) *Screen {
	for i := range d.Screens {
		if d.Screens[i].ID == id {
			return &d.Screens[i]
		}
	}
	return nil
}

var pieceMark = regexp.MustCompile(`\{who\}|<[^>]+>`)

// Title is what the screen is about in a few words, the second time in others.
func (s *Screen) Title() string {
	once, again, ok := strings.Cut(s.Chapter, " / ")
	if ok && s.K > 0 {
		return again
	}
	return once
}

// Pieces is a text of questions.txt as it stands on a screen.
func (s *Screen) Pieces(text string, n int) (out []Piece) {
	at := 0
	for _, m := range pieceMark.FindAllStringIndex(text, -1) {
		out = append(out, Piece{Plain: text[at:m[0]]})
		if mark := text[m[0]:m[1]]; mark == "{who}" {
			out = append(out, Piece{Who: n + 1})
		} else {
			out = append(out, Piece{Path: Place(patternOf(s.Question, mark[1:len(mark)-1]), n, s.K)})
		}
		at = m[1]
	}
	return append(out, Piece{Plain: text[at:]})
}

// FirstName is how a person is called on a screen that only the candidate sees.
func (d *Debrief) FirstName(n int) string {
	for _, w := range strings.Fields(d.Get(Place("interviewers[n].name", n, 0))) {
		if !regards.IsHonorific(strings.ToLower(w)) {
			return w
		}
	}
	return "this person"
}

// Words is a text of questions.txt as plain text.
func (d *Debrief) Words(s *Screen, text string) string {
	var b strings.Builder
	for _, p := range s.Pieces(text, s.N) {
		switch {
		case p.Who > 0:
			b.WriteString(d.FirstName(p.Who - 1))
		case p.Path != "":
			b.WriteString(Shown(d.Get(p.Path)))
		default:
			b.WriteString(p.Plain)
		}
	}
	return b.String()
}

// Shown is an answer inside a heading, or three dots where it will stand.
func Shown(answer string) string {
	if strings.TrimSpace(answer) == "" {
		return "…"
	}
	return answer
}
