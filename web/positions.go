package web

import (
	"net/url"
	"slices"
	"strconv"
	"strings"
	"time"

	"regards"
	"regards/store"
)

// positionsPage is how many positions a page of the list has.
const positionsPage = 25

// showPositions is all positions, the last changed first, or those that are looked
// for: the query "q" is words, "stage" the key of one of positionStages. "after"
// says behind which position the page begins: its time in milliseconds and its id.
func showPositions(v *Visit) error {
	q := v.URL.Query()
	l := positionsView{query: strings.TrimSpace(q.Get("q")), stage: q.Get("stage")}
	after := placeOf(q.Get("after"))
	rows, err := l.read(v, after)
	if err != nil {
		return err
	}
	p := Page{Title: "Positions", Here: "/positions", Class: "positions", Scripts: []string{"rows.js"}}
	if len(rows) == 0 && !l.seeks() && after == (store.Place{}) {
		return v.Show(p, positionsEmpty())
	}
	zone, err := v.Desk.Zone(v.Context())
	if err != nil {
		return err
	}
	l.now, l.first = v.Now.In(zone), after == (store.Place{})
	if len(rows) > positionsPage {
		rows = rows[:positionsPage]
		last := rows[positionsPage-1].Place()
		l.older = l.at(l.stage, strconv.FormatInt(last.Changed, 10)+"."+last.ID)
	}
	l.rows = rows
	return v.Show(p, positionsList(l))
}

// read is a page of the list and one row more.
func (v positionsView) read(visit *Visit, after store.Place) ([]store.Row, error) {
	if !v.seeks() {
		return visit.Desk.File().Cases(visit.Context(), after, positionsPage+1)
	}
	what := store.Sought{Words: v.query}
	for _, s := range positionStages() {
		if s.key == v.stage {
			what.Stages = s.stages
		}
	}
	return visit.Desk.File().Sought(visit.Context(), what, after, positionsPage+1)
}

// positionStage is a part of the list by how far its positions have come.
type positionStage struct {
	key, label string
	stages     []regards.Stage
}

func positionStages() []positionStage {
	closed := slices.DeleteFunc(regards.Stages(), func(s regards.Stage) bool { return !s.Closed() })
	return []positionStage{
		{"", "All", nil},
		{"ahead", "To come", []regards.Stage{regards.Ahead}},
		{"open", "Waiting", []regards.Stage{regards.Open}},
		{"offered", "Offers", []regards.Stage{regards.Offered}},
		{"closed", "Closed", closed},
	}
}

// placeOf reads where a page begins; what cannot be read is the first page.
func placeOf(s string) store.Place {
	at, id, _ := strings.Cut(s, ".")
	ms, err := strconv.ParseInt(at, 10, 64)
	if err != nil {
		return store.Place{}
	}
	return store.Place{Changed: ms, ID: id}
}

// positionsView is one page of the list.
type positionsView struct {
	query, stage string // what is looked for; both empty for everything
	rows         []store.Row
	now          time.Time
	first        bool
	older        string // where the next page is; empty on the last
}

// seeks reports whether something is looked for.
func (v positionsView) seeks() bool { return v.query != "" || v.stage != "" }

// at is the address of the list with a stage, from a place on; what is looked
// for stays in it.
func (v positionsView) at(stage, after string) string {
	q := url.Values{}
	for name, value := range map[string]string{"q": v.query, "stage": stage, "after": after} {
		if value != "" {
			q.Set(name, value)
		}
	}
	if len(q) == 0 {
		return "/positions"
	}
	return "/positions?" + q.Encode()
}

// found says what the list is, for who cannot see it change; empty for all of it.
func (v positionsView) found() string {
	switch n := len(v.rows); {
	case !v.seeks() || n == 0:
		return ""
	case v.older != "" || !v.first:
		return "The last changed come first. One more word narrows them."
	case n == 1:
		return "One position found."
	default:
		return sentenceCase(countWord(n)) + " positions found."
	}
}

// nothing says why no position is shown, and what to do.
func (v positionsView) nothing() (title, text string) {
	switch {
	case v.query == "":
		return "Nothing here now", "No position of yours is at this stage. They move here by themselves as you tell what has happened."
	case v.stage != "":
		return "Nothing of that name at this stage", "Look in all stages, or try one word alone: an employer, a role, a person, a place."
	}
	return "Nothing of that name", "Try one word alone, or a part of it: an employer, a role, a person whom you met, a place, or how far it has come."
}

// stageChip is how far a position has come, in words and colour.
func stageChip(stage string) (string, tone) {
	s := regards.Stage(stage)
	switch s {
	case regards.Ahead:
		return s.Said(), place
	case regards.Open:
		return s.Said(), caution
	case regards.Offered:
		return s.Said(), urgent
	case regards.Accepted:
		return s.Said(), good
	}
	return s.Said(), muted
}

func stageWord(stage string) string { word, _ := stageChip(stage); return word }
func stageTone(stage string) tone   { _, t := stageChip(stage); return t }

// roundWord is the interview of a row: "final interview, Thu 19 Nov".
func (v positionsView) roundWord(r store.Row) string {
	word := "interview"
	if r.Round != "" {
		word = r.Round + " interview"
	}
	if r.InterviewAt == 0 {
		return sentenceCase(word) + ", no day yet"
	}
	return sentenceCase(word) + ", " + dayShort(store.Time(r.InterviewAt).In(v.now.Location()), v.now)
}

// waitWord is what is waited for: their date, or how long nothing was heard.
func (v positionsView) waitWord(r store.Row) string {
	if regards.Stage(r.Stage) != regards.Open {
		return ""
	}
	if by, err := regards.ParseDate(r.DecideBy); err == nil {
		return "decides by " + dayShort(by.In(v.now.Location()), v.now)
	}
	if r.HeardAt == 0 {
		return ""
	}
	return daysWord(max(0, regards.DateOf(v.now).DaysSince(dayOf(store.Time(r.HeardAt), v.now)))) + " of silence"
}

// dayShort is a day with its weekday; with the year where that is another.
func dayShort(t, now time.Time) string {
	if t.Year() != now.Year() {
		return t.Format("2 Jan 2006")
	}
	return t.Format("Mon 2 Jan")
}
