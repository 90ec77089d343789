package web

import (
	"net/url"
	"strconv"
	"strings"
	"time"

	"regards"
	"regards/store"
)

// positionsPage is how many positions a page of the list has.
const positionsPage = 25

// showPositions is the list of all positions, the last changed first. The query
// "after" says behind which position the page begins: its time in milliseconds
// and its id.
func showPositions(v *Visit) error {
	after := placeOf(v.URL.Query().Get("after"))
	rows, err := v.Desk.File().Cases(v.Context(), after, positionsPage+1)
	if err != nil {
		return err
	}
	p := Page{Title: "Positions", Here: "/positions", Class: "positions", Scripts: []string{"rows.js"}}
	if len(rows) == 0 && after == (store.Place{}) {
		return v.Show(p, positionsEmpty())
	}
	zone, err := v.Desk.Zone(v.Context())
	if err != nil {
		return err
	}
	l := positionsView{now: v.Now.In(zone), first: after == (store.Place{})}
	if len(rows) > positionsPage {
		rows = rows[:positionsPage]
		last := rows[positionsPage-1].Place()
		l.older = "/positions?after=" + url.QueryEscape(strconv.FormatInt(last.Changed, 10)+"."+last.ID)
	}
	l.rows = rows
	return v.Show(p, positionsList(l))
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
	rows  []store.Row
	now   time.Time
	first bool
	older string // where the next page is; empty on the last
}

// stageChip is how far a position has come, in words and colour.
func stageChip(stage string) (string, tone) {
	switch regards.Stage(stage) {
	case regards.Ahead:
		return "interview to come", place
	case regards.Open:
		return "they are deciding", caution
	case regards.Offered:
		return "an offer waits", urgent
	case regards.Accepted:
		return "accepted", good
	case regards.Rejected:
		return "they said no", muted
	case regards.Withdrawn:
		return "withdrawn", muted
	case regards.Dormant:
		return "at rest", muted
	}
	return stage, muted
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
