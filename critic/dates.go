package critic

import (
	"strings"

	"regards"
)

// mention is a day that a letter speaks of; unknown parts are zero, the
// weekday -1.
type mention struct {
	from, to         int // words
	weekday          int
	month, day, year int
	plural           bool // "Tuesdays": a habit, not a day
}

// mentions finds the days of a run of words.
func (v *view) mentions() []mention {
	var out []mention
	ws := v.t.words
	for i := v.t.mainFrom; i < v.t.mainTo; i++ {
		if m, ok := v.mentionAt(ws, i); ok {
			out = append(out, m)
			i = m.to - 1
		}
	}
	return out
}

// mentionAt reads a date that begins at word i: a weekday, perhaps with a
// date, or a date alone in either order.
func (v *view) mentionAt(ws []word, i int) (mention, bool) {
	m := mention{from: i, to: i, weekday: -1}
	w := &ws[i]
	if w.lex.weekday >= 0 && w.upper && len(w.low) > 4 {
		m.weekday, m.plural, m.to = w.lex.weekday, strings.HasSuffix(w.low, "days"), i+1
		i++
		if i < v.t.mainTo && ws[i].low == "the" {
			if n, suffix := ordinalFigure(at(ws, i+1).low); suffix && n > 0 {
				m.day, m.to = n, i+2
				return v.withMonth(ws, m), true
			}
		}
	}
	if i >= v.t.mainTo || ws[i].sent != w.sent {
		return m, m.to > m.from
	}
	if v.isMonth(ws, i) {
		m.month, m.to = ws[i].lex.month, i+1
		if n, _ := ordinalFigure(at(ws, i+1).low); n > 0 && at(ws, i+1).sent == w.sent {
			m.day, m.to = n, i+2
		}
		return withYear(ws, m), true
	}
	if n, suffix := ordinalFigure(ws[i].low); n > 0 {
		if next := withMonthAt(v, ws, mention{from: m.from, to: i + 1, weekday: m.weekday, day: n}); next.month > 0 {
			return next, true
		}
		if suffix && i > 0 && ws[i-1].low == "the" && dayCue(ws, i) {
			m.day, m.to = n, i+1
			return m, true
		}
	}
	if y, ok := isoDate(ws[i].low); ok {
		return mention{from: m.from, to: i + 1, weekday: m.weekday, year: y.Year, month: int(y.Month), day: y.Day}, true
	}
	return m, m.to > m.from
}

func at(ws []word, i int) word {
	if i < 0 || i >= len(ws) {
		return word{sent: -1, lex: unlisted}
	}
	return ws[i]
}

// dayCue reports whether "the 27th" at i is a day: a preposition before it
// and no noun behind it.
func dayCue(ws []word, i int) bool {
	switch at(ws, i-2).low {
	case "by", "on", "to", "until", "from", "before", "after", "since", "for", "of":
		next := at(ws, i+1)
		return next.sent != ws[i].sent || next.lex.function
	}
	return false
}

func (v *view) withMonth(ws []word, m mention) mention {
	if next := withMonthAt(v, ws, m); next.month > 0 {
		return next
	}
	return m
}

// withMonthAt reads the month, perhaps behind "of", and the year that follow
// a day.
func withMonthAt(v *view, ws []word, m mention) mention {
	i := m.to
	if at(ws, i).low == "of" {
		i++
	}
	if i < v.t.mainTo && ws[i].sent == ws[m.from].sent && v.isMonth(ws, i) {
		m.month, m.to = ws[i].lex.month, i+1
		return withYear(ws, m)
	}
	return m
}

func withYear(ws []word, m mention) mention {
	y := at(ws, m.to)
	if len(y.low) == 4 && y.sent == ws[m.from].sent && (strings.HasPrefix(y.low, "20") || strings.HasPrefix(y.low, "19")) && strings.Trim(y.low, "0123456789") == "" {
		m.year, m.to = int(figure(y.low)), m.to+1
	}
	return m
}

// isMonth reports whether the word at i is a month and not a name or verb
// that is spelled like one.
func (v *view) isMonth(ws []word, i int) bool {
	w := &ws[i]
	if w.lex.month == 0 || !w.upper {
		return false
	}
	if containsToken(v.readerTokens, w.low) { // a reader called August
		before, _ := ordinalFigure(at(ws, i-1).low)
		after, _ := ordinalFigure(at(ws, i+1).low)
		return before > 0 || after > 0
	}
	switch w.low {
	case "may", "march", "april", "june", "mar", "jan", "august":
	default:
		return true
	}
	prev, next := at(ws, i-1), at(ws, i+1)
	if n, _ := ordinalFigure(next.low); n > 0 && next.sent == w.sent {
		return true
	}
	if n, _ := ordinalFigure(prev.low); n > 0 && prev.sent == w.sent {
		return true
	}
	if w.first {
		return false
	}
	switch prev.low {
	case "in", "since", "until", "by", "last", "next", "early", "late", "mid", "of", "this", "before", "after", "from", "to", "and", "during", "the", "every", "each":
		return true
	}
	return len(next.low) == 4 && next.digits
}

