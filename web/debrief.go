package web

import (
	"encoding/json"
	"net/http"
	"regexp"
	"strings"

	"regards"
	"regards/debrief"
	"regards/desk"
	"regards/store"
)

// debriefScripts are what the debrief and the card need beside the site's own.
func debriefScripts(more ...string) []string {
	return append([]string{"kept.js", "answers.js"}, more...)
}

// showDebrief is one question of a debrief. The page holds all of them, so
// that it goes on where there is no network; without script the one that was
// asked for is seen, and the rest are pages of their own.
func showDebrief(v *Visit) error {
	d, err := loadDebrief(v)
	if err != nil {
		return err
	}
	return d.show(v, http.StatusOK, v.PathValue("question"))
}

func loadDebrief(v *Visit) (debriefView, error) {
	k, err := v.Desk.File().Case(v.Context(), v.PathValue("id"))
	if err != nil {
		return debriefView{}, err
	}
	open, err := v.Desk.File().Conflicts(v.Context(), k.ID)
	if err != nil {
		return debriefView{}, err
	}
	p := debriefView{Debrief: debrief.Of(k.Case, nil), id: k.ID, revision: k.Revision, open: map[string][]store.Conflict{}}
	for _, c := range open {
		p.open[c.Path] = append(p.open[c.Path], c)
	}
	return p, nil
}

func (p debriefView) show(v *Visit, status int, question string) error {
	here := &p.Screens[0]
	if question != "" && question != doneID {
		if here = p.Find(question); here == nil {
			return store.ErrNotFound
		}
	}
	p.here, p.done = here, question == doneID
	p.way, p.at = p.Way(here)
	if p.done {
		p.here, p.at = nil, len(p.way)
	}
	if err := p.preview(v); err != nil {
		return err
	}
	title := "Debrief · " + p.Case.Employer.Name
	return v.ShowStatus(status, Page{Title: title, Bare: true, Class: "debrief", Scripts: debriefScripts("debrief.js")}, debriefPage(p))
}

// doneID is the address behind the last question.
const doneID = "done"

// debriefView is a debrief with one of its screens open.
type debriefView struct {
	*debrief.Debrief
	id       string
	revision int64
	faults   map[string]string           // why the answer at a place could not be kept
	open     map[string][]store.Conflict // by place
	here     *debrief.Screen             // nil when all is done
	way      []*debrief.Screen
	at       int
	done     bool
	sentence map[string]heard // by place
}

// heard is what an answer makes, and the question where it was not surely read.
type heard struct {
	Sentence   string `json:"sentence"`
	Asks       string `json:"asks,omitempty"`
	Suggestion string `json:"suggestion,omitempty"`
}

// heardOf asks the desk what an answer makes.
func heardOf(v *Visit, id, path, answer string) (h heard, err error) {
	var doubt *regards.Doubt
	if h.Sentence, doubt, err = v.Desk.Preview(v.Context(), id, path, answer); err != nil || doubt == nil {
		return h, err
	}
	h.Asks, h.Suggestion = debrief.Asks(doubt), doubt.Suggestion
	return h, nil
}

// preview asks what the answers of the open screen make.
func (p *debriefView) preview(v *Visit) error {
	p.sentence = map[string]heard{}
	if p.here == nil {
		return nil
	}
	for _, b := range p.here.Boxes {
		if b.Control != "sentence" || b.Value == "" {
			continue
		}
		h, err := heardOf(v, p.id, b.Path, b.Value)
		if err != nil {
			return err
		}
		p.sentence[b.Path] = h
	}
	return nil
}

func (p debriefView) url(id string) string {
	return "/positions/" + p.id + "/debrief/" + id
}

// back is the address and the name of the screen before.
func (p debriefView) back() (url, label string) {
	if p.at == 0 {
		return "/positions/" + p.id, p.Case.Employer.Name
	}
	s := p.way[p.at-1]
	return p.url(s.ID), sentenceCase(p.Words(s, s.Title()))
}

// next is the address and the name of the screen behind.
func (p debriefView) next() (url, label string) {
	if p.at+1 >= len(p.way) {
		return p.url(doneID), "Done"
	}
	s := p.way[p.at+1]
	return p.url(s.ID), "Next: " + p.Words(s, s.Title())
}

// group is the screens of one interviewer, or what is asked once before and
// behind them, for the list of all questions.
type group struct {
	who     int // from 1; 0 for what is asked once
	here    bool
	screens []*debrief.Screen
}

