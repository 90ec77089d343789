package critic

import (
	"math"
	"strings"
)

// checkFigures holds every number of the letter, in figures or words, against
// the values that the record vouches for (COMPOSER 9, number).
func (v *view) checkFigures() {
	v.markPhones()
	ws := v.t.words
	for i := v.t.mainFrom; i < v.t.mainTo; {
		n := 1
		switch {
		case v.used[i]:
		case ws[i].digits:
			v.checkDigits(i)
		default:
			if value, used, ok := spelled(ws[i:v.t.mainTo]); ok {
				n = used
				v.checkSpelled(i, used, value)
			} else if strings.Contains(ws[i].low, "-") {
				v.checkHyphened(i)
			}
		}
		i += max(n, 1)
	}
}

// checkDigits holds a token with figures in it against the record.
func (v *view) checkDigits(i int) {
	w, next := v.t.words[i], at(v.t.words, i+1).low
	if strings.ContainsAny(w.low, "@_") || v.rec.words[w.low] && !plainFigure(w.low) {
		return
	}
	factor, u := 1.0, unitAt(v.t.body, v.t.words[:v.t.mainTo], i, i+1)
	if s := scale(next); s > 1 && len(next) > 1 {
		factor = s
		if !w.money {
			u = bare
		}
	}
	for _, run := range digitRuns(w.low) {
		x := figure(run)
		rest := w.low[strings.Index(w.low, run)+len(run):]
		f := max(factor, scale(strings.TrimLeft(rest, "-'")))
		if x == x && (v.figureKnown(w.low, x, f, u) || v.minutes(x, next)) {
			continue
		}
		end := w.end
		if factor > 1 {
			end = v.t.words[i+1].end
		}
		v.place("F10", v.moneyStart(w), v.percentEnd(end))
		return
	}
	if k := i + 1; factor > 1 && k < len(v.used) {
		v.used[k] = true
	}
}

func plainFigure(low string) bool { return strings.Trim(low, "0123456789.,:") == "" }

// moneyStart and percentEnd widen the place to the sign that belongs to it.
func (v *view) moneyStart(w word) int {
	if !w.money {
		return w.start
	}
	for _, sign := range []string{"$", "£", "€"} {
		if strings.HasSuffix(v.t.body[:w.start], sign) {
			return w.start - len(sign)
		}
	}
	return w.start
}

func (v *view) percentEnd(end int) int {
	if end < len(v.t.body) && v.t.body[end] == '%' {
		return end + 1
	}
	return end
}

// figureKnown reports whether a value in figures is on record; a clock time
// may have been typed without its colon, a year without its century.
func (v *view) figureKnown(low string, x, factor float64, u unit) bool {
	n := &v.rec.nums
	if h, m, ok := strings.Cut(low, ":"); ok {
		hour, minute := digitRuns(h), digitRuns(m)
		if len(hour) == 1 && len(minute) == 1 && len(minute[0]) == 2 {
			clock := figure(hour[0])*100 + figure(minute[0])
			return n.has(clock) || minute[0] == "00" && n.has(figure(hour[0]))
		}
	}
	if factor > 1 {
		return n.counts(x*factor, u)
	}
	return n.counts(x, v.mild(low, u))
}

// mild is the unit to be held against the record: that a number counts some
// noun is compared only inside a compound ("13-page"), for nouns get mended.
func (v *view) mild(low string, u unit) unit {
	if u == other && !strings.Contains(low, "-") {
		return bare
	}
	if u == other {
		return other
	}
	return u
}

// checkSpelled holds a number in words against the record. "One", "first" and
// "second" are mostly not counts; "two things" and "the three of us" are.
func (v *view) checkSpelled(i, used int, value float64) {
	ws := v.t.words
	w, next := ws[i], at(ws, i+used)
	if prev := at(ws, i-1); used == 1 && prev.low == "number" && prev.sent == w.sent && value == 1 {
		if !v.rec.firstPlace() {
			v.place("F10", ws[i-1].start, w.end)
		}
		return
	}
	u := v.mild(w.low, unitAt(v.t.body, ws[:v.t.mainTo], i, i+used))
	if _, ord := ordinals()[ws[i+used-1].low]; ord || used == 1 && value == 1 {
		u = bare
	}
	if v.rec.nums.counts(value, u) || v.minutes(value, next.low) || v.company(i, used, value) {
		return
	}
	if used == 1 && passes(ws, i, next) {
		return
	}
	v.place("F10", w.start, ws[i+used-1].end)
}

