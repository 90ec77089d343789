package web

import (
	"net/url"
	"strings"
	"time"

	"regards"
	"regards/desk"
)

// showPosition is where one position stands.
func showPosition(v *Visit) error {
	p, err := v.Desk.Position(v.Context(), v.PathValue("id"))
	if err != nil {
		return err
	}
	w := positionView{p}
	known, err := v.Desk.File().ContactsAt(v.Context(), w.c().Employer.Name, mostKnown)
	if err != nil {
		return err
	}
	return v.Show(w.page(""), positionPage(w, known))
}

// mostKnown is how many people at an employer a position shows.
const mostKnown = 12

// deletePosition puts a position into the bin.
func deletePosition(v *Visit) error {
	id := v.PathValue("id")
	event, err := v.Desk.DeleteCase(v.Context(), id, v.Device)
	if err != nil {
		return err
	}
	return v.Done("/positions", "The position lies in the bin for 30 days.", event)
}

// positionView is a position in words.
type positionView struct{ *desk.Position }

func (v positionView) c() *regards.Case { return v.Case.Case }

// at is an address below the position's own.
func (v positionView) at(page string) string {
	return strings.TrimSuffix("/positions/"+v.Case.ID+"/"+page, "/")
}

// page is what a page of this position tells the layout.
func (v positionView) page(title string) Page {
	name := strings.Trim(v.c().Position.Said()+", "+v.c().Employer.Said(), ", ")
	if title != "" {
		name = title + " · " + name
	}
	return Page{Title: name, Here: "/positions", Class: "position"}
}

// fact is a chip below a page's title.
type fact struct {
	text string
	tone tone
}

// facts are when they decide, which interview it was, their pace, and how long
// it has been silent.
func (v positionView) facts() (out []fact) {
	c := v.c()
	if s := v.Standing.Stage; s != regards.Open {
		word, tone := stageChip(string(s))
		out = append(out, fact{sentenceCase(word), tone})
	}
	if v.Standing.Stage == regards.Open || v.Standing.Stage == regards.Ahead {
		out = append(out, v.decides())
	}
	out = append(out, fact{v.interviewWord(), place})
	if word := paceWord(c.Decision.Urgency); word != "" && v.Standing.Stage == regards.Open {
		out = append(out, fact{word, caution})
	}
	if n := v.Standing.Silence.Days; n > 1 && v.Standing.Stage == regards.Open {
		out = append(out, fact{itoa(n) + " working days of silence", muted})
	}
	return out
}

// decides is the day of their decision, as far as it is known.
func (v positionView) decides() fact {
	by := v.c().DecisionBy()
	if by.IsZero() {
		return fact{"No decision date known", caution}
	}
	n := by.DaysSince(regards.DateOf(v.Now))
	text := "Decides " + dayShort(by.In(v.Now.Location()), v.Now)
	switch {
	case n < 0:
		return fact{"Meant to decide " + dayShort(by.In(v.Now.Location()), v.Now), urgent}
	case n == 0:
		return fact{text + " · today", urgent}
	case n == 1:
		return fact{text + " · tomorrow", urgent}
	case n <= 3:
		return fact{text + " · in " + itoa(n) + " days", urgent}
	}
	return fact{text + " · in " + itoa(n) + " days", place}
}

// interviewWord is the interview in one line: "Final interview, Thu 19 Nov · 3
// interviewers · 90 min".
func (v positionView) interviewWord() string {
	in := v.c().Interview
	out := []string{roundName(in.Round)}
	if !in.Start.IsZero() {
		out[0] += ", " + dayShort(in.Start.In(v.Now.Location()), v.Now)
	}
	if n := len(in.Interviewers); n > 0 {
		out = append(out, counted(n, "interviewer"))
	}
	if !in.Start.IsZero() && !in.End.IsZero() {
		if m := int(in.End.In(v.Now.Location()).Sub(in.Start.In(v.Now.Location())).Minutes()); m > 0 && m < 24*60 {
			out = append(out, itoa(m)+" min")
		}
	}
	return strings.Join(out, " · ")
}