func isoDate(low string) (regards.Date, bool) {
	if len(low) != len("2006-01-02") || low[4] != '-' {
		return regards.Date{}, false
	}
	d, err := regards.ParseDate(low)
	return d, err == nil
}

// checkDates holds every day that the letter speaks of against the record.
func (v *view) checkDates() {
	for _, m := range v.dated {
		v.checkMention(m)
	}
	v.checkSlashed()
	v.checkRelative()
}

func (v *view) checkMention(m mention) {
	k, tense := &v.rec.dates, v.tense(m.from)
	switch {
	case m.day > 0:
		v.checkDay(m, tense)
	case m.month > 0 && m.weekday < 0:
		if !k.months[m.month] {
			v.badDate("F12", m, tense)
		}
	case m.weekday >= 0:
		thanked := tense < 0 && !m.plural && v.thankedFor(m.from)
		if !thanked && k.typedWeekday(m.weekday, v.readerIndex) {
			return
		}
		if to := v.rec.c.Interview.Start.Date; int(to.Weekday()) == m.weekday && !v.in.Day.IsZero() && v.in.Day.Before(to) && to.DaysSince(v.in.Day) < 14 {
			return // the interview is still to come: "you spoke up for me, and on Tuesday I get my chance"
		}
		if met := v.rec.c.Interview.Start.Date; int(met.Weekday()) == m.weekday && v.in.Day.DaysSince(met) <= 13 && !met.After(v.in.Day) &&
			v.meets(v.t.sents[v.t.words[m.from].sent]) && v.tenseBefore(m.from) <= 0 {
			return // "our conversation on Tuesday about the kids who will not wear their patches"
		}
		fits := func(d regards.Date) bool {
			if int(d.Weekday()) != m.weekday || v.in.Day.IsZero() {
				return int(d.Weekday()) == m.weekday
			}
			n := d.DaysSince(v.in.Day)
			return n >= -13 && n <= 13 && (tense <= 0 || n >= 0) && (tense >= 0 || n <= 0)
		}
		own := !v.in.Day.IsZero() && tense >= 0 && int(v.in.Day.Weekday()) == m.weekday
		if m.plural || !own && k.find(v.readerIndex, fits) == nil {
			v.badDate("F12", m, tense)
		}
	}
}

// thankedFor reports whether the day at word i is that of the meeting that
// the sentence gives thanks for: "Thank you for meeting me on Sunday".
func (v *view) thankedFor(i int) bool {
	s := v.t.sents[v.t.words[i].sent]
	first := v.t.words[s.from].low
	return (first == "thank" || first == "thanks") && at(v.t.words, i-1).low == "on" && v.meets(s)
}

// checkDay holds a date with its day of the month against the record: known,
// on that weekday, and not past where the sentence speaks of what is to come.
func (v *view) checkDay(m mention, tense int) {
	k := &v.rec.dates
	hit := k.find(v.readerIndex, func(d regards.Date) bool {
		return d.Day == m.day && (m.month == 0 || int(d.Month) == m.month) && (m.year == 0 || d.Year == m.year) &&
			(m.month > 0 || m.weekday < 0 || int(d.Weekday()) == m.weekday)
	})
	if hit == nil {
		if m.month > 0 && k.typed[m.month*100+m.day] || m.month == 0 && k.ordinals[m.day] {
			return
		}
		if m.month > 0 && int(v.in.Day.Month) == m.month && v.in.Day.Day == m.day {
			return
		}
		v.badDate("F12", m, tense)
		return
	}
	if m.weekday >= 0 && int(hit.date.Weekday()) != m.weekday {
		v.finding("F12/weekday", v.span(m), hit.path, hit.date.Weekday().String())
		return
	}
	if m.month == 0 && k.ordinals[m.day] {
		return // "on the 1st", typed so: of which month is open
	}
	if hit.path == "interview.start" && v.meets(v.t.sents[v.t.words[m.from].sent]) && v.tenseBefore(m.from) <= 0 {
		return // "our talk on Monday about what the board will read"
	}
	if tense > 0 && !v.in.Day.IsZero() && hit.date.Before(v.in.Day) {
		v.finding("F12/past", v.span(m), hit.path, "")
	}
}