// firstPlace reports whether an answer says "number one" in any spelling.
func (r *Record) firstPlace() bool {
	for i := range r.fields {
		ws := r.fields[i].words
		for k := 1; k < len(ws); k++ {
			if p := ws[k-1].low; (ws[k].low == "1" || ws[k].low == "one") && (p == "number" || p == "no" || p == "nr") {
				return true
			}
		}
		if strings.Contains(r.fields[i].text, "#1") {
			return true
		}
	}
	return false
}

// passes reports whether a small number word is no count.
func passes(ws []word, i int, next word) bool {
	low, prev := ws[i].low, ""
	if p := at(ws, i-1); p.sent == ws[i].sent {
		prev = p.low
	}
	switch low {
	case "one", "first":
		return prev != "number" && prev != "top" && !(low == "one" && sets()["unit"][next.low])
	case "second":
		return true
	case "third":
		return sets()["small noun"][next.low] || next.sent != ws[i].sent || ws[i].first
	case "two", "three":
		return sets()["small noun"][next.low] && !(next.low == "and") || prev == "the" && next.low == "of"
	case "zero":
		return true
	}
	return false
}

// company reports whether a count is of the people of the panel, or a round
// figure for the length of the talk.
func (v *view) company(i, used int, value float64) bool {
	next := at(v.t.words, i+used).low
	people := float64(len(v.rec.c.Interview.Interviewers))
	return value <= people && (next == "of" && (at(v.t.words, i+used+1).low == "you" || at(v.t.words, i+used+1).low == "us") || next == "conversations" || next == "interviewers" || next == "colleagues")
}

// minutes reports whether x minutes or hours are about how long a talk took.
func (v *view) minutes(x float64, unit string) bool {
	switch unit {
	case "minute", "minutes":
	case "hour", "hours":
		x *= 60
	default:
		return false
	}
	for _, p := range v.rec.c.Interview.Interviewers {
		if m := float64(p.Minutes); m > 0 && (v.reader == nil || p.Name == v.reader.Name) && math.Abs(m-x) <= math.Max(5, m/6) {
			return true
		}
	}
	iv := v.rec.c.Interview
	if iv.Start.IsZero() || iv.End.IsZero() {
		return false
	}
	m := float64(iv.End.Hour*60 + iv.End.Minute - iv.Start.Hour*60 - iv.Start.Minute)
	return m > 0 && math.Abs(m-x) <= math.Max(5, m/6)
}

// checkHyphened holds number words inside a compound against the record:
// "six-week blocks", "two-thirds".
func (v *view) checkHyphened(i int) {
	w := v.t.words[i]
	if v.rec.words[w.low] {
		return
	}
	for p := range strings.SplitSeq(w.low, "-") {
		value, ok := wordValue(p)
		u := unitAt(v.t.body, v.t.words[:v.t.mainTo], i, i+1)
		if _, ord := ordinals()[p]; ord {
			u = bare
		}
		if ok && value > 1 && !v.rec.nums.counts(value, u) && !v.minutes(value, strings.TrimPrefix(w.low, p+"-")) {
			v.place("F10", w.start, w.end)
			return
		}
	}
}

// markPhones finds telephone numbers, which are checked by [view.checkContact]
// and not as counts.
func (v *view) markPhones() {
	ws := v.t.words
	for i := 0; i < len(ws); {
		j, digits := i, ""
		for j < len(ws) && ws[j].digits && ws[j].sent == ws[i].sent && strings.Trim(ws[j].low, "0123456789-.") == "" && (j == i || v.gap(ws[j-1], ws[j])) {
			digits += onlyDigits(ws[j].low)
			j++
		}
		if len(digits) >= 7 && (j-i > 1 || strings.Count(ws[i].low, "-") >= 1 || strings.Count(ws[i].low, ".") > 1) && !isDateLike(ws[i].low) {
			for k := i; k < j; k++ {
				v.used[k] = true
			}
			if !v.rec.nums.phoneKnown(digits) {
				v.finding("F13/phone", block{ws[i].start, ws[j-1].end}, "candidate.phone", "")
			}
		}
		i = max(j, i+1)
	}
}

func isDateLike(low string) bool {
	_, ok := isoDate(low)
	return ok
}

// gap reports whether only what separates the groups of a telephone number
// stands between two words.
func (v *view) gap(a, b word) bool {
	between := v.t.body[a.end:b.start]
	return len(between) <= 3 && strings.Trim(between, " ()-.+/") == ""
}
