package web

import (
	"net/http"
	"net/url"
	"strings"
	"time"

	"regards"
	"regards/casefile"
	"regards/debrief"
	"regards/desk"
)

// showAnswers is every answer of a debrief with the sentence that it makes, those
// first that were not surely read. With the query "then=letters", as the end
// of the debrief leads here, it goes on to the letters where there is nothing to ask.
func showAnswers(v *Visit) error {
	p, err := loadReadings(v)
	if err != nil {
		return err
	}
	if v.URL.Query().Get("then") == "letters" && len(p.doubts()) == 0 {
		return v.see(p.letters())
	}
	return p.show(v, http.StatusOK)
}

func loadReadings(v *Visit) (readingsView, error) {
	p, err := loadDebrief(v)
	if err != nil {
		return readingsView{}, err
	}
	var paths []string
	for i := range p.Screens {
		for _, b := range p.Screens[i].Boxes {
			if b.Control == "sentence" && b.Value != "" {
				paths = append(paths, b.Path)
			}
		}
	}
	w := readingsView{debriefView: p, now: v.Now}
	w.way, w.sentence = nil, map[string]heard{}
	if w.readings, err = v.Desk.Readings(v.Context(), p.id, paths); err != nil {
		return w, err
	}
	for _, r := range w.readings {
		h := heard{Sentence: r.Sentence}
		if r.Doubt != nil {
			h.Asks, h.Suggestion = debrief.Asks(r.Doubt), r.Doubt.Suggestion
		}
		w.sentence[r.Path] = h
	}
	return w, nil
}

// readingsView is the answers of a debrief as they were read.
type readingsView struct {
	debriefView
	readings []desk.Reading
	now      time.Time
}

func (p readingsView) show(v *Visit, status int) error {
	title := "Your answers · " + p.Case.Employer.Name
	return v.ShowStatus(status, Page{Title: title, Here: "/letters", Class: "answers"}, readingsPage(p))
}

// doubts are the answers that were not surely read.
func (p readingsView) doubts() (out []desk.Reading) {
	for _, r := range p.readings {
		if r.Doubt != nil {
			out = append(out, r)
		}
	}
	return out
}

// lead says how much is to be looked at.
func (p readingsView) lead() string {
	switch n := len(p.doubts()); {
	case len(p.readings) == 0:
		return ""
	case n == 0:
		return "Each of them was read surely. Open one to change it; the letters follow."
	case n == 1:
		return "We are not sure of one of them. A tap settles it, and the letters follow."
	default:
		return "We are not sure of " + countWord(n) + " of them. A tap settles each, and the letters follow."
	}
}

func (p readingsView) letters() string {
	return "/positions/" + p.id + "/letters?kind=" + string(regards.ThankYou)
}

// place is what an answer is about, in words.
func (p readingsView) place(path string) string {
	return placeWords(casefile.PlaceOf(p.Case, path))
}

// at is where an answer stands on the page.
func (p readingsView) at(s *debrief.Screen) string { return "a-" + s.ID }

// told are the answered questions of a group.
func (p readingsView) told(g group) (out []*debrief.Screen) {
	for _, s := range g.screens {
		if s.Answered {
			out = append(out, s)
		}
	}
	return out
}

// name is the heading of a group: somebody's name, or what is asked once.
func (p readingsView) name(g group) string {
	switch {
	case g.who > 0:
		return p.Get(debrief.Place("interviewers[n].name", g.who-1, 0))
	case g.screens[0] == &p.Screens[0]:
		return "The interview"
	}
	return "What comes next"
}

// open is the same debrief with one question open, for its boxes.
func (p readingsView) open(s *debrief.Screen) debriefView {
	d := p.debriefView
	d.here = s
	return d
}

// wrong reports whether an answer of a question could not be kept just now.
func (p readingsView) wrong(s *debrief.Screen) bool {
	for _, b := range s.Boxes {
		if p.faults[b.Path] != "" {
			return true
		}
	}
	return false
}

// rightWord is the button that leaves an answer as it is.
func rightWord(r desk.Reading) string {
	if debrief.ReadSo(r.Doubt) {
		return "Yes, that is right"
	}
	return "Leave it out"
}

// answers is what was answered to a question, in a line.
func (p readingsView) answers(s *debrief.Screen) string {
	var out []string
	var before regards.Date
	for _, b := range s.Boxes {
		said := b.Value
		for _, c := range b.Choices {
			if c.Value == b.Value && said != "" {
				said = c.Label
			}
		}
		switch {
		case said == "":
		case b.Control == "chips" && len(s.Boxes) > 1 && strings.HasSuffix(b.Label, "?"):
			of := *s
			of.N = b.N // alone it would say nothing
			out = append(out, sentenceCase(strings.TrimSpace(p.Words(&of, b.Label)))+" "+said)
		case b.Control == "moment":
			at, err := regards.ParseMoment(said)
			switch day := at.Date; {
			case err != nil:
				out = append(out, said)
			case day == before && len(out) > 0: // it ended on the day on which it began
				out[len(out)-1] += " to " + at.In(time.UTC).Format("15:04")
			default:
				before = day
				out = append(out, dayShort(day.In(time.UTC), p.now)+", "+at.In(time.UTC).Format("15:04"))
			}
		case b.Control == "date":
			if day, err := regards.ParseDate(said); err == nil {
				said = dayShort(day.In(time.UTC), p.now)
			}
			out = append(out, said)
		case b.Control == "number":
			out = append(out, said+" minutes")
		default:
			out = append(out, said)
		}
	}
	return strings.Join(out, " · ")
}

// says are the sentences that the answers to a question make.
func (p readingsView) says(s *debrief.Screen) (out []string) {
	for _, b := range s.Boxes {
		if h := p.sentence[b.Path]; h.Sentence != "" {
			out = append(out, h.Sentence)
		}
	}
	return out
}

// asksAbout reports whether an answer to a question is asked about above.
func (p readingsView) asksAbout(s *debrief.Screen) bool {
	for _, b := range s.Boxes {
		if p.sentence[b.Path].Asks != "" {
			return true
		}
	}
	return false
}

// changeAnswers keeps what was changed on the page of answers, with the way back.
func changeAnswers(v *Visit, all []desk.Answer) error {
	path := "/positions/" + v.PathValue("id") + "/answers"
	filed, event, err := v.Desk.ChangeAnswers(v.Context(), v.PathValue("id"), v.Device, all)
	if err != nil {
		return err
	}
	if len(filed.Faults) > 0 {
		p, err := loadReadings(v)
		if err != nil {
			return err
		}
		p.debriefView = p.refused(filed.Faults, all)
		return p.show(v, http.StatusUnprocessableEntity)
	}
	if at := v.PostFormValue("at"); at != "" {
		path += "#" + url.PathEscape(at)
	}
	if len(all) == 0 {
		return v.Done(path, "Nothing has changed.", "")
	}
	return v.Done(path, "Kept. Letters that nobody has touched follow it.", event)
}

// confirmReading notes that an answer was read right.
func confirmReading(v *Visit) error {
	path := v.Back("/positions/" + v.PathValue("id") + "/answers")
	event, err := v.Desk.ReadRight(v.Context(), v.PathValue("id"), v.PostFormValue("path"), v.PostFormValue("was"), v.Device)
	if err != nil {
		return v.Refused(path, err)
	}
	return v.Done(path, "Good. Nobody asks about it again.", event)
}