func roundName(r regards.Round) string {
	if r == "" {
		return "Interview"
	}
	if r == regards.Screen {
		return "First call"
	}
	return sentenceCase(string(r)) + " interview"
}

// counted is a number with its noun: "1 interviewer", "3 interviewers".
func counted(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return itoa(n) + " " + noun + "s"
}

func paceWord(u regards.Urgency) string {
	switch u {
	case regards.Today:
		return "Pace: urgent, a day"
	case regards.Days:
		return "Pace: days"
	case regards.Weeks:
		return "Pace: weeks"
	}
	return ""
}

// personLine is an interviewer's part in a few words: "Director of Operations ·
// 45 min · decides".
func personLine(p *regards.Interviewer) string {
	var out []string
	if p == nil {
		return ""
	}
	if p.Title != "" {
		out = append(out, p.Title)
	}
	if p.Minutes > 0 {
		out = append(out, itoa(p.Minutes)+" min")
	}
	switch {
	case p.Decides == regards.Yes:
		out = append(out, "decides")
	case p.Influence == "3":
		out = append(out, "influences most")
	case p.Influence == "2":
		out = append(out, "is listened to")
	}
	return strings.Join(out, " · ")
}

func (v positionView) interviewer(name string) *regards.Interviewer {
	for i := range v.c().Interview.Interviewers {
		if p := &v.c().Interview.Interviewers[i]; p.Name == name {
			return p
		}
	}
	return nil
}

// heardIn is a row of the matrix in the order of its columns.
func heardIn(c regards.Coverage) []regards.Heard {
	return []regards.Heard{c.Thanks, c.Interest, c.Needs, c.Objections, c.NextStep}
}

// heardColumn is the head of a column of the matrix, and the same below a mark
// on a phone.
type heardColumn struct{ long, short string }

func heardColumns() []heardColumn {
	return []heardColumn{{"Thanked", "thanked"}, {"Wants the job", "wants it"}, {"Their needs", "needs"}, {"Their doubts", "doubts"}, {"Next step", "next step"}}
}

// heardMark is how a cell of the matrix looks: a class, a sign, and what is
// read out.
type heardMark struct{ class, sign, spoken string }

func markOf(h regards.Heard) heardMark {
	switch h {
	case regards.InRoom:
		return heardMark{"room", "✓", "said in the room"}
	case regards.InLetter:
		return heardMark{"letter", "✉", "in the letter"}
	case regards.Missing:
		return heardMark{"miss", "!", "nobody has told them"}
	}
	return heardMark{"na", "–", "nothing to say"}
}

// placeWord is a place in the record as a conflict names it: whose answer, and
// to what.
func (v positionView) placeWord(path string) string {
	words := strings.Split(path, ".")
	last := strings.ReplaceAll(words[len(words)-1], "_", " ")
	for i, p := range v.c().Interview.Interviewers {
		if strings.HasPrefix(path, "interviewers["+itoa(i)+"]") && p.Name != "" {
			return p.Name + ": " + last
		}
	}
	return sentenceCase(last)
}

// briefPath is the page that readies a reference.
func briefPath(id, name string) string {
	return "/positions/" + id + "/references/" + url.PathEscape(name)
}

// silenceLine is the silence clock as a sentence; empty when it does not run.
func (v positionView) silenceLine() string {
	s := v.Standing.Silence
	if s.Since.IsZero() || v.Standing.Stage != regards.Open {
		return ""
	}
	out := ""
	switch {
	case s.Days == 1:
		out = "It has been silent for one working day."
	case s.Days > 1:
		out = "It has been silent for " + itoa(s.Days) + " working days, since " + dayShort(s.Since.In(v.Now.Location()), v.Now) + "."
	}
	if s.Late > 0 {
		out += " They meant to decide " + counted(s.Late, "working day") + " ago."
	}
	return strings.TrimSpace(out)
}

// clock is a time of day on a day.
func clockOn(t, now time.Time) string { return dayShort(t, now) + ", " + t.Format("15:04") }
