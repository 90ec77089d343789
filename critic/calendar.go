package critic

import (
	"fmt"
	"strings"

	"regards"
	"regards/almanac"
)

// day is a date of the record.
type day struct {
	date  regards.Date
	path  string
	owner int
	met   bool // a day of an interview
}

// calendar is what the record knows of days: dates of fields, and what was
// typed in answers ("REG is booked for jan 12").
type calendar struct {
	days     []day
	typed    map[int]bool // month*100+day
	ordinals map[int]bool // "the 5th"
	months   map[int]bool
	weekdays map[int][]int // the owners of the answers that speak of it
}

func calendarOf(c *regards.Case, fields []field) calendar {
	k := calendar{typed: map[int]bool{}, ordinals: map[int]bool{}, months: map[int]bool{}, weekdays: map[int][]int{}}
	add := func(d regards.Date, path string, owner int, met bool) {
		if !d.IsZero() {
			k.days = append(k.days, day{d, path, owner, met})
			k.months[int(d.Month)] = true
		}
	}
	// The employer's working days, and those of a person who counts weekends only.
	counts := []*almanac.Calendar{almanac.For(c.Place()), almanac.For("")}
	add(c.Interview.Start.Date, "interview.start", shared, true)
	for i, e := range c.Earlier {
		add(e.Start.Date, fmt.Sprintf("earlier[%d].start", i), shared, true)
	}
	moved := addDecision(c, add)
	if !(moved && c.FollowUp.On.Before(c.DecisionBy())) { // an old follow-up fell with the old date
		add(c.FollowUp.On, "follow_up.on", shared, false)
	}
	if (c.FollowUp.On.IsZero() || moved) && c.FollowUp.How != regards.ByNone && !c.DecisionBy().IsZero() {
		for _, works := range counts {
			add(works.Add(c.DecisionBy(), 2), "decision.by", shared, false)
			add(works.Add(c.DecisionBy(), 3), "decision.by", shared, false)
		}
	}
	add(c.CanStart, "can_start", shared, false)
	add(c.Offer.Start, "offer.start", shared, false)
	add(c.Offer.AnswerBy, "offer.answer_by", shared, false)
	for i, e := range c.History {
		if e.What == regards.CompetingOffer && !e.By.IsZero() { // asked for a day before (METHOD 3 #22)
			for _, works := range counts {
				add(works.OnOrBefore(e.By.AddDays(-1)), fmt.Sprintf("history[%d].by", i), shared, false)
			}
		}
	}
	for i, p := range c.Interview.Interviewers {
		for j, pr := range p.Promises {
			add(pr.By, fmt.Sprintf("interviewers[%d].promises[%d].by", i, j), i, false)
		}
	}
	for i, f := range fields {
		k.addTyped(&fields[i], f.owner)
	}
	return k
}

// addDecision adds the decision as it stands now and what has happened since.
// It reports whether the stated date was replaced by a new one.
func addDecision(c *regards.Case, add func(regards.Date, string, int, bool)) (moved bool) {
	for i, e := range c.History {
		path := fmt.Sprintf("history[%d]", i)
		add(e.At.Date, path+".at", shared, false)
		if e.What != regards.NewDate {
			add(e.By, path+".by", shared, false)
		} else if !e.By.IsZero() {
			moved = true
			if e.By == c.DecisionBy() {
				add(e.By, path+".by", shared, false)
			}
		}
	}
	if !moved {
		add(c.Decision.By, "decision.by", shared, false)
	}
	return moved
}

// addTyped notes the days that an answer speaks of.
func (k *calendar) addTyped(f *field, owner int) {
	for i := range f.words {
		w := &f.words[i]
		if wd := w.lex.weekday; wd >= 0 && !(sets()["doubtful weekday"][w.low] && !dayLike(f.words, i)) {
			k.weekdays[wd] = append(k.weekdays[wd], owner)
		}
		if m := w.lex.month; m > 0 {
			k.months[m] = true
			if i+1 < len(f.words) {
				k.addDay(m, f.words[i+1].low)
			}
			if i > 0 {
				k.addDay(m, f.words[i-1].low)
			}
			if i > 1 && f.words[i-1].low == "of" {
				k.addDay(m, f.words[i-2].low) // "17 of october"
			}
		}
		if n, suffix := ordinalFigure(w.low); suffix {
			k.ordinals[n] = true
		}
		if !w.hyphened() {
			continue
		}
		for p := range strings.SplitSeq(w.low, "-") { // "jan-march"
			if m, ok := months()[p]; ok {
				k.months[m] = true
			}
			if wd, ok := weekday(p); ok {
				k.weekdays[wd] = append(k.weekdays[wd], owner)
			}
		}
	}
}

// dayLike reports whether "sat" or "mon" at i is a day: something that goes
// with days stands beside it.
func dayLike(ws []word, i int) bool {
	for _, w := range []word{at(ws, i-1), at(ws, i+1)} {
		if w.lex.weekday >= 0 || sets()["beside a day"][w.low] {
			return true
		}
	}
	return false
}

func (k *calendar) addDay(month int, low string) {
	if n, _ := ordinalFigure(low); n > 0 {
		k.typed[month*100+n] = true
	}
}

// weekday reads "tuesday", "tuesdays", "tues".
func weekday(low string) (int, bool) {
	if wd, ok := weekdays()[low]; ok {
		return wd, true
	}
	if n := len(low); n > 4 && low[n-1] == 's' {
		wd, ok := weekdays()[low[:n-1]]
		return wd, ok
	}
	return 0, false
}

// ordinalFigure reads "27" and "27th" as a day of the month; 0 when it
// cannot be one.
func ordinalFigure(low string) (n int, suffix bool) {
	i := 0
	for i < len(low) && i < 3 && low[i] >= '0' && low[i] <= '9' {
		n = n*10 + int(low[i]-'0')
		i++
	}
	switch low[i:] {
	case "":
	case "st", "nd", "rd", "th":
		suffix = true
	default:
		return 0, false
	}
	if i == 0 || n < 1 || n > 31 {
		return 0, false
	}
	return n, suffix
}

// find is the first day on record that the reader may be told of and that fits.
func (k *calendar) find(reader int, fits func(regards.Date) bool) *day {
	for i := range k.days {
		d := &k.days[i]
		if (d.owner == shared || d.owner == reader) && fits(d.date) {
			return d
		}
	}
	return nil
}

func (k *calendar) typedWeekday(wd, reader int) bool {
	for _, o := range k.weekdays[wd] {
		if o == shared || o == reader {
			return true
		}
	}
	return false
}