func (p debriefView) groups() (out []group) {
	for i := range p.Screens {
		s := &p.Screens[i]
		who := 0
		if s.Each {
			who = s.N + 1
		}
		if len(out) == 0 || out[len(out)-1].who != who {
			out = append(out, group{who: who})
		}
		g := &out[len(out)-1]
		g.screens = append(g.screens, s)
		g.here = g.here || s == p.here
	}
	return out
}

// localMoment is a time as a browser's own control takes it; one with an
// offset is typed as text.
var localMoment = regexp.MustCompile(`^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$`)

// inputKind is the type of a box's <input>.
func inputKind(b *debrief.Box) string {
	switch b.Control {
	case "date", "email":
		return b.Control
	case "moment":
		if b.Value == "" || localMoment.MatchString(b.Value) {
			return "datetime-local"
		}
	}
	return "text"
}

// fileForm keeps the answers of a form that was sent without script, and goes
// on to the question behind.
func fileForm(v *Visit) error {
	all, err := formAnswers(v)
	if err != nil {
		return err
	}
	if v.PostFormValue("list") != "" {
		return changeAnswers(v, all)
	}
	id := v.PathValue("id")
	filed, err := v.Desk.FileAnswers(v.Context(), id, v.Device, all)
	if err != nil {
		return err
	}
	p, err := loadDebrief(v)
	if err != nil {
		return err
	}
	question := v.PostFormValue("here")
	if len(filed.Faults) > 0 {
		return p.refused(filed.Faults, all).show(v, http.StatusUnprocessableEntity, question)
	}
	if p.here = p.Find(question); p.here == nil {
		return v.see(v.Back("/positions/" + id))
	}
	p.way, p.at = p.Way(p.here)
	if v.PostFormValue("pick") != "" || v.PostFormValue("stay") != "" || len(filed.Conflicts) > 0 {
		return v.see(p.url(question))
	}
	to, _ := p.next()
	return v.see(to)
}

// refused shows what could not be kept as it was typed, each at its box.
func (p debriefView) refused(faults []desk.Fault, all []desk.Answer) debriefView {
	typed := map[string]string{}
	p.faults = map[string]string{}
	for _, f := range faults {
		p.faults[f.Path] = sentenceCase(f.Text)
		for _, a := range all {
			if a.Path == f.Path {
				typed[a.Path] = a.Now
			}
		}
	}
	p.Debrief = debrief.Of(p.Case, typed)
	return p
}

// formAnswers are the answers of a form: each box is named by its place, and
// "was PLACE" holds what stood there. Only what has changed is an answer. A
// pick is a button whose value holds places and values by turns.
func formAnswers(v *Visit) (all []desk.Answer, err error) {
	if err := v.ParseForm(); err != nil {
		return nil, err
	}
	now := map[string]string{}
	var picked []string
	if json.Unmarshal([]byte(v.PostForm.Get("pick")), &picked) == nil {
		for i := 0; i+1 < len(picked); i += 2 {
			now[picked[i]] = picked[i+1]
		}
	}
	for _, name := range v.PostForm["places"] {
		was := v.PostForm.Get("was " + name)
		text, ok := now[name]
		if !ok {
			text = strings.ReplaceAll(v.PostForm.Get(name), "\r\n", "\n")
		}
		if text != was {
			all = append(all, desk.Answer{Path: name, Was: was, Now: text})
		}
	}
	return all, nil
}

// backURL and the three below are what the links of the page's edges say.
func backURL(p debriefView) string    { url, _ := p.back(); return url }
func backLabel(p debriefView) string  { _, label := p.back(); return label }
func nextURL(p debriefView) string    { url, _ := p.next(); return url }
func nextLabel(p debriefView) string  { _, label := p.next(); return label }
func joinWords(words []string) string { return strings.Join(words, " ") }

// sentences is how many sentences a screen asks for; one alone has its stem in
// the heading, for eyes.
func sentences(s *debrief.Screen) (n int) {
	for _, b := range s.Boxes {
		if b.Control == "sentence" {
			n++
		}
	}
	return n
}

// described names the texts below a box for who cannot see that they stand there.
func (p debriefView) described(b *debrief.Box) string {
	var ids []string
	if p.faults[b.Path] != "" {
		ids = append(ids, "f-"+b.Path)
	}
	if b.Help != "" {
		ids = append(ids, "h-"+b.Path)
	}
	return strings.Join(ids, " ")
}

// packed is what a pick fills as the value of a button: a JSON list of places
// and values by turns.
func packed(k debrief.Pick) string {
	var parts []string
	for _, f := range k.Fills {
		parts = append(parts, f[0], f[1])
	}
	b, err := json.Marshal(parts)
	if err != nil {
		return "" // texts can always be marshalled
	}
	return string(b)
}
