package mend

import "strings"

// years writes a year of two digits in full where it surely is one: '22,
// since 19, "took over a dead route in 22". Elsewhere "in 22" is unsure.
func (d *draft) years() {
	for i := range d.toks {
		t := &d.toks[i]
		if t.fixed || t.doubt != "" {
			continue
		}
		if t.kind == word && len(t.s) == 3 && t.s[0] == '\'' && digitAt(t.s, 1) && digitAt(t.s, 2) {
			t.set(century(t.s[1:]))
			t.kind = number
			continue
		}
		if i > 0 && t.kind == number && t.gap && len(t.s) == 2 && d.toks[i-1].in(inYearClass) && d.yearEnds(i) && likelyYear(t.s) {
			switch {
			case d.toks[i-1].low == "since" || d.sinceEvent(i):
				t.set(century(t.s))
			case d.toks[i-1].low == "in" && !d.talksOfTime():
				t.doubt = century(t.s)
			}
		}
	}
}

// likelyYear keeps to the working lives of today.
func likelyYear(s string) bool {
	return digitAt(s, 0) && digitAt(s, 1) && (s >= "70" || s < "30")
}

func century(s string) string {
	if s >= "50" {
		return "19" + s
	}
	return "20" + s
}

// yearEnds reports whether nothing follows that the figure could count.
func (d *draft) yearEnds(i int) bool {
	b := d.at(i + 1)
	return b == nil || b.ends() && b.s != "." || b.stops() || b.is("and", "when", "but", "after", "because", "bc", "with", "w/", "then", "to")
}

// sinceEvent reports whether the words before tell of something that happens
// once (started, opened, took over), in the same clause.
func (d *draft) sinceEvent(i int) bool {
	for k := i - 2; k >= 0 && i-k < 9 && !d.toks[k].ends(); k-- {
		if d.toks[k].in(eventClass) && d.toks[i-1].low != "by" {
			return true
		}
	}
	return false
}

// talksOfTime reports whether the answer holds a span of time, beside which a
// bare figure is more likely another span than a year.
func (d *draft) talksOfTime() bool {
	return d.any(func(t *token) bool { return t.e != nil && t.e.unit != nil && t.e.unit.kind == "time" })
}

// readSpans writes mon-fri and feb-may as "Monday to Friday" and "February to
// May".
func (d *draft) readSpans() {
	if !d.any(func(t *token) bool {
		return t.kind == word && !t.fixed && t.e == nil && strings.IndexByte(t.low, '-') > 0
	}) {
		return
	}
	d.rewrite(func(out []token, i int) ([]token, int) {
		t := d.at(i)
		a, b, found := strings.Cut(t.low, "-")
		if !found || t.fixed || t.kind != word {
			return nil, 0
		}
		x, y := lexicon()[a], lexicon()[b]
		if x == nil || y == nil || x.class&y.class&calendarClass == 0 {
			return nil, 0
		}
		return put(out, t.gap, word, x.capitals[0].meant[0], "to", y.capitals[0].meant[0]), 1
	})
}