func (v *view) span(m mention) block {
	return block{v.t.words[m.from].start, v.t.words[m.to-1].end}
}

// badDate says that a day is not on record; where the sentence speaks of the
// meeting, that it was another day.
func (v *view) badDate(rule string, m mention, tense int) {
	s := v.t.sents[v.t.words[m.from].sent]
	if m.to == m.from+1 && v.typedDay(m.from) {
		return // a weekday of the record's own: "Fridays are for the big orders"
	}
	if tense < 0 && v.meets(s) {
		v.finding("F3/day", v.span(m), "interview.start", "")
		return
	}
	v.finding(rule, v.span(m), "", "")
}

// typedDay reports whether the weekday at word i was typed for this reader:
// beside the same word as here ("the Friday rush"), or with two of the same
// words in the sentence ("on Friday it is quiet because of the market").
func (v *view) typedDay(i int) bool {
	low := v.t.words[i].low
	if !strings.HasSuffix(strings.TrimSuffix(low, "s"), "day") {
		return false
	}
	s := v.t.sents[v.t.words[i].sent]
	around := map[string]bool{}
	for _, w := range v.t.words[s.from:s.to] {
		around[w.stem] = true
	}
	for _, f := range v.rec.fields {
		if f.owner != v.readerIndex && f.owner != shared {
			continue
		}
		day, beside, shares := false, false, 0
		for _, w := range f.words {
			if strings.HasPrefix(w.low, low[:3]) {
				day = true
				continue
			}
			if !content(&w) {
				continue
			}
			if around[w.stem] {
				shares++
			}
			beside = beside || w.stem == at(v.t.words, i+1).stem || i > 0 && w.stem == at(v.t.words, i-1).stem
		}
		if day && (beside || shares >= 2) {
			return true
		}
	}
	return false
}

// meets reports whether a sentence speaks of the interview.
func (v *view) meets(s sentence) bool {
	for _, w := range v.t.words[s.from:s.to] {
		if meetings()[w.low] {
			return true
		}
	}
	return false
}

// checkSlashed holds dates in figures against the record: "10/23", "23/10/2026".
func (v *view) checkSlashed() {
	ws := v.t.words
	for i := v.t.mainFrom; i+1 < v.t.mainTo; i++ {
		a, b := ws[i], ws[i+1]
		if v.t.body[a.end:b.start] != "/" || !a.digits || !b.digits {
			continue
		}
		m, _ := ordinalFigure(a.low)
		d, _ := ordinalFigure(b.low)
		if m == 0 || d == 0 {
			continue
		}
		hit := v.rec.dates.find(v.readerIndex, func(x regards.Date) bool {
			return int(x.Month) == m && x.Day == d || int(x.Month) == d && x.Day == m
		})
		if hit == nil && !(v.rec.nums.has(float64(m)) && v.rec.nums.has(float64(d))) {
			v.finding("F12", block{a.start, b.end}, "", "")
		}
		v.used[i], v.used[i+1] = true, true
	}
}

// checkRelative holds "today", "yesterday", "tomorrow" and "tonight" against
// the days on record, as seen from the day on which the letter is read.
func (v *view) checkRelative() {
	if v.in.Day.IsZero() {
		return
	}
	for i := v.t.mainFrom; i < v.t.mainTo; i++ {
		w := &v.t.words[i]
		off, ok := relative(v.t.words, i)
		if !ok || v.rec.words[w.low] || w.low == "this" && v.rec.words[at(v.t.words, i+1).low] {
			continue
		}
		want := v.in.Day.AddDays(off)
		s := v.t.sents[w.sent]
		if off == 0 && (v.tense(i) >= 0 && w.low == "today" || !v.meets(s) && v.tense(i) < 0) {
			continue
		}
		hit := v.rec.dates.find(v.readerIndex, func(d regards.Date) bool { return d == want })
		if hit != nil || off > 0 && v.rec.words["tomorrow"] && want.DaysSince(v.rec.c.Interview.Start.Date) == 1 {
			continue
		}
		v.badDate("F12", mention{from: i, to: i + 1}, v.tenseOf(off, i))
	}
}

// relative reads a day that is named from the letter's own.
func relative(ws []word, i int) (int, bool) {
	switch ws[i].low {
	case "today", "tonight":
		return 0, true
	case "yesterday":
		return -1, true
	case "tomorrow":
		return 1, true
	case "this":
		switch at(ws, i+1).low {
		case "morning", "afternoon", "evening":
			return 0, true
		}
	}
	return 0, false
}
